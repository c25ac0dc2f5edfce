"""`briefing render`: which folder it writes, what stops it, the publisher's own pages and files."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from tests.northmere import ROOT as NORTHMERE

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented newsroom with the repository's settings, as the current folder."""
    for name in ("content", "seeds"):
        shutil.copytree(NORTHMERE / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rendered(*options: str) -> Result:
    return CliRunner().invoke(main, ["render", "out", *options])


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def set_to(project: Path, text: str) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(text)


@pytest.mark.parametrize("form", ["web", "folder", "zensical"])
def test_the_same_project_gives_the_same_bytes_over_the_ones_before(project: Path, form: str) -> None:
    first = rendered("--for", form)
    assert first.exit_code == 0, first.output
    assert re.search(r"^rendered   out  \d+ pages$", first.output, re.MULTILINE)
    before = files(project / "out")
    (project / "out" / "stray.html").write_text("x", "utf-8")
    assert rendered("--for", form).exit_code == 0
    assert files(project / "out") == before
    assert {each.name for each in project.iterdir()} == {"content", "seeds", "mkdocs.yml", "out"}


def test_a_folder_that_is_somebody_elses_is_left_alone(project: Path) -> None:
    (project / "out").mkdir()
    (project / "out" / "letter.txt").write_text("dear", "utf-8")
    result = rendered()
    assert result.exit_code == 1
    assert "out: not-written: There is something here that was not rendered" in result.output
    assert set(files(project / "out")) == {"letter.txt"}


def test_an_error_leaves_the_site_as_it_was(project: Path) -> None:
    assert rendered().exit_code == 0
    before = files(project / "out")
    (project / "content" / "broken.yml").write_text("id: [", "utf-8")
    result = rendered()
    assert result.exit_code == 1
    assert "content/broken.yml:1" in result.output
    assert "Nothing was written." in result.output
    assert files(project / "out") == before


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("nav: [index.md, nothing.md]\n", "mkdocs.yml: nav: `nav` names “nothing.md”, but there is no such page."),
        ("nav: 3\n", "mkdocs.yml: setting: `nav` is not a list. Fix: write a list, or delete it."),
        ("theme: {logo: assets/pots.svg}\n", "mkdocs.yml: picture: `theme: logo` names “assets/pots.svg”"),
        ("plugins: [briefing: {colors: {light: {lnk: '#fff'}}}]\n", "color-name: There is no colour “lnk”."),
        ("plugins: [briefing: {overrides: nowhere}]\n", "folder: There is no folder “nowhere”."),
        ("docs_dir: nowhere\n", "mkdocs.yml: setting: `docs_dir` names “nowhere”, but there is no such folder."),
    ],
)
def test_a_slip_in_the_settings_is_told(project: Path, settings: str, said: str) -> None:
    folder = "" if "docs_dir" in settings else "docs_dir: content\n"
    (project / "mkdocs.yml").write_text(f"site_name: x\n{folder}{settings}", "utf-8")
    result = rendered()
    assert result.exit_code == 1
    assert said in " ".join(result.output.split())
    assert not (project / "out").exists()
    assert "Traceback" not in result.output


OWN = """---
title: Who we are
description: The newsroom.
---
# Us

See the [claims](claims.md#page_top), [the desk](team/desk.md), [nobody](nobody.md), [a site](https://x.example/).

## What we do { twice

- one
- two

## What we do { twice

| a | b |
|---|---|
| 1 | 2 |
"""


