"""Slips: what `briefing check` says of each, where it points, and that nothing an editor types raises anything else."""

from __future__ import annotations

import itertools
import random
import re
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest

from generator import content
from generator.workflows import build
from generator.yaml_document import read
from tests.workflows import briefing

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "goldens" / "slips.txt"
ARTICLE = (
    "“We lost everything,” Ruth Okoro told reporters. The port lost 14 boats, she said. They went down in an hour.\n"
)
GOOD = """id: storm
title: A storm closes the port
status: draft
article:
  file: seeds/storm.txt
  publisher: The Invented Gazette
tags: [Port, Storm]
actors:
  ruth-okoro:
    name: Ruth Okoro
    kind: person
    role: harbour master
  port: {name: The port, kind: organization}
summary: A storm closed the port. Fourteen boats were lost.
# every quote
quotes:
  lost-everything:
    text: We lost everything
    by: ruth-okoro
    cue: told reporters
claims:
  lost-boats:
    claim: The port lost 14 boats.
    by: ruth-okoro
    about: [ruth-okoro]
    evidence:
      - The port lost 14 boats
      - went down
    confidence: moderate
    why: [named]
left_out: {tip lines: 1}
# what is open

open_questions:
  how-long:
    question: How long will the port stay closed?
    about: [lost-boats]
    put_to: ruth-okoro
    reply: none
timeline:
  closed:
    when: 2024-11-03
    event: The port closed.
    claim: lost-boats
"""
KINDS = {"syntax": 45, "schema": 45, "references": 28, "encoding": 10}


class Slip(NamedTuple):
    """A slip: the file's bytes, and the code, line and column that must be reported."""

    kind: str
    name: str
    data: bytes
    code: str
    line: int
    column: int


