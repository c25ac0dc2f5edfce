"""Organisations and places: long forms, short forms, acronyms and other orders of the same words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.entities.clusters import SMALL, Group, is_country

Words = Sequence[str]
_REGIONS = frozenset(("region", "oblast", "district", "province", "city"))


class Pair(NamedTuple):
    """Two names that are compared: their groups, and the words of each that carry meaning."""

    long: Group
    short: Group
    a: tuple[str, ...]
    b: tuple[str, ...]


class SameBody(NamedTuple):
    """One way in which a shorter name can be a form of a longer one: its name, and when it holds."""

    name: str
    holds: Callable[[Pair], bool]


def organizations(groups: list[Group], acronyms: dict[str, str]) -> list[Group]:
    """Organisations under their fullest name: acronyms, shortened forms and other orders of the same words belong to it."""
    kept: list[Group] = []
    for group in sorted(groups, key=lambda g: (-len(content(g.words)), g.first)):
        same = [k for k in kept if _same(k, group, acronyms)]
        if len(same) == 1 or (same and content(same[0].words) == content(group.words)):
            same[0].mentions += group.mentions
        elif same:
            nearest = max(same, key=lambda k: max((m.start for m in k.mentions if m.start < group.first), default=-1))
            nearest.mentions += group.mentions
        else:
            kept.append(group)
    return kept


def content(words: Words) -> tuple[str, ...]:
    """The words of a name that carry meaning."""
    return tuple(word for word in words if word not in SMALL)


def _same(long: Group, short: Group, acronyms: dict[str, str]) -> bool:
    """Whether two names stand for one body: explained as such, the same words, or a short form by the table."""
    if acronyms.get(long.name) == short.name or acronyms.get(short.name) == long.name:
        return True
    if lex.ACRONYMS.get(short.name.replace(".", "")) == long.name:
        return True
    pair = Pair(long, short, _without_firm(content(long.words)), _without_firm(content(short.words)))
    if sorted(map(_stem, pair.a)) == sorted(map(_stem, pair.b)):
        return True
    if len(pair.b) >= len(pair.a) or not pair.b:
        return False
    if short.name.isupper() and len(short.name) > 1:
        return _initials(pair) or long.name.split()[0] == short.name
    return any(way.holds(pair) for way in SHORT_FORMS)


def _without_firm(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without the form of the company in law: `Inc`, `Ltd`."""
    return words[:-1] if len(words) > 1 and words[-1].rstrip(".") in lex.FIRMS and words[-1] != "group" else words


def _initials(pair: Pair) -> bool:
    """`HWU` of `Harbour Workers’ Union`, also where its country stands first; `UCI` of `International Cycling Union`, in the order
    of another language.
    """
    wanted = pair.short.name.replace(".", "").lower()
    whole = tuple(word for word in pair.long.words if word[0].isalpha())
    rows = [pair.a, whole]
    first = pair.a[0].replace(".", "")
    if len(pair.a) > 2 and (first in lex.COUNTRIES or first in lex.NATIONS):
        rows += [pair.a[1:], whole[1:]]
    ways = {"".join(word[0] for word in row) for row in rows}
    return wanted in ways or (len(wanted) == 3 and sorted(wanted) == sorted(word[0] for word in pair.a))


def _opening(pair: Pair) -> bool:
    """`Halvorsen Grain` of `Halvorsen Grain Technologies`: the first words, unless they are a plain word or a place."""
    a, b = pair.a, pair.b
    legion = b[0] in lex.ORGANIZATION_HEADS and pair.long.words[1:2] in (("of",), ("for",))
    own = b[0] not in lex.COMMON or len(b) > 1 or legion
    branch = pair.long.words[:-1] == pair.short.words and a[-1] in lex.COUNTRIES  # `Bolgur` has more than `Bolgur Norway`
    alone = _stands_alone(pair.short) and not all(word.rstrip(".") in lex.FIRMS for word in a[len(b) :])
    return a[: len(b)] == b and not branch and own and b[-1] not in lex.NATIONS and not alone


def _stands_alone(group: Group) -> bool:
    """Whether a name is a place or a body that the lists know by itself: `Wall Street` is no short form of a journal."""
    low = " ".join(group.words)
    return low in lex.PLACES or low in lex.METONYMS or low in lex.ORGANIZATIONS


