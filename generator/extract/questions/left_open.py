"""What a sentence itself leaves open: the kinds of gap, each with how much its question is worth asking."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.questions import disputed, unknown, withheld
from generator.extract.questions.gaps import Gap
from generator.extract.questions.grounding import grounded
from generator.extract.questions.phrasing import short
from generator.extract.records import OpenQuestion

ASKING = (
    (2.9, unknown.not_known),
    (2.9, unknown.open_clause),
    (2.8, unknown.lone_word),
    (2.6, withheld.not_given),
    (2.6, withheld.kept_back),
    (2.6, unknown.asked_whether),
    (2.8, unknown.no_cause),
    (2.7, unknown.missing),
    (2.7, unknown.whereabouts),
    (2.7, unknown.authentic),
    (2.5, unknown.nobody),
    (2.6, withheld.no_date),
    (2.5, withheld.yet_to_come),
    (2.4, withheld.not_done),
    (2.7, withheld.not_told),
    (2.5, withheld.findings),
    (2.7, disputed.point),
)


def find(gap: Gap) -> Iterator[OpenQuestion]:
    """The questions that a sentence itself leaves open; none where its words make no plain question."""
    number, line = gap.line.number, gap.line
    for weight, ask in ASKING:
        for question in ask(gap):
            if question := grounded(gap.reading, gap.references, short(question), line):
                about = tuple(n for n, c in enumerate(gap.claims) if number - 1 <= c.proposition.line <= number)[-2:]
                yield OpenQuestion(question, about, line.start, line.end, None, None, weight, ask.__name__)
