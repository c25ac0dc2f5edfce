"""The tabs of a site: `nav` of mkdocs.yml, with the titles and addresses of its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.site.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """What a tab says, where it leads, from the top of the site or elsewhere, and the pages of a group behind it."""

    title: str
    url: str
    within: tuple[Tab, ...] = ()

    @property
    def elsewhere(self) -> bool:
        """Whether it leads out of the site."""
        return "//" in self.url or self.url.startswith(("/", "mailto:"))

    def leads_to(self, url: str) -> bool:
        """Whether the page at this address is behind it."""
        return self.url == url or any(each.leads_to(url) for each in self.within)


def tabs(nav: Any, pages: Mapping[str, Page], urls: Mapping[str, str]) -> tuple[Tab, ...]:
    """The tabs of a `nav`: files in a list, alone or each with a title, or groups of them with a title.

    `pages` are by the name of their file, `urls` are the addresses by the same name.
    """
    return tuple(_tabs(nav, pages, urls, None))


def _tabs(nav: Any, pages: Mapping[str, Page], urls: Mapping[str, str], title: str | None) -> Iterator[Tab]:
    if isinstance(nav, str):
        page = pages.get(nav)
        yield Tab(title=title or (page.title if page else nav), url=urls.get(nav, nav))
    elif isinstance(nav, Mapping):
        for name, what in nav.items():
            yield from _tabs(what, pages, urls, str(name))
    elif isinstance(nav, list):
        within = tuple(tab for each in nav for tab in _tabs(each, pages, urls, None))
        if title is None:
            yield from within
        elif within:
            yield Tab(title=title, url=within[0].url, within=within)
