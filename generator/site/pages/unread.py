"""The page in place of a briefing that cannot be read: what is wrong, where, and how to fix it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Problem
from generator.site.page import Page, unturned_page
from generator.site.render.templates import printed
from generator.site.settings import Settings


def unreadable(path: str, file: str, problems: Iterable[Problem], settings: Settings) -> Page:
    """A page at the address of a briefing whose file has problems."""
    title = f"{file} cannot be read"
    html = printed(settings, "unread", path, title=title, file=file, problems=tuple(problems))
    return unturned_page(Page(path=path, title=title, html=html))
