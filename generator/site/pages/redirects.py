"""Pages that keep old addresses alive: of a briefing or an actor that was renamed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.site.page import Page
from generator.site.render.templates import printed
from generator.site.views.context import Desk


def pages(desk: Desk) -> Iterator[Page]:
    """A page at each address that something had before; addresses in use are left alone."""
    library = desk.library
    taken = {f"briefings/{briefing.id}" for briefing in (*library.briefings, *library.withdrawn)}
    taken |= {f"actors/{key}" for key in library.profiles}
    for old, new, title in _renamed(desk):
        if old not in taken:
            taken.add(old)
            html = printed(desk.settings, "moved", old, title=title, new=new)
            yield Page(path=old, title=title, html=html, moved=new)


def _renamed(desk: Desk) -> Iterator[tuple[str, str, str]]:
    """Old path, new path and title of everything that was renamed."""
    for briefing in (*desk.library.briefings, *desk.library.withdrawn):
        for old in briefing.was:
            yield f"briefings/{old}", f"briefings/{briefing.id}", briefing.title
    for profile in desk.library.profiles.values():
        for old in dict.fromkeys((*profile.was, *(old for each in profile.appearances for old in each.actor.was))):
            yield f"actors/{old}", f"actors/{profile.key}", profile.name
