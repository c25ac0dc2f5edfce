"""Evidence in its place: the words of the article, a small window around them, and a link to the original."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib import parse

from generator.model import Article, Briefing, Claim, Event, Paragraph, Question, Quote
from generator.site.views.windows import ENDS, MARKS, window

Drafted = Claim | Quote | Question | Event
"""What rests on a passage of the article."""

_CURLY = (*((mark, '"') for mark in "“”„‟«»"), *((mark, "'") for mark in "‘’‚‛"))
_FRAGMENT_WORDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A passage in its window: the words before, the passage, the words after, and its paragraph (None = not found)."""

    words: str
    before: str = ""
    after: str = ""
    paragraph: int | None = None
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A passage `[start, end)` of an article, the window `[left, right)` around it, its paragraph counted from 1."""

    start: int
    end: int
    left: int
    right: int
    number: int


@dataclass(frozen=True)
class ArticleText:
    """An article made ready for looking up words in it; `url` is the address of the original, if that is known.

    Paragraphs are counted without photo credits, which are never shown. In `tight` ones passages have no window.
    """

    article: Article
    url: str | None = None
    tight: frozenset[int] = frozenset()
    _found: dict[tuple[str, bool], Span | None] = field(default_factory=dict, compare=False, repr=False)
    _places: dict[tuple[str, bool], tuple[int, int] | None] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs that a reader of the article counts."""
        return tuple(paragraph for paragraph in self.article.paragraphs if paragraph.kind != "credit")

    @cached_property
    def _plain(self) -> str:
        return _straight(self.article.text)

    @cached_property
    def starts(self) -> list[int]:
        """Where each of them begins."""
        return [paragraph.start for paragraph in self.paragraphs]

    @cached_property
    def _loose(self) -> bool:
        """Whether a paragraph has white space other than single spaces."""
        lines = (self.article.text[each.start : each.end] for each in self.paragraphs)
        return any(" ".join(line.split()) != line for line in lines)

    def find(self, words: str, *, quoted: bool = False) -> Span | None:
        """Where the words are; straight and curly marks and runs of white space are equal.

        Quoted words are looked for after a quotation mark first: a single word may also appear elsewhere.
        """
        if (words, quoted) not in self._found:
            self._found[words, quoted] = self._span(words, quoted)
        return self._found[words, quoted]

    def place(self, words: str, *, quoted: bool = False) -> tuple[int, int] | None:
        """Where the words begin and end, found as by `find`."""
        if (words, quoted) not in self._places:
            place = self._place('"' + words, 1) if quoted else None
            self._places[words, quoted] = place or self._place(words, 0)
        return self._places[words, quoted]

    def has(self, words: str) -> bool:
        """Whether the words are in the article."""
        return _straight(words) in self._plain

    def _span(self, words: str, quoted: bool) -> Span | None:
        place = self.place(words, quoted=quoted)
        if place is None:
            return None
        number = max(bisect_right(self.starts, place[0]), 1)
        paragraph = self.paragraphs[number - 1] if self.paragraphs else Paragraph(start=place[0], end=place[1])
        return Span(*place, *(place if number in self.tight else window(self.article.text, place, paragraph)), number)

    def _place(self, words: str, skipped: int) -> tuple[int, int] | None:
        wanted = " ".join(_straight(words).split())
        at = self._plain.find(wanted)
        if at >= 0 or not self._loose:
            return (at + skipped, at + len(wanted)) if at >= 0 else None
        loose = re.search(r"\s+".join(map(re.escape, wanted.split())), self._plain)
        return (loose.start() + skipped, loose.end()) if loose else None

    def excerpt(self, span: Span) -> Excerpt:
        """A passage with its window, an ellipsis where the window cuts a sentence, and its place in the original."""
        text, paragraph = self.article.text, self.paragraphs[span.number - 1]
        return Excerpt(
            words=text[span.start : span.end],
            before=_ellipsis_before(text, span, paragraph) + text[span.left : span.start],
            after=text[span.end : span.right] + _ellipsis_after(text, span, paragraph),
            paragraph=span.number,
            original=self.original(span),
        )

    def original(self, span: Span) -> str | None:
        """The address of a passage in the original, as a text fragment; None where the article has no address."""
        words = self.article.text[span.start : span.end]
        return f"{self.url}#:~:text={_fragment(words)}" if self.url else None


