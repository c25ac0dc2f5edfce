"""Leaning: words inside a claim that only the sentences before it explain – `that point`, `a further 17`, `similar schemes`, `until then`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.claims.finite_verbs import is_finite
from generator.extract.syntax import definites
from generator.extract.syntax.complements import TIMES
from generator.text import Token
from generator.text.numerals import NUMBERS

Words = Sequence[Token]

_REACH = 7
"""Words behind `similar` within which it is said to what: `a similar price to that of the ferry`."""
_PHRASE = 4
"""Words of a phrase at most that an editor is asked about."""
_TAKING_UP = frozenset("aforementioned former following latter preceding previous resulting said".split())
_ALIKE = frozenset("comparable equivalent similar".split())
_GRADED = frozenset("first most only worst".split())
_BEFORE_THEN = frozenset("before by from since till until".split())


class Leaning(NamedTuple):
    """A way in which words lean on what was said before: its name, and whether a word among words does."""

    name: str
    leans: Callable[[Words, int], bool]


def _is_noun(words: Words, at: int) -> bool:
    """Whether a plain word stands at a place that can be a noun or describe one."""
    if at >= len(words) or not words[at].text.islower() or not words[at].text[0].isalpha():
        return False
    low = words[at].low
    plain = low not in lex.CLOSED and low not in TIMES and not low.endswith("ing")
    return plain and not (at and is_finite(words, at)) and not any(word.low == low for word in words[:at])


def _points(words: Words, at: int) -> bool:
    """`these boats`, `at that point`: a demonstrative before a noun; never `those who`, `this year`, `said that boats`."""
    low = words[at].low
    if low == "that":
        return at > 0 and words[at - 1].low in lex.PREPOSITIONS and _is_noun(words, at + 1)
    return low in ("this", "these", "those") and _is_noun(words, at + 1)


def _is_such(words: Words, at: int) -> bool:
    """`such a sale`, `such schemes`; not `such as`, `the worst such storm since 2017`."""
    after = words[at + 1].low if at + 1 < len(words) else ""
    graded = at > 0 and (words[at - 1].low.endswith("est") or words[at - 1].low in _GRADED)
    return words[at].low == "such" and not graded and (after in ("a", "an") or _is_noun(words, at + 1))


def _goes_further(words: Words, at: int) -> bool:
    """`a further 17`, `another 14 boats`: more of what was counted before."""
    counts = at + 1 < len(words) and (words[at + 1].text[0].isdigit() or words[at + 1].low in NUMBERS)
    rises = at > 0 and words[at - 1].low == "by"  # `grew by another 14`
    return words[at].low in ("another", "further") and counts and not rises and words[at + 1].low != "one"


def _is_alike(words: Words, at: int) -> bool:
    """`similar schemes`: like something else that is not named; not `similar to`, `full-time equivalent staff`."""
    low, behind = words[at].low, {word.low for word in words[at + 1 : at + 1 + _REACH]}
    after_verb = at > 0 and (words[at - 1].low in ("is", "are", "was", "were") or words[at - 1].low.endswith("-time"))
    return low in _ALIKE and not after_verb and _is_noun(words, at + 1) and behind.isdisjoint(("as", "to"))


def _takes_up(words: Words, at: int) -> bool:
    """`the previous shift`, `the latter`: which one is meant the sentence before says; not `the former mayor`."""
    if words[at].low not in _TAKING_UP or not at or words[at - 1].low != "the":
        return False
    after = words[at + 1].low if at + 1 < len(words) else ""
    if words[at].low in ("former", "latter"):
        return not after or after in lex.CLOSED or not after[0].isalpha() or is_finite(words, at + 1)
    return _is_noun(words, at + 1)


def _is_then(words: Words, at: int) -> bool:
    """`until then`: a time that the sentence before gives."""
    return words[at].low == "then" and at > 0 and words[at - 1].low in _BEFORE_THEN


def _does_so(words: Words, at: int) -> bool:
    """`did so in May`: an act that the sentence before tells."""
    done = at > 0 and words[at - 1].low in ("did", "do", "doing", "done", "does")
    after = words[at + 1].low if at + 1 < len(words) else ""
    return words[at].low == "so" and done and after not in ("far", "many", "much", "well")


LEANING = (
    Leaning("a demonstrative", _points),
    Leaning("such", _is_such),
    Leaning("more of them", _goes_further),
    Leaning("alike", _is_alike),
    Leaning("taken up", _takes_up),
    Leaning("then", _is_then),
    Leaning("done so", _does_so),
)
"""The ways in which words lean, the plainest first."""
_SIGNS = _TAKING_UP | _ALIKE | frozenset("another further so such that then these this those".split())
"""The words of which one stands wherever words lean."""


def leaning(words: Words) -> str:
    """The first phrase of a claim that leans on what was said before, for an editor to look up; nothing where none does."""
    signs = (k for k, word in enumerate(words) if word.low in _SIGNS)
    places = ((k, one) for k in signs for one in LEANING if one.leans(words, k))
    at, _ = next(places, (-1, None))
    if at < 0:
        return ""
    begin = at - (at > 0 and words[at - 1].low in ("a", "the", *_BEFORE_THEN))
    end = next((k for k in range(at, min(at + _PHRASE, len(words))) if definites.ends(words, k)), at)
    return " ".join(word.text for word in words[begin : end + 1])
