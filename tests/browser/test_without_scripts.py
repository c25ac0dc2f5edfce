"""The site with JavaScript off: every text is there to be read, every link leads on, and all evidence opens."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from . import audits
from .building import HOSTS, NEWSROOMS, TABS, Site
from .conftest import Opens

BUILT = ("the repository", *HOSTS)
PAGES = [(name, kind) for name in BUILT for kind in NEWSROOMS[name].kinds]
UNSEEN = """
article => [...article.querySelectorAll("*")].filter(each =>
  [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
  && !each.closest("form.filters, .scripted, .empty[hidden], .jump, .print-only, svg title")
  && !each.checkVisibility({visibilityProperty: true, opacityProperty: true})
).map(each => each.textContent.trim())
"""
"""Texts that a reader does not see, except for what only works with scripts, or is for phones or for print."""

pytestmark = pytest.mark.browser

Reads = Callable[[str], Page]


@pytest.fixture
def reads(opens: Opens) -> Reads:
    """Opens a page in a window that runs no scripts."""
    return lambda path: opens(path, java_script_enabled=False, viewport={"width": 1280, "height": 900})


@pytest.mark.parametrize(("site", "kind"), PAGES, indirect=["site"])
def test_every_text_can_be_read(reads: Reads, site: Site, kind: str) -> None:
    page = reads(site.path(kind))
    expect(page.locator("html")).to_have_class("no-js")
    audits.laid_out(page)
    for shut in (".rest > summary", ".page summary:visible", ".page summary:visible"):  # the last are inside others
        for summary in page.locator(shut).all():
            summary.evaluate("summary => { summary.parentElement.open = true }")
    article = page.locator("article.page")
    assert article.inner_text().strip()
    assert article.evaluate(UNSEEN) == []


@pytest.mark.parametrize("site", BUILT, indirect=True)
def test_evidence_is_shut_until_it_is_opened(reads: Reads, site: Site) -> None:
    page = reads(site.path("briefing"))
    evidence = page.locator(".claim details.evidence").first
    expect(evidence.locator("mark").first).to_be_hidden()
    evidence.locator("summary").click()
    expect(evidence.locator("mark").first).to_be_visible()


@pytest.mark.parametrize("site", BUILT, indirect=True)
def test_a_register_has_every_row_and_no_filters(reads: Reads, site: Site) -> None:
    page = reads("claims/")
    built = (site.folder / "claims" / "index.html").read_text("utf-8")
    rows = len(re.findall(r'<li class="entry claim"', built))
    assert rows > 10
    for summary in page.locator(".rest > summary").all():
        summary.click()
    expect(page.locator(".list li.claim:visible")).to_have_count(rows)
    expect(page.locator("form.filters")).to_be_hidden()


@pytest.mark.parametrize("site", BUILT, indirect=True)
def test_links_lead_from_a_claim_to_its_evidence_and_to_who_made_it(reads: Reads, site: Site) -> None:
    page = reads("")
    page.locator(TABS, has_text="Claims").click()
    row = page.locator("#rows > li .row a").first
    words = row.inner_text()
    row.click()
    expect(page.locator(":target")).to_contain_text(words)
    expect(page.locator(":target")).to_be_in_viewport()
    page.locator(".claim .chain a").first.click()
    expect(page).to_have_url(re.compile("/actors/[^/]+/$"))
    expect(page.locator("h1")).to_be_visible()
