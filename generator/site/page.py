"""A page of the site before any site generator sees it, with what the search finds and what is published beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from zlib import compress, decompress

from generator.text.legible import unturned


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line of a page's table of contents."""

    id: str
    title: str
    level: int = 2
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """One thing that the search finds: plain title and text, and the fragment it leads to (empty = the page).

    `query` are filters of a register, as they are in its address.
    `boost` is how much a match counts beside others, 1 being usual.
    """

    fragment: str
    title: str
    text: str
    boost: float = 1.0
    query: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that is published beside a page: its path from the top of the site, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of the site: `path` without slashes at the ends (`briefings/x`, empty for home), HTML body, contents.

    `data` is the same as JSON-LD, made so that it is safe in a script; `attachments` are published with the page.
    `moved` is set on a page that only leads elsewhere: the path of its subject now.
    `published` is the day of the article that a page is about, for programs that cite.
    """

    path: str
    title: str
    html: str
    description: str = ""
    headings: tuple[Heading, ...] = ()
    search: tuple[SearchEntry, ...] = ()
    data: str = ""
    attachments: tuple[Attachment, ...] = ()
    moved: str | None = None
    published: str = ""


_HELD: dict[type[Any], Any] = {}


def _hold(kind: type[Any], name: str, pack: Callable[[bytes], bytes], unpack: Callable[[bytes], bytes]) -> None:
    """A text is held as bytes: all pages are in memory at once, and one quotation mark makes a text twice as large."""
    held = _HELD[kind] = getattr(kind, name)

    def put(record: Any, text: str | bytes) -> None:
        held.__set__(record, text if isinstance(text, bytes) else pack(text.encode("utf-8", "surrogatepass")))

    setattr(kind, name, property(lambda record: unpack(held.__get__(record)).decode("utf-8", "surrogatepass"), put))


_hold(Page, "html", partial(compress, level=1), decompress)
_hold(Attachment, "text", bytes, bytes)


def packed(record: Page | Attachment) -> bytes:
    """The HTML of a page or the text of an attachment as it is held; another can be made of it in place of the text."""
    held: bytes = _HELD[type(record)].__get__(record)
    return held


def unturned_page(page: Page) -> Page:
    """A page whose words show marks that turn the direction of text, wherever they go; the HTML shows them already."""
    words = [page.title, page.description, page.data, *(each.title for each in page.headings)]
    words += [text for each in page.search for text in (each.title, each.text)]
    words += [each.text for each in page.attachments]
    if all(unturned(text) is text for text in words):
        return page
    return replace(
        page,
        title=unturned(page.title),
        description=unturned(page.description),
        data=unturned(page.data),
        headings=tuple(replace(each, title=unturned(each.title)) for each in page.headings),
        search=tuple(replace(each, title=unturned(each.title), text=unturned(each.text)) for each in page.search),
        attachments=tuple(replace(each, text=unturned(each.text)) for each in page.attachments),
    )
