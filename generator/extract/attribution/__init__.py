"""Attribution: who says what – reporting verbs, quotes, reported speech, coreference."""

from __future__ import annotations

from generator.extract.annotate.reading import Reading
from generator.extract.attribution import coreference, statements
from generator.extract.attribution.descriptions import with_descriptions
from generator.extract.attribution.quotes import find as quotes
from generator.extract.attribution.references import references
from generator.extract.records import AttributedStatement, Entities

__all__ = ["find", "quotes", "references", "with_descriptions"]


def find(reading: Reading, entities: Entities) -> list[AttributedStatement]:
    """Every statement of an article with the speakers that it is attributed to, in the order of the text."""
    found = {line.number: statements.statements(line.sentence, line.number, line.protected) for line in reading.lines}
    return coreference.discourse(reading, entities, found)
