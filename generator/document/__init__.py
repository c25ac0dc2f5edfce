"""A YAML text with positions: read strictly, every scalar as text, and written so that it reads back the same."""

from generator.document.reading import Document, read
from generator.document.slips import Problems, position, problem
from generator.document.writing import folded, scalar

__all__ = ["Document", "Problems", "folded", "position", "problem", "read", "scalar"]
