"""The formats that an article can come in: one file each, a pure function from bytes to words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from pkgutil import resolve_name
from typing import NamedTuple

from generator.seeds.records import Content


class Format(NamedTuple):
    """How a kind of file is read: by which function in this folder, and by which library, if by any."""

    reader: str
    library: str = ""

    def read(self, data: bytes, name: str) -> Content:
        """What a file holds; its format is loaded now, since most projects have articles of one or two."""
        content: Content = resolve_name(f"{__name__}.{self.reader}")(data, name)
        return content


FORMATS: Mapping[str, Format] = {
    ".txt": Format("plain:read"),
    ".md": Format("markdown:read"),
    ".html": Format("webpage:read", "trafilatura"),
    ".htm": Format("webpage:read", "trafilatura"),
    ".mhtml": Format("webpage:read_archive", "trafilatura"),
    ".mht": Format("webpage:read_archive", "trafilatura"),
    ".pdf": Format("pdf:read", "pypdfium2"),
    ".docx": Format("word:read", "mammoth"),
    ".eml": Format("mail:read"),
    ".rtf": Format("rich_text:read", "striprtf"),
}
"""Each format by the ending of its files."""


def is_format(file: Path) -> bool:
    """Whether files with the ending of this one are read."""
    return file.suffix.lower() in FORMATS
