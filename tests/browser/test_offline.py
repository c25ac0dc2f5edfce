"""The site from a folder, without a server: `file://` in a real browser, and every link of it on the disk."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from .building import FIELD, FOUND, ROOT
from .conftest import watched

DEMO = ROOT / "tests" / "demo"
LINK = re.compile(r'(?<= )(?:href|src)="([^"]*)"')
ID = re.compile(r' id="([^"]*)"')


COMMANDS = {
    "mkdocs": ("mkdocs", "build", "--quiet", "--strict"),
    "frame": ("generator", "render", "site", "--for", "folder"),
}
SCHEME = "[data-md-color-scheme]"
COLOURS = "label[for^=__palette]:visible, .colours"


@pytest.fixture(scope="module", params=COMMANDS)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration as `make offline` builds it, and in our own frame, in a folder with a space in its name."""
    project = tmp_path_factory.mktemp("a project")
    for name in ("content", "seeds"):
        shutil.copytree(DEMO / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    environment = {**os.environ, "OFFLINE": "true", "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-m", *COMMANDS[request.param]], cwd=project, check=True, env=environment)
    return project / "site"


@pytest.fixture
def reader(browser: Browser, folder: Path) -> Iterator[Page]:
    """A browser's page at the top of the folder; at the end nothing was wrong and nothing was loaded from elsewhere."""
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = watched(context.new_page(), folder.as_uri(), wrong)
    page.goto((folder / "index.html").as_uri())
    yield page
    assert wrong == []
    context.close()


def pages(folder: Path) -> dict[Path, str]:
    """Every page of the folder except the one that only a server shows."""
    return {file: file.read_text("utf-8") for file in folder.rglob("*.html") if file.name != "404.html"}


def test_every_link_leads_to_a_file_and_to_a_place_in_it(folder: Path) -> None:
    html = pages(folder)
    ids = {file: {unescape(name) for name in ID.findall(text)} for file, text in html.items()}
    broken = []
    for file, text in html.items():
        for link in {unescape(found) for found in LINK.findall(text)}:
            place, _, fragment = link.partition("#")
            place = unquote(place.partition("?")[0])
            target = (file.parent / place).resolve() if place else file
            if re.match(r"[a-z]+:", link):
                continue
            if not target.is_file() or (fragment and fragment not in ids.get(target, {"__codelineno"})):
                broken.append(f"{file.relative_to(folder)}: {link}")
    assert len(html) > 40
    assert broken == []


def test_every_page_lets_only_the_scripts_run_that_it_was_built_with(folder: Path) -> None:
    assert [file for file, text in pages(folder).items() if "script-src 'self' file: 'sha256-" not in text] == []


def test_an_old_address_leads_on_to_a_file(folder: Path) -> None:
    moved = {file: found[1] for file, text in pages(folder).items() if (found := re.search(r'; url=([^"]+)"', text))}
    assert moved
    assert all((file.parent / place).is_file() for file, place in moved.items())


def test_what_says_where_a_page_lives_on_the_web_stays(folder: Path) -> None:
    page = (folder / "actors" / "harbour-watch.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/actors/harbour-watch/">' in page
    assert '"@id":"https://example.org/actors/harbour-watch/"' in page
    assert "<loc>https://example.org/actors/harbour-watch/</loc>" in (folder / "sitemap.xml").read_text("utf-8")
    listed = json.loads((folder / "briefings.json").read_text("utf-8"))
    assert all((folder / each[name]).is_file() for each in listed for name in ("url", "yaml"))


def test_nothing_is_asked_of_another_host(folder: Path) -> None:
    asked = re.compile(r'<(?:script|img|iframe|source)[^>]+src="([^"]+)"|<link rel="(?!canonical)[^>]+href="([^"]+)"')
    found = {"".join(each) for text in pages(folder).values() for each in asked.findall(text)}
    assert any(place.endswith(("assets/iframe-worker.js", "assets/search.js")) for place in found)
    assert not [place for place in found if "//" in place]


@pytest.mark.browser
def test_links_lead_through_the_folder(reader: Page) -> None:
    reader.locator(".lead h2 a").click()
    expect(reader.locator("h2#page_claims")).to_be_visible()
    evidence = reader.locator(".claim details.evidence").first
    evidence.locator("summary").click()
    expect(evidence.locator("mark").first).to_be_visible()
    reader.locator(".quote .who a").first.click()
    expect(reader.locator("h2#page_quotes")).to_be_visible()
    quote = reader.locator(".quote .words a").first
    words = quote.inner_text()
    quote.click()
    expect(reader.locator(".quote[data-here]")).to_contain_text(words)
    assert re.search(r"/briefings/[a-z0-9-]+\.html#[a-z0-9-]+$", reader.url)


@pytest.mark.browser
def test_the_search_finds_a_name(reader: Page) -> None:
    reader.locator(FIELD).press_sequentially("Hnatenko")
    reader.locator(FOUND, has_text="Hnatenko").first.click()
    expect(reader.locator("main")).to_contain_text("Hnatenko")
    assert ".html" in reader.url


@pytest.mark.browser
def test_a_register_filters_and_its_address_can_be_opened_again(reader: Page) -> None:
    reader.locator(".rail a", has_text="contested claim").click()
    expect(reader.locator("form.filters output")).to_contain_text(" of ")
    assert "claims.html?flag=contested" in reader.url
    shown = reader.locator("#rows > li:visible")
    contested = shown.count()
    assert 0 < contested < reader.locator("#rows > li").count()
    reader.locator("form.filters [type=reset]").click()
    reader.locator('input[value="low"]').check()
    expect(reader.locator("form.filters output")).to_contain_text(" of ")
    levels = shown.evaluate_all("rows => rows.map(row => row.dataset.level)")
    assert set(levels) == {"low"}
    assert "level=low" in reader.url
    reader.reload()
    expect(shown).to_have_count(len(levels))


@pytest.mark.browser
def test_the_dark_stays_when_another_page_is_opened(reader: Page) -> None:
    reader.locator(COLOURS).click()
    scheme = reader.locator(SCHEME).first.get_attribute("data-md-color-scheme")
    reader.locator(".lead h2 a").click()
    expect(reader.locator("h2#page_claims")).to_be_visible()
    expect(reader.locator(SCHEME).first).to_have_attribute("data-md-color-scheme", scheme or "")
    assert scheme == "slate"


@pytest.mark.browser
def test_every_kind_of_page_opens_without_a_word_of_complaint(reader: Page, folder: Path) -> None:
    """The longest page of each folder represents its kind."""
    kinds = {file.parent: file for file in sorted(pages(folder), key=lambda file: file.stat().st_size)}
    for file in {*kinds.values(), *folder.glob("*.html")} - {folder / "404.html"}:
        reader.goto(file.as_uri())
        expect(reader.locator("h1").first).to_be_visible()
