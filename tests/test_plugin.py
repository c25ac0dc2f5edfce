"""The plugin in MkDocs itself: what is published and what is not, what an error does to a build and to a server."""

from __future__ import annotations

import json
import logging
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from click.testing import CliRunner, Result
from mkdocs.__main__ import cli
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils.yaml import yaml_load

from generator import resources
from generator.plugin import patching
from generator.site import Settings
from generator.workflows import build
from tests.northmere import ROOT as NORTHMERE
from tests.northmere import library, pages

ROOT = Path(__file__).parent.parent
GOLDENS = ROOT / "tests" / "goldens" / "machine"
Golden = Callable[[Path, str], None]
STAMPED = {"sitemap.xml", "sitemap.xml.gz"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own with the repository's mkdocs.yml, and the invented newsroom."""
    for folder in ("content", "seeds"):
        shutil.copytree(NORTHMERE / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def site(project: Path) -> Path:
    """The project's site, built."""
    result = built(project)
    assert result.exit_code == 0, result.output
    return project / "site"


def built(project: Path, *options: str) -> Result:
    """`mkdocs build` of a project."""
    return CliRunner().invoke(cli, ["build", "--config-file", str(project / "mkdocs.yml"), *options])


@pytest.mark.parametrize("command", ["build", "serve"])
@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("outlet/theme/main.html", "{{ 1 / 0 }}", "main.html:1: division by zero."),
        ("outlet/theme/404.html", "{{ 1 | nothing }}", "404.html:1: No filter named 'nothing'."),
        ("content/about.md", "---\ntemplate: nothing.html\n---\n", "'nothing.html'"),
    ],
)
def test_what_stops_a_first_build_is_told_in_one_line(
    project: Path, command: str, file: str, text: str, told: str
) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("- briefing ", "- briefing: {overrides: outlet} #"), "utf-8")
    (project / "outlet" / "theme").mkdir(parents=True)
    (project / file).write_text(text, "utf-8")
    result = CliRunner().invoke(cli, [command, "--config-file", str(project / "mkdocs.yml")])
    assert result.exit_code == 1
    assert "Error: The site could not be built: " in result.output
    assert told in result.output
    assert isinstance(result.exception, SystemExit)


