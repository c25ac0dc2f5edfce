"""Cutting: a stretch of text parted into propositions that can stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims import clause_grammar
from generator.extract.syntax import clauses
from generator.text import Token

_CONTRASTS = frozenset("but while although though yet whereas".split())
_JOINTS = _CONTRASTS | frozenset(("and", "so"))
_OPENERS = _JOINTS | frozenset("that meanwhile however".split())
_CONCEDING = frozenset("although though whereas while".split())
_MARKS = frozenset(",;:—–-.")
_DASHES = frozenset("—–")
"""One of them parts two clauses; what stands between two is an aside."""
_LEAST = 4


def propositions(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The propositions of a stretch of text: parted at semicolons and dashes, and at a comma with `but` and at `and that`, where both sides can stand alone."""
    return _parted(reading, start, end, _CONTRASTS)


def clauses_of(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """Like `propositions`, and parted at a comma with `and` or `so` too, but not at `and that`."""
    return _parted(reading, start, end, _JOINTS)


def bare(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """A quoted sentence as one proposition: a speaker's own words are not parted."""
    words = reading.tokens(start, end)
    span = _bare(reading, words, 0, len(words))
    return [span] if span else []


def _parted(reading: Reading, start: int, end: int, joints: frozenset[str]) -> list[tuple[int, int]]:
    words = reading.tokens(start, end)
    cuts, aside = [0], sum(word.text in _DASHES for word in words) > 1
    for k in range(3, len(words) - 3):
        if not (aside and words[k].text in _DASHES) and _is_joint(words, k, cuts[-1], joints):
            cuts.append(k)
    spans = (_bare(reading, words, a, b) for a, b in pairwise((*cuts, len(words))))
    return [span for span in spans if span]


def _is_joint(words: Sequence[Token], at: int, since: int, joints: frozenset[str]) -> bool:
    """Whether two clauses that can stand alone meet at a mark; a semicolon behind a colon parts what is listed."""
    text = words[at].text
    if text == ";":
        return not any(word.text == ":" for word in words[since:at])
    if text == "and" and words[at + 1].low == "that":
        return joints is _CONTRASTS and _is_whole(words, since, at)
    if text in _DASHES:
        begin = at + 1
    elif text == "," and words[at + 1].low in joints:
        begin = at + 2
    else:
        return False
    return _is_whole(words, since, at) and _has_subject(words, begin) and _is_whole(words, begin, len(words))


def _is_whole(words: Sequence[Token], a: int, b: int) -> bool:
    return b - a >= _LEAST and clauses.has_verb(words, a, b)


def _has_subject(words: Sequence[Token], at: int) -> bool:
    if at >= len(words):
        return False
    token = words[at]
    return (
        token.low in lex.DETERMINERS
        or token.low in lex.PRONOUNS
        or token.text[0].isupper()
        or token.text[0].isdigit()
        or token.low in lex.GROUP_NOUNS
    )


def _leads(words: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a word in front only joins its clause to another; `while` stays where the other clause follows."""
    low = words[at].low
    if low not in _OPENERS or words[at].text == "That":
        return False
    if low == "however" and at + 1 < stop and words[at + 1].text != ",":
        return False
    if low in ("so", "yet") and at + 1 < stop and words[at + 1].low in ("far", "long", "many", "much"):
        return False
    comma = next((k for k in range(at, stop) if words[k].text == ","), stop)
    if low not in _CONCEDING or comma + 1 >= stop:
        return True
    rest = list(words[comma + 1 : stop])
    whole = clause_grammar.main_verb(rest) is not None or (_has_subject(rest, 0) and _is_whole(rest, 0, len(rest)))
    return not whole or rest[0].low in ("which", "who", "whose")


def _bare(reading: Reading, words: Sequence[Token], a: int, b: int) -> tuple[int, int] | None:
    """The clause without conjunctions in front and without marks at its ends, unless the mark closes a quotation in it."""
    while a < b and (words[a].text in _MARKS or _leads(words, a, b)):
        a += 1
    while b > a and (words[b - 1].text in _MARKS or words[b - 1].text == "!"):
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
