"""A window of 320 pixels, or of 1280 at four times the size: no page is wider, with scripts or without."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from .building import HOSTS, Site
from .conftest import Opens

NARROW = {"viewport": {"width": 320, "height": 256}}
WIDTH = "document.documentElement.scrollWidth"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("site", [*HOSTS, "the invented newsroom"], indirect=True),
]


def wider(page: Page, site: Site) -> list[str]:
    """The pages of the site that are wider than the window."""
    found = []
    files = [file for file in site.folder.rglob("index.html") if "data-moved" not in file.read_text("utf-8")]
    for file in sorted(files):
        path = Path(file).parent.relative_to(site.folder).as_posix()
        page.goto(f"{site.address}{path}/".replace("/./", "/"), wait_until="load")
        if page.evaluate(WIDTH) > NARROW["viewport"]["width"]:
            found.append(path)
    return found


@pytest.mark.parametrize("scripts", [True, False])
def test_no_page_is_wider_than_the_window(opens: Opens, site: Site, *, scripts: bool) -> None:
    assert wider(opens(java_script_enabled=scripts, **NARROW), site) == []


def test_the_network_is_its_table(opens: Opens, site: Site) -> None:
    page = opens("network/", **NARROW)
    assert not page.locator(".network").is_visible()
    assert page.locator("#page_table").is_visible()
