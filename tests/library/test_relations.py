"""How two statements relate: what every condition adds or takes away, on either side of its bound."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.library.claim_facts import facts
from generator.library.claim_relations import relation
from generator.library.statements import Relation, Scales, Statement

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "relations.yml").read_text("utf-8"))
EARLY, LATE = frozenset(("2031-03-01",)), frozenset(("2031-03-02",))
NEVER: frozenset[str] = frozenset()


def said(text: str, days: frozenset[str] = NEVER, published: str = "2031-03-04") -> Statement:
    """A statement of these words."""
    return Statement(reference="a#x", briefing="a", facts=facts(text), days=days, published=published)


def related(
    one: str | Statement, other: str | Statement, *, of_one_event: bool = True, weight: float = 1.0
) -> Relation | None:
    """How two statements relate where each thing in them says as much as `weight`."""
    a, b = (each if isinstance(each, Statement) else said(each) for each in (one, other))
    weights = {feature: weight for each in (a, b) for feature in each.facts.features}
    return relation(a, b, Scales(weights, a.facts.names | b.facts.names), of_one_event=of_one_event)


@pytest.mark.parametrize(
    "case", [case for group in CASES.values() for case in group], ids=lambda c: f"{c['one']}|{c['other']}"
)
def test_two_statements_relate_for_a_reason(case: dict[str, Any]) -> None:
    found = related(case["one"], case["other"])
    if case["relation"] == "nothing":
        assert found is None
    else:
        assert found
        assert (found.relation, found.why) == (case["relation"], case["why"])
        assert found.weight == pytest.approx(case["weight"], abs=0.006)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("copper violin lantern", "copper violin lantern saddle", True),
        ("copper violin lantern", "copper violin meadow harvest granite turbine saddle opal", False),
        ("copper violin lantern opal", "copper violin meadow harvest", True),
        ("copper", "copper", False),
        ("copper violin", "copper violin", True),
    ],
)
def test_outside_of_one_event_two_statements_must_share_much(one: str, other: str, found: bool) -> None:
    assert bool(related(one, other, of_one_event=False)) is found
    assert related(one, other)


def test_what_says_little_anchors_no_opposites() -> None:
    assert related("prices rose", "prices fell", weight=0.3)
    assert not related("prices rose", "prices fell", weight=0.29)


def test_words_of_other_days_conflict_only_where_nothing_else_is_told() -> None:
    one, other = "the Copper of Tarfa", "a Copper in Tarfa"
    assert not related(one, other)
    assert not related(said(one, EARLY), said(other, EARLY))
    assert not related(said(one, EARLY), other)
    found = related(said(one, EARLY), said(other, LATE))
    assert found
    assert (found.relation, found.why, round(found.weight, 2)) == ("conflicts", "they give different days", 0.9)
    assert not related(said(one, EARLY), said(other, LATE), weight=0.05)


def test_a_figure_of_another_day_differs_less_and_a_total_does_not() -> None:
    weights = [
        [found.weight for days in (EARLY, LATE) if (found := related(said(a, EARLY), said(b, days)))]
        for a, b in (("two gates", "three gates"), ("two died", "three died"))
    ]
    assert weights == [pytest.approx([1.5, 1.0]), pytest.approx([2.0, 2.0])]


def test_the_years_of_the_news_are_no_other_years() -> None:
    for one, other in (("two gates in 2030", "three gates"), ("two gates", "three gates in 2030")):
        for days in (("2030-12-31", "2031-01-02"), ("2031-01-02", "2030-12-31")):
            assert related(said(one, published=days[0]), said(other, published=days[1]))
        assert not related(said(one), said(other))


def test_a_later_total_may_replace_an_earlier_one() -> None:
    def why(one: str, other: str) -> str:
        found = related(said("two died", published=one), said("three died", published=other))
        return found.why if found else ""

    assert (
        why("2031-03-01", "2031-03-04") == "the later figure may replace the earlier one: “two died” and “three died”"
    )
    assert why("2031-03-04", "2031-03-04") == "the figures differ: “two died” and “three died”"
    assert why("", "2031-03-04") == why("2031-03-04", "") == why("2031-03-04", "2031-03-04")
