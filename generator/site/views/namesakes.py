"""Actors of one name: what is written behind the name of each, so that readers tell them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.library import Library, Profile
from generator.site.date_words import in_words
from generator.text import fold

_LONGEST = 40
"""How many letters a role behind a name may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifier:
    """What stands behind a name: ` (mayor)`. `everywhere`: also where publisher and day stand beside the name."""

    words: str
    everywhere: bool


def qualifiers(library: Library) -> dict[str, Qualifier]:
    """What tells an actor from others of its name, by its key; most actors need nothing."""
    groups: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in library.profiles.values():
        groups[fold(profile.name).casefold()].append(profile)
    return {key: found for group in groups.values() if len(group) > 1 for key, found in _differing(group)}


def told_apart(library: Library, found: Mapping[str, Qualifier]) -> Library:
    """The library with these behind the names of its actors."""
    named = {
        key: replace(each, name=each.name + found[key].words) if key in found else each
        for key, each in library.profiles.items()
    }
    return replace(library, profiles=named) if found else library


def _differing(group: Sequence[Profile]) -> Iterator[tuple[str, Qualifier]]:
    """The first of role, kind and first article that everybody in the group has, and each another; else the address."""
    marks = ([_role(each) for each in group], [each.kind for each in group], [_article(each) for each in group])
    telling = (each for each in marks if all(each) and len({*each}) == len(group))
    words = next(telling, [each.key for each in group])
    for profile, each in zip(group, words, strict=True):
        yield profile.key, Qualifier(words=f" ({each})", everywhere=words in marks[:2])


def _role(profile: Profile) -> str:
    roles = (each.actor.role for each in profile.appearances)
    return next((role for role in roles if role and len(role) <= _LONGEST), "")


def _article(profile: Profile) -> str:
    """`Northmere Gazette, 2 June 2031`."""
    article = profile.appearances[0].briefing.article
    return ", ".join(filter(None, (article.publisher, in_words(article.published or ""))))
