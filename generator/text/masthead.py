"""What an article says of itself at its head and foot: headline, author, day, publisher, and of what kind it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Paragraph, Provenance
from generator.text import genre, language
from generator.text.bylines import byline_names
from generator.text.datelines import full_date

_RIGHTS = re.compile(
    r"(?:©|\(c\)|Copyright(?:\s©|\s\(c\))?)\s(?:(?:19|20)\d\d,?\s)?(?P<name>[A-Z][\w’'&.]*(?:\s(?:[A-Z][\w’'&.]*|of|and|the)){0,5}?)"
    r"(?:,?\s(?:19|20)\d\d)?(?=[.,]?(?:\s|$))(?=[.,]|\s(?:All|Click|Ltd|Inc)|$|,?\s(?:19|20)\d\d)"
)
_HEAD = 8
"""How many paragraphs of the head can hold a byline or a date."""


def completed(text: str, paragraphs: Sequence[Paragraph], known: Provenance) -> Provenance:
    """What is known of an article with what lines of a clear form add; nothing that is known is replaced, nothing guessed."""
    found = replace(
        known,
        headline=known.headline or _headline(text, paragraphs),
        author=known.author or _author(text, paragraphs),
        published=known.published or _published(text, paragraphs),
        publisher=known.publisher or _publisher(text, paragraphs),
        language=known.language or language.recognised(text),
    )
    if known.genre or not language.is_read(found.language):
        return found
    return replace(found, genre=genre.recognised(text, paragraphs, found))


def _headline(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The lines above everything else; a rubric in capitals or a label is none."""
    for paragraph in paragraphs[:_HEAD]:
        if paragraph.kind == "body":
            return None
        words = text[paragraph.start : paragraph.end].rstrip(";").strip()
        if paragraph.kind == "headline" and words.count(" ") >= 2 and words[0] not in "*-–•":
            return words.removesuffix(".")
    return None


def _author(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    names = (byline_names(text[p.start : p.end]) for p in paragraphs if p.kind == "byline")
    found = next((name for name in names if name), None)
    return found.title() if found and found.isupper() else found


def _published(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The day of a line that holds a date, or of a dateline that has a year, at the head of the article."""
    dates = (full_date(text[p.start : p.end]) for p in paragraphs[:_HEAD] if p.kind == "dateline")
    return next((day for day in dates if day), None)


def _publisher(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The owner of the rights, as the copyright line names it."""
    lines = (text[p.start : p.end] for p in paragraphs if p.kind == "boilerplate")
    match = next((found for line in lines if (found := _RIGHTS.match(line.lstrip("(")))), None)
    return match["name"].rstrip(".") if match else None
