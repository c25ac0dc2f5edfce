"""Sentences: whether the words of a claim are one, with subject and finite verb and without loose ends."""

from __future__ import annotations

import re

from generator.extract import lexicon as lex
from generator.extract.syntax import clauses
from generator.text import Token, tokens
from generator.words import load

_WORDS = load("standing")
_OPENINGS = frozenset(_WORDS["openings"])
_ENDINGS = frozenset(_WORDS["endings"])
_FINITE = frozenset(_WORDS["finite"])
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_SUBORDINATE = frozenset("because how that when where which who why".split())
_LEAST = 4
_OPEN_BRACKET = re.compile(r"[(\[][^)\]]*$")
_ELLIPSIS = re.compile(
    r"\w+ (?:is|was|are|were|did|does|do|had|has|have|would|could|will|should)(?: not|n['’]t)?,", re.I
)
"""`It was not, and …`: the sentence before holds what was not."""


def is_sound(text: str) -> bool:
    """Whether a text can be printed as a sentence of its own."""
    words = [w for w in tokens(text, 0, len(text)) if w.text[0].isalnum() or w.low.startswith("'")]
    if len(words) < _LEAST or words[0].low.startswith("'") or words[0].low in ("you", "your"):
        return False
    return (
        not _hangs_before(text, words)
        and words[-1].low not in _ENDINGS
        and not _lacks_subject(words)
        and _has_verb(words)
        and not _OPEN_BRACKET.search(text)
        and not _ELLIPSIS.match(text)
    )


def _hangs_before(text: str, words: list[Token]) -> bool:
    """Whether it begins with a word that opens a clause, and no comma ends that clause."""
    if words[0].low not in _OPENINGS:
        return False
    _, comma, rest = text.partition(",")
    behind = tokens(rest, 0, len(rest))
    return not comma or words[0].low in ("nor", "which", "who", "whom", "whose") or not _has_verb(list(behind))


def _lacks_subject(words: list[Token]) -> bool:
    """Whether it begins with its verb: `was dismissed in 2018`, `telling them that`."""
    low = words[0].low
    if low.endswith("ing") and len(low) > 5:
        behind = next((k for k, w in enumerate(words) if k and w.low in _SUBORDINATE), len(words))
        return not _has_verb(words[1:behind])
    return low in _FINITE


def _has_verb(words: list[Token]) -> bool:
    """Whether a finite verb stands behind the first word, or behind `not to`."""
    begin = 3 if words and words[0].low == "not" else 1
    return clauses.has_verb(words, begin, len(words)) or any(_is_finite(words, k) for k in range(begin, len(words)))


def _is_finite(words: list[Token], at: int) -> bool:
    """Forms that are verbs by their ending, by their contraction, or as the plural of one that ends in s."""
    word = words[at]
    before = next((w for w in reversed(words[:at]) if w.low not in clauses.ADVERBS and w.low != "now"), words[0])
    if word.low in _FINITE or word.low in ("'re", "'ve", "'ll", "'d"):
        return True
    if before.low in ("he", "she", "it", "who", "which", "that"):
        return word.low.endswith(("s", "ed")) or word.low in lex.FINITE
    many = clauses.is_plural(before.low) or before.text[0].isdigit() or before.low in _NUMBERS
    return many and f"{word.low}s" in lex.FINITE
