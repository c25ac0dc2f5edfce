"""Which format bytes are in: what a server says of them, else how they begin."""

from __future__ import annotations

import re

from generator.seeds import encoding

_MEDIA = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md",
    "application/pdf": ".pdf", "application/rtf": ".rtf", "text/rtf": ".rtf", "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip
_SIGNS = (
    (re.compile(rb"%PDF-"), ".pdf"),
    (re.compile(rb"PK\x03\x04"), ".docx"),
    (re.compile(rb"\{\\rtf"), ".rtf"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|!--)", re.IGNORECASE), ".html"),
    (re.compile(rb"(?:[A-Z][\w-]+: .*\r?\n(?:[ \t].*\r?\n)*){2,}\r?\n"), ".eml"),
)
"""How files of a format begin."""
_LETTER = re.compile(rb"^(?:from|subject|mime-version): ", re.IGNORECASE | re.MULTILINE)


def ending(data: bytes, media: str = "") -> str:
    """The ending that a file with these bytes would have; nothing where they are no article."""
    if media in _MEDIA:
        return _MEDIA[media]
    if media and not media.startswith(("text/", "application/octet-stream", "binary/")):
        return ""
    head = data[:4096]
    for sign, found in _SIGNS:
        if sign.match(head) and (found != ".eml" or len(_LETTER.findall(head)) > 1):
            return found
    return ".txt"


def as_utf8(data: bytes, form: str, charset: str | None) -> bytes:
    """Bytes of a text or a page in UTF-8, if a server says that they are in something else; the others as they are."""
    if charset is None or form not in (".html", ".txt", ".md"):
        return data
    return f"\ufeff{encoding.page(data, charset)}".encode("utf-8", "replace")
