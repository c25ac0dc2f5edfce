"""The outlet's own voice: where it does not report but supposes or judges."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.claims.finite_verbs import is_past
from generator.extract.syntax.verbs import ADVERBS
from generator.text import Token
from generator.words import load

_WORDS = load("worth")
_JUDGEMENT, _ASSESSED = frozenset(_WORDS["judgement"]), frozenset(_WORDS["assessed"])
_GUESSING = frozenset("could may might ought seem seems seemed should".split())
_SUPPOSING = frozenset("arguably inevitably ironically likely maybe perhaps presumably seemingly surely".split())
_BE = frozenset("are be is was were 's".split())
_LINKING = _BE | frozenset("became become becomes feel feels felt look looks remain remained remains seem seemed seems sound sounds".split())
_SUPPOSED = frozenset("could may might must ought should".split())
_GRADING = ADVERBS | frozenset("a also an as at far least less more most no not quite rather so still that the too very".split())
_COMPARED = frozenset("bigger fewer greater higher larger longer lower older shorter smaller younger".split())
"""What is measured, though no figure is told."""
_PREDICATE = 5
"""Words behind such a verb among which it is said what or how a thing is."""
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


def characterizes(words: Sequence[Token], verb: int) -> bool:
    """`The deaths are a symptom`, `the plan is overdue`: whether a main verb only says what or how its subject is, and no act or state of affairs."""
    if words[verb].low not in _LINKING:
        return False
    if words[0].low in _LEADING and any(w.low in _ASSESSED for w in words[1 : min(verb, _HEAD)]):
        return True
    near = words[verb + 1 : verb + 1 + _PREDICATE]
    behind = [word for word in near if word.low not in _GRADING and not word.low.endswith("ly")]
    if not behind or not behind[0].text.islower() or not behind[0].text[0].isalpha():
        return False
    low = behind[0].low
    if low in _COMPARED:
        return False
    done = low.endswith(("ing", "ed")) or is_past(low) or low in lex.PREPOSITIONS or low in ("to", "that")
    return low in _JUDGEMENT or not done


def supposes(words: Sequence[Token], verb: int) -> bool:
    """`The sale could matter`, `firms might hire fewer`: whether a main verb says what may be or ought to be, not what was."""
    return words[verb].low in _SUPPOSED and "have" not in _behind(words, verb)


def _behind(words: Sequence[Token], verb: int) -> list[str]:
    return [word.low for word in words[verb + 1 : verb + 1 + _NEAR]]
