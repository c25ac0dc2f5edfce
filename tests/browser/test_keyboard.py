"""The site by keyboard alone: the way to evidence, original and actor, the filters, and where the focus is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .building import HOSTS, Site
from .conftest import IN_FIREFOX, Opens

BUILT = ("the repository", *HOSTS)
DESK = {"width": 1280, "height": 900}
PATIENCE = 150
"""How often a reader presses Tab before giving up."""
RING = """each => {
  const style = getComputedStyle(each), box = each.getBoundingClientRect();
  return each.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
    && style.outlineColor !== "rgba(0, 0, 0, 0)" && box.width > 0 && box.height > 0;
}"""
"""Whether an element shows that it has the focus."""
NAME = "each => each.className.replace(/ ?focus-visible/, '') || each.type || each.nodeName"
OTHERWISE = {
    "md-option": "the theme draws the ring around the label of the palette",
    "md-search__input": "the theme opens the search, and the caret is in it",
    "md-search__scrollwrap": "the theme's list of results is a line as long as it is empty, and so is its ring",
    "md-top md-icon": "the theme changes the colours of the button to the top",
    "date": "a field for dates has a button within, which shows the ring",
}
"""What shows the focus in another way than by its own outline, and how."""

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("site", BUILT, indirect=True)


def tab_to(page: Page, wanted: Locator) -> Locator:
    """Press Tab until the first of some elements has the focus, and shows it."""
    aim = wanted.first.element_handle()
    for _ in range(PATIENCE):
        if page.evaluate("aim => document.activeElement === aim", aim):
            assert wanted.first.evaluate(RING), "nothing shows where the focus is"
            return wanted.first
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {wanted}")


@both
def test_from_home_to_evidence_original_and_actor(opens: Opens, site: Site) -> None:
    page = opens(viewport=DESK)
    tab_to(page, page.locator(".lead h2 a"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/briefings/[^/]+/$"))

    evidence = page.locator(".claim details.evidence").first
    tab_to(page, evidence.locator("summary"))
    for key, opened in (("Enter", True), ("Space", False), ("Space", True)):
        page.keyboard.press(key)
        expect(evidence.locator("mark").first).to_be_visible(visible=opened)
    original = evidence.locator("a[rel=external]")
    if site.person == "Hnatenko":  # the repository's article has no address
        expect(tab_to(page, original)).to_have_attribute("href", re.compile("^https://.+#:~:text="))

    tab_to(page, page.locator(".page a[href*='/actors/']:visible"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/actors/[^/]+/$"))


@both
@pytest.mark.parametrize("kind", ["briefing", "claims"])
def test_the_first_tab_skips_to_the_text(opens: Opens, site: Site, kind: str) -> None:
    page = opens(site.path(kind), viewport=DESK)
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    assert skip.evaluate(RING)
    page.keyboard.press("Enter")
    expect(page.locator("article.page")).to_be_focused()
    expect(page.locator("h1")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Tab")
    expect(page.locator("article.page :focus")).to_have_count(1)


@both
@pytest.mark.skipif(IN_FIREFOX, reason="behind the last stop its Tab goes on in the frame of the browser")
def test_filters_by_keyboard(opens: Opens, site: Site) -> None:
    page = opens("claims/", viewport=DESK)
    rows = page.locator("#rows > li")
    shown = page.locator("#rows > li:visible")
    tab_to(page, page.locator("input[name=level]"))
    tab_to(page, page.locator("input[name=level][value=low]"))
    page.keyboard.press("Space")
    assert set(shown.evaluate_all("rows => rows.map(row => row.dataset.level)")) == {"low"}
    tab_to(page, page.locator("form.filters select"))
    page.keyboard.press("ArrowDown")
    assert 0 < shown.count() < rows.count()
    page.keyboard.press("Shift+Tab")
    tab_to(page, page.locator("form.filters input[type=search]"))
    page.keyboard.type("no claim says this")
    expect(page.locator(".list .empty")).to_be_visible()
    page.keyboard.press("Shift+Tab")
    while not page.locator("form.filters [type=reset]:focus").count():
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(shown).to_have_count(rows.count())


@pytest.mark.parametrize("site", BUILT[1:], indirect=True)
@pytest.mark.parametrize("kind", ["home", "claims", "briefing", "actor", "network", "timeline"])
def test_the_focus_is_always_seen(opens: Opens, site: Site, kind: str) -> None:
    page = opens(site.path(kind), viewport=DESK)
    stops = []
    for _ in range(PATIENCE):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(f"[({NAME})(document.activeElement), ({RING})(document.activeElement)]"))
        if stops[-1][0] == "BODY":
            break
    assert len(stops) > 10
    assert {name for name, seen in stops if not seen} - {"BODY"} <= set(OTHERWISE)
