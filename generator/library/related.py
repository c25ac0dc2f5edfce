"""Which briefings belong together, and why: shared actors, linked claims, nearness in time."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import permutations

from generator.library.records import Library
from generator.model import Briefing

MOST = 5
_CROWD = 50
"""An actor of more briefings than these relates none of them to another."""
_LINK, _SOON, _DAYS = 3.0, 1.0, 14
_LEAST = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A briefing that belongs to another: the addresses of the actors they share, and how many linked claims."""

    briefing: Briefing
    actors: tuple[str, ...]
    agreeing: int
    conflicting: int
    days: int | None


def related(library: Library) -> Mapping[str, tuple[Relation, ...]]:
    """For each briefing's id the others that belong to it, the nearest first; rare actors count for more."""
    shared, links = _sharing(library), _linking(library)
    briefings = {briefing.id: briefing for briefing in library.briefings}
    made: dict[str, list[tuple[float, Relation]]] = defaultdict(list)
    for one, other in sorted({*shared, *links}):
        relation = _relation(briefings[one], briefings[other], shared[one, other], links[one, other])
        score = sum(1 / math.log2(1 + len(library.profiles[key].appearances)) for key in relation.actors)
        score += _LINK * (relation.agreeing + relation.conflicting)
        score += _SOON * (relation.days is not None and relation.days <= _DAYS)
        if score >= _LEAST:
            made[one].append((score, relation))
    return {
        one: tuple(relation for _, relation in sorted(found, key=lambda each: (-each[0], each[1].briefing.id))[:MOST])
        for one, found in made.items()
    }


def _sharing(library: Library) -> dict[tuple[str, str], list[str]]:
    """For each pair of briefings the addresses of the actors that both have, and not only name."""
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, profile in library.profiles.items():
        ids = list(dict.fromkeys(each.briefing.id for each in profile.appearances if not each.in_passing))
        for one, other in permutations(ids, 2) if 1 < len(ids) <= _CROWD else ():
            shared[one, other].append(key)
    return shared


def _linking(library: Library) -> dict[tuple[str, str], list[str]]:
    """For each pair of briefings the relations of the claims that editors have linked across them."""
    links: dict[tuple[str, str], list[str]] = defaultdict(list)
    for reference, found in library.links.items():
        here = reference.partition("#")[0]
        for link in found:
            if link.across:
                ends = {link.source.briefing.id, link.target.briefing.id}
                links[here, (ends - {here}).pop()].append(link.relation)
    return links


def _relation(one: Briefing, other: Briefing, actors: list[str], links: list[str]) -> Relation:
    return Relation(
        briefing=other,
        actors=tuple(actors),
        agreeing=links.count("corroborates"),
        conflicting=links.count("contradicts"),
        days=_days(one.article.published, other.article.published),
    )


def _days(one: str | None, other: str | None) -> int | None:
    """How many days lie between two publications; None where one of them is not known to the day."""
    try:
        return abs((date.fromisoformat(one or "") - date.fromisoformat(other or "")).days)
    except ValueError:
        return None
