"""The page of a briefing: bottom line first, then every claim, quote and question with its way back to the article."""

from __future__ import annotations

from collections.abc import Iterator
from urllib import parse

from generator.library import Entry
from generator.model import Briefing
from generator.site.feeds.annotations import collection
from generator.site.feeds.cite import FORMS, as_files, citations
from generator.site.feeds.machine import as_yaml, of_briefing
from generator.site.page import Heading, Page, SearchEntry
from generator.site.render.templates import printed
from generator.site.views.beside import begun, beside
from generator.site.views.claims import card
from generator.site.views.context import Desk, outlet
from generator.site.views.coverage import left_out
from generator.site.views.drawings import tally
from generator.site.views.items import also_named, dated, mentions, opening, quotations
from generator.site.views.related import corrections, kin
from generator.site.views.summaries import beyond_title
from generator.text.genre import NAMES
from generator.text.language import notice

_MADE = {
    "draft": "Drafted by rules; no editor has checked it.",
    "reviewed": "Drafted by rules, checked by an editor.",
    "corrected": "Drafted by rules, checked and corrected by an editor.",
}
_DESCRIPTION = 200
_PAGE_BOOST = 0.4
"""Material counts a match in a page's entry 5 to 2 against one in a section's; here both count the same."""


def page(desk: Desk, briefing: Briefing) -> Page:
    """The page of one briefing."""
    reading, path = desk.reading(briefing), f"briefings/{briefing.id}"
    entries = [Entry(briefing=briefing, item=claim) for claim in briefing.claims]
    near, changes = kin(desk, briefing), corrections(desk, briefing)
    cited, noted = citations(desk, briefing), collection(desk, briefing)
    sections = _sections(briefing, bool(near), bool(changes))
    article = beside(briefing, reading) if reading and desk.settings.full_text else ()
    html = printed(
        desk.settings,
        "briefing",
        path,
        briefing=briefing,
        outlet=outlet(briefing),
        kind=NAMES[briefing.article.genre] if briefing.article.genre else "",
        unread=notice(briefing.article.language) if briefing.status == "draft" else "",
        summary=[paragraph for paragraph in beyond_title(briefing).split("\n\n") if paragraph],
        tally=tally(briefing.claims),
        cards=[card(desk, entry, reading) for entry in entries],
        cited=cited[0] if cited else None,
        citations=dict(zip((entry.item.key for entry in entries), cited[1:], strict=False)),
        forms=FORMS,
        annotated=bool(noted),
        quotes=quotations(desk, briefing, reading),
        questions=[opening(desk, briefing, question, reading) for question in briefing.open_questions],
        mentions=mentions(desk, briefing),
        also_named=also_named(desk, briefing),
        events=dated(desk, briefing, reading),
        left_out=left_out(briefing, reading),
        article=article,
        marks=begun(article),
        related=near,
        changes=changes,
        gone=desk.taken_out(path),
        made=_MADE[briefing.status],
        tags=[(tag, parse.quote(tag, safe="", errors="replace")) for tag in briefing.tags],
        sections=sections,
        review=desk.settings.review,
        checks=_checks(briefing) if desk.settings.review else (),
        proposals=desk.notices.proposals.get(briefing.id, ()) if desk.settings.review else (),
        address=f"{desk.settings.address.rstrip('/')}/{path}/" if desk.settings.address else "",
    )
    return Page(
        path=path,
        title=briefing.title,
        html=html,
        description=_description(briefing),
        headings=tuple(Heading(id=f"page_{key}", title=title) for key, title, _ in sections),
        published=briefing.article.published or "",
        data=of_briefing(desk, briefing),
        attachments=(as_yaml(briefing), *as_files(briefing, cited), *noted),
        search=tuple(_searched(briefing)),
    )


def _sections(briefing: Briefing, related: bool, changed: bool) -> tuple[tuple[str, str, int | None], ...]:
    """Id, title and count of each section; the page's own ids hold a `_`, which no editor's key can."""
    return (
        ("claims", "Claims", len(briefing.claims)),
        ("quotes", "Quotes", len(briefing.quotes)),
        ("questions", "Open questions", len(briefing.open_questions)),
        ("actors", "Actors", sum(not actor.in_passing for actor in briefing.actors)),
        ("dates", "Dates", len(briefing.timeline)),
        *((("notes", "Editor’s notes", None),) if briefing.notes else ()),
        *((("related", "Related briefings", None),) if related else ()),
        *((("changes", "Corrections", None),) if changed else ()),
        ("left-out", "What was left out", None),
        ("about", "About this page", None),
    )


def _checks(briefing: Briefing) -> tuple[str, ...]:
    """The keys of what the machine is not sure it read correctly."""
    doubts = (
        *((claim.key, claim.check) for claim in briefing.claims),
        *((quote.key, quote.check) for quote in briefing.quotes),
        *((question.key, question.check) for question in briefing.open_questions),
        *((event.key, event.check) for event in briefing.timeline),
    )
    return tuple(key for key, check in doubts if check)


def _description(briefing: Briefing) -> str:
    """The summary, cut at a word for search engines and previews."""
    unchecked = "Draft, not checked by an editor: " if briefing.status == "draft" else ""
    text = unchecked + " ".join((briefing.summary or briefing.title).split())
    return text if len(text) <= _DESCRIPTION else text[:_DESCRIPTION].rsplit(" ", 1)[0] + " …"


def _searched(briefing: Briefing) -> Iterator[SearchEntry]:
    """What the search finds: the page by its title, outlet, summary, names and questions, each claim and quote too.

    Words of one sentence then belong together, and lead to it. Aliases lead to the pages of actors.
    """
    summary = (briefing.summary,) if briefing.summary else ()
    names = (actor.name for actor in briefing.actors)
    asked = (question.question for question in briefing.open_questions)
    draft = ("Draft",) if briefing.status == "draft" else ()
    text = " · ".join((*draft, outlet(briefing), *summary, *names, *asked))
    yield SearchEntry(fragment="", title=briefing.title, text=text, boost=_PAGE_BOOST)
    for claim in briefing.claims:
        yield SearchEntry(fragment=claim.key, title=claim.claim, text="".join(draft))
    for quote in briefing.quotes:
        yield SearchEntry(fragment=quote.key, title=f"“{quote.text}”", text="".join(draft))
