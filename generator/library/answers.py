"""Open questions and what later briefings say: claims that may answer one, for an editor to judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.library.claim_facts import Facts, facts
from generator.library.events import Events
from generator.library.records import Entry, Library, Suggestion, resolve
from generator.model import Claim, Question

_SHARED, _SPOKEN = 3, 2
"""So many words a claim shares with the question that it may answer, and with one put to the claim’s own source."""


class _Said(NamedTuple):
    """A claim by its reference, and what it is about."""

    reference: str
    claim: Claim
    facts: Facts


def answers(library: Library, events: Events, leads: Mapping[str, str]) -> tuple[Suggestion, ...]:
    """For each open question the later claim about the event that says most of it, and the one by who was asked."""
    claims = {entry.reference: entry for entry in library.claims}
    held: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    for reference, entry in claims.items():
        said = _Said(reference, entry.item, facts(" … ".join(entry.item.evidence) or entry.item.claim))
        for lead in {"", *_leads(library, leads, entry, entry.item.by)}:
            held[entry.briefing.id, lead].append(said)
    days = {briefing.id: briefing.article.published or "" for briefing in library.briefings}
    near: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(events.near):
        if days[other] > days[one] > "":
            near[one].append(other)
    found: list[Suggestion] = []
    for question in library.questions:
        if question.item.status in (None, "open"):
            here = question.briefing.id
            put_to = _leads(library, leads, question, (question.item.put_to or "",))
            spoken = {each.reference: each for other in near[here] for lead in put_to for each in held[other, lead]}
            told = (each for other in near[here] if events.one(here, other) for each in held[other, ""])
            later = [(True, each) for each in spoken.values()]
            later += [(False, each) for each in told if each.reference not in spoken]
            found += _answered(library, question, _asked(claims, question), later) if later else ()
    return tuple(found)


def _asked(claims: Mapping[str, Entry[Claim]], question: Entry[Question]) -> Facts:
    """What a question is about, with the words of the claims that it is about."""
    about = (claims[place] for key in question.item.about if (place := resolve(question.briefing, key)) in claims)
    return facts(" … ".join((question.item.question, *(words for each in about for words in each.item.evidence))))


def _answered(
    library: Library, question: Entry[Question], asked: Facts, later: Iterable[tuple[bool, _Said]]
) -> Iterator[Suggestion]:
    best: dict[bool, tuple[int, str, list[str]]] = {True: (_SPOKEN - 1, "", []), False: (_SHARED - 1, "", [])}
    for spoke, (reference, claim, said) in later:
        both = asked.features.keys() & said.features.keys()
        if len(both) <= best[spoke][0]:
            continue
        shared = sorted({asked.features[feature] for feature in both})
        if len(shared) <= best[spoke][0] or library.settled(question.reference, reference):
            continue
        if _fits(question.item.question, said, claim):
            best[spoke] = len(shared), reference, shared
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


def _leads(
    library: Library, leads: Mapping[str, str], entry: Entry[Question] | Entry[Claim], names: Iterable[str]
) -> frozenset[str]:
    keys = (library.who.get((entry.briefing.id, name)) for name in names)
    return frozenset(leads[key] for key in keys if key)
