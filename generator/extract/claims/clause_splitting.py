"""Cutting: a stretch of text parted into propositions that can stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.syntax import clauses
from generator.text import Token


def propositions(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The propositions of a stretch of text: parted at semicolons, and at a comma or `and that` where both sides can stand alone."""
    words = reading.tokens(start, end)
    cuts = [0]
    for k in range(3, len(words) - 3):
        low, text = words[k].low, words[k].text
        following = words[k + 1].low
        if (
            text == ";"
            or (
                text in ("—", "–")
                and _stands(words, cuts[-1], k)
                and _stands(words, k + 1, len(words))
                and _has_subject(words, k + 1)
            )
            or (
                text == ","
                and following in ("but", "while", "although", "though", "and", "yet", "so")
                and _stands(words, cuts[-1], k)
                and _has_subject(words, k + 2)
                and _stands(words, k + 2, len(words))
            )
            or (low == "and" and following == "that" and _stands(words, cuts[-1], k))
        ):
            cuts.append(k)
    cuts.append(len(words))
    spans = []
    for a, b in pairwise(cuts):
        span = _bare(reading, words, a, b)
        if span:
            spans.append(span)
    return spans


def _stands(words: Sequence[Token], a: int, b: int) -> bool:
    return b - a >= 4 and clauses.has_verb(words, a, b)


def _has_subject(words: Sequence[Token], at: int) -> bool:
    if at >= len(words):
        return False
    token = words[at]
    return (
        token.low in lex.DETERMINERS
        or token.low in lex.PRONOUNS
        or token.text[0].isupper()
        or token.low in lex.GROUP_NOUNS
    )


def _bare(reading: Reading, words: Sequence[Token], a: int, b: int) -> tuple[int, int] | None:
    """The clause without conjunctions in front and without marks at its ends, unless the mark closes a quotation in it."""
    while a < b and (
        words[a].text in ",;:—–-."
        or words[a].low in ("and", "but", "that", "while", "although", "though", "yet", "so", "meanwhile", "however")
    ):
        a += 1
    while b > a and words[b - 1].text in ",;:—–-.!":
        b -= 1
    if b - a < 3:
        return None
    start, end = words[a].start, words[b - 1].end
    for passage in reading.quoted(start, end):
        if passage.left >= start and passage.start < end <= passage.right:
            end = passage.right
        if passage.start > start >= passage.left and passage.end < end:
            start = passage.left
    return start, end


def bare(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """A quoted sentence as one proposition: a speaker's own words are not parted."""
    words = reading.tokens(start, end)
    span = _bare(reading, words, 0, len(words))
    return [span] if span else []
