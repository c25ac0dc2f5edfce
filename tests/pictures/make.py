"""Makes a picture of every kind of page, at three widths, in light and dark and as print: `make pictures`.

All of them go to `site-pictures/`; those that the README shows are copied beside this file.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.building import serving

ROOT = Path(__file__).parent.parent.parent
CONFIGS = {"real": ROOT / "mkdocs.yml", "demo": ROOT / "tests" / "demo" / "mkdocs.yml"}
WIDTHS = {360: 740, 768: 1024, 1440: 1000}
SCHEMES = ("light", "dark")
PAGES = {
    "real-home": "",
    "real-briefing": "briefings/losses-belgorod-unverified/",
    "real-evidence": "briefings/losses-belgorod-unverified/#soldiers-unit-lost-80-percent",
    "real-network": "network/",
    "real-timeline": "timeline/",
    "demo-home": "",
    "demo-briefing": "briefings/ferry-toll-rises-nine-search-ends/",
    "demo-actor": "actors/northline-ferries/",
    "demo-briefings": "briefings/",
    "demo-claims": "claims/",
    "demo-quotes": "quotes/",
    "demo-questions": "questions/",
    "demo-actors": "actors/",
    "demo-timeline": "timeline/",
    "demo-network": "network/",
    "demo-sources": "sources/",
    "demo-method": "method/",
    "demo-nowhere": "404.html",
}
README = {
    "briefing.png": "real-briefing-1440-light.png",
    "claims.png": "demo-claims-1440-light.png",
    "network.png": "demo-network-1440-dark.png",
    "phone.png": "real-evidence-360-dark.png",
}
"""The pictures of the README, and what each is a copy of."""


CARD = """<!doctype html><html lang="en"><link rel="stylesheet" href="assets/look.css"><style>
body { margin: 0; padding: 80px 90px; box-sizing: border-box; width: 1200px; height: 630px; background: var(--paper); }
.page h1 { font-size: 92px; max-width: none; margin: 0 0 40px; } .meter { width: 176px; height: 40px; margin: 0; }
.page p { font-size: 32px; display: flex; align-items: center; gap: 40px; margin: 0 0 22px; font-weight: 600; }
</style><body class="page"><h1>Who said what,<br>and on what basis</h1>
<p class="is-high"><span class="meter"></span>High</p><p class="is-moderate"><span class="meter"></span>Moderate</p>
<p class="is-low"><span class="meter"></span>Low</p>"""
"""What is shown where somebody shares a link to the site."""


def build(config: Path, folder: Path) -> None:
    """Build a site as it is published."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(folder)]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})


def take(browser: Browser, name: str, address: str, out: Path) -> None:
    """A page in every width and scheme, what is seen first and the whole of it, and as it is printed."""
    for scheme in SCHEMES:
        for width, height in WIDTHS.items():
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(address, wait_until="networkidle")
            page.screenshot(path=out / f"{name}-{width}-{scheme}.png")
            if "#" not in address:
                _whole(page, out / f"{name}-{width}-{scheme}-whole.png")
            page.close()
    page = browser.new_page(viewport={"width": 794, "height": 1123})
    page.goto(address, wait_until="networkidle")
    page.emulate_media(media="print")
    page.screenshot(path=out / f"{name}-print.png")
    page.close()


def _whole(page: Page, file: Path) -> None:
    """The page from top to bottom; rows outside the view are drawn only when asked for."""
    page.add_style_tag(content=".rows > .entry, tr { content-visibility: visible !important }")
    page.screenshot(path=file, full_page=True)


def card(browser: Browser, folder: Path, address: str) -> None:
    """The picture that other sites show beside a link, in our type and colours."""
    (folder / "card.html").write_text(CARD, "utf-8")
    page = browser.new_page(viewport={"width": 1200, "height": 630})
    page.goto(f"{address}card.html", wait_until="networkidle")
    page.screenshot(path=ROOT / "templates" / "theme" / "assets" / "card.png")
    page.close()


def main() -> None:
    """Take the pictures of all pages, or of those named on the command line."""
    every = [*PAGES, "card"]
    wanted = sys.argv[1:] or every
    out = ROOT / "site-pictures"
    out.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for site, config in CONFIGS.items():
            build(config, Path(temporary, site))
            with serving(Path(temporary, site)) as (address, _):
                for name in (name for name in wanted if name.startswith(site)):
                    take(browser, name, address + PAGES[name], out)
                if "card" in wanted:
                    card(browser, Path(temporary, site), address)
        browser.close()
    if wanted == every:
        for name, picture in README.items():
            shutil.copyfile(out / picture, ROOT / "tests" / "pictures" / name)
    print(f"{len(list(out.iterdir()))} pictures in {out.name}/")


if __name__ == "__main__":
    main()
