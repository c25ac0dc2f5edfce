"""Merging: the whole table of what can happen, and random merges in which nothing of an editor's is lost."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.merge import merge
from generator.yaml_document import comments, read
from tests.merge.dress import Dress
from tests.merge.holds import merged

TABLE = yaml.safe_load((Path(__file__).parent / "cases" / "table.yml").read_text("utf-8"))
CLAIM = {"claim": "The port lost boats.", "evidence": "The port lost boats"}
SHAPES: dict[str, dict[str, Any]] = {
    "scalar": {"path": ("summary",), "base": "A storm.", "human": "Two: storms.", "machine": "A long storm. " * 12},
    "map": {
        "path": ("left_out",),
        "base": {"tip lines": "1"},
        "human": {"tip lines": "2"},
        "machine": {"tip lines": "3"},
    },
    "item": {
        "path": ("claims", "boats"),
        "base": CLAIM,
        "human": {**CLAIM, "claim": "The port lost 14 boats."},
        "machine": {**CLAIM, "claim": "The port lost some boats."},
    },
    "list": {
        "path": ("tags",),
        "base": ["Port"],
        "human": ["Port", "Storm"],
        "machine": ["Old, small", "Two: two"],
    },
}
OTHER = {"claim": "Rain fell.", "evidence": "rain"}
STYLES = ("block", "flow", "odd")


def whole(path: tuple[str, ...], value: Any) -> dict[str, Any]:
    """A briefing with one value at a path, or without it."""
    data: dict[str, Any] = {
        "id": "storm",
        "title": "A storm",
        "claims": {"other": {"claim": "Rain fell.", "evidence": "rain"}},
    }
    if value is not None:
        above = data if len(path) == 1 else data[path[0]]
        above[path[-1]] = value
    return data


def dressed(data: dict[str, Any], style: str) -> str:
    dress = Dress(random.Random(4))
    dress.often, dress.eol, dress.step, dress.end = 0, "\n", 2, "\n"
    dress.flowing = 1.0 if style == "flow" else 0.0
    if style == "odd":
        dress.eol, dress.step, dress.end = "\r\n", 3, ""
    return dress.text(data)


def at(data: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row['human']}-{row['machine']}")
def test_table(row: dict[str, Any], shape: str, style: str) -> None:
    case = SHAPES[shape]
    path = case["path"]
    there = row["human"] not in ("adds", "nothing")
    base = case["base"] if there else None
    human = {"changes": case["human"], "adds": case["human"], "deletes": None}.get(row["human"], base)
    machine = {"changes": case["machine"], "adds": case["machine"], "agrees": case["human"], "leaves": base}.get(
        row["machine"]
    )
    text = dressed(whole(path, human), style)
    if row["human"] == "comments":
        eol = "\r\n" if "\r\n" in text else "\n"
        lines = text.split(eol)
        place = next(n for n, line in enumerate(lines) if line.lstrip().startswith(f"{path[-1]}:"))
        indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
        text = eol.join([*lines[:place], f"{indent}# mine", *lines[place:]])
    mine = read(text, "content/storm.yml")
    made = merge(whole(path, base), mine, whole(path, machine))
    after = read(made.text, "content/storm.yml")
    wanted = {"base": base, "human": case["human"], "machine": machine, "gone": None}
    assert at(after.data, path) == wanted[row["result"]]
    assert bool(made.proposals) == row.get("proposal", False)
    assert comments(after) == comments(mine)
    assert merge(made.draft, after, whole(path, machine), made.proposals).text == made.text


@settings(max_examples=2000, deadline=None)
@given(st.integers(min_value=0, max_value=2**63))
def test_random_merges_lose_nothing(seed: int) -> None:
    merged(seed)


def test_machines_list_with_comments_inside_becomes_a_proposal() -> None:
    base, new = {"id": "a", "tags": ["one", "two"]}, {"id": "a", "tags": ["one", "three"]}
    text = "id: a\ntags:\n  - one  # sure\n  - two\n"
    made = merge(base, read(text, "x"), new)
    assert (made.text, made.proposals) == (text, {"tags": ["one", "three"]})


def test_item_under_another_key_is_the_same_item() -> None:
    claim = {"claim": "The port lost 14 boats.", "evidence": "the port lost all of its 14 boats", "confidence": "low"}
    base = {
        "id": "a",
        "claims": {"port-lost": claim},
        "timeline": {"t": {"event": "Boats sink.", "claim": "port-lost"}},
    }
    text = (
        "id: a\nclaims:\n  boats-lost:\n    claim: Boats were lost.\n"
        "    evidence: the port lost all of its 14 boats\n    confidence: low\n"
        "timeline:\n  t: {event: Boats sink., claim: boats-lost}\n"
    )
    new = {
        "id": "a",
        "claims": {"port-lost-14": {**claim, "confidence": "high"}},
        "timeline": {"t": {"event": "Boats sink.", "claim": "port-lost-14"}},
    }
    made = merge(base, read(text, "x"), new)
    assert made.text == text.replace("confidence: low", "confidence: high")
    assert not made.proposals


def test_actor_that_an_editor_deleted_is_named_in_plain_words() -> None:
    actors = {"okoro": {"name": "Ruth Okoro", "kind": "person"}}
    base = {"id": "a", "actors": actors}
    new = {"id": "a", "actors": actors, "claims": {"c": {"claim": "It rained.", "by": "okoro", "about": ["okoro"]}}}
    made = merge(base, read("id: a\n", "x"), new)
    assert made.text == "id: a\nclaims:\n  c:\n    claim: It rained.\n    by: Ruth Okoro\n"


def test_what_an_editor_refers_to_stays_when_the_machine_drops_it() -> None:
    base = {"id": "a", "actors": {"okoro": {"name": "Ruth Okoro", "kind": "person"}}}
    text = (
        "id: a\nactors:\n  okoro:\n    name: Ruth Okoro\n    kind: person\n"
        "claims:\n  c: {claim: It rained., by: okoro}\n"
    )
    assert merge(base, read(text, "x"), {"id": "a"}).text == text


@pytest.mark.parametrize(("mine", "doubted"), [("The men left.", True), ("The crew left.", False)])
def test_what_an_editor_has_changed_gets_no_new_doubt(mine: str, doubted: bool) -> None:
    def told(claim: str, **more: str) -> dict[str, Any]:
        return {"id": "a", "claims": {"men-left": {"claim": claim, **more}}}

    text = dressed(told(mine), "block")
    made = merge(told("The men left."), read(text, "x"), told("The men left.", check="Who are “the men”?"))
    assert ("check:" in made.text) is doubted
    assert not made.proposals


def test_proposals_last_until_they_say_nothing_new() -> None:
    base, new = {"id": "a", "title": "One"}, {"id": "a", "title": "Two"}
    first = merge(base, read("id: a\ntitle: Mine\n", "x"), new)
    assert first.proposals == {"title": "Two"}
    again = merge(first.draft, read("id: a\ntitle: Mine, still\n", "x"), new, first.proposals)
    assert again.proposals == {"title": "Two"}
    assert not merge(first.draft, read("id: a\ntitle: Two\n", "x"), new, first.proposals).proposals