def slips() -> list[Slip]:
    """The cases of the file."""
    found = []
    for part in re.split(r"^## ", (HERE / "cases" / "slips.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        kind, *cases = re.split(r"\n== ", part)
        for case in cases:
            head, *lines = case.rstrip("\n").split("\n")
            name, _, code = head.rpartition(": ")
            old = "".join(line[1:] + "\n" for line in lines if line.startswith("-"))
            new = "".join(line[1:] + "\n" for line in lines if line.startswith("+"))
            place = next((line[1:].split() for line in lines if line.startswith("!")), [])
            assert old in GOOD, name
            data = _bytes(GOOD.replace(old, new, 1))
            mark = "⟦".encode()
            before = data.partition(mark)[0]
            line, column = before.count(b"\n") + 1, len(_last(before)) + 1
            if place:
                line, column = map(int, place[0].split(":"))
            if len(place) > 1:
                code = place[1]
            found.append(Slip(kind.strip(), name, data.replace(mark, b""), code, line, column))
    return found


def _last(before: bytes) -> str:
    return before.rpartition(b"\n")[2].decode("utf-8", "replace")


def _bytes(text: str) -> bytes:
    """The bytes of a text in which `\\xNN` is a byte, `\\uNNNN`, `\\t` and `\\r` a character."""
    text = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)
    data = text.replace("\\t", "\t").replace("\\r", "\r").encode()
    return re.sub(rb"\\x([0-9a-f]{2})", lambda match: bytes([int(match[1], 16)]), data)


SLIPS = slips()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one article; gives the file of its briefing."""
    monkeypatch.chdir(tmp_path)
    for folder in ("seeds", "content"):
        (tmp_path / folder).mkdir()
    (tmp_path / "seeds" / "storm.txt").write_text(ARTICLE, "utf-8")
    return tmp_path / "content" / "storm.yml"


def test_there_are_as_many_slips_as_promised() -> None:
    assert {kind: sum(slip.kind == kind for slip in SLIPS) for kind in KINDS} == KINDS


def test_the_good_briefing_is_good(desk: Path) -> None:
    desk.write_text(GOOD, "utf-8")
    assert briefing("check").output == "1 briefing: 1 draft, 0 doubts, 0 errors.\n"


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_slip_is_reported_at_its_line(desk: Path, slip: Slip) -> None:
    told = _told(desk, slip)
    assert (told[0], told[1]) == (slip.code, slip.line)


def test_slips_are_reported_at_their_column(desk: Path) -> None:
    wrong = [slip.name for slip in SLIPS if _told(desk, slip)[2] != slip.column]
    assert len(wrong) <= 0.05 * len(SLIPS), wrong


def test_message_of_every_slip(desk: Path, golden) -> None:
    told = []
    for slip in SLIPS:
        desk.write_bytes(slip.data)
        output = briefing("check").output
        assert output.count("  Fix: ") == len(re.findall(r"^content/storm\.yml:", output, re.MULTILINE)) > 0, slip.name
        told.append(f"== {slip.name}\n{output}")
    golden(GOLDEN, "\n".join(told))


def _told(desk: Path, slip: Slip) -> tuple[str, int, int]:
    """Code, line and column of the first problem reported."""
    desk.write_bytes(slip.data)
    output = briefing("check").output
    match = re.search(r"^content/storm\.yml:(\d+):(\d+): (?:warning: )?([a-z-]+): ", output, re.MULTILINE)
    assert match, output
    assert "  Fix: " in output
    return match[3], int(match[1]), int(match[2])


def told_at(slip: Slip) -> tuple[int | None, int | None]:
    """Line and column of the first problem of a slip."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("seeds", "content"):
            (folder / part).mkdir()
        (folder / "seeds" / "storm.txt").write_text(ARTICLE, "utf-8")
        (folder / "content" / "storm.yml").write_bytes(slip.data)
        problem = build.check(folder / "content").problems[0]
        return problem.line, problem.column


# --- anything that can be typed

SIGNS = "\t\n\r :-#'\"[]{}|>*&!%@`,?~<=.\x00\x07\x85\u2028\ufeff\ufffeé–“a1"


def mutated(seed: int) -> bytes:
    """The good briefing with one character more, less, or other."""
    rng = random.Random(seed)
    at = rng.randrange(len(GOOD))
    now = rng.choice((rng.choice(SIGNS), "", GOOD[at] + rng.choice(SIGNS)))
    return (GOOD[:at] + now + GOOD[at + 1 :]).encode()


def holds(data: bytes, name: str = "content/storm.yml") -> None:
    """Bytes are read, or every error has a line and a remedy."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return
    found, problems = content.parse(text, name)
    if found:
        problems = (*problems, *content.check(found, None, read(text, name)))
    assert found or problems
    for problem in problems:
        assert problem.line
        assert problem.column
        assert problem.remedy


@pytest.mark.parametrize("tenth", range(10))
def test_one_character_changed_is_read_or_explained(tenth: int) -> None:
    for seed in range(100 * tenth, 100 * tenth + 100):
        holds(mutated(seed))


LAUGHS = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in itertools.pairwise("abcdefghi"))
ATTACKS = {
    "a line of 50 MB": "a: " + "x" * 50_000_000,
    "50 MB of lines": "a: b\n" * 10_000_000,
    "brackets": "[" * 100_000,
    "brackets behind a key": "a: " + "[" * 100_000,
    "braces": "{" * 100_000,
    "braces with keys": "{a: " * 100_000,
    "brackets and braces": "[{" * 50_000,
    "brackets of a million": "[" * 900_000,
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "deep indentation": "".join(" " * n + "a:\n" for n in range(1200)),
    "keys of keys": "? " * 1000 + "a",
    "billion laughs": LAUGHS,
    "aliases": "a: &a b\nc: [" + "*a, " * 100_000 + "]",
    "an alias of itself": "&a [*a]",
    "anchors": "".join(f"a{n}: &x{n} b\n" for n in range(50_000)),
    "tags": "".join(f"a{n}: !!int b\n" for n in range(50_000)),
    "a tag of Python": "a: !!python/object/apply:os.system ['true']",
    "many keys": "".join(f"a{n}: b\n" for n in range(90_000)),
    "many entries": "tags: [" + "a," * 400_000 + "]",
    "many empty entries": "a:\n" + "-\n" * 300_000,
    "a long key": "a" * 900_000 + ": b",
    "an unclosed quote": 'a: "' + "x\n" * 400_000,
    "many documents": "---\n" * 200_000,
    "many comments": "# a\n" * 200_000,
    "escapes": 'a: "' + "\\u0041" * 150_000 + '"',
    "nulls": "\x00" * 900_000,
    "colons": "a: " * 300_000,
}


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
def test_attack_is_refused(text: str) -> None:
    found, problems = content.parse(text, "content/storm.yml")
    assert found is None
    assert problems
    assert all(problem.remedy for problem in problems)
