"""The date of a main clause: of the dates in a stretch of text the one on which what it tells happens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.extract import lexicon as lex
from generator.extract.claims import clause_grammar, temporal
from generator.extract.claims.finite_verbs import is_finite, is_past
from generator.extract.claims.temporal import When
from generator.extract.syntax import clauses
from generator.extract.syntax.noun_phrases import DATES
from generator.text import Token, tokens

_RESTRICTING = re.compile(
    r"(?<!,)\s(?:who|which|whose|where|that (?:had|was|were|made|gave|took|led|began|[a-z]+ed))\s"
)
"""A clause that only describes, without a comma: only a full date behind it may be the main clause's."""
_ASIDE = re.compile(r",\s(?:who|which|whose|where|when|in which|during which)\s[^,;]*")
"""A clause between commas has its own date."""
_FOUNDED = re.compile(
    r"(?<!\b(?:was|had)\s)(?<!\b(?:been|were)\s)\b(?:born|built|created|established|formed|founded|incorporated|set up)\s(?:there\s)?$",
    re.I,
)
"""In front of the year in which something began that a claim tells of: `the firm, founded in 1975, sold …`."""
_OWNED = re.compile(r"(?:['’]s?|\b(?:the|its|their|his|her|this|that))\s$", re.I)
_PLACED = re.compile(r"\b(?:in|at|during|on)\s(?:the|its|their|his|her|this|that)\s$", re.I)
_OWNING = re.compile(r"(?:\s(?:afternoon|evening|morning|night))?['’]s\s[A-Za-z]")
"""Behind a day that tells which vote is meant: `Monday’s vote`, `Monday night’s vote`."""
_AT = re.compile(r"\b(?:in|at|during|on)\s$", re.I)
_UP_TO = re.compile(r"\b(?:half|months|quarter|year)\sto\s$")
"""In front of the end of a period: `forecasts for the year to March 2031`."""
_PUT_OFF = re.compile(r"\b(?:adjourned|deferred|delayed|postponed|pushed back|put off)\s(?:(?:un)?til\s)?$")
"""In front of `until Monday`: what is put off happens then."""
_COMPARED = re.compile(
    r"\b(?:compared (?:to|with)|versus|(?:down|up) from|(?:instead|ahead) of|rather than"
    r"|than (?:a (?:day|decade|month|week|year)|at|did|during|he|in|it|on|she|the (?:previous|same)|they|was|were))\b[^,;]*$"
)
"""In front of a date that only another is measured by: `3 percent more than in 2029`."""
_WAITING = re.compile(r"\s(?:after|because|before|if|once|so that|unless|until)\s(?P<clause>[^,;]*)$")
"""In front of a date in a clause that does not happen when the main clause does."""
_BY = re.compile(r"\b[Bb]y (?:the end of )?(?:early |late |mid-?)?$|\bby\s")
_NOUN = re.compile(r"\s(?:[A-Z][\w.]*\s)*[a-z]{3,}")
_PRESENT = frozenset(("is", "are", "'s", "'re", "am"))
_BE = _PRESENT | {"was", "were"}
_PAST = frozenset("did had was were".split())
_PLANNED = frozenset(
    "agreed announced booked called delayed due expected invited likely meant moved ordered planned postponed promised proposed pushed put scheduled set slated to"
    " told urged vowed".split()
)
"""What is done so that something happens later: `agreed to meet on Monday`."""
_VERBS = 4
_NEAR = 24
_REACH = 120
_JOINS = frozenset("after and as because but if so that when where which while who".split())


def main_date(text: str, start: int, end: int, published: date | None) -> When | None:
    """The date of a stretch's main clause: not the edge of a period, not that of a relative clause or of a noun behind it."""
    dated = list(_possible(text, start, end, published))
    if dated and published is not None:
        dated = list(_fitting(text, start, end, published.isoformat(), dated))
    years = {when.edtf for when in dated if len(when.edtf) == len("2031")}
    if len(years) > 1 and dated[0].edtf in years:
        return None
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
        edge = edge or _UP_TO.search(text, max(start, when.start - _NEAR), when.start) is not None
        founding = _FOUNDED.search(text, max(start, when.start - _NEAR), when.start)
        other = _is_of_noun(text, start, when) or _is_of_clause(text, start, when)
        if not (edge or inside or founding or other):
            yield when


def _is_of_noun(text: str, start: int, when: When) -> bool:
    """`ahead of the island’s June 5 caucuses`, `called Monday’s vote a win`: a date that only says which; not `in the June 5 vote`, `at Monday’s vote`."""
    led = when.start + 4 * when.words.startswith("the ")
    before = text[max(start, led - _NEAR) : led]
    follows = _NOUN.match(text, when.end) is not None
    if _OWNING.match(text, when.end) is not None:
        return led > start and _AT.search(before) is None
    return follows and bool(_OWNED.search(before)) and not _PLACED.search(before)


def _is_of_clause(text: str, start: int, when: When) -> bool:
    """`until Okoro leaves on Monday`, `more than in 2029`: whether a date is measured by, or that of another clause."""
    led = when.start + 3 * when.words.startswith(("at ", "in ", "on "))
    before = text[max(start, led - _REACH) : led]
    waiting = _WAITING.search(before)
    told = waiting["clause"] if waiting else ""
    words = tokens(told, 0, len(told))
    clause = bool(words) and words[0].low not in DATES and any(is_finite(words, k) for k in range(1, len(words)))
    clause = clause or (len(words) > 1 and words[0].low.endswith("ing"))
    return clause or bool(_COMPARED.search(before))


def _is_of_participle(words: Sequence[Token], main: int | None, when: When) -> bool:
    """`the deal reached on Monday`: whether a participle behind a noun, not the main verb, has the date."""
    if main is None or words[main].low in lex.LEMMA or words[main].low in _BE or when.start < words[main].start:
        return False
    before = [k for k, word in enumerate(words) if k > main and word.end <= when.start]
    verb = next((k for k in reversed(before) if is_past(words[k].low)), None)
    if verb is None or not _JOINS.isdisjoint(word.low for word in words[main:verb]):
        return False
    noun = words[verb - 1]
    plain = (
        noun.text.isalpha() and noun.text.islower() and noun.low not in lex.CLOSED and noun.low not in clauses.ADVERBS
    )
    return plain and noun.low not in clauses.AUXILIARIES and not is_past(noun.low) and not noun.low.endswith("ly")


def _fitting(text: str, start: int, end: int, published: str, dated: Sequence[When]) -> Iterator[When]:
    """The dates that the tense of the main verb allows: what goes on now has none gone by, what is over none to come."""
    words = tokens(text, start, end)
    at = clause_grammar.main_verb(words)
    present = at is not None and _is_present(words, at)
    over = at is not None and _is_over(words, at)
    for when in dated:
        day = when.edtf[:10]
        if _is_of_participle(words, at, when):
            continue
        if present and day < published[: len(day)]:
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
    low = words[at].low
    goes_on = low.endswith("s") and low in lex.FINITE and low not in _BE and low not in ("has", "was", "does")
    return (low in _PRESENT and not is_past(behind)) or (goes_on and not is_past(low))


def _is_over(words: Sequence[Token], at: int) -> bool:
    """Whether the main verb tells what is over, so that a day to come is another's: `built the wall to stop the floods of 2050`."""
    if words[at].low in _PLANNED or not _PLANNED.isdisjoint(word.low for word in words[at + 1 : at + _VERBS]):
        return False
    return is_past(words[at].low) or words[at].low in _PAST
