"""A briefing stays with its article: in sub-folders, after a new name, without its seed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.seeds import made
from tests.workflows import STORM, briefing, edited

OTHER = "\n\n".join([made.STORIES[1]["headline"], *made.STORIES[1]["body"]])


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one article, drafted and reviewed, as the current folder."""
    monkeypatch.chdir(tmp_path)
    put("storm.txt", STORM)
    briefing("extract")
    edited(Path("content/storm.yml"), "status: draft", "status: reviewed")
    return tmp_path


def put(name: str, text: str = OTHER) -> Path:
    """A seed with a text."""
    file = Path("seeds", name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def drafted() -> set[str]:
    """The names of the briefings."""
    return {file.name for file in Path("content").glob("*.yml")}


def id_of(name: str) -> str:
    """The id of a briefing."""
    return re.findall(r"^id: (.*)", Path("content", name).read_text("utf-8"), re.MULTILINE)[0]


# --- sub-folders


def test_seeds_of_one_name_in_two_folders_do_not_meet(project: Path) -> None:
    put("africa/storm.txt", STORM.replace("Aldermoor", "Kisuru"))
    put("africa/south/storm.txt", OTHER)
    assert briefing("extract").output.endswith("3 seeds: 2 written, 1 unchanged.\n")
    assert drafted() == {"storm.yml", "africa-storm.yml", "africa-south-storm.yml"}
    assert "file: seeds/africa/storm.txt" in Path("content/africa-storm.yml").read_text("utf-8")
    assert briefing("extract").output == "3 seeds: 3 unchanged.\n"
    assert briefing("check").exit_code == 0


def test_seeds_whose_folders_and_names_make_one_name_are_refused(project: Path) -> None:
    put("a-b.txt", STORM)
    put("a/b.txt", OTHER)
    told = briefing("extract").output
    assert "seeds/a/b.txt and seeds/a-b.txt would write the same briefing." in told
    assert told.endswith("3 seeds: 1 unchanged, 2 failed.\n")


def test_a_folder_that_is_named_stands_for_what_is_in_it(project: Path) -> None:
    put("africa/flood.txt")
    assert briefing("extract", "seeds/africa").output.endswith("1 seed: 1 written.\n")
    assert "africa-flood.yml" in drafted()


# --- another name


@pytest.mark.parametrize("place", ["hurricane.txt", "2024/storm.txt", "2024/november/hurricane.txt"])
def test_a_renamed_seed_keeps_its_briefing(project: Path, place: str) -> None:
    before = id_of("storm.yml")
    put(place, STORM)
    Path("seeds/storm.txt").unlink()
    told = briefing("extract").output
    assert f"moved      content/storm.yml  its article was seeds/storm.txt, and is seeds/{place}\n" in told
    assert told.endswith("1 seed: 1 merged.\n")
    text = Path("content/storm.yml").read_text("utf-8")
    assert f"file: seeds/{place}\n" in text
    assert "status: reviewed" in text
    assert (drafted(), id_of("storm.yml")) == ({"storm.yml"}, before)
    assert briefing("extract").output == "1 seed: 1 unchanged.\n"
    put("storm.txt")
    assert "storm-2.yml" in briefing("extract").output


def test_a_seed_that_was_renamed_and_changed_keeps_its_briefing(project: Path) -> None:
    put("hurricane.md", STORM.replace("until Tuesday", "until Friday"))
    Path("seeds/storm.txt").unlink()
    assert "moved      content/storm.yml" in briefing("extract").output
    assert drafted() == {"storm.yml"}


@pytest.mark.parametrize("text", [OTHER, STORM.replace("The Invented Gazette", "Northmere Courier") + "\nMore.\n"])
def test_another_article_takes_no_briefing_over(project: Path, text: str) -> None:
    put("hurricane.txt", text)
    Path("seeds/storm.txt").unlink()
    told = briefing("extract").output
    assert "moved" not in told
    assert drafted() == {"storm.yml", "hurricane.yml"}


def test_a_copy_takes_no_briefing_over(project: Path) -> None:
    put("copy.txt", STORM)
    assert briefing("extract").output.endswith("2 seeds: 1 written, 1 unchanged.\n")


# --- no seed


def test_a_briefing_whose_seed_is_gone_stays_and_says_what_to_do(project: Path) -> None:
    put("court.txt")
    briefing("extract")
    before = Path("content/storm.yml").read_bytes()
    Path("seeds/storm.txt").unlink()
    result = briefing("extract")
    assert result.exit_code == 0
    assert result.output == (
        "content/storm.yml: warning: no-seed: Its article, seeds/storm.txt, is gone; the briefing stays.\n"
        "  Fix: put the file back, or write into `article.file` where it is now; "
        "`status: withdrawn` takes the page off the site.\n"
        "1 seed: 1 unchanged.\n"
    )
    assert Path("content/storm.yml").read_bytes() == before
    assert "no-seed" not in briefing("extract", "seeds/court.txt").output
    edited(Path("content/storm.yml"), "status: reviewed", "status: withdrawn")
    assert briefing("extract").output == "1 seed: 1 unchanged.\n"


def test_an_editor_can_say_where_the_article_is_now(project: Path) -> None:
    Path("seeds/storm.txt").rename("seeds/x.txt")
    edited(Path("content/storm.yml"), "file: seeds/storm.txt", "file: seeds/x.txt")
    briefing("extract")
    assert drafted() == {"storm.yml"}
    assert briefing("extract").output == "1 seed: 1 unchanged.\n"


# --- what is passed over


def test_what_is_no_article_is_named_and_the_counts_add_up(project: Path) -> None:
    for name in ("a.jpg", "b.csv", "africa/c.xlsx"):
        put(name)
    put("README.md")
    put(".hidden/x.txt")
    put("africa/flood.txt")
    put("broken.txt", "")
    assert briefing("extract").output == (
        "written    content/africa-flood.yml\n"
        "passed over seeds/a.jpg, seeds/africa/c.xlsx, seeds/b.csv: not a kind of file that is read\n"
        "seeds/broken.txt: empty: There is no article in this file.\n"
        "  Fix: paste the article's text into it, or delete it.\n"
        "3 seeds: 1 written, 1 unchanged, 1 failed. 3 files passed over.\n"
    )


def test_an_address_is_given_to_another_command(project: Path) -> None:
    result = briefing("extract", "https://gazette.example/news/storm")
    assert result.exit_code == 1
    assert result.output == (
        "https://gazette.example/news/storm: address: This is an address, and not a file.\n"
        "  Fix: briefing add https://gazette.example/news/storm\n1 seed: 1 failed.\n"
    )


@pytest.mark.parametrize("text", ["https://gazette.example/storm", "Storm in Aldermoor\nhttps://gazette.example/storm"])
def test_a_seed_that_is_only_an_address_is_no_article(project: Path, text: str) -> None:
    put("link.txt", text)
    assert "Fix: briefing add https://gazette.example/storm\n" in briefing("extract").output
