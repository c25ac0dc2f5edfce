"""`make peers`: builds and readings beside other programs, in one run, and whether the bars hold."""

from __future__ import annotations

import argparse
import compileall
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks import accuracy
from tests.benchmarks.bars import holds
from tests.benchmarks.measure import cost, median
from tests.benchmarks.peers.environments import ROOT, command, installed
from tests.benchmarks.peers.telling import OURS, Measured, drawing, table
from tests.benchmarks.renaming import ENDINGS, renamed

HERE = Path(__file__).parent
PEERS: Mapping[str, Mapping[str, Any]] = yaml.safe_load((HERE / "peers.yml").read_text("utf-8"))
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean")
PLAIN = "plain Material"
SLOWER = {
    "Pelican": "peer-pelican",
    "Zensical": "peer-zensical",
    "spaCy": "read-beside-spacy",
    "compromise.js": "read-beside-compromise",
}
"""Peers that need more time, with the bar for how many times as much; the others have one for what they are ahead."""
FASTER = {"Eleventy": "peer-eleventy", "Hugo": "peer-hugo"}
HEAD = """\
# Beside other programs

`make peers` measures all of them in one run and in turns, on one machine, and writes this page; `peers.yml` says at
which versions.

This program reads YAML, gathers the library, makes the pages with feeds, data and citations, and checks every link.
The others get the same pages as Markdown: Material and Zensical with their own theme, Pelican with its simplest, Hugo
and Eleventy with one bare layout. Of the articles this program makes whole briefings; spaCy and compromise.js only
find names in them. Zensical stops where a page is more than its search index takes, as a longer list is.

![Seconds of processor time of each program](peers.svg)

"""
Run = Callable[[], Measured]


def main() -> None:
    """Measure every peer that can be installed, print and write what came of it, and fail when a bar is missed."""
    asked = _asked()
    compileall.compile_dir(ROOT / "generator", quiet=1)  # as after the first run; the peers come compiled
    with tempfile.TemporaryDirectory(prefix="briefing-peers-") as name:
        folder = Path(name)
        built = _medians(dict(_sites(folder, asked.briefings)), asked.runs)
        words, read = _articles(folder / "articles"), dict(_readers(folder))
        named = _medians(read, asked.runs)
    told = "\n\n".join(
        (
            f"{asked.briefings:,} briefings and the pages that link them, from the same words; median of {asked.runs}.",
            table("build", "site, MB", built),
            f"{words:,} words of news in {len(ENDINGS) * len(accuracy.annotated())} articles, one process.",
            table("reading", "found", named),
        )
    )
    print(told)
    if asked.write:
        _write(told, asked.briefings, built, named, words)
    missed = [figure for figure, value in (*_figures(built), *_figures(named)) if not holds(figure, value)]
    sys.exit(f"\nMissed: {'; '.join(missed)}." if missed else 0)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make peers", description=__doc__)
    parser.add_argument("--briefings", type=int, default=1000, metavar="N")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="runs of each program")
    parser.add_argument("--write", action="store_true", help="write the table and the drawing of the guide")
    return parser.parse_args()


def _figures(rows: Mapping[str, Measured]) -> Iterator[tuple[str, float]]:
    """How our processor time compares with that of each peer that has a bar."""
    ours = rows[OURS].cost.cpu
    for name, one in rows.items():
        if name in SLOWER:
            yield SLOWER[name], one.cost.cpu / ours
        elif name in FASTER:
            yield FASTER[name], ours / one.cost.cpu


def _medians(runs: Mapping[str, Run], number: int) -> dict[str, Measured]:
    """The median of each program's runs; all of them take turns, so that what else the machine does falls on all.

    A peer that cannot do it is left out, and the terminal says why.
    """
    measured: dict[str, list[Measured]] = {name: [] for name in runs}
    for _ in range(number):
        for name in list(measured):
            try:
                measured[name].append(runs[name]())
            except SystemExit as error:
                if name == OURS:
                    raise
                print(f"{name} is left out: it failed.\n{str(error)[-400:]}\n")
                del measured[name]
    return {name: Measured(median([one.cost for one in each]), each[0].made) for name, each in measured.items()}


