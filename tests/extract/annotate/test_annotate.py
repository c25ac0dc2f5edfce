"""Annotation: names are found whole, and small words hold them together or do not."""

from __future__ import annotations

from typing import Any

from tests.extract.cases import Read, each, marked, rules


@each(__file__, "mentions")
def test_names_are_whole(case: dict[str, Any]) -> None:
    found = {mention.text for line in Read(case["text"]).reading.lines for mention in line.mentions}
    assert set(case["names"]) <= found


@rules(__file__, "name_joints")
def test_word_holds_a_name_together(rule: str, fires: bool, given: str) -> None:
    plain, place = marked(given)
    found = [m for line in Read(plain).reading.lines for m in line.mentions]
    assert any(m.start < place < m.end for m in found) == fires
