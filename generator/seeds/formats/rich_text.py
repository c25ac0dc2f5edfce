"""Rich text (.rtf), as old word processors and some agencies write it."""

from __future__ import annotations

from generator.seeds import cleaning, extras
from generator.seeds.records import Content
from generator.yaml_document import refused


def read(data: bytes, name: str) -> Content:
    """The words of a rich text file; what is none raises `Problems`."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise refused(name, "not-rtf", "This is not rich text, whatever its name says.", "save it as .txt.")
    with extras.needed("documents", name, "rich text"):
        from striprtf.striprtf import rtf_to_text
    try:
        text: str = rtf_to_text(data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]  # it has none
    except Exception:  # a library raises what it likes at a damaged file
        raise refused(name, "damaged", "This rich text cannot be read.", "save the article's text as .txt.") from None
    return Content(text=cleaning.clean(cleaning.unified(text)))
