"""A reader's way through the built site in a real browser: briefing, actor, quote, briefing again, and the search."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from .building import FIELD, FOUND, KINDS, TABS, Site


def test_from_a_briefing_to_an_actor_to_a_quote_and_back(reader: Page, site: Site) -> None:
    reader.locator(".lead h2 a").click()
    expect(reader.locator("h2#page_claims")).to_be_visible()
    briefing = reader.url

    reader.locator(".quote .who a").first.click()
    expect(reader.locator("h2#page_quotes")).to_be_visible()
    assert "/actors/" in reader.url

    quote = reader.locator(".quote .words a").first
    words = quote.inner_text()
    quote.scroll_into_view_if_needed()
    quote.click()
    expect(reader.locator(".quote[data-here]")).to_contain_text(words)
    expect(reader.locator(".quote[data-here]")).to_be_in_viewport()
    assert "/briefings/" in briefing
    assert "/briefings/" in reader.url
    assert site.framed or reader.evaluate("window.first"), "each click loaded the whole frame again"


def test_the_next_page_begins_at_its_top(reader: Page) -> None:
    reader.set_viewport_size({"width": 1280, "height": 300})
    link = reader.locator("article a[href$='claims/'], article a[href$='briefings/']").last
    link.scroll_into_view_if_needed()
    link.click()
    expect(reader.locator("h1")).to_have_text(re.compile("Claims|All briefings"))
    expect(reader.locator("h1")).to_be_in_viewport()


def test_evidence_opens_in_place(reader: Page) -> None:
    reader.locator(".lead h2 a").click()
    evidence = reader.locator(".claim details.evidence").first
    expect(evidence.locator("blockquote")).to_be_hidden()
    evidence.locator("summary").click()
    expect(evidence.locator("mark")).to_be_visible()


def test_a_register_filters_and_keeps_its_state_in_the_address(reader: Page) -> None:
    reader.locator(TABS, has_text="Claims").click()
    rows = reader.locator(".list li.claim")
    rows.first.wait_for()
    expect(reader.locator("form.filters output")).to_have_text(re.compile(f"^{rows.count()} claims"))
    reader.locator('input[value="very-low"]').check()
    assert "level=very-low" in reader.url
    levels = reader.locator(".list li.claim:visible").evaluate_all("rows => rows.map(row => row.dataset.level)")
    assert set(levels) == {"very-low"}
    reader.locator("form.filters [type=reset]").click()
    expect(reader.locator(".list li.claim:not([hidden])")).to_have_count(rows.count())


def test_the_search_finds_a_name(reader: Page, site: Site) -> None:
    reader.locator(FIELD).press_sequentially(site.person)
    reader.locator(FOUND, has_text=site.person).first.click()
    expect(reader.locator("main")).to_contain_text(site.person)
    assert "/actors/" in reader.url or "/briefings/" in reader.url


def test_no_page_is_wider_than_a_phone(reader: Page, site: Site) -> None:
    reader.set_viewport_size({"width": 360, "height": 740})
    briefings = reader.locator("a[href*='briefings/']").evaluate_all("links => links.map(link => link.pathname)")
    paths = {*(f"/{path}" for path in KINDS.values() if "*" not in path), *briefings}
    for path in sorted(paths):
        reader.goto(site.address.rstrip("/") + path, wait_until="load")
        wider = reader.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, f"{path} is {wider} px wider than the phone"


def test_the_network_leads_to_actors(reader: Page, site: Site) -> None:
    reader.locator(TABS, has_text="Network").click()
    expect(reader.locator("h1")).to_have_text("Network")
    drawn = reader.locator(".network a")
    link = drawn.first if drawn.count() else reader.locator("table a").first
    name = link.inner_text()
    link.click()
    expect(reader.locator("h1")).to_contain_text(name.removesuffix("…"))
    assert site.framed or reader.evaluate("window.first"), "the click loaded the whole frame again"
