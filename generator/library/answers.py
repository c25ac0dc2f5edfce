"""Open questions and what later briefings say: claims that may answer one, for an editor to judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.library.actor_matching import CROWD, Suggestion
from generator.library.claim_facts import facts
from generator.library.claim_matching import one_each
from generator.library.records import Entry, Library, resolve
from generator.model import Claim, Question

_SHARED = 3
"""This many things must be shared by a claim and an open question before one may answer the other."""


def answers(library: Library, alike_actors: Iterable[Suggestion] = ()) -> tuple[Suggestion, ...]:
    """For each open question the later claim that says most about it, and those of the one who was asked."""
    leads = one_each(library, alike_actors)
    claims = {entry.reference: entry for entry in library.claims}
    shelves: dict[str, list[Entry[Claim]]] = defaultdict(list)
    for entry in library.claims:
        for mark in facts(" ".join((*entry.item.evidence, entry.item.claim))).features:
            shelves[mark].append(entry)
    return tuple(
        made
        for question in library.questions
        if question.item.status in (None, "open")
        for made in _answered(library, leads, claims, shelves, question)
    )


def _answered(
    library: Library,
    leads: dict[str, str],
    claims: dict[str, Entry[Claim]],
    shelves: dict[str, list[Entry[Claim]]],
    question: Entry[Question],
) -> Iterator[Suggestion]:
    about = (claims[place] for key in question.item.about if (place := resolve(question.briefing, key)) in claims)
    asked = facts(" … ".join((question.item.question, *(words for each in about for words in each.item.evidence))))
    shared: dict[str, set[str]] = defaultdict(set)
    later: dict[str, Entry[Claim]] = {}
    for mark in asked.features:
        for entry in shelves[mark] if len(shelves[mark]) <= CROWD else ():
            if _after(question, entry) and not library.settled(question.reference, entry.reference):
                shared[entry.reference].add(mark)
                later[entry.reference] = entry
    best = max(later, key=lambda place: (len(shared[place]), place), default=None)
    put_to = _lead(library, leads, question.item.put_to, question)
    for place, entry in sorted(later.items()):
        spoke = put_to is not None and put_to in {_lead(library, leads, name, entry) for name in entry.item.by}
        if spoke and len(shared[place]) > 1:
            why = "the one who was asked speaks about it"
        elif place == best and len(shared[place]) >= _SHARED:
            why = f"it speaks of {', '.join(f'“{asked.features[mark]}”' for mark in sorted(shared[place])[:4])}"
        else:
            continue
        yield Suggestion(kind="answer", relation="answers", a=question.reference, b=place, why=why)


def _after(question: Entry[Question], entry: Entry[Claim]) -> bool:
    asked, said = question.briefing.article.published, entry.briefing.article.published
    return bool(asked and said and said > asked)


def _lead(
    library: Library, leads: dict[str, str], name: str | None, entry: Entry[Question] | Entry[Claim]
) -> str | None:
    key = library.who.get((entry.briefing.id, name)) if name else None
    return leads[key] if key else None
