"""The library as a database: one file of SQLite, the same bytes for the same library."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from generator.export.tables import COLUMNS, VERSION, Filter, table
from generator.library import Library
from generator.text.legible import unturned

_KEYS = {"briefings": "id", "claims": "id", "quotes": "id", "questions": "id", "actors": "key"}
"""The tables in the order in which they refer to each other, and the column that names a row."""
_NUMBERS = {"origins", "confirmations", "contradictions", "claims", "quotes", "questions"}
_WRITER = slice(96, 100)
"""Where a database says which version of SQLite wrote it last: the only bytes that depend on that."""


def database(library: Library, wanted: Filter) -> bytes:
    """Every table, and between claims the links of both ends in it: the bytes of a file of SQLite.

    Several values are a list in JSON. Each row says whether it is a draft: an actor is one whom drafts alone name.
    """
    rows = {what: table(library, what, wanted) for what in _KEYS}
    with sqlite3.connect(":memory:") as made:
        for what, key in _KEYS.items():
            _fill(made, what, key, _stated(rows["actors"], rows["briefings"]) if what == "actors" else rows[what])
        links = _links(library, {row["id"]: row["status"] for row in rows["claims"]})
        made.execute(
            'CREATE TABLE "links" ("source" TEXT REFERENCES "claims" ("id"), "relation" TEXT, '
            '"target" TEXT REFERENCES "claims" ("id"), "status" TEXT, PRIMARY KEY ("source", "relation", "target"))'
        )
        made.executemany('INSERT INTO "links" VALUES (?, ?, ?, ?)', links)
        made.execute(f"PRAGMA user_version = {VERSION}")
    made.execute("VACUUM")
    data = bytearray(made.serialize())
    made.close()
    data[_WRITER] = bytes(4)
    return bytes(data)


def _fill(made: sqlite3.Connection, what: str, key: str, rows: Iterable[Mapping[str, Any]]) -> None:
    columns = dict.fromkeys((*COLUMNS[what], "status"))
    made.execute(f'CREATE TABLE "{what}" ({", ".join(_column(name, key) for name in columns)})')
    places = ", ".join("?" * len(columns))
    made.executemany(
        f'INSERT INTO "{what}" VALUES ({places})', ([_cell(row[name]) for name in columns] for row in rows)
    )
    if "briefing" in columns:
        made.execute(f'CREATE INDEX "{what}_briefing" ON "{what}" ("briefing")')


def _column(name: str, key: str) -> str:
    kind = "INTEGER" if name in _NUMBERS else "TEXT"
    more = " PRIMARY KEY" if name == key else ' REFERENCES "briefings" ("id")' if name == "briefing" else ""
    return f'"{name}" {kind}{more}'


def _stated(actors: Iterable[Mapping[str, Any]], briefings: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Actors with a status: that of a draft where no briefing that names them has been checked."""
    checked = {row["id"] for row in briefings if row["status"] != "draft"}
    return [{**row, "status": "reviewed" if checked.intersection(row["briefings"]) else "draft"} for row in actors]


def _links(library: Library, claims: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
    """The links between claims that are in the database, each once; one is a draft where one of its ends is."""
    found = {
        (link.source.reference, link.relation, link.target.reference)
        for links in library.links.values()
        for link in links
        if link.source.reference in claims and link.target.reference in claims
    }
    return [
        (one, relation, other, "draft" if "draft" in (claims[one], claims[other]) else "reviewed")
        for one, relation, other in sorted(found)
    ]


def _cell(value: Any) -> str | int | None:
    """A value as SQLite has it; marks that turn the direction of text are visible, as they are on pages."""
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, list | Mapping) else value
    return unturned(text) if isinstance(text, str) else text
