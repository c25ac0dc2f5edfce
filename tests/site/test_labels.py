"""Counts and lists in words."""

from __future__ import annotations

import pytest

from generator.site.labels import activity, capital, counted, listed, numbers


@pytest.mark.parametrize(
    ("number", "noun", "words"),
    [(0, "claim", "0 claims"), (1, "claim", "1 claim"), (2, "person", "2 people"), (1234, "quote", "1,234 quotes")],
)
def test_counted(number: int, noun: str, words: str) -> None:
    assert counted(number, noun) == words


@pytest.mark.parametrize(
    ("names", "words"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_listed(names: tuple[str, ...], words: str) -> None:
    assert listed(names) == words


@pytest.mark.parametrize(
    ("values", "words"), [((2,), "2"), ((2, 3), "2 and 3"), ((1, 3, 4, 5), "1 and 3–5"), ((1, 2, 3, 7), "1–3 and 7")]
)
def test_numbers(values: tuple[int, ...], words: str) -> None:
    assert numbers(values) == words


@pytest.mark.parametrize(
    ("done", "words"),
    [
        ((0, 0, 0), ""),
        ((4, 3, 0), "4 quotes and 3 claims"),
        ((1, 0, 2), "1 quote, subject of 2 claims"),
        ((0, 0, 1), "Subject of 1 claim"),
    ],
)
def test_activity(done: tuple[int, int, int], words: str) -> None:
    assert activity(*done) == words


def test_a_capital_changes_nothing_else() -> None:
    assert capital("the UN said") == "The UN said"
    assert capital("") == ""
