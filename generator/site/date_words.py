"""Dates in words: EDTF (ISO 8601-2) as an editor writes it, as a reader reads it."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.site.labels import counted

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$")
_QUALIFIED = {"": "{}", "~": "about {}", "?": "perhaps {}", "%": "perhaps about {}"}


@lru_cache(maxsize=4096)
def in_words(edtf: str) -> str:
    """`2023-06-06` as “6 June 2023”, an interval with a dash; what is not understood stays as it was written."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _one(edtf)
    if start in ("", ".."):
        return f"until {_one(end)}"
    if end in ("", ".."):
        return f"since {_one(start)}"
    return f"{_shortened(start, end)} – {_one(end)}"


def earliest(edtf: str) -> str:
    """The first day that a date may mean, for putting dates in order; what is not understood comes last."""
    start, slash, end = edtf.partition("/")
    match = _DATE.match(end if slash and start in ("", "..") else start)
    return f"{match[1]}-{match[2] or '01'}-{match[3] or '01'}" if match else "9999"


def gap(before: str, after: str) -> str:
    """The time from the end of one date to the start of another, if it is a month or more: `7 months`, `3 years`."""
    end, start = _months(before.partition("/")[2] or before, last=True), _months(earliest(after))
    whole = int(start - end) if end and start else 0
    if whole < 1:
        return ""
    return counted(whole, "month") if whole < 24 else counted(whole // 12, "year")


def _months(edtf: str, last: bool = False) -> float:
    """A date in months since the year 0, its last day instead of its first if so wanted; 0 if it is not understood."""
    match = _DATE.match(edtf)
    if match is None or match[1] == "9999":
        return 0.0
    month, day = (12, 31) if last else (1, 1)
    return int(match[1]) * 12 + int(match[2] or month) + (int(match[3] or day) - 1) / 31


def precision(edtf: str) -> str:
    """What kind of date it is, in words: `to the day`, `about`, `interval` …"""
    match = _DATE.match(edtf)
    if match is None:
        return "interval" if "/" in edtf else "about"
    return "about" if match[4] else "to the day" if match[3] else "to the month" if match[2] else "to the year"


def _one(edtf: str) -> str:
    match = _DATE.match(edtf)
    if not match or not 1 <= int(match[2] or 1) <= 12:
        return edtf
    year, month, day, mark = match.groups()
    parts = (str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year)
    return _QUALIFIED[mark].format(" ".join(part for part in parts if part))


def _shortened(start: str, end: str) -> str:
    """The start of an interval without what its end says again: “29 May” before “4 June 2023”."""
    first, last = _DATE.match(start), _DATE.match(end)
    if not first or not last or not (first[3] and last[3]) or first[1] != last[1] or first[4] or last[4]:
        return _one(start)
    if first[2] == last[2]:
        return str(int(first[3]))
    return _one(start).removesuffix(f" {first[1]}")