def _closing(pair: Pair) -> bool:
    """`Ministry` of `Justice Ministry`: the last words, a head among them."""
    a, b = pair.a, pair.b
    return a[-len(b) :] == b and (len(b) > 1 or b[0] in lex.ORGANIZATION_HEADS)


def _behind_of(pair: Pair) -> bool:
    """`Freedom` of `Legion of Freedom`."""
    a, b = pair.a, pair.b
    held = pair.long.words[-2:-1] == ("of",) and a[-1] == b[0]
    return len(b) == 1 and held and b[0] not in lex.PLACES and b[0] not in lex.NATIONS


def _head_alone(pair: Pair) -> bool:
    """`the Legion` of `Russian Freedom Legion`."""
    b = pair.b
    return len(b) == 1 and b[0] in lex.ORGANIZATION_HEADS and b[0] in pair.a


def _some_words(pair: Pair) -> bool:
    """`Freedom Legion` of `Legion of Freedom of Russia`: some of the words, a head among them."""
    a, b = pair.a, pair.b
    inside = len(b) > 1 and {*map(_stem, b)} < {*map(_stem, a)}
    ends = a[0] == b[0] and a[-1] == b[-1] and b[-1] in lex.ORGANIZATION_HEADS
    return inside and (b[0] in lex.ORGANIZATION_HEADS or len(b) > 2 or ends)


def _nickname(pair: Pair) -> bool:
    """`Rovers` of `Aldermoor Rovers FC`, `Sea Org` of `the Sea Organization`: an own word of the name."""
    b = pair.b
    own = b[0] not in lex.PLACES and b[0] not in lex.NATIONS and b[0] not in lex.FIELDS
    return len(b) == 1 and b[0] in pair.a[1:] and own and b[0] not in lex.COMMON


def _team(pair: Pair) -> bool:
    """`Chargers` of `Los Angeles Chargers`: a plain plural behind the place of the team."""
    a, b = pair.a, pair.b
    return len(b) == 1 and a[-1] == b[0] and b[0].endswith("s") and " ".join(a[:-1]) in lex.PLACES


def _without_country(pair: Pair) -> bool:
    """`Treasury` of `U.S. Treasury`."""
    return is_country(pair.a[0]) and pair.a[1:] == pair.b


SHORT_FORMS = (
    SameBody("first words", _opening),
    SameBody("last words", _closing),
    SameBody("what it is for", _behind_of),
    SameBody("head alone", _head_alone),
    SameBody("some of the words", _some_words),
    SameBody("own word", _nickname),
    SameBody("plural behind a place", _team),
    SameBody("without its country", _without_country),
)


def _stem(word: str) -> str:
    place = lex.NATIONS.get(word, word).lower()
    return place.replace("defence", "defense").replace("centre", "center").replace("isation", "ization").rstrip("s")


_SHORT = {
    **dict.fromkeys(("us", "u.s", "usa", "u.s.a", "america"), "united states"),
    **dict.fromkeys(("uk", "u.k", "britain", "great britain"), "united kingdom"),
    **dict.fromkeys(("la", "l.a"), "los angeles"),
    "uae": "united arab emirates",
    "nyc": "new york city",
}


def _country(words: Words) -> str:
    """A place under its full name, where a short one is used as often."""
    name = " ".join(words)
    return _SHORT.get(name, name)


def places(groups: list[Group]) -> list[Group]:
    """Places, each once: `Belgorod region` belongs to Belgorod."""
    kept: list[Group] = []
    for group in sorted(groups, key=lambda g: (len(g.words), g.first)):
        same = next((k for k in kept if _same_place(k.words, group.words)), None)
        if same is None:
            kept.append(group)
        else:
            same.mentions += group.mentions
            same.name = group.name if same.name in lex.PLACES_IN_CAPITALS else same.name
    return kept


def _same_place(known: Words, words: Words) -> bool:
    region = words[:-1] == known and words[-1] in _REGIONS and " ".join(words) not in lex.PLACES
    if words[0] in ("hm", "hmp") and words[1:] == known:
        return True
    return known == words or words == (*known, "autonomous", "region") or _country(known) == _country(words) or region


def short_firms(letters: str) -> Iterator[str]:
    """`Interactive Freight` of `Interactive Freight Group Inc`: a firm without its form in law, of two words or more."""
    words = letters.split()
    while len(words) > 2 and words[-1].rstrip(".").lower() in lex.FIRMS:
        words = words[:-1]
        yield " ".join(words).rstrip(",")
