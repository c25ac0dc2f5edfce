"""Dated events of all briefings in their order, and publishers with what they reported, as lines of a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.library import Entry, Outlet, resolve
from generator.model import Claim, Event
from generator.site.date_words import gap, in_words, precision
from generator.site.labels import LEVEL_NAMES, counted, level_of, listed
from generator.site.views.claims import standing
from generator.site.views.context import Desk, address, drafts
from generator.site.views.rows import Facets, facets
from generator.text import edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """A dated event as a line: its day, what kind of date that is, and the level of the claim that supports it.

    `when` is its date as it is written; `gap` is the time since the event before it, in words, where that is a month
    or more.
    """

    when: str
    day: str
    date: str
    kind: str
    text: str
    href: str
    facets: Facets
    level: str
    level_name: str
    contested: str
    gap: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A publisher, or one who passed something on, as a line: how often it is an origin, and how often a relay."""

    outlet: Outlet
    kind: str
    does: str
    count: int


def in_order(rows: Mapping[str, EventRow]) -> tuple[EventRow, ...]:
    """Dated events by their reference as a timeline: the earliest first, each with the time since the one before."""
    found = [row for _, row in sorted(rows.items(), key=lambda item: (item[1].date, item[1].when, item[0]))]
    gaps = ("", *(gap(one.when, other.when) for one, other in pairwise(found)))
    return tuple(replace(row, gap=since) if since else row for row, since in zip(found, gaps, strict=False))


def event_row(desk: Desk, entry: Entry[Event]) -> EventRow:
    """An event as a line of the timeline."""
    event, briefing = entry.item, entry.briefing
    claim: Entry[Claim] | None = desk.claims.get(resolve(briefing, event.claim)) if event.claim else None
    return EventRow(
        when=event.when,
        day=in_words(event.when),
        date=edtf.earliest(event.when),
        kind=precision(event.when),
        text=event.event,
        href=address(entry),
        facets=facets(briefing),
        level=level_of(claim.item) if claim else "",
        level_name=LEVEL_NAMES[level_of(claim.item)] if claim else "",
        contested=standing(desk, claim) if claim else "",
    )


def source_row(desk: Desk, each: Outlet) -> SourceRow:
    """A publisher or one who passed something on as a line of the list of sources."""
    parts = (
        counted(len(each.briefings), "briefing", drafts(each.briefings)) if each.briefings else "",
        f"origin of {counted(len(each.origin), 'claim')}" if each.origin else "",
        f"passed on {counted(len(each.relay), 'claim')}" if each.relay else "",
    )
    return SourceRow(
        outlet=each,
        kind="publisher" if each.briefings else desk.library.profiles[each.key or ""].kind,
        does=listed(part for part in parts if part),
        count=len(each.origin) + len(each.relay),
    )
