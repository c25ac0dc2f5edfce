"""Bounds of a draft: a person reviews it, so the longest article gives no more than somebody can go through."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.records import AttributedQuote

MOST_QUOTES = 80
_LONG = 25
"""Words from which a quotation says no more for being longer."""


def quotes(found: Sequence[AttributedQuote]) -> tuple[AttributedQuote, ...]:
    """The quotations that a draft lists, in their order: of very many those with a speaker, then the fullest, stay."""
    ranked = sorted(found, key=lambda quote: (not quote.sources, -_fullness(quote), quote.passage.start))
    return tuple(sorted(ranked[:MOST_QUOTES], key=lambda quote: quote.passage.start))


def _fullness(quote: AttributedQuote) -> int:
    return min((quote.passage.end - quote.passage.start) // 6, _LONG)


def passed_over(quotes: int, claims: int) -> dict[str, int]:
    """How much a draft leaves out because there is too much of it, by kind."""
    return {kind: more for kind, more in (("further quotes", quotes), ("further claims", claims)) if more}
