"""What a page says of its story to programs: linked data (JSON-LD, schema.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

_STORIES = re.compile(r"(?:\w*Article|LiveBlogPosting|BlogPosting|Report)$")


def body(tree: Any) -> str:
    """The text of the story as the page gives it to programs, where it does."""
    for each in _stories(tree):
        if isinstance(text := each.get("articleBody"), str):
            return text
    return ""


def stated(tree: Any) -> Iterator[tuple[str, str]]:
    """What the first article of the linked data says of itself."""
    for each in _stories(tree):
        yield "headline", _text(each.get("headline") or each.get("name"))
        yield "author", _names(each.get("author"))
        yield "publisher", _names(each.get("publisher"))
        yield "published", _text(each.get("datePublished") or each.get("dateCreated"))
        yield "language", _text(each.get("inLanguage"))
        yield "url", _text(each.get("url"))
        return


def _stories(tree: Any) -> Iterator[Mapping[str, Any]]:
    """The articles of a page's linked data."""
    for script in tree.iterfind(".//script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                data = json.loads(script.text or "", strict=False)
            except (RecursionError, ValueError):
                continue
            yield from (each for each in _nodes(data, 4) if _is_story(each))


def _is_story(each: Mapping[str, Any]) -> bool:
    kinds = each.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _STORIES.search(kind) for kind in listed)


def _nodes(data: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, dict):
        yield data
        inner = [data.get("@graph"), data.get("mainEntity"), data.get("mainEntityOfPage")]
    else:
        inner = data if isinstance(data, list) else []
    for each in inner if depth else ():
        yield from _nodes(each, depth - 1)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id")
    return unescape(value) if isinstance(value, str) else ""


def _names(value: Any) -> str:
    """One name or several, as linked data has them."""
    names = [_text(each) for each in (value if isinstance(value, list) else [value])]
    return ", ".join(name for name in dict.fromkeys(names) if name and not name.startswith("http"))
