"""Dates in words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from generator.site.date_words import gap, in_words

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "dates.yml").read_text("utf-8"))


@pytest.mark.parametrize(("edtf", "words"), CASES.items())
def test_a_date_as_a_reader_reads_it(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


@given(some.text(max_size=30))
def test_odd_text_is_shown_as_it_is(text: str) -> None:
    assert isinstance(in_words(text), str)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("2022-10", "2023-05-24", "6 months"),
        ("2022-10~", "2023-05-24", ""),
        ("2023-05-24", "2023-06-20", ""),
        ("2023-05-01/2023-06-04", "2023-06-10", ""),
        ("2023-01-31", "2023-03-01", "1 month"),
        ("2019-12", "2023-06-04", "3 years"),
        ("2019", "2023-06-04", ""),
        ("2023-06-04", "soon", ""),
        ("2023-06-04/..", "2024-01-01", ""),
    ],
)
def test_a_gap_of_a_month_or_more_is_told(before: str, after: str, words: str) -> None:
    assert gap(before, after) == words
