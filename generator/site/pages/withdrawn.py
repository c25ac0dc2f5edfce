"""The page of a briefing that was withdrawn: its address and its permalinks go on, nothing of its contents does."""

from __future__ import annotations

from generator.model import Briefing
from generator.site.page import Page
from generator.site.render.templates import printed
from generator.site.views.context import Desk

TITLE = "A withdrawn briefing"


def page(desk: Desk, briefing: Briefing) -> Page:
    """The page in place of a withdrawn briefing; the editor's notes say why."""
    stood = (
        ("claim", briefing.claims),
        ("quote", briefing.quotes),
        ("question", briefing.open_questions),
        ("date", briefing.timeline),
    )
    path = f"briefings/{briefing.id}"
    entries = [(item.key, noun, item.was) for noun, items in stood for item in items]
    entries += [(key, noun, ()) for key, noun in desk.taken_out(path)]
    html = printed(desk.settings, "withdrawn", path, title=TITLE, briefing=briefing, stood=tuple(entries))
    return Page(path=path, title=TITLE, html=html, description="Withdrawn by an editor.")
