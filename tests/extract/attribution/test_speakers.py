"""A source has a noun that can speak; else it is not known who speaks."""

from __future__ import annotations

import pytest

from tests.extract.attribution.reading import cases, read


@pytest.mark.parametrize("case", cases("speakers"), ids=lambda case: case["text"][:60])
def test_who_speaks(case: dict) -> None:
    _, _, said, _ = read(case["text"])
    assert [" and ".join(s.words for s in item.sources) for item in said] == case["by"]
