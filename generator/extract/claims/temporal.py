"""Dates in words as EDTF (ISO 8601-2:2019): absolute ones as written, relative ones counted from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.claims import calendar
from generator.extract.claims.calendar import Parts
from generator.text import Sought
from generator.text.numerals import MONTH_FORMS

_MONTH = rf"(?P<month>{MONTH_FORMS})"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = "(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_OTHER_YEAR = r"(?:\s+(?:of\s+)?(?P<which>last|this|next)\s+year)?"
_COUNT = r"(?P<count>(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\d{1,2})"
_PARTLY = r"(?:(?P<part>early|mid|late)[ -])?"


class Rule(NamedTuple):
    """A kind of expression: its name, what it looks like, how it becomes EDTF; `relative` = counted from publication."""

    name: str
    sought: Sought
    edtf: Callable[[Parts, date | None, bool], str | None]
    relative: bool = True


RULES = (
    Rule("month and day", Sought(rf"\b(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_DAY}\b(?:,?\s+{_YEAR}\b)?(?!\d){_OTHER_YEAR}"), calendar.day),
    Rule("day and month", Sought(rf"\b(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?!\w)(?:,?\s+{_YEAR}\b)?{_OTHER_YEAR}"), calendar.day),
    Rule("ISO date", Sought(rf"\b{_YEAR}-(?P<number>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b"), calendar.day, relative=False),
    Rule("weekday of a month", Sought(rf"\b(?P<nth>first|second|third|fourth|last)\s+{_WEEKDAY}\s+(?:of|in)\s+(?:(?P<which>last|this|next)\s+month|{_MONTH}(?!\w)(?:,?\s+{_YEAR}\b)?)"), calendar.nth_weekday),
    Rule("month of a year", Sought(rf"\b{_PARTLY}{_MONTH}(?!\w),?\s+(?:of\s+)?{_YEAR}\b"), calendar.month, relative=False),
    Rule("month", Sought(rf"\b(?:(?i:in|since|by|until|till|during|from|of|for|before|after)\s+{_PARTLY}|(?P<near>[Ll]ast|[Tt]his|[Nn]ext)\s+|(?P<early>[Ee]arly|[Mm]id|[Ll]ate)[ -]){_MONTH}(?!\w)(?!\s+\d){_OTHER_YEAR}"), calendar.month),
    Rule("weekday", Sought(rf"\b(?:(?P<near>[Ll]ast|[Nn]ext|[Tt]his)\s+(?:coming\s+)?)?(?:on\s+)?{_WEEKDAY}\b(?!\s+week\b)"), calendar.weekday),
    Rule("day", Sought(r"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast night|[Tt]his (?:morning|afternoon|evening))\b"), calendar.near_day),
    Rule("period", Sought(r"\b(?P<near>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<unit>week|weekend|month|year)\b(?!\s+(?:of|in)\b)"), calendar.period),
    Rule("season", Sought(r"\b(?P<near>[Ll]ast)\s+(?P<unit>autumn|fall|winter)\b"), calendar.season),
    Rule("ago", Sought(rf"\b(?P<about>(?:about|some|nearly|almost|around|roughly) )?{_COUNT}\s+(?P<unit>day|week|month|year)s?\s+(?:ago|earlier)\b"), calendar.ago),
    Rule("year", Sought(rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Ff]rom|of|until|before|after)\s+{_YEAR}\b(?!\s+(?:people|cars|metres|meters|tonnes|tons|miles|kilometres|kilometers|jobs|homes|dollars|euros|pounds))"), calendar.year, relative=False),
)  # fmt: skip
"""The kinds of expression, the longest first: what one has taken no other takes."""
_EVENT = re.compile(r"(?:Sept(?:ember|\.)?\s+11|11\s+September)\b(?!,?\s+(?:of\s+)?\d)(?!,?\s+at\b)", re.I)
"""A day that stands for an event of another year: the attacks of Sept. 11."""
_SINCE = re.compile(
    r"\b(?:[Ss]ince|[Ff]rom)\s+(?:[a-z]+ing\b[^,;.]{0,30}?\s(?:(?:in|on)\s+)?)?(?:(?:early|mid|late)[ -])?$|\b[Uu]ntil\s+$"
)
"""What makes a date the edge of a period: `since taking office in 2014`."""
_BACK = 60
_CAPITALS = frozenset(("Today", "Tonight", "Tomorrow", "Yesterday"))
_OPENING = frozenset(("", *".:;!?—–-“”\"'‘’(…\n"))
"""Behind these a word has a capital anyway; elsewhere `Today` is a part of a name."""
_NAME = re.compile(r"(?:Ash|Black|Cyber|Easter|Good|Palm|Super|Thin) $")
_ACT = re.compile(r"[A-Z][a-z]+ $")
"""Words that make a day or a year a part of a name: Super Tuesday, the Harbour Act of 1993."""
_WILL = re.compile(
    r"\b(?:(?:will|would|shall)\b(?! have\b| not have\b)|until|till|wo"
    r"|(?:is|are|was|were) (?:due|scheduled|expected|set|planned|likely|to))\b|['’]ll\b"
)
_MUST = re.compile(
    r"\b(?:(?:should|must|could|can|might|may)\b(?! have\b| not have\b)"
    r"|(?:aim|hope|intend|likely|need|plan|vow|want)(?:s|ed|ned)? (?:not )?to\b|(?:chance|hopes?|prospect) of\b)"
)
"""In front of a date these look ahead as well: `must vote in November`; behind it they may be another clause's."""
_TOWARDS = re.compile(
    r"(?:\b(?:ahead of|countdown to|eve of|going into|heading into|lead[- ]?up to|prepar\w+ for|run[- ]?up to)\s(?:the\s)?"
    r"|\binvit\w+\s[^,.;]{1,40}\sto\s(?:the\s)?|\b(?:begins|meets|opens|speaks|starts)\s[^,.;“”]{0,60})$"
)
"""What leads up to a day that has not come: `ahead of Monday’s vote`, `when she speaks at a conference on Friday`."""
_BY = re.compile(r"[Bb]y ")
_AIM = re.compile(r"\bto [a-z]{2,}\b[^,]*$")
"""`to sell the boats by May`."""
_STOP = re.compile(r"[.;:“”\"]")
_ANOTHER = re.compile(r"[.;:“”\"]|, (?:and|but|so|while)\b|\b(?:that|which|who)\b")
"""What ends the clause of a date behind it."""
_REACH = 200
"""Characters: how far from a date the verb may be that puts it ahead."""


