"""What an article says of itself, and of what kind it is: only lines of a clear form count, and nothing is guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator import seeds
from generator.model import Provenance
from generator.text.genre import GENRES, NAMES, VOICES

HERE = Path(__file__).parent / "cases"
MASTHEADS = yaml.safe_load((HERE / "masthead.yml").read_text("utf-8"))
KINDS = yaml.safe_load((HERE / "genres.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", MASTHEADS, ids=lambda case: case["text"][:40])
def test_article_fields_come_from_lines_of_a_clear_form(case: dict) -> None:
    known = Provenance(file="seeds/invented.txt", **case.get("known", {}))
    found = seeds.article(case["text"].strip(), known).provenance
    fields = {name: getattr(found, name) for name in ("headline", "author", "published", "publisher")}
    assert {name: value for name, value in fields.items() if value} == {n: str(v) for n, v in case["finds"].items()}


@pytest.mark.parametrize("case", KINDS, ids=lambda case: f"{case['is']}: {case['text'][:30]}")
def test_kind_of_article(case: dict) -> None:
    text = "\n".join([case["text"]] * case.get("times", 1))
    known = {field: case[field] for field in ("headline", "publisher", "url") if field in case}
    assert seeds.article(text, Provenance(file="seeds/invented.txt", **known)).provenance.genre == case["is"]


def test_the_front_matter_decides_the_kind() -> None:
    known = Provenance(file="seeds/invented.txt", genre="feature")
    assert seeds.article("OPINION\nThe pier is old.", known).provenance.genre == "feature"


def test_every_kind_has_a_name_and_a_voice() -> None:
    assert set(NAMES) == set(VOICES) == set(GENRES)
    assert set(VOICES.values()) <= {"outlet", "author", "issuer"}
