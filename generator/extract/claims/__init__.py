"""Claims: checkable propositions, and the basis on which each rests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract.annotate.reading import Reading
from generator.extract.claims import contexts, propositions, selection, wording
from generator.extract.claims.voices import voiced
from generator.extract.claims.wording import is_unknown
from generator.extract.records import (
    ANSWER,
    AttributedQuote,
    AttributedStatement,
    Claims,
    Entities,
    Reference,
    Voice,
)

__all__ = ["find", "is_unknown"]


def find(
    reading: Reading,
    entities: Entities,
    said: Sequence[AttributedStatement],
    quotes: Sequence[AttributedQuote],
    references: Mapping[int, Reference],
    voices: Mapping[int, Voice],
) -> Claims:
    """The claims of an article in its order, worded so that they stand alone, dated and rated."""
    marked = [quote for quote in quotes if quote.rule != ANSWER]
    worthy, passed_over = propositions.find(reading, said, marked)
    found = voiced(reading, worthy, voices)
    around = contexts.contexts(reading, entities, found, said)
    made = wording.worded(reading, said, found, around, references)
    listed = selection.selected(reading, made)
    unlisted = tuple(claim for claim in made if claim not in listed)
    return Claims(listed, unlisted, passed_over + len(unlisted))