def _sites(folder: Path, number: int) -> Iterator[tuple[str, Run]]:
    """A build for each generator, each in a folder of its own with the same pages."""
    ours, plain = folder / "ours", folder / "plain"
    ours.mkdir()
    cost((sys.executable, "-m", "tests.benchmarks.corpus", ours, str(number)), ROOT)
    shutil.copy(ROOT / "mkdocs.yml", ours)
    cost((sys.executable, "-m", "tests.benchmarks.plain", ours, plain), ROOT)
    yield OURS, _build(MKDOCS, ours)
    yield PLAIN, _build(MKDOCS, plain)
    for name, peer in PEERS["sites"].items():
        if home := installed(name, peer):
            yield name, _build(command(home, peer), _project(folder / name, plain, name.lower(), peer))


def _project(folder: Path, plain: Path, layout: str, peer: Mapping[str, Any]) -> Path:
    """The pages as a peer wants them: with its layout and a title at the head, or like those of plain Material."""
    if not (HERE / layout).is_dir():
        return Path(shutil.copytree(plain, folder))
    shutil.copytree(HERE / layout, folder)
    shutil.copytree(plain / "docs", folder / "docs")
    for page in (folder / "docs").rglob("*.md"):
        text = page.read_text("utf-8")
        title = text.partition("\n")[0].lstrip("# ").partition(" {#")[0]
        page.write_text(f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n{text}", "utf-8")
    home = folder / "docs" / "index.md"
    home.rename(home.with_name(peer.get("home", home.name)))
    return folder


def _build(words: Sequence[str | Path], folder: Path) -> Run:
    def run() -> Measured:
        shutil.rmtree(folder / ".cache", ignore_errors=True)  # where we and Zensical keep what a second build needs
        spent = cost(words, folder)
        files = [file for file in (folder / "site").rglob("*") if file.is_file()]
        pages = sum(file.suffix == ".html" for file in files)
        wanted = sum(1 for _ in (folder / "docs").rglob("*.md"))
        if pages < wanted:
            raise SystemExit(f"{words[0]} wrote {pages} of {wanted} pages.")
        return Measured(spent, sum(file.stat().st_size for file in files) / 1e6)

    return run


def _articles(folder: Path) -> int:
    """The annotated articles, each under several names, as texts in a folder; how many words they have."""
    folder.mkdir()
    words = 0
    for one in accuracy.annotated():
        for number, ending in enumerate(ENDINGS):
            text = renamed(one, ending)
            (folder / f"{Path(one.article.provenance.file).stem}-{number:02}.txt").write_text(text, "utf-8")
            words += len(text.split())
    return words


def _readers(folder: Path) -> Iterator[tuple[str, Run]]:
    """A reading of the articles for each program; ours writes whole briefings, the others only count names."""
    articles, drafts = folder / "articles", folder / "drafts"

    def ours() -> Measured:
        shutil.rmtree(drafts, ignore_errors=True)
        reading = ("extract", "--quiet", "--jobs", "1", "--seeds", articles, "--content", drafts)
        spent = cost((sys.executable, "-m", "generator", *reading), ROOT)
        actors = (yaml.safe_load(file.read_text("utf-8")).get("actors", {}) for file in drafts.glob("*.yml"))
        return Measured(spent, sum(map(len, actors)))

    yield OURS, ours
    for name, peer in PEERS["readers"].items():
        if home := installed(name, peer):
            yield name, _reading((*command(home, peer), articles, home))


def _reading(words: Sequence[str | Path]) -> Run:
    def run() -> Measured:
        log = Path(tempfile.mkstemp(prefix="briefing-peers-")[1])
        spent = cost((*words, log), HERE / "readers")
        found = int(log.read_text("utf-8"))
        log.unlink()
        return Measured(spent, found)

    return run


def _write(told: str, number: int, built: Mapping[str, Measured], named: Mapping[str, Measured], words: int) -> None:
    (HERE / "README.md").write_text(f"{HEAD}{told}\n", "utf-8")
    panels = {
        f"Building a site of {number:,} briefings: seconds of processor time": _cpu(built),
        f"Reading {words:,} words of news: seconds of processor time": _cpu(named),
    }
    note = "This program drafts whole briefings; spaCy and compromise.js only find names."
    (HERE / "peers.svg").write_text(drawing("This program beside others", panels, note), "utf-8")


def _cpu(rows: Mapping[str, Measured]) -> dict[str, float]:
    return {name: one.cost.cpu for name, one in rows.items()}


if __name__ == "__main__":
    main()
