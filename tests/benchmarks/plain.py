"""The same pages as Markdown, for plain Material: our pages' headings, words, tables and links, without the plugin."""

from __future__ import annotations

import posixpath
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from generator import resources
from generator.site import Settings
from generator.site.page import Page
from generator.workflows import build

CONFIGURATION = """\
site_name: Invented briefings
site_url: https://example.org/
theme: {name: material, font: false, features: [navigation.instant]}
markdown_extensions: [attr_list, tables, {toc: {permalink: true}}]
nav: [index.md]
not_in_nav: /*
validation: {anchors: ignore}
"""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | {"p", "li", "tr", "summary", "figcaption", "dt", "dd", "caption"}
SILENT = frozenset({"svg", "script", "style", "template", "select", "button"})


def write(project: Path, out: Path) -> None:
    """Write a folder for plain Material with every page of a project's site as a Markdown file."""
    pages, _ = build.pages(project / "content", Settings(templates=resources.folder(resources.TEMPLATES)))
    kept = [page for page in pages if page.moved is None]
    files = {page.path: f"{page.path}.md" if page.path else "index.md" for page in kept}
    for page in kept:
        target = out / "docs" / files[page.path]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(markdown(page, files), "utf-8")
    (out / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")


def markdown(page: Page, files: dict[str, str]) -> str:
    """A page's body as Markdown; links lead to the other Markdown files."""
    writer = _Writer(page.path, files)
    writer.feed(page.html)
    writer.close()
    return "\n".join(writer.finished())


class _Writer(HTMLParser):
    """Collects the blocks of a page in the order in which they come."""

    def __init__(self, path: str, files: dict[str, str]) -> None:
        super().__init__(convert_charrefs=True)
        self.path, self.files = path, files
        self.blocks: list[str] = []
        self.words: list[str] = []
        self.link: list[str] = []
        self.mark = self.id = ""
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in SILENT:
            self.silent += 1
        elif tag in BLOCKS:
            self._end_block()
            self.mark = "#" * int(tag[1]) + " " if tag in HEADINGS else "- " if tag in {"li", "tr"} else ""
            self.id = given.get("id") or "" if self.mark.startswith("#") else ""
        elif tag == "a":
            self.link.append(self._target(given.get("href") or ""))
            self.words.append("[" if self.link[-1] else "")
        elif tag in {"td", "th"}:
            self.words.append(" · ")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self.silent -= 1
        elif tag in BLOCKS:
            self._end_block()
        elif tag == "a" and self.link:
            target = self.link.pop()
            self.words.append(f"]({target})" if target else "")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", data))

    def finished(self) -> list[str]:
        """The blocks, each followed by an empty line."""
        self._end_block()
        return self.blocks

    def _end_block(self) -> None:
        text = " ".join("".join(self.words).split())
        if text:
            self.blocks.append(f"{self.mark}{text}" + (f" {{#{self.id}}}" if self.id else "") + "\n")
        self.words, self.mark, self.id = [], "", ""

    def _target(self, href: str) -> str:
        """A link to another page as a relative path to its Markdown file; a link elsewhere as it is, or nothing."""
        if urlsplit(href).scheme:
            return href if href.startswith("http") else ""
        address, fragment = urldefrag(href)
        path = posixpath.normpath(posixpath.join("/", self.path, address)).strip("/") if address else self.path
        if path not in self.files:
            return ""
        here = posixpath.dirname(self.files[self.path])
        return posixpath.relpath(self.files[path], here or ".") + (f"#{fragment}" if fragment else "")


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]))
