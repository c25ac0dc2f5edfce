"""Pages that keep old addresses alive: of what was renamed, and of what is gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.site.page import Page
from generator.site.pages.withdrawn import TITLE
from generator.site.render.templates import printed
from generator.site.views.context import NOUNS, Desk


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
    yield from _gone(desk, taken)


def _renamed(desk: Desk) -> Iterator[tuple[str, str, str]]:
    """Old path, new path and title of everything that was renamed."""
    withdrawn = {briefing.id for briefing in desk.library.withdrawn}
    for briefing in (*desk.library.briefings, *desk.library.withdrawn):
        title = TITLE if briefing.id in withdrawn else briefing.title
        for old in briefing.was:
            yield f"briefings/{old}", f"briefings/{briefing.id}", title
    for profile in desk.library.profiles.values():
        for old in profile.was:
            yield f"actors/{old}", f"actors/{profile.key}", profile.name


def _gone(desk: Desk, taken: Collection[str]) -> Iterator[Page]:
    """A note at each address whose page is gone; it says neither what it was called nor who wrote it."""
    for path in desk.gone:
        if path not in taken:
            kind = "actor" if path.startswith("actors/") else "briefing"
            title = "No longer named" if kind == "actor" else TITLE
            why = "No briefing names this actor any more." if kind == "actor" else "It was withdrawn."
            stood = desk.taken_out(path)
            html = printed(desk.settings, "gone", path, title=title, noun=NOUNS[kind], why=why, stood=stood)
            yield Page(path=path, title=title, html=html, description="Withdrawn.")
