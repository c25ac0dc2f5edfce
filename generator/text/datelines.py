"""Datelines at the head of a story, lines that hold only its date, and the date that either gives."""

from __future__ import annotations

import re
from datetime import date

from generator.text.numerals import MONTH_FORMS, MONTH_NUMBERS
from generator.words import load

AGENCIES = "|".join(re.escape(name) for name in sorted(load("boilerplate")["agencies"], key=len, reverse=True))
_DAY = rf"(?:(?:{MONTH_FORMS})\s+\d{{1,2}}|\d{{1,2}}\s+(?:{MONTH_FORMS}))(?:,?\s+\d{{4}})?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_AGENCY = r"(?:\([A-Z][\w’'.& -]{1,40}\)|/[A-Z][\w’'.& -]{1,40}/)"
_DASH = r"(?:—|–|―|--|-)"
_CAPITALS = r"[A-Z][A-Z’'.\-]+"
_PLAIN = r"[A-Z][\w’'.\-]*"
_STATE = r"[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}"

STRICT = re.compile(
    rf"""
    (?: (?:{_CAPITALS}|{_PLAIN}(?:\s{_PLAIN}){{0,3}}) (?:[\s]{_CAPITALS}){{0,3}}        # HARWICK, Salt Bay City
        (?:\s?/\s?(?:{_CAPITALS}|{_PLAIN})(?:\s{_CAPITALS}){{0,2}}){{0,4}}               # LONDON/BRUSSELS
        (?:,\s{_STATE})?                                                                  # , Ky.
        (?: ,?\s(?P<day>{_WEEKDAY}{_DAY})\s?(?:{_AGENCY}\s?)? | \s?{_AGENCY}\s? )         # , March 3 (Agency)
      | {_PLAIN}(?:\s{_PLAIN}){{0,3}},\s[A-Z]{{2}}\s(?=[—–―-])                                  # New York, NY –
      | (?P<alone>{_DAY})\s{_AGENCY}\s?                                                    # Dec 7 (Agency)
      | {_AGENCY}\s?                                                                       # (Agency)
    ) {_DASH}\s*
    """,
    re.VERBOSE,
)
"""A dateline with a day or an agency: certain enough for the second paragraph as well."""
_CITY = re.compile(
    rf"""
    {_CAPITALS}(?:[ ]{_CAPITALS}){{0,3}}(?:\s?/\s?{_CAPITALS}(?:\s{_CAPITALS}){{0,2}}){{0,4}}(?:,\s[\w .]{{2,24}}?)?
    \s? (?:{_DASH}\s+ | (?<=\s)(?:—|–|--)(?=[A-Z]) | (?<=[A-Z]{{6}}):\s(?=[A-Z]))                                       # BRENN — ; BRENN: The
    """,
    re.VERBOSE,
)
_LABELLED_CITY = re.compile(rf"(?P<city>{_CAPITALS}(?:[ ]{_CAPITALS}){{0,2}}):\s(?=[A-Z])")
"""`NEW DELHI: The`, where the capitals name a place that is known, and not who speaks."""
_CITIES = frozenset(name.upper() for key in ("countries", "capitals_and_cities", "regions") for name in load("places")[key])
_PLAIN_CITY = re.compile(
    rf"(?!(?:The|A|It|Mr|Ms|Q)\b){_PLAIN}(?:\s{_PLAIN}){{0,2}}(?:,\s{_STATE})?\s(?:—|–|--)\s+(?=[A-Z])"
)
LINE = re.compile(
    rf"""
    (?:(?:First\s)?(?:Published|Posted|Updated|Last\supdated|Modified|Date)(?:\s(?:on|at))?:?\s+)?
    (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?
    (?P<date> (?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{MONTH_FORMS})\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?\d{{4}} | \d{{4}}-\d\d-\d\d )
    (?:[,|\s—–-]*(?:at\s)?\d{{1,2}}[:.]\d\d.{{0,16}})?
    (?:\s*[,|·•]\s*(?:last\s)?(?:updated|modified|published).{{0,60}})?
    (?:\s*[|·•]\s*\d+\smin(?:ute)?s?\sread)?\.?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A line that holds a date and nothing else of the story."""


def dateline_end(line: str, *, first: bool) -> int:
    """How many characters of a line its dateline takes; 0 without one. Loose forms count in the `first` paragraph only."""
    forms = (STRICT, _CITY, _PLAIN_CITY) if first else (STRICT, _CITY)
    ends = (match.end() for form in forms if (match := form.match(line)) and match.end() < len(line))
    return next((end for end in ends if end <= 100), _labelled(line) if first else 0)


def _labelled(line: str) -> int:
    match = _LABELLED_CITY.match(line)
    return match.end() if match and match["city"] in _CITIES else 0


def full_date(text: str) -> str | None:
    """The one full date of a dateline or date line, as 2031-03-04; None where day, month or year is missing."""
    if match := re.search(r"\b(\d{4})-(\d\d)-(\d\d)\b", text):
        return _valid(int(match[1]), int(match[2]), int(match[3]))
    day, month, year = (
        re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b(?![:.]?\d)", text),
        re.search(rf"\b({MONTH_FORMS})(?![a-z])", text, re.I),
        re.search(r"\b(\d{4})\b", text),
    )
    if not (day and month and year):
        return None
    return _valid(int(year[1]), MONTH_NUMBERS[month[1].lower().rstrip(".")], int(day[1]))


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
