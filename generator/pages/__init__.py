"""Pages: a library of briefings in, the pages of the site out."""

from __future__ import annotations

from collections.abc import Mapping

from generator.library import Library
from generator.model import Article, Page
from generator.pages import actor, briefing, home, method, moved, network, registers, suggested, withdrawn
from generator.pages.desk import Desk, Notices, Reference
from generator.pages.settings import OPTIONAL, Settings
from generator.pages.unread import unreadable

__all__ = ["OPTIONAL", "Notices", "Reference", "Settings", "render", "unreadable"]


def render(
    library: Library, articles: Mapping[str, Article], settings: Settings, notices: Notices | None = None
) -> tuple[Page, ...]:
    """Every page of the site; `articles` by the file that a briefing names, `notices` for review mode."""
    desk = Desk(library=library, articles=articles, settings=settings, notices=notices or Notices())
    return (
        home.page(desk),
        *(briefing.page(desk, each) for each in library.briefings),
        *(withdrawn.page(desk, each) for each in library.withdrawn),
        *(actor.page(desk, each) for each in library.profiles.values()),
        *registers.pages(desk),
        *((network.page(desk),) if "network" not in settings.without else ()),
        method.page(desk),
        *((suggested.page(desk),) if settings.review else ()),
        *moved.pages(desk),
    )
