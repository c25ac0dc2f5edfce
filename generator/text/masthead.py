"""What an article says of itself at its head and foot: headline, author, day, publisher, and of what kind it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Paragraph, Provenance
from generator.text import genre, language
from generator.text.bylines import byline_names, is_biography, named_in_biography
from generator.text.datelines import full_date

_RIGHTS = re.compile(
    r"(?:©|\(c\)|Copyright(?:\s©|\s\(c\))?)\s(?:(?:19|20)\d\d,?\s)?(?P<name>[A-Z][\w’'&.]*(?:\s(?:[A-Z][\w’'&.]*|of|and|the)){0,5}?)"
    r"(?:,?\s(?:19|20)\d\d)?(?=[.,]?(?:\s|$))(?=[.,]|\s(?:All|Click|Ltd|Inc)|$|,?\s(?:19|20)\d\d)"
)
_WORD_OF = re.compile(r"(?P<name>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){1,2}):\s[A-Z]")
_FOOT = 4
"""How many paragraphs of the foot can tell of the author."""
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
    if not known.genre and language.is_read(found.language):
        found = replace(found, genre=genre.recognised(text, paragraphs, found))
    signed = found.author or found.genre != "opinion"
    return found if signed else replace(found, author=_guest(text, paragraphs) or _before_colon(found.headline))


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


def _guest(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """Who wrote a column, as the lines at its foot tell: `Rudy Dorn is the former mayor of Harwick.`"""
    lines = (text[p.start : p.end] for p in paragraphs[-_FOOT:] if p.kind == "boilerplate")
    return next((named_in_biography(line) for line in lines if is_biography(line, "", "", last=True)), None)


def _before_colon(headline: str | None) -> str | None:
    """`Ruth Okoro: Why I left`: whom the headline of a column gives the word."""
    match = _WORD_OF.match(headline or "")
    return match["name"] if match else None


def _published(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The day of a line that holds a date, or of a dateline that has a year, at the head of the article."""
    dates = (full_date(text[p.start : p.end]) for p in paragraphs[:_HEAD] if p.kind == "dateline")
    return next((day for day in dates if day), None)


def _publisher(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The owner of the rights, as the copyright line names it."""
    lines = (text[p.start : p.end] for p in paragraphs if p.kind == "boilerplate")
    match = next((found for line in lines if (found := _RIGHTS.match(line.lstrip("(")))), None)
    return match["name"].rstrip(".") if match else None
