"""A publisher's own page: Markdown as HTML, with its headings and what the search finds in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from posixpath import basename, dirname, join, normpath
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.site.page import Heading, Page, SearchEntry

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|$", re.IGNORECASE)
_ADDRESSES = {"link_open": "href", "image": "src"}

Leads = Callable[[str], str]
"""From a file beside the pages, as it is named from the top, to the address of what is made from it."""


class _Section(NamedTuple):
    """A heading and the words below it; the first section of a page may have no heading."""

    level: int
    id: str
    title: str
    words: list[str]


def own_page(path: str, source: str, markdown: str, meta: Mapping[str, str], leads: Leads) -> Page:
    """The page that is made from the Markdown of a file; its HTML passes, as it does in other hosts.

    The title is that of `meta`, or the first heading, or the name of the file. Links to other files lead to their
    pages, by way of `leads`.
    """
    renderer = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = renderer.parse(markdown)
    sections = list(_sections(tokens))
    _linked(tokens, dirname(source), leads)
    first = next((each.title for each in sections if each.level == 1), "")
    title = meta.get("title") or first or basename(source).removesuffix(".md").replace("-", " ").capitalize()
    return Page(
        path=path,
        title=title,
        html=f'<div class="answer">{renderer.renderer.render(tokens, renderer.options, {})}</div>',
        description=meta.get("description", ""),
        headings=tuple(Heading(id=each.id, title=each.title) for each in sections if each.level == 2),
        search=tuple(_entry(each, title) for each in sections if each.title or each.words),
    )


def _sections(tokens: Sequence[Token]) -> Iterator[_Section]:
    """The sections of a page; each heading is given its id on the way."""
    section, taken = _Section(0, "", "", []), set[str]()
    for token, inside in zip(tokens, [*tokens[1:], Token("", "", 0)], strict=True):
        if token.type == "heading_open":
            yield section
            title = _words(inside)
            token.attrSet("id", _slug(title, taken))
            section = _Section(int(token.tag[1:]), str(token.attrGet("id")), title, [])
        elif token.type == "inline" and _words(token) != section.title:
            section.words.append(_words(token))
    yield section


def _words(token: Token) -> str:
    """The words of a line, without its marks."""
    read = {"text", "code_inline"}
    words = (each.content if each.type in read else " " * each.type.endswith("break") for each in token.children or ())
    return "".join(words).strip()


def _slug(title: str, taken: set[str]) -> str:
    """The id of a heading, made as Python-Markdown makes it, so that links hold in every host."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    slug = re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
    id_, number = slug, 0
    while not id_ or id_ in taken:
        number += 1
        id_ = f"{slug}_{number}"
    taken.add(id_)
    return id_


def _entry(section: _Section, title: str) -> SearchEntry:
    of_the_page = section.level < 2
    fragment = "" if of_the_page else section.id
    return SearchEntry(fragment=fragment, title=section.title or title, text=" ".join(section.words))


def _linked(tokens: Sequence[Token], folder: str, leads: Leads) -> None:
    """Turn the links and pictures of a page from files to addresses."""
    for token in tokens:
        _linked(token.children or (), folder, leads)
        name = _ADDRESSES.get(token.type)
        place = str(token.attrGet(name)) if name else ""
        if name and not _ELSEWHERE.match(place):
            file, mark, fragment = place.partition("#")
            token.attrSet(name, f"{leads(normpath(join(folder, file)))}{mark}{fragment}")
