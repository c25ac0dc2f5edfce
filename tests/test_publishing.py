"""The publisher's guide is right: its example is built from the page, and each setting works."""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result
from mkdocs.__main__ import cli
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load

from generator.site import OPTIONAL, Settings
from generator.site.render import customization
from generator.workflows import build

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "PUBLISHING.md").read_text("utf-8")
LOOK = (ROOT / "templates" / "theme" / "assets" / "look.css").read_text("utf-8")
EXAMPLE, GITLAB = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
FILES = dict(re.findall(r"`(outlet/[^`]+)`:\n\n```[a-z]+\n(.*?)```", GUIDE, re.DOTALL))


def test_the_recipe_for_gitlab_publishes_what_it_builds() -> None:
    (job,) = yaml_load(GITLAB).values()
    assert job["artifacts"]["paths"] == ["public"]
    assert job["script"] == [
        "pip install -r requirements.txt",
        "briefing check",
        "mkdocs build --strict --site-dir public",
    ]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own with the demonstration's articles, and nothing of an outlet's."""
    for folder in ("content", "seeds"):
        shutil.copytree(ROOT / "tests" / "demo" / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Material's banner is not what is tested."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    yield
    logging.getLogger("mkdocs").handlers.clear()


def write(project: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, "utf-8")


def configured(project: Path, settings: str) -> Path:
    """The file of settings: the repository's, with these in place of its own."""
    file = project / "outlet.yml"
    file.write_text(f"INHERIT: mkdocs.yml\n{settings}", "utf-8")
    return file


def built(project: Path, settings: str, *options: str) -> Result:
    """The site of a project with these settings."""
    return CliRunner().invoke(cli, ["build", "--config-file", str(configured(project, settings)), *options])


def plugin(settings: str) -> str:
    """Settings of the plugin alone, as YAML in braces."""
    return f"plugins:\n  - briefing: {settings}\n  - search\n"


def told(result: Result) -> str:
    """What MkDocs printed, whatever the width of the terminal."""
    return " ".join(result.output.split())


def read(project: Path, path: str = "") -> str:
    return (project / "site" / path / "index.html").read_text("utf-8")


def linked(project: Path) -> set[str]:
    """Every address within the site that a page or the frame around it leads to, from the top of the site."""
    site = project / "site"
    found = set()
    for file in site.rglob("index.html"):
        places = re.findall(r' href="([^"#?:]+)', file.read_text("utf-8"))
        found |= {(file.parent / place).resolve().relative_to(site.resolve()).as_posix() for place in places}
    return found


def test_the_example_is_built(project: Path) -> None:
    assert set(FILES) == {"outlet/theme/assets/lantern.svg", "outlet/pages/home.html"}
    write(project, FILES)
    result = built(project, EXAMPLE, "--strict")
    assert result.exit_code == 0, result.output
    home = read(project)
    assert "<title>The Aldermoor Lantern</title>" in home
    assert "What was said about Aldermoor, in 8 articles, and on what basis." in home
    assert "Every line leads back to" not in home
    assert '<img src="assets/lantern.svg" alt="logo">' in home
    assert '<link rel="icon" href="assets/lantern.svg">' in home
    assert (project / "site" / "assets" / "lantern.svg").is_file()
    assert home.index("--link: #8a1f1f;") > home.index("assets/look.css")
    feed = ElementTree.parse(project / "site" / "feed.xml")
    assert feed.findtext("{*}title") == "The Aldermoor Lantern"
    assert '<link rel="canonical" href="https://lantern.example/briefings/claims/">' in read(project, "claims")
    assert not linked(project) & {"network", "sources"}
    assert {"timeline", "quotes"} <= linked(project)


def test_the_example_works_from_a_folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OFFLINE", "true")
    write(project, FILES)
    assert built(project, EXAMPLE, "--strict").exit_code == 0
    assert '<a href="method.html">How we work</a>' in read(project)


def test_every_setting_of_the_guide_is_there() -> None:
    (colors,) = re.findall(r"\| name \|.*?\n\n", GUIDE, re.DOTALL)
    assert set(re.findall(r"`([a-z-]+[0-9]?)`", colors)) == {*customization.COLORS}
    assert all(f"`{page}`" in GUIDE for page in OPTIONAL)
    assert f"`[{', '.join(yaml_load((ROOT / 'templates' / 'settings.yml').read_text('utf-8'))['nav'])}]`" in GUIDE
    targets = [target for target in re.findall(r"\]\(([^)]+)\)", GUIDE) if "://" not in target]
    assert not [target for target in targets if not (ROOT / target).is_file()]
    commands = set(re.findall(r"\bmake ([a-z]+)", GUIDE))
    assert commands <= set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_every_colour_is_one_of_the_style_sheet() -> None:
    for where in customization.SCHEMES.values():
        block = LOOK.partition(f"{where} {{")[2].partition("}")[0]
        assert {*customization.COLORS} == set(re.findall(r"--([a-z0-9-]+):", block))


