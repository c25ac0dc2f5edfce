"""Previews of actors and claims, by mouse, keyboard and touch, and how they close; highlights in the network."""

from __future__ import annotations

import re
from contextlib import closing

import pytest
from playwright.sync_api import Browser, expect

from .building import HOSTS, Site
from .conftest import Opens

SHOWN = ".preview"
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "reduced_motion": "reduce"}

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("site", HOSTS, indirect=True)]


def test_a_pointer_on_an_actor_shows_who_that_is(opens: Opens, site: Site) -> None:
    page = opens(site.path("briefing"))
    page.wait_for_load_state("networkidle")
    actor = page.locator(".chain a").first
    actor.hover()
    expect(page.locator(f"{SHOWN} h3")).to_be_visible()
    expect(page.locator(f"{SHOWN} .kind")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(SHOWN)).to_be_hidden()


def test_the_keyboard_on_a_claim_shows_its_way_and_reasons_and_nothing_of_the_next(opens: Opens) -> None:
    page = opens("claims/")
    page.wait_for_load_state("networkidle")
    claim = page.locator("#rows .row a").first
    claim.focus()
    preview = page.locator(SHOWN)
    expect(preview.locator("h3")).to_contain_text(claim.inner_text())
    expect(preview.locator(".chain")).to_be_visible()
    expect(preview.locator(".why").first).to_be_visible()
    expect(preview.locator("h3")).to_have_count(1)
    expect(preview.locator(".permalink")).to_be_hidden()


def test_a_tap_shows_a_sheet_with_a_link_that_follows(opens: Opens, site: Site) -> None:
    page = opens(site.path("briefing"), **PHONE)
    page.wait_for_load_state("networkidle")
    before, actor = page.url, page.locator(".chain a").first
    actor.scroll_into_view_if_needed()
    actor.tap()
    preview = page.locator(SHOWN)
    expect(preview.locator("h3")).to_be_visible()
    assert page.url == before
    box = preview.bounding_box()
    assert box
    assert round(box["y"] + box["height"]) == 740
    preview.get_by_role("link", name="Open the page").tap()
    expect(page.locator(".head .kind")).to_be_visible()
    assert "/actors/" in page.url


def test_a_sheet_can_be_closed(opens: Opens, site: Site) -> None:
    page = opens(site.path("briefing"), **PHONE)
    page.wait_for_load_state("networkidle")
    before = page.url
    page.locator(".chain a").first.tap()
    page.locator(SHOWN).get_by_role("button", name="Close").tap()
    expect(page.locator(SHOWN)).to_be_hidden()
    assert page.url == before


def test_a_page_that_is_scrolled_under_the_pointer_shows_nothing(opens: Opens) -> None:
    page = opens("claims/", viewport={"width": 1280, "height": 500})
    page.wait_for_load_state("networkidle")
    title, row = page.locator("h1").bounding_box(), page.locator("#rows .row a").nth(2).bounding_box()
    assert title
    assert row
    page.mouse.move(row["x"] + 5, title["y"] + 5)
    page.mouse.wheel(0, round(row["y"] - title["y"]))
    page.wait_for_timeout(600)
    expect(page.locator("#rows .row a:hover")).to_have_count(1)
    assert page.locator(SHOWN).count() == 0
    page.mouse.move(row["x"] + 9, title["y"] + 6)
    page.mouse.move(row["x"] + 200, title["y"] - 40)
    page.mouse.move(row["x"] + 9, title["y"] + 6)
    expect(page.locator(f"{SHOWN} h3")).to_be_visible()


def test_a_second_tap_follows(opens: Opens, site: Site) -> None:
    page = opens(site.path("briefing"), **PHONE)
    page.wait_for_load_state("networkidle")
    actor = page.locator(".chain a").first
    actor.tap()
    actor.tap()
    expect(page).to_have_url(re.compile("/actors/"))


def test_a_name_of_the_network_points_out_its_lines(opens: Opens) -> None:
    page = opens("network/")
    name = page.locator(".network .column a").first
    name.focus()
    own = page.locator(".network path.own")
    said = int(name.locator("xpath=../*[@class='count']").inner_text())
    assert 0 < own.count() <= said
    assert own.count() + page.locator(".network path.other").count() == page.locator(".network path").count()


def test_a_preview_needs_no_right_address_in_the_settings(site: Site, browser: Browser) -> None:
    elsewhere = site.address.replace("127.0.0.1", "localhost")
    with closing(browser.new_context(viewport={"width": 1280, "height": 900})) as window:
        page = window.new_page()
        page.goto(f"{elsewhere}claims/")
        page.locator("#rows .row a").first.hover()
        expect(page.locator(f"{SHOWN} h3")).to_be_visible()
        expect(page.locator(f"{SHOWN} .said")).to_contain_text("confidence")
