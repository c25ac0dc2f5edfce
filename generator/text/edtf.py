"""Dates as EDTF (ISO 8601-2:2019), as far as briefings have them: read, refused, and put in order.

A year, a month or a day, each perhaps with `~`, `?` or `%`, or an interval of two such dates, perhaps with an open end.
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

from generator.text.numerals import MONTH_FORMS, MONTH_NUMBERS

_ONE = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?[~?%]?"
DATE_PATTERN = _ONE
PATTERN = rf"(?:{_ONE}(?:/(?:{_ONE}|\.\.)?)?|(?:\.\.)?/{_ONE})"
"""What the form of a date can be; the calendar refuses some more."""
DAY, EXAMPLES = "2023-06-06", "2023-06-06, 2023-06, 2022-10~ or 2023-05-29/2023-06-04"
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
_STAMP = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?:[01][0-9]|2[0-4]):?[0-5][0-9][0-9:.,]*\s?(?:Z|[+-][0-9:]{2,5})?"
)
_IN_WORDS = (
    re.compile(rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH_FORMS}),?\s+(?P<year>[0-9]{{4}})"),
    re.compile(rf"(?P<month>{MONTH_FORMS})\s+(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>[0-9]{{4}})"),
)


class Date(NamedTuple):
    """A date as far as it is known; `mark` is `~` for about, `?` for perhaps, `%` for both."""

    year: int
    month: int | None = None
    day: int | None = None
    mark: str = ""

    @property
    def first(self) -> str:
        """The first day that it may be."""
        return f"{self.year:04}-{self.month or 1:02}-{self.day or 1:02}"

    @property
    def last(self) -> str:
        """The last day that it may be."""
        month = self.month or 12
        return f"{self.year:04}-{month:02}-{self.day or monthrange(self.year, month)[1]:02}"


class Interval(NamedTuple):
    """From one date to another, both the same for a single date; None is an end that is open or not known."""

    start: Date | None
    end: Date | None


@lru_cache(maxsize=4096)
def one(text: str) -> Date | None:
    """The single date that a text is, or None; the calendar must have it."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    if not year or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return Date(year, month if match[2] else None, day if match[3] else None, match[4])


def parse(text: str) -> Interval | None:
    """The date or interval that a text is, or None where it is none, or ends before it starts."""
    start, slash, end = text.partition("/")
    first = one(start)
    if not slash:
        return Interval(first, first) if first else None
    last = one(end)
    if (first is None and start not in ("", "..")) or (last is None and end not in ("", "..")):
        return None
    if first is None and last is None:
        return None
    return None if first and last and last.last < first.first else Interval(first, last)


@lru_cache(maxsize=4096)
def earliest(text: str) -> str:
    """The first day that a date may mean, for putting dates in order; what is not understood comes last."""
    found = parse(text)
    known = (found.start or found.end) if found else None
    return known.first if known else "9999"


@lru_cache(maxsize=4096)
def latest(text: str) -> str:
    """The last day that a date may mean, the start of an interval without an end; what is not understood comes last."""
    found = parse(text)
    known = (found.end or found.start) if found else None
    return known.last if known else "9999"


def day(text: str) -> bool:
    """Whether the text is one day of the calendar, such as 2023-06-06."""
    found = one(text)
    return bool(found and found.day and not found.mark)


def published(text: str) -> str | None:
    """When an article was published, as EDTF: a time stamp as its day where it was written, a date as it is, or None."""
    stamp = _STAMP.fullmatch(text)
    known = stamp[1] if stamp else text
    return known if one(known) else None


def remedy(text: str, examples: str = EXAMPLES) -> str:
    """What to write in place of a date that is refused: the same day, where its words leave no doubt."""
    meant = _day_in_words(text) or published(text.strip())
    return f"write it as {meant}." if meant else f"write it like {examples}."


def _day_in_words(text: str) -> str | None:
    """`14 May 2024` and `May 14, 2024` as 2024-05-14."""
    for pattern in _IN_WORDS:
        if match := pattern.fullmatch(text.strip()):
            number = MONTH_NUMBERS[match["month"].lower().rstrip(".")]
            made = f"{match['year']}-{number:02}-{int(match['day']):02}"
            return made if one(made) else None
    return None
