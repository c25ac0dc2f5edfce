"""The audits of every kind of page: for everyone, valid, whole, light, still, and from one host."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from . import audits
from .building import HOSTS, NEWSROOMS, Site, serving
from .conftest import Opens, watched

Tool = Callable[[str], Path]

EVERY = [(name, kind) for name in NEWSROOMS for kind in NEWSROOMS[name].kinds]
BUILT = ("the repository", *HOSTS)
WATCHED = [(name, kind) for name in BUILT for kind in ("home", "briefing", "actor", "claims")]
WEIGHT = 60_000
"""Bytes, packed, of a briefing's page and of what it loads, but for what the theme brings."""
THEME = re.compile(r"/assets/(javascripts/(bundle|workers/search)|stylesheets/(main|palette)|images/favicon)\.")
BROKEN = Path(__file__).parent / "cases" / "broken"

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("site", "kind"), EVERY, indirect=["site"])
def test_everyone_can_use_a_page(opens: Opens, site: Site, kind: str, tool: Tool) -> None:
    axe = tool("axe-core/axe.min.js")
    page = opens("404.html") if kind == "moved" else opens(site.path(kind))
    if kind == "moved":
        page.route("**/look.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
        page.goto(site.address + site.path(kind))  # without the script that leads on
    for scheme, name in audits.SCHEMES.items():
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("html" if site.framed else "body")).to_have_attribute("data-md-color-scheme", name)
        assert list(audits.violations(page, axe, audits.RULES if scheme == "light" else audits.COLOURS)) == []
    assert page.url == site.address + site.path(kind)


def test_the_markup_is_valid(site: Site, tool: Tool) -> None:
    assert list(audits.invalid(site.folder, tool("html-validate/bin/html-validate.mjs"))) == []


def test_no_link_is_broken(site: Site) -> None:
    assert list(audits.broken(site.folder, site.address)) == []


@pytest.mark.parametrize("site", BUILT, indirect=True)
def test_a_briefing_is_light(opens: Opens, site: Site) -> None:
    path = site.path("briefing")
    site.sent.clear()
    opens(path).wait_for_load_state("networkidle")
    ours = {place: size for place, size in site.sent if not THEME.search(place)}
    assert {f"/{path}", "/assets/look.css", "/assets/look.js"} <= set(ours)
    assert sum(ours.values()) <= WEIGHT, ours


@pytest.mark.parametrize("width", audits.WIDTHS)
@pytest.mark.parametrize(("site", "kind"), WATCHED, indirect=["site"])
def test_nothing_moves(opens: Opens, site: Site, kind: str, width: int) -> None:
    size = {"width": width, "height": audits.WIDTHS[width]}
    page = opens(site.path(kind), script=audits.SHIFTS, viewport=size)
    assert audits.shifts(page) == []


@pytest.fixture
def broken(browser: Browser) -> Iterator[tuple[Page, str, list[str]]]:
    """A page on which every audit finds something, its address, and what the window noted."""
    noted: list[str] = []
    with serving(BROKEN) as (address, _), closing(browser.new_context()) as window:
        window.add_init_script(audits.SHIFTS)
        page = watched(window.new_page(), address, noted)
        page.goto(address)
        yield page, address, noted


def test_the_audits_find_what_is_wrong(broken: tuple[Page, str, list[str]], tool: Tool) -> None:
    page, address, noted = broken
    assert audits.shifts(page)
    assert {"a complaint", "https://elsewhere.invalid/"} <= set(noted)
    assert set(audits.broken(BROKEN, address)) == {"index.html: missing/", "index.html: #missing"}
    for rules in (audits.RULES, audits.COLOURS):
        found = list(audits.violations(page, tool("axe-core/axe.min.js"), rules))
        for width in audits.WIDTHS:
            assert [each for each in found if each.startswith("color-contrast") and each.endswith(f"{width} px")]
    invalid = list(audits.invalid(BROKEN, tool("html-validate/bin/html-validate.mjs")))
    assert [each for each in invalid if ":13 no-dup-id" in each]
    assert [each for each in invalid if ":15 unique-landmark" in each]
    assert not [each for each in invalid if ":9 unique-landmark" in each], "that of the frame is listed"
