"""Attribution: who says what – reporting verbs, quotes, reported speech, and whom each pronoun means."""

from __future__ import annotations

from collections.abc import Mapping

from generator.extract.annotate.reading import Reading
from generator.extract.attribution import coreference, statements
from generator.extract.attribution.descriptions import with_descriptions
from generator.extract.attribution.quotes import find as quotes
from generator.extract.attribution.references import references
from generator.extract.records import AttributedStatement, Entities, Reference

__all__ = ["find", "quotes", "with_descriptions"]


def find(reading: Reading, entities: Entities) -> tuple[list[AttributedStatement], Mapping[int, Reference]]:
    """Every statement of an article with its speakers, in the order of the text, and what each pronoun takes up."""
    found = {line.number: statements.statements(line.sentence, line.number, line.protected) for line in reading.lines}
    meant = references(reading, entities, found)
    return coreference.attributed(reading, entities, found, meant), meant
