"""What an editor might confirm of actors: those that are one already, and those whose names are only alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, pairwise, product

from generator.library.events import CROWD, Events
from generator.library.name_matching import acronym, alike, contained, full, initials, parts, sex, titles, words
from generator.library.records import Library, Profile, Suggestion

Why = tuple[float, str] | None
"""How likely two actors are one, from 0 to 1, and what speaks for it; None where nothing does."""


def joins(library: Library) -> Iterator[Suggestion]:
    """Every pair of appearances that is one actor already: neighbours in order of date, so that n give n − 1."""
    for profile in library.profiles.values():
        found = profile.appearances
        for one, other in combinations(found, 2) if len(found) < 4 else pairwise(found):
            why = "an editor joined them" if profile.key in library.decided else "the full name is the same"
            if one.actor.name != other.actor.name and profile.key not in library.decided:
                why = "the full names differ only in punctuation, or one is the other’s acronym"
            yield Suggestion("actor", "same", one.reference, other.reference, why, decided=True)


def actors(library: Library) -> tuple[Suggestion, ...]:
    """Actors whose names are only alike; those that an editor keeps apart are left out."""
    shelves: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for profile in library.profiles.values():
        for mark in sorted(_marks(profile)):
            shelves[mark].append(profile)
    pairs = (pair for shelf in shelves.values() if len(shelf) <= CROWD for pair in combinations(shelf, 2))
    return _suggested(library, pairs, _by_name)


def namesakes(library: Library, events: Events, found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Actors with a part of their name in common, in briefings of one event; what is `found` already is left out."""
    homes: dict[tuple[str, str], Profile] = {}
    for profile in library.profiles.values():
        homes |= {(each.briefing.id, each.actor.key): profile for each in profile.appearances}
    inside: dict[str, list[Profile]] = defaultdict(list)
    for (briefing, _), profile in homes.items():
        inside[briefing].append(profile)
    pairs = (
        pair
        for here in sorted(events.told)
        for there in events.beside(here)
        if here < there
        for pair in product(inside[here], inside[there])
    )
    known = {frozenset((each.a, each.b)) for each in found}
    made = _suggested(library, pairs, lambda one, other: _by_part(inside, one, other))
    return tuple(each for each in made if frozenset((each.a, each.b)) not in known)


def _suggested(
    library: Library, pairs: Iterable[tuple[Profile, Profile]], why: Callable[[Profile, Profile], Why]
) -> tuple[Suggestion, ...]:
    """A suggestion for each pair for which something speaks, the likeliest first; of a ring one link is left out."""
    seen: set[frozenset[str]] = set()
    made: list[Suggestion] = []
    for one, other in pairs:
        pair = (one.key, other.key)
        if one is other or frozenset(pair) in seen:
            continue
        seen.add(frozenset(pair))
        if pair in library.told_apart or pair[::-1] in library.told_apart or _together(one, other):
            continue
        if found := why(one, other):
            a, b = one.appearances[0].reference, other.appearances[0].reference
            made.append(Suggestion("actor", "same", a, b, found[1], weight=found[0]))
    made.sort(key=lambda each: -each.weight)
    return tuple(_without_rings(made))


def _without_rings(found: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """The suggestions that bring together what those before them do not (Kruskal 1956): n actors need n − 1."""
    group: dict[str, set[str]] = {}
    for each in found:
        here, there = group.setdefault(each.a, {each.a}), group.setdefault(each.b, {each.b})
        if here is not there:
            here |= there
            group |= dict.fromkeys(there, here)
            yield each


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


def _by_name(one: Profile, other: Profile) -> Why:
    if one.kind != other.kind:
        same = full(one.name, "place") == full(other.name, "place")
        return (0.5, f"the name is the same, but the kinds differ: {one.kind} and {other.kind}") if same else None
    if why := alike(one.name, other.name, one.kind):
        return 0.9, why
    if one.kind == "person":
        return _by_title(one, other) or _by_title(other, one)
    return _by_acronym(one, other) or _by_other_name(one, other) or _by_other_name(other, one)


def _by_acronym(one: Profile, other: Profile) -> Why:
    for name, there in product(_names(one), _names(other)):
        for short, long in ((name, there), (there, name)):
            if len(acronym(short)) > 2 and initials(long) == acronym(short):
                return 0.8, f"{short} may be short for {long}"
    return None


def _by_other_name(one: Profile, other: Profile) -> Why:
    for name in one.aka if one.kind == "organization" else ():
        if len(parts(name, one.kind)) > 1 and alike(name, other.name, one.kind):
            return 0.7, f"{one.name} is also called {name}"
    return None


def _by_title(short: Profile, whole: Profile) -> Why:
    """A single name that is part of a full one, with the same title: “Colonel Prasert” and “Col. Prasert Wongsakul”."""
    here, there = parts(short.name, "person"), parts(whole.name, "person")
    if len(here) != 1 or not here <= there:
        return None
    shared = _titles(short) & _titles(whole)
    if not shared:
        return None
    return 0.6, f"the name is part of the other, and so is the title ({sorted(shared)[0]})"


def _titles(profile: Profile) -> frozenset[str]:
    return titles(*_names(profile), *_roles(profile))


def _roles(profile: Profile) -> Iterator[str]:
    return (each.actor.role or "" for each in profile.appearances)


def _by_part(inside: Mapping[str, list[Profile]], one: Profile, other: Profile) -> Why:
    """What speaks for two actors of one event with a part of their name in common."""
    if one.kind == other.kind == "person":
        return _by_surname(inside, one, other) or _by_surname(inside, other, one)
    if one.kind == other.kind:
        part = contained(one.name, other.name, one.kind)
        return (0.5, "one name is part of the other, and both articles tell of one event") if part else None
    if _bare(one) == _bare(other) or _surname_of(one, other) or _surname_of(other, one):
        return 0.3, f"the name is the same, or a surname, but the kinds differ: {one.kind} and {other.kind}"
    return None


def _bare(profile: Profile) -> frozenset[str]:
    return parts(profile.name, "organization")


def _surname_of(short: Profile, whole: Profile) -> bool:
    """Whether one name alone is the last word of a person’s full name."""
    name, there = parts(short.name, "person"), words(whole.name)
    return whole.kind == "person" and len(there) > 1 and len(name) == 1 and name == parts(there[-1], "person")


def _by_surname(inside: Mapping[str, list[Profile]], short: Profile, whole: Profile) -> Why:
    """A surname alone, and who of the other article has it: by role, as the only one, or as who says most."""
    if not _surname_of(short, whole) or not _of_one_sex(short, whole):
        return None
    role = {word for said in _roles(short) for word in words(said)}
    if role := role & {word for said in _roles(whole) for word in words(said)}:
        return 0.6, f"the surname is the same, and so is the role ({sorted(role)[0]})"
    others = [
        each
        for home in whole.appearances
        for each in inside[home.briefing.id]
        if each is not whole and _surname_of(short, each) and _of_one_sex(short, each)
    ]
    if not others:
        return 0.4, "the surname is the same, and no other in the article has it"
    if all(_said(whole) > _said(each) for each in others):
        return 0.3, "the surname is the same, and of those who have it this one says most"
    return None


def _of_one_sex(one: Profile, other: Profile) -> bool:
    here, there = sex(*_names(one)), sex(*_names(other))
    return not here or not there or here == there


def _said(profile: Profile) -> int:
    return len(profile.quotes) + len(profile.claims) + len(profile.about)
