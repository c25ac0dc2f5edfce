"""`make bench`: build and search against plain Material's, how fast articles are read, and whether the bars hold."""

from __future__ import annotations

import argparse
import math
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.extract import extract
from generator.model import Article, Provenance
from generator.text import paragraphs
from tests.benchmarks import accuracy, search
from tests.benchmarks.bars import holds
from tests.benchmarks.measure import Cost, cost, median
from tests.benchmarks.renaming import ENDINGS, renamed

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
ODD = (
    "The harbour board said on Tuesday that 14 boats were lost. “We will not rebuild them,” said Ruth Okoro.\n",
    "the boats went north and nobody said why ",
    "Okoro: “no”. ",
    "''word'' ",
    "– ",
    "said, ",
    "he, ",
    *("(“a ", "(«a ", "(‘a ", '("a ', "“a” ", "n' ", "„a“ ", "Jr. said 6 p.m. "),
)
"""Texts that are repeated to see whether reading grows in step with length."""
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean")
BRIEFING = (sys.executable, "-m", "generator")


def main() -> None:
    """Measure everything, print a line for each figure, and fail when a bar is missed."""
    asked = _asked()
    marked = accuracy.annotated()
    shares = accuracy.score(marked).shares()
    print(f"{len(marked)} annotated articles\n{accuracy.table(shares)}\n")
    low = accuracy.missed(shares)
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as name:
        folder = Path(name)
        ours = _project(folder / "ours", asked.briefings)
        print(f"{asked.briefings} invented briefings, median of {asked.runs}\n")
        missed = [figure for figure, value in _figures(folder, ours, asked.runs) if not holds(figure, value)]
    missed += low
    print("\nThe editor’s desk\n")
    command = (sys.executable, "-m", "tests.benchmarks.desk", str(asked.desk))
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        missed.append("desk")
    sys.exit(f"\nMissed: {'; '.join(missed)}." if missed else 0)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--briefings", type=int, default=1000, metavar="N")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="builds of each kind")
    parser.add_argument("--desk", type=float, default=1.0, metavar="SHARE", help="of merges, kills, saves, edits")
    return parser.parse_args()


def _project(folder: Path, number: int) -> Path:
    """A project like the repository, with invented briefings."""
    folder.mkdir()
    cost((sys.executable, "-m", "tests.benchmarks.corpus", folder, str(number)), ROOT)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def _figures(folder: Path, ours: Path, runs: int) -> Iterator[tuple[str, float]]:
    yield from _builds(folder, ours, runs)
    yield from _saves(folder, ours)
    yield from search.figures(ours, folder / "plain")
    yield from _extractions(folder, ours / "seeds")
    yield "gather-growth", _gathering()
    yield "help-seconds", min(cost((*BRIEFING, "--help"), ROOT).clock for _ in range(5))


def _builds(folder: Path, ours: Path, runs: int) -> Iterator[tuple[str, float]]:
    """Both builds in turn, so that what else the machine does falls on both; ours begins with nothing kept."""
    plain = folder / "plain"
    cost((sys.executable, "-m", "tests.benchmarks.plain", ours, plain), ROOT)
    pairs = [(_first(ours), cost(MKDOCS, plain)) for _ in range(runs)]
    again = cost(MKDOCS, ours)
    mine, theirs = (median(side) for side in zip(*pairs, strict=True))
    _show("our build", mine, ours / "site")
    _show("plain Material", theirs, plain / "site")
    yield "build-cpu", mine.cpu / theirs.cpu
    yield "build-memory", mine.memory / theirs.memory
    yield "build-again", again.cpu / mine.cpu


def _first(project: Path) -> Cost:
    """What a build costs that finds nothing of an earlier one."""
    shutil.rmtree(project / ".cache", ignore_errors=True)
    return cost(MKDOCS, project)


def _saves(folder: Path, ours: Path) -> Iterator[tuple[str, float]]:
    """A save under the server against its own full build, and of many briefings against few."""
    spent = {}
    for number in (500, 2000):
        spent[number] = _saved(_project(folder / f"saves-{number}", number))
    first, save = _saved(ours)
    print(f"  {'a save':<16} {save:7.2f} s of processor time, after a first build of {first:.2f} s\n")
    yield "save-share", save / first
    yield "save-growth", spent[2000][1] / spent[500][1]


def _saved(project: Path) -> tuple[float, float]:
    command = (sys.executable, "-m", "tests.benchmarks.saves", project)
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    return float(told[0]), float(told[1])


def _extractions(folder: Path, seeds: Path) -> Iterator[tuple[str, float]]:
    command = (*BRIEFING, "extract", "--seeds", seeds, "--content", folder / "drafts")
    words = sum(len(file.read_text("utf-8").split()) for file in seeds.iterdir())
    first, second = cost(command, ROOT), cost(command, ROOT)
    print(f"  {'extraction':<16} {first.clock:7.2f} s, then {second.clock:.2f} s ({words} words)\n")
    yield "extract-linear", max(_growth(_repeated(text), 50_000, 100_000) for text in ODD)
    yield "extract-long", _growth(_report, 7_500, 30_000)
    yield "extract-words", words / first.clock
    yield "extract-again", first.cpu / second.cpu
    (folder / "none").mkdir()
    nothing = (*BRIEFING, "extract", "--seeds", folder / "none", "--content", folder / "nothing")
    yield "extract-start", median([cost(nothing, ROOT) for _ in range(5)]).cpu


def _gathering() -> float:
    """How much more than N log N gathering grows from 1,000 to 3,000 briefings; prints time and memory of both."""
    spent = {}
    for number in (1000, 3000):
        command = (sys.executable, "-m", "tests.benchmarks.library", str(number))
        told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
        spent[number] = float(told[1])
        print(f"  gathering {number:,}: {told[1]} s, suggestions {told[2]} s, {told[3]} MB")
    print()
    return spent[3000] / spent[1000] / (3000 * math.log(3000) / (1000 * math.log(1000)))


def _growth(text: Callable[[int], str], fewer: int, more: int) -> float:
    """How many times longer an article of more words takes than one of fewer, in processor time."""
    source = Provenance(file="seeds/long.txt")
    spent = []
    for words in (fewer // 10, fewer, more):  # the first one loads word lists
        long = text(words).strip()
        article = Article(provenance=source, text=long, paragraphs=paragraphs(long, source))
        start = time.process_time()
        extract(article)
        spent.append(time.process_time() - start)
    return spent[2] / spent[1]


def _repeated(text: str) -> Callable[[int], str]:
    return lambda words: text * (words // len(text.split()))


def _report(words: int) -> str:
    """The annotated articles one behind the other up to so many words, in each round with other names."""
    parts: list[str] = []
    told = 0
    for ending in ENDINGS:
        for one in accuracy.annotated():
            parts.append(renamed(one, ending))
            told += parts[-1].count(" ") + 1
            if told >= words:
                return "\n".join(parts)
    raise ValueError(f"{words} words are more than the articles give")


def _show(name: str, spent: Cost, site: Path) -> None:
    pages = sum(1 for _ in site.rglob("*.html"))
    print(f"  {name:<16} {spent.cpu:7.2f} s of processor time, {spent.memory:6.0f} MB, {pages} pages")


if __name__ == "__main__":
    main()
