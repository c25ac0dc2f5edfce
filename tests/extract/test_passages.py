"""Whole passages: what each stage makes of one text, so that a slip anywhere on the way shows."""

from __future__ import annotations

from typing import Any

from tests.extract.attribution.test_attribution import quotes, speech, taken_up
from tests.extract.cases import each
from tests.extract.claims.test_claims import worded
from tests.extract.entities.test_entities import found
from tests.extract.questions.test_questions import questions

STAGES = {
    "entities": found,
    "says": speech,
    "means": taken_up,
    "claims": worded,
    "quotes": quotes,
    "asks": questions,
}
"""What a passage can say of itself, and the stage that must find it."""


@each(__file__, "passages")
def test_passage(case: dict[str, Any]) -> None:
    wanted = {name: case[name] for name in STAGES if name in case}
    assert {name: STAGES[name](case["text"]) for name in wanted} == wanted
