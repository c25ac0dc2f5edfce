"""How well the story of a web page is found: `python -m tests.benchmarks.pages FOLDER`, against the library alone.

FOLDER is a copy of the public benchmark scrapinghub/article-extraction-benchmark: `ground-truth.json` and `html/`.
The measure is that benchmark's: runs of four words, precision and recall of each page, and F1 of their means.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import mean

import trafilatura

from generator import seeds
from generator.model import Problems
from generator.seeds import encoding

RUN = 4
STORY = frozenset(("body", "byline", "correction", "dateline", "headline", "label"))
"""What counts as found: captions and notices are known as such, and no draft quotes them."""


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Every four words in a row, each as often as it is there."""
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[place : place + RUN]) for place in range(max(1, len(words) - RUN + 1)))


def ours(page: bytes) -> str:
    """The story as it is drafted from."""
    try:
        article = seeds.parsed(page, Path("seeds/page.html"), Path())
    except Problems:
        return ""
    return "\n".join(article.text[each.start : each.end] for each in article.paragraphs if each.kind in STORY)


def alone(page: bytes) -> str:
    """The story as the library gives it."""
    return trafilatura.extract(encoding.page(page), include_comments=False) or ""


def scored(read: Callable[[bytes], str], pages: Mapping[str, bytes], truth: Mapping[str, str]) -> tuple[float, ...]:
    """F1, precision and recall of a way to read pages."""
    precisions, recalls = [], []
    for name, wanted in truth.items():
        found, right = runs(read(pages[name])), runs(wanted)
        both = (found & right).total()
        precisions.append(both / found.total())
        recalls.append(both / right.total())
    precision, recall = mean(precisions), mean(recalls)
    return 2 * precision * recall / (precision + recall), precision, recall


def main(folder: Path) -> None:
    """Print both figures, one a line."""
    truth = {
        name: each["articleBody"]
        for name, each in json.loads((folder / "ground-truth.json").read_text("utf-8")).items()
    }
    pages = {name: gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()) for name in truth}
    for said, read in (("briefing", ours), (f"trafilatura {trafilatura.__version__} alone", alone)):
        figures = scored(read, pages, truth)
        print(f"{said:26} F1 {figures[0]:.3f}  precision {figures[1]:.3f}  recall {figures[2]:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
