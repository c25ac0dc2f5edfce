"""What the lines at the head of an article say of it, and what is said where they cannot be read."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest
import yaml

from generator import seeds
from generator.model import Problems

CASES = yaml.load((Path(__file__).parent / "cases" / "front_matter.yml").read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["lines"])
def test_lines_at_the_head(case: dict, tmp_path: Path) -> None:
    seed = tmp_path / "seeds" / "storm.txt"
    seed.parent.mkdir()
    seed.write_text(f"---\n{case['lines']}\n---\nA storm took 14 boats.\n", "utf-8")
    if "has" in case:
        known = asdict(seeds.read(seed, tmp_path).provenance)
        assert {name: value for name, value in known.items() if value and name != "genre"} == {
            "file": "seeds/storm.txt",
            **case["has"],
        }
        return
    with pytest.raises(Problems) as raised:
        seeds.read(seed, tmp_path)
    (problem,) = raised.value.problems
    assert (problem.file, problem.line) == ("seeds/storm.txt", int(case["line"]))
    assert case["says"] in problem.message
    assert case["remedy"] in problem.remedy
