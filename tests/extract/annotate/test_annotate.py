"""Annotation: names are found whole, and small words hold them together or do not."""

from __future__ import annotations

from typing import Any

from tests.extract.cases import Read, each, marked, rules


@each(__file__, "mentions")
def test_names_are_whole(case: dict[str, Any]) -> None:
    assert names(case["text"]) == case["names"]


def names(text: str) -> list[str]:
    """The names of a text, each behind its title."""
    found = (m for line in Read(text).reading.lines for m in line.mentions)
    return [f"{m.title} | {m.text}" if m.title else m.text for m in found]


@rules(__file__, "name_joints")
def test_word_holds_a_name_together(rule: str, fires: bool, given: str) -> None:
    plain, place = marked(given)
    found = [m for line in Read(plain).reading.lines for m in line.mentions]
    assert any(m.start < place < m.end for m in found) == fires
