"""An article as a seed in plain text: what is known of it between lines of ---, then its paragraphs."""

from __future__ import annotations

from generator.model import ParagraphKind
from generator.seeds.front_matter import KNOWN
from generator.seeds.records import Content
from generator.text import notices
from generator.yaml_document import block


def written(found: Content) -> str:
    """The text of a seed, which reads back the same; captions are marked, what is no part of the article goes."""
    front = "".join(block(name, found.known[name], 0) for name in KNOWN if found.known.get(name))
    lines = [_line(line, found.kinds.get(number)) for number, line in enumerate(found.text.split("\n"))]
    headed = front or found.text.startswith("---")
    return (f"---\n{front}---\n\n" if headed else "") + "\n\n".join(filter(None, lines)) + "\n"


def _line(line: str, kind: ParagraphKind | None) -> str:
    if kind == "boilerplate":
        return ""
    return f"Caption: {line}" if kind == "caption" and not notices.is_captioned(line) else line
