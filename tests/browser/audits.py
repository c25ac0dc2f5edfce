"""Audits of built pages: each takes a page or a folder of files and says what is wrong."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from playwright.sync_api import Page

HERE = Path(__file__).parent
WIDTHS = {1440: 900, 360: 740}
SCHEMES = {"light": "default", "dark": "slate"}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""What another colour scheme can break: all else is the same page."""
SHIFTS = """
window.shifts = [];
const told = node => node && (node.data || node.outerHTML).trim().slice(0, 60);
new PerformanceObserver(list => list.getEntries().forEach(entry => entry.hadRecentInput || window.shifts.push(
  [entry.value, ...entry.sources.map(source => told(source.node))]
))).observe({type: "layout-shift", buffered: true});
"""
LAID_OUT = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
"""
STILL = 0.005
"""What does not count as a shift: it rounds to .00, and is less than a slow machine moves while it is still loading."""
OURS = '<article class="md-content__inner page"'
FRAME = {
    "unique-landmark": "Material lists the contents twice, and its style sheet shows one of the two",
    "valid-autocomplete": "Material keeps browsers from remembering its two boxes, which are not fields",
}
"""Rules that the theme's frame breaks outside our article, and why that stays."""


def laid_out(page: Page) -> Page:
    """The page with everything in its place: what is out of sight has only an estimate otherwise."""
    page.evaluate(LAID_OUT)
    return page


def violations(page: Page, axe: Path, rules: Any = RULES) -> Iterator[str]:
    """What axe-core finds in an open page, its details and filters open, at both widths: rule, place and width."""
    laid_out(page)
    page.locator("details").evaluate_all("all => all.forEach(details => { details.open = true })")
    page.locator(".toggle").evaluate_all("all => all.forEach(each => each.setAttribute('aria-expanded', 'true'))")
    page.evaluate(axe.read_text("utf-8"))
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        found = page.evaluate("only => axe.run({resultTypes: ['violations'], runOnly: only, preload: false})", rules)
        for each in found["violations"]:
            yield from (f"{each['id']} at {node['target']}, {width} px" for node in each["nodes"])


def invalid(folder: Path, html_validate: Path) -> Iterator[str]:
    """What html-validate finds in the pages of a folder, except for what is listed for the theme's frame."""
    with tempfile.TemporaryDirectory() as aside:
        said = Path(aside, "said.json")
        command = ["node", html_validate, "--config", HERE / "htmlvalidate.mjs", "--formatter", f"json={said}"]
        subprocess.run([*command, f"{folder}/**/*.html"], cwd=HERE, check=False)
        pages = json.loads(said.read_text("utf-8"))
    for page in pages:
        html = Path(page["filePath"]).read_text("utf-8")
        first, last = article(html)
        theirs = {} if "assets/frame.css" in html else FRAME
        for each in page["messages"]:
            if first <= each["line"] <= last or each["ruleId"] not in theirs:
                yield f"{page['filePath']}:{each['line']} {each['ruleId']} at {each.get('selector')}: {each['message']}"


def article(html: str) -> tuple[int, int]:
    """The first and the last line of our own part of a page."""
    before, ours, _ = html.partition("</article>")[0].partition(OURS)
    assert ours, "a page without our article"
    first = before.count("\n") + 1
    return first, html.partition("</article>")[0].count("\n") + 1


class Reading(HTMLParser):
    """Notes the places of a page and everything that it leads to or loads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element's id, and its link when it has one."""
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given[name] for name in ("id", "name") if name in given and (name == "id" or tag == "a")}
        self.links |= {given[name] for name in ("href", "src", "poster") if name in given}
        if given.get("http-equiv") == "refresh":
            self.links.add(given["content"].partition("url=")[2])


class Found(NamedTuple):
    """A link as it is in a file."""

    file: Path
    link: str


def broken(folder: Path, address: str) -> Iterator[str]:
    """Links of all pages and of the search without a file or an anchor, within the address of the site."""
    pages = {file: Reading(file.read_text("utf-8")) for file in folder.rglob("*.html")}
    assert pages
    links = [Found(file, link) for file, page in pages.items() for link in page.links]
    for found in [*links, *searched(folder)]:
        place = urlsplit(urljoin(address + found.file.relative_to(folder).as_posix(), found.link))
        if f"{place.scheme}://{place.netloc}/" != address:
            continue
        target = folder / unquote(place.path).lstrip("/")
        target = target / "index.html" if target.is_dir() else target
        fragment = unquote(place.fragment)
        if not target.is_file() or (fragment and target in pages and fragment not in pages[target].ids):
            yield f"{found.file.relative_to(folder)}: {found.link}"


def searched(folder: Path) -> Iterator[Found]:
    """Where the results of the search lead; it counts from the top of the site."""
    index = folder / "search" / "search_index.json"
    if index.exists():
        yield from (Found(folder / "index.html", each["location"]) for each in json.loads(index.read_text())["docs"])


def shifts(page: Page) -> list[Any]:
    """What moved in a page without the reader's action, if `SHIFTS` ran from its start."""
    page.wait_for_load_state("networkidle")
    moved: list[Any] = page.evaluate("window.shifts")
    return moved if sum(each[0] for each in moved) >= STILL else []
