"""The home page: what is new, what is contested, what is open, who is quoted most."""

from __future__ import annotations

from itertools import islice
from typing import Any

from generator.library import Entry, Library
from generator.model import Briefing, Claim, Question
from generator.site.feeds.atom import tags
from generator.site.feeds.machine import attachments
from generator.site.labels import counted
from generator.site.page import Page, SearchEntry
from generator.site.render.templates import printed
from generator.site.views.claims import Flag, flags
from generator.site.views.context import Desk, drafts
from generator.site.views.lines import Lines

NEWEST, CONTESTED, LONGEST, QUOTED = 12, 3, 3, 5
_DESCRIPTION = "Articles as briefings: who claims what, on what basis, and what is left open."
_TITLE = "Who said what, and on what basis"
_FOLLOW = SearchEntry(fragment="page_follow", title="Follow", text="Subscribe: feeds of what is new (RSS, Atom)")


def page(desk: Desk, lines: Lines) -> Page:
    """The home page of a library, useful with one briefing and with a thousand."""
    library = desk.library
    newest = [*islice(lines.briefings.values(), NEWEST + 1)]
    contested = _contested(library, lines)
    opened = _open(library)
    quoted = _quoted(library)
    html = printed(
        desk.settings,
        "home",
        "",
        title=_TITLE,
        library=library,
        lead=newest[:1],
        newest=newest[1:],
        contested=[(lines.claims[entry.reference], _first_flag(desk, entry)) for entry in contested[:CONTESTED]],
        drafts=drafts(library.briefings),
        claims_in_draft=sum(len(each.claims) for each in library.briefings if each.status == "draft"),
        opened_in_draft=drafts(opened),
        contested_total=len(contested),
        opened=[lines.questions[entry.reference] for entry in opened[:LONGEST]],
        opened_total=len(opened),
        unread=desk.notices.unread if desk.settings.review else (),
        faults=desk.notices.faults if desk.settings.review else (),
        waiting=_waiting(desk) if desk.settings.review else (),
        suggested=sum(not each.decided for each in desk.notices.suggestions) if desk.settings.review else 0,
        quoted=quoted,
        tags=tags(library),
        follows=bool(desk.settings.address),
        rail=_rail(contested=contested, opened=opened, quoted=quoted),
    )
    return Page(
        path="",
        title="Briefings",
        html=html,
        description=_DESCRIPTION,
        attachments=attachments(desk),
        search=(_FOLLOW,) if desk.settings.address else (),
    )


def _waiting(desk: Desk) -> list[tuple[Briefing, int]]:
    """The briefings for which the machine proposes something, with how much."""
    found = desk.notices.proposals
    return [(each, len(found[each.id])) for each in desk.library.briefings if found.get(each.id)]


def _rail(**sections: list[Any]) -> list[str]:
    """The names of the rail's sections, the empty ones last."""
    return sorted(sections, key=lambda name: not sections[name])


def _contested(library: Library, lines: Lines) -> list[Entry[Claim]]:
    """Contested claims, newest first, contradicted ones before disputed ones of the same briefing."""
    return [entry for entry, line in zip(library.claims, lines.claims.values(), strict=True) if line.contested]


def _first_flag(desk: Desk, entry: Entry[Claim]) -> Flag:
    return next(flag for flag in flags(desk, entry) if flag.kind != "agrees")


def _open(library: Library) -> list[Entry[Question]]:
    """Open questions, the longest open first; those without a day come last."""
    opened = [entry for entry in library.questions if entry.item.status in (None, "open")]
    return sorted(opened, key=lambda entry: (entry.briefing.article.published or "9999", entry.briefing.id))


def _quoted(library: Library) -> list[tuple[str, str, str]]:
    """Who is quoted most: key, name, how often."""
    speakers = sorted(library.profiles.values(), key=lambda profile: (-len(profile.quotes), profile.name))
    quoted = [each for each in islice(speakers, QUOTED) if each.quotes]
    return [(each.key, each.name, counted(len(each.quotes), "quote", drafts(each.quotes))) for each in quoted]
