"""The annotated articles are sound, the floors hold, and the method page prints what was measured."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.benchmarks import accuracy

MARKED = accuracy.annotated()


@pytest.mark.parametrize("one", MARKED, ids=lambda one: one.id)
def test_annotation_stands_in_its_article(one: accuracy.Marked) -> None:
    text = " ".join(one.article.text.split()).casefold()
    for entry in (*one.gold["indirect"], *one.gold["claims"]):
        assert " ".join(entry["contains"].split()).casefold() in text
    for entry in one.gold["quotes"]:
        assert " ".join(entry["text"].split()).casefold() in text


def test_floors_hold_and_the_method_page_prints_what_was_measured(request: pytest.FixtureRequest) -> None:
    shares = accuracy.score(MARKED).shares()
    assert accuracy.missed(shares) == []
    made = accuracy.figures(shares, len(MARKED))
    if request.config.getoption("--rewrite"):
        accuracy.FIGURES.write_text(made, "utf-8")
    assert accuracy.FIGURES.read_text("utf-8") == made


def test_drafts_are_the_same_whatever_the_seed_of_hashes_the_locale_and_the_order(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    files = []
    for one in MARKED:
        files.append(seeds / f"{one.id}.txt")
        files[-1].write_text(one.article.text, "utf-8")
    made = []
    for number, (order, locale) in enumerate(((files, "C"), (files[::-1], "C.UTF-8"))):
        out = tmp_path / f"content{number}"
        environment = {
            **os.environ,
            "PYTHONHASHSEED": str(number + 1),
            "LC_ALL": locale,
            "PYTHONPATH": str(accuracy.ROOT),
        }
        command = (sys.executable, "-m", "generator", "extract", "--content", out, *order)
        subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
        made.append({file.name: file.read_bytes() for file in sorted(out.glob("*.yml"))})
    assert len(made[0]) == len(MARKED)
    assert made[0] == made[1]


def test_floors_name_measures_that_exist_and_a_low_figure_is_told() -> None:
    bars = yaml.safe_load(accuracy.FLOORS.read_text("utf-8"))
    shares = dict.fromkeys((*bars["least"], *bars["most"]), 0.0)
    assert len(accuracy.missed(shares)) == len(bars["least"])
    assert accuracy.score(MARKED[:2]).shares().keys() >= shares.keys()
