"""Editors' Markdown as HTML: the only place where text becomes markup."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markupsafe import Markup

_ALLOWED = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_NOT_FOR_NOTES = ["image", "heading", "lheading", "table", "reference"]
_MOST_LINKS = 1_000
"""A note with more brackets than these has no links: each of them would be looked at for one."""


def prose(markdown: str) -> Markup:
    """Notes and answers as HTML: no markup of their own, images, headings or tables; links go to the web or to mail."""
    return Markup(_renderer(links=markdown.count("[") <= _MOST_LINKS).render(markdown))


@cache
def _renderer(*, links: bool) -> MarkdownIt:
    renderer = MarkdownIt("js-default", {"html": False}).disable(_NOT_FOR_NOTES + ["link"] * (not links))
    renderer.validateLink = lambda url: bool(_ALLOWED.match(url))  # type: ignore[method-assign]  # its documented hook
    return renderer


def finished(html: str) -> Markup:
    """HTML that is whole already: our templates have printed it, every value escaped, or a publisher has written it."""
    return Markup(html)
