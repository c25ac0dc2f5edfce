"""A YAML text with positions: read strictly, every scalar as text, edited in place, written so that it reads back."""

from generator.yaml_document.edit import Drop, Edit, Put, Rename, attached, comments, holds_comments, spliced
from generator.yaml_document.emit import block, flow, folded, scalar
from generator.yaml_document.errors import position, problem, refused
from generator.yaml_document.files import entries, fence, listed, raw, unfollowed, utf8
from generator.yaml_document.parse import CONTROL, Document, NodePath, as_list, read
from generator.yaml_document.settings import settings

__all__ = [
    "CONTROL",
    "Document",
    "Drop",
    "Edit",
    "NodePath",
    "Put",
    "Rename",
    "as_list",
    "attached",
    "block",
    "comments",
    "entries",
    "fence",
    "flow",
    "folded",
    "holds_comments",
    "listed",
    "position",
    "problem",
    "raw",
    "read",
    "refused",
    "scalar",
    "settings",
    "spliced",
    "unfollowed",
    "utf8",
]
