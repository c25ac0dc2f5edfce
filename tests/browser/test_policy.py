"""Hostile text and moved pages in Chromium, with the policy on: no dialog, no violation, nothing asked elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import content
from tests.site.hostile import strings
from tests.site.test_pages import written
from tests.workflows import serving as at_work

from .building import FIELD, FOUND, NEWSROOMS, ROOT, gather, serving
from .conftest import watched

NOW = "briefings/harbour-bridge-closed"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["mkdocs build --quiet", "generator render site"])
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A newsroom with hostile words in every text, built and served."""
    project = tmp_path_factory.mktemp("hostile")
    with serving(project / "site") as (address, _):
        gather(NEWSROOMS["the invented newsroom"], project, address)
        words = " ".join(strings()[::9]).replace("\n", " ")
        for file in content.briefings(project / "content"):
            found, _ = content.parse(file.read_text("utf-8"), file.name)
            assert found
            file.write_text(content.render(replace(written(found, words), left_out={}, tags=(words,))), "utf-8")
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", *request.param.split()]
        subprocess.run(command, cwd=project, check=False, env=environment)
        yield address, project / "site"


def opened(browser: Browser, address: str, wrong: list[str]) -> Page:
    """A window that lists errors, requests to others, and dialogs."""
    page = watched(browser.new_context().new_page(), address, wrong)
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    return page


def test_hostile_text_does_nothing_on_any_page(browser: Browser, hostile: tuple[str, Path]) -> None:
    (address, site), wrong = hostile, []
    files = sorted(site.rglob("index.html"))
    assert len(files) > 15
    page = opened(browser, address, wrong)
    for file in (*files, site / "404.html"):
        assert "Content-Security-Policy" in file.read_text("utf-8"), file
        place = file.parent.relative_to(site).as_posix()
        page.goto(f"{address}{'' if place == '.' else place}/".replace("//", "/").replace(":/", "://", 1))
    page.goto(f"{address}?q=alert")
    page.wait_for_load_state("networkidle")
    page.locator(FIELD).fill("alert")
    page.locator(FIELD).dispatch_event("keyup")
    expect(page.locator(FOUND).first).to_be_attached()
    assert wrong == []


def test_a_script_that_was_not_built_does_not_run(browser: Browser, hostile: tuple[str, Path]) -> None:
    (address, _), wrong = hostile, []
    page = opened(browser, address, wrong)
    page.goto(address)
    page.evaluate("document.body.append(document.createElement('script'))")
    page.evaluate("document.body.lastChild.textContent = 'window.ran = 1'")
    assert page.evaluate("window.ran") is None
    assert len(wrong) == 1
    assert "Content Security Policy" in wrong[0]


def test_a_served_page_has_a_policy_and_follows_what_is_saved(browser: Browser, tmp_path: Path) -> None:
    wrong: list[str] = []
    with at_work.served(tmp_path) as (address, _):
        at_work.seconds_until(f"{address}{NOW}/", "Content-Security-Policy")
        page = opened(browser, address, wrong)
        page.goto(f"{address}{NOW}/")
        file = next(file for file in content.briefings(tmp_path / "content") if f"id: {NOW[10:]}" in file.read_text())
        file.write_text(re.sub("^title: .*$", "title: Quite another title", file.read_text(), flags=re.MULTILINE))
        expect(page.locator("h1")).to_contain_text("Quite another title", timeout=15_000)
        assert wrong == []
        page.evaluate("fetch('https://elsewhere.example/').catch(() => 0)")
        assert any("Content Security Policy" in each for each in wrong)


def test_a_page_that_has_moved_leads_to_the_same_place(browser: Browser, hostile: tuple[str, Path]) -> None:
    (address, site), wrong = hostile, []
    key = re.search(r'<h3 id="([a-z0-9-]+)"', (site / NOW / "index.html").read_text("utf-8"))
    assert key
    page = opened(browser, address, wrong)
    page.goto(f"{address}briefings/harbour-bridge-shut/#{key[1]}")
    page.wait_for_url(f"{address}{NOW}/#{key[1]}")
    assert wrong == []
