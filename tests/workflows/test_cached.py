"""What is kept of earlier builds: it is asked for by everything that a page depends on, and never wrong."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator import seeds
from generator.model import Actor, Problems
from generator.site import Page, Settings
from generator.workflows import build, cached
from generator.workflows.shelf import Marks, Shelf, Unmarked, mark_of_files
from tests.northmere import ROOT, SETTINGS, TEMPLATES

BRIDGE = "harbour-bridge-closed"
KEY = "0123456789abcdef"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The invented newsroom in a folder of its own."""
    for folder in ("content", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def built(project: Path, settings: Settings = SETTINGS) -> tuple[tuple[Page, ...], set[str]]:
    """The pages of a build that knows what earlier ones kept, and the names of those that it had to make."""
    known = cached.cached(replace(settings, project=project))
    pages, _ = build.pages(project / "content", replace(settings, project=project), known)
    known.end(complete=bool(pages))
    assert known.memory
    return pages, {name[1] for name in known.memory.fresh if name[0] in ("page", "actor")}


def test_a_second_build_makes_no_page_of_a_briefing_again(project: Path) -> None:
    first, made = built(project)
    assert {BRIDGE, "method"} <= made
    assert built(project) == (first, set())
    assert first == build.pages(project / "content", replace(SETTINGS, project=project))[0]


def test_only_what_depends_on_a_change_is_made_again(project: Path) -> None:
    built(project)
    file = project / "content" / "bridge.yml"
    file.write_text(file.read_text("utf-8").replace("\nsummary: ", "\nsummary: Changed. ", 1), "utf-8")
    _, made = built(project)
    assert BRIDGE in made
    assert not made & {"ferry", "method"}


@pytest.mark.parametrize("change", [{"address": "https://other.example/"}, {"name": "Other"}, {"review": True}])
def test_other_settings_are_another_shelf(project: Path, change: dict[str, object]) -> None:
    first, _ = built(project)
    other = replace(SETTINGS, **change)  # type: ignore[arg-type]
    assert BRIDGE in built(project, other)[1]
    assert built(project) == (first, set())


def test_a_template_that_changes_makes_every_page_again(project: Path, tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    settings = replace(SETTINGS, templates=templates)
    built(project, settings)
    page = templates / "pages" / "briefing.html"
    page.write_text(page.read_text("utf-8") + "\n", "utf-8")
    assert BRIDGE in built(project, settings)[1]
    (templates / "pages" / "linked.html").symlink_to(page)
    assert cached.cached(settings).memory is None, "nobody sees whether what a link leads to has changed"


def test_the_folder_can_be_deleted_and_is_passed_over_by_git(project: Path) -> None:
    first, _ = built(project)
    folder = project / cached.FOLDER
    assert (folder / ".gitignore").read_text("utf-8") == "*\n"
    shutil.rmtree(folder)
    pages, made = built(project)
    assert (pages, BRIDGE in made) == (first, True)


def test_a_folder_that_cannot_be_written_is_no_fault(project: Path) -> None:
    (project / ".cache").write_text("a file", "utf-8")
    assert BRIDGE in built(project)[1]
    assert BRIDGE in built(project)[1]


def test_a_folder_elsewhere_is_not_used(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project / ".cache").symlink_to(elsewhere)
    built(project)
    assert not list(elsewhere.iterdir())


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """An empty shelf."""
    made = Shelf(tmp_path / "shelf", KEY, tmp_path)
    yield made
    made.close(complete=False)


def again(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf", KEY, tmp_path)


def test_a_piece_comes_back_as_it_was(shelf: Shelf, tmp_path: Path) -> None:
    shelf.put("storm", {"words": ["“Over”", "\ud800"]}, b"Over\r\n\0")
    shelf.close(complete=True)
    assert again(tmp_path).take("storm") == ({"words": ["“Over”", "\ud800"]}, b"Over\r\n\0")


def test_what_nobody_asks_for_goes_after_a_complete_build_only(shelf: Shelf, tmp_path: Path) -> None:
    shelf.put("storm", 1)
    shelf.put("ferry", 2)
    shelf.close(complete=True)
    for complete, left in ((False, 2), (True, None)):
        later = again(tmp_path)
        later.take("storm")
        later.close(complete=complete)
        last = again(tmp_path)
        assert (last.take("storm") or [0])[0] == 1
        assert (last.take("ferry") or [None])[0] == left
        last.close(complete=False)


def test_a_piece_that_is_not_what_its_mark_says_is_not_there(shelf: Shelf, tmp_path: Path) -> None:
    shelf.put("storm", 1, b"words")
    shelf.close(complete=True)
    (file,) = (tmp_path / "shelf").glob("*.db")
    with sqlite3.connect(file) as store:
        store.execute("UPDATE pieces SET held = ?", (b"other",))
    store.close()
    assert again(tmp_path).take("storm") is None


@pytest.mark.parametrize("data", [b"", b"no store", b"SQLite format 3\0" + b"\1" * 500])
def test_a_file_that_is_no_shelf_is_made_anew(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "shelf").mkdir()
    (tmp_path / "shelf" / f"{KEY}.db").write_bytes(data)
    shelf = again(tmp_path)
    shelf.put("storm", 1)
    shelf.close(complete=True)
    assert again(tmp_path).take("storm") == (1, b"")


def test_a_store_with_other_tables_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "shelf").mkdir()
    with sqlite3.connect(tmp_path / "shelf" / f"{KEY}.db") as store:
        store.execute("CREATE VIEW pieces AS SELECT 1 AS name, 2 AS mark, 3 AS said, 4 AS held")
    store.close()
    shelf = again(tmp_path)
    shelf.put("storm", 1)
    assert shelf.take("storm") == (1, b"")


def test_of_two_builds_at_once_the_later_one_does_without(shelf: Shelf, tmp_path: Path) -> None:
    shelf.put("storm", 1)
    other = again(tmp_path)
    other.put("storm", 2)
    assert other.take("storm") is None
    shelf.close(complete=True)
    assert again(tmp_path).take("storm") == (1, b"")


def test_shelves_that_nobody_uses_go(tmp_path: Path) -> None:
    for number in range(7):
        Shelf(tmp_path / "shelf", f"{number:016x}", tmp_path).close(complete=True)
        os.utime(tmp_path / "shelf" / f"{number:016x}.db", (number, number))
    assert len(list((tmp_path / "shelf").glob("*.db"))) == 4


def test_equal_values_have_one_mark_and_others_have_others() -> None:
    ada = Actor(key="ada", name="Ada Lund", kind="person")
    values = [None, "", "None", 0, False, (), ("",), ("a", "b"), ("a,b",), ["a"], {"a": "b"}, {"b": "a"}, ada]
    values += [replace(ada, role="mayor"), (ada, ada), frozenset({"a"}), Path("a"), "ä", "\ud800"]
    assert len({Marks().of(value) for value in values}) == len(values)
    marks = Marks()
    assert marks.of(frozenset("abc")) == marks.of(frozenset("cba"))
    assert marks.of((ada, "x")) == Marks().of((replace(ada), "x"))
    with pytest.raises(Unmarked):
        marks.of((object(),))


def test_the_mark_of_files_is_that_of_their_words_and_names(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    marks = []
    for name, words in (("one", "x"), ("one", "y"), ("two", "y"), ("two", "y")):
        for file in (tmp_path / "a").iterdir():
            file.unlink()
        (tmp_path / "a" / name).write_text(words, "utf-8")
        marks.append(mark_of_files([tmp_path / "a"], {}))
    assert marks[2] == marks[3]
    assert len(set(marks)) == 3
    (tmp_path / "a" / "link").symlink_to(tmp_path / "a" / "two")
    with pytest.raises(Problems):
        mark_of_files([tmp_path / "a"], {})


def test_an_article_that_is_kept_is_the_one_that_is_read(project: Path) -> None:
    for _ in range(2):
        known = cached.cached(replace(SETTINGS, project=project))
        for file in sorted((project / "seeds").glob("*.txt")):
            assert known.article(file, project) == seeds.quotable(file, project)
        known.end(complete=True)