def _straight(text: str) -> str:
    if not text.isascii():
        for curly, straight in _CURLY:  # a table for `translate` takes eight times as long
            text = text.replace(curly, straight)
    return text


def used(briefing: Briefing, reading: ArticleText) -> Iterator[tuple[Drafted, Span]]:
    """The passages of an article that its briefing quotes, or gives as evidence, each with what rests on it."""
    for each, words, quoted in _passages(briefing):
        if span := reading.find(words, quoted=quoted):
            yield each, span


def _passages(briefing: Briefing) -> Iterator[tuple[Drafted, str, bool]]:
    """What rests on words of the article, those words, and whether they are quoted there."""
    for quote in briefing.quotes:
        yield quote, quote.text, True
    others: tuple[Claim | Question | Event, ...] = (*briefing.claims, *briefing.open_questions, *briefing.timeline)
    for each in others:
        yield from ((each, words, False) for words in each.evidence)


def tightened(reading: ArticleText, briefing: Briefing) -> ArticleText:
    """The same without windows in paragraphs that are on the page anyway: more of them would only republish more."""
    places = (reading.place(words, quoted=quoted) for _, words, quoted in _passages(briefing))
    states = _covered(reading, filter(None, places))
    return replace(reading, tight=frozenset(n for n, state in enumerate(states, 1) if state == "used"), _found={})


def coverage(reading: ArticleText, spans: Iterable[Span]) -> tuple[str, ...]:
    """For each paragraph `used` (half of it or more is on the page), `part` or `out`."""
    return _covered(reading, ((span.start, span.end) for span in spans))


def _covered(reading: ArticleText, places: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    paragraphs = reading.paragraphs
    used = [0] * len(paragraphs)
    for start, end in _merged(places):
        number = max(bisect_right(reading.starts, start) - 1, 0)
        while number < len(paragraphs) and paragraphs[number].start < end:
            used[number] += max(0, min(end, paragraphs[number].end) - max(start, paragraphs[number].start))
            number += 1
    return tuple(
        "out" if not count else "used" if 2 * count >= paragraph.end - paragraph.start else "part"
        for count, paragraph in zip(used, paragraphs, strict=True)
    )


def words_shown(reading: ArticleText, spans: Iterable[Span]) -> tuple[int, int]:
    """How many of the article's words are on the page, windows included, and how many it has."""
    text = reading.article.text
    shown = sum(len(text[left:right].split()) for left, right in _merged((span.left, span.right) for span in spans))
    return shown, sum(len(text[paragraph.start : paragraph.end].split()) for paragraph in reading.paragraphs)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _ellipsis_before(text: str, span: Span, paragraph: Paragraph) -> str:
    """An ellipsis unless the window begins with its sentence or its quotation."""
    said = text[paragraph.start : span.left].rstrip('”"’) \t\u00a0')
    return "" if not said or said[-1] in ENDS or text[span.left] in MARKS else "… "


def _ellipsis_after(text: str, span: Span, paragraph: Paragraph) -> str:
    """An ellipsis unless the window ends with its sentence or its quotation."""
    last = text[span.right - 1]
    return "" if span.right >= paragraph.end or last in ENDS or last in MARKS else " …"


def _fragment(words: str) -> str:
    """A text fragment: the words themselves, or the first and last of a long passage."""
    parts = words.split()
    if len(parts) <= _FRAGMENT_WORDS:
        return _encoded(parts)
    return f"{_encoded(parts[:5])},{_encoded(parts[-5:])}"


def _encoded(words: list[str]) -> str:
    return parse.quote(" ".join(words), safe="").replace("-", "%2D")
