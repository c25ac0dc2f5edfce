"""The outlet's own voice: where it does not report but supposes or judges."""

from __future__ import annotations

from collections.abc import Sequence

from generator.text import Token
from generator.words import load

_WORDS = load("worth")
_JUDGEMENT, _ASSESSED = frozenset(_WORDS["judgement"]), frozenset(_WORDS["assessed"])
_GUESSING = frozenset("could may might ought seem seems seemed should".split())
_SUPPOSING = frozenset("arguably inevitably ironically likely maybe perhaps presumably seemingly surely".split())
_BE = frozenset("are be is was were 's".split())
_LEADING = frozenset("a another one the".split())
_HEAD = 4
"""Words of a sentence within which stands what it assesses."""
_NEAR = 2
"""Words between a verb and what it says of its subject: `was very strong`."""


def guesses(words: Sequence[Token], verb: int) -> bool:
    """`The sale could be pivotal`, `seems ready`, `is likely to anger`, `Perhaps she knew`: whether a main verb tells what is only supposed."""
    low, behind = words[verb].low, _behind(words, verb)
    fact = "have" in behind or (low == "could" and "not" in behind)
    return (
        (low in _GUESSING and not fact)
        or (low in _BE and not _SUPPOSING.isdisjoint(behind))
        or words[0].low in _SUPPOSING
    )


def judges(words: Sequence[Token], verb: int) -> bool:
    """`The task is hard`, `the lure was strong`, `one advantage is its price`: whether all that is told of a subject is how it is found."""
    behind = _behind(words, verb)
    if (
        words[verb].low in _BE
        and words[0].low in _LEADING
        and any(w.low in _ASSESSED for w in words[1 : min(verb, _HEAD)])
    ):
        return True
    return words[verb].low in _BE and behind[:1] not in (["a"], ["an"]) and not _JUDGEMENT.isdisjoint(behind)


def _behind(words: Sequence[Token], verb: int) -> list[str]:
    return [word.low for word in words[verb + 1 : verb + 1 + _NEAR]]
