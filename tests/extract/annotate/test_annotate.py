"""Annotation: names are found whole."""

from __future__ import annotations

from typing import Any

from tests.extract.cases import Read, each


@each(__file__, "mentions")
def test_names_are_whole(case: dict[str, Any]) -> None:
    found = {mention.text for line in Read(case["text"]).reading.lines for mention in line.mentions}
    assert set(case["names"]) <= found
