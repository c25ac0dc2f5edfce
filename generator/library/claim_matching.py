"""What an editor might confirm of statements: those of different briefings that seem to agree or to conflict."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from generator.library.claim_relations import relation
from generator.library.events import CROWD, Events
from generator.library.records import Library, Suggestion
from generator.library.statements import Statement, scales, statements

_CHANCE, _FEW = 0.65, 2
"""What a pair must have more with each ten times more briefings than two: the more there are, the more is chance."""
MOST = 2
"""At most this many suggestions for a statement and a relation: the likeliest."""


def claims(library: Library, events: Events) -> tuple[Suggestion, ...]:
    """Statements of different briefings that seem to agree or to conflict; linked and refused ones are left out."""
    every = statements(library)
    how_much = scales(every)
    chance = _CHANCE * math.log10(max(len(library.briefings), _FEW) / _FEW)
    found = []
    for one, other in _candidates(every, events):
        made = relation(one, other, how_much, of_one_event=events.one(one.briefing, other.briefing))
        a, b = one.reference, other.reference
        if made and made.weight > chance and not library.settled(a, b):
            found.append(Suggestion("claim", made.relation, a, b, made.why, weight=made.weight))
    return _likeliest(found)


def _candidates(every: Sequence[Statement], events: Events) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of statements of different briefings that share an actor, and a word or figure that few others have."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(every):
        for mark in {*each.facts.features, *(mark for figure in each.facts.figures for mark in figure.marks())}:
            shelves[mark].append(place)
    pairs = {
        pair
        for shelf in shelves.values()
        if len(shelf) <= CROWD
        for pair in combinations(shelf, 2)
        if (every[pair[0]].briefing, every[pair[1]].briefing) in events.near
    }
    return ((every[one], every[other]) for one, other in sorted(pairs))


def _likeliest(found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """The strongest suggestions, each statement in few of them."""
    times: Counter[tuple[str, str]] = Counter()
    kept = []
    for each in sorted(found, key=lambda each: (-each.weight, each.a, each.b)):
        ends = [(end, each.relation) for end in (each.a, each.b)]
        if all(times[end] < MOST for end in ends):
            times.update(ends)
            kept.append(each)
    return tuple(kept)
