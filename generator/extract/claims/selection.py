"""Selection: of the claims of an article those that matter most, as many as a person reviews."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.annotate.reading import Reading
from generator.extract.records import Proposition, WordedClaim

_LEAST, _PER, _LONG, _PER_LONG = 8, 45, 540, 150
"""Claims that the shortest article may have, and after how many words and marks one more, up to a long one and from there on."""
MOST = 40
"""Claims of one article: more than that nobody reviews."""
_COMPARED = 3 * MOST
"""Propositions of one article that are worded: many of them say the same, and some cannot stand alone."""
_DOUBTFUL = 2.0
"""What a claim loses against others that leaves no doubt."""


def compared(found: Sequence[Proposition]) -> list[Proposition]:
    """The propositions that are compared with each other and worded, in the order of the text: of very many the weightiest."""
    ranked = sorted(found, key=lambda one: (-one.rank, one.start))[:_COMPARED]
    return sorted(ranked, key=lambda one: one.start)


def selected(reading: Reading, made: Sequence[WordedClaim]) -> tuple[WordedClaim, ...]:
    """As many of the claims as an article of such a length may have, in the order of the text: the weightiest and clearest."""
    ranked = sorted(made, key=lambda claim: (-_rank(claim), claim.proposition.start))[: _most(reading)]
    return tuple(sorted(ranked, key=lambda claim: claim.proposition.start))


def _rank(claim: WordedClaim) -> float:
    return claim.proposition.rank - (_DOUBTFUL if claim.check else 0.0)


def _most(reading: Reading) -> int:
    """How many claims an article may have: some, one more for every so many words, and of a long one fewer more."""
    words = len(reading.all_tokens)
    return min(MOST, _LEAST + min(words, _LONG) // _PER + max(0, words - _LONG) // _PER_LONG)
