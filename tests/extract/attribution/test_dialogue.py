"""Dialogue: answers are quotes, questions are nothing, and columns and press releases speak for who made them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator import seeds
from generator.extract import extract
from generator.model import Briefing, Provenance

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "dialogue.yml").read_text("utf-8"))


def drafted(case: dict) -> Briefing:
    """The draft of a case."""
    known = Provenance(
        file="seeds/invented.txt", headline="Invented", published="2031-03-04", **case.get("article", {})
    )
    return extract(seeds.article(case["text"].strip(), known))


def named(briefing: Briefing, by: tuple[str, ...]) -> str:
    """The names behind a `by`, joined."""
    names = {actor.key: actor.name for actor in briefing.actors}
    return " and ".join(names.get(who, who) for who in by)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_words_belong_to_who_says_them(case: dict) -> None:
    briefing = drafted(case)
    assert [[q.text, named(briefing, q.by)] for q in briefing.quotes] == [list(wanted) for wanted in case["quotes"]]
    for words, who in case.get("claims", ()):
        assert [named(briefing, c.by) for c in briefing.claims if words in c.evidence[0]] == [who]
    for words in case.get("no_claims", ()):
        assert not [c for c in briefing.claims if words in c.evidence[0]]
