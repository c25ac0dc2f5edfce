"""A YAML text with positions: read strictly, every scalar as text, edited in place, written so that it reads back."""

from generator.document.reading import Document, Path, read
from generator.document.slips import position, problem
from generator.document.splicing import Drop, Edit, Put, Rename, attached, comments, holds_comments, spliced
from generator.document.writing import block, flow, folded, scalar

__all__ = [
    "Document",
    "Drop",
    "Edit",
    "Path",
    "Put",
    "Rename",
    "attached",
    "block",
    "comments",
    "flow",
    "folded",
    "holds_comments",
    "position",
    "problem",
    "read",
    "scalar",
    "spliced",
]
