"""Names compared: what makes two spellings the same name, and what makes them alike."""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import cache

from generator.words import load, pairs

_WORDS = load("linking")
_GIVEN, _SPELLINGS, _TITLES = (pairs(_WORDS[key]) for key in ("given", "spellings", "titles"))
_GENERIC, _LEGAL = frozenset(_WORDS["generic"]), frozenset(_WORDS["legal"])
_PERSONAL = frozenset(load("titles")["titles"])
_SEXES = {
    kind: frozenset(name.lower() for name in load("first_names")[kind]) | forms
    for kind, forms in (("female", {"ms", "mrs", "miss", "mme", "madame"}), ("male", {"mr", "sir", "monsieur"}))
}
_NATIONS = {word.lower(): place.lower() for word, place in pairs(load("demonyms")["nationalities"]).items()}
_SMALL = frozenset("the of for and in at on de del la le und der van von a an s to".split())
_WEAK = frozenset("ministry department office agency council committee service party group army force police".split())
_SOUNDS = (
    *(("kh", "h"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ij", "i")),
    *(("iy", "i"), ("ii", "i"), ("yi", "i"), ("ye", "e"), ("ie", "i"), ("ia", "a"), ("ya", "a"), ("iu", "u")),
    *(("yu", "u"), ("yo", "o"), ("sz", "s"), ("cz", "c"), ("ch", "c"), ("dzh", "j"), ("zh", "j"), ("ts", "c")),
    *(("ce", "se"), ("ci", "si"), ("w", "v"), ("y", "i"), ("q", "k"), ("x", "ks"), ("j", "i"), ("h", "g")),
)
_VOWELS = frozenset("aeiouy")
_ALIKE, _SHORTEST = 0.8, 4


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without accents, possessives, full stops and small words."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"'s\b|(?<=s)'(?=\s|$)", "", plain).replace(".", "").replace("'", "")
    return tuple(word for word in re.findall(r"[a-z0-9]+", plain) if word not in _SMALL)


def _named(kind: str) -> frozenset[str]:
    return frozenset(" ".join(words(name)) for name in load("places")[kind])


_LANDS, _PLACES = _named("countries"), _named("capitals_and_cities") | _named("regions")


@cache
def full(name: str, kind: str) -> tuple[str, ...] | None:
    """What must be equal for two actors to be one: the whole name; None where that is too little, as a surname is."""
    found = words(name)
    if kind == "person":
        found = tuple(word for word in found if word not in _PERSONAL and word not in _TITLES)
        return found if len(found) > 1 else None
    return found or None


@cache
def sound(word: str) -> str:
    """A word in one spelling for all romanisations: double letters, vowels and h/g made equal."""
    for letters, one in _SOUNDS:
        word = word.replace(letters, one)
    return re.sub(r"(.)\1+", r"\1", word)


@cache
def parts(name: str, kind: str) -> frozenset[str]:
    """The parts by which a name is compared: as sounds, spellings made equal, nationalities as their country."""
    found = words(name)
    if kind == "person":
        return frozenset(
            sound(_GIVEN.get(word, word)) for word in found if word not in _PERSONAL and word not in _TITLES
        )
    if kind == "place":
        return frozenset(map(sound, [word for word in found if word not in _GENERIC] or found))
    plain = (_SPELLINGS.get(word, word) for word in [word for word in found if word not in _LEGAL] or found)
    return frozenset(sound(_NATIONS.get(word, word)) for word in plain)


def titles(*texts: str) -> frozenset[str]:
    """The titles in names and roles, long and short ones made equal."""
    return frozenset(
        _TITLES.get(word, word)
        for text in texts
        for word in words(text)
        if word in _TITLES or word in _TITLES.values() or word in _PERSONAL
    )


def sex(*names: str) -> str:
    """Whose names these are, by “Mr” or “Ms” and the given name: `female`, `male`, or nothing."""
    said = {word for name in names for word in words(name)}
    found = {kind for kind, forms in _SEXES.items() if said & forms}
    return found.pop() if len(found) == 1 else ""


@cache
def acronym(name: str) -> str:
    """The name itself where it is an acronym (`UNHCR`, `U.N.`), in capitals; else nothing."""
    plain = name.replace(".", "").removeprefix("the ").strip()
    return plain if re.fullmatch(r"[A-Z]{2,7}", plain) else ""


@cache
def initials(name: str) -> str:
    """The first letters of the words of a name, small words left out."""
    return "".join(word[0] for word in words(name)).upper()


def alike(one: str, other: str, kind: str) -> str | None:
    """Why two names of one kind may be the same actor, in words; None where they are not alike."""
    here, there = parts(one, kind), parts(other, kind)
    if not here or not there:
        return None
    if kind == "person":
        return _same_person(one, here, there)
    if "".join(words(one)) == "".join(words(other)):
        return "the names differ only in spaces and punctuation"
    if _numbers(here) != _numbers(there) or (kind == "place" and _of_two_places(one, other)):
        return None
    if acronym(one) and acronym(other):
        return None
    if here == there:
        return "the names differ in spelling or in the order of their words"
    shared = here & there
    telling = {part for part in shared if part not in _weak() and part not in _countries()}
    shorter = len(shared) > 1 and shared in (here, there) and not _of_two_bodies(shared, here ^ there)
    if kind == "organization" and shorter and (telling or len(shared) > 2) and not _is_another(one, other, kind):
        return "one name is a shorter form of the other"
    if len(here) == len(there) == 1:
        return _spelt(*here, *there)
    return None


def _of_two_places(one: str, other: str) -> bool:
    """Whether two names are those of two places: both known, or a known one and its city, county or region."""
    here, there = words(one), words(other)
    short, long = sorted((here, there), key=len)
    known = [" ".join(name) in _PLACES | _LANDS for name in (short, long)]
    around = long[: len(short)] == short and {*long[len(short) :]} <= _GENERIC
    return here != there and known[0] and (around or (known[1] and not _respelt("".join(here), "".join(there))))


def _respelt(one: str, other: str) -> bool:
    """Whether two words sound alike, or differ in vowels only: Kharkiv and Kharkov, not Gambia and Zambia."""
    if len(one) != len(other):
        return sound(one) == sound(other)
    return all(a == b or {a, b} <= _VOWELS for a, b in zip(one, other, strict=True))


def _is_another(one: str, other: str, kind: str) -> bool:
    """Whether the longer of two names is that of another body.

    `Ohio Teachers’ Union`, since each place has its own; `Counsel of the Port Board`, a part; two joined by “and”.
    """
    short, long = sorted((one, other), key=lambda name: len(words(name)))
    end = rf"\b(?:of|and) (?:the )?{re.escape(short.removeprefix('the ').removeprefix('The '))}$"
    held = parts(short, kind)
    more = " ".join(word for word in words(long) if not parts(word, kind) <= held and word not in _GENERIC)
    return re.search(end, long) is not None or bool(held & _everywhere() and more in _PLACES)


def contained(one: str, other: str, kind: str) -> bool:
    """Whether one name is a part of the other, and more than a country or a word such as “police”."""
    here, there = parts(one, kind), parts(other, kind)
    small = min(here, there, key=len)
    if here == there or small != here & there or _of_two_bodies(small, here ^ there):
        return False
    if kind == "place" and _of_two_places(one, other):
        return False
    if _is_another(one, other, kind):
        return False
    return bool(small - _weak() - _countries())


def _of_two_bodies(shared: frozenset[str], rest: frozenset[str]) -> bool:
    """Whether a name says of itself what body it is, and a longer one what other: a department, and its centre."""
    return bool(shared & _bodies() and rest & _bodies())


def _same_person(one: str, here: frozenset[str], there: frozenset[str]) -> str | None:
    shared = here & there
    if len(here) > 1 and len(there) > 1:
        if here == there:
            return "the names differ in spelling or in the order of their words"
        if len(shared) > 1 and shared in (here, there):
            return "one name is a shorter form of the other"
        rest, left = here - shared, there - shared
        if shared and len(rest) == len(left) == 1:
            (a,), (b,) = rest, left
            if a[0] == b[0] and 1 in (len(a), len(b)) and sound(words(one)[-1]) not in (a, b):
                return "the surname is the same, and the initial fits"
            if len(here) == len(there) and _spelt(a, b) and sound(words(one)[-1]) != a:
                return "the surname is the same, and the given names are alike"
            if len(here) == len(there) and _spelt(a, b):
                return "the given name is the same, and the surnames are alike"
    return None


def _spelt(one: str, other: str) -> str | None:
    if one == other or (
        min(len(one), len(other)) >= _SHORTEST
        and difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
    ):
        return "the names are spelt almost alike"
    return None


def _numbers(found: frozenset[str]) -> frozenset[str]:
    return frozenset(part for part in found if part[0].isdigit())


@cache
def _bodies() -> frozenset[str]:
    return frozenset(sound(word) for word in _WORDS["bodies"])


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(sound(word) for word in _WORDS["everywhere"])


@cache
def _weak() -> frozenset[str]:
    return frozenset(map(sound, _WEAK))


@cache
def _countries() -> frozenset[str]:
    return frozenset(sound(word) for place in _NATIONS.values() for word in place.split())
