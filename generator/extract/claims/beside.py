"""Beside: the clauses of a sentence that are the outlet's own, next to what is reported in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims import clause_grammar, clause_splitting, reported_spans
from generator.extract.records import AttributedStatement
from generator.extract.syntax import clauses

_LEAST = 6
"""Words and a mark of a clause that can stand without the participle behind it."""


def no_reply(reading: Reading, line: Line) -> Iterator[tuple[int, int]]:
    """The clauses beside the one that says that somebody did not answer."""
    silent = [s.start for s in line.signals if s.name in ("no_reply", "asked")]
    for start, end in clause_splitting.clauses_of(reading, line.start, line.end):
        if not any(start <= place < end for place in silent):
            yield start, end


def reports(reading: Reading, line: Line, said: Sequence[AttributedStatement]) -> Iterator[tuple[int, int]]:
    """The clauses in front of what is reported: joined to it by a conjunction, or by a participle."""
    if said:
        yield from _before(reading, line, said[0])
        yield from _before_participle(reading, line, said[0])


def _before(reading: Reading, line: Line, item: AttributedStatement) -> Iterator[tuple[int, int]]:
    """`The talks ended without agreement, but the mediator said …`."""
    first = item.statement
    begin = first.cue[0] if first.rule == "shared" or first.subject is None else first.subject[0]
    if line.sentence.has_quotation or (first.content and first.content[0] < begin):
        return
    words = list(reading.tokens(line.start, begin))
    while words and (words[-1].low in clauses.ADVERBS or words[-1].low in ("has", "have", "had", "the")):
        words.pop()
    joined = len(words) > 5 and words[-1].low in ("but", "while", "although", "though", "and", "whereas")
    if joined and (words[-2].text == "," or first.rule == "shared") and clauses.has_verb(words, 0, len(words)):
        yield from clause_splitting.propositions(reading, line.start, words[-2].end)


def _before_participle(reading: Reading, line: Line, first: AttributedStatement) -> Iterator[tuple[int, int]]:
    """`Dockers marched through Harwick, chanting “Open the port”`."""
    if first.statement.rule != "participle" or not first.statement.content:
        return
    before = reading.tokens(line.start, first.statement.cue[0])
    if len(before) < _LEAST or before[-1].text != "," or not reported_spans.says_something(reading, first):
        return
    if clause_grammar.is_clause(before[:-1]) and not reading.quoted(line.start, before[-1].start):
        yield line.start, before[-1].start
