"""A reader's way through the built site in a real browser: briefing, actor, quote, briefing again, and the search."""

from __future__ import annotations

import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from northmere import ROOT as NORTHMERE
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PAUSE = 300
"""Milliseconds: Material notes where a page stands a moment after it has scrolled, and nobody clicks sooner."""
NEWSROOMS = {
    "the repository": (ROOT, "Baranovsky"),
    "the invented newsroom": (NORTHMERE, "Brandt"),
    "the demonstration": (ROOT / "tests" / "demo", "Hnatenko"),
}
KINDS = ("", "claims", "quotes", "questions", "actors", "timeline", "network", "sources", "method", "briefings")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and "BRIEFING_REQUIRE_BROWSER" not in os.environ,
        reason="no Chromium here: install it (Debian: apt-get install chromium)",
    ),
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server of files that does not talk."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module", params=NEWSROOMS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The address of a built and served site, and a name that is in it."""
    newsroom, name = NEWSROOMS[request.param]
    project = tmp_path_factory.mktemp("project")
    for folder in ("content", "seeds"):
        shutil.copytree(newsroom / folder, project / folder)
    shutil.copytree(ROOT / "templates", project / "templates")
    serve = functools.partial(Quiet, directory=str(project / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        build(project, address)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address, name
        server.shutdown()


def build(project: Path, address: str) -> None:
    """Build a project for an address: instant navigation follows only links that the site map knows."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(re.sub(r"(?m)^site_url: \S+", f"site_url: {address}", settings), "utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=project, check=True)


@pytest.fixture
def reader(browser: Browser, site: tuple[str, str]) -> Iterator[Page]:
    """A browser's page at the top of the site; at its end nothing was wrong and nothing was fetched elsewhere."""
    address, _ = site
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            wrong.append(request.url)

    page.on("console", said)
    page.on("request", asked)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(address, wait_until="networkidle")
    page.evaluate("window.first = true")
    yield page
    assert wrong == []
    context.close()


def test_from_a_briefing_to_an_actor_to_a_quote_and_back(reader: Page) -> None:
    reader.locator(".lead h2 a").click()
    expect(reader.locator("h2#page_claims")).to_be_visible()
    briefing = reader.url

    reader.locator(".quote .who a").first.click()
    expect(reader.locator("h2#page_quotes")).to_be_visible()
    assert "/actors/" in reader.url

    quote = reader.locator(".quote .words a").first
    words = quote.inner_text()
    quote.scroll_into_view_if_needed()
    reader.wait_for_timeout(PAUSE)
    quote.click()
    expect(reader.locator(".quote[data-here]")).to_contain_text(words)
    expect(reader.locator(".quote[data-here]")).to_be_in_viewport()
    assert "/briefings/" in briefing
    assert "/briefings/" in reader.url
    assert reader.evaluate("window.first"), "each click loaded the whole frame again"


def test_evidence_opens_in_place(reader: Page) -> None:
    reader.locator(".lead h2 a").click()
    evidence = reader.locator(".claim details.evidence").first
    expect(evidence.locator("blockquote")).to_be_hidden()
    evidence.locator("summary").click()
    expect(evidence.locator("mark")).to_be_visible()


def test_a_register_filters_and_keeps_its_state_in_the_address(reader: Page) -> None:
    reader.locator(".md-tabs__link", has_text="Claims").click()
    rows = reader.locator("#rows > li")
    rows.first.wait_for()
    expect(reader.locator("form.filters output")).to_have_text(f"{rows.count()} claims")
    reader.locator('input[value="very-low"]').check()
    assert "level=very-low" in reader.url
    levels = reader.locator("#rows > li:visible").evaluate_all("rows => rows.map(row => row.dataset.level)")
    assert set(levels) == {"very-low"}
    reader.locator("form.filters [type=reset]").click()
    expect(reader.locator("#rows > li:visible")).to_have_count(rows.count())


def test_the_search_finds_a_name(reader: Page, site: tuple[str, str]) -> None:
    _, name = site
    reader.locator(".md-search__input").press_sequentially(name)
    reader.locator(".md-search-result__item a", has_text=name).first.click()
    expect(reader.locator("main")).to_contain_text(name)
    assert "/actors/" in reader.url or "/briefings/" in reader.url


def test_no_page_is_wider_than_a_phone(reader: Page, site: tuple[str, str]) -> None:
    address, _ = site
    reader.set_viewport_size({"width": 360, "height": 740})
    briefings = reader.locator("a[href*='briefings/']").evaluate_all("links => links.map(link => link.pathname)")
    paths = {*(f"/{kind}/".replace("//", "/") for kind in KINDS), *briefings}
    for path in sorted(paths):
        reader.goto(address.rstrip("/") + path, wait_until="networkidle")
        wider = reader.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, f"{path} is {wider} px wider than the phone"


def test_the_network_leads_to_actors(reader: Page) -> None:
    reader.locator(".md-tabs__link", has_text="Network").click()
    expect(reader.locator("h1")).to_have_text("Network")
    drawn = reader.locator(".network a")
    link = drawn.first if drawn.count() else reader.locator("table a").first
    name = link.inner_text()
    link.click()
    expect(reader.locator("h1")).to_contain_text(name.removesuffix("…"))
    assert reader.evaluate("window.first"), "the click loaded the whole frame again"
