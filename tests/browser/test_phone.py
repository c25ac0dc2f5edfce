"""The site on a phone, by touch: briefing, evidence, the bar at the bottom, and filters behind their button."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .building import HOSTS, TABS, Site
from .conftest import Opens

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("site", ["the repository", *HOSTS], indirect=True),
]


def test_from_home_to_evidence_and_along_the_bar(opens: Opens, site: Site) -> None:
    page = opens(**PHONE)
    page.locator(".lead h2 a").tap()
    expect(page).to_have_url(re.compile("/briefings/[^/]+/$"))
    evidence = page.locator(".claim details.evidence").first
    evidence.locator("summary").tap()
    expect(evidence.locator("mark").first).to_be_visible()
    bar = page.locator(".jump")
    expect(bar).to_be_in_viewport()
    for link in bar.locator("a").all():
        link.tap()
        place = (link.get_attribute("href") or "").partition("#")[2]
        expect(page.locator(f"#{place}")).to_be_in_viewport()
        expect(bar).to_be_in_viewport()


def test_filters_stand_behind_their_button(opens: Opens, site: Site) -> None:
    page = opens("claims/", **PHONE)
    rows = page.locator(":is(#rows, #page_rest .rows) > li")
    shown = page.locator("#rows > li:visible")
    first = shown.count()
    box = page.locator("input[name=level][value=low]")
    expect(box).to_be_hidden()
    page.get_by_role("button", name="Filter and order").tap()
    page.locator("label", has=box).tap()
    assert set(shown.evaluate_all("rows => rows.map(row => row.dataset.level)")) == {"low"}
    assert 0 < shown.count() < rows.count()
    page.locator("form.filters [type=reset]").tap()
    expect(shown).to_have_count(first)


def test_every_page_is_behind_the_menu(opens: Opens, site: Site) -> None:
    page = opens(**PHONE)
    if site.framed:
        page.locator(TABS, has_text="Claims").tap()
    else:
        page.locator("label.md-header__button[for=__drawer]").tap()
        page.locator(".md-nav--primary .md-nav__link:visible", has_text="Claims").tap()
    expect(page).to_have_url(re.compile("/claims/$"))
    expect(page.locator("h1")).to_have_text("Claims")
