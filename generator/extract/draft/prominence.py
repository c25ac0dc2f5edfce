"""Prominence: what each actor does in an article and what is done to it, and where it is named; relevance weighs it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.records import AttributedQuote, AttributedStatement, Entity, OpenQuestion, WordedClaim
from generator.extract.syntax.verb_forms import base_of
from generator.extract.syntax.verbs import is_finite
from generator.text import Token, fold
from generator.words import load

_WORD = re.compile(r"\w+")
_LEAD = 2
"""Sentences that say what an article is about."""
_NOT_GOVERNING = frozenset("after as before like of since than until".split())
"""Prepositions that also open a clause, with the name behind them as its subject; and of `the mayor of Harwick`, who acts for it."""
_ASIDE = 16
"""Words of a phrase between commas behind a name, behind which its verb may still come."""

_TELLING = frozenset("add ask explain say tell warn".split())
_BEFORE_DAY = frozenset("early earlier last late on this".split())
_DAYS = frozenset((*lex.WEEKDAYS, "month", "week", "year"))
_AGREED = frozenset("agreement contract deal merger partnership talks".split())
_DEALS = frozenset(load("matter")["deals"])

Findings = tuple[
    Sequence[AttributedStatement], Sequence[AttributedQuote], Sequence[WordedClaim], Sequence[OpenQuestion]
]
"""What was found of an article: statements, quotes, claims and questions."""


class Prominence(NamedTuple):
    """What makes an actor prominent: what it does and what is done to it, and where it is named."""

    entity: Entity
    speaks: bool
    quoted: bool
    asked: bool
    acts: int
    undergoes: int
    deals: bool
    headline: bool
    lead: bool
    sentences: int
    of: int
    told: bool


class _Busy(NamedTuple):
    """Which entities speak, are quoted and are asked, and the headline in small letters."""

    speaking: set[int | None]
    quoted: set[int | None]
    asked: set[int | None]
    headline: str


def prominences(reading: Reading, people: Sequence[Entity], found: Findings) -> tuple[Prominence, ...]:
    """The prominence of each entity of the article, in the order of the text."""
    said, quotes, claims, questions = found
    speaking = {s.actor for one in said for s in one.sources}
    quoted = {s.actor for one in quotes for s in one.sources}
    speaking |= quoted | {s.actor for c in claims for s in (*c.proposition.sources, *c.proposition.via)}
    asked = {question.put_to for question in questions}
    busy = _Busy(speaking, quoted, asked, f" {_plain(reading.article.provenance.headline or '')} ")
    return tuple(_prominence(reading, entity, busy) for entity in people)


def _prominence(reading: Reading, entity: Entity, busy: _Busy) -> Prominence:
    lines = ((start, end, reading.line_at(start)) for start, end in entity.places if reading.lines)
    found = [(start, end, line) for start, end, line in lines if line.start <= start < line.end]
    told = [line for _, _, line in found if not line.caption]
    return Prominence(
        entity=entity,
        speaks=entity.number in busy.speaking
        or (entity.kind == "person" and any(_says(line.words, end) for _, end, line in found)),
        quoted=entity.number in busy.quoted,
        asked=entity.number in busy.asked,
        acts=sum(
            is_subject(line.words, end) and not is_governed(line.words, entity.titles.get(start, start))
            for start, end, line in found
        ),
        undergoes=sum(is_object(line.words, entity.titles.get(start, start)) for start, _, line in found),
        headline=any(f" {name} " in busy.headline for name in _short_names(entity)),
        lead=any(line.number < _LEAD for line in told),
        deals=any(
            has_deal(line.words, entity.titles.get(start, start), end) for start, end, line in found if not line.caption
        ),
        sentences=len(_naming(entity, found)),
        of=len(reading.lines),
        told=bool(told),
    )


def _naming(entity: Entity, found: Sequence[tuple[int, int, Line]]) -> set[int]:
    """The numbers of the sentences that name an entity; where no lead names a place by itself, not those of `Ohio law`."""
    told = [(end, line) for _, end, line in found if not line.caption]
    itself = {line.number for end, line in told if entity.kind != "place" or not qualifies(line.words, end)}
    return {line.number for _, line in told} if any(number < _LEAD for number in itself) else itself


def _short_names(entity: Entity) -> set[str]:
    """What a headline may call an actor: its names, and the surname of a person."""
    names = {_plain(form).removeprefix("the ") for form in (entity.name, *entity.forms) if form[0].isupper()}
    return names | {name.rsplit(" ", 1)[-1] for name in names if entity.kind == "person"}


def _plain(words: str) -> str:
    """The words in small letters, without marks and possessives."""
    return " ".join(_WORD.findall(fold(words).lower().replace("’s", "").replace("'s", "")))


def is_subject(words: Sequence[Token], end: int) -> bool:
    """Whether a verb follows the name, at once or behind a phrase between commas, so that the name is its subject."""
    at = _past_day(words, _past_belonging(words, _past_others(words, bisect_left(words, (end,)))))
    if at < len(words) and words[at].text == ",":
        closing = next((k for k in range(at + 2, min(at + _ASIDE, len(words))) if words[k].text == ","), at)
        return closing > at and words[at + 1].low not in ("and", "or", "but") and _verb(words, closing + 1)
    return _verb(words, at)


def _says(words: Sequence[Token], end: int) -> bool:
    """`Ruth Okoro told the paper`: whether a verb of telling follows a name, also where nobody knows what was said."""
    at = bisect_left(words, (end,))
    while at < len(words) and words[at].low in lex.CUE_CLASS["adverbs"]:
        at += 1
    return at < len(words) and lex.LEMMA.get(words[at].low) in _TELLING


def _past_others(words: Sequence[Token], at: int) -> int:
    """Past the names that are joined to one, `, Ana Ruiz and Bo Pell`; `at` where none is."""
    behind, last = at, False
    while behind + 1 < len(words) and not last and words[behind].low in (",", "and"):
        last = words[behind].low == "and"
        name = behind + 1
        while name < len(words) and words[name].text[0].isupper():
            name += 1
        if name == behind + 1:
            return at
        behind = name
    return behind if last else at


def _past_belonging(words: Sequence[Token], at: int) -> int:
    """Past `of the Harbour Union` behind a name."""
    if at >= len(words) or words[at].low not in ("of", "from", "at"):
        return at
    while at < len(words) and (words[at].text[0].isupper() or words[at].low in ("of", "from", "at", "the", "and")):
        at += 1
    return at


def _past_day(words: Sequence[Token], at: int) -> int:
    """Past `on Monday`, `late on Monday` and `last week` between a name and its verb."""
    start = at
    while at < len(words) and words[at].low in _BEFORE_DAY:
        at += 1
    return at + 1 if at > start and at < len(words) and words[at].low in _DAYS else start


def _verb(words: Sequence[Token], at: int) -> bool:
    while at < len(words) and words[at].low in lex.CUE_CLASS["adverbs"]:
        at += 1
    return at < len(words) and (is_finite(words, at) or words[at].low in lex.LEMMA)


def is_governed(words: Sequence[Token], start: int) -> bool:
    """`a rally in Wilmington, N.C., warned`: whether a preposition in front of the name has it, so that it is no subject."""
    at = bisect_left(words, (start,)) - 1
    at -= at > 0 and words[at].low in lex.DETERMINERS
    return at >= 0 and words[at].low in lex.PREPOSITIONS - _NOT_GOVERNING


def qualifies(words: Sequence[Token], end: int) -> bool:
    """`U.S. jobs data`, `Ohio law`: whether a place only says of which kind the noun behind it is."""
    at = bisect_left(words, (end,))
    if at >= len(words) or not words[at].text[0].isalpha() or words[at].low.endswith("ly"):
        return False
    after = words[at].low
    return not (after in lex.CLOSED or after in lex.PREPOSITIONS or _verb(words, at))


def has_deal(words: Sequence[Token], start: int, end: int) -> bool:
    """`sued Pell Farms`, `Bo Pell was charged`: whether a name is a party to a suit, a charge, a sale or a nomination."""
    if is_object(words, start):
        at = bisect_left(words, (start,)) - 1
        at -= words[at].low in lex.DETERMINERS
        return _is_deal(words[at - 1 if words[at].low == "by" else at])
    if _is_share(words, start):
        return True
    at, before = bisect_left(words, (end,)), bisect_left(words, (start,)) - 1
    before -= before > 0 and words[before].low in lex.DETERMINERS
    while at < len(words) and words[at].low in lex.CUE_CLASS["auxiliaries"]:
        at += 1
    free = before < 0 or words[before].low not in lex.PREPOSITIONS
    return free and at < len(words) and is_subject(words, end) and _is_deal(words[at])


def _is_share(words: Sequence[Token], start: int) -> bool:
    """`a stake in Pell Farms`, `an agreement with Pell Farms`: whether what is held or agreed stands in front of a name."""
    at = bisect_left(words, (start,)) - 1
    at -= at > 0 and words[at].low in lex.DETERMINERS
    if at < 1:
        return False
    held, agreed = words[at].low in ("in", "of") and words[at - 1].low in lex.HELD, words[at].low == "with" and words[at - 1].low in _AGREED
    return held or agreed


def _is_deal(verb: Token) -> bool:
    return base_of(verb.low) in _DEALS


def is_object(words: Sequence[Token], start: int) -> bool:
    """`arrested Okoro`, `sued by the Harbour Union`: whether a verb in front of the name has it as its object or agent."""
    at = bisect_left(words, (start,)) - 1
    at -= at > 0 and words[at].low in lex.DETERMINERS
    if at > 0 and words[at].low == "by":
        return words[at - 1].low.endswith("ed") or words[at - 1].low in lex.FINITE
    plain = at >= 0 and words[at].low not in lex.CUE_CLASS["auxiliaries"] and words[at].low not in lex.LEMMA
    return plain and is_finite(words, at)
