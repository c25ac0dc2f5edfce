"""What readers come for, on a site of forty briefings, as somebody does it who has never seen it: in a few clicks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .building import FIELD, FOUND, LARGE, TABS, Site
from .conftest import Opens
from .test_citing import KEEPS

WORDS = "The grain silos of Kettlewick had been reopened for 841 days"

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("site", LARGE, indirect=True)]


class Reader:
    """Somebody on the home page who counts what they click; what they type is not counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, what: Locator) -> None:
        """Click the first of what is meant."""
        what.first.click()
        self.clicks += 1

    def search(self, words: str) -> None:
        """Type into the search, and follow the words that it shows."""
        self.page.locator(FIELD).press_sequentially(words)
        self.click(self.page.locator(FOUND, has_text=words))

    def claim(self) -> Locator:
        """Find a claim whose words are known."""
        self.search(WORDS)
        entry = self.page.locator(".claim[data-here]")
        expect(entry).to_contain_text(WORDS)
        expect(entry).to_be_in_viewport()
        return entry


@pytest.fixture
def reader(opens: Opens) -> Reader:
    page = opens(script=KEEPS, viewport={"width": 1280, "height": 900})
    page.wait_for_load_state("networkidle")
    return Reader(page)


def test_who_said_it_how_sure_that_is_and_why(reader: Reader) -> None:
    entry = reader.claim()
    expect(entry.locator(".chain")).to_contain_text("Said by")
    expect(entry.locator(".level")).to_contain_text("confidence")
    expect(entry.locator(".why").first).to_contain_text("Why moderate")
    assert reader.clicks == 1


def test_the_exact_words(reader: Reader) -> None:
    expect(reader.claim().locator("mark").first).to_contain_text(WORDS)  # evidence is open where a link has led
    assert reader.clicks == 1


def test_what_else_they_said(reader: Reader) -> None:
    reader.click(reader.claim().locator(".chain a"))
    expect(reader.page.locator("h2", has_text="What they claim")).to_be_visible()
    expect(reader.page.locator("h2", has_text="What they said")).to_be_visible()
    assert reader.clicks == 2


def test_what_is_unanswered(reader: Reader) -> None:
    reader.click(reader.page.get_by_role("link", name=re.compile("^All .* open questions$")))
    states = reader.page.locator("#rows > li:visible .who b")
    expect(reader.page.locator("form.filters output")).to_contain_text(" of ")
    assert set(states.all_text_contents()) == {"Open"}
    assert reader.clicks == 1


def test_what_is_contradicted(reader: Reader) -> None:
    reader.click(reader.page.get_by_role("link", name=re.compile("^All .* contested claims$")))
    rows = reader.page.locator("#rows > li:visible")
    expect(reader.page.locator("form.filters output")).to_contain_text(" of ")
    assert rows.count() == rows.filter(has=reader.page.locator(".tag")).count()
    assert reader.clicks == 1


def test_a_link_to_share(reader: Reader) -> None:
    entry = reader.claim()
    reader.click(entry.locator(".permalink"))
    expect(entry.locator(".permalink")).to_contain_text("Copied")
    assert re.search(r"/briefings/[^/]+/#claim-\d+$", reader.page.evaluate("window.kept"))
    assert reader.clicks == 2


def test_what_was_said_about_a_place_in_a_week(reader: Reader) -> None:
    page = reader.page
    reader.click(page.locator(TABS, has_text="Claims"))
    page.get_by_label("Words").fill("Kettlewick")
    page.get_by_label("Published from").fill("2025-05-19")
    page.get_by_label("Published until").fill("2025-05-25")
    rows = page.locator("#rows > li:visible")
    expect(page.locator("form.filters output")).to_contain_text(" of ")
    expect(rows.filter(has_not_text="Kettlewick")).to_have_count(0)
    expect(page.locator("#rows > li:visible:not([data-date='2025-05-24'])")).to_have_count(0)
    assert rows.count() > 0
    assert reader.clicks == 1


def test_how_to_subscribe(reader: Reader, site: Site) -> None:
    reader.click(reader.page.locator(".lede").get_by_role("link", name="Follow"))
    feed = reader.page.locator("li", has_text="All briefings").locator(".permalink")
    expect(feed).to_be_in_viewport()
    reader.click(feed)
    assert reader.page.evaluate("window.kept") == f"{site.address}feed.xml"
    assert reader.clicks == 2
