"""How commands change a file that people write: by edits in its text, and never over what was saved since."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator import content, merge
from generator.yaml_document import Document, Edit, refused


def write(file: Path, document: Document, edits: Sequence[Edit]) -> None:
    """The edits in the file, unless they would harm it; what is saved meanwhile is not overwritten."""
    after = merge.edited(document, edits)
    if after is None:
        remedy = "change it by hand, and run `briefing check`."
        raise refused(file, "not-written", "This cannot be written without damaging what is around it.", remedy)
    mark = "\ufeff" if (content.content_of(file) or "").startswith("\ufeff") else ""
    content.write(file, mark + after.text, expected=mark + document.text)
