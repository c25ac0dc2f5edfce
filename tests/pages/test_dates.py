"""Dates in words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from generator.pages.dates import in_words

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "dates.yml").read_text("utf-8"))


@pytest.mark.parametrize(("edtf", "words"), CASES.items())
def test_a_date_as_a_reader_reads_it(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


@given(some.text(max_size=30))
def test_odd_text_is_shown_as_it_is(text: str) -> None:
    assert isinstance(in_words(text), str)
