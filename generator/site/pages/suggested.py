"""What the library suggests to editors, with the reason and the command that decides it: in review mode only."""

from __future__ import annotations

from collections.abc import Sequence

from generator.library import Suggestion, by_event
from generator.site.labels import counted
from generator.site.page import Page
from generator.site.render.templates import printed
from generator.site.views.context import Desk
from generator.site.views.suggested import HEADS, Pair, pair

PATH = "suggestions"


def page(desk: Desk) -> Page:
    """The page of all suggestions, those of one event together; it is linked from the home page."""
    waiting = [each for each in desk.notices.suggestions if not each.decided]
    titles = {briefing.id: briefing.title for briefing in desk.library.briefings}
    events = [(" · ".join(titles[name] for name in told), _groups(desk, found)) for told, found in by_event(waiting)]
    html = printed(desk.settings, "suggestions", PATH, events=events)
    return Page(path=PATH, title="Suggestions", html=html, description=counted(len(waiting), "suggestion") + ".")


def _groups(desk: Desk, found: Sequence[Suggestion]) -> list[tuple[str, list[Pair]]]:
    groups = [
        (head, [pair(each, desk.ends) for each in found if each.relation == relation])
        for relation, head in HEADS.items()
    ]
    return [group for group in groups if group[1]]
