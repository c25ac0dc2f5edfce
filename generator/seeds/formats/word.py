"""Documents of word processors (.docx): changes that are marked as inserted count, deleted ones do not."""

from __future__ import annotations

import io
import zipfile
from html.parser import HTMLParser

from generator.model import ParagraphKind
from generator.seeds import cleaning, extras
from generator.seeds.records import Content
from generator.yaml_document import refused

_LARGEST = 50_000_000
"""Bytes of a document once it is unpacked."""
_STYLES = """
p[style-name='Caption'] => p.caption:fresh
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
comment-reference =>
"""
_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 li td th".split())


def read(data: bytes, name: str) -> Content:
    """The words of a document, paragraph by paragraph; what is none raises `Problems`."""
    _unpacked(data, name)
    with extras.needed("documents", name, "a .docx file"):
        import mammoth
    try:
        ignored = mammoth.images.img_element(lambda _: {"src": ""})
        made = mammoth.convert_to_html(io.BytesIO(data), style_map=_STYLES, convert_image=ignored)
        lines = _Lines()
        lines.feed(made.value)
        lines.close()
    except Exception:  # a library raises what it likes at a damaged file
        raise _damaged(name) from None
    return Content(text="\n".join(lines.found), kinds=lines.kinds)


def _unpacked(data: bytes, name: str) -> None:
    """Refuse what is no archive, and an archive that would fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise _damaged(name) from None
    if size > _LARGEST:
        message = f"The document unpacks to {size:,} bytes; the limit is {_LARGEST:,}."
        raise refused(name, "too-large", message, "save the article's text as .txt.")


def _damaged(name: str) -> Exception:
    return refused(name, "damaged", "This document cannot be read.", "open it, and save its text as .txt.")


class _Lines(HTMLParser):
    """The blocks of simple HTML as lines, with what captions and headings are."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.kinds: dict[int, ParagraphKind] = {}
        self._words: list[str] = []
        self._kind: ParagraphKind | None = None
        self._notes = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._end()
            self._kind = "caption" if ("class", "caption") in attrs else "headline" if tag[0] == "h" else None
            self._notes |= tag == "li" and any(key == "id" and "note-" in (value or "") for key, value in attrs)
        elif tag == "br":
            self._words.append("\n")
        elif tag == "sup":
            self._words.append("\0")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end()
        elif tag == "sup" and "\0" in self._words:
            del self._words[len(self._words) - 1 - self._words[::-1].index("\0") :]

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def _end(self) -> None:
        """The block that has been read, as one line or more; notes at the foot are no part of the story."""
        lines = [cleaning.one_line(line) for line in "".join(self._words).replace("\0", "").split("\n")]
        for line in filter(None, lines):
            if self._notes:
                self.kinds[len(self.found)] = "boilerplate"
            elif self._kind:
                self.kinds[len(self.found)] = self._kind
            self.found.append(line)
        self._words, self._kind = [], None
