"""Reasons as a sentence and as a table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import rubric
from generator.model import Claim, Override
from generator.site.views.reasons import sentence, unit, working

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "reasons.yml").read_text("utf-8"))


def claim(case: dict[str, Any]) -> Claim:
    return Claim(key="a", claim="A.", confidence=case.get("confidence"), why=tuple(case["why"]))


@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(case["why"]) or "none")
def test_reasons_in_one_sentence(case: dict[str, Any]) -> None:
    assert sentence(claim(case)) == case["says"]


@pytest.mark.parametrize("code", rubric.CODES)
def test_every_code_can_be_told(code: str) -> None:
    one = Claim(key="a", claim="A.", confidence="low", why=("named", code))
    assert code == "disputed" or rubric.CODES[code].words in sentence(one)
    assert working(one).lines[1][0].casefold() == rubric.CODES[code].meaning.casefold()  # type: ignore[union-attr]


def test_an_editors_level_is_explained_by_that_of_the_rules() -> None:
    override = Override(rules="very-low", by="AB", date="2031-06-03", reason="Seen.")
    one = Claim(key="a", claim="A.", confidence="low", why=("no-source",), override=override)
    assert sentence(one).startswith("Why very low:")
    assert working(one).result == "very low"  # type: ignore[union-attr]


def test_what_is_not_rated_has_no_working() -> None:
    one = Claim(key="a", claim="A.", why=("forecast",))
    assert working(one) is None
    assert unit(one) == "a forecast"