@pytest.mark.parametrize("form", ["web", "folder"])
def test_a_page_of_ones_own(project: Path, form: str) -> None:
    (project / "content" / "team").mkdir()
    (project / "content" / "about.md").write_text(OWN, "utf-8")
    (project / "content" / "team" / "desk.md").write_text("# The desk\n\n[Us](../about.md)\n", "utf-8")
    set_to(
        project, "nav: [index.md, {About: about.md}, {People: [team/desk.md, actors.md]}, {Out: 'https://x.example'}]\n"
    )
    result = rendered("--for", form)
    assert result.exit_code == 0, result.output
    assert "content/about.md: warning: page-link: The link to “nobody.md” leads to no page." in result.output
    about = (project / "out" / ("about/index.html" if form == "web" else "about.html")).read_text("utf-8")
    assert "<title>Who we are - Briefings</title>" in about
    assert '<meta name="description" content="The newsroom.">' in about
    links = (
        ("../claims/#page_top", "../team/desk/") if form == "web" else ("./claims.html#page_top", "./team/desk.html")
    )
    assert all(f'href="{link}"' in about for link in links)
    assert '<h2 id="what-we-do-twice">' in about
    assert '<h2 id="what-we-do-twice_1">' in about
    assert '<a href="#what-we-do-twice_1">What we do { twice</a>' in about
    assert re.search(r'<a href="[^"]*" aria-current="page">About</a>', about)
    assert '<a href="https://x.example">Out</a>' in about
    desk = (project / "out" / ("team/desk/index.html" if form == "web" else "team/desk.html")).read_text("utf-8")
    assert ('href="../../about/"' if form == "web" else 'href="../about.html"') in desk
    assert desk.count('aria-current="page"') == 1
    assert 'aria-current="true">People' in desk
    assert (
        '"location":"about/#what-we-do-twice"' in (project / "out/search/search_index.json").read_text("utf-8")
        or form == "folder"
    )


def test_the_outlets_files_and_templates_come_first(project: Path) -> None:
    outlet = project / "outlet"
    for name, text in {
        "theme/assets/lantern.svg": "<svg/>",
        "theme/assets/card.png": "mine",
        "theme/.hidden": "x",
        "theme/partials/footer.html": "x",
        "frame/404.html": '{% extends "original/frame/404.html" %}{% block article %}<h1>Lost</h1>{% endblock %}',
    }.items():
        (outlet / name).parent.mkdir(parents=True, exist_ok=True)
        (outlet / name).write_text(text, "utf-8")
    text = (
        (project / "mkdocs.yml")
        .read_text("utf-8")
        .replace("- briefing ", "- briefing: {overrides: outlet, policy: false} #")
    )
    text = text.replace("theme:\n", "copyright: © <b>Lantern</b>\ntheme:\n  logo: assets/lantern.svg\n")
    (project / "mkdocs.yml").write_text(text, "utf-8")
    result = rendered()
    assert result.exit_code == 0, result.output
    assert (project / "out/assets/card.png").read_text("utf-8") == "mine"
    assert not (project / "out/.hidden").exists()
    assert not list((project / "out").glob("partials"))
    home = (project / "out/index.html").read_text("utf-8")
    assert '<img src="./assets/lantern.svg" alt="">' in home
    assert '<footer class="foot">© <b>Lantern</b></footer>' in home
    assert "Content-Security-Policy" not in home
    assert "<h1>Lost</h1>" in (project / "out/404.html").read_text("utf-8")


def test_a_template_that_fails_is_told_with_its_place(project: Path) -> None:
    (project / "outlet/frame").mkdir(parents=True)
    (project / "outlet/frame/page.html").write_text("one\n{{ nobody }}\n", "utf-8")
    text = (project / "mkdocs.yml").read_text("utf-8").replace("- briefing ", "- briefing: {overrides: outlet} #")
    (project / "mkdocs.yml").write_text(text, "utf-8")
    result = rendered()
    assert result.exit_code == 1
    assert (
        "outlet/frame/page.html:2: template: The template cannot be rendered: 'nobody' is undefined." in result.output
    )
    assert not (project / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_out_of_the_outlets_folder_is_not_followed(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("secret", "utf-8")
    (project / "outlet/theme/assets").mkdir(parents=True)
    (project / "outlet/theme/assets/x.txt").symlink_to(secret)
    text = (project / "mkdocs.yml").read_text("utf-8").replace("- briefing ", "- briefing: {overrides: outlet} #")
    (project / "mkdocs.yml").write_text(text, "utf-8")
    result = rendered()
    assert result.exit_code == 1
    assert "A link leads out of the project here." in result.output
    assert not (project / "out").exists()
