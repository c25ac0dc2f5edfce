"""The search of our site against Material's default: size of the index, time to the first result, what is found.

`python -m tests.benchmarks.search 3000` makes both sites from this many invented briefings and measures them.
"""

from __future__ import annotations

import functools
import http.server
import re
import shutil
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, sync_playwright

from tests.benchmarks.corpus import pieces
from tests.benchmarks.measure import cost
from tests.benchmarks.queries import Query, queries

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
INDEX = Path("search", "search_index.json")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean")
TOP, PATIENCE = 5, 600_000
"""How many results a reader looks at; milliseconds until a search counts as broken."""


@dataclass(frozen=True, slots=True)
class Searched:
    """How a site's search did: MB of its index, ms to the first result and to a later one, recall by kind of query.

    `answered` is the number of queries until its tab crashed, or of all; what came later is asked of no site.
    """

    size: float
    first: float
    later: float
    answered: int
    recall: dict[str, float]

    @property
    def found(self) -> float:
        """The recall over all kinds of query, each counting the same."""
        return statistics.mean(self.recall.values())


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """A server that does not talk."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    """The address at which a site is served."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


FIRST = """([words, patience]) => {
  const input = document.querySelector(".md-search__input");
  input.focus(); input.value = words; input.dispatchEvent(new Event("keyup"));
  const list = document.querySelector(".md-search-result__list");
  return new Promise((done, fail) => {
    setTimeout(fail, patience, "no result");
    const look = () => list.children.length && done(performance.now());
    new MutationObserver(look).observe(list, {childList: true}); look();
  });
}"""
"""Types as soon as the page is there; milliseconds from the start of its loading to the first result."""
LATER = """async ([words, patience]) => {
  const input = document.querySelector(".md-search__input");
  const list = document.querySelector(".md-search-result__list");
  const start = performance.now();
  await new Promise(done => {
    new MutationObserver((_, me) => { me.disconnect(); done(); }).observe(list, {childList: true});
    list.append(document.createElement("li"));
  });
  const old = list.lastChild;
  input.value = words; input.dispatchEvent(new Event("keyup"));
  while (old.isConnected && performance.now() < start + patience) await new Promise(done => setTimeout(done, 1));
  const links = [...list.children].map(item => item.querySelector("a").href);
  return [performance.now() - start, links];
}"""
"""Types when the search is ready; milliseconds to the results, and where they lead."""


@contextmanager
def _chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def _opened(browser: Browser, address: str) -> Iterator[Page]:
    """The top of a site in a browser that has seen nothing of it."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address, wait_until="domcontentloaded")
    yield page
    context.close()


def _first(browser: Browser, address: str, words: str) -> float:
    with _opened(browser, address) as page:
        return float(page.evaluate(FIRST, [words, PATIENCE]))


def _answers(browser: Browser, address: str, asked: Iterable[Query]) -> list[tuple[float, list[str]]]:
    """Milliseconds to the results of each query, and the paths to which they lead; fewer where the tab crashes."""
    answers: list[tuple[float, list[str]]] = []
    with _opened(browser, address) as page:
        for query in asked:
            try:
                ms, links = page.evaluate(LATER, [query.words, PATIENCE])
            except Error as error:
                if "crashed" not in error.message:
                    raise
                break
            answers.append((ms, [re.split("[?#]", link.removeprefix(address))[0] for link in links]))
    return answers


def searched(sites: Sequence[Path], asked: Sequence[Query], runs: int = 3) -> list[Searched]:
    """What a reader meets who searches each of the sites; they take turns, so that other work falls on all."""
    with ExitStack() as stack:
        browser = stack.enter_context(_chromium())
        addresses = [stack.enter_context(_served(site)) for site in sites]
        rounds = [[_first(browser, address, asked[0].words) for address in addresses] for _ in range(runs)]
        firsts = [statistics.median(times) for times in zip(*rounds, strict=True)]
        answers = [_answers(browser, address, asked) for address in addresses]
    common = min(map(len, answers))
    return [
        Searched(
            size=(site / INDEX).stat().st_size / 1e6,
            first=first,
            later=statistics.median(ms for ms, _ in each),
            answered=len(each),
            recall=_recall(asked[:common], [links for _, links in each[:common]]),
        )
        for site, first, each in zip(sites, firsts, answers, strict=True)
    ]


def _recall(asked: Sequence[Query], results: Sequence[Sequence[str]]) -> dict[str, float]:
    """By kind of query, how many of the right pages are among the first results, of as many as have room there."""
    found: dict[str, list[float]] = {}
    for query, links in zip(asked, results, strict=True):
        share = len(query.right.intersection(links[:TOP])) / min(TOP, len(query.right))
        found.setdefault(query.kind, []).append(share)
    return {kind: statistics.mean(shares) for kind, shares in found.items()}


def figures(ours: Path, plain: Path) -> Iterator[tuple[str, float]]:
    """The figures that have bars, from two built projects of the same briefings; prints what they are made of."""
    if CHROMIUM is None:
        print("  no Chromium here: the search was not measured\n")
        return
    number = sum(1 for _ in (ours / "seeds").iterdir())
    mine, theirs = searched((ours / "site", plain / "site"), queries([piece.briefing for piece in pieces(number)]))
    _show("our search", mine)
    _show("Material’s", theirs)
    print()
    yield "search-size", mine.size / theirs.size
    yield "search-first", mine.first / theirs.first
    yield "search-recall", mine.found / theirs.found


def _show(name: str, one: Searched) -> None:
    recall = ", ".join(f"{kind} {share:.2f}" for kind, share in one.recall.items())
    print(f"  {name:<16} {one.size:7.2f} MB, first result {one.first:.0f} ms, later ones {one.later:.0f} ms")
    print(f"  {'':<16} {one.found:7.3f} found among the first {TOP} ({recall}); {one.answered} queries answered")


def main() -> None:
    """Make both sites in a folder that goes away, and print the figures; the number of briefings is the argument."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory(prefix="briefing-search-") as name:
        ours, plain = Path(name, "ours"), Path(name, "plain")
        cost((sys.executable, "-m", "tests.benchmarks.corpus", ours, str(number)), ROOT)
        shutil.copy(ROOT / "mkdocs.yml", ours)
        cost((sys.executable, "-m", "tests.benchmarks.plain", ours, plain), ROOT)
        for project in (ours, plain):
            cost(MKDOCS, project)
        for figure, value in figures(ours, plain):
            print(f"{figure:<14} {value:.3f}")


if __name__ == "__main__":
    main()
