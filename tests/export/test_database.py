"""The library as a database: what SQLite reads of it, and that the same library gives the same bytes."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator import export
from generator.export import Filter
from generator.library import gather
from tests.northmere import briefings, library

ROOT = Path(__file__).parent.parent.parent
STATED = ("briefings", "claims", "quotes", "questions", "actors", "links")


def opened(data: bytes) -> sqlite3.Connection:
    """The database of these bytes; rows by the names of their columns."""
    made = sqlite3.connect(":memory:")
    made.deserialize(data)
    made.row_factory = sqlite3.Row
    return made


@pytest.fixture
def made() -> Iterator[sqlite3.Connection]:
    """The invented newsroom's library."""
    with opened(export.database(library(), Filter())) as database:
        yield database


def test_it_is_sound(made: sqlite3.Connection) -> None:
    assert made.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert made.execute("PRAGMA foreign_key_check").fetchall() == []
    assert made.execute("PRAGMA user_version").fetchone()[0] == 1


@pytest.mark.parametrize("what", export.TABLES)
def test_a_table_has_what_the_other_forms_have(made: sqlite3.Connection, what: str) -> None:
    rows = export.table(library(), what, Filter())
    found = made.execute(f'SELECT * FROM "{what}"').fetchall()
    assert len(found) == len(rows) > 0
    for one, other in zip(found, rows, strict=True):
        lists = {name: json.loads(one[name]) for name, value in other.items() if isinstance(value, list | dict)}
        assert {name: lists.get(name, one[name]) for name in other} == other


@pytest.mark.parametrize("what", STATED)
def test_every_row_says_what_is_a_draft(what: str) -> None:
    with opened(export.database(gather([replace(each, status="draft") for each in briefings()]), Filter())) as drafts:
        assert {row["status"] for row in drafts.execute(f'SELECT status FROM "{what}"')} == {"draft"}


def test_links_lead_from_claim_to_claim(made: sqlite3.Connection) -> None:
    told = made.execute(
        "SELECT one.claim AS one, relation, other.claim AS other FROM links"
        " JOIN claims one ON one.id = source JOIN claims other ON other.id = target"
    ).fetchall()
    assert len(told) == made.execute("SELECT count(*) FROM links").fetchone()[0] > 0
    assert {row["relation"] for row in told} <= {"corroborates", "contradicts"}


def test_a_part_of_the_library_refers_to_nothing_outside_it() -> None:
    with opened(export.database(library(), Filter(status="draft"))) as part:
        assert {row["status"] for row in part.execute("SELECT status FROM claims")} == {"draft"}
        assert part.execute("PRAGMA foreign_key_check").fetchall() == []


def test_an_empty_library_is_a_database_too() -> None:
    with opened(export.database(gather([]), Filter())) as empty:
        assert empty.execute("SELECT count(*) FROM claims").fetchone()[0] == 0


def test_marks_that_turn_text_are_visible() -> None:
    odd = [replace(each, title="A \u202egpj") for each in briefings()]
    with opened(export.database(gather(odd), Filter())) as made:
        assert {row["title"] for row in made.execute("SELECT title FROM briefings")} == {"A [U+202E]gpj"}


def test_the_same_library_gives_the_same_bytes() -> None:
    code = (
        "import hashlib; from generator import export; from tests.northmere import library;"
        "print(hashlib.sha256(export.database(library(), export.Filter())).hexdigest())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert export.database(library(), Filter())[96:100] == bytes(4)
