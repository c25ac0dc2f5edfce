"""Organisations and places: long forms, short forms, acronyms and other orders of the same words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.entities.clusters import SMALL, Group


def _content(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in SMALL]


def organizations(groups: list[Group], acronyms: dict[str, str]) -> list[Group]:
    """Organisations under their fullest name: acronyms, shortened forms and other orders of the same words belong to it."""
    kept: list[Group] = []
    for group in sorted(groups, key=lambda g: (-len(_content(g.words)), g.first)):
        same = [k for k in kept if _same_organization(k, group, acronyms)]
        if len(same) == 1 or (same and len({id(s) for s in same}) and _content(same[0].words) == _content(group.words)):
            same[0].mentions += group.mentions
        elif same:
            nearest = max(same, key=lambda k: max((m.start for m in k.mentions if m.start < group.first), default=-1))
            nearest.mentions += group.mentions
        else:
            kept.append(group)
    return kept


def _same_organization(long: Group, short: Group, acronyms: dict[str, str]) -> bool:
    if (
        acronyms.get(long.name) == short.name
        or acronyms.get(short.name) == long.name
        or lex.ACRONYMS.get(short.name) == long.name
    ):
        return True
    a, b = _content(long.words), _content(short.words)
    if sorted(map(_stem, a)) == sorted(map(_stem, b)):
        return True
    if len(b) >= len(a):
        return False
    if short.name.isupper() and len(short.name) > 1:
        return (
            "".join(w[0] for w in a).upper() == short.name.replace(".", "")
            or "".join(w[0] for w in long.words if w[0].isalpha()).upper() == short.name
        )
    if (
        a[: len(b)] == b
        and len(b) >= 1
        and (b[0] not in lex.COMMON or len(b) > 1 or short.name.lower() in lex.ORGANIZATION_HEADS)
        and b[-1] not in lex.NATIONS
        and " ".join(b) not in lex.PLACES
    ):
        return True
    if a[-len(b) :] == b and (len(b) > 1 or b[0] in lex.ORGANIZATION_HEADS):
        return True
    if (
        len(b) == 1
        and long.words[-2:-1] == ("of",)
        and a[-1] == b[0]
        and b[0] not in lex.PLACES
        and b[0] not in lex.NATIONS
    ):
        return True
    if len(b) == 1 and b[0] in lex.ORGANIZATION_HEADS and b[0] in a:
        return True
    inside = len(b) > 1 and set(map(_stem, b)) < set(map(_stem, a))
    return inside and (
        b[0] in lex.ORGANIZATION_HEADS
        or len(b) > 2
        or (a[0] == b[0] and a[-1] == b[-1] and b[-1] in lex.ORGANIZATION_HEADS)
    )


def _stem(word: str) -> str:
    place = lex.NATIONS.get(word, word).lower()
    return place.replace("defence", "defense").replace("centre", "center").replace("isation", "ization").rstrip("s")


_SHORT = {
    **dict.fromkeys(("us", "u.s", "usa", "u.s.a", "america"), "united states"),
    **dict.fromkeys(("uk", "u.k", "britain", "great britain"), "united kingdom"),
    **dict.fromkeys(("la", "l.a"), "los angeles"),
    "uae": "united arab emirates",
}


def _country(words: Sequence[str]) -> str:
    """A place under its full name, where a short one is used as often."""
    name = " ".join(words)
    return _SHORT.get(name, name)


def places(places: list[Group], organizations: list[Group]) -> tuple[list[Group], list[Group]]:
    """Places and organisations, each place once: `Belgorod region` belongs to Belgorod."""
    kept: list[Group] = []
    for group in sorted(places, key=lambda g: (len(g.words), g.first)):
        words = group.words
        same = next(
            (
                k
                for k in kept
                if k.words == words
                or _country(k.words) == _country(words)
                or (words[:-1] == k.words and words[-1] in ("region", "oblast", "district", "province", "city"))
            ),
            None,
        )
        if same is None:
            kept.append(group)
        else:
            same.mentions += group.mentions
    return kept, organizations
