"""Dates in words as EDTF (ISO 8601-2:2019): absolute ones as written, relative ones counted from the day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.text import numerals

_MONTH = rf"(?P<month>{numerals.MONTH_FORMS})"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_COUNT = r"(?P<count>(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\d{1,2})"
_NUMBERS = numerals.NUMBERS | {"a": 1, "an": 1}
_PATTERNS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "full",
            rf"\b(?:{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?(?!\d)|{_DAY}\s+{_MONTH.replace('month', 'm2').replace('(?P<m2>', '(?P<m2>')}(?:,?\s+{_YEAR.replace('year', 'y2')})?)".replace(
                "(?P<day>", "(?P<d1>", 1
            ).replace("(?P<day>", "(?P<d2>", 1),
        ),
        ("month", rf"\b{_MONTH}\s+(?:of\s+)?{_YEAR}\b"),
        (
            "weekday",
            r"\b(?P<last>[Ll]ast\s+)?(?:on\s+)?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
        ),
        ("yesterday", r"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]onight|[Ll]ast night)\b"),
        ("period", r"\b(?P<which>[Ll]ast|[Tt]his)\s+(?P<unit>week|month|year)\b"),
        ("season", r"\b(?P<which>[Ll]ast)\s+(?P<unit>spring|summer|autumn|fall|winter)\b"),
        (
            "ago",
            rf"\b(?P<about>about |some |nearly |almost )?{_COUNT}\s+(?P<unit>day|week|month|year)s?\s+(?:ago|earlier)\b",
        ),
        ("year", rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Ff]rom|of|until)\s+{_YEAR}\b"),
    )
)
_AHEAD = re.compile(r"\b(?:will|would|until|till|next)\b[^.;:,“”\"]*$")
"""What turns a weekday behind it to the days after publication: “would stay closed until Tuesday”."""
_HINT = re.compile(r"\d|day\b|night\b|week\b|month\b|year\b|\bago\b|earlier\b|[Ll]ast\s")
"""What every date has; most stretches of text have none of it."""


class When(NamedTuple):
    """A date: its EDTF form, the article's words, and where they stand; `relative` = counted from publication."""

    edtf: str
    words: str
    start: int
    end: int
    relative: bool


def find(text: str, start: int, end: int, published: date | None) -> list[When]:
    """The dates named in a stretch of text, in order, without overlaps; relative ones need the day of publication."""
    found: list[When] = []
    if not _HINT.search(text, start, end):
        return found
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            if any(w.start < match.end() and match.start() < w.end for w in found):
                continue
            ahead = bool(_AHEAD.search(text, max(start, match.start() - 80), match.start()))
            edtf = _edtf(name, match, published, ahead)
            if edtf:
                found.append(
                    When(
                        edtf,
                        match.group().strip(),
                        match.start(),
                        match.end(),
                        name not in ("month", "year") and not re.search(r"\d{4}", match.group()),
                    )
                )
    return sorted(found, key=lambda w: w.start)


def _edtf(name: str, match: re.Match[str], published: date | None, ahead: bool) -> str | None:
    parts = match.groupdict()
    if name == "full":
        return _full(parts, published)
    if name == "month":
        return f"{parts['year']}-{_month(parts['month']):02d}"
    if name == "year":
        return parts["year"]
    if published is None:
        return None
    if name == "weekday":
        back = (published.weekday() - lex.WEEKDAYS[parts["weekday"].lower()]) % 7
        if ahead and not parts["last"]:
            return (published + timedelta(days=-back % 7)).isoformat()
        return (published - timedelta(days=back + (7 if parts["last"] and back == 0 else 0))).isoformat()
    if name == "yesterday":
        return (published - timedelta(days=parts["word"].lower() in ("yesterday", "last night"))).isoformat()
    if name == "period":
        return _period(parts["which"].lower(), parts["unit"], published)
    if name == "season":
        return (
            f"{published.year - 1}~" if parts["unit"] in ("autumn", "fall", "winter") and published.month < 9 else None
        )
    return _ago(parts, published)


def _month(word: str) -> int:
    return lex.MONTHS[word.lower().rstrip(".")]


def _full(parts: dict[str, str | None], published: date | None) -> str | None:
    month, day, year = parts["month"] or parts["m2"], parts["d1"] or parts["d2"], parts["year"] or parts["y2"]
    if month is None or day is None:
        return None
    number = int(year) if year else _year_of(published, _month(month), int(day))
    if number is None:
        return None
    try:
        return date(number, _month(month), int(day)).isoformat()
    except ValueError:
        return None


def _year_of(published: date | None, month: int, day: int) -> int | None:
    """The year of a day without one: that of publication, or the year before when the day would lie half a year ahead."""
    if published is None:
        return None
    ahead = (month - published.month) * 30 + day - published.day
    return published.year - (ahead > 150) + (ahead < -300)


def _period(which: str, unit: str, published: date) -> str:
    if unit == "week":
        monday = published - timedelta(days=published.weekday() + (7 if which == "last" else 0))
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    if unit == "year":
        return str(published.year - (which == "last"))
    month = published.year * 12 + published.month - 1 - (which == "last")
    return f"{month // 12}-{month % 12 + 1:02d}"


def _ago(parts: dict[str, str | None], published: date) -> str:
    count = _NUMBERS.get((parts["count"] or "").lower(), 0) or int(parts["count"] or 0)
    unit = parts["unit"]
    if unit == "day":
        return (published - timedelta(days=count)).isoformat() + ("~" if parts["about"] else "")
    if unit == "week":
        return (published - timedelta(weeks=count)).isoformat() + "~"
    if unit == "month":
        month = published.year * 12 + published.month - 1 - count
        return f"{month // 12}-{month % 12 + 1:02d}~"
    return f"{published.year - count}~"
