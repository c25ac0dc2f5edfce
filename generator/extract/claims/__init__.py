"""Claims: checkable propositions, and the basis on which each rests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract.annotate.reading import Reading
from generator.extract.claims import basis, propositions, wording
from generator.extract.claims.wording import is_unknown
from generator.extract.records import AttributedQuote, AttributedStatement, Entities, Reference, WordedClaim

__all__ = ["find", "is_unknown"]


def find(
    reading: Reading,
    entities: Entities,
    said: Sequence[AttributedStatement],
    quotes: Sequence[AttributedQuote],
    references: Mapping[int, Reference],
) -> tuple[WordedClaim, ...]:
    """The claims of an article in its order, worded so that they stand alone, dated and rated."""
    found = propositions.find(reading, said, quotes)
    return wording.worded(reading, said, found, basis.contexts(reading, entities, found, said), references)
