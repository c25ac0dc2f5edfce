"""Open questions: what a sentence itself leaves open."""

from __future__ import annotations

from generator.extract.questions import unknown
from tests.extract.cases import Read, rules

ASKING = {ask.__name__: ask for _, ask in unknown.ASKING}


@rules(__file__, "unknown")
def test_kind_of_gap(rule: str, fires: bool, given: str) -> None:
    read = Read(given)
    found = [q for line in read.reading.lines for q in ASKING[rule](read.reading, read.attributed[1], line)]
    assert any(found) == fires
