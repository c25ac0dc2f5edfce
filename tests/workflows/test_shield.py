"""Nothing personal slips out: what is planted in an article is looked for in every byte that is built."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli

from generator import export
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
    """Everything that is built or exported, by its name."""
    result = CliRunner().invoke(cli, ["build", "--config-file", str(project / "mkdocs.yml")])
    assert result.exit_code == 0, result.output
    exports = [("json",), *((form, "--what", what) for form in ("jsonl", "csv") for what in export.TABLES)]
    given = {" ".join(one): briefing("export", *one).stdout.encode() for one in exports}
    return {**tree(project / "site"), **given}


def places(site: dict[str, bytes], words: str) -> list[str]:
    """The files that have the words in their bytes or in their names."""
    return [name for name, data in site.items() if words.lower() in data.decode("utf-8", "ignore").lower() + name]


def test_nothing_that_is_planted_is_in_anything_that_is_built(project: Path) -> None:
    site = built(project)
    assert {"search/search_index.json", "feed.xml", "briefings.json", "json"} <= {*places(site, "Brickner")}
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


NURSE = """id: nurse
title: NURSE LI O'VANDRELL-QUIN TREATED 11 PEOPLE
status: reviewed
article: {file: seeds/nurse.txt, published: 2024-11-03, url: "https://x.example/li-o-vandrell-quin"}
tags: [Li O’Vandrell-Quin]
summary: Li
  O’Vandrell-Quin treated 11 people. Quin’s house was spared. The O’Vandrell-Quins left.
actors:
  ovandrell-quin: {name: Li O’Vandrell-Quin, kind: person, aka: [Nurse Quin], publish_name: false}
claims:
  ovandrell-quin-treated: {claim: Li treated 11 people., by: ovandrell-quin, evidence: Li O'Vandrell-Quin treated 11}
  eleven: {claim: Eleven people were hurt., corroborates: ["#ovandrell-quin-treated"], evidence: 11 were hurt}
open_questions:
  what-of-quin: {question: What became of Li?, about: [ovandrell-quin-treated], put_to: ovandrell-quin}
"""
SAME = """id: same
title: Eleven people treated
status: reviewed
article: {file: seeds/same.txt, published: 2024-11-04}
actors:
  li: {name: Li O'Vandrell-Quin, kind: person}
claims:
  treated: {claim: Eleven were treated., corroborates: ["nurse#ovandrell-quin-treated"], evidence: eleven were treated}
"""
DECIDED = {
    "actors.yml": "ovandrell-quin: {name: Li O’Vandrell-Quin, same_as: [nurse#ovandrell-quin, same#li]}\n",
    "refused.yml": "nurse#ovandrell-quin-treated: [same#treated]\n",
    "log.yml": "- {date: 2024-11-05, briefing: nurse, key: ovandrell-quin-treated, what: claim, before: Quin}\n",
}


def test_a_name_that_is_withheld_is_in_no_byte_however_it_is_written_and_wherever(project: Path) -> None:
    folder = project / "content"
    (folder / "library").mkdir(exist_ok=True)
    for file, text in {"nurse.yml": NURSE, "same.yml": SAME, **{f"library/{n}": t for n, t in DECIDED.items()}}.items():
        (folder / file).write_text(text, "utf-8")
    for name in ("nurse", "same"):
        text = "Li O'Vandrell-Quin treated 11 people. 11 were hurt. eleven were treated, O’VANDRELL-QUIN said."
        (project / "seeds" / f"{name}.txt").write_text(text, "utf-8")
    site = built(project)
    assert [places(site, word) for word in ("Quin", "ovandrell", "O’V")] == [[], [], []]
    told = re.compile(rb"\bLi\b|actors/li|#li\b|\bli:")
    assert [name for name, data in site.items() if told.search(data) and "assets" not in name] == []
    links = json.loads(site["json"])["links"]
    assert {(link["source"], link["target"]) for link in links} == {
        ("nurse#eleven", "nurse#treated"),
        ("same#treated", "nurse#treated"),
    }


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
    command = ["build", "--config-file", str(project / "mkdocs.yml")]
    assert "1 are the limit" in (stopped := CliRunner().invoke(cli, command)).output
    assert stopped.exit_code == 1
    edited(project / "content" / "storm.yml", "article:\n", "article:\n  publish: freely\n")
    assert "no-licence" in briefing("check").output
    edited(project / "content" / "storm.yml", "article:\n", "article:\n  licence: CC BY 4.0\n")
    assert CliRunner().invoke(cli, command).exit_code == 0
    edited(project / "content" / "storm.yml", "publish: freely", "publish: excerpts")
    assert CliRunner().invoke(cli, command).exit_code == 1
