"""Nominals: phrases for people and bodies without a name, `the driver`, `two teachers`, `a clinic in Harwick`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.syntax.noun_phrases import BREAKS
from generator.extract.syntax.verbs import Words, is_finite

HEADS = lex.PERSON_NOUNS | lex.GROUP_NOUNS | lex.ORGANIZATION_NOUNS
DEFINITE = frozenset("the this that these those his her its their".split())
_LONGEST = 5
_BE = frozenset("is are was were be been being as became become remains".split())


class Nominal(NamedTuple):
    """A phrase by its word numbers, with the number of its head noun, and whether it takes up something known."""

    start: int
    stop: int
    head: int
    definite: bool


def nominals(words: Words, protected: frozenset[int]) -> Iterator[Nominal]:
    """The phrases of a sentence whose head is a noun for a person, a group or a body, in order."""
    for k, word in enumerate(words):
        age = word.low.endswith("-year-old")
        if k in protected or not (word.low in HEADS or age) or _goes_on(words, k, protected):
            continue
        start = _start(words, k, protected)
        led = words[start].low in lex.DETERMINERS
        if not led and word.low not in lex.GROUP_NOUNS:
            continue
        if not _is_description(words, start, k, protected):
            yield Nominal(start, k + 1, k, words[start].low in DEFINITE)


def owners(words: Words, protected: frozenset[int]) -> Iterator[Nominal]:
    """The definite phrases for people and bodies that own what follows: `the firm | ’s offices`."""
    for k, word in enumerate(words[:-1]):
        if k and k not in protected and word.low in HEADS and words[k + 1].low == "'s":
            start = _start(words, k, protected)
            if words[start].low == "the":
                yield Nominal(start, k + 1, k, True)


def _goes_on(words: Words, at: int, protected: frozenset[int]) -> bool:
    """Whether the noun is only a part of a longer phrase: `police chief`, `company car`, `the mayor’s`."""
    if at + 1 >= len(words):
        return False
    nearest = words[at + 1]
    if at + 1 in protected or nearest.low in ("'s", "'"):
        return True
    return nearest.low in HEADS or (
        nearest.text[0].isalpha()
        and nearest.low in lex.COMMON
        and nearest.low not in lex.CLOSED
        and nearest.low not in lex.CUE_CLASS["adverbs"]
        and not nearest.low.endswith(("ly", "ed", "ing"))
        and not is_finite(words, at + 1)
    )


def _start(words: Words, head: int, protected: frozenset[int]) -> int:
    """Where the phrase before a head begins: at its article, or at the first word that can describe it."""
    k = head
    while k > 0 and head - k < _LONGEST:
        before = words[k - 1]
        if before.low in lex.DETERMINERS:
            return k - 1
        if (
            (k - 1 in protected and before.low not in lex.PEOPLES)
            or not before.text[0].isalnum()
            or before.text in BREAKS
            or before.low in lex.CLOSED
            or before.low in lex.LEMMA
            or is_finite(words, k - 1)
        ):
            break
        k -= 1
    return k


def _is_description(words: Words, start: int, head: int, protected: frozenset[int]) -> bool:
    """Whether the phrase only describes a name beside it: an apposition, or what somebody is."""
    if start and words[start - 1].low in _BE:
        return True
    named = start - 4 if start > 3 and words[start - 2].text.isdigit() else start - 2
    if named >= 0 and words[start - 1].text == "," and named in protected and start - 1 not in protected:
        return True
    return head + 2 < len(words) and words[head + 1].text == "," and head + 2 in protected
