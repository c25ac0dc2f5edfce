"""Nesting: of statements that stand inside each other, the one whose speaker goes on or utters what is quoted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.records import AttributedStatement

_FOUND_OUT = frozenset("discover find learn".split())
_FINDING = lex.CUE_CLASS["finding"] | _FOUND_OUT | {"signal", "suggest", "underline", "underscore"}
"""Verbs whose subject says nothing: what stands in marks behind them are the words of whoever reports it."""
_PAPERS = lex.CUE_CLASS["carriers"] | lex.CUE_CLASS["evidence"]
_SOMEBODY = frozenset(("group", "organization", "person"))


def of_sentences(said: Sequence[AttributedStatement], first: int, last: int) -> Sequence[AttributedStatement]:
    """The statements of the sentences from `first` to `last`."""
    low = bisect_left(said, first, key=lambda item: item.statement.sentence)
    return said[low : bisect_right(said, last, lo=low, key=lambda item: item.statement.sentence)]


def last(said: Sequence[AttributedStatement]) -> AttributedStatement:
    """Who spoke last, and goes on: whoever reports what another says, `Okoro recalled how Brand called it a ruin`."""
    last = said[-1].statement
    around = (s for s in reversed(said) if s.statement.sentence == last.sentence and s.statement.inside is None)
    outer = next(around, None) if last.inside is not None else None
    return outer if outer is not None and outer.statement.rule == "before" else said[-1]


def around(inner: AttributedStatement, said: Sequence[AttributedStatement]) -> AttributedStatement:
    """The statement around one that only finds or shows: `Okoro said history has shown the need for a “stable port”`."""
    statement = inner.statement
    finds = statement.lemma in _FINDING and not any(source.head in _PAPERS for source in inner.sources)
    somebody = statement.lemma not in _FOUND_OUT and any(source.kind in _SOMEBODY for source in inner.sources)
    if statement.inside is None or not finds or somebody:
        return inner
    here = (s for s in of_sentences(said, statement.sentence, statement.sentence) if s.sources and s is not inner)
    spoken = (s for s in here if s.statement.rule in ("before", "participle") and s.statement.content)
    return next((s for s in spoken if s.statement.content[0] <= statement.cue[0] < s.statement.content[1]), inner)  # type: ignore[index]  # `spoken` have content
