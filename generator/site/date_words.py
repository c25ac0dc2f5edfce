"""Dates in words: EDTF (ISO 8601-2) as an editor writes it, as a reader reads it."""

from __future__ import annotations

from functools import lru_cache

from generator.site.labels import counted
from generator.text import edtf
from generator.text.numerals import MONTHS

_QUALIFIED = {"": "{}", "~": "about {}", "?": "perhaps {}", "%": "perhaps about {}"}


@lru_cache(maxsize=4096)
def in_words(text: str) -> str:
    """`2023-06-06` as “6 June 2023”, an interval with a dash; what is not understood stays as it was written."""
    start, slash, end = text.partition("/")
    if not slash:
        return _one(text)
    if start in ("", ".."):
        return f"until {_one(end)}"
    if end in ("", ".."):
        return f"since {_one(start)}"
    return f"{_shortened(start, end)} – {_one(end)}"


@lru_cache(maxsize=4096)
def gap(before: str, after: str) -> str:
    """The time between two dates, both known to the month, if it is a month or more: `7 months`, `3 years`."""
    sure = all(precision(text) in ("to the day", "to the month") for text in (before, after))
    whole = int(_months(edtf.earliest(after)) - _months(edtf.latest(before))) if sure else 0
    if whole < 1:
        return ""
    return counted(whole, "month") if whole < 24 else counted(whole // 12, "year")


def _months(day: str) -> float:
    """A day in months since the year 0."""
    year, month, number = map(int, day.split("-"))
    return year * 12 + month + (number - 1) / 31


def precision(text: str) -> str:
    """What kind of date it is, in words: `to the day`, `about`, `interval` …"""
    date = edtf.one(text)
    if date is None:
        return "interval" if "/" in text else "about"
    return "about" if date.mark else "to the day" if date.day else "to the month" if date.month else "to the year"


def _one(text: str) -> str:
    date = edtf.one(text)
    if date is None:
        return text
    parts = (str(date.day) if date.day else "", MONTHS[date.month - 1] if date.month else "", f"{date.year:04}")
    return _QUALIFIED[date.mark].format(" ".join(part for part in parts if part))


def _shortened(start: str, end: str) -> str:
    """The start of an interval without what its end says again: “29 May” before “4 June 2023”."""
    first, last = edtf.one(start), edtf.one(end)
    if not first or not last or not (first.day and last.day) or first.year != last.year or first.mark or last.mark:
        return _one(start)
    return str(first.day) if first.month == last.month else _one(start).removesuffix(f" {first.year:04}")
