"""Open questions and what later briefings say: claims that may answer one, for an editor to judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.library.claim_facts import Facts, facts
from generator.library.events import Events
from generator.library.records import Entry, Library, Suggestion, resolve
from generator.model import Claim, Question

_SHARED, _SPOKEN = 3, 2
"""So many words a claim shares with the question that it may answer, and with one put to the claim’s own source."""
Answers = list[tuple[bool, Entry[Claim]]]
"""Claims that may answer a question, each with whether it is by who was asked."""


def answers(library: Library, events: Events, leads: Mapping[str, str]) -> tuple[Suggestion, ...]:
    """For each open question the later claim about the event that says most of it, and the one by who was asked."""
    claims = {entry.reference: entry for entry in library.claims}
    held: dict[str, list[Entry[Claim]]] = defaultdict(list)
    spoken: dict[str | None, list[Entry[Claim]]] = defaultdict(list)
    for entry in library.claims:
        held[entry.briefing.id].append(entry)
        for lead in {_lead(library, leads, name, entry) for name in entry.item.by}:
            spoken[lead].append(entry)
    found: list[Suggestion] = []
    for question in library.questions:
        if question.item.status in (None, "open"):
            put_to = _lead(library, leads, question.item.put_to, question)
            by_asked = {entry.reference: entry for entry in spoken[put_to]} if put_to else {}
            others = (each for other in events.beside(question.briefing.id) for each in held[other])
            said = [(True, each) for each in by_asked.values()]
            said += [(False, each) for each in others if each.reference not in by_asked]
            later = [(spoke, each) for spoke, each in said if _after(question, each)]
            found += _answered(library, question, _asked(claims, question), later)
    return tuple(found)


def _asked(claims: Mapping[str, Entry[Claim]], question: Entry[Question]) -> Facts:
    """What a question is about, with the words of the claims that it is about."""
    about = (claims[place] for key in question.item.about if (place := resolve(question.briefing, key)) in claims)
    return facts(" … ".join((question.item.question, *(words for each in about for words in each.item.evidence))))


def _answered(library: Library, question: Entry[Question], asked: Facts, later: Answers) -> Iterator[Suggestion]:
    best: dict[bool, tuple[int, str, list[str]]] = {True: (_SPOKEN - 1, "", []), False: (_SHARED - 1, "", [])}
    for spoke, entry in later:
        said = facts(" … ".join(entry.item.evidence) or entry.item.claim)
        shared = sorted({asked.features[feature] for feature in asked.features.keys() & said.features.keys()})
        if len(shared) <= best[spoke][0] or library.settled(question.reference, entry.reference):
            continue
        if _fits(question.item.question, said, entry.item):
            best[spoke] = len(shared), entry.reference, shared
    for spoke, (number, place, shared) in best.items():
        words = ", ".join(f"“{word}”" for word in shared[:4])
        why = "the one who was asked speaks about it" if spoke else f"it speaks of {words}"
        if place:
            yield Suggestion("answer", "answers", question.reference, place, why, weight=number)


def _fits(question: str, said: Facts, claim: Claim) -> bool:
    """Whether a claim has what is asked for: a figure, or a time."""
    if question.startswith(("How many", "How much")):
        return bool(said.figures)
    return not question.startswith("When") or bool(claim.when or said.years)


def _after(question: Entry[Question], entry: Entry[Claim]) -> bool:
    asked, said = question.briefing.article.published, entry.briefing.article.published
    return bool(asked and said and said > asked)


def _lead(
    library: Library, leads: Mapping[str, str], name: str | None, entry: Entry[Question] | Entry[Claim]
) -> str | None:
    key = library.who.get((entry.briefing.id, name)) if name else None
    return leads[key] if key else None
