"""The basis of claims: which words name an authority, and which are only a name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extract import extract
from generator.extract.claims.authority import is_authority
from generator.extract.claims.interest import speaks_of_itself
from tests.extract.test_extract import article

CASES = yaml.safe_load((Path(__file__).parent / "cases.yml").read_text("utf-8"))


@pytest.mark.parametrize(("way", "case"), [(way, case) for way, cases in CASES["authority"].items() for case in cases])
def test_authority(way: str, case: dict[str, Any]) -> None:
    assert is_authority(**case) == (way == "fires")


@pytest.mark.parametrize("name", ["Tomas Un", "Dr Ruth Judge"])
def test_a_surname_gives_no_authority(name: str) -> None:
    (found,) = extract(article(f"{name} said the port had lost 14 boats in the storm.")).claims
    assert "official" not in found.why


@pytest.mark.parametrize(("way", "case"), [(way, case) for way, cases in CASES["pronoun"].items() for case in cases])
def test_pronoun_of_the_speaker(way: str, case: dict[str, Any]) -> None:
    assert speaks_of_itself(**case) == (way == "fires")
