"""Figures of statements: what is counted, how exactly, in which unit, and which of them are the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.library.claim_facts import facts
from generator.library.quantities import Quantity

FIGURES = yaml.safe_load((Path(__file__).parent / "cases" / "figures.yml").read_text("utf-8"))


def only(text: str) -> Quantity:
    """The one figure of a text."""
    (found,) = facts(text).figures
    return found


@pytest.mark.parametrize("case", FIGURES, ids=lambda case: case["text"])
def test_a_figure_is_read_with_its_range_unit_and_what_it_counts(case: dict[str, Any]) -> None:
    found = facts(case["text"]).figures
    assert len(found) == len(case["figures"])
    for figure, (low, high, unit, what, *marks) in zip(found, case["figures"], strict=True):
        marked = {"yearly": 0.0, "further": False} | (marks[0] if marks else {})
        assert (figure.low, figure.high) == pytest.approx((low, high), rel=1e-4)
        assert {"unit": figure.unit, "yearly": figure.yearly, "further": figure.further} == {"unit": unit, **marked}
        assert " ".join(sorted(each[1:] for each in figure.what if each.startswith("="))) == what


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("£41m was paid", "£41 million"),
        ("41 million pounds were paid", "41 million pounds"),
        ("31 soldiers", "31 soldiers"),
        ("31 of the soldiers", "31"),
        ("soldiers: put the toll at 31", "31"),
        ("dozens of soldiers", "dozens"),
    ],
)
def test_a_figure_is_told_in_the_words_of_the_text(text: str, said: str) -> None:
    assert only(text).said == said


def test_what_is_far_from_a_number_or_behind_another_one_is_not_counted() -> None:
    assert only("9 the an at it of by soldiers").what
    assert not facts("9 the an at it of by is as soldiers").figures
    assert only("soldiers a an it by 9").what
    assert not facts("soldiers a an it is by 9").figures
    assert [len(each.what) for each in facts("9 copper and 8 violin").figures] == [1, 1]
    assert [each.of for each in facts("9 copper, 8 violin").figures] == [
        each.of for each in facts("9 copper; 8 violin").figures
    ]
    assert only("9 copper violin meadow").what < only("9 copper violin meadow").of


@pytest.mark.parametrize(
    ("one", "other", "comparable", "agree"),
    [
        ("9 soldiers", "9 soldiers", True, True),
        ("9 soldiers", "10 soldiers", True, False),
        ("10 soldiers", "9 soldiers", True, False),
        ("more than 9 soldiers", "11 soldiers", True, True),
        ("more than 9 soldiers", "12 soldiers", True, False),
        ("12 soldiers", "more than 9 soldiers", True, False),
        ("100 km", "102 km", True, True),
        ("100 km", "103 km", True, False),
        ("103 km", "100 km", True, False),
        ("310 mm", "31 cm", True, True),
        ("3 litres", "3 knots", False, False),
        ("3 euros", "3 dollars", False, True),
        ("3 euros", "300 cents", True, True),
        ("300 cents", "3 euros", True, True),
        ("80 cents", "80 percent", False, False),
        ("3 soldiers", "3 percent", False, True),
        ("100 euros a month", "1200 euros a year", True, True),
        ("100 euros a month", "1200 euros", True, False),
        ("100 euros a month", "100 euros", True, True),
    ],
)
def test_figures_are_compared_in_one_unit(one: str, other: str, comparable: bool, agree: bool) -> None:
    a, b = only(one), only(other)
    assert (a.comparable(b), b.comparable(a)) == (comparable, comparable)
    assert a.agrees(b) is agree
    assert not (agree and comparable) or {*a.marks()} & {*b.marks()}


def test_only_a_mere_size_is_vague() -> None:
    assert only("dozens of soldiers").vague
    assert not only("more than 9 soldiers").vague
    sizes = [replace(only("9 soldiers"), low=3.0, high=high).vague for high in (6.0, 6.1)]
    assert sizes == [False, True]
