"""Which briefings belong together, and why: shared actors, linked claims, nearness in time."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The briefings that an actor relates to one another, by id and day, and how much it counts: rare ones more."""

    weight: float
    met: tuple[tuple[str, str | None], ...]


def companies(library: Library) -> Mapping[str, Company]:
    """What each actor relates, by its address; one of a crowd, or of one briefing alone, is left out."""
    found = {}
    for key, profile in library.profiles.items():
        acting = (each.briefing for each in profile.appearances if not each.in_passing)
        met = tuple({each.id: (each.id, each.article.published) for each in acting}.values())
        if 1 < len(met) <= _CROWD:
            found[key] = Company(weight=1 / math.log2(1 + len(profile.appearances)), met=met)
    return found


def related(library: Library) -> dict[str, tuple[Relation, ...]]:
    """For each briefing's id the others that belong to it, the nearest first; one without others is left out."""
    known, met = {each.id: each for each in library.briefings}, companies(library)
    every = ((each.id, related_to(library, each, met, known)) for each in library.briefings)
    return {id_: found for id_, found in every if found}


def related_to(
    library: Library, briefing: Briefing, companies: Mapping[str, Company], known: Mapping[str, Briefing]
) -> tuple[Relation, ...]:
    """The briefings that belong to one, the nearest first; `known` are all of them by their id."""
    shared: defaultdict[str, list[str]] = defaultdict(list)
    weights: defaultdict[str, list[float]] = defaultdict(list)
    day = {}
    for key in _acting(library, briefing):
        company = companies.get(key)
        for id_, published in company.met if company else ():
            if id_ != briefing.id:
                shared[id_].append(key)
                weights[id_].append(company.weight if company else 0)
                day[id_] = published
    links = _linked(library, briefing)
    made = []
    for id_ in {*shared, *links}:
        days = _days(briefing.article.published, day[id_] if id_ in day else known[id_].article.published)
        score = math.fsum((*weights[id_], _LINK * len(links[id_]), _SOON * (days is not None and days <= _DAYS)))
        if score >= _LEAST:
            made.append((-score, id_, days))
    return tuple(
        Relation(
            briefing=known[id_],
            actors=tuple(shared[id_]),
            agreeing=links[id_].count("corroborates"),
            conflicting=links[id_].count("contradicts"),
            days=days,
        )
        for _, id_, days in sorted(made)[:MOST]
    )


def _acting(library: Library, briefing: Briefing) -> Iterator[str]:
    """The addresses of the actors of a briefing that it does not only name, each once."""
    keys = (library.who.get((briefing.id, actor.key)) for actor in briefing.actors if not actor.in_passing)
    return iter(dict.fromkeys(key for key in keys if key))


def _linked(library: Library, briefing: Briefing) -> defaultdict[str, list[str]]:
    """By the id of another briefing the relations of the claims that editors have linked to one of this."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for claim in briefing.claims:
        for link in library.links.get(f"{briefing.id}#{claim.key}", ()):
            if link.across:
                ends = {link.source.briefing.id, link.target.briefing.id}
                found[(ends - {briefing.id}).pop()].append(link.relation)
    return found


def _days(one: str | None, other: str | None) -> int | None:
    """How many days lie between two publications; None where one of them is not known to the day."""
    try:
        return abs((date.fromisoformat(one or "") - date.fromisoformat(other or "")).days)
    except ValueError:
        return None
