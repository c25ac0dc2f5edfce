"""Slips in what lies beside briefings: decisions and the program's own files are reported with place and remedy."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.site import Settings
from generator.workflows import build
from generator.workflows.extraction import extract
from tests.workflows import STORM, briefing, edited

HERE = Path(__file__).parent
TEMPLATES = HERE.parent.parent / "templates"
RECORDED, BASE = "library/.recorded.json", ".base/storm.json"
TOLD_BY = {RECORDED: "log", BASE: "check"}
"""The command that reads what only the program writes; decisions are read by many."""


def slips() -> Iterator[tuple[str, str]]:
    """A file below `content/`, and the text in it."""
    for part in re.split(r"^## ", (HERE / "cases" / "beside.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        name, *texts = part.splitlines()
        yield from ((name, text.replace("\\n", "\n").replace("\\\\", "\\") + "\n") for text in texts)
    yield from ((name, text) for name in TOLD_BY for text in ("1" * 5000, '{"a":' * 900 + "1" + "}" * 900))


SLIPS = list(slips())


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one briefing, in which an editor changed a word."""
    folder = tmp_path_factory.mktemp("drafted")
    (folder / "seeds").mkdir()
    (folder / "content" / "library").mkdir(parents=True)
    (folder / "seeds" / "storm.txt").write_text(STORM, "utf-8")
    assert [each.state for each in extract([folder / "seeds" / "storm.txt"], folder / "content")] == ["written"]
    edited(folder / "content" / "storm.yml", "damaged 14", "wrecked 14")
    return folder


@pytest.fixture
def desk(tmp_path: Path, drafted: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content folder of a copy of that project, as the current folder."""
    shutil.copytree(drafted, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def test_what_lies_beside_a_briefing_may_be_missing(desk: Path) -> None:
    assert briefing("check").output == "1 briefing: 1 draft, 0 doubts, 0 errors.\n"


@pytest.mark.parametrize(("name", "text"), SLIPS)
def test_a_slip_is_reported_with_its_place_and_a_remedy(desk: Path, name: str, text: str) -> None:
    (desk / name).write_text(text, "utf-8")
    told = briefing(TOLD_BY.get(name, "check")).output
    (first, *_) = re.findall(rf"^content/{re.escape(name)}:\d+:\d+: (?:warning: )?\S+: .+", told, re.MULTILINE)
    assert "  Fix: " in told
    assert not set(first) & set("\0\x1b")


@pytest.mark.parametrize(("name", "text"), [slip for slip in SLIPS if slip[0] not in TOLD_BY])
def test_a_slip_in_a_decision_stops_no_page(desk: Path, name: str, text: str) -> None:
    (desk / name).write_text(text, "utf-8")
    pages, problems = build.pages(desk, Settings(templates=TEMPLATES))
    assert "briefings/storm-closes-port-aldermoor" in {page.path for page in pages}
    assert [problem for problem in problems if problem.file == f"content/{name}"]
    for command in (
        ["link"],
        ["rename", f"content/{name}#a", "b"],
        ["rename", "content/storm.yml#adela-brickner", "b"],
    ):
        briefing(*command)
    assert (desk / name).read_text("utf-8") == text


@pytest.mark.parametrize("text", [text for name, text in SLIPS if name == RECORDED])
def test_what_was_recorded_is_not_overwritten(desk: Path, text: str) -> None:
    (desk / RECORDED).write_text(text, "utf-8")
    assert briefing("log").exit_code == 1
    assert (desk / RECORDED).read_text("utf-8") == text


@pytest.mark.parametrize("text", [text for name, text in SLIPS if name == BASE])
def test_a_damaged_draft_is_written_anew_and_the_editors_words_stay(desk: Path, text: str) -> None:
    before = (desk / "storm.yml").read_bytes()
    (desk / BASE).write_text(text, "utf-8")
    assert "kept" in briefing("extract").output
    assert (desk / "storm.yml").read_bytes() == before
    assert "  Fix: " not in briefing("check").output


@pytest.mark.parametrize("left", ["", "\0" * 400, "\ufeff\n"], ids=["empty", "zeros", "a mark"])
def test_what_a_power_cut_leaves_of_a_draft_is_drafted_again(desk: Path, left: str) -> None:
    seed, file = desk.parent / "seeds" / "storm.txt", desk / "storm.yml"
    file.unlink()
    assert [each.state for each in extract([seed], desk)] == ["written"]
    whole = file.read_bytes()
    file.write_text(left, "utf-8")
    assert [each.state for each in extract([seed], desk)] == ["written"]
    assert file.read_bytes() == whole
    assert [each.state for each in extract([seed], desk)] == ["unchanged"]
