"""Headings: lines in which every word has a capital, so that a capital makes no name there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.extract.annotate.reading import Line, Reading

_FEWEST = 4
"""Words that a line must have before its capitals say anything."""
_SHARE = 0.8


def mentions(reading: Reading) -> list[Mention]:
    """The mentions of an article; in lines that are written large only names that stand elsewhere too, or that lists know."""
    large = {line.number for line in reading.lines if is_large(line)}
    plain = [m for line in reading.lines if line.number not in large for m in line.mentions]
    if not large or not plain:
        return [m for line in reading.lines for m in line.mentions]
    known = {m.text for m in plain if not m.opening or " " in m.text}
    inside = (m for line in reading.lines if line.number in large for m in line.mentions)
    return sorted([*plain, *(part for mention in inside for part in _known(mention, known))], key=lambda m: m.start)


def is_large(line: Line) -> bool:
    """Whether nearly every longer word of a sentence begins with a capital, plain words and verbs among them."""
    closed = line.words[-1].text in ".!"
    if closed and any(len(word.text) > 3 and word.text[0].islower() for word in line.words):
        return False  # a sentence with a stop is written large as a whole only
    long = [word for word in line.words if len(word.text) > 3 and word.text[0].isalpha()]
    if len(long) < _FEWEST:
        return False
    large = [word for word in long if word.text[0].isupper()]
    ordinary = [word for word in large[1:] if _is_ordinary(word.low)]
    return len(large) >= (1 if closed else _SHARE) * len(long) and len(ordinary) >= (4 if closed else 2)


def _is_ordinary(low: str) -> bool:
    """Whether a word has no capital of its own: no given name, and no part of an office."""
    named = low in lex.FIRST_NAMES or low in lex.TITLES or low in lex.FIELDS
    return low in lex.COMMON and not named


def _known(mention: Mention, known: set[str]) -> Iterator[Mention]:
    """The parts of a run of capitals that are names elsewhere in the article, or that the lists know; the longest first."""
    words = mention.text.split(" ")
    at, place = 0, mention.start
    while at < len(words):
        stop = next((n for n in range(len(words), at, -1) if _is_known(" ".join(words[at:n]), known)), at)
        if stop > at:
            text = " ".join(words[at:stop])
            yield mention._replace(start=place, end=place + len(text), text=text, left=place, title="", opening=False)
            place += len(text) + 1
            at = stop
        else:
            place += len(words[at]) + 1
            at += 1


def _is_known(text: str, known: set[str]) -> bool:
    low = text.lower().replace("’", "'")
    listed = low in lex.PLACES or low in lex.ORGANIZATIONS or low in lex.METONYMS or text in lex.ACRONYMS
    return text in known or low in lex.COUNTRIES or (listed and low not in lex.COMMON)
