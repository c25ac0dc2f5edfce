"""References: what each pronoun outside quotations takes up, the same for claims, questions and the summary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution.agreement import fits
from generator.extract.records import Entities, Entity, Reference, Speaker

_SUBJECT = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "themselves"), "they"),
}
_BACK = 2
"""Sentences: an antecedent further back is not sure."""


def references(reading: Reading, entities: Entities) -> Mapping[int, Reference]:
    """The references of an article by the place where each begins; those that nothing fits are left out."""
    return {one.start: one for line in reading.lines for one in _of_line(reading, entities, line)}


def _of_line(reading: Reading, entities: Entities, line: Line) -> Iterator[Reference]:
    for word in line.words:
        pronoun = _SUBJECT.get(word.low)
        if pronoun is None or any(p.start <= word.start < p.end for p in reading.quoted(word.start, word.end)):
            continue
        first = reading.lines[max(0, line.number - _BACK)].start
        fitting = [s for s in _named(entities, first, word.start) if fits(pronoun, s)]
        if fitting:
            yield Reference(word.start, word.end, fitting[-1], len({s.actor for s in fitting}) == 1)


def _named(entities: Entities, start: int, end: int) -> Iterator[Speaker]:
    for place in entities.between(start, end):
        yield _speaker(entities.all[entities.at[place]], place)


def _speaker(entity: Entity, place: int) -> Speaker:
    return Speaker(entity.number, entity.name, entity.gender, entity.kind, False, place, "")
