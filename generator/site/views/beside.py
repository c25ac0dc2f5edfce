"""The article as it stands beside its briefing while an editor reviews: each passage with what was drafted from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model import Briefing
from generator.site.views.evidence import ArticleText, Span, coverage, used

_KINDS = (
    ("claims", "claim", "C"),
    ("quotes", "quote", "Q"),
    ("open_questions", "question", "O"),
    ("timeline", "date", "D"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What leads from a passage to the item drafted from it, and back: `C3` is the third claim of the page."""

    key: str
    kind: str
    label: str
    doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words that the same items rest on (none: nothing was drafted from them), and the marks that begin here."""

    words: str
    keys: tuple[str, ...]
    begins: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A paragraph of the article: its number, what it is, how much of it is used, and its words in pieces."""

    number: int
    kind: str
    state: str
    pieces: tuple[Piece, ...]


def beside(briefing: Briefing, reading: ArticleText) -> tuple[Printed, ...]:
    """The paragraphs of the article, cut wherever a passage begins or ends."""
    marks = _marks(briefing)
    spans = sorted(
        ((marks[each.key], span) for each, span in used(briefing, reading)),
        key=lambda found: (found[1].start, -found[1].end),
    )
    firsts = {mark.key: span.start for mark, span in reversed(spans)}
    states = coverage(reading, (span for _, span in spans))
    return tuple(
        Printed(
            number=number,
            kind=paragraph.kind,
            state=state,
            pieces=tuple(_pieces(reading.article.text, (paragraph.start, paragraph.end), spans, firsts)),
        )
        for number, (paragraph, state) in enumerate(zip(reading.paragraphs, states, strict=True), 1)
    )


def begun(paragraphs: Sequence[Printed]) -> dict[str, Mark]:
    """The marks that stand in the article, by the keys of their items."""
    return {mark.key: mark for paragraph in paragraphs for piece in paragraph.pieces for mark in piece.begins}


def _marks(briefing: Briefing) -> dict[str, Mark]:
    return {
        each.key: Mark(key=each.key, kind=kind, label=f"{letter}{number}", doubtful=bool(each.check))
        for field, kind, letter in _KINDS
        for number, each in enumerate(getattr(briefing, field), 1)
    }


def _pieces(
    text: str, place: tuple[int, int], spans: Sequence[tuple[Mark, Span]], firsts: dict[str, int]
) -> Iterator[Piece]:
    start, end = place
    here = [(mark, span) for mark, span in spans if span.start < end and span.end > start]
    cuts = {cut for _, span in here for cut in (span.start, span.end) if start < cut < end}
    for left, right in pairwise((start, *sorted(cuts), end)):
        over = dict.fromkeys(mark for mark, span in here if span.start < right and span.end > left)
        yield Piece(
            words=text[left:right],
            keys=tuple(mark.key for mark in over),
            begins=tuple(mark for mark in over if firsts[mark.key] == left),
        )
