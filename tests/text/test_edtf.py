"""Dates as EDTF: which there are, which days they may mean, and what is proposed in place of others."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from generator.text import edtf

CASES = yaml.load((Path(__file__).parent / "cases" / "edtf.yml").read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize(("text", "days"), CASES["holds"].items())
def test_a_date_runs_from_its_first_day_to_its_last(text: str, days: list[str]) -> None:
    assert edtf.parse(text)
    assert [edtf.earliest(text), edtf.latest(text)] == days


@pytest.mark.parametrize(("text", "instead"), CASES["refused"].items())
def test_what_is_not_a_date_is_refused_and_comes_last(text: str, instead: str) -> None:
    assert edtf.parse(text) is None
    assert edtf.earliest(text) == edtf.latest(text) == "9999"
    assert edtf.remedy(text) == (f"write it as {instead}." if instead else f"write it like {edtf.EXAMPLES}.")


@pytest.mark.parametrize(("text", "day"), CASES["published"].items())
def test_a_publication_is_a_date_or_the_day_of_a_time_stamp(text: str, day: str) -> None:
    assert (edtf.published(text) or "") == day


@given(some.dates())
def test_every_day_of_the_calendar_is_one(day: date) -> None:
    assert edtf.day(day.isoformat())
    assert edtf.earliest(day.isoformat()) == edtf.latest(day.isoformat()) == day.isoformat()


@given(some.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", fullmatch=True))
def test_no_other_day_is_one(text: str) -> None:
    try:
        known = bool(date.fromisoformat(text))
    except ValueError:
        known = False
    assert edtf.day(text) is known


@given(some.text(some.sampled_from("0123456789-/.~?%T: "), max_size=24))
def test_what_the_calendar_takes_fits_the_published_pattern(text: str) -> None:
    assert not edtf.parse(text) or re.fullmatch(edtf.PATTERN, text)
    assert not edtf.one(text) or re.fullmatch(edtf.DATE_PATTERN, text)
