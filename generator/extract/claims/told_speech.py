"""Told speech: what is said as a part of what the outlet tells: how many of those asked say it, or of whom it tells something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.stretches import Candidate
from generator.extract.records import AttributedStatement, Speaker
from generator.text.numerals import NUMBERS

_NUMBER = rf"(?:\d[\d.,]*|{'|'.join(NUMBERS)}|[a-z]+ty(?:-[a-z]+)?)"
_DESCRIBING = frozenset("that what which whom".split())
_ASIDE, _OUTER = 6, 9
"""Words of a quotation that is an aside at most, and words around it that are more than its frame."""
_NEAR = 4
"""Words in front of the subject of a cue among which a clause is opened: `that Mayor Okoro`."""
_POLLS = frozenset("poll polls survey surveys".split())
_UNCLEAR = ("none", "before-pronoun", "after-pronoun")
_SHARE = re.compile(
    rf"""
    (?:(?:an?\s(?:full|mere|overwhelming|whopping)|fully|about|almost|another|around|at\ least|fewer\ than|just|less\ than|more\ than|nearly|only|over|roughly|some|well\ over)\s)*
    (?: {_NUMBER}\s?(?:%|percent\b|per\ cent\b|pct\b)          # 58 percent of voters
      | {_NUMBER}\s(?:in|out\ of)(?:\s(?:every|all))?\s{_NUMBER}\b     # two in three
      | (?:an?\s|{_NUMBER}[ -])?(?:(?:large|narrow|overwhelming|slim|small|solid|vast)\s)?
        (?:half|thirds?|quarters?|fifths?|tenths?|majority|minority|plurality)(?:\s[–—-]\s\d[^–—-]{0,12}[–—-])?(?:\s(?:of|the)\b|$)
      | (?:few|fewer|hardly\ any|most)\s(?!of\s(?:them|us)\b)
      | (?:[a-z]+\s)?respondents\b
    )
    """,
    re.I | re.X,
)


def is_reported(reading: Reading, item: AttributedStatement) -> bool:
    """Whether a statement reports what somebody says, though it may be unclear who."""
    spoken = bool(item.sources) or item.statement.passive or item.rule in _UNCLEAR
    return spoken and not is_told(reading, item)


def is_told(reading: Reading, item: AttributedStatement) -> bool:
    """Whether the outlet only tells that something was said: `two in three said`, `men who said they owned it were seen`."""
    statement = item.statement
    if statement.subject is None or is_share(reading, item):
        return statement.subject is not None
    between = reading.tokens(statement.subject[1], statement.cue[0])
    return statement.rule == "before" and not statement.quotes and bool(between) and between[0].low == "who"


def is_share(reading: Reading, item: AttributedStatement) -> bool:
    """Whether a share of those asked says it: `two in three`, `58 percent of voters`, `most respondents`."""
    subject = item.statement.subject
    return subject is not None and _SHARE.match(reading.words(subject)) is not None


def opens_with_share(reading: Reading, span: tuple[int, int]) -> bool:
    """`13 percent were unsure`: whether a clause has a share for its subject."""
    return _SHARE.match(reading.words(span)) is not None


def polls(reading: Reading, said: Sequence[AttributedStatement]) -> dict[int, tuple[Speaker, ...]]:
    """By the number of a sentence the poll that spoke last before a share of those asked speaks in it; none where none has spoken, or another is named."""
    found: dict[int, tuple[Speaker, ...]] = {}
    last: tuple[Speaker, ...] = ()
    for item in said:
        here = tuple(source for source in item.sources if _noun(source) in _POLLS)
        last = here or last
        another = not here and any(word.low in _POLLS for word in reading.lines[item.statement.sentence].words)
        if last and not (another and item.statement.sentence not in found):
            found[item.statement.sentence] = last
    return found


def is_relative(reading: Reading, item: AttributedStatement) -> bool:
    """`whose tests showed it was late`: whether the subject of a cue only belongs to the noun that its clause describes."""
    subject = item.statement.subject
    return subject is not None and reading.tokens(*subject)[0].low == "whose"


def is_evidence(item: AttributedStatement) -> bool:
    """Whether what shows something is a document or a poll."""
    return any(_noun(source) in lex.CUE_CLASS["evidence"] for source in item.sources)


def _noun(source: Speaker) -> str:
    """The noun of a source, named or not: `the poll`, `the Millennial Poll`."""
    return source.head or source.words.lower().rsplit(" ", 1)[-1]


def cites_only(
    reading: Reading, line: Line, said: Sequence[AttributedStatement], found: Sequence[Candidate]
) -> bool:
    """`… hurt in a blast that the mayor called “an outrage”`: whether all that is quoted is an aside of what the outlet tells."""
    short = bool(found) and all(one.quoted and len(one.words) < _ASIDE for one in found)
    outer = sum(token.text[0].isalnum() for token in line.sentence.tokens)
    return short and outer > _OUTER and all(_is_aside(reading, item) for item in said)


def _is_aside(reading: Reading, item: AttributedStatement) -> bool:
    """`a blast that the mayor called an outrage`: whether a cue stands in a clause that describes what the sentence is about."""
    subject = item.statement.subject
    before = reading.tokens(reading.lines[item.statement.sentence].start, subject[0]) if subject else ()
    return item.statement.rule == "before" and any(word.low in _DESCRIBING for word in before[-_NEAR:])
