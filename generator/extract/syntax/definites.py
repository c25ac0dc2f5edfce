"""Definite phrases: `the ban` where nothing beside its noun says which, and what a text says around a noun that does."""

from __future__ import annotations

from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.syntax import complements
from generator.extract.syntax.complements import QUOTING, TIMES
from generator.extract.syntax.verbs import ADVERBS, Words, is_finite
from generator.text import Token
from generator.text.numerals import NUMBERS
from generator.words import load

_WORDS = load("definites")
_ALONE = frozenset(load("standing")["alone"])
_RIVALS = frozenset(_WORDS["rivals"])
_GRADING = frozenset(load("worth")["judgement"]) | frozenset(_WORDS["grading"])
_RELATIONAL = frozenset(_WORDS["relational"])
_TELLING, _TAKES_TO = frozenset(_WORDS["telling"]), frozenset(_WORDS["takes_to"])
_ENDINGS, _STEPS = tuple(_WORDS["adjectives"]), tuple(_WORDS["steps"])
_JOINING = frozenset("against and for of on".split())
"""Small words inside names."""
_OWNER = frozenset(("'s", "'"))
_WHICH = frozenset("against between including like of over such that where which who whom whose".split())
"""What behind a noun says which one is meant."""
_MADE = frozenset("called known said".split())
_NOMINATIVE = frozenset("he i it she they we you".split())
_INSIDE = 3
"""Words behind `the`, among which its noun is."""
_MOST = 4
"""Words before a noun that belong to its phrase."""


class Mention(NamedTuple):
    """A noun with what its phrase says of it, by its word numbers.

    `leads` is the word that opens the phrase, in lower case; `first` the first word that says which; `stop` where what
    stands behind the noun ends; `owner` the words of its owner, with their mark; `rival` whether it is another one of its kind.
    """

    leads: str
    first: int
    head: int
    stop: int
    owner: tuple[int, int]
    rival: bool


def bare(words: Words, at: int, *, unique: bool = False) -> int | None:
    """The noun of the phrase that `the` opens at a place, where nothing around it says which; `unique` = also `the state`, one of its kind."""
    if words[at].low != "the":
        return None
    head = next((k for k in range(at + 1, min(at + 1 + _INSIDE, len(words))) if ends(words, k)), None)
    if head is None or (_is_unique(words[head]) and not unique):
        return None
    plain = all(_is_plain(words[k]) for k in range(at + 1, head + 1))
    told = any(_is_other(words[k]) or _tells(words, k, named=True) for k in range(at + 1, head))
    return head if plain and not told and not says_which(words, head) else None


def ends(words: Words, at: int) -> bool:
    """Whether a noun phrase has its last noun at a place: a mark follows, a small word, or a verb."""
    if at + 1 >= len(words):
        return True
    after = words[at + 1]
    if after.text == "No":
        return False
    if not after.text[0].isalnum() or after.low in lex.CLOSED or after.low in ADVERBS or after.low in _OWNER:
        return True
    return (after.low.endswith(("ed", "ly")) and after.text.islower()) or is_finite(words, at + 1)


def _is_plain(word: Token) -> bool:
    return word.text.islower() and word.text.replace("-", "").isalpha() and word.low not in lex.CLOSED


def _is_other(word: Token) -> bool:
    """Whether a word before a noun tells it from others of its kind, or only says how it is."""
    return word.low in _RIVALS or word.low in _GRADING


def _is_unique(word: Token) -> bool:
    """Whether a noun needs nothing else to be understood, or is none: a day, a number, a quality."""
    low = word.low
    return low in _ALONE or low in TIMES or low in NUMBERS or low in _GRADING or low.endswith("est")


def says_which(words: Words, head: int) -> bool:
    """Whether what stands behind a noun tells which one is meant: `of`, a relative clause, what it is for."""
    if head + 1 >= len(words):
        return False
    after = words[head + 1].low
    if after in _WHICH or after in _MADE or after in _NOMINATIVE:
        return True
    if head + 2 >= len(words):
        return False
    behind = words[head + 2]
    if words[head + 1].text in QUOTING:
        return behind.text[0].isupper()
    if after == "to":
        return words[head].low in _TAKES_TO
    if after in _TELLING:
        return behind.text[0].isalpha() and behind.low not in TIMES and behind.low not in lex.PRONOUNS
    if after in ("in", "at", "near"):
        return behind.low == "question" or (behind.text[0].isupper() and behind.low not in TIMES)
    return after.endswith("ed") and behind.low in lex.PREPOSITIONS


def mention(words: Words, at: int) -> Mention | None:
    """What a text says around the noun at a place; None where the noun only describes another one."""
    if not ends(words, at):
        return None
    leads, begin = _opened(words, at)
    first = at
    while first > begin and _tells(words, first - 1, named=leads != ""):
        first -= 1
    if words[at].text[0].isupper():
        first = _whole_name(words, first)
    owner = _owner(words, begin - 1) if leads in _OWNER else (0, 0)
    rival = leads in _RIVALS or any(words[k].low in _RIVALS for k in range(begin, first))
    return Mention(leads, first, at, complements.stop(words, at, leads), owner, rival)


def _whole_name(words: Words, first: int) -> int:
    """Where a name begins that goes on before a small word: `Justice Against Sponsors of | Terrorism Act`."""
    while (
        first > 1
        and words[first - 1].low in _JOINING
        and words[first - 2].text[0].isupper()
        and words[first].text[0].isupper()
    ):
        first -= 2
        while first and words[first - 1].text[0].isupper() and words[first - 1].low not in lex.CLOSED:
            first -= 1
    return first


def _opened(words: Words, at: int) -> tuple[str, int]:
    """The word that opens the phrase of a noun, and the first word behind it; nothing where no such word stands near."""
    for k in range(at - 1, max(-1, at - 2 - _MOST), -1):
        low = words[k].low
        if low in lex.DETERMINERS or low in _OWNER:
            return low, k + 1
        if not words[k].text[0].isalnum() or low in lex.CLOSED or (words[k].text.islower() and is_finite(words, k)):
            return "", k + 1
    return "", max(0, at - _MOST)


def _owner(words: Words, mark: int) -> tuple[int, int]:
    """The name that owns what follows, with its article: `the Harwick Board ’s`; nothing for a day."""
    first = mark
    while first and words[first - 1].text[0].isupper() and words[first - 1].low not in lex.CLOSED:
        first -= 1
    if first == mark or words[first].low in TIMES:
        return 0, 0
    return first - (first > 0 and words[first - 1].low == "the"), mark + 1


def _tells(words: Words, at: int, *, named: bool) -> bool:
    """Whether a word before a noun says which it is, a name, a plain noun, a word such as `federal`, not how it is.

    `named` is whether an article or an owner opens the phrase: without one, only names belong to a noun for sure.
    """
    word = words[at]
    low = word.low
    if low in lex.CLOSED or low in TIMES or low in NUMBERS or not word.text[0].isalpha():
        return False
    if word.text[0].isupper():
        return at > 0 or named or words[at + 1].text[0].isupper()
    if low in _RELATIONAL or (low == "general" and words[at + 1].low == "election"):
        return named
    if not named or _is_other(word) or low.startswith(_STEPS) or is_finite(words, at):
        return False
    return low.replace("-", "").isalpha() and not low.rpartition("-")[2].endswith(_ENDINGS)
