"""Parts of a date expression counted to EDTF (ISO 8601-2:2019); what cannot be counted gives None."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from generator.extract import lexicon as lex
from generator.text.numerals import NUMBERS

Parts = Mapping[str, str]
_STEP = {"last": -1, "this": 0, "next": 1}
_FAR = 120
"""Days: a day without a year that is further ahead is of the year before."""
_SUNDAY = 6
_MIDWEEK = 2
_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3}


def day(parts: Parts, published: date | None, ahead: bool) -> str | None:
    """`Friday, 22 November 2030`, `20 May last year`, `September 30`."""
    number = int(parts["number"]) if "number" in parts else month_number(parts["month"])
    chosen = _year(parts, published) or (published and _year_of(published, number, int(parts["day"]), ahead))
    return _iso(chosen, number, int(parts["day"])) if chosen else None


def _iso(year: int, number: int, day_of_month: int) -> str | None:
    try:
        return date(year, number, day_of_month).isoformat()
    except ValueError:
        return None


def month_number(word: str) -> int:
    """The number of a month by its name or a short form of it."""
    return lex.MONTHS[word.lower().rstrip(".")]


def _year(parts: Parts, published: date | None) -> int | None:
    if "year" in parts:
        return int(parts["year"])
    which = parts.get("which")
    return published.year + _STEP[which] if which and published else None


def _year_of(published: date, number: int, day_of_month: int, ahead: bool) -> int:
    """The year of a day without one: that of publication, as papers write; the one before where the day is far ahead of it."""
    lies = (number - published.month) * 30 + day_of_month - published.day
    if ahead:
        return published.year + (lies < -30)
    return published.year - (lies > _FAR)


def month(parts: Parts, published: date | None, ahead: bool) -> str | None:
    """`in January`, `early May`, `November of last year`, `March 2024`."""
    number = month_number(parts["month"])
    chosen = _year(parts, published)
    near = parts.get("near", "").lower()
    if chosen is None and published is not None:
        if near:
            chosen = (
                published.year
                + {"last": -(number >= published.month), "this": 0, "next": int(number <= published.month)}[near]
            )
        else:
            chosen = (
                published.year + (number < published.month) if ahead else published.year - (number > published.month)
            )
    return f"{chosen}-{number:02d}" if chosen else None


def nth_weekday(parts: Parts, published: date | None, ahead: bool) -> str | None:
    """`the first Friday of next month`, `last Monday of April`."""
    if "which" in parts:
        if published is None:
            return None
        year, number = _shifted(published, _STEP[parts["which"]])
    else:
        named = month(parts, published, ahead)
        if named is None:
            return None
        year, number = int(named[:4]), int(named[5:])
    days = [d for d in _days(year, number) if d.weekday() == lex.WEEKDAYS[parts["weekday"].lower()]]
    return days[_NTH.get(parts["nth"].lower(), -1)].isoformat()


def _shifted(published: date, months: int) -> tuple[int, int]:
    whole = published.year * 12 + published.month - 1 + months
    return whole // 12, whole % 12 + 1


def _days(year: int, number: int) -> list[date]:
    first = date(year, number, 1)
    return [d for n in range(31) if (d := first + timedelta(days=n)).month == number]


def weekday(parts: Parts, published: date | None, ahead: bool) -> str | None:
    """`Friday`, `last Tuesday`, `next Monday`: the nearest before publication, or after it where the words look ahead."""
    if published is None:
        return None
    near = parts.get("near", "").lower()
    back = (published.weekday() - lex.WEEKDAYS[parts["weekday"].lower()]) % 7
    if near == "next":
        return (published + timedelta(days=(7 - back) or 7)).isoformat()
    if near == "this" or (ahead and near != "last"):
        return (published + timedelta(days=-back % 7)).isoformat()
    return (published - timedelta(days=back or (7 if near == "last" else 0))).isoformat()


def near_day(parts: Parts, published: date | None, _: bool) -> str | None:
    """`yesterday`, `today`, `tomorrow`, `last night`."""
    word = parts["word"].lower()
    step = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    return (published + timedelta(days=step)).isoformat() if published else None


def period(parts: Parts, published: date | None, ahead: bool) -> str | None:
    """`last week` as its first and last day, `next month`, `this year`; `this weekend` on a Monday is the one gone by.

    What looks ahead to `this week` on a Sunday means the one that comes.
    """
    if published is None:
        return None
    step, unit = _STEP[parts["near"].lower()], parts["unit"]
    if unit == "weekend" and not step and not ahead and published.weekday() < _MIDWEEK:
        step = -1
    if unit == "week" and not step and ahead and published.weekday() == _SUNDAY:
        step = 1
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
    if unit == "week":
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    if unit == "weekend":
        return f"{(monday + timedelta(days=5)).isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    if unit == "year":
        return str(published.year + step)
    year_then, number = _shifted(published, step)
    return f"{year_then}-{number:02d}"


def season(_parts: Parts, published: date | None, _: bool) -> str | None:
    """`last autumn`, `last winter`: the year before, where the season of this year has not begun."""
    return f"{published.year - 1}~" if published and published.month < 9 else None


def ago(parts: Parts, published: date | None, _: bool) -> str | None:
    """`three days ago` to the day, weeks, months and years as approximate."""
    if published is None:
        return None
    word = parts["count"].lower()
    count = int(word) if word.isdigit() else NUMBERS.get(word, 1)
    unit = parts["unit"]
    if unit == "day":
        return (published - timedelta(days=count)).isoformat() + ("~" if "about" in parts else "")
    if unit == "week":
        return (published - timedelta(weeks=count)).isoformat() + "~"
    if unit == "year":
        return f"{published.year - count}~"
    year_then, number = _shifted(published, -count)
    return f"{year_then}-{number:02d}~"


def year(parts: Parts, _published: date | None, _: bool) -> str | None:
    """`in 2004`."""
    return parts["year"]
