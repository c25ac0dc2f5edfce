"""Afterthoughts: a sentence that only says whose word the one before it was – `That is the view of …`, `So says …`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution.speakers import Attribution
from generator.extract.records import AttributedStatement, Entities, Reference, Statement
from generator.extract.syntax import clauses

OPENING = re.compile(
    r"""
    (?:That|This|Such),?\s?(?:at\ least,\s|anyway,\s)?(?:[’']s|is|was)\s(?:at\ least\s)?
        (?: according\ to\s
          | (?:the|one)\s(?:[a-z]+\s)?(?:account|argument|assessment|claim|conclusion|estimate|finding|findings|judge?ment|message|opinion|tally|theory|verdict|version|view|word)
            \s(?:of|from|reached\ by)\s
          | (?:what|how)\s(?P<who>[^,.;:]{2,60}?)\s(?:argue|argues|believe|believes|claim|claims|concluded|found|say|says|said|see|sees|think|thinks|told)\b
        )
  | So\s(?:say|says|said|wrote)\s
    """,
    re.X,
)
"""The words that lead from a sentence to whoever says what stands before it."""


def with_afterthoughts(
    reading: Reading, entities: Entities, said: Sequence[AttributedStatement], references: Mapping[int, Reference]
) -> list[AttributedStatement]:
    """The statements, and each sentence that nobody was named for until the next one said whose word it is."""
    spoken = {item.statement.sentence for item in said if item.sources}
    found = list(said)
    for before, line in zip(reading.lines, reading.lines[1:], strict=False):
        own = before.paragraph == line.paragraph and before.number not in spoken and not before.sentence.has_quotation
        span = _who(reading, line) if own else None
        if span is None:
            continue
        words = Statement(
            sentence=before.number,
            rule="according",
            lemma="say",
            cue=(before.end, before.end),
            subject=span,
            content=(before.start, before.start + len(reading.text[before.start : before.end].rstrip(" ."))),
        )
        item = Attribution(reading, entities, references).resolve(line, words, ())
        found.append(item._replace(statement=replace(item.statement, subject=None)))
    return sorted(found, key=lambda item: item.statement.sentence)


def _who(reading: Reading, line: Line) -> tuple[int, int] | None:
    """Where a sentence names whose word the one before it was; None where it does not."""
    match = OPENING.match(reading.text, line.start, line.end)
    if match is None:
        return None
    if match["who"]:
        return match.span("who")
    words = line.sentence.tokens
    at = next((k for k, word in enumerate(words) if word.start >= match.end()), len(words))
    start, stop = clauses.after(words, at, line.protected)
    return (words[start].start, words[stop - 1].end) if start < stop else None
