"""Briefings and YAML: reading with places, writing in the editors' style, checks that explain, and the schema."""

from generator.content.checks import check
from generator.content.cross_references import across
from generator.content.decisions import ACTORS, FOLDER, LOG, REFUSED, Decisions, decisions
from generator.content.folder import (
    ENDING,
    Parsed,
    all_ids,
    briefings,
    data,
    decoded,
    id_of,
    ids,
    is_withdrawn,
    load,
    misnamed,
    parsed,
    project,
    root,
    seed_of,
)
from generator.content.permalinks import PERMALINKS, Permalink, is_behind, permalinks, write_permalinks
from generator.content.reading import ITEMS, as_drafted, from_plain, parse
from generator.content.references import GROUPS, elsewhere, redirected, referenced, said
from generator.content.schema import schema
from generator.content.sidecars import Base, read_base, recorded, recorded_file, side, sound_base, write_base
from generator.content.storage import content_of, disk, fingerprint, locked, sweep, write
from generator.content.writing import plain, render, written

__all__ = [
    "ACTORS",
    "ENDING",
    "FOLDER",
    "GROUPS",
    "ITEMS",
    "LOG",
    "PERMALINKS",
    "REFUSED",
    "Base",
    "Decisions",
    "Parsed",
    "Permalink",
    "across",
    "all_ids",
    "as_drafted",
    "briefings",
    "check",
    "content_of",
    "data",
    "decisions",
    "decoded",
    "disk",
    "elsewhere",
    "fingerprint",
    "from_plain",
    "id_of",
    "ids",
    "is_behind",
    "is_withdrawn",
    "load",
    "locked",
    "misnamed",
    "parse",
    "parsed",
    "permalinks",
    "plain",
    "project",
    "read_base",
    "recorded",
    "recorded_file",
    "redirected",
    "referenced",
    "render",
    "root",
    "said",
    "schema",
    "seed_of",
    "side",
    "sound_base",
    "sweep",
    "write",
    "write_base",
    "write_permalinks",
    "written",
]
