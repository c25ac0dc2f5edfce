"""Denials are kept apart from what somebody asserts."""

from __future__ import annotations

import pytest

from tests.extract.attribution.reading import cases, read


@pytest.mark.parametrize("case", cases("denials"), ids=lambda case: case["text"][:60])
def test_what_is_denied_is_not_asserted(case: dict) -> None:
    reading, _, said, _ = read(case["text"])
    found = [
        (item.statement.polarity, reading.words(item.statement.content), [s.words for s in item.sources])
        for item in said
        if item.statement.content
    ]
    wanted = ("denies", case["denied"]) if "denied" in case else ("asserts", case["said"])
    assert found == [(*wanted, [case["by"]])]
