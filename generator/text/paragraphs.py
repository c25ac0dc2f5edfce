"""What each paragraph of an article is: body, caption, credit, byline, dateline, correction, boilerplate, label or headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.model import Paragraph, ParagraphKind, Provenance
from generator.text import bylines, headlines, notices, photos, turns
from generator.text.datelines import LINE, dateline_end
from generator.text.sentences import sentence_spans

_LONGEST_CAPTION = 600
"""Characters: a longer line that ends in a credit is a paragraph of the story."""
_DECK, _SENTENCE = 16, 9
"""Words: a longer sentence below the headline opens the story; a shorter one will do where the headline has no stop."""
_TEASER = 16
"""Words: a line longer than this below `Related:` is the story again."""


_NONE: Mapping[int, ParagraphKind] = {}


def paragraphs(text: str, provenance: Provenance, kinds: Mapping[int, ParagraphKind] = _NONE) -> tuple[Paragraph, ...]:
    """The paragraphs of a clean text, one a line, each with its kind; credits, datelines, labels and tip lines are split off.

    `kinds` are those that are known of a line, by its number, whatever it looks like.
    """
    spans = [(m.start(), m.end()) for m in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)]
    lines = [text[start:end] for start, end in spans]
    return tuple(_Reader(text, lines, provenance, kinds).read(spans))


class _Reader:
    """Reads the lines of one article from top to bottom; what came before decides what a short line is."""

    def __init__(
        self, text: str, lines: Sequence[str], provenance: Provenance, kinds: Mapping[int, ParagraphKind]
    ) -> None:
        self.text, self.lines, self.provenance, self.known = text, lines, provenance, kinds
        self.labels = turns.labels(lines)
        self.bodies, self.authors = 0, ""
        self.told: list[str] = []
        self.section, self.dated, self.before = "", False, ""

    def read(self, spans: Sequence[tuple[int, int]]) -> Iterator[Paragraph]:
        """The paragraphs of all lines, in order."""
        for number, (start, end) in enumerate(spans):
            if label := self.labels.get(number):
                cut = start + label.length
                yield Paragraph(start=start, end=_trimmed(self.text, start, cut), kind="label", role=label.role)
                self.section = ""
                start = cut
                if start >= end:
                    continue
            pieces = tuple(self._pieces(number, start, end))
            if any(piece.kind == "body" for piece in pieces):
                self.bodies += 1
                self.told.append(self.text[start:end])
            self.before = "label" if label and label.role else pieces[-1].kind
            yield from pieces

    def _pieces(self, number: int, start: int, end: int) -> Iterator[Paragraph]:
        """The parts of a line: what is split off at its head, its words, and what is split off at its end."""
        if cut := notices.desk_note_end(self.text[start:end]):
            yield Paragraph(start=start, end=_trimmed(self.text, start, start + cut), kind="boilerplate")
            start += cut
            if start >= end:
                return
        line = self.text[start:end]
        bare = not self.dated and self.bodies < 2 and not _by_itself(line)
        if bare and (cut := dateline_end(line, first=not self.bodies)):
            self.dated = True
            yield Paragraph(start=start, end=start + cut, kind="dateline")
            start += cut
        kind = self._kind(number, self.text[start:end])
        if kind == "caption":
            yield from _caption(self.text, start, end)
        elif kind != "body":
            yield Paragraph(start=start, end=end, kind=kind)
        else:
            yield from self._body(start, end)

    def _body(self, start: int, end: int) -> Iterator[Paragraph]:
        spans = sentence_spans(self.text, start, end)
        cut = photos.credit_start(self.text, spans)
        if cut and end - start < _LONGEST_CAPTION:
            yield from _caption(self.text, start, end)
            return
        tail = notices.notice_from(self.text, spans)
        if tail > start:
            yield Paragraph(start=start, end=_trimmed(self.text, start, tail))
        if tail < end:
            yield Paragraph(start=tail, end=end, kind="boilerplate")

    def _kind(self, number: int, line: str) -> ParagraphKind:
        """The kind of a line as a whole, by the first reading that fits; `body` where nothing speaks against it."""
        return (
            self.known.get(number)
            or self._of_section(line)
            or _by_itself(line)
            or self._of_those_who_wrote(number, line)
            or self._as_headline(number, line)
            or self._beside_picture(number, line)
            or "body"
        )

    def _of_section(self, line: str) -> ParagraphKind | None:
        """What stands below a line that heads teasers or the back matter of a press release."""
        if notices.opens_teasers(line):
            self.section = "teasers"
            return "boilerplate"
        if notices.opens_back_matter(line) and self.bodies:
            self.section = "back matter"
            return "boilerplate"
        if self.section == "teasers" and line.count(" ") < _TEASER and headlines.is_teaser(line):
            return "boilerplate"
        if self.section == "back matter" and not headlines.is_subhead(line):
            return "boilerplate"
        self.section = ""
        return None

    def _of_those_who_wrote(self, number: int, line: str) -> ParagraphKind | None:
        """Bylines, and at the foot of the article who its author is."""
        names = bylines.byline_names(line)
        if names is not None or (self.before == "byline" and bylines.is_second_byline(line)):
            self.authors += f" {names or ''}"
            return "byline"
        if bylines.is_handle(line):
            return "boilerplate"
        late = self.bodies > 1 and number >= len(self.lines) - 6
        last = number == len(self.lines) - 1
        told = late and bylines.is_biography(line, "\n".join(self.told), self.authors, last=last)
        return "boilerplate" if told else None

    def _as_headline(self, number: int, line: str) -> ParagraphKind | None:
        """The headline, known or recognised by its form, and the short lines between the parts of the story."""
        if headlines.is_given(line, self.provenance.headline):
            return "headline"
        if self.before == "label" or number in self.labels:
            return None
        if self.before == "headline" and line.endswith(".") and line.count(" ") >= self._deck(number):
            return None
        if not self.bodies and not self.provenance.headline:
            if line.endswith(".") and self._beside_picture(number, line):
                return None
            return "headline" if headlines.is_headline(line, self.lines[number + 1 : number + 8]) else None
        if not headlines.is_subhead(line) or photos.credit_start(line, sentence_spans(line, 0, len(line))):
            return None
        return "headline"

    def _deck(self, number: int) -> int:
        """How many words a line with a stop has below the headline, where it opens the story: fewer where the headline has none."""
        return _DECK if self.lines[number - 1].endswith(".") else _SENTENCE

    def _beside_picture(self, number: int, line: str) -> ParagraphKind | None:
        """A line above a photo credit, or below one in the form of a label, that describes the picture."""
        following = self.lines[number + 1] if number + 1 < len(self.lines) else ""
        credited = photos.is_credit(following) or (self.before == "credit" and "|" in self.lines[number - 1])
        return "caption" if credited and photos.is_pictured(line) else None


def _by_itself(line: str) -> ParagraphKind | None:
    """What a line is whatever stands around it."""
    if notices.is_correction(line):
        return "correction"
    if photos.is_credit(line):
        return "credit"
    if notices.is_captioned(line):
        return "caption"
    if notices.is_notice(line):
        return "boilerplate"
    return "dateline" if line.count(" ") < 20 and LINE.match(line) else None


def _caption(text: str, start: int, end: int) -> Iterator[Paragraph]:
    cut = photos.credit_start(text, sentence_spans(text, start, end))
    if cut is None or cut <= start:
        yield Paragraph(start=start, end=end, kind="caption")
        return
    yield Paragraph(start=start, end=_trimmed(text, start, cut), kind="caption")
    yield Paragraph(start=cut, end=end, kind="credit")


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
