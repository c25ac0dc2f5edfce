"""Every claim, quote, question and date of a library as a line: made once, for registers, actors and the home page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from generator.library import Entry
from generator.model import Briefing
from generator.site.memory import Memory
from generator.site.views.context import Desk
from generator.site.views.rows import (
    BriefingRow,
    ClaimRow,
    QuestionRow,
    QuoteRow,
    briefing_row,
    claim_row,
    question_row,
    quote_row,
)
from generator.site.views.timeline import EventRow, event_row


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """What a briefing, or a whole library, has in lists; each line by the reference of its item."""

    briefings: Mapping[str, BriefingRow]
    claims: Mapping[str, ClaimRow]
    quotes: Mapping[str, QuoteRow]
    questions: Mapping[str, QuestionRow]
    events: Mapping[str, EventRow]


def lines(desk: Desk) -> Lines:
    """The lines of all briefings, the newest first."""
    made = [desk.made(("lines", each.id), (each,), partial(_of, desk, each)) for each in desk.library.briefings]
    return Lines(
        briefings={name: line for each in made for name, line in each.briefings.items()},
        claims={name: line for each in made for name, line in each.claims.items()},
        quotes={name: line for each in made for name, line in each.quotes.items()},
        questions={name: line for each in made for name, line in each.questions.items()},
        events={name: line for each in made for name, line in each.events.items()},
    )


def _of(desk: Desk, briefing: Briefing) -> Lines:
    claims = [Entry(briefing=briefing, item=item) for item in briefing.claims]
    quotes = [Entry(briefing=briefing, item=item) for item in briefing.quotes]
    questions = [Entry(briefing=briefing, item=item) for item in briefing.open_questions]
    events = [Entry(briefing=briefing, item=item) for item in briefing.timeline]
    return Lines(
        briefings={briefing.id: briefing_row(briefing)},
        claims={each.reference: claim_row(desk, each) for each in claims},
        quotes={each.reference: quote_row(desk, each) for each in quotes},
        questions={each.reference: question_row(desk, each) for each in questions},
        events={each.reference: event_row(desk, each) for each in events},
    )


def watched_lines(found: Lines, memory: Memory) -> Lines:
    """The same lines, of which each that is looked at is noted."""
    return Lines(
        briefings=memory.watch("lines.briefings", found.briefings),
        claims=memory.watch("lines.claims", found.claims),
        quotes=memory.watch("lines.quotes", found.quotes),
        questions=memory.watch("lines.questions", found.questions),
        events=memory.watch("lines.events", found.events),
    )
