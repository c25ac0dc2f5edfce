"""Joints: the small words and possessives that hold a name together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.text import Token

_PARTICLED = re.compile(r"(?:d|l|dell|dall|al|el|ad|an|ar|as|ash|at|az|ed|ul|ben|bin|ibn|van|von)[’'-][A-ZÀ-Þ][a-z]")


def _known() -> dict[str, list[tuple[str, ...]]]:
    index: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(
        lex.ORGANIZATIONS | {long.lower() for long in lex.ACRONYMS.values()}, key=lambda n: (-len(n), n)
    ):
        words = tuple(re.findall(r"[\w.-]+|'s|&", name))
        if len(words) > 2:
            index.setdefault(words[0], []).append(words)
    return index


_KNOWN = _known()
OF_HEADS = frozenset(
    """
    agency alliance army assembly association bank board bureau campaign center centers centre centres
    chamber church city coalition college command commission committee confederation congress council
    court department directorate division embassy faculty federation foundation friends front general
    guild hall head house institute institution journal kingdom league legion ministry movement museum
    network office order organisation organization palace parliament party people's province republic
    royal school secretariat service society state states supreme trust union university voice directors
    minister secretary corps column isle gulf cape bay district county free times archdiocese diocese
    zoo port tower guards daughters sons veterans physicians doctors
    """.split()
)
FOR_HEADS = OF_HEADS | frozenset(
    "citizens parents students mothers families americans workers doctors lawyers reporters scientists women people fund initiative project program programme group partnership".split()
)
_HOUSES = ("college", "hospital", "school", "church", "cathedral", "university", "academy", "chapel")
LISTED_HEADS = frozenset(
    "centers centres ministry department office committee institute association bureau commission faculty school council secretary minister chamber".split()
)


def joint(words: Sequence[Token], at: int, stop: int) -> int:
    """How many small words at `stop` hold the name together; 0 when it ends there."""
    low, following = words[stop].low, words[stop + 1]
    beyond = words[stop + 2] if stop + 2 < len(words) else None
    head = words[stop - 1].low
    if low in lex.PARTICLES:
        step = 2 if following.low in lex.PARTICLES and beyond is not None and capital(beyond) else 1
        known = words[stop - 1].text[0].isupper() and (
            head not in lex.COMMON or head in lex.FIRST_NAMES or head in lex.TITLES or head in lex.AMBIGUOUS
        )
        return step if known and capital(words[stop + step]) and low not in ("a", "e", "i") else 0
    if low == "&":
        return 1 if capital(following) else 0
    names = {word.low for word in words[at:stop]}
    if low == "of":
        step = 2 if following.low in ("the", "all") and beyond is not None and capital(beyond) else 1
        return (
            step
            if capital(words[stop + step])
            and (
                names & OF_HEADS
                or head in ("bank", "lord", "bay")
                or (_ends_in_head(words, stop + step) and all(words[n].low in lex.COMMON for n in range(at, stop)))
            )
            and words[stop + step].low not in lex.MONTHS
            else 0
        )
    if low in ("for", "against") and capital(following):
        return 1 if head in FOR_HEADS or (low == "against" and head in ("mothers", "campaign", "people")) else 0
    if low == "for" and following.low == "the" and beyond is not None and capital(beyond) and head in FOR_HEADS:
        return 2
    if low in ("and", ",") and capital(following):
        return _listed(words, at, stop, low)
    if low in ("'s", "'") and capital(following):
        return _possessive(words, stop)
    return 0


def _ends_in_head(words: Sequence[Token], at: int) -> bool:
    """`Freedom of Russia Legion`: whether the capitalised words from `at` on end in what ends an organisation's name."""
    k = at
    while k + 1 < len(words) and capital(words[k + 1]) and words[k + 1].text[0].isalpha():
        k += 1
    return k > at and words[k].low in lex.ORGANIZATION_HEADS


def _names_body(names: Sequence[str]) -> bool:
    """Whether the words so far are those of a body for something: `Centers for Disease Control`."""
    return "of" in names or "for" in names


