"""A site that is written over the one before it is the one that a build into an empty folder gives, file for file."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.plugin import over
from tests.test_plugin import STAMPED, built, edit, files, project

__all__ = ["project"]


def test_what_stays_is_the_same_file_and_what_goes_is_gone(project: Path) -> None:
    assert built(project).exit_code == 0
    site = project / "site"
    stays, whose = site / "briefings/ferry/index.html", site / "briefings/ferry/briefing.yml"
    kept, outside = project / "kept.html", project / "outside.yml"
    outside.write_text("mine", "utf-8")
    os.link(stays, kept)
    whose.unlink()
    whose.symlink_to(outside)
    (site / "briefings/gone").mkdir()
    (site / "briefings/gone/index.html").write_text("gone", "utf-8")
    (site / "actors/index.html.gz").write_text("gone", "utf-8")
    number = (site / "briefings/harbour-bridge-closed/index.html").stat().st_ino
    edit(project, "status: draft", "status: reviewed")
    before = kept.read_bytes()
    assert built(project).exit_code == 0
    assert (site / "briefings/harbour-bridge-closed/index.html").stat().st_ino == number
    assert kept.read_bytes() == before != stays.read_bytes()
    assert outside.read_text("utf-8") == "mine"
    written = files(site)
    shutil.rmtree(site)
    assert built(project).exit_code == 0
    assert _told(written) == _told(files(site))


def test_a_build_that_fails_leaves_nothing_hidden(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()
    (tmp_path / "briefings" / "index.html").write_text("", "utf-8")
    over.set_aside(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == [".briefings"]
    over.set_aside(tmp_path)
    over.forget(tmp_path)
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("there", ["file", "folder", "link"])
def test_what_is_no_file_in_its_place_gives_way(tmp_path: Path, there: str) -> None:
    wanted = tmp_path / "briefings" / "x" / "index.html"
    (wanted if there == "folder" else wanted.parent).mkdir(parents=True)
    if there == "link":
        wanted.symlink_to(tmp_path)
    if there == "file":
        wanted.write_text("as before", "utf-8")
    over.set_aside(tmp_path)
    over.bring_back(tmp_path, {"briefings/x/index.html"})
    assert os.path.lexists(wanted) == (there == "file")
    assert (tmp_path / "briefings").is_dir()


def _told(found: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in found.items() if name not in STAMPED}