def test_colours_are_printed_for_the_screen_alone() -> None:
    css = customization.style({"light": {"link": "#7A1F1F", "high": "rgb(10 20 30 / 90%)"}, "dark": {"link": "#faa"}})
    assert css == (
        '@media screen { :root, [data-md-color-scheme="default"] { --link: #7A1F1F; --high: rgb(10 20 30 / 90%); } '
        '[data-md-color-scheme="slate"] { --link: #faa; } }'
    )
    assert customization.style({}) == ""
    assert customization.style({"light": {"link": "red;}</style><script>"}, "dusk": 1, "dark": None}) == ""


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("{colors: {light: {lnk: '#fff'}}}", "color-name: There is no colour “lnk”. Fix: did you mean “link”?"),
        (
            "{colors: {light: {link: #fff\n}}}",
            "color-value: The colour “link” is empty. Fix: put it in quotation marks",
        ),
        ("{colors: {light: {link: crimson}}}", "color-value: “crimson” is not a colour for “link”. Fix: write it as"),
        ("{colors: {night: {link: '#fff'}}}", "color-scheme: `colors` names “night”"),
        ("{colors: {light: '#fff'}}", "color-scheme: `colors: light` holds no colours. Fix: write them as"),
        ("{without: [netwrok]}", "page-unknown: `without` names “netwrok”, which is not a page that can be left out."),
        ("{without: [claims]}", "page-unknown: `without` names “claims”, which is not a page that can be left out."),
        ("{overrides: outlets}", "folder: There is no folder “outlets”. Fix: make it, or correct `overrides`."),
    ],
)
def test_a_slip_is_told_and_ends_the_build(project: Path, settings: str, message: str) -> None:
    result = built(project, plugin(settings))
    assert result.exit_code == 1
    assert f"outlet.yml: {message}" in told(result)
    assert "Traceback" not in result.output


@pytest.mark.parametrize("page", OPTIONAL)
def test_a_page_that_is_left_out_is_not_made_and_nothing_leads_there(page: str) -> None:
    settings = Settings(templates=ROOT / "templates", without=frozenset({page}))
    pages, problems = build.pages(ROOT / "tests" / "demo" / "content", settings)
    assert not problems
    assert page not in {each.path for each in pages}


def test_all_of_them_can_be_left_out(project: Path) -> None:
    assert built(project, plugin(f"{{without: [{', '.join(OPTIONAL)}]}}"), "--strict").exit_code == 0
    assert not linked(project) & {*OPTIONAL}
    assert [file for file in (project / "site" / "actors").iterdir() if file.is_dir()]


def test_the_navigation_loses_what_is_left_out() -> None:
    nav = ["index.md", {"Who": "actors.md"}, {"More": ["network.md", {"When": "timeline.md"}]}, "method.md"]
    assert customization.kept(nav, {"network"}) == [nav[0], nav[1], {"More": [{"When": "timeline.md"}]}, nav[3]]
    assert customization.kept(nav, {"network", "timeline", "actors"}) == ["index.md", "method.md"]
    assert customization.kept(nav, set()) == nav
    assert customization.kept(None, {"network"}) is None


