"""Registers: every filter narrows the rows, the count and the address show it, and a reset restores all."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .building import NEWSROOMS, gather, serving
from .conftest import Opens

pytestmark = pytest.mark.browser
DEMONSTRATION = pytest.mark.parametrize("site", ["the demonstration"], indirect=True)

FILTERS = {
    "claims": {"about", "briefing", "flag", "from", "level", "outlet", "sort", "source", "tag", "to", "words"},
    "quotes": {"briefing", "from", "outlet", "words", "sort", "source", "tag", "to"},
    "questions": {"asked", "briefing", "from", "outlet", "words", "sort", "status", "tag", "to"},
    "actors": {"kind", "outlet", "words", "sort", "tag"},
    "briefings": {"briefing", "from", "outlet", "words", "sort", "tag", "to"},
    "timeline": {"from", "kind", "level", "outlet", "words", "sort", "tag", "to"},
    "sources": {"kind", "words", "sort"},
}


EVERY = ":is(#rows, #page_rest .rows) > :not(.gap, [hidden])"


def shown(page: Page) -> int:
    return page.locator(EVERY).count()


@DEMONSTRATION
@pytest.mark.parametrize("register", FILTERS)
def test_every_filter_narrows_and_the_address_brings_it_back(opens: Opens, register: str) -> None:
    page = opens(f"{register}/", viewport={"width": 1280, "height": 900})
    every = shown(page)
    form = page.locator("form.filters")
    assert set(form.evaluate("form => [...form.elements].map(each => each.name).filter(Boolean)")) == FILTERS[register]
    selects = form.locator("select:not([name=sort]), input[list]").all()
    for select in selects:
        value = select.evaluate("field => (field.list ? field.list.options[0] : field.options[1]).value")
        assert value
        (select.fill if select.get_attribute("list") else select.select_option)(value)
        expect(page).to_have_url(re.compile(r"\?"))
        found = shown(page)
        assert found < every
        expect(form.locator("output")).to_contain_text(f"{found} of {every}")
        if select == selects[0]:
            page.reload()
            assert shown(page) == found
        form.locator("[type=reset]").click()
        expect(page).to_have_url(re.compile(r"^[^?]*$"))
        assert shown(page) == every


@DEMONSTRATION
def test_days_and_words_narrow_too(opens: Opens) -> None:
    page = opens("claims/?from=2031-03-14&to=2031-03-14", viewport={"width": 1280, "height": 900})
    days = page.locator("#rows > :visible").evaluate_all("rows => rows.map(row => row.dataset.date)")
    assert set(days) == {"2031-03-14"}
    page.locator("[name=words]").fill("DIVERS merganser")
    expect(page.locator("#rows > :visible")).to_have_count(1)
    page.reload()
    expect(page.locator("#rows > :visible")).to_have_count(1)
    expect(page.locator(".md-search__output")).to_be_hidden()
    page.locator("[name=words]").fill("nowhere")
    expect(page.locator(".empty")).to_have_text("No claim matches these filters.")
    page.locator("form.filters [type=reset]").click()
    page.locator("[name=about]").fill("nowhere")
    expect(page.locator(".empty")).to_have_text(re.compile("“Words” looks for “nowhere” in the text"))


@DEMONSTRATION
def test_the_timeline_is_in_order_and_tells_gaps_until_it_is_filtered(opens: Opens) -> None:
    page = opens("timeline/", viewport={"width": 1280, "height": 900})
    days = page.locator("#rows > [data-date]").evaluate_all("rows => rows.map(row => row.dataset.date)")
    assert days == sorted(days)
    expect(page.locator(".gap").first).to_be_visible()
    page.locator("[name=sort]").select_option("date")
    expect(page.locator(".gap").first).to_be_hidden()
    turned = page.locator("#rows > [data-date]").evaluate_all("rows => rows.map(row => row.dataset.date)")
    assert turned == sorted(days, reverse=True)
    page.locator("form.filters [type=reset]").click()
    expect(page.locator(".gap").first).to_be_visible()


@DEMONSTRATION
def test_a_list_to_type_into_offers_every_value_and_finds_a_part(opens: Opens) -> None:
    page = opens("claims/", viewport={"width": 1280, "height": 900})
    rows = page.locator(EVERY)
    named = set(rows.evaluate_all("rows => rows.flatMap(row => row.dataset.source.split('|'))"))
    offered = page.locator("#page_source option").evaluate_all("all => all.map(each => each.value)")
    assert set(offered) == named
    page.locator("[name=source]").fill("hnaten")
    assert set(rows.evaluate_all("rows => rows.map(row => row.dataset.source)")) == {"Oleksiy Hnatenko"}


@DEMONSTRATION
def test_a_long_list_shows_its_first_rows_and_the_rest_when_asked(opens: Opens) -> None:
    page = opens("claims/", viewport={"width": 1280, "height": 900})
    every, first, rest = shown(page), page.locator("#rows > li").count(), page.locator("#page_rest")
    assert first < every
    expect(rest.locator("summary")).to_have_text(f"{every - first} more claims")
    expect(rest.locator("li").first).to_be_hidden()
    rest.locator("summary").click()
    expect(rest.locator("li").last).to_be_visible()
    page.locator("[name=sort]").select_option("level")
    levels = page.locator(EVERY).evaluate_all("rows => rows.map(row => row.dataset.level)")
    assert levels == sorted(levels, key=["high", "moderate", "low", "very-low", "none"].index)
    page.locator("label", has=page.locator("input[name=level][value=very-low]")).click()
    expect(rest).to_be_hidden()
    page.locator("form.filters [type=reset]").click()
    expect(rest).to_be_visible()
    assert shown(page) == every


PAGED = "from generator.site.pages import registers as all; all.ROWS = 25; from mkdocs.__main__ import cli; cli()"
"""MkDocs with pages of a few rows: those of many would take long to make."""


def test_a_filter_means_every_page_of_a_long_register(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path / "site") as (address, _), closing(browser.new_context()) as window:
        gather(NEWSROOMS["the demonstration"], tmp_path, address)
        subprocess.run([sys.executable, "-c", PAGED, "build", "--quiet"], cwd=tmp_path, check=True)
        page = window.new_page()
        page.goto(f"{address}claims/2/?level=high")
        expect(page.locator("form.filters output")).to_have_text(re.compile(r"^\d+ of 60 claims"))
        expect(page.locator("nav.pages")).to_have_count(0)
        days = page.locator(EVERY).evaluate_all("rows => rows.map(row => row.dataset.date)")
        assert days == sorted(days, reverse=True)
        page.locator("#rows .row a").first.click()
        expect(page.locator(".claim[data-here] .level")).to_contain_text("High")
