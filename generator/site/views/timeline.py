"""Dated events of all briefings in their order, and publishers with what they reported, as lines of a list."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library import Entry, Library, Outlet, resolve
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

    `gap` is the time since the event before it, in words, where that is a month or more.
    """

    day: str
    gap: str
    date: str
    kind: str
    text: str
    href: str
    facets: Facets
    level: str
    level_name: str
    contested: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A publisher, or one who passed something on, as a line: how often it is an origin, and how often a relay."""

    outlet: Outlet
    kind: str
    does: str
    count: int


def events(library: Library) -> tuple[Entry[Event], ...]:
    """The dated events of all briefings, the earliest first; the day decides, then the briefing."""
    every = (Entry(briefing=briefing, item=event) for briefing in library.briefings for event in briefing.timeline)
    return tuple(sorted(every, key=lambda each: (edtf.earliest(each.item.when), each.item.when, each.reference)))


def event_row(desk: Desk, before: Entry[Event] | None, entry: Entry[Event]) -> EventRow:
    """An event as a line of the timeline, after the one before it."""
    event, briefing = entry.item, entry.briefing
    claim: Entry[Claim] | None = desk.claims.get(resolve(briefing, event.claim)) if event.claim else None
    return EventRow(
        day=in_words(event.when),
        gap=gap(before.item.when, event.when) if before else "",
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
