"""Attribution: who says what – reporting verbs, quotes, reported speech, and whom each pronoun means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract.annotate.reading import Reading
from generator.extract.attribution import coreference, dialogue, statements
from generator.extract.attribution.descriptions import with_descriptions
from generator.extract.attribution.dialogue import voices
from generator.extract.attribution.quotes import find as marked
from generator.extract.attribution.references import references
from generator.extract.records import AttributedQuote, AttributedStatement, Entities, Reference, Voice

__all__ = ["find", "quotes", "voices", "with_descriptions"]


def find(
    reading: Reading, entities: Entities, spoken: Mapping[int, Voice]
) -> tuple[list[AttributedStatement], Mapping[int, Reference]]:
    """Every statement of an article with its speakers, in the order of the text, and what each pronoun takes up."""
    found = {line.number: statements.statements(line.sentence, line.number, line.protected) for line in reading.lines}
    meant = references(reading, entities, found)
    said = coreference.attributed(reading, entities, found, meant)
    return dialogue.with_first_person(reading, said, spoken), meant


def quotes(
    reading: Reading, entities: Entities, said: Sequence[AttributedStatement], spoken: Mapping[int, Voice]
) -> list[AttributedQuote]:
    """The utterances between marks and the answers of a dialogue, in order, each with who says it."""
    return dialogue.with_answers(reading, entities, marked(reading, said), spoken)
