"""The words of statements: one spelling for figures and phrases, clauses, stems, and what a word means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from generator.library.name_matching import sound, words
from generator.library.quantities import CURRENCIES, MEASURES
from generator.text.numerals import NUMBERS, SCALES
from generator.words import load, pairs

_WORDS = load("statements")
_PLAIN, _COMMON = frozenset(_WORDS["plain"]), frozenset(load("common")["words"])
_SILENT = frozenset((*_PLAIN, *_WORDS["negations"], *NUMBERS, *SCALES, *CURRENCIES, *MEASURES))
_BASES = pairs(load("verb_forms")["irregular"])
_PHRASES = pairs(_WORDS["phrases"])
_PHRASE = re.compile(
    r"\b(?:" + "|".join(map(re.escape, sorted(_PHRASES, key=len, reverse=True))) + r")\b", re.IGNORECASE
)
_WORD = re.compile(r"[\w']+")
_ENDINGS: dict[str, list[set[str]]] = {}
"""The words of each phrase by its last one: which phrases a text may have is cheaper to ask than where."""
for _phrase in _PHRASES:
    _ENDINGS.setdefault(_phrase.split()[-1], []).append({*_phrase.split()})
_TOKEN = re.compile(
    r"\d+(?::\d+)+|\d+(?:\.\d+)?(?:,\d{3})*(?:st|nd|rd|th)?\b|[^\W\d_]+(?:['’][^\W\d_]+)?|[$€£¥]|[,;.:—–]"
)
MARKS = frozenset((*",;.:—–", "but", "although", "while"))
"""What divides a sentence into clauses."""


def _share(found: re.Match[str]) -> str:
    """`one pensioner in five` as a percentage; anything else as it is."""
    part, of, whole = found.groups()
    if part.lower() not in NUMBERS and not part.isdigit():
        return found.group()
    share = 100 * (NUMBERS.get(part.lower()) or int(part)) / NUMBERS[whole]
    return f"{share:g} percent {of or ''}" if share <= 100 else found.group()


_SHARE = re.compile(r"\b(\w+) (?:(\w+) )?(?:in|out of) (?:every )?(three|four|five|six|ten|twenty)\b")
_MONEY = (
    (re.compile(r"([£$€¥]\s?\d[\d.,]*)\s?(?:m|mn)\b"), r"\1 million"),
    (re.compile(r"([£$€¥]\s?\d[\d.,]*)\s?bn\b"), r"\1 billion"),
    (re.compile(r"([£$€¥]\s?\d[\d.,]*)\s?k\b"), r"\1 thousand"),
)
_GLUED = (
    (re.compile(r"(?<=\d)(?=(?:million|billion|thousand|mm|cm|km|kg|m|kph|mph)\b)"), " "),
    (re.compile(r"(?<=\d)\s?(?:km/h|kph)\b"), " kmh"),
    (re.compile(r"(?<=\d)\s?%"), " percent"),
    (re.compile(r"\b\d+[-–]\d+\b"), " "),
    (re.compile(r"(?<=\d) ([ap])\.m\b\.?"), r" \1m"),
)
_SIGN, _GLUE = re.compile(r"[£$€¥]"), re.compile(r"\d(?:[a-z%–-]| [a-z]\.m| km/h| kph| %)")
"""What a text must have for any of these to be in it: asking is cheaper than looking for each."""
_POINTS = re.compile(r"\b([A-Z])\.(?=[A-Z]\b|\s)")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_NUMBERED = re.compile(r"(?<=[A-Za-z])-\d[\d-]*\b")
"""The number in a name, such as COVID-19 and F-16: it counts nothing."""
_STEMS = tuple("ations ation ating ated ates ate ings ing edly ed ments ment ions ion ies es s ly y e".split())
_LONG = frozenset("ations ation ating ated ates ate ments ment ions ion".split())
"""Endings that are only taken from a word of which much is left."""


def written(text: str) -> str:
    """A text with figures, units, hedges and phrases in one spelling."""
    plain = text.replace("’", "'")
    plain = _POINTS.sub(r"\1", plain) if "." in plain else plain
    for pattern, one in (*(_MONEY if _SIGN.search(plain) else ()), *(_GLUED if _GLUE.search(plain) else ())):
        plain = pattern.sub(one, plain)
    if "-" in plain:
        plain = _HYPHEN.sub(" ", _NUMBERED.sub("", plain)).replace(" - ", " – ")
    plain = _SHARE.sub(_share, plain) if " in " in plain or " out of " in plain else plain
    said = set(_WORD.findall(plain.lower()))
    if any(phrase <= said for last in said & _ENDINGS.keys() for phrase in _ENDINGS[last]):
        return _PHRASE.sub(lambda found: _PHRASES[found.group().lower()], plain)
    return plain


def tokens(text: str) -> list[str]:
    """The words, figures, signs of money and marks of a text."""
    return _TOKEN.findall(text)


def clauses(words: Sequence[str], ends: frozenset[str]) -> Iterator[slice]:
    """Where each clause is: what is between marks, and between some words such as “but”."""
    start = 0
    for at, word in enumerate(words):
        if word in ends:
            if start < at:
                yield slice(start, at)
            start = at + 1
    if start < len(words):
        yield slice(start, len(words))


@cache
def features_of(word: str) -> frozenset[str]:
    """What a word means (`=killed`), or its stem; nothing for a word that says little."""
    plain = word.removesuffix("'s")
    if ":" in plain and plain[0].isdigit():
        return frozenset((plain,))
    if plain in _SILENT or not plain[0].isalpha():
        return frozenset()
    stem = _stem(plain[len("un") :] if is_undone(plain) and plain not in _meanings() else plain)
    meant = _meanings().get(plain, frozenset()) | _meanings().get(stem, frozenset())
    return meant | {sound(stem)} if len(stem) > 2 and plain.removesuffix("s") not in _PLAIN else meant


def is_undone(word: str) -> bool:
    """Whether a word says that something was not done: `unanswered`, and not `united`."""
    return word.startswith("un") and word.endswith("ed") and word[len("un") :] in _COMMON


def _stem(word: str) -> str:
    """A word without its ending: `inspected`, `inspection` and `inspects` are one."""
    base = "".join(words(_BASES.get(word, word)))
    for ending in _STEMS:
        rest = base.removesuffix(ending)
        if rest != base and len(rest) >= (5 if ending in _LONG else 3) and re.search(r"[aeiouy]", rest):
            return re.sub(r"([bdfgmnprt])\1$", r"\1", rest) if ending in ("ed", "ing") else rest
    return base


@cache
def _meanings() -> Mapping[str, frozenset[str]]:
    """The meanings of each word of the lexicon, by its form and by its stem."""
    found: dict[str, set[str]] = {}
    for meaning, forms in _WORDS["synonyms"].items():
        for form in forms:
            for key in (form[1:],) if form[0] == "=" else filter(None, (form, _stem(form))):
                found.setdefault(key, set()).add(f"={meaning}")
    for form in _WORDS["persons"]:
        for key in (form, _stem(form)):
            found.setdefault(key, set()).add("=people")
    return {key: frozenset(meanings) for key, meanings in found.items()}
