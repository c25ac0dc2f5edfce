"""Briefings and YAML: reading with places, writing in the editors' style, checks that teach, and the schema."""

from generator.content.checks import check
from generator.content.folder import ids, load
from generator.content.reading import parse
from generator.content.schema import schema
from generator.content.storing import Base, read_base, write, write_base
from generator.content.writing import render

__all__ = [
    "Base",
    "check",
    "ids",
    "load",
    "parse",
    "read_base",
    "render",
    "schema",
    "write",
    "write_base",
]
