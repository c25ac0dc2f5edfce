"""A review: the article stands beside its draft, marks and keys lead through both, and everybody can use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.workflows.serving import seconds_until
from tests.workflows.serving import served as newsroom

from . import audits
from .conftest import watched

DESK = {"width": 1440, "height": 900}
BRIEFING = "briefings/harbour-bridge-closed/"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The invented newsroom as its editors see it."""
    with newsroom(tmp_path_factory.mktemp("desk")) as (place, _):
        seconds_until(place, "Who said what, and on what basis")
        yield place


@pytest.fixture
def review(browser: Browser, address: str) -> Iterator[Page]:
    """A briefing on the screen of an editor; at the end nothing was wrong or fetched elsewhere."""
    wrong: list[str] = []
    window = browser.new_context(viewport=DESK)
    page = watched(window.new_page(), address, wrong)
    page.goto(address + BRIEFING, wait_until="load")
    yield page
    window.close()
    assert [each for each in wrong if "livereload" not in each] == []


def test_a_mark_leads_to_its_claim_and_back(review: Page) -> None:
    mark = review.locator(".full-text .mark.claim").first
    key = mark.evaluate("mark => mark.hash.slice(1)")
    mark.click()
    expect(review.locator(".entry[data-here] h3")).to_have_attribute("id", key)
    expect(review.locator(".full-text mark[data-here]").first).to_be_visible()
    review.locator(".entry[data-here] .place").click()
    assert review.url.endswith(f"#at_{key}")
    expect(mark).to_be_in_viewport()


def test_keys_go_from_item_to_item_and_the_article_follows(review: Page) -> None:
    keys = review.locator(".ledger > .entry.claim h3").evaluate_all("all => all.map(each => each.id)")
    for key in keys[:3]:
        review.keyboard.press("j")
        expect(review.locator(".entry[data-here] h3")).to_have_attribute("id", key)
        expect(review.locator(f".full-text [data-of~={key}]").first).to_be_in_viewport()
    review.keyboard.press("k")
    expect(review.locator(".entry[data-here] h3")).to_have_attribute("id", keys[1])


def test_doubts_are_one_key_apart_and_typing_goes_nowhere(review: Page, address: str) -> None:
    expect(review.get_by_role("button", name="Next of 1 doubt")).to_be_enabled()
    review.keyboard.press("d")
    expect(review.locator(".entry[data-here] .doubt")).to_be_visible()
    review.goto(address + BRIEFING)
    review.keyboard.press("/")
    review.keyboard.type("jd")
    expect(review.locator(".entry[data-here]")).to_have_count(0)


def test_the_article_stands_at_the_left_and_below_on_a_phone(review: Page) -> None:
    beside, claims = review.locator(".full-text"), review.locator("#page_claims")
    expect(beside).to_be_in_viewport()
    left, right = beside.bounding_box(), claims.bounding_box()
    assert left
    assert right
    assert left["x"] + left["width"] <= right["x"]
    review.set_viewport_size({"width": 390, "height": 844})
    below, above = beside.bounding_box(), claims.bounding_box()
    assert below
    assert above
    assert below["y"] > above["y"]
    assert review.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", [BRIEFING, "suggestions/"])
def test_editors_pages_are_for_everyone(review: Page, address: str, path: str, tool: Callable[[str], Path]) -> None:
    review.goto(address + path)
    assert list(audits.violations(review, tool("axe-core/axe.min.js"))) == []
