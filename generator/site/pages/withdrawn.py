"""The page of a briefing that was withdrawn: its address and its permalinks go on, its contents do not."""

from __future__ import annotations

from generator.model import Briefing
from generator.site.page import Page
from generator.site.render.templates import printed
from generator.site.views.context import Desk


def page(desk: Desk, briefing: Briefing) -> Page:
    """The page in place of a withdrawn briefing; the editor's notes say why."""
    stood = (
        ("claim", briefing.claims),
        ("quote", briefing.quotes),
        ("question", briefing.open_questions),
        ("date", briefing.timeline),
    )
    html = printed(
        desk.settings,
        "withdrawn",
        f"briefings/{briefing.id}",
        briefing=briefing,
        stood=tuple((noun, item) for noun, items in stood for item in items),
    )
    return Page(path=f"briefings/{briefing.id}", title=briefing.title, html=html, description="Withdrawn by an editor.")
