"""Briefings and YAML: reading with places, writing in the editors' style, checks that explain, and the schema."""

from generator.content.checks import check
from generator.content.cross_references import across
from generator.content.decisions import ACTORS, FOLDER, LOG, REFUSED, Decisions, decisions
from generator.content.folder import decoded, ids, load
from generator.content.reading import ITEMS, from_plain, parse
from generator.content.references import GROUPS, elsewhere, redirected, referenced
from generator.content.schema import schema
from generator.content.storage import Base, disk, fingerprint, locked, read_base, sweep, write, write_base
from generator.content.writing import plain, render, written

__all__ = [
    "ACTORS",
    "FOLDER",
    "GROUPS",
    "ITEMS",
    "LOG",
    "REFUSED",
    "Base",
    "Decisions",
    "across",
    "check",
    "decisions",
    "decoded",
    "disk",
    "elsewhere",
    "fingerprint",
    "from_plain",
    "ids",
    "load",
    "locked",
    "parse",
    "plain",
    "read_base",
    "redirected",
    "referenced",
    "render",
    "schema",
    "sweep",
    "write",
    "write_base",
    "written",
]
