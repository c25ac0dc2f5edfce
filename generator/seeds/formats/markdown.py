"""Markdown: emphasis, links and headings keep their words, pictures their description."""

from __future__ import annotations

from generator.seeds import cleaning, encoding, front_matter
from generator.seeds.records import Content

_COLUMN = 100
"""Characters of a line that somebody’s editor wrapped."""


def read(data: bytes, name: str) -> Content:
    """The words of a Markdown file; slips in its front matter raise `Problems`."""
    text, remarks = encoding.text_of(data, name)
    known, body = front_matter.split(cleaning.unified(text), name)
    return Content(text=_words(body), known=known, remarks=remarks)


def _words(body: str) -> str:
    from markdown_it import MarkdownIt  # plain text does not need it

    lines = []
    for token in MarkdownIt("js-default").parse(body):
        if token.type == "inline":
            children = [t for t in token.children or () if t.type != "html_inline"]
            soft = " " if _is_wrapped(token.content) else "\n"
            parts = ("\n" if t.type == "hardbreak" else soft if t.type == "softbreak" else t.content for t in children)
            lines.append("".join(parts))
        elif token.type in ("fence", "code_block"):
            lines.append(" ".join(token.content.split()))
    return cleaning.clean("\n\n".join(" ".join(line.split(" ")) for line in lines)) if lines else ""


def _is_wrapped(block: str) -> bool:
    """Whether the lines of a block end where the column does; longer ones that end sentences are a paragraph each."""
    lines = block.split("\n")
    ended = sum(line.rstrip("\"”’) ").endswith((".", "!", "?", ":")) for line in lines)
    return all(len(line) < _COLUMN for line in lines) or 2 * ended < len(lines)
