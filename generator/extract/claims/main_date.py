"""The date of a main clause: of the dates in a stretch of text the one on which what it tells happens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.extract.claims import clause_grammar, temporal
from generator.extract.claims.finite_verbs import is_past
from generator.extract.claims.temporal import When
from generator.text import Token, tokens

_RESTRICTING = re.compile(
    r"(?<!,)\s(?:who|which|whose|where|that (?:had|was|were|made|gave|took|led|began|[a-z]+ed))\s"
)
"""A clause that only describes, without a comma: only a full date behind it may be the main clause's."""
_ASIDE = re.compile(r",\s(?:who|which|whose|where|when|in which|during which)\s[^,;]*")
"""A clause between commas has its own date."""
_OWNED = re.compile(r"(?:['’]s?|\b(?:the|its|their|his|her|this|that))\s$", re.I)
_PLACED = re.compile(r"\b(?:in|at|during|on)\s(?:the|its|their|his|her|this|that)\s$", re.I)
_PUT_OFF = re.compile(r"\b(?:adjourned|deferred|delayed|postponed|pushed back|put off)\s(?:(?:un)?til\s)?$")
"""In front of `until Monday`: what is put off happens then."""
_BY = re.compile(r"\b[Bb]y (?:the end of )?(?:early |late |mid-?)?$|\bby\s")
_NOUN = re.compile(r"\s(?:[A-Z][\w.]*\s)*[a-z]{3,}")
_PRESENT = frozenset(("is", "are", "'s", "'re", "am"))
_PAST = frozenset("did had was were".split())
_PLANNED = frozenset(
    "agreed announced booked called delayed due expected invited likely meant moved ordered planned postponed promised proposed pushed put scheduled set slated to"
    " told urged vowed".split()
)
"""What is done so that something happens later: `agreed to meet on Monday`."""
_VERBS = 4
_NEAR = 24


def main_date(text: str, start: int, end: int, published: date | None) -> When | None:
    """The date of a stretch's main clause: not the edge of a period, not that of a relative clause or of a noun behind it."""
    dated = list(_possible(text, start, end, published))
    if dated and published is not None:
        dated = list(_fitting(text, start, end, published.isoformat(), dated))
    opener = _RESTRICTING.search(text, start, end)
    if opener is None:
        return dated[0] if dated else None
    before = [when for when in dated if when.end <= opener.start()]
    exact = [when for when in dated if when.start > opener.end() and len(when.edtf) == len("2031-03-04")]
    return before[0] if before else exact[-1] if exact else None


def _possible(text: str, start: int, end: int, published: date | None) -> Iterator[When]:
    asides = [match.span() for match in _ASIDE.finditer(text, start, end)]
    for when in temporal.find(text, start, end, published):
        inside = any(left < when.start < right for left, right in asides)
        edge = when.since and not _PUT_OFF.search(text, max(start, when.start - _NEAR), when.start)
        if not edge and not inside and not _is_of_noun(text, start, when):
            yield when


def _is_of_noun(text: str, start: int, when: When) -> bool:
    """`ahead of the island’s June 5 caucuses`: a date that only says which; not `in the June 5 vote`."""
    led = when.start + 4 * when.words.startswith("the ")
    before = text[max(start, led - _NEAR) : led]
    follows = _NOUN.match(text, when.end) is not None
    return follows and bool(_OWNED.search(before)) and not _PLACED.search(before)


def _fitting(text: str, start: int, end: int, published: str, dated: Sequence[When]) -> Iterator[When]:
    """The dates that the tense of the main verb allows: what goes on now has none gone by, what is over none to come."""
    words = tokens(text, start, end)
    at = clause_grammar.main_verb(words)
    present = at is not None and _is_present(words, at)
    over = at is not None and _is_over(words, at)
    for when in dated:
        day = when.edtf[:10]
        if present and when.relative and day < published[: len(day)]:
            continue
        aimed = when.relative or _BY.search(text, max(start, when.start - _NEAR), when.start + 3)
        later = day.rstrip("~") > published[: len(day)] and not temporal.is_ahead(
            text, start, end, when.start, when.end
        )
        if not (over and aimed and later):
            yield when


def _is_present(words: Sequence[Token], at: int) -> bool:
    """Whether the main verb tells what goes on now, so that a day gone by is another's: `is pushing for the deal reached last week`."""
    behind = words[at + 1].low if at + 1 < len(words) else ""
    return words[at].low in _PRESENT and not is_past(behind)


def _is_over(words: Sequence[Token], at: int) -> bool:
    """Whether the main verb tells what is over, so that a day to come is another's: `built the wall to stop the floods of 2050`."""
    if words[at].low in _PLANNED or not _PLANNED.isdisjoint(word.low for word in words[at + 1 : at + _VERBS]):
        return False
    return is_past(words[at].low) or words[at].low in _PAST
