"""Addresses that never die: random edits over many builds, by hand and by command, against an oracle of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.workflows import build, ledger
from tests.northmere import SETTINGS
from tests.workflows import briefing, edited
from tests.workflows.newsroom import through_builds


@pytest.mark.parametrize("seed", range(2))
def test_every_address_answers_with_its_own_thing_or_the_build_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.chdir(tmp_path)
    assert through_builds(tmp_path, f"permalinks {seed}", builds=10, edits=5) > 150


STORM = """id: storm
title: Storm
status: reviewed
article: {file: seeds/storm.txt, published: 2024-11-03}
actors:
  smith: {name: John Smith, kind: person}
claims:
  boats-lost: {claim: Ten boats were lost., by: smith, evidence: ten boats were lost}
  port-closed: {claim: The port is closed., by: smith, evidence: the port is closed}
"""
OLDER = """id: older
title: Older
status: reviewed
article: {file: seeds/older.txt, published: 2001-01-01}
actors:
  smith: {name: Adam Smith, kind: person}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one reviewed briefing, and its addresses in the ledger."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "storm.yml").write_text(STORM, "utf-8")
    monkeypatch.chdir(tmp_path)
    ledger.refresh(tmp_path / "content")
    return tmp_path


def codes(project: Path) -> list[str]:
    """The problems that `briefing check` has with addresses."""
    return [line.split(": ")[1] for line in briefing("check").output.splitlines() if ": address-" in line]


def test_the_ledger_has_a_line_for_each_address(project: Path) -> None:
    lines = (project / "content" / "library" / "permalinks.txt").read_text("utf-8").splitlines()[1:]
    assert [line.split()[0] for line in lines] == [
        "actors/smith/",
        "briefings/storm/",
        "briefings/storm/#boats-lost",
        "briefings/storm/#port-closed",
    ]
    assert all(line.endswith(" published") for line in lines)
    assert not ledger.refresh(project / "content")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  boats-lost:", "  lost-boats:", "address-lost"),
        ("  boats-lost: {claim", "  lost-boats: {was: [boats-lost], claim", ""),
        ("Ten boats were lost.", "Twelve boats were lost.", ""),
        ("evidence: ten boats", "evidence: these ten boats", ""),
        ("  smith: {name: John", "  john: {name: Adam", "address-lost"),
        ("  smith: {name", "  john: {name", ""),
        ("  smith: {name", "  john: {was: [smith], name", ""),
        ("status: reviewed", "status: withdrawn", ""),
        ("id: storm", "id: gale", "address-lost"),
        ("id: storm", "id: gale\nwas: [storm]", ""),
    ],
)
def test_what_happens_to_an_address_is_told(project: Path, old: str, new: str, code: str) -> None:
    file = project / "content" / "storm.yml"
    file.write_text(file.read_text("utf-8").replace(old, new).replace("by: smith", "by: them"), "utf-8")
    assert codes(project)[:1] == ([code] if code else [])


def test_a_key_that_is_used_again_is_asked_about(project: Path) -> None:
    file = project / "content" / "storm.yml"
    text = (
        file.read_text("utf-8").replace("Ten boats were lost.", "Cats can fly.").replace("ten boats were lost", "cats")
    )
    file.write_text(text, "utf-8")
    assert "warning: address-changed: " in briefing("check").output
    ledger.refresh(project / "content")
    assert "warning: address-changed: " in briefing("check").output
    assert briefing("log").exit_code == 0
    assert "address-changed" not in briefing("check").output


def test_two_claims_that_change_places_are_told(project: Path) -> None:
    file = project / "content" / "storm.yml"
    text = file.read_text("utf-8").replace("boats-lost:", "x:").replace("port-closed:", "boats-lost:")
    file.write_text(text.replace("x:", "port-closed:"), "utf-8")
    assert codes(project) == ["address-taken", "address-taken"]
    ledger.refresh(project / "content")
    assert codes(project) == ["address-taken", "address-taken"]


