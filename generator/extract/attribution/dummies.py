"""Dummies: `it` that means nothing – `it is clear that`, `it took two days`, `it rained` (Quirk et al. 1985, §18.33)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.syntax.complements import TIMES
from generator.extract.syntax.verb_forms import BASE
from generator.extract.syntax.verbs import ADVERBS
from generator.text import Token
from generator.text.numerals import NUMBERS
from generator.words import load

_WORDS = load("discourse")
_EMPTY, _AHEAD, _LINKING = (frozenset(_WORDS[key]) for key in ("empty", "ahead", "linking"))
_SEEMING = frozenset("appeared appears seemed seems took takes turned turns".split())
_TAKING = frozenset("take takes took".split())
_MODAL_EMPTY = frozenset("be become remain seem take".split())
_SPAN = 4
"""Words behind `it took` within which it is said how long, or whom."""
_MODALS = frozenset("could might must should will would 'd 'll".split())
_FAR = 18
"""Words among which `it` may point ahead past what is put between."""
_HELD = frozenset("classed considered counted deemed regarded seen treated viewed".split())
_RAISING = frozenset("able bound certain due eager free keen likely liable ready set sure unable unlikely willing".split())
_FEELING = frozenset("amazes angered angers bothered bothers concerned concerns disappointed disturbed frustrated hurt hurts irked pains pleased puzzles saddened saddens struck surprised surprises troubled troubles upset worried worries".split())
_CHANCES = frozenset("clear conceivable doubtful likely possible probable unlikely".split())
_BE = frozenset("be been not".split())
_TOLD = frozenset(lex.LEMMA) | frozenset("decided expected hoped known supposed thought understood".split())
_THAT = frozenset("how that whether which why".split())
"""What `it` points ahead to behind a verb of saying: `it is expected that`, not `it is expected to`."""


def is_empty(words: Sequence[Token]) -> bool:
    """Whether `it` at the head of these words means nothing: `it is clear that`, `it emerged`, `it rained`."""
    following = [word.low for word in words[1:9]]
    if not following:
        return False
    verb, rest = following[0], [low for low in following[1:] if low not in ADVERBS]
    if _is_raised(rest):
        return False
    if _is_ahead_far(verb, rest, [word.low for word in words[2:_FAR]]):
        return True
    if verb in _EMPTY - _SEEMING:
        return True
    if verb in _TAKING:
        return any(low[0].isdigit() or low in NUMBERS or low in TIMES or low in lex.PRONOUNS for low in rest[:_SPAN])
    if verb in _MODALS:
        verb, rest = (rest[0], rest[1:]) if rest else ("", [])
        if verb not in _MODAL_EMPTY:
            return False
    elif verb not in _EMPTY and verb not in _LINKING:
        return False
    done = next((low for low in rest if low not in _BE), "")
    if done.endswith("ed") or done in BASE:
        return done in _TOLD and any(low in _THAT for low in rest)
    return any(low in _AHEAD for low in rest)


def _is_raised(rest: Sequence[str]) -> bool:
    """`it is likely to close`: somebody or something closes, and `it` is that (Quirk et al. 1985, §16.79)."""
    told = [low for low in rest if low not in _BE]
    return len(told) > 1 and told[0] in _RAISING and told[1] == "to"


def _is_ahead_far(verb: str, rest: Sequence[str], further: Sequence[str]) -> bool:
    """`it was possible some had left`, `it was for the board to decide`, `it would be seen as a gift if they went`, `it bothered them that …`."""
    if verb in _FEELING:
        return not {"that", "when", "how"}.isdisjoint(further)
    if verb not in _LINKING and verb not in _MODALS:
        return False
    told = [low for low in rest if low not in _BE]
    if not told:
        return False
    held = told[0] in _HELD and "if" in further
    return held or (told[0] == "for" and "to" in further) or (told[0] in _CHANCES and len(told) > 2)
