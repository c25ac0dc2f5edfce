"""Citing and sharing: an entry's link and citation are copied, and a reference manager gets its entry alone."""

from __future__ import annotations

import json
from pathlib import Path

import bibtexparser
import pytest
import rispy
from playwright.sync_api import Page, expect

from .building import Site
from .conftest import IN_FIREFOX, Opens

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("site", ["the demonstration"], indirect=True)]
PAUSE = 300
"""Milliseconds: Material notes the position of a page a moment after it has scrolled, and nobody goes back sooner."""
KEEPS = """Object.defineProperty(navigator, "clipboard", {value: {
  writeText: text => { window.kept = text; return Promise.resolve(); }
}});"""
"""The clipboard of a browser without a screen is nobody's: it is kept on the page."""
saving = pytest.mark.skipif(IN_FIREFOX, reason="Playwright learns of no download in the Firefox of the system")


@pytest.fixture
def briefing(opens: Opens, site: Site) -> Page:
    """A reader of the longest briefing, by mouse."""
    return opens(site.path("briefing"), script=KEEPS, viewport={"width": 1280, "height": 900})


def saved(page: Page, form: str) -> str:
    """What is saved of the second claim in a form."""
    cite = page.locator(".claim").nth(1).locator("details.cite")
    if cite.get_attribute("open") is None:
        cite.locator("summary").click()
    with page.expect_download() as download:
        cite.get_by_role("link", name=form, exact=True).click()
    return Path(download.value.path()).read_text("utf-8")


@saving
def test_the_entry_of_one_claim_is_saved_alone(briefing: Page) -> None:
    words = briefing.locator(".claim h3 bdi").nth(1).inner_text()
    (bib,) = bibtexparser.parse_string(saved(briefing, "BibTeX")).entries
    (ris,) = rispy.loads(saved(briefing, "RIS"))
    (csl,) = json.loads(saved(briefing, "CSL-JSON"))
    key = briefing.locator(".claim h3").nth(1).get_attribute("id") or ""
    assert bib["url"] == ris["urls"][0] == csl["URL"] == f"{briefing.url}#{key}"
    assert ris["title"] == csl["title"] == words


@saving
def test_the_entry_of_the_briefing_is_saved_alone(briefing: Page) -> None:
    with briefing.expect_download() as download:
        briefing.locator(".names .cite").get_by_role("link", name="BibTeX").click()
    (bib,) = bibtexparser.parse_string(Path(download.value.path()).read_text("utf-8")).entries
    assert bib["url"] == briefing.url


def test_link_and_citation_are_copied(briefing: Page) -> None:
    claim = briefing.locator(".claim").nth(1)
    key = claim.locator("h3").get_attribute("id") or ""
    claim.locator(".permalink").scroll_into_view_if_needed()
    top = briefing.evaluate("scrollY")
    claim.locator(".permalink").click()
    expect(claim.locator(".permalink")).to_contain_text("Copied link")
    assert briefing.evaluate("window.kept") == f"{briefing.url.partition('#')[0]}#{key}"
    assert briefing.evaluate("scrollY") == top, "whoever copies a link stays where they are"
    claim.locator("details.cite summary").click()
    claim.locator(".copier").click()
    expect(claim.locator(".copier")).to_have_text("Copied")
    assert briefing.evaluate("window.kept") == claim.locator("details.cite bdi").inner_text()


def test_what_can_be_done_stands_in_lines_that_begin_where_the_claim_begins(opens: Opens, site: Site) -> None:
    page = opens(site.path("briefing"), viewport={"width": 390, "height": 844})
    for acts in page.locator("ul.ledger").first.locator("> .claim .acts").all():
        boxes = [box for each in acts.locator("> *").all() if (box := each.bounding_box())]
        lines = {round(box["y"]): box["x"] for box in reversed(boxes)}
        assert len(lines) <= 2
        assert set(lines.values()) == {boxes[0]["x"]}


@saving
def test_without_scripts_a_link_gives_the_entries_of_the_page(opens: Opens, site: Site) -> None:
    page = opens(site.path("briefing"), java_script_enabled=False)
    page.locator("details.cite summary").first.click()
    with page.expect_download() as download:
        page.locator("details.cite").first.get_by_role("link", name="BibTeX").click()
    entries = bibtexparser.parse_string(Path(download.value.path()).read_text("utf-8")).entries
    assert len(entries) == 1 + page.locator(".claim").count()


def test_what_is_open_stays_open_on_the_way_along_the_page(briefing: Page) -> None:
    evidence = briefing.locator("details.evidence").first
    evidence.locator("summary").click()
    briefing.locator(".md-nav--secondary .md-nav__link", has_text="Quotes").click()
    expect(briefing.locator("#page_quotes")).to_be_in_viewport()
    expect(briefing.locator("#page_quotes")).to_be_focused()
    expect(evidence.locator("mark").first).to_be_visible()
    briefing.wait_for_timeout(PAUSE)
    briefing.go_back()
    expect(evidence).to_be_in_viewport()
