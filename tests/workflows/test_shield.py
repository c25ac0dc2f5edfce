"""Nothing personal slips out: what is planted in an article is looked for in every byte that is built."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli

from generator.workflows import build
from tests.northmere import TEMPLATES
from tests.workflows import briefing, edited, tree

PLANTED = {
    "credit": "Zuzanna Quill",
    "credit of an agency": "Pim Dorrell",
    "e-mail": "zq@gazette.example",
    "e-mail in words": "quips@gazette.example",
    "telephone": "020 7946 0018",
    "telephone abroad": "+44 20 7946 0999",
    "handle": "@zuzaquill",
    "tip line": "07700 900123",
}
STORM = """---
headline: Storm closes the port of Aldermoor
publisher: The Invented Gazette
published: 2024-11-03
---
By Ruth Okoro, {e-mail}
A storm closed the port of Aldermoor on Sunday and damaged 14 fishing boats, the harbour authority said on {telephone}.
Photo: {credit}
“I have never seen the like of it in thirty years,” harbour master Adela Brickner told reporters at {e-mail in words}. \
“We lost two cranes.” (Photo by {credit of an agency}/AFP via Getty Images)
Brickner said that the port would stay closed until Tuesday, and that {telephone abroad} was the number to call.
Mira Vandrell, a nurse, said that she had treated 11 people. Vandrell said the storm was “worse than the last”, \
as {handle} put it.
Do you know more? Call our newsdesk on {tip line}.
"""
for what, planted in PLANTED.items():
    STORM = STORM.replace(f"{{{what}}}", planted)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the article, drafted."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "storm.txt").write_text(STORM, "utf-8")
    settings = "site_name: x\nsite_url: https://x.example/\ndocs_dir: content\ntheme: {name: material}\n"
    (tmp_path / "mkdocs.yml").write_text(f"{settings}plugins: [briefing, search]\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert briefing("extract").exit_code == 0
    assert TEMPLATES.is_dir()
    return tmp_path


def built(project: Path) -> dict[str, bytes]:
    """Everything that is built, by its name."""
    result = CliRunner().invoke(cli, ["build", "--config-file", str(project / "mkdocs.yml")])
    assert result.exit_code == 0, result.output
    return tree(project / "site")


def places(site: dict[str, bytes], words: str) -> list[str]:
    """The files that have the words in their bytes or in their names."""
    return [name for name, data in site.items() if words.lower() in data.decode("utf-8", "ignore").lower() + name]


def test_nothing_that_is_planted_is_in_anything_that_is_built(project: Path) -> None:
    site = built(project)
    assert places(site, "Brickner")
    assert {what: places(site, words) for what, words in PLANTED.items() if places(site, words)} == {}


def test_a_name_that_is_withheld_is_in_no_byte(project: Path) -> None:
    file = project / "content" / "storm.yml"
    assert places(built(project), "Vandrell")
    edited(file, "name: Mira Vandrell", "name: Mira Vandrell\n    publish_name: false")
    edited(file, "status: draft", "status: reviewed\nnotes: Ms Vandrell asked for it.\n")
    assert briefing("check").exit_code == 0
    site = built(project)
    assert places(site, "name withheld")
    assert (places(site, "Vandrell"), places(site, "Mira")) == ([], [])


def test_a_name_in_the_address_of_the_page_is_told(project: Path) -> None:
    file = project / "content" / "storm.yml"
    edited(file, "name: Mira Vandrell", "name: Mira Vandrell\n    publish_name: false")
    edited(file, "\nid: ", "\nid: vandrell-")
    edited(file, "\nstatus:", "\nwas: [mira-vandrell]\nstatus:")
    assert briefing("check").output.count("name-in-address") == 2


def test_a_withdrawn_briefing_tells_nothing_of_what_it_said(project: Path) -> None:
    edited(project / "content" / "storm.yml", "status: draft", "status: withdrawn")
    site = built(project)
    told = ("Adela Brickner", "Ruth Okoro", "two cranes.", "Invented Gazette", "Storm closes")
    assert not [words for words in told if places(site, words)]


def test_much_that_is_quoted_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "much-quoted" not in briefing("check").output
    monkeypatch.setattr(build, "SHORT", 0)
    assert "much-quoted" in briefing("check").output
    settings = (project / "mkdocs.yml").read_text("utf-8")
    limited = settings.replace("[briefing,", "[{briefing: {most_quoted: 1}},")
    (project / "mkdocs.yml").write_text(limited, "utf-8")
    result = CliRunner().invoke(cli, ["build", "--strict", "--config-file", str(project / "mkdocs.yml")])
    assert result.exit_code == 1
    assert "1 are the limit" in result.output
