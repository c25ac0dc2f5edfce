"""Attribution: who says what – reporting verbs, quotes, reported speech, coreference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract.annotate.reading import Reading
from generator.extract.attribution import coreference, dialogue, statements
from generator.extract.attribution.descriptions import with_descriptions
from generator.extract.attribution.dialogue import voices
from generator.extract.attribution.quotes import find as marked
from generator.extract.attribution.references import references
from generator.extract.records import AttributedQuote, AttributedStatement, Entities, Voice

__all__ = ["find", "quotes", "references", "voices", "with_descriptions"]


def find(reading: Reading, entities: Entities, spoken: Mapping[int, Voice]) -> list[AttributedStatement]:
    """Every statement of an article with the speakers that it is attributed to, in the order of the text."""
    found = {line.number: statements.statements(line.sentence, line.number, line.protected) for line in reading.lines}
    return dialogue.with_first_person(reading, coreference.discourse(reading, entities, found), spoken)


def quotes(reading: Reading, said: Sequence[AttributedStatement], spoken: Mapping[int, Voice]) -> list[AttributedQuote]:
    """The utterances between marks and the answers of a dialogue, in order, each with who says it."""
    return dialogue.with_answers(reading, marked(reading, said), spoken)
