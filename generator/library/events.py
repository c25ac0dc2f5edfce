"""Which briefings tell of one event: those that share actors and words which few others have."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.library.claim_facts import facts
from generator.library.records import Library, Suggestion
from generator.library.statements import statements

CROWD = 60
"""A word, actor or place found in more things than this connects none of them: it says too little."""
EVENT = 0.42
"""From this nearness on two briefings tell of one event."""
NEAREST = 20
"""A briefing is compared with at most so many others, the nearest ones, and with those that it is nearest to."""
_OTHERS = 30
"""So many other briefings are imagined beside those of a library: in a small one everything would look rare."""


@dataclass(frozen=True, slots=True)
class Events:
    """How near each pair of briefings is that shares an actor, from 0 to 2, by the ids in either order."""

    near: Mapping[tuple[str, str], float]
    told: Mapping[str, tuple[str, ...]]

    def one(self, briefing: str, other: str) -> bool:
        """Whether two briefings tell of one event."""
        return self.near.get((briefing, other), 0.0) >= EVENT

    def beside(self, briefing: str) -> tuple[str, ...]:
        """The other briefings that tell of the event of this one."""
        return self.told.get(briefing, ())

    def names(self) -> dict[str, str]:
        """For each briefing that tells of an event with others, the first id among all that do, step by step."""
        leads: dict[str, str] = {}
        for start in sorted(self.told):
            reached = [start] if start not in leads else []
            for briefing in reached:
                leads[briefing] = start
                reached += [other for other in self.told[briefing] if other not in leads and other not in reached]
        return leads


def events(library: Library, leads: Mapping[str, str]) -> Events:
    """The briefings of a library compared by their actors, alike ones made one, and by the words of their items."""
    who: dict[str, set[str]] = {briefing.id: set() for briefing in library.briefings}
    for (briefing, _), key in library.who.items():
        who[briefing].add(leads[key])
    what = {briefing.id: {*facts(briefing.title).features} for briefing in library.briefings}
    for each in statements(library):
        what[each.briefing].update(each.facts.features)
    near = _nearness(who, what)
    told: dict[str, list[str]] = defaultdict(list)
    for (one, other), value in sorted(near.items()):
        if value >= EVENT:
            told[one].append(other)
    return Events(near, {briefing: tuple(others) for briefing, others in told.items()})


def by_event(found: Iterable[Suggestion]) -> list[tuple[tuple[str, ...], list[Suggestion]]]:
    """Suggestions by their event, as the ids of its briefings, each the strongest first; those outside come last."""
    groups: dict[str, list[Suggestion]] = defaultdict(list)
    for each in sorted(found, key=lambda each: -each.weight):
        groups[each.event].append(each)
    told = [
        (tuple(sorted({end.partition("#")[0] for each in those for end in (each.a, each.b)})) if event else (), those)
        for event, those in groups.items()
    ]
    return sorted(told, key=lambda group: not group[0])


def one_each(library: Library, alike: Iterable[Suggestion]) -> dict[str, str]:
    """The address shared by an actor and all that may be the same one."""
    leads = {key: key for key in library.profiles}
    members = {key: [key] for key in leads}
    for each in alike:
        ends = (each.a.partition("#"), each.b.partition("#"))
        new, old = (leads[library.who[briefing, key]] for briefing, _, key in ends)
        if new != old:
            leads |= dict.fromkeys(members[old], new)
            members[new] += members.pop(old)
    return leads


def _nearness(who: Mapping[str, set[str]], what: Mapping[str, set[str]]) -> dict[tuple[str, str], float]:
    actors, words = _weighed(who), _weighed(what)
    homes: dict[str, list[str]] = defaultdict(list)
    for briefing, found in who.items():
        for actor in found:
            homes[actor].append(briefing)
    near: dict[tuple[str, str], float] = {}
    for shelf in homes.values():
        for one in shelf if len(shelf) <= CROWD else ():
            for other in shelf:
                if one < other and (one, other) not in near:
                    near[one, other] = _cosine(actors[one], actors[other]) + _cosine(words[one], words[other])
    return _nearest(near)


def _nearest(near: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """Of all pairs, in either order, those of each briefing with its nearest ones."""
    beside: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (one, other), value in near.items():
        beside[one].append((-value, other))
        beside[other].append((-value, one))
    kept = {(one, other): -value for one, found in beside.items() for value, other in sorted(found)[:NEAREST]}
    return kept | {(other, one): value for (one, other), value in kept.items()}


def _weighed(marks: Mapping[str, set[str]]) -> dict[str, dict[str, float]]:
    """The marks of each briefing with their weights, of length 1 together: the rarer, the heavier."""
    counts = Counter(mark for found in marks.values() for mark in found)
    made = {}
    for briefing, found in marks.items():
        telling = [mark for mark in sorted(found) if counts[mark] <= CROWD]
        weights = {mark: math.log((len(marks) + _OTHERS) / counts[mark]) for mark in telling}
        length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        made[briefing] = {mark: weight / length for mark, weight in weights.items()}
    return made


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum([weight * large[mark] for mark, weight in small.items() if mark in large])
