"""The lists of all pages that a site has beside them: for its search, and for search engines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape

from generator.site.frame.document import Frame, address
from generator.site.links import place_of
from generator.site.page import Page


def search_index(pages: Iterable[Page], urls: Mapping[str, str]) -> str:
    """What the search finds, as JSON: where it leads, title and text as they are, and the weight if it is unusual."""
    return json.dumps({"docs": list(_found(pages, urls))}, ensure_ascii=False, separators=(",", ":"))


def _found(pages: Iterable[Page], urls: Mapping[str, str]) -> Iterator[dict[str, str | float]]:
    for page in pages:
        for entry in page.search:
            found: dict[str, str | float] = {"location": place_of(urls[page.path], entry), "title": entry.title}
            found |= {"text": entry.text} if entry.text else {}
            yield found if entry.boost == 1 else {**found, "boost": entry.boost}


def site_map(frame: Frame, pages: Iterable[Page]) -> str:
    """The addresses of all pages as a site map; those that only lead elsewhere are none."""
    found = (address(frame, page.path) for page in pages if page.moved is None)
    lines = "".join(f"  <url><loc>{escape(each)}</loc></url>\n" for each in found if each)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{lines}</urlset>\n"
