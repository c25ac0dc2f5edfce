"""Links between articles about events: what is found of whole articles, and of statements alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from generator.library import gather, suggestions
from tests.benchmarks import links
from tests.library.made import actor, briefing, claim

EVENTS = yaml.safe_load((Path(__file__).parent / "cases" / "events.yml").read_text("utf-8"))
PLACE = actor("Aldermoor", "place")


@pytest.mark.parametrize("name", links.names())
def test_the_words_of_a_marked_link_are_those_of_its_articles(name: str) -> None:
    marked = links.drafted(name).marked
    pairs = [pair for field in ("agree", "conflict", "not_linked") for pair in marked[field]]
    assert [
        pair for pair in pairs if pair[0] not in marked["a"]["article"] or pair[1] not in marked["b"]["article"]
    ] == []


def test_of_the_links_between_two_articles_most_are_suggested() -> None:
    counts: Counter[str] = sum((links.tally(links.drafted(name))[0] for name in links.names()), Counter())
    assert counts["actors found"] >= 0.85 * counts["actors"]
    assert counts["actors mistaken"] <= 1
    assert counts["found"] >= 0.6 * counts["links"]
    assert counts["related"] >= 0.85 * counts["found"]
    assert counts["right"] >= 0.6 * counts["suggestions"]


def test_of_statements_about_one_event_most_are_linked_and_most_links_are_right() -> None:
    counts: Counter[str] = Counter()
    for cases in EVENTS.values():
        keys = [dict.fromkeys(case[side] for case in cases) for side in ("one", "other")]
        told = [{text: f"{name}#x{n}" for n, text in enumerate(texts)} for name, texts in zip("ab", keys, strict=True)]
        every = [
            briefing(name, PLACE, claims=tuple(claim(place[2:], text) for text, place in texts.items()))
            for name, texts in zip("ab", told, strict=True)
        ]
        found = {
            frozenset((each.a, each.b)): each.relation for each in suggestions(gather(every)) if each.kind == "claim"
        }
        true = {frozenset((told[0][case["one"]], told[1][case["other"]])): case["relation"] for case in cases}
        true = {ends: relation for ends, relation in true.items() if relation != "nothing"}
        counts += Counter({
            "links": len(true),
            "found": len(true.keys() & found.keys()),
            "related": sum(found.get(ends) == relation for ends, relation in true.items()),
            "suggestions": len(found),
        })  # fmt: skip
    assert counts["found"] >= 0.73 * counts["links"]
    assert counts["related"] >= 0.84 * counts["found"]
    assert counts["found"] >= 0.6 * counts["suggestions"]