def _listed(words: Sequence[Token], at: int, stop: int, low: str) -> int:
    """`Ministry of Housing, Communities and Local Government`, `Pell and Harding LLP`: common nouns listed inside one name."""
    names = [word.low for word in words[at:stop]]
    if low == "and":
        right = words[stop + 1].low
        if (
            _names_body(names)
            and LISTED_HEADS & set(names)
            and right in lex.COMMON
            and right not in lex.ORGANIZATION_HEADS
        ):
            return 1
        after = words[stop + 2].low if stop + 2 < len(words) else ""
        joined = (
            right in lex.COMMON
            and after in lex.ORGANIZATION_HEADS
            and names[-1] in lex.COMMON
            and names[0] not in lex.CLOSED
        )
        return 1 if joined and len(names) <= 3 and not (names[-1] in lex.PEOPLES or names[-1] in lex.PLACES) else 0
    if "of" not in names or not LISTED_HEADS & set(names):
        return 0
    for k in range(stop + 1, min(stop + 6, len(words))):
        if words[k].low == "and":
            return 1 if k + 1 < len(words) and capital(words[k + 1]) and words[k + 1].low in lex.COMMON else 0
        if not ((capital(words[k]) and words[k].low in lex.COMMON) or words[k].text == ","):
            return 0
    return 0


def _possessive(words: Sequence[Token], stop: int) -> int:
    """`People’s Republic`, `Traders’ Association`, `Russia’s Defense Ministry`: a possessive inside a name."""
    left, k = words[stop - 1].low, stop + 1
    while k < len(words) and capital(words[k]) and words[k].text[0].isalpha():
        k += 1
    head = words[k - 1].low
    if left in lex.COMMON and left not in lex.FIRST_NAMES and left not in lex.MONTHS and left not in lex.WEEKDAYS:
        plural = words[stop].text in ("’", "'") or left in (
            "people",
            "women",
            "men",
            "children",
            "king",
            "queen",
            "prince",
        )
        office = left in ("sheriff", "attorney", "prosecutor", "governor", "mayor") and head in ("office", "department")
        named = head in lex.ORGANIZATION_HEADS or head in lex.PLACE_HEADS or head == "republic"
        return 1 if (plural and named) or (office and stop > 1 and capital(words[stop - 2])) else 0
    if left in lex.PLACES or left in lex.METONYMS or f"{words[stop - 2].low} {left}" in lex.PLACES:
        public = all(words[n].low in lex.COMMON or words[n].low in lex.ORGANIZATION_HEADS for n in range(stop + 1, k))
        return (
            1
            if public
            and head in lex.ORGANIZATION_HEADS
            and head not in ("ltd", "inc", "plc", "corp", "group", "co")
            and not any(
                words[n].low in lex.TITLES and words[n].low not in ("general", "foreign", "state", "prime")
                for n in range(stop + 1, k - 1)
            )
            else 0
        )
    housed = head in _HOUSES or (head in ("center", "centre") and words[k - 2].low in ("medical", "health"))
    return 1 if (head in ("pride", *_HOUSES) and k - stop <= 3) or (housed and k - stop <= 4) else 0


def nickname(words: Sequence[Token], stop: int) -> int:
    """How many tokens a nickname in marks takes between a given name and a surname: `Robin “ropz” Kool`; 0 without one."""
    if words[stop].text not in ("“", '"', "‘") or words[stop - 1].low not in lex.FIRST_NAMES:
        return 0
    for k in range(stop + 2, min(stop + 5, len(words) - 1)):
        if words[k].text in ("”", '"', "’"):
            return k + 1 - stop if capital(words[k + 1]) and words[k + 1].low not in lex.CLOSED else 0
    return 0


def known(words: Sequence[Token], at: int) -> int:
    """How many words from `at` on are an organisation's name that the lists know, small words in it included; 0 when none."""
    for name in _KNOWN.get(words[at].low, ()):
        if len(name) <= len(words) - at and all(words[at + k].low == word for k, word in enumerate(name)):
            return len(name)
    return 0


def capital(token: Token) -> bool:
    """Whether a word begins with a capital letter, or with a particle joined to one: `d’Alva`, `al-Masri`."""
    return token.text[0].isupper() or (len(token.text) > 3 and bool(_PARTICLED.match(token.text)))
