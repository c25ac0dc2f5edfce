"""Drafts of articles in another language: what stands between marks and full dates, with doubts, and nothing rated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.extract.annotate.reading import TOLD
from generator.extract.draft import items
from generator.model import UNKNOWN, Article, Briefing, Event, Quote
from generator.text import language, sentence_spans, slug, squeeze
from generator.text.marks import Passage, passages

_LEAST_LETTERS, _MOST_EVENTS, _TITLE = 6, 8, 90
_CLOSING = re.compile(r"[,;:—–、，-]+$")
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_DOTTED = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)")
_EASTERN = re.compile(r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]")
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.$")
_STOPS = re.compile(r"[。！？।؟]+[”」』»]*")


def draft(article: Article) -> Briefing:
    """The draft of an article that the rules cannot read: sparse, every item with a doubt, no claim and no question."""
    title, taken = _title(article), items.Keys()
    return Briefing(
        id=slug(title, 6),
        title=title,
        status="draft",
        article=article.provenance,
        quotes=tuple(_quotes(article, taken)),
        timeline=tuple(_events(article, taken))[:_MOST_EVENTS],
        left_out=items.left_out(article),
    )


def _quotes(article: Article, taken: items.Keys) -> Iterator[Quote]:
    spoken = language.name(article.provenance.language)
    for passage in passages(article.text, article.paragraphs):
        words = _CLOSING.sub("", article.text[passage.start : passage.end].strip())
        if article.paragraphs[passage.paragraph].kind in TOLD and _may_be_said(words, passage):
            yield Quote(
                key=taken.make(words, 4),
                text=words,
                by=(UNKNOWN,),
                check=f"Who said this, if anybody? The rules do not read {spoken}.",
            )


def _may_be_said(words: str, passage: Passage) -> bool:
    """Whether a passage is long enough to be more than a name: six letters and a space, or a script without spaces."""
    letters = sum(map(str.isalpha, words))
    dense = any(letter > "\u2e7f" for letter in words)
    return not passage.open and (letters >= 4 if dense else letters >= _LEAST_LETTERS and " " in words)


def _events(article: Article, taken: items.Keys) -> Iterator[Event]:
    """Each sentence with one full date, as an event of that day."""
    spoken, patterns = language.name(article.provenance.language), _patterns(article.provenance.language or "")
    for paragraph in article.paragraphs:
        if paragraph.kind != "body":
            continue
        for start, end in _sentences(article.text, paragraph.start, paragraph.end):
            found = {day for match in _matches(patterns, article.text, start, end) if (day := _day(match, patterns))}
            if len(found) == 1:
                words, day = article.text[start:end].strip(), found.pop()
                yield Event(
                    key=taken.make(f"on {day}"),
                    when=day,
                    event=words,
                    evidence=(words,),
                    check=f"Is this an event of that day? The rules do not read {spoken}.",
                )


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph: `4. März` goes on, and scripts have stops of their own."""
    begin = start
    for _, stop in sentence_spans(text, start, end):
        if stop < end and _ORDINAL.search(text, max(begin, stop - 4), stop):
            continue
        for own in _STOPS.finditer(text, begin, stop):
            yield begin, own.end()
            begin = own.end()
        if text[begin:stop].strip():
            yield begin, stop
        begin = stop


def _patterns(code: str) -> dict[re.Pattern[str], tuple[str, ...]]:
    """The forms of a full date in a language, each with the names of its months where it has any."""
    found: dict[re.Pattern[str], tuple[str, ...]] = {_ISO: (), _DOTTED: (), _EASTERN: ()}
    if months := language.MONTHS.get(code.lower().split("-")[0]):
        named = "|".join(re.escape(month) for month in months)
        form = rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|º|er)?(?:\s(?:de|di))?\s(?P<month>{named})(?:\sde|\sdel)?\s(?P<year>\d{{4}})(?!\d)"
        found[re.compile(form, re.IGNORECASE)] = months
    return found


def _matches(
    patterns: dict[re.Pattern[str], tuple[str, ...]], text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(text, start, end)


def _day(match: re.Match[str], patterns: dict[re.Pattern[str], tuple[str, ...]]) -> str | None:
    months = patterns[match.re]
    month = months.index(match["month"].lower()) + 1 if months else int(match["month"])
    try:
        return date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return None


def _title(article: Article) -> str:
    """The headline, or the first words of the article, or the name of its file."""
    if article.provenance.headline:
        return squeeze(article.provenance.headline)
    told = next((p for p in article.paragraphs if p.kind == "body"), None) or article.paragraphs[0]
    found = (squeeze(article.text[s:e]).rstrip(".。") for s, e in _sentences(article.text, told.start, told.end))
    words = next(filter(None, found), article.provenance.file.rsplit("/", 1)[-1])
    if len(words) <= _TITLE:
        return words
    cut = words.rfind(" ", 0, _TITLE)
    return words[: cut if cut > 0 else _TITLE].rstrip(",;:") + " …"