def test_a_page_in_markdown_that_cannot_be_read_is_told(project: Path) -> None:
    (project / "content" / "about.md").write_bytes(b"# About\n\xff")
    assert (result := built(project)).exit_code == 0
    assert "WARNING -  content/about.md:2:1: encoding: " in result.output


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def read(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


def test_every_page_stands_at_its_address(site: Path) -> None:
    missing = [path for path in pages() if not (site / path / "index.html").is_file()]
    assert missing == []


def test_pages_are_put_in_as_they_are(site: Path) -> None:
    html = read(site, "briefings/harbour-bridge-closed")
    assert '<article class="md-content__inner page" id="page_content"' in html
    assert "md-content__inner md-typeset" not in html
    assert re.search(r'class="md-nav__link">\s*<span class="md-ellipsis">\s*Open questions', html)
    assert '<meta name="description" content="The city of Northmere closed' in html


def test_what_is_written_for_editors_is_not_published(project: Path) -> None:
    for name in ("content/.base/bridge.json", "content/library/log.yml", "content/schema/briefing.json"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("[]" if name.endswith("log.yml") else "{}", "utf-8")
    assert built(project).exit_code == 0
    published = set(files(project / "site"))
    assert "schema/briefing.json" in published
    inside = [name for name in published if name.endswith((".yml", "bridge.json")) or ".base" in name]
    assert all(re.fullmatch(r"briefings/[a-z-]+/briefing\.yml", name) for name in inside)


def test_nothing_is_fetched_from_another_host(site: Path) -> None:
    fetched = re.compile(r'<(?:script|img|iframe|source)[^>]+src="([^"]+)"|<link rel="(?!canonical)[^>]+href="([^"]+)"')
    for path, content in files(site).items():
        if path.endswith(".html"):
            found = ["".join(match) for match in fetched.findall(content.decode("utf-8"))]
            assert not [address for address in found if "//" in address], path


def test_search_leads_to_briefings_actors_claims_and_quotes(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    found = library()
    places = ["#page_follow", *(f"briefings/{each.id}/" for each in found.briefings)]
    places += [f"actors/{key}/" for key in found.profiles]
    places += [f"briefings/{each.reference.replace('#', '/#')}" for each in (*found.claims, *found.quotes)]
    lists = {place for entry in index["docs"] if "?" in (place := entry["location"])}
    assert {"claims/?flag=disputed", "questions/?status=open", "briefings/?outlet=Northmere%20Gazette"} <= lists
    assert sorted({entry["location"] for entry in index["docs"]} - lists) == sorted(places)
    assert not [entry for entry in index["docs"] if "<" in entry["title"] + entry["text"]]


@pytest.mark.parametrize(("path", "name"), [("", "home"), ("briefings/harbour-bridge-closed", "briefing")])
def test_what_is_shown_beside_a_shared_link(site: Path, path: str, name: str, golden: Golden) -> None:
    found = re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">', read(site, path))
    assert {"og:title", "og:type", "og:image", "og:url"} <= {key for key, _ in found}
    assert (site / dict(found)["og:image"].removeprefix("https://example.org/")).is_file()
    golden(GOLDENS / f"{name}.opengraph", "".join(f"{key}: {value}\n" for key, value in found))


def test_an_old_address_leads_on(site: Path) -> None:
    html = read(site, "briefings/harbour-bridge-shut")
    assert '<meta http-equiv="refresh" content="0; url=../harbour-bridge-closed/">' in html


def test_titles_cannot_become_markup(project: Path) -> None:
    edit(project, "title: Ferries run every ten minutes", "title: </title><img src=x onerror=alert(1)>")
    assert built(project).exit_code == 0
    for path in ("", "briefings/ferry", "briefings"):
        assert "<img src=x" not in read(project / "site", path)


def test_two_builds_are_the_same(project: Path) -> None:
    assert built(project).exit_code == 0
    first = files(project / "site")
    assert built(project).exit_code == 0
    again = files(project / "site")
    assert {name for name in first if first[name] != again.get(name)} <= STAMPED
    assert set(first) == set(again)


def test_a_strict_build_of_sound_content_passes(project: Path) -> None:
    (project / "content" / "ferry.yml").unlink()
    assert built(project, "--strict").exit_code == 0


def edit(project: Path, words: str, others: str) -> None:
    """Change words in the ferry's briefing."""
    file = project / "content" / "ferry.yml"
    text = file.read_text("utf-8")
    assert words in text
    file.write_text(text.replace(words, others), "utf-8")


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("title: Ferries", "title: [Ferries"),
        ("status: draft", "status: published"),
        ("confidence: very-low", "confidence: tiny"),
    ],
)
def test_an_error_ends_a_build_with_a_message_and_leaves_the_old_site(project: Path, words: str, others: str) -> None:
    assert built(project).exit_code == 0
    before = files(project / "site")
    edit(project, words, others)
    result = built(project)
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert files(project / "site") == before


def test_an_error_names_its_place(project: Path) -> None:
    edit(project, "status: draft", "status: published")
    result = built(project)
    assert result.exit_code == 1
    assert re.search(r"ferry\.yml:\d+:\d+: [a-z-]+: .+ Fix: ", result.output)


def served(project: Path) -> Path:
    """Build as `mkdocs serve` does at every change, without the server."""
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "served"))
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build.build(config, serve_url="http://127.0.0.1:8000/")
    return project / "served"


def test_a_server_goes_on_with_a_page_that_tells_the_error(project: Path) -> None:
    edit(project, "status: draft", "status: published")
    site = served(project)
    html = read(site, "briefings/ferry")
    assert "ferry.yml cannot be read" in html
    assert "<b>Fix:</b>" in html
    assert "Harbour bridge closed" in read(site, "briefings/harbour-bridge-closed")


def test_a_broken_template_is_told_with_its_line(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "templates", project / "templates")
    monkeypatch.setattr(resources, "folder", lambda name: project / name)
    (project / "templates" / "parts" / "claim.html").write_text("one\n{% macro %}\n", "utf-8")
    result = built(project)
    assert result.exit_code == 1
    assert "templates/parts/claim.html:2: template:" in result.output
    served(project)


def test_a_server_shows_the_machines_doubts(project: Path) -> None:
    assert "Who says so?" in read(served(project), "briefings/ferry")
    assert built(project).exit_code == 0
    assert "Who says so?" not in read(project / "site", "briefings/ferry")


def test_articles_and_templates_are_watched(project: Path) -> None:
    config = load_config(str(project / "mkdocs.yml"))
    config = config.plugins.on_config(config)
    assert {str(ROOT / "templates"), str(project / "seeds")} <= set(config.watch)


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Material's banner is not what is tested."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    yield
    logging.getLogger("mkdocs").handlers.clear()


