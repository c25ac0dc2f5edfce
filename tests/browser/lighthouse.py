"""`make audit`: what Lighthouse says of forty briefings, on a phone and on a desktop, the median of three each."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from .building import FORTY, LARGE, NEWSROOMS, site_of

LIGHTHOUSE = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = ("home", "briefing", "actor", "claims")
VIEWS = {"mobile": [], "desktop": ["--preset=desktop"]}
RUNS = 3
BARS = {"performance": 0.90}
BAR = 0.98
"""What each category has to reach at least, where it is not named otherwise."""


class Verdict(NamedTuple):
    """A page in a view: the score of each category, and what kept one of them from being full."""

    page: str
    view: str
    scores: dict[str, float]
    short: dict[str, str]


def main() -> int:
    """Print the table and what fell short; 1 when a category is below the bar."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--site", choices=[*NEWSROOMS, *LARGE], default=FORTY)
    asked.add_argument("--view", choices=VIEWS, action="append", help="only this one; both by default")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder, site_of(given.site, Path(folder)) as site:
        print(row("", *CATEGORIES))
        verdicts = list(judge({page: site.address + site.path(page) for page in PAGES}, given.view or list(VIEWS)))
    for reason in dict.fromkeys(f"{audit}: {words}" for verdict in verdicts for audit, words in verdict.short.items()):
        print(f"  {reason}")
    scores = [(name, score) for verdict in verdicts for name, score in verdict.scores.items()]
    return int(any(score < BARS.get(name, BAR) for name, score in scores))


def judge(addresses: dict[str, str], views: Sequence[str]) -> Iterator[Verdict]:
    """The verdict on each page in each view, printed as it comes."""
    for view in views:
        for page, address in addresses.items():
            reports = [report(address, VIEWS[view]) for _ in range(RUNS)]
            scores = {each: statistics.median(score(one, each) for one in reports) for each in CATEGORIES}
            print(row(f"{page}, {view}", *(f"{scores[each] * 100:.0f}" for each in CATEGORIES)), flush=True)
            yield Verdict(page, view, scores, fell_short(reports[-1]))


def report(address: str, options: list[str]) -> dict[str, Any]:
    """What Lighthouse says of a page, once."""
    command = ["node", str(LIGHTHOUSE), address, "--quiet", "--output=json", "--chrome-flags=--headless --no-sandbox"]
    chosen = [*options, f"--only-categories={','.join(CATEGORIES)}"]
    place = {**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}
    said = subprocess.run([*command, *chosen], capture_output=True, check=True, text=True, env=place)
    answer: dict[str, Any] = json.loads(said.stdout)
    assert "runtimeError" not in answer, answer["runtimeError"]
    return answer


def score(one: dict[str, Any], category: str) -> float:
    """The score of a category, from 0 to 1."""
    return float(one["categories"][category]["score"])


def fell_short(one: dict[str, Any]) -> dict[str, str]:
    """The audits that count in a category and were not passed in full, with their figures."""
    counted = {each["id"] for name in CATEGORIES for each in one["categories"][name]["auditRefs"] if each["weight"]}
    short = {name: one["audits"][name] for name in sorted(counted) if one["audits"][name]["score"] not in (None, 1)}
    return {name: f"{each['title']} {each.get('displayValue', '')}" for name, each in short.items()}


def row(first: str, *cells: str) -> str:
    """A line of the table."""
    return f"{first:20}" + "".join(f"{cell:>16}" for cell in cells)


if __name__ == "__main__":
    sys.exit(main())
