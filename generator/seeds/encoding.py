"""Bytes as text: what a byte order mark, a declaration or the bytes themselves say of their encoding."""

from __future__ import annotations

import codecs
import re

from generator import yaml_document
from generator.yaml_document import refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", ""),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
"""What a file can begin with, the encoding that this means, and what a person is told."""
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""A character of UTF-8 that is not ASCII."""
_DECLARED = re.compile(rb"""<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_PRESCAN = 4096
"""Bytes at the head of a page in which it can declare its encoding."""
_AS_BROWSERS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "utf-16": "utf-8",
    "utf-16-le": "utf-8", "utf-16-be": "utf-8", "utf-7": "cp1252",
}  # fmt: skip
"""Encodings that browsers read as another one, by Python's names for them."""


def text_of(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The words of a text file, and a remark where they are not UTF-8; what is no text raises `Problems`."""
    for mark, codec, said in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], codec, name), _remark(said)
    if b"\x00" in data[:4096]:
        return _decoded(data, _wide(data[:4096], name), name), _remark("UTF-16")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        if not _is_damaged_utf8(data):
            try:
                return data.decode("cp1252"), _remark("Windows-1252")
            except UnicodeDecodeError:
                pass
        return yaml_document.utf8(data, name), ()


def _remark(said: str) -> tuple[str, ...]:
    return (f"read as {said}",) if said else ()


def _wide(head: bytes, name: str) -> str:
    """Which UTF-16 bytes without a mark are: of Latin letters every second byte is zero."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) > 0.3 * len(head) and min(even, odd) < 0.05 * len(head):
        return "utf-16-le" if odd > even else "utf-16-be"
    raise refused(name, "binary", "This is not a text file.", "save the article as plain text.")


def _decoded(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        if codec == "utf-8":
            return yaml_document.utf8(data, name)
        raise refused(name, "encoding", "The file is damaged UTF-16.", "save the file as UTF-8.") from None


def page(data: bytes, charset: str | None = None) -> str:
    """The markup of a web page, decoded as browsers do; `charset` is what the server said of it.

    Where they would show a reader broken letters, because that is not what the bytes are, it is what they are.
    """
    for mark, codec, _ in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    declared = _DECLARED.search(data, 0, _PRESCAN)
    labels = (charset, declared and declared[1].decode("ascii", "replace"))
    meant = [known for label in labels if (known := _codec(label))]
    for codec in ("utf-8", *meant) if meant[:1] in ([], ["cp1252"]) else meant:
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            continue
    if _is_damaged_utf8(data) or not {"utf-8", "cp1252"}.issuperset(meant):
        return data.decode(meant[0] if meant else "utf-8", "replace")
    return "".join(chr(byte) if byte in _OPEN else bytes((byte,)).decode("cp1252") for byte in data)


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether bytes that are no UTF-8 were meant to be: most of what is not ASCII is."""
    return data.decode("utf-8", "replace").count("\ufffd") <= len(_SEQUENCE.findall(data))


_OPEN = frozenset((0x81, 0x8D, 0x8F, 0x90, 0x9D))
"""Bytes that Windows-1252 leaves open: control characters, as in browsers."""


def _codec(label: str | None) -> str | None:
    """Python's name for what a label of the web means, or None for a label that means nothing."""
    try:
        found = codecs.lookup((label or "").strip().lower())
    except (LookupError, ValueError):
        return None
    is_text: bool = getattr(found, "_is_text_encoding", True)
    return _AS_BROWSERS.get(found.name, found.name) if is_text else None
