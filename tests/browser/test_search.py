"""The search: quotations with their marks, slips of the keyboard, words of status, outlets; a page that is missing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .building import FIELD, FOUND, HOSTS, Site
from .conftest import Opens

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("site", HOSTS, indirect=True)]


@pytest.fixture
def asks(opens: Opens) -> Page:
    """A reader whose search is ready."""
    page = opens("method/", viewport={"width": 1280, "height": 900})
    page.wait_for_load_state("networkidle")
    page.locator(FIELD).click()
    return page


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("“We should have known in October”", "briefings/dam-operator"),
        ('"We should have known in October"', "briefings/dam-operator"),
        ("we should have known in october", "briefings/dam-operator"),
        ("Hnatnko", "actors/oleksi"),
        ("Oleksiy Hnatekno", "actors/oleksi"),
        ("disputed", "claims/?flag=disputed"),
        ("unanswered", "questions/?status=open"),
        ("drafts", "briefings/?briefing=draft"),
        ("Invented Coast Wire", "briefings/?outlet=Invented%20Coast%20Wire"),
    ],
)
def test_the_right_page_is_among_the_first_three(asks: Page, words: str, place: str) -> None:
    asks.locator(FIELD).fill(words)
    asks.locator(FIELD).dispatch_event("keyup")
    expect(asks.locator(FOUND).first).to_be_visible()
    first = asks.locator(FOUND.replace(" a", ":nth-child(-n+3) a"))
    hrefs = first.evaluate_all("links => links.map(each => each.href)")
    found = [re.sub(r"([?&])h=[^#&]*&?", r"\1", each).replace("+", "%20") for each in hrefs]
    assert [each for each in found if place in each], found


def test_a_list_of_the_search_is_filtered(asks: Page) -> None:
    asks.locator(FIELD).press_sequentially("disputed claims")
    asks.locator(FOUND).first.click()
    expect(asks).to_have_url(re.compile(r"claims/\?flag=disputed"))
    expect(asks.locator("form.filters output")).to_have_text(re.compile(r"^\d+ of \d+ claims"))


def test_a_page_that_is_not_there_offers_its_words_to_the_search(opens: Opens, site: Site) -> None:
    page = opens("404.html", viewport={"width": 1280, "height": 900})
    page.evaluate("history.replaceState(null, '', '/actors/oleksiy-hnatenk/')")
    page.get_by_role("button", name="Search this site for it").click()
    expect(page.locator(FIELD)).to_have_value("oleksiy hnatenk")
    expect(page.locator(FOUND, has_text="Hnatenko").first).to_be_visible()
