"""Which verbs are cues, who their subject is, and which words are reported."""

from __future__ import annotations

import pytest

from tests.extract.attribution.reading import cases, read


@pytest.mark.parametrize("case", cases("statements"), ids=lambda case: case["text"][:60])
def test_who_says_what(case: dict) -> None:
    reading, _, said, _ = read(case["text"])
    found = [
        [" and ".join(s.words for s in item.sources), reading.words(item.statement.content)]
        for item in said
        if item.statement.content
    ]
    assert found == case["said"]
