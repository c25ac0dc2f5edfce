"""A little of what `make bench` does at length: inputs that Hypothesis makes up, and what it has found."""

from __future__ import annotations

import pytest

from tests.workflows import fuzzing

FOUND = {
    "an article that begins with a stop has a title": ("articles", ". été été été"),
    "a quote without a word keeps its key": (
        "merges",
        (
            {"id": "storm", "title": "storm"},
            {"id": "storm", "title": "storm", "claims": {"a": {"claim": "storm"}}},
            {"id": "storm", "title": "storm", "quotes": {"a": {"text": "#"}}},
            0,
        ),
    ),
    "a claim under a key of the editor's stays when the machine drops it": (
        "merges",
        (
            {"id": "storm", "claims": {"b": {"claim": "storm"}}},
            {"id": "storm", "claims": {"a": {"claim": "storm"}}},
            {"id": "storm"},
            0,
        ),
    ),
}


@pytest.mark.parametrize("way", fuzzing.WAYS)
def test_whatever_comes_is_read_drafted_and_merged(way: str) -> None:
    fuzzing.fuzzed(way, 80)


@pytest.mark.parametrize("found", FOUND)
def test_what_was_found_stays_cured(found: str) -> None:
    way, what = FOUND[found]
    fuzzing.WAYS[way][1](what)
