"""Pages of ours as MkDocs wants them: file, contents, entries of the search."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.plugin.settings import is_offline
from generator.site import Heading, Page, SearchEntry
from generator.site.links import place_of, source_of


class BriefingPage(mkdocs_pages.Page):
    """One of our pages as MkDocs sees it; what the theme would print without escaping is escaped here."""

    def __init__(self, made: Page, file: File, config: MkDocsConfig, urls: Mapping[str, str]) -> None:
        super().__init__(escape(made.title), file, config)
        self.made = made
        self.urls = urls
        if config.site_url and is_offline(config):  # a folder is a copy of that site, where addresses end in /
            self.canonical_url = urljoin(config.site_url, f"{made.path}/" if made.path else "")

    def put(self, made: Page) -> None:
        """Another page takes the place of the one before it."""
        self.made = made
        self.title = escape(made.title)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 – the signature is MkDocs'
        """There is nothing to read; the theme gets what it asks for."""
        self.markdown = ""
        hidden = ["navigation"] if self.made.headings else ["navigation", "toc"]
        self.meta = {"description": escape(self.made.description), "hide": hidden, "search": {"exclude": True}}
        if self.made.data:
            self.meta["linked_data"] = self.made.data
        if self.made.published:
            self.meta["published"] = escape(self.made.published)
        if self.made.moved is not None:
            self.meta["moved"] = escape(self.urls[self.made.moved])

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 – the signature is MkDocs'
        """There is nothing to render; the HTML and its contents are taken as they are.

        None of our pages has a next one, which Firefox would fetch before anybody asks for it.
        """
        self.previous_page = self.next_page = None
        self.content = ""
        self.toc = TableOfContents([_anchor(heading) for heading in self.made.headings])


def generated(page: Page, config: MkDocsConfig) -> File:
    """The file that MkDocs sees for a page; a page called “index” keeps its address."""
    return File.generated(config, source_of(page.path), content="", inclusion=InclusionLevel.NOT_IN_NAV)


def written(files: Files) -> set[str]:
    """Where the files of a site are written, from its top; some are only for drafts."""
    return {file.dest_uri for file in files if file.inclusion.value > InclusionLevel.DRAFT.value}


def entry_of(url: str, entry: SearchEntry) -> dict[str, str | float]:
    """An entry of Material's search index."""
    found: dict[str, str | float] = {
        "location": place_of(url, entry),
        "title": _text(entry.title),
        "text": _text(entry.text),
    }
    return found if entry.boost == 1 else {**found, "boost": entry.boost}


def _text(words: str) -> str:
    return escape(words, quote=False)


def _anchor(heading: Heading) -> AnchorLink:
    anchor = AnchorLink(escape(heading.title), heading.id, heading.level)
    anchor.children = [_anchor(child) for child in heading.children]
    return anchor
