"""What an editor might confirm of actors: those that are one already, and those whose names are only alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise, product
from typing import Literal

from generator.library.name_matching import acronym, alike, full, initials, parts, titles
from generator.library.records import Library, Profile

CROWD = 60
"""A word, actor or place found in more things than this connects none of them: it says too little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Two actors or two statements of different briefings, each as `briefing#key`, how they relate, and why."""

    kind: Literal["actor", "claim", "answer"]
    relation: Literal["same", "agrees", "conflicts", "answers"]
    a: str
    b: str
    why: str
    decided: bool = False
    weight: float = 0.0


def joins(library: Library) -> Iterator[Suggestion]:
    """Every pair of appearances that is one actor already: neighbours in order of date, so that n give n − 1."""
    for profile in library.profiles.values():
        found = profile.appearances
        for one, other in combinations(found, 2) if len(found) < 4 else pairwise(found):
            why = "an editor joined them" if profile.key in library.decided else "the full name is the same"
            if one.actor.name != other.actor.name and profile.key not in library.decided:
                why = "the full names differ only in punctuation, or one is the other’s acronym"
            yield Suggestion(kind="actor", relation="same", a=one.reference, b=other.reference, why=why, decided=True)


def actors(library: Library) -> tuple[Suggestion, ...]:
    """Actors whose names are only alike; those that an editor keeps apart are left out."""
    shelves: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for profile in library.profiles.values():
        for mark in sorted(_marks(profile)):
            shelves[mark].append(profile)
    found: dict[tuple[str, str], Suggestion] = {}
    for shelf in shelves.values():
        for one, other in combinations(shelf, 2) if len(shelf) <= CROWD else ():
            pair = (one.key, other.key)
            if pair in found or pair in library.told_apart or pair[::-1] in library.told_apart or _together(one, other):
                continue
            if why := _why_same(one, other):
                a, b = one.appearances[0].reference, other.appearances[0].reference
                found[pair] = Suggestion(kind="actor", relation="same", a=a, b=b, why=why)
    return tuple(found.values())


def _together(one: Profile, other: Profile) -> bool:
    """Whether one briefing has both: its author or editor considered them two."""
    here = {each.briefing.id for each in one.appearances}
    return any(each.briefing.id in here for each in other.appearances)


def _names(profile: Profile) -> tuple[str, ...]:
    return (profile.name, *profile.aka)


def _marks(profile: Profile) -> set[tuple[str, str]]:
    """What an actor is found by when others like it are looked for."""
    marks: set[tuple[str, str]] = {("whole", "".join(sorted(parts(profile.name, "person"))))}
    for name in dict.fromkeys(_names(profile)):
        found = parts(name, profile.kind)
        marks |= {(profile.kind, part) for part in found}
        marks |= {(profile.kind, f"{part[:3]}~") for part in found if len(part) >= 3}
        marks.add((profile.kind, "".join(sorted("".join(name.lower().split())))))
        if profile.kind == "organization":
            marks.add(("short", acronym(name) or initials(name)))
    return marks


def _why_same(one: Profile, other: Profile) -> str | None:
    if one.kind != other.kind:
        same = full(one.name, "place") == full(other.name, "place")
        return f"the name is the same, but the kinds differ: {one.kind} and {other.kind}" if same else None
    if why := alike(one.name, other.name, one.kind):
        return why
    if one.kind == "person":
        return _by_title(one, other) or _by_title(other, one)
    return _by_acronym(one, other) or _by_other_name(one, other) or _by_other_name(other, one)


def _by_acronym(one: Profile, other: Profile) -> str | None:
    for name, there in product(_names(one), _names(other)):
        for short, long in ((name, there), (there, name)):
            if len(acronym(short)) > 2 and initials(long) == acronym(short):
                return f"{short} may be short for {long}"
    return None


def _by_other_name(one: Profile, other: Profile) -> str | None:
    for name in one.aka if one.kind == "organization" else ():
        if len(parts(name, one.kind)) > 1 and alike(name, other.name, one.kind):
            return f"{one.name} is also called {name}"
    return None


def _by_title(short: Profile, whole: Profile) -> str | None:
    """A single name that is part of a full one, with the same title: “Colonel Prasert” and “Col. Prasert Wongsakul”."""
    here, there = parts(short.name, "person"), parts(whole.name, "person")
    if len(here) != 1 or not here <= there:
        return None
    shared = _titles(short) & _titles(whole)
    if not shared:
        return None
    return f"the name is part of the other, and so is the title ({sorted(shared)[0]})"


def _titles(profile: Profile) -> frozenset[str]:
    return titles(*_names(profile), *(each.actor.role or "" for each in profile.appearances))
