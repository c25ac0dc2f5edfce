"""The browser, the sites it opens, and windows that note what goes wrong in them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from .building import NEWSROOMS, Site, site_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
IN_FIREFOX = os.environ.get("BRIEFING_BROWSER") == "firefox"
"""The same journeys in the Firefox of the system: `make firefox`."""
TOOLS = Path(__file__).parent / "node_modules"
REQUIRED = "BRIEFING_REQUIRE_BROWSER" in os.environ
"""Set in continuous integration, where a test that skips itself would look like one that passed."""

Opens = Callable[..., Page]


def missing(what: str) -> None:
    """Skip a test when something is missing, or fail where everything must be installed."""
    (pytest.fail if REQUIRED else pytest.skip)(what)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium, or Firefox where that is asked for."""
    name, place = ("firefox-esr", FIREFOX) if IN_FIREFOX else ("chromium", CHROMIUM)
    if place is None:
        missing(f"no {name} here: install it (Debian: apt-get install {name})")
    with sync_playwright() as playwright:
        if IN_FIREFOX:
            started = playwright.firefox.launch(channel="moz-firefox", executable_path=place)
        else:
            started = playwright.chromium.launch(executable_path=place, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def tool() -> Callable[[str], Path]:
    """Finds a file of what package.json names; `make test` installs it where npm is."""

    def find(place: str) -> Path:
        if not (TOOLS / place).exists():
            missing(f"no {place} here: install npm (Debian: apt-get install npm), then call `make test`")
        return TOOLS / place

    return find


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Site]]:
    """Opens a newsroom's site by its name; each is built once."""
    with ExitStack() as served:

        @cache
        def of(name: str) -> Site:
            return served.enter_context(site_of(name, tmp_path_factory.mktemp("project")))

        yield of


@pytest.fixture(params=NEWSROOMS)
def site(request: pytest.FixtureRequest, sites: Callable[[str], Site]) -> Site:
    """A built and served site; a test asks for some of them by naming their newsrooms."""
    return sites(request.param)


@pytest.fixture
def opens(browser: Browser, site: Site) -> Iterator[Opens]:
    """Opens a page of the site in a window of its own; at the end nothing was wrong or fetched elsewhere."""
    wrong: list[str] = []
    with ExitStack() as windows:

        def new(path: str = "", script: str = "", **settings: Any) -> Page:
            if IN_FIREFOX and (settings.get("has_touch") or not settings.get("java_script_enabled", True)):
                pytest.skip("Playwright tells the Firefox of the system neither of fingers nor to run no scripts")
            window = browser.new_context(**settings)
            windows.callback(window.close)
            window.add_init_script(script)
            page = watched(window.new_page(), site.address, wrong)
            page.goto(site.address + path, wait_until="load")
            return page

        yield new
    assert wrong == []


def watched(page: Page, address: str, wrong: list[str]) -> Page:
    """The page, which from now on lists its errors and its requests to other hosts."""

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            wrong.append(request.url)

    page.on("console", said)
    page.on("request", asked)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return page


@pytest.fixture
def reader(opens: Opens) -> Page:
    """A reader on the home page, in a window that is not reloaded."""
    page = opens(viewport={"width": 1280, "height": 900})
    page.wait_for_load_state("networkidle")
    page.evaluate("window.first = true")
    return page