def test_a_former_name_is_never_used_again_for_another_thing(project: Path) -> None:
    assert briefing("rename", "content/storm.yml#boats-lost", "lost-boats").exit_code == 0
    file = project / "content" / "storm.yml"
    text = file.read_text("utf-8").replace("    was: [boats-lost]\n", "").replace(", was: [boats-lost]", "")
    file.write_text(text + "  boats-lost: {claim: Another., evidence: another}\n", "utf-8")
    assert codes(project) == ["address-taken"]


def test_a_claim_that_becomes_a_quote_is_told(project: Path) -> None:
    edited(
        project / "content" / "storm.yml", "  boats-lost: {claim: Ten boats were lost., by: smith, evidence: ten", "#"
    )
    edited(project / "content" / "storm.yml", "claims:", "quotes:\n  boats-lost: {text: ten boats were lost}\nclaims:")
    assert codes(project) == ["address-taken"]


def test_an_older_article_takes_nobody_s_address(project: Path) -> None:
    (project / "content" / "older.yml").write_text(OLDER, "utf-8")
    ledger.refresh(project / "content")
    written = (project / "content" / "library" / "permalinks.txt").read_text("utf-8")
    assert "actors/smith/ actor storm#smith" in written
    assert "actors/smith-2/ actor older#smith" in written
    edited(project / "content" / "storm.yml", "2024-11-03", "2024-11-04")
    (project / "content" / "storm.yml").rename(project / "content" / "zz.yml")
    ledger.refresh(project / "content")
    assert "actors/smith/ actor storm#smith" in (project / "content" / "library" / "permalinks.txt").read_text("utf-8")


def test_a_decision_gives_nobody_the_address_of_another(project: Path) -> None:
    (project / "content" / "older.yml").write_text(OLDER.replace("smith:", "adam:"), "utf-8")
    (project / "content" / "library" / "actors.yml").write_text("smith: {same_as: [older#adam]}\n", "utf-8")
    result = briefing("check")
    assert "used-again: “smith” is the address of John Smith" in result.output
    assert result.exit_code == 1


def test_what_is_withdrawn_leaves_a_note(project: Path) -> None:
    edited(project / "content" / "storm.yml", "  boats-lost: {claim: Ten boats were lost., by: smith, ", "#")
    assert codes(project) == ["address-lost"]
    assert briefing("withdraw", "storm#port-closed").exit_code == 1
    assert briefing("withdraw", "storm#never").exit_code == 1
    assert briefing("withdraw", "storm#boats-lost").output == "withdrawn  briefings/storm/#boats-lost\n"
    assert codes(project) == []
    (project / "content" / "storm.yml").unlink()
    assert codes(project) == ["address-lost"]
    assert briefing("withdraw", "briefings/storm/").exit_code == 0
    assert codes(project) == []


def test_a_draft_dies_without_a_word_but_with_a_note(project: Path) -> None:
    (project / "content" / "older.yml").write_text(OLDER.replace("reviewed", "draft"), "utf-8")
    ledger.refresh(project / "content")
    (project / "content" / "older.yml").unlink()
    assert codes(project) == []
    pages, _ = build.pages(project / "content", SETTINGS)
    assert {"briefings/older", "actors/smith-2"} <= {page.path for page in pages}


@pytest.mark.parametrize("line", ["x", "briefings/../x/ briefing x - draft", "briefings/a/ briefing a - new"])
def test_a_line_that_is_none_is_told_with_its_place(project: Path, line: str) -> None:
    file = project / "content" / "library" / "permalinks.txt"
    file.write_text(f"{file.read_text('utf-8')}{line}\n", "utf-8")
    result = briefing("check")
    assert "content/library/permalinks.txt:6:1: permalink: " in result.output
    assert result.exit_code == 1


def test_versions_are_merged_line_by_line_in_any_order(project: Path) -> None:
    file = project / "content" / "library" / "permalinks.txt"
    before = file.read_text("utf-8")
    header, *lines = before.splitlines(keepends=True)
    file.write_text("".join([*lines[::-1], header, *lines[1:]]), "utf-8")
    assert codes(project) == []
    ledger.refresh(project / "content")
    assert file.read_text("utf-8") == before
