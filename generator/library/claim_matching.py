"""What an editor might confirm of statements: claims of different briefings that seem to agree or to conflict."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.library.actor_matching import CROWD, Suggestion
from generator.library.claim_facts import COUNTED, OPPOSITES, Facts, Quantity, facts
from generator.library.records import Entry, Library
from generator.model import Claim

MOST = 2
"""At most this many suggestions for a statement and a relation: the likeliest."""
_FIRM, _CLEAR = 0.2, 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedClaim:
    """A claim ready to be compared; `actors` are those that it is by or about, alike ones made one."""

    reference: str
    briefing: str
    facts: Facts
    actors: frozenset[str]
    sources: frozenset[str]


def claims(library: Library, alike_actors: Iterable[Suggestion] = ()) -> tuple[Suggestion, ...]:
    """Statements of different briefings that seem to agree or to conflict; linked and refused ones are left out."""
    leads = one_each(library, alike_actors)
    every = [_statement(library, leads, entry) for entry in library.claims]
    weights = _weights(every)
    shelves: dict[str, list[ComparedClaim]] = defaultdict(list)
    for each in every:
        for mark in {*each.facts.features, *(f"@{actor}" for actor in each.actors)}:
            shelves[mark].append(each)
    near = _near(every)
    found: dict[tuple[str, str], Suggestion] = {}
    seen: set[tuple[str, str]] = set()
    for mark in sorted(shelves):
        for one, other in combinations(shelves[mark], 2) if len(shelves[mark]) <= CROWD else ():
            pair = (one.reference, other.reference)
            if one.briefing == other.briefing or pair in seen:
                continue
            seen.add(pair)
            if (one.briefing, other.briefing) in near and not library.settled(*pair):
                made = _compared(one, other, weights)
                if made is not None:
                    found[pair] = made
    return _likeliest(found.values())


def one_each(library: Library, alike_actors: Iterable[Suggestion]) -> dict[str, str]:
    """The address shared by an actor and all that may be the same one."""
    leads = {key: key for key in library.profiles}
    for each in alike_actors:
        ends = (each.a.partition("#"), each.b.partition("#"))
        one, other = (library.who[briefing, key] for briefing, _, key in ends)
        old, new = leads[other], leads[one]
        for key, lead in leads.items():
            if lead == old:
                leads[key] = new
    return leads


def _statement(library: Library, leads: Mapping[str, str], entry: Entry[Claim]) -> ComparedClaim:
    """A claim ready to be compared: by the words of the article, or by its own where it has no evidence."""
    claim = entry.item
    sources, about = (
        frozenset(leads[key] for name in names if (key := library.who.get((entry.briefing.id, name))))
        for names in ((*claim.by, *claim.via), claim.about)
    )
    return ComparedClaim(
        reference=entry.reference,
        briefing=entry.briefing.id,
        facts=facts(" … ".join(claim.evidence) or claim.claim),
        actors=sources | about,
        sources=sources,
    )


def _weights(every: Sequence[ComparedClaim]) -> dict[str, float]:
    """How much a word says: the rarer, the more (inverse document frequency, Spärck Jones 1972)."""
    counts = Counter(feature for each in every for feature in each.facts.features)
    return {feature: math.log(1 + len(every) / number) for feature, number in counts.items()}


def _near(every: Sequence[ComparedClaim]) -> set[tuple[str, str]]:
    """Pairs of briefings that may be about one event: they share an actor or a place that few others have."""
    where: dict[str, set[str]] = defaultdict(set)
    for each in every:
        for actor in each.actors:
            where[actor].add(each.briefing)
    return {
        (one, other)
        for found in where.values()
        if len(found) <= CROWD
        for one in found
        for other in found
        if one != other
    }


def _compared(one: ComparedClaim, other: ComparedClaim, weights: Mapping[str, float]) -> Suggestion | None:
    """How two statements relate; None where they have too little in common."""
    shared = one.facts.features.keys() & other.facts.features.keys()
    likeness = _likeness(one, other, shared, weights)
    pair = _figures(one.facts, other.facts)
    if pair is not None and (pair[0].of in COUNTED or shared):
        first, second, score = pair
        relation = "agrees" if first.value == second.value else "conflicts"
        why = f"both give the same figure for “{first.of}”: {first.value:g}"
        if relation == "conflicts":
            why = f"the figures for “{first.of}” differ: {first.value:g} and {second.value:g}"
        return _made(relation, one, other, why, likeness + score)
    turned = {word for word in shared if (word in one.facts.denied) != (word in other.facts.denied)}
    strength = sum(weights[word] for word in turned)
    firm = len(turned) > 1 or any(word.startswith("=") for word in turned)
    if firm and likeness >= _FIRM and strength >= 0.5 * sum(weights[word] for word in shared):
        return _made("conflicts", one, other, f"one denies what the other says: {_told(one, turned)}", likeness)
    against = _opposed(one.facts, other.facts)
    if against and (likeness >= _FIRM / 2 or one.actors & other.actors):
        return _made("conflicts", one, other, f"“{against[0]}” contradicts “{against[1]}”", likeness)
    if len(shared) > 1 and likeness >= _CLEAR and not turned:
        return _made("agrees", one, other, f"both speak of {_told(one, shared)}", likeness)
    return None


def _made(relation: str, one: ComparedClaim, other: ComparedClaim, why: str, weight: float) -> Suggestion:
    return Suggestion(
        kind="claim",
        relation="agrees" if relation == "agrees" else "conflicts",
        a=one.reference,
        b=other.reference,
        why=why,
        weight=weight,
    )


def _likeness(one: ComparedClaim, other: ComparedClaim, shared: set[str], weights: Mapping[str, float]) -> float:
    """From 0 to 1, how much of the shorter statement the other says too; a shared source adds."""
    sizes = [sum(weights[word] ** 2 for word in each.facts.features) for each in (one, other)]
    if not all(sizes):
        return 0.0
    cosine = sum(weights[word] ** 2 for word in shared) / math.sqrt(sizes[0] * sizes[1])
    return cosine + 0.15 * bool(one.sources & other.sources) + 0.05 * len(one.actors & other.actors)


def _figures(one: Facts, other: Facts) -> tuple[Quantity, Quantity, float] | None:
    """The figures of two statements that speak of the same thing, those of the same people first."""
    pairs = [
        (0.3 + 0.3 * (a.who == b.who and a.who != "") - 0.15 * (a.who != b.who) + 0.2 * (a.value == b.value), a, b)
        for a in one.figures
        for b in other.figures
        if a.of == b.of and (a.who == b.who or not a.who or not b.who)
    ]
    if not pairs:
        return None
    score, first, second = max(pairs, key=lambda pair: pair[0])
    return first, second, score


def _opposed(one: Facts, other: Facts) -> tuple[str, str] | None:
    for left, right in OPPOSITES.items():
        for here, there in ((one, other), (other, one)):
            firm, against = here.features.keys() - here.denied, there.features.keys() - there.denied
            if f"={left}" in firm and f"={right}" in against:
                return left, right
    return None


def _told(one: ComparedClaim, shared: Iterable[str]) -> str:
    """What two statements share, in the words of one of them."""
    return ", ".join(f"“{one.facts.features[word]}”" for word in sorted(shared)[:4])


def _likeliest(found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """The strongest suggestions, each statement in few of them."""
    times: Counter[tuple[str, str]] = Counter()
    kept = []
    for each in sorted(found, key=lambda each: (-each.weight, each.a, each.b)):
        ends = [(end, each.relation) for end in (each.a, each.b)]
        if all(times[end] < MOST for end in ends):
            times.update(ends)
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: (each.a, each.b)))
