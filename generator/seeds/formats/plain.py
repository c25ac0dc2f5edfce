"""Plain text, as it is pasted or typed, with lines of front matter or without."""

from __future__ import annotations

from generator.seeds import cleaning, encoding, front_matter
from generator.seeds.records import Content


def read(data: bytes, name: str) -> Content:
    """The words of a text file; slips in its front matter raise `Problems`."""
    text, remarks = encoding.text_of(data, name)
    known, body = front_matter.split(cleaning.unified(text), name)
    return Content(text=cleaning.clean(body), known=known, remarks=remarks)
