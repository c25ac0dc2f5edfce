"""Briefings and YAML: the committed schema, the round trip, and mistakes that explain themselves."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator import content
from tests.workflows.test_slips import GOOD as GOOD_ONE
from tests.workflows.test_slips import Slip, slips

ROOT = Path(__file__).parent.parent.parent
GOOD = """id: storm
title: A storm
status: draft
article:
  file: seeds/storm.txt
actors:
  ruth-okoro:
    name: Ruth Okoro
    kind: person
claims:
  lost-boats:
    claim: The port lost 14 boats.
    by: ruth-okoro
    about: [ruth-okoro]
    evidence: The port lost 14 boats
    confidence: moderate
    why: [named]
"""
BAD = {
    "unknown field": ("status: draft", "stauts: draft", "unknown-field", 3),
    "unknown level": ("confidence: moderate", "confidence: sure", "schema", 16),
    "no title": ("title: A storm\n", "", "schema", 1),
    "key in capitals": ("  lost-boats:", "  Lost_Boats:", "bad-key", 11),
    "reserved id": ("id: storm", "id: index", "bad-key", 1),
    "group as text": ("claims:\n  lost-boats:", "quotes: none\nclaims:\n  lost-boats:", "schema", 10),
}


def test_schema_is_the_committed_one(golden) -> None:
    text = json.dumps(content.schema(), indent=2, ensure_ascii=False) + "\n"
    golden(ROOT / "content" / "schema" / "briefing.json", text)


@pytest.mark.parametrize("file", sorted((ROOT / "content").glob("*.yml")), ids=lambda file: file.stem)
def test_committed_briefings_fit_model_and_schema(file: Path) -> None:
    text = file.read_text("utf-8")
    briefing, problems = content.parse(text, file.name)
    assert not problems
    assert content.parse(content.render(briefing), file.name)[0] == briefing
    schema = content.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(typed(text))


@pytest.mark.parametrize(("old", "new", "code", "line"), BAD.values(), ids=BAD)
def test_mistakes_are_told_at_their_line(old: str, new: str, code: str, line: int) -> None:
    assert content.parse(GOOD, "content/storm.yml")[1] == ()
    _, problems = content.parse(GOOD.replace(old, new, 1), "content/storm.yml")
    assert (problems[0].code, problems[0].line) == (code, line)
    assert problems[0].remedy


def test_a_reference_to_nobody_asks_what_was_meant() -> None:
    briefing, _ = content.parse(GOOD.replace("about: [ruth-okoro]", "about: [ruth-okro]"), "content/storm.yml")
    (problem,) = content.check(briefing, None)
    assert problem.code == "unknown-reference"
    assert "ruth-okoro" in problem.remedy


def fields_of(part: dict) -> Iterator[tuple[str, dict]]:
    """Every field of a schema, at whatever depth."""
    for one in (part, *part.get("$defs", {}).values()):
        yield from one["properties"].items()


def test_every_field_of_the_schema_is_explained_and_shown() -> None:
    for name, field in fields_of(content.schema()):
        assert field.get("description"), name
        assert field.get("examples") or field.get("enum"), name


WRONG = [slip for slip in slips() if slip.kind == "schema"]


@pytest.mark.parametrize("slip", WRONG, ids=lambda slip: slip.name)
def test_schema_refuses_what_the_program_refuses(slip: Slip) -> None:
    validator = jsonschema.Draft202012Validator(content.schema())
    assert not list(validator.iter_errors(typed(GOOD_ONE)))
    assert list(validator.iter_errors(typed(slip.data.decode())))


def typed(text: str) -> dict:
    """The data of a YAML text as editors' programs see it: counts are numbers, `unnamed` is true or not, else text."""
    data = yaml.load(text, yaml.BaseLoader)
    for actor in data.get("actors", {}).values() if isinstance(data.get("actors"), dict) else ():
        if isinstance(actor, dict) and "unnamed" in actor:
            actor["unnamed"] = actor["unnamed"] == "true"
    counts = data.get("left_out", {})
    data["left_out"] = {name: int(count) if count.isdigit() else count for name, count in counts.items()}
    return data


def test_only_what_an_editor_may_lose_waits_for_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[int] = []
    monkeypatch.setattr(os, "fsync", waited.append)
    file = tmp_path / "content" / "storm.yml"
    content.write(file, "id: storm\n", expected=None, lasting=False)
    assert not waited
    content.write(file, "id: gale\n", expected="id: storm\n")
    written = len(waited)
    content.write_base(file, content.Base(briefing={"id": "storm"}, seed="1", extractor="1"))
    assert written > 0
    assert len(waited) == written


@pytest.mark.parametrize("left", [b"", bytes(40), b'{"briefing": {'])
def test_what_a_power_cut_leaves_of_a_base_is_none(left: bytes, tmp_path: Path) -> None:
    file = tmp_path / "content" / "storm.yml"
    (file.parent / ".base").mkdir(parents=True)
    (file.parent / ".base" / "storm.json").write_bytes(left)
    assert content.sound_base(file) is None
