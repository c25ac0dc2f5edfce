"""Numbers and months in words."""

from __future__ import annotations

import re

import pytest

from generator.text.numerals import MONTH_FORMS, MONTH_NUMBERS, MONTHS, NUMBERS, SCALES


@pytest.mark.parametrize(
    ("word", "number"), [("zero", 0), ("twelve", 12), ("nineteen", 19), ("twenty", 20), ("ninety", 90)]
)
def test_a_word_is_a_number(word: str, number: int) -> None:
    assert NUMBERS[word] == number


def test_no_word_is_both_a_number_and_a_scale() -> None:
    assert len(NUMBERS) == 28
    assert not NUMBERS.keys() & SCALES.keys()


@pytest.mark.parametrize("form", ["January", "Jan", "Jan.", "May", "Sept.", "Sep", "Sep.", "December"])
def test_a_month_is_known_by_its_forms(form: str) -> None:
    assert re.fullmatch(MONTH_FORMS, form)
    assert MONTHS[MONTH_NUMBERS[form.lower().rstrip(".")] - 1].startswith(form[:3])


@pytest.mark.parametrize("word", ["january", "Janus", "Marc", "Junes", "may"])
def test_other_words_are_no_months(word: str) -> None:
    assert not re.fullmatch(MONTH_FORMS, word)
