"""Joints: the small words and possessives that hold a name together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.extract import lexicon as lex
from generator.text import Token

Words = Sequence[Token]

_JOINED = re.compile(r"-[a-z]{4,}$")
_SHORT_JOINED = re.compile(r"-(?:era|led|run)$")
"""What makes an adjective or a noun of the name in front of it, with any plain word of four letters: `Harwick-based`."""
_RUN_SO = frozenset("backed based controlled era led owned run".split())
"""What makes an adjective of a plain word that opens a sentence as well: `State-run`."""
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
_HOUSES = ("college", "hospital", "school", "church", "cathedral", "university", "academy", "chapel")
_PUBLIC_OFFICERS = frozenset("sheriff attorney prosecutor governor mayor".split())
_PLURALS = frozenset("people women men children king queen prince".split())
_NAMED_APART = frozenset("association club company league party union university".split())
"""Bodies whose own name their country does not begin: `Norway’s Labour Party`."""
_PART_TITLES = frozenset("general foreign state prime".split())


def joint(words: Words, at: int, stop: int) -> int:
    """How many small words at `stop` hold the name together; 0 when it ends there."""
    low = words[stop].low
    rule = _RULES.get(low) or (_particle if low in lex.PARTICLES else None)
    return rule(words, at, stop) if rule is not None else 0


def _particle(words: Words, _at: int, stop: int) -> int:
    """`Ursula von der Leyen`: particles behind a word that may be part of a person's name."""
    beyond = words[stop + 2] if stop + 2 < len(words) else None
    step = 2 if words[stop + 1].low in lex.PARTICLES and beyond is not None and capital(beyond) else 1
    head = words[stop - 1].low
    known = head in lex.PARTICLES | lex.PLACE_OPENERS or (
        words[stop - 1].text[0].isupper()
        and (head not in lex.COMMON or head in lex.FIRST_NAMES or head in lex.TITLES or head in lex.AMBIGUOUS)
    )
    return step if known and capital(words[stop + step]) and words[stop].low not in ("a", "i") else 0


def _ampersand(words: Words, _at: int, stop: int) -> int:
    """`Brandt & Sons`."""
    return 1 if capital(words[stop + 1]) else 0


def _of(words: Words, at: int, stop: int) -> int:
    """`Ministry of Health`, `University of the West`: behind the head of a body."""
    head, following = words[stop - 1].low, words[stop + 1]
    step = 2 if following.low in ("the", "all") and stop + 2 < len(words) and capital(words[stop + 2]) else 1
    if not capital(words[stop + step]) or words[stop + step].low in lex.MONTHS:
        return 0
    heads = any(word.low in lex.OF_HEADS for word in words[at:stop])
    legion = all(word.low in lex.COMMON for word in words[at:stop]) and _ends_in_head(words, stop + step)
    return step if heads or head in ("bank", "lord", "bay") or legion else 0


def _for(words: Words, at: int, stop: int) -> int:
    """`Centers for Disease Control`, `Mothers Against Noise`."""
    low, head, following = words[stop].low, words[stop - 1].low, words[stop + 1]
    if capital(following) and words[at].low in lex.OF_HEADS and low == "for" and stop - at > 2:
        return 1
    if capital(following):
        against = low == "against" and head in ("mothers", "campaign", "people")
        return 1 if head in lex.FOR_HEADS or against else 0
    further = following.low == "the" and stop + 2 < len(words) and capital(words[stop + 2])
    return 2 if low == "for" and further and head in lex.FOR_HEADS else 0


def _on(words: Words, _at: int, stop: int) -> int:
    """`Committee on Fisheries`, `Council on Foreign Relations`."""
    return 1 if words[stop - 1].low in lex.ON_HEADS and capital(words[stop + 1]) else 0


def _at(words: Words, at: int, stop: int) -> int:
    """`University of Harwick at Norden`: one of several houses of a university."""
    return 1 if words[at].low == "university" and capital(words[stop + 1]) and words[stop + 1].low in lex.PLACES else 0


def _ends_in_head(words: Words, at: int) -> bool:
    """`Freedom of Russia Legion`: whether the capitalised words from `at` on end in what ends an organisation's name."""
    last = _last_of_run(words, at)
    return last > at and words[last].low in lex.ORGANIZATION_HEADS


def _and(words: Words, at: int, stop: int) -> int:
    """`Ministry of Economy and Finance`, `Fire and Rescue Service`: plain nouns joined inside one name."""
    if not capital(words[stop + 1]):
        return 0
    names, right = [word.low for word in words[at:stop]], words[stop + 1].low
    body = ("of" in names or "for" in names) and bool(lex.LISTED_HEADS & set(names))
    field = right in lex.FIELDS and right != "police"
    if body and right in lex.COMMON and (field or right not in lex.ORGANIZATION_HEADS):
        return 1
    names = names[names[0] in lex.CLOSED :]
    plain = bool(names) and names[-1] in lex.COMMON and names[-1] not in lex.PEOPLES | lex.PLACES
    return 1 if plain and len(names) <= 3 and right in lex.COMMON and _share_head(names, words, stop + 1) else 0


