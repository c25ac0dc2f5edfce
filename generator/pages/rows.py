"""Quotes and questions as lines of a list."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library import Entry
from generator.model import Question, Quote
from generator.pages.dates import in_words
from generator.pages.desk import Desk, Hop, address, outlet


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow:
    """One line of a list of quotes."""

    text: str
    href: str
    speakers: tuple[Hop, ...]
    relays: tuple[str, ...]
    publisher: str
    published: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One line of a list of questions; `since` is a written day, so that builds stay the same."""

    text: str
    href: str
    since: str
    published: str
    status: str
    asked: tuple[Hop, ...]
    reply: str
    publisher: str


def quote_row(desk: Desk, entry: Entry[Quote]) -> QuoteRow:
    """A quote as a line: its words, who said them, who passed them on."""
    briefing, quote = entry.briefing, entry.item
    return QuoteRow(
        text=quote.text,
        href=address(entry),
        speakers=desk.hops(briefing, quote.by) or (Hop(name="speaker not given"),),
        relays=tuple(hop.name for hop in desk.hops(briefing, reversed(quote.via))),
        publisher=outlet(briefing),
        published=briefing.article.published or "",
    )


def question_row(desk: Desk, entry: Entry[Question]) -> QuestionRow:
    """A question as a line: open since when, and who was asked."""
    briefing, question = entry.briefing, entry.item
    published = briefing.article.published or ""
    return QuestionRow(
        text=question.question,
        href=address(entry),
        since=in_words(published) if published else "",
        published=published,
        status=question.status or "open",
        asked=desk.hops(briefing, (question.put_to,)) if question.put_to else (),
        reply=question.reply or "",
        publisher=outlet(briefing),
    )
