"""Whom a claim is about: the actors of its evidence, and those whose names its wording puts in."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.extract import extract
from tests.extract.test_extract import article

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "about.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["claim"])
def test_a_claim_is_about_those_whom_it_names(case: dict) -> None:
    (claim,) = (one for one in extract(article(case["text"])).claims if case["claim"] in one.claim)
    assert list(claim.about) == case["about"]
