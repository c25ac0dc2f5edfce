"""An editor's commands: proposals taken and dropped, keys and addresses renamed, levels that need another look."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.workflows import LATER, STORM, briefing, edited, tree

OTHER = """id: other
title: Another storm
status: draft
article:
  file: seeds/storm.txt
claims:
  also-lost:  # see the first
    claim: The port lost cranes.
    evidence: We lost two cranes
    why: [named]
    confidence: moderate
    corroborates: ["storm-closes-port-aldermoor#storm-closed-port-aldermoor-3"]
"""
ID = "storm-closes-port-aldermoor"
CLAIM = "storm-closed-port-aldermoor-3"
DATED = f"timeline:\n  closing:\n    when: 2024-11-03\n    event: The port closed.\n    claim: {CLAIM}\n"
"""What an editor adds: a dated event that names a claim."""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A briefing as the machine drafted it, in a project that is the current folder."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "storm.txt").write_text(STORM, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert briefing("extract").exit_code == 0
    return tmp_path / "content" / "storm.yml"


@pytest.fixture
def contested(file: Path) -> Path:
    """A briefing whose claim was changed by an editor and then by the article."""
    edited(
        file,
        "claim: A storm closed the port of Aldermoor on 3 November 2024 and damaged 14",
        "claim: A storm damaged 14",
    )
    (file.parent.parent / "seeds" / "storm.txt").write_text(LATER, "utf-8")
    return file


def test_a_change_on_both_sides_becomes_a_proposal(contested: Path) -> None:
    result = briefing("extract")
    assert f"proposed   content/storm.yml#{CLAIM}.claim\n" in result.output
    assert "1 proposal (see `briefing check`)" in result.output
    assert "claim: A storm damaged 14 fishing boats." in contested.read_text("utf-8")
    told = briefing("check").output
    assert re.search(r"^content/storm\.yml:\d+:\d+: warning: proposal: .*would now write “A storm .* 90", told, re.M)
    assert f"  Fix: run `briefing take content/storm.yml#{CLAIM}.claim` to take it" in told


def test_a_proposal_is_taken(contested: Path) -> None:
    briefing("extract")
    result = briefing("take", f"content/storm.yml#{CLAIM}.claim")
    assert (result.exit_code, result.output) == (0, f"taken      content/storm.yml#{CLAIM}.claim\n")
    assert "damaged 90 fishing boats." in contested.read_text("utf-8")
    assert "proposal" not in briefing("check").output
    assert briefing("extract").output == "1 seed: 1 unchanged.\n"


@pytest.mark.parametrize("name", [f"content/storm.yml#claims.{CLAIM}.claim", f"{ID}#{CLAIM}.claim"])
def test_a_proposal_has_more_than_one_name(contested: Path, name: str) -> None:
    briefing("extract")
    assert briefing("take", name).output == f"taken      content/storm.yml#{CLAIM}.claim\n"


def test_a_name_with_two_meanings_is_refused_and_its_group_decides(file: Path) -> None:
    edited(file, f"  {CLAIM}:\n", "  adela-brickner:\n")
    edited(file, "left_out:", DATED.replace(CLAIM, "adela-brickner") + "left_out:")
    before = tree(file.parent)
    result = briefing("rename", f"{ID}#adela-brickner", "port-closed")
    assert result.exit_code == 1
    assert "Fix: write content/storm.yml#actors.adela-brickner or content/storm.yml#claims.adela-bri" in result.output
    assert tree(file.parent) == before
    assert briefing("rename", f"{ID}#claims.adela-brickner", "port-closed").exit_code == 0
    assert "  port-closed:\n    claim: A storm" in file.read_text("utf-8")
    assert "  adela-brickner:\n    name: Adela Brickner" in file.read_text("utf-8")


def test_a_proposal_is_dropped(contested: Path) -> None:
    briefing("extract")
    before = contested.read_bytes()
    assert briefing("take", "--drop", f"content/storm.yml#{CLAIM}.claim").output.startswith("dropped ")
    assert contested.read_bytes() == before
    assert "proposal" not in briefing("check").output


@pytest.mark.parametrize("target", ["content/storm.yml#title", "content/gone.yml#title", "content/storm.yml", "x#y"])
def test_a_proposal_that_is_not_there_is_explained(file: Path, target: str) -> None:
    before = tree(file.parent)
    result = briefing("take", target)
    assert result.exit_code == 1
    assert "  Fix: " in result.output
    assert tree(file.parent) == before


def test_a_key_gets_another_name_and_everything_follows(file: Path) -> None:
    (file.parent / "other.yml").write_text(OTHER, "utf-8")
    edited(file, "left_out:", DATED + "left_out:")
    result = briefing("rename", f"content/storm.yml#{CLAIM}", "port-closed")
    old, new = f"briefings/{ID}/#{CLAIM}", f"briefings/{ID}/#port-closed"
    assert result.output == (
        f"renamed    {old} → {new}\nchanged    content/other.yml\nchanged    content/storm.yml\n"
        f"2 files changed. Old links lead to the new address: `was:` keeps the old name.\n"
    )
    text = file.read_text("utf-8")
    assert "\n  port-closed:\n    claim: A storm" in text
    assert f"    was: [{CLAIM}]\n" in text
    assert "    claim: port-closed\n" in text
    assert "corroborates: [storm-closes-port-aldermoor#port-closed]" in (file.parent / "other.yml").read_text("utf-8")
    assert "also-lost:  # see the first" in (file.parent / "other.yml").read_text("utf-8")
    assert briefing("check", "content/storm.yml").exit_code == 0
    (file.parent.parent / "seeds" / "storm.txt").write_text(LATER, "utf-8")
    briefing("extract", "seeds/storm.txt")
    assert (
        "\n  port-closed:\n    claim: A storm closed the port of Aldermoor on 3 November 2024 and damaged 90"
        in file.read_text()
    )


def test_an_actor_gets_another_key_and_everything_follows(file: Path) -> None:
    before = file.read_text("utf-8")
    assert briefing("rename", "content/storm.yml#adela-brickner", "harbour-master").exit_code == 0
    text = file.read_text("utf-8")
    assert text.count("by: harbour-master\n") == before.count("by: adela-brickner\n") > 0
    assert "was: [adela-brickner]" in text
    assert briefing("check").exit_code == 0


def test_a_briefing_gets_another_address(file: Path) -> None:
    (file.parent / "other.yml").write_text(OTHER, "utf-8")
    assert briefing("rename", "content/storm.yml", "storm-of-november").exit_code == 0
    assert "id: storm-of-november\n" in file.read_text("utf-8")
    assert "was: [storm-closes-port-aldermoor]\n" in file.read_text("utf-8")
    assert f"[storm-of-november#{CLAIM}]" in (file.parent / "other.yml").read_text("utf-8")


@pytest.mark.parametrize("target", ["content/storm.yml", f"content/storm.yml#{CLAIM}"])
def test_a_name_that_a_thing_has_already_changes_nothing(file: Path, target: str) -> None:
    decisions = file.parent / "library" / "refused.yml"
    decisions.parent.mkdir(exist_ok=True)
    decisions.write_text(f"{ID}#{CLAIM}: [{ID}#{CLAIM}-2]\n", "utf-8")
    before = {each: each.read_bytes() for each in (file, decisions)}
    result = briefing("rename", target, target.partition("#")[2] or ID)
    assert (result.exit_code, result.output.partition("  ")[0]) == (0, "unchanged")
    assert {each: each.read_bytes() for each in before} == before


def test_renaming_twice_is_renaming_once(file: Path) -> None:
    briefing("rename", f"content/storm.yml#{CLAIM}", "port-closed")
    before = tree(file.parent)
    assert (
        briefing("rename", f"content/storm.yml#{CLAIM}", "port-closed").output
        == f"unchanged  content/storm.yml  briefings/{ID}/#port-closed has this name already\n"
    )
    assert tree(file.parent) == before


@pytest.mark.parametrize(
    ("target", "new", "code"),
    [
        ("content/storm.yml#nobody", "x", "no-such-key"),
        (f"content/storm.yml#{CLAIM}", "Port closed", "bad-key"),
        (f"content/storm.yml#{CLAIM}", "lost-two-cranes", "duplicate-key"),
        ("content/storm.yml", "index", "bad-key"),
        ("content/storm.yml", "other", "duplicate-id"),
        ("content/gone.yml#a", "b", "missing"),
        ("content/library/actors.yml", "b", "no-key"),
    ],
)
def test_a_name_that_cannot_be_is_explained(file: Path, target: str, new: str, code: str) -> None:
    (file.parent / "other.yml").write_text(OTHER, "utf-8")
    before = tree(file.parent)
    result = briefing("rename", target, new)
    assert result.exit_code == 1
    assert f": {code}: " in result.output
    assert "  Fix: " in result.output
    assert tree(file.parent) == before


def test_a_level_that_does_not_follow_from_its_reasons_is_reported(file: Path) -> None:
    edited(file, "confidence: moderate\n    why: [official]", "confidence: high\n    why: [official]")
    result = briefing("check")
    assert result.exit_code == 0
    assert f"warning: level-not-from-why: {CLAIM}: its reasons give the level moderate, not high." in result.output


def test_an_override_is_reported_when_the_rules_say_something_else(file: Path) -> None:
    override = "    override: {rules: low, by: AB, date: 2024-11-04, reason: Seen it.}\n"
    edited(file, "confidence: moderate\n    why: [official]\n", "confidence: high\n    why: [official]\n" + override)
    assert f"warning: override-stale: {CLAIM}: the rules now give moderate, no longer low" in briefing("check").output
    edited(file, "rules: low", "rules: moderate")
    assert briefing("check").output == "1 briefing: 1 draft, 0 doubts, 0 errors.\n"


def test_a_reason_that_is_none_asks_what_was_meant(file: Path) -> None:
    edited(file, "why: [official]", "why: [offical]")
    assert re.search(r"unknown-reason: .*\n.*\n.*\n  Fix: did you mean “official”\?", briefing("check").output)


def test_problems_for_programs(file: Path) -> None:
    edited(file, "status: draft", "status: done, 100%")
    (problem,) = json.loads(briefing("check", "--format", "json").output)
    assert (problem["file"], problem["line"], problem["code"]) == ("content/storm.yml", 4, "schema")
    told = briefing("check", "--format", "github").output
    assert told.startswith("::error file=content/storm.yml,line=4,col=9,title=schema::“done, 100%25” is not one of")


def test_a_lost_base_makes_everything_the_editors(file: Path) -> None:
    side = file.parent / ".base" / "storm.json"
    side.write_text(side.read_text("utf-8")[:40], "utf-8")
    before = file.read_bytes()
    (file.parent.parent / "seeds" / "storm.txt").write_text(LATER, "utf-8")
    assert "kept       content/storm.yml  the machine did not write it, or its last draft" in briefing("extract").output
    assert file.read_bytes() == before
    assert briefing("extract").output == "1 seed: 1 unchanged.\n"


def test_a_file_that_cannot_be_read_is_left_alone(file: Path) -> None:
    edited(file, "status: draft", "status: [draft")
    before = tree(file.parent)
    (file.parent.parent / "seeds" / "storm.txt").write_text(LATER, "utf-8")
    assert "kept       content/storm.yml  it cannot be read" in briefing("extract").output
    assert tree(file.parent) == before
