"""Verbs: which words of a sentence can be the finite verb of a clause."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.extract import lexicon as lex
from generator.text import Token

Words = Sequence[Token]

AUXILIARIES = lex.CUE_CLASS["auxiliaries"]
ADVERBS = lex.CUE_CLASS["adverbs"]
_ALSO_PRONOUNS = lex.QUANTIFIERS | frozenset("that this these those other".split())
_NO_VERB_FOLLOWS = (lex.DETERMINERS - _ALSO_PRONOUNS) | lex.PREPOSITIONS | {"'s"}
_PLURAL = frozenset("children data media we they i you who people police men women both all many some others".split())


_NEVER, _BASE, _FINITE, _ALWAYS = range(4)
"""What a word can be by its form alone: finite never, in the base form behind a plural, where none forbids it, always."""
_BY_FORM = (_NEVER, _ALWAYS)


def is_finite(words: Words, at: int) -> bool:
    """Whether the word can be the finite verb of a clause, by its form and by what stands before it."""
    token = words[at]
    form = _form(token.low)
    if form in _BY_FORM:
        return form == _ALWAYS
    before = words[at - 1].low if at else ""
    if (token.text[0].isupper() and at > 0) or before in _NO_VERB_FOLLOWS:
        return False
    return form == _FINITE or (is_plural(before) and not (at > 1 and words[at - 2].low in ("a", "an")))


@lru_cache(maxsize=32_768)
def _form(low: str) -> int:
    """What a word in lower case can be: most words of a text come again and again."""
    if low in AUXILIARIES or low.endswith("n't"):
        return _ALWAYS
    if low in lex.FINITE:
        return _FINITE
    if low in lex.LEMMA and not low.endswith("ing"):
        return _FINITE if low != lex.LEMMA[low] else _BASE
    past = len(low) > 3 and low.endswith("ed") and low not in lex.NO_PAST and not low.startswith("un")
    return _FINITE if past else _NEVER


def may_be_finite(low: str) -> bool:
    """Whether the form of a word can be the finite verb of a clause at all."""
    return _form(low) != _NEVER


def is_plural(low: str) -> bool:
    """Whether a word can be a plural subject: the base form of a verb may follow it."""
    return low in _PLURAL or (low.endswith("s") and not low.endswith("ss") and low not in lex.CLOSED)


def has_verb(words: Words, start: int, stop: int) -> bool:
    """Whether a finite verb stands among `words[start:stop]`."""
    return any(is_finite(words, k) for k in range(start, stop))
