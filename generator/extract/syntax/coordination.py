"""Coordination: lists of names and phrases that speak together, `France, Germany and Britain said`."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.syntax.nominals import HEADS
from generator.extract.syntax.noun_phrases import BREAKS, CONJUNCTIONS, DATES, opening_mark, trimmed
from generator.extract.syntax.verbs import Words, has_verb, is_plural

JOINING = frozenset(("and", "or", "&"))
_LONGEST = 8
"""Words: a longer stretch between commas is no member of a list."""


def list_start(words: Words, start: int, stop: int, protected: frozenset[int]) -> int:
    """Where the list begins whose last members a phrase holds: `Germany and Britain` with `France,` before it."""
    if not any(words[k].low in JOINING and k not in protected for k in range(start, stop)):
        return start
    while start > 1 and words[start - 1].text == ",":
        begin = _member(words, start - 1, protected)
        if begin is None:
            break
        start = begin
    return start


def _member(words: Words, comma: int, protected: frozenset[int]) -> int | None:
    """Where the member of a list in front of a comma begins; None where something else stands there."""
    k = comma
    while k > 0 and (k - 1 in protected or not _parts(words, k - 1)):
        k = opening_mark(words, k - 1) if words[k - 1].text == ")" else k - 1
    a, b = trimmed(words, k, comma)
    if not 0 < b - a <= _LONGEST or has_verb(words, a, b) or words[b - 1].low in DATES:
        return None
    if any(words[n].low in lex.PREPOSITIONS - {"of"} for n in range(a, b) if n not in protected):
        return None
    last = opening_mark(words, b - 1) - 1 if words[b - 1].text == ")" else b - 1
    known = (
        last in protected
        or words[last].low in HEADS
        or (words[a].low in lex.DETERMINERS and is_plural(words[last].low))
    )
    return a if known else None


def _parts(words: Words, at: int) -> bool:
    text = words[at].text
    return text == "," or (text in BREAKS and text != ")") or words[at].low in CONJUNCTIONS
