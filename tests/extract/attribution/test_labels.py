"""Labels: names, mottos and words that are only spoken about are no quotes."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator import seeds
from generator.extract import extract
from generator.model import Provenance

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "labels.yml").read_text("utf-8"))


@pytest.mark.parametrize(("text", "quotes"), CASES, ids=lambda value: str(value)[:40])
def test_only_what_somebody_utters_is_a_quote(text: str, quotes: list[str]) -> None:
    known = Provenance(file="seeds/invented.txt", headline="Invented", published="2031-03-04")
    assert [quote.text for quote in extract(seeds.article(text, known)).quotes] == quotes