def test_the_configuration_is_short() -> None:
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert len(text.splitlines()) < 20
    assert yaml_load(text)["docs_dir"] == "content"


def test_what_cannot_be_read_has_a_page_that_the_banner_leads_to(project: Path) -> None:
    (project / "content" / "broken.yml").write_text("id: broken\ntitle: Half: saved\n", "utf-8")
    found, problems = build.pages(project / "content", Settings(templates=ROOT / "templates", review=True))
    assert [problem.code for problem in problems if problem.severity == "error"] == ["syntax-colon"]
    shown = {page.path: page.html for page in found}
    assert '<a href="./briefings/broken/">' in shown[""]
    assert "write it below <code>&gt;-</code>" in shown["briefings/broken"]


def test_the_search_takes_words_apart_at_marks(site: Path) -> None:
    """The separator as Material's script uses it, on words with apostrophes, hyphens, marks and figures."""
    config = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["config"]
    parted = {
        "O’Brien": ["Brien"],
        "Brandt & Sons’ “safe” bridge": ["Brandt", "Sons", "safe", "bridge"],
        "Russia's 1.5 million": ["Russia", "1.5", "million"],
        "Saint-Denis, 2,000": ["Saint", "Denis", "2,000"],
    }
    for text, words in parted.items():
        assert [word for word in re.split(config["separator"], text) if word] == words


OWN = """\
nav: [index.md, claims.md]
theme:
  name: material
  custom_dir: look
  font: {text: Public Sans}
  features: []
  icon: {repo: material/anchor}
markdown_extensions: [{toc: {title: Here}}]
extra_css: [own.css]
extra: {generator: true}
"""


def configured(project: Path, text: str) -> MkDocsConfig:
    """The settings of a project after the plugin has seen them."""
    (project / "mkdocs.yml").write_text(
        f"site_name: x\ndocs_dir: content\nplugins: [briefing, search]\n{text}", "utf-8"
    )
    config = load_config(str(project / "mkdocs.yml"))
    return config.plugins.on_config(config)


def test_what_a_site_sets_comes_before_what_the_plugin_brings(project: Path) -> None:
    (project / "look").mkdir()
    config = configured(project, OWN)
    assert config.nav == ["index.md", "claims.md"]
    assert config.theme.dirs[:2] == [str(project / "look"), str(ROOT / "templates" / "theme")]
    assert (config.theme["font"], config.theme["features"]) == ({"text": "Public Sans"}, [])
    assert config.theme["icon"] == {"logo": "material/text-box-check-outline", "repo": "material/anchor"}
    assert config.mdx_configs["toc"] == {"title": "Here"}
    assert [str(name) for name in config.extra_css] == ["assets/look.css", "own.css"]
    assert config.extra["generator"] is True


def test_a_site_that_sets_nothing_has_what_the_repository_has(project: Path) -> None:
    config = configured(project, "theme: material\n")
    assert config.nav == ["index.md", *(f"{page}.md" for page in OURS)]
    assert (config.theme["font"], len(config.theme["palette"])) == (False, 3)
    assert "navigation.instant" in config.theme["features"]
    assert config.theme.dirs[0] == str(ROOT / "templates" / "theme")


OURS = ("claims", "quotes", "questions", "actors", "timeline", "network", "sources", "method")


def test_another_theme_is_refused(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(PluginError), caplog.at_level(logging.ERROR, "mkdocs"):
        configured(project, "theme: readthedocs\n")
    assert "mkdocs.yml: theme: The theme is “readthedocs”; the pages need Material for MkDocs." in caplog.text


def test_the_whole_article_is_for_the_server_alone(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    assert 'class="full-text"' in read(served(project), "briefings/harbour-bridge-closed")
    (project / "mkdocs.yml").write_text(settings.replace("  - briefing", "  - briefing: {review: true}", 1), "utf-8")
    assert built(project).exit_code == 0
    assert 'class="full-text"' not in read(project / "site", "briefings/harbour-bridge-closed")
    (project / "mkdocs.yml").write_text(settings.replace("  - briefing", "  - briefing: {review: false}", 1), "utf-8")
    assert 'class="full-text"' not in read(served(project), "briefings/harbour-bridge-closed")


def test_pages_in_another_order_are_made_anew() -> None:
    one, two = (SimpleNamespace(path=path, moved=(), attachments=()) for path in ("a/index.html", "b/index.html"))
    built: Any = SimpleNamespace(pages={each.path: each for each in (one, two)})
    assert patching.changed(built, cast("Any", [one, two])) == []
    assert patching.changed(built, cast("Any", [two, one])) is None
