"""Articles in another language: sparse, valid, honest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator import content, seeds
from generator.extract import extract
from generator.model import Article, Briefing, Provenance

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "foreign.yml").read_text("utf-8"))


def read(text: str, **known: str) -> tuple[Article, Briefing]:
    """An invented article and its draft."""
    article = seeds.article(text.strip(), Provenance(file="seeds/invented.txt", **known))
    return article, extract(article)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["language"])
def test_draft_is_sparse_valid_and_honest(case: dict) -> None:
    article, briefing = read(case["text"])
    assert briefing.article.language == case["language"]
    assert briefing.title == case["title"]
    assert [quote.text for quote in briefing.quotes] == case["quotes"]
    assert [event.when for event in briefing.timeline] == [str(day) for day in case["dates"]]
    assert all(item.check for item in (*briefing.quotes, *briefing.timeline))
    assert {quote.by for quote in briefing.quotes} <= {("unknown",)}
    assert briefing.summary is None
    assert (briefing.claims, briefing.open_questions, briefing.actors, briefing.tags) == ((), (), (), ())
    again, problems = content.parse(content.render(briefing), "content/invented.yml")
    assert again == briefing
    assert not problems
    assert [p.code for p in content.check(briefing, article)] == ["language"]


def test_a_reviewed_briefing_is_warned_of_no_more() -> None:
    article, briefing = read(CASES[0]["text"])
    assert not content.check(replace(briefing, status="reviewed"), article)


def test_the_front_matter_decides_the_language() -> None:
    _, briefing = read("The port closed on Tuesday. “We wait for Ana,” said mayor Ida Holm.", language="de")
    assert [quote.by for quote in briefing.quotes] == [("unknown",)]
    _, briefing = read("Der Hafen blieb am Dienstag geschlossen, und der Bürgermeister war nicht da.", language="en")
    assert briefing.article.language == "en"
    assert briefing.summary
