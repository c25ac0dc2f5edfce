"""Forty briefings: pages that are light and end soon, for everyone, on paper and in narrow windows; what is found."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import Page

from generator.workflows import linking
from tests.benchmarks import typed
from tests.benchmarks.queries import Query
from tests.benchmarks.search import LATER

from . import audits
from .building import LARGE, Site
from .conftest import Opens
from .test_narrow import NARROW, WIDTH

KINDS = ("home", "claims", "quotes", "questions", "actors", "briefings", "timeline", "briefing", "actor")
PHONE = {"viewport": {"width": 390, "height": 844}}
LENGTH, WEIGHT = 12_000, 100_000
"""The most pixels that a page is long on a phone before its reader asks for more, and the bytes of it, packed."""
FORCED = """
() => [...document.querySelectorAll(".level .meter, .kind, .rest > summary, .acts summary, .acts a")].filter(each => {
  const box = each.getBoundingClientRect(), seen = getComputedStyle(each), paper = getComputedStyle(document.body);
  const ink = each.matches(".meter") ? seen.backgroundColor : seen.color;
  return box.width && ink === paper.backgroundColor;
}).map(each => each.outerHTML)
"""
"""What cannot be told from the paper where the reader's system chooses the colours."""
TYPED = """async words => {
  const field = document.querySelector("[name=query]"), list = document.querySelector(".found ol");
  const old = list.appendChild(document.createElement("li"));
  field.value = words;
  field.dispatchEvent(new Event("input", {bubbles: true}));
  while (old.isConnected) await new Promise(done => setTimeout(done, 5));
  return [...list.querySelectorAll("a")].map(each => each.href);
}"""
"""Types into the search of our own frame; where its results lead."""

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("site", LARGE, indirect=True)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_light_and_ends_soon(opens: Opens, site: Site, kind: str) -> None:
    file = site.folder / site.path(kind) / "index.html"
    assert len(gzip.compress(file.read_bytes(), 6)) <= WEIGHT
    page = audits.laid_out(opens(site.path(kind), **PHONE))
    assert page.evaluate("document.documentElement.scrollHeight") <= LENGTH


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_is_wider_than_a_narrow_window(opens: Opens, site: Site, kind: str) -> None:
    assert opens(site.path(kind), **NARROW).evaluate(WIDTH) <= NARROW["viewport"]["width"]


@pytest.mark.parametrize("kind", ["home", "claims", "briefing", "actor"])
def test_everyone_can_use_it(opens: Opens, site: Site, kind: str, tool: Callable[[str], Path]) -> None:
    page = opens(site.path(kind))
    assert list(audits.violations(page, tool("axe-core/axe.min.js"))) == []


def test_its_markup_is_valid_and_its_links_lead_on(site: Site, tool: Callable[[str], Path]) -> None:
    assert list(audits.invalid(site.folder, tool("html-validate/bin/html-validate.mjs"))) == []
    assert list(audits.broken(site.folder, site.address)) == []


@pytest.mark.parametrize("kind", ["claims", "briefing", "actor"])
def test_everything_is_on_paper(opens: Opens, site: Site, kind: str) -> None:
    page = opens(site.path(kind), java_script_enabled=False)
    page.emulate_media(media="print")
    behind = page.locator(".rest .entry")
    assert behind.count() > 0
    assert behind.evaluate_all("all => all.filter(each => !each.checkVisibility()).length") == 0


@pytest.mark.parametrize("kind", ["claims", "briefing", "actor"])
def test_forced_colours_hide_nothing(opens: Opens, site: Site, kind: str) -> None:
    page = opens(site.path(kind), forced_colors="active")
    assert page.evaluate(FORCED) == []


@pytest.fixture
def asked(opens: Opens, site: Site) -> Callable[[Sequence[Query]], float]:
    """Asks the search, and says for how many questions a right page is among the first three."""
    page = opens("method/", viewport={"width": 1280, "height": 900})
    page.wait_for_load_state("networkidle")
    return lambda queries: sum(_found(page, site, each) for each in queries) / len(queries)


def _found(page: Page, site: Site, query: Query) -> bool:
    if site.framed:
        links = page.evaluate(TYPED, query.words)
    else:
        _, links = page.evaluate(LATER, [query.words, 10_000])
    firsts = {re.sub("#.*", "", unquote_plus(link.removeprefix(site.address))) for link in links[:3]}
    return bool(firsts & query.right)


def test_what_readers_type_finds_the_right_page(asked: Callable[[Sequence[Query]], float], site: Site) -> None:
    library, _ = linking.published(site.folder.parent / "content")
    assert asked(typed.quotations(library.briefings)) >= 0.9
    assert asked(typed.slips(library)) >= 0.8
    assert asked(typed.status(library.briefings)) >= 0.9