def _share_head(names: Sequence[str], words: Words, first: int) -> bool:
    """`Land Use and Public Transport Authority`: whether what ends the words behind `and` is the head of both sides."""
    last = _last_of_run(words, first)
    head = words[last].low
    ends = last > first and (
        words[first + 1].low in lex.ORGANIZATION_HEADS or head in lex.LISTED_HEADS & lex.ORGANIZATION_HEADS
    )
    two = head not in lex.LISTED_HEADS and (head[:-1] in lex.LISTED_HEADS or f"{head[:-3]}y" in lex.LISTED_HEADS)
    left = names[-1]
    several = left.endswith("s") and not left.endswith("ss")
    body = (left in lex.ORGANIZATION_HEADS and left not in lex.FIELDS and not several) or " ".join(
        names
    ) in lex.METONYMS
    return ends and not (two or body) and left not in lex.TITLES and left not in lex.PERSON_NOUNS


def _last_of_run(words: Words, at: int) -> int:
    """The last word of the capitalised ones from `at` on."""
    while at + 1 < len(words) and capital(words[at + 1]) and words[at + 1].text[0].isalpha():
        at += 1
    return at


def _comma(words: Words, at: int, stop: int) -> int:
    """`Pell Farms, Inc.`, `Ministry of Housing, Communities and Local Government`."""
    if not capital(words[stop + 1]):
        return 0
    if words[stop + 1].low.rstrip(".") in ("inc", "ltd", "llc", "llp"):
        return 2
    if stop + 3 < len(words) and words[stop + 2].text == "&" and capital(words[stop + 3]) and stop - at == 1:
        return 1  # `Marsh, Pell & Holt`
    names = [word.low for word in words[at:stop]]
    if "of" not in names or not lex.LISTED_HEADS & set(names):
        return 0
    for k in range(stop + 1, min(stop + 6, len(words))):
        if words[k].low == "and":
            return 1 if k + 1 < len(words) and capital(words[k + 1]) and words[k + 1].low in lex.COMMON else 0
        if not ((capital(words[k]) and words[k].low in lex.COMMON) or words[k].text == ","):
            return 0
    return 0


def _possessive(words: Words, _at: int, stop: int) -> int:
    """`People’s Republic`, `Dockers’ Union`, `Russia’s Defense Ministry`: a possessive inside a name."""
    k = stop + 1
    while k < len(words) and capital(words[k]) and words[k].text[0].isalpha():
        k += 1
    left, head = words[stop - 1].low, words[k - 1].low
    if k == stop + 1:
        return 0
    named = head in lex.ORGANIZATION_HEADS or head in lex.PLACE_HEADS or head == "republic"
    plural = words[stop].text in ("’", "'") or left in _PLURALS
    if words[stop].text in ("’", "'") and left.endswith("s") and _held(words, stop) and named:
        return 1
    if left in lex.COMMON and left not in lex.FIRST_NAMES and left not in lex.MONTHS and left not in lex.WEEKDAYS:
        office = left in _PUBLIC_OFFICERS and head in ("office", "department")
        return 1 if (plural and named) or (office and stop > 1 and capital(words[stop - 2])) else 0
    if left in lex.PLACES or left in lex.METONYMS or f"{words[stop - 2].low} {left}" in lex.PLACES:
        return _of_country(words, stop, k)
    housed = head in _HOUSES or (head in ("center", "centre") and words[k - 2].low in ("medical", "health"))
    return 1 if (head in ("pride", *_HOUSES) and k - stop <= 3) or (housed and k - stop <= 4) else 0


def _held(words: Words, stop: int) -> bool:
    """Whether a mark stands close to its word and apart from the next, as a plural owner's does."""
    return words[stop].start == words[stop - 1].end and words[stop + 1].start > words[stop].end


def _of_country(words: Words, stop: int, k: int) -> int:
    """`Norway’s Foreign Ministry`: a public body with its country in front."""
    inner, head = words[stop + 1 : k], words[k - 1].low
    public = all(word.low in lex.COMMON or word.low in lex.ORGANIZATION_HEADS for word in inner)
    titled = any(word.low in lex.TITLES and word.low not in _PART_TITLES for word in inner[:-1])
    own = head in lex.FIRMS or head in _NAMED_APART
    return 1 if public and head in lex.ORGANIZATION_HEADS and not own and not titled else 0


def _mark(words: Words, _at: int, stop: int) -> int:
    """`Yum! Foods`: a mark that belongs to the name of a firm."""
    return 1 if words[stop + 1].low in lex.BEHIND_A_MARK and capital(words[stop + 1]) else 0


_RULES: dict[str, Callable[[Words, int, int], int]] = {
    "!": _mark,
    "&": _ampersand,
    "of": _of,
    "for": _for,
    "against": _for,
    "on": _on,
    "at": _at,
    "and": _and,
    ",": _comma,
    "'s": _possessive,
    "'": _possessive,
}


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


def joined(token: Token) -> str:
    """What stands in front of the hyphen of `Okoro-led`; nothing for another word."""
    found = _JOINED.search(token.text) or _SHORT_JOINED.search(token.text) if "-" in token.text else None
    if found is None:
        return ""
    head, tail = token.text[: found.start()], found.group()[1:]
    plain = tail in lex.COMMON and (head.isupper() or len(head) > 4)  # and no given name: `Ki-moon`
    adjective = plain or len(tail) < 4 or tail.endswith("ed") or (tail.endswith("ing") and len(tail) > 5)
    named = head.lower() not in lex.COMMON or tail in _RUN_SO
    return head if adjective and len(head) > 1 and named else ""
