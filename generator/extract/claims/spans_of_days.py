"""Spans that only the day of publication dates: `in the past week` as `in the week to 6 November 2024`, `last July` as `in July 2024`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from generator.extract.annotate.reading import Reading
from generator.extract.claims.days import spelled
from generator.extract.claims.edits import Edit
from generator.extract.records import Proposition
from generator.text import Sought
from generator.text.numerals import MONTHS, NUMBERS, SEVERAL

_UNITS = r"(?:days|weeks|months)"
_COUNTING = frozenset("about half many more of or".split())
_KEPT = frozenset("after before by for from of since than through till to until".split())
"""Words behind which a month needs no `in`."""


class Span(NamedTuple):
    """A kind of such phrases, and what stands for one that was published on a day."""

    name: str
    sought: Sought
    words: Callable[[re.Match[str], date], str]


def _to(match: re.Match[str], day: date) -> str:
    """`over the past two weeks`: the span with the day on which it ends."""
    return f"{match['lead']} the {match['span'].removeprefix('few ')} to {spelled(day.isoformat())}"


def _before(match: re.Match[str], day: date) -> str:
    """`just days ago`: so long before the day of publication."""
    return f"{match['span']} before {spelled(day.isoformat())}"


def _after(match: re.Match[str], day: date) -> str:
    """`in the coming weeks`: so long after the day of publication."""
    return f"{match['lead']} the {match['span']} after {spelled(day.isoformat())}"


def _month(match: re.Match[str], day: date) -> str:
    """`last July`, `next May`: the nearest such month before or after the day of publication."""
    number = MONTHS.index(match["month"]) + 1
    step = {"last": -(number >= day.month), "this": 0, "next": int(number <= day.month)}[match["near"].lower()]
    shown = f"{match['month']} {day.year + step}"
    lead = (match["lead"] or "").strip()
    return f"{lead} {shown}" if lead.lower() in _KEPT else f"{'In' if match['near'][0].isupper() else 'in'} {shown}"


_SURVEYED = re.compile(r"\b(?:had|participants|respondents|surveyed|(?:if|whether)(?: and how often)?|how often)\b")
"""`whether they had used it in the past month`: the span ends with whatever is told, not with the day of publication."""
SPANS = (
    Span(
        "past span",
        Sought(
            rf"\b(?P<lead>[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) the (?:past|last) (?P<span>(?:few |several |couple of |\w+ )?{_UNITS}|week|month)(?= (?:in|at|by|with|as|and|to)\b|[,.;]|$)"
        ),
        _to,
    ),
    Span(
        "span ago",
        Sought(r"\b(?:[Jj]ust |[Oo]nly )?(?P<span>(?:[Aa] few |[Ss]everal )?(?:[Dd]ays|[Ww]eeks|[Mm]onths)) ago\b"),
        _before,
    ),
    Span("coming span", Sought(rf"\b(?P<lead>[Ii]n|[Oo]ver) the coming (?P<span>{_UNITS})\b"), _after),
    Span(
        "month beside this one",
        Sought(
            rf"(?P<lead>\b(?:in|{'|'.join(sorted(_KEPT))}) )?\b(?P<near>[Ll]ast|[Tt]his|[Nn]ext) (?P<month>{'|'.join(MONTHS)})\b(?! \d)"
        ),
        _month,
    ),
)


def edits(reading: Reading, claim: Proposition, published: date | None) -> Iterator[Edit | str]:
    """Each such phrase of a claim outside quotation marks: its edit, or its words where no day of publication is known."""
    body = reading.text[claim.start : claim.end]
    low = body.lower()
    for span in SPANS:
        for match in (
            span.sought.pattern.finditer(reading.text, claim.start, claim.end)
            if span.sought.may_be_in(body, low)
            else ()
        ):
            quoted = not claim.quoted and reading.is_quoted(match.start())
            if quoted or (span.words is _to and _SURVEYED.search(reading.text, claim.start, claim.end)) or (match.group().endswith(" ago") and _is_counted(reading, claim, match.start())):
                continue
            yield Edit(*match.span(), span.words(match, published)) if published else match.group().strip()


def _is_counted(reading: Reading, claim: Proposition, at: int) -> bool:
    """`six months ago`, `a couple of weeks ago`: whether a number stands before such words."""
    before = reading.tokens(claim.start, at)[-1:]
    return any(
        word.low in NUMBERS or word.low in SEVERAL or word.low in _COUNTING or word.text[0].isdigit() for word in before
    )
