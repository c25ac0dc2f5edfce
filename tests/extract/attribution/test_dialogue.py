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


def test_bold_questions_of_markdown_make_an_interview(tmp_path: Path) -> None:
    seed = tmp_path / "lakes.md"
    said = ["I began in 2019.", "We found 41 lakes.", "Now I wait here."]
    asked = "\n\n".join(f"**{q}**\n\n{a}" for q, a in zip(("When was it?", "How many?", "And now?"), said, strict=True))
    seed.write_text(f"# Lakes are lost\n\n*By Tom Hale*\n\nAna Ruiz has counted lakes since 2019.\n\n{asked}", "utf-8")
    briefing = extract(seeds.read(seed, tmp_path))
    assert (briefing.article.genre, briefing.article.author) == ("interview", "Tom Hale")
    assert [(q.text, named(briefing, q.by)) for q in briefing.quotes] == [(text, "Ana Ruiz") for text in said]