class When(NamedTuple):
    """A date: its EDTF form, the article's words and their place; `relative` = counted from publication, `since` = only its beginning."""

    edtf: str
    words: str
    start: int
    end: int
    relative: bool
    since: bool = False


@lru_cache(maxsize=64)
def find(text: str, start: int, end: int, published: date | None) -> tuple[When, ...]:
    """The dates named in a stretch of text, in order, without overlaps; relative ones need the day of publication.

    A claim is asked for its dates more than once: when it happened, and how its days are written.
    """
    words = text[start:end]
    found: list[When] = []
    for rule in (rule for rule in RULES if rule.sought.may_be_in(words, words)):
        for match in rule.sought.pattern.finditer(text, start, end):
            if any(w.start < match.end() and match.start() < w.end for w in found):
                continue
            if _EVENT.match(text, match.start()) or _is_in_name(text, start, match) or _counts(match, published):
                continue
            parts = {name: value for name, value in match.groupdict().items() if value}
            edtf = rule.edtf(parts, published, is_ahead(text, start, end, match.start(), match.end()))
            if edtf:
                found.append(_when(text, start, match, edtf, rule.relative and "year" not in parts))
    return tuple(sorted(found, key=lambda w: w.start))


def _is_in_name(text: str, start: int, match: re.Match[str]) -> bool:
    """`Super Tuesday`, `the Harbour Act of 1993`, `Harwick Today`: whether a day or a year is a part of a name."""
    before = text[max(start, match.start() - _BACK) : match.start()]
    return (
        is_capital_inside(text, match.start(), match.group())
        or bool(_NAME.search(before))
        or (match.group().startswith("of ") and bool(_ACT.search(before)))
    )


def is_capital_inside(text: str, at: int, word: str) -> bool:
    """Whether `Today` has a capital though no sentence begins there, so that it belongs to a name."""
    return word in _CAPITALS and text[at - 1 : at] == " " and text[max(0, at - 2) : at - 1] not in _OPENING


def _counts(match: re.Match[str], published: date | None) -> bool:
    """`a poll of 2047 voters`: whether a number behind `of` can be no year."""
    words = match.group()
    return (
        published is not None
        and words.startswith("of ")
        and words[3:].isdigit()
        and int(words[3:]) > published.year + 1
    )


def _when(text: str, start: int, match: re.Match[str], edtf: str, relative: bool) -> When:
    words = match.group().strip()
    edge = words.lower().startswith(("since", "from", "until"))
    since = edge or bool(_SINCE.search(text, max(start, match.start() - _BACK), match.start()))
    return When(edtf, words, match.start(), match.end(), relative, since)


def is_ahead(text: str, start: int, end: int, left: int, right: int) -> bool:
    """Whether the clause of a date looks ahead: `will`, `would` or `until` beside it, with no verb of saying between."""
    before = _STOP.split(text[max(start, left - _REACH) : left])[-1]
    after = _ANOTHER.split(text[right : min(end, right + _REACH)])[0]
    ends = [match.end() for ahead in (_WILL, _MUST) for match in ahead.finditer(before)]
    if (ends and not _speaks(before[max(ends) :])) or (_BY.match(text, left) and _AIM.search(before)):
        return True
    if _TOWARDS.search(before):
        return True
    first = _WILL.search(after)
    return first is not None and not _speaks(after[: first.start()])


def _speaks(words: str) -> bool:
    return any(word in lex.LEMMA for word in re.findall(r"[a-z]+", words.lower()))
