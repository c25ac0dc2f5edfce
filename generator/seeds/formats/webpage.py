"""Web pages as browsers save them: the story, without what is around it, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.model import ParagraphKind
from generator.seeds import cleaning, encoding, extras
from generator.seeds.formats import furniture, linked_data, mail, metadata
from generator.seeds.records import Content
from generator.text.folding import fold
from generator.text.language import as_written
from generator.yaml_document import CONTROL, refused

_REMEDY = "paste the article's text into a .txt file."
_CONTAINERS = frozenset("body list table main article div doc text".split())


def read(data: bytes, name: str) -> Content:
    """The story of a page; a page without one raises `Problems`."""
    return story(encoding.page(data), name)


def read_archive(data: bytes, name: str) -> Content:
    """The story of a page that a browser has saved with its pictures in one file."""
    try:
        saved = mail.letter(data)
        part = next(each for each in saved.walk() if each.get_content_type() == "text/html")
        payload = part.get_payload(decode=True)
        place = part["Content-Location"] or saved["Snapshot-Content-Location"]
        charset = part.get_content_charset()
    except Exception:  # the parser raises what it likes at a damaged file
        raise refused(name, "no-page", "There is no web page in this file.", _REMEDY) from None
    return story(encoding.page(payload if isinstance(payload, bytes) else b"", charset), name, str(place or ""))


def story(html: str, name: str, url: str = "") -> Content:
    """The story of a page's markup; `url` is where it came from, if that is known."""
    with extras.needed("web", name, "a web page"):
        import trafilatura  # noqa: F401 - it is used below, where it cannot be missing
    try:
        page = _tree(html)
        known = metadata.known(page, url)
        lines = _found(page, boldly=True)
        if _length(lines) < _SHORT and _length(more := _found(page, boldly=False)) > 2 * _length(lines):
            lines = more
    except Exception:  # a library raises what it likes at hostile markup
        raise refused(name, "damaged", "This page cannot be read.", _REMEDY) from None
    lines = _told(lines, linked_data.body(page), known.get("headline", ""))
    if not lines:
        message = "No article was found in this page."
        raise refused(name, "empty", message, f"save the page once it is shown whole, or {_REMEDY}")
    kinds = {number: kind for number, (_, kind) in enumerate(lines) if kind}
    text = "\n".join(words for words, _ in lines)
    if stated := known.get("language"):
        known["language"] = as_written(stated, text)
    return Content(text=text, known=known, kinds=kinds)


_MOST, _LARGE = 60_000, 5_000
"""Elements of a page: of more nothing is read; of so many the story is looked for in one way only, for its time."""
_SHORT = 500
"""Characters: of a shorter story one looks again, whether it was pared too boldly."""
Line = tuple[str, ParagraphKind | None]


def _found(page: Any, *, boldly: bool) -> list[Line]:
    """The lines of the story, from a page that is pared `boldly` or not."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    pared = furniture.pared(page, boldly=boldly)
    found = bare_extraction(pared, include_comments=False, fast=_parts(page) > _LARGE)
    return list(_lines(found.body)) if isinstance(found, Document) else []


def _length(lines: Sequence[Line]) -> int:
    return sum(len(words) for words, _ in lines)


def _lines(element: Any) -> Iterator[Line]:
    """The blocks of what was found, each a line, captions by their mark."""
    if element.tag in _CONTAINERS or (element.tag == "quote" and len(element)):
        yield from _line(element.text or "")
        for child in element:
            yield from _lines(child)
            yield from _line(child.tail or "")
        return
    for broken in element.iter("lb"):
        broken.tail = f"\u2028{broken.tail or ''}"
    joined = " ".join if element.tag == "row" else "".join
    yield from _line(joined(element.itertext()))


def _line(words: str) -> Iterator[Line]:
    for part in words.split("\u2028"):
        if line := cleaning.one_line(CONTROL.sub("", part)):
            captioned = line.startswith(furniture.CAPTION)
            yield (line.removeprefix(furniture.CAPTION).strip(), "caption") if captioned else (line, None)


def _told(lines: list[Line], body: str, headline: str) -> list[Line]:
    """The lines of a story; those that the page gives programs, where it shows people fewer; never a line twice."""
    if len(body) > 1.5 * _length(lines):
        lines = [(line, None) for part in re.split(r"\n+|<br\s*/?>|</p>", body) if (line := _bare(part))]
    told: dict[str, Line] = {}
    for words, kind in lines:
        told.setdefault(fold(words).casefold(), (words, kind))
    told.pop(fold(headline).casefold(), None)
    return [line for line in told.values() if line[0]]


def _bare(words: str) -> str:
    return cleaning.one_line(re.sub(r"<[^<>]{0,300}>", "", words))


def _tree(html: str) -> Any:
    """The tree of a page's markup."""
    from lxml.etree import strip_tags
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_pis=True)
    made = document_fromstring(CONTROL.sub("", html).encode("utf-8", "replace"), parser=parser)
    if _parts(made) > _MOST:
        raise ValueError("a page of this many parts")
    strip_tags(made, "wbr")
    return made


def _parts(page: Any) -> int:
    return int(page.xpath("count(//*)"))