def test_addresses_can_end_with_html(project: Path) -> None:
    assert built(project, "use_directory_urls: false\n", "--strict").exit_code == 0
    page = (project / "site" / "actors" / "harbour-watch.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/actors/harbour-watch.html">' in page
    assert '"@id":"https://example.org/actors/harbour-watch.html"' in page
    assert '<link rel="alternate" type="application/atom+xml"' in page
    index = json.loads((project / "site" / "search" / "search_index.json").read_text("utf-8"))
    assert all((project / "site" / re.split("[?#]", entry["location"])[0]).is_file() for entry in index["docs"])


OWN = plugin("{overrides: outlet/templates}")


def test_a_macro_of_ones_own_is_used_by_our_pages(project: Path) -> None:
    part = (ROOT / "templates" / "parts" / "actor.html").read_text("utf-8")
    write(project, {"outlet/templates/parts/actor.html": part.replace("<bdi>", '<bdi class="lantern">')})
    assert built(project, OWN, "--strict").exit_code == 0
    assert '<bdi class="lantern">' in read(project, "actors")


HOME, FAILS = "outlet/templates/pages/home.html", "template: The template cannot be rendered:"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("pages/home.html", "one\n{{ nobody }}\n", f"{HOME}:2: {FAILS} 'nobody' is undefined. Fix: correct it"),
        ("pages/home.html", "one\n{% if %}\n", f"{HOME}:2: {FAILS} Expected an expression"),
        ("pages/home.html", "{{ 1 + title }}", f"{HOME}:1: {FAILS} unsupported operand"),
        ("pages/home.html", '{% extends "x.html" %}', f"{HOME}:1: {FAILS} there is no template “x.html”."),
        ("parts/actor.html", "{% macro hops(%}", f"outlet/templates/parts/actor.html:1: {FAILS} expected token"),
        ("parts/actor.html", "{% macro hop() %}{% endmacro %}", "does not export the requested name 'hops'."),
        (
            "pages/home.html",
            '{% extends "pages/home.html" %}',
            f"{FAILS} it extends itself; the original is “original/",
        ),
        ("pages/home.html", '<h1>x</h1><a href="/claims/">x</a>', "page /: page-link: The link “/claims/” starts at"),
        ("theme/partials/footer.html", "x\n{{ config", f"outlet/templates/theme/partials/footer.html:2: {FAILS}"),
        ("pages/hom.html", "<h1>x</h1>", "outlet/templates/pages/hom.html: template: This template is not used"),
        ("pages/method.html", "<p>x</p>", "page /method/: page-h1: The page has 0 main headings."),
    ],
)
def test_a_publishers_template_that_fails_is_reported_with_its_place(
    project: Path, name: str, text: str, message: str
) -> None:
    write(project, {f"outlet/templates/{name}": text})
    result = built(project, OWN)
    assert result.exit_code == 1
    assert message in told(result)
    assert "Traceback" not in result.output


def test_a_logo_that_is_nowhere_is_told(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    named = settings.replace("theme:\n", "theme:\n  logo: assets/pots.svg\n", 1)
    (project / "mkdocs.yml").write_text(named, "utf-8")
    result = CliRunner().invoke(cli, ["build", "--config-file", str(project / "mkdocs.yml")])
    assert result.exit_code == 1
    assert "mkdocs.yml: picture: `theme: logo` names “assets/pots.svg”, but there is no such file." in result.output


def test_a_page_in_markdown_keeps_its_lists_and_stands_as_ours_do(project: Path) -> None:
    (project / "content" / "about.md").write_text("# About\n\n- one\n- two\n", "utf-8")
    assert CliRunner().invoke(cli, ["build", "--config-file", str(project / "mkdocs.yml")]).exit_code == 0
    html = (project / "site" / "about" / "index.html").read_text("utf-8")
    assert '<div class="answer"><h1 id="about">' in html
    assert re.search(r'<div class="md-sidebar md-sidebar--primary"[^>]* hidden>', html)


def test_a_folder_of_ones_own_is_watched(project: Path) -> None:
    write(project, {"outlet/templates/pages/home.html": "<h1>x</h1>"})
    config = load_config(str(configured(project, OWN)))
    config = config.plugins.on_config(config)
    assert str(project / "outlet" / "templates") in config.watch


def test_a_server_goes_on_with_what_is_sound(project: Path) -> None:
    settings = plugin("{colors: {light: {link: '#7a1f1f', lnk: '#fff'}}, without: [netwrok]}")
    config = load_config(str(configured(project, settings)), site_dir=str(project / "site"))
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build.build(config, serve_url="http://127.0.0.1:8000/")
    assert "--link: #7a1f1f;" in read(project)
    assert "--lnk" not in read(project)


def test_the_index_of_several_sites_leads_to_the_pages_of_actors(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert built(project, plugin("{}")).exit_code == 0
    above = tmp_path_factory.mktemp("sites")
    (above / "index" / "content").mkdir(parents=True)
    for year in ("2025", "2026"):
        shutil.copytree(project / "content", above / year / "content")
    monkeypatch.chdir(above)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    (code,) = [block for block in re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL) if "everybody.md" in block]
    exec(compile(code, "PUBLISHING.md", "exec"), {})
    page = (above / "index" / "content" / "everybody.md").read_text("utf-8")
    years = [f'<a href="/{year}/actors/teodor-brandvik/">{year}</a>' for year in ("2025", "2026")]
    assert f"- Teodor Brandvik: {', '.join(years)}" in page
    addresses = set(re.findall(r'/2025/(actors/[^"]+)/', page))
    assert len(addresses) > 10
    assert not [address for address in addresses if not (project / "site" / address / "index.html").is_file()]
