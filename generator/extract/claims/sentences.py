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
_LEAST = 4
_OPEN_BRACKET = re.compile(r"[(\[][^)\]]*$")
_ELLIPSIS = re.compile(
    r"\w+ (?:is|was|are|were|did|does|do|had|has|have|would|could|will|should)(?: not|n['’]t)?,", re.I
)
"""`It was not, and …`: the sentence before holds what was not."""


def is_sound(text: str) -> bool:
    """Whether a text can be printed as a sentence of its own."""
    words = [w for w in tokens(text, 0, len(text)) if w.text[0].isalnum() or w.low.startswith("'")]
    if len(words) < _LEAST or words[0].low.startswith("'"):
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
    return not comma or words[0].low in ("which", "who", "whom", "whose") or not _has_verb(list(behind))


def _lacks_subject(words: list[Token]) -> bool:
    """Whether it begins with its verb: `was dismissed in 2018`."""
    low = words[0].low
    return (low in lex.FINITE or low in clauses.AUXILIARIES) and low not in (
        "will",
        "may",
        "can",
        "might",
        "cost",
        "set",
        "shot",
        "left",
        "hit",
    )


def _has_verb(words: list[Token]) -> bool:
    begin = 2 if words[0].low == "not" else 1
    return clauses.has_verb(words, begin, len(words)) or any(
        w.low in lex.LEMMA or w.low in lex.FINITE or w.low.endswith(("'s", "'re", "n't", "'ve", "'ll", "'d"))
        for w in words[1:]
    )
