"""Gaps: a sentence that leaves something open, with what a rule needs to put it into words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.extract.annotate.reading import Line, Reading
from generator.extract.questions.grounding import context
from generator.extract.questions.parting import parted
from generator.extract.questions.phrasing import resolved, subject_before
from generator.extract.records import Reference, WordedClaim
from generator.text import Sought


class Gap(NamedTuple):
    """A sentence of an article, what its pronouns mean, and the claims of the article."""

    reading: Reading
    references: Mapping[int, Reference]
    line: Line
    claims: Sequence[WordedClaim] = ()

    def found(self, sought: Sought) -> Iterator[re.Match[str]]:
        """Where a pattern occurs in the sentence."""
        return self.line.found(sought, self.reading.text)

    def words(self, match: re.Match[str], group: str) -> str | None:
        """A group of a match as words that stand alone; None where it has none, or a pronoun is left."""
        span = match.span(group)
        return None if span[0] < 0 else resolved(self.reading, self.references, *span)

    def words_until(self, match: re.Match[str], group: str, end: re.Pattern[str]) -> str | None:
        """A group of a match, up to where another clause begins, as words that stand alone."""
        start, stop = match.span(group)
        cut = end.search(match[group])
        return resolved(self.reading, self.references, start, start + cut.start() if cut else stop)

    def words_from(self, match: re.Match[str], group: str, cut: int) -> str | None:
        """A group of a match from one of its letters on, as words that stand alone; with the space in front."""
        words = resolved(self.reading, self.references, match.start(group) + cut, match.end(group))
        return f" {words}" if words else words

    def subject(self, end: int) -> str | None:
        """The whole subject that ends before a verb of the sentence."""
        return subject_before(self.reading, self.references, self.line.start, end)

    def shared_subject(self, end: int) -> str | None:
        """The subject of a sentence whose second verb this is: `Police are testing water but have not identified a source.`"""
        before = self.reading.text[self.line.start : end].rstrip()
        if not before.endswith((" but", " and", " yet")):
            return None
        clause = parted(before.rsplit(" ", 1)[0].rstrip(","))
        return clause.subject if clause else None

    def announcer(self, end: int) -> str | None:
        """Who speaks of a step of their own: the subject before `said that it`, else the subject before the verb."""
        before = _SAID_IT.search(self.reading.text[self.line.start : end])
        return self.subject(self.line.start + before.start() if before else end)

    def stated_before(self) -> str | None:
        """What the sentence before states, without who says so; None where that cannot be asked about."""
        line = self.reading.lines[self.line.number - 1] if self.line.number else None
        if line is None or line.paragraph != self.line.paragraph or line.caption:
            return None
        here = [c for c in self.claims if c.proposition.line == line.number and c.check is None]
        if here:
            return here[-1].text
        sentence = context(self.reading, self.references, line) or ""
        return next((rest for rest in _without_source(sentence) if parted(rest)), None)

    def stated_here(self) -> str | None:
        """The first claim of the sentence itself."""
        here = (c for c in self.claims if c.proposition.line == self.line.number and c.check is None)
        return next((c.text for c in here if c.proposition.sources), None)

    def stated_in_paragraph(self) -> str | None:
        """The first claim of the paragraph: what it is mainly about."""
        lines = self.reading.lines
        here = (c for c in self.claims if lines[c.proposition.line].paragraph == self.line.paragraph)
        return next((c.text for c in here if c.check is None and c.proposition.line < self.line.number), None)


_SAID_IT = re.compile(
    r"\s(?:said|says|told|announced|added)\s(?:on\s[A-Z]\w+\s)?(?:that\s)?(?:it|he|she|they)\s(?:(?:is|are|was|were)\s)?[“\"]?$"
)
_ACCORDING = re.compile(r"According to ")


def _without_source(sentence: str) -> Iterator[str]:
    """`According to two officials, who asked not to be named, a van came late.`: what follows each comma."""
    if not _ACCORDING.match(sentence):
        yield sentence
        return
    for comma in re.finditer(r", ", sentence):
        yield sentence[comma.end() :]
