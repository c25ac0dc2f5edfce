"""Claims: the checkable propositions of an article, each with the words that carry it and who says it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims import candidates, check_worthiness, duplicates, selection, told_speech
from generator.extract.claims.bearing import bearing, news
from generator.extract.claims.stretches import Candidate
from generator.extract.records import AttributedQuote, AttributedStatement, Proposition
from generator.text import Sought

_ASKING = re.compile(r"\?[\"'”’»)]*$")
_ENDED = re.compile(r"[.!?…:;]\W*$")
_TITLE = 24
"""Words of a line without a stop that can be a title or a link."""
_REQUEST = Sought(
    r"""
    \b(?:emailed|contacted|approached|reached\ out\ to|asked)\b.{0,80}
    \b(?:for\ (?:a\ )?(?:comment|response)|questions)\b
    |\brequests?\ for\ comment\b
    """,
    re.I | re.X,
)


def find(
    reading: Reading, said: Sequence[AttributedStatement], quotes: Sequence[AttributedQuote]
) -> tuple[list[Proposition], int]:
    """The worthwhile propositions of the article in its order, each once, and how many are passed over: of very many the weightiest stay."""
    bears = bearing(reading)
    worthy = []
    for one in _unique(every(reading, said, quotes)):
        weight = check_worthiness.weight(one)
        if weight > 0:
            worthy.append(_proposition(one, weight, weight + bears(one)))
    compared = selection.compared(worthy)
    return duplicates.merged(reading, compared), len(worthy) - len(compared)


def _proposition(one: Candidate, weight: float, rank: float) -> Proposition:
    return Proposition(
        start=one.start,
        end=one.end,
        line=one.line.number,
        sources=one.sources,
        said=one.said,
        quoted=one.quoted,
        weight=weight,
        rank=rank,
        via=one.via,
        denial=one.denial,
    )


def every(
    reading: Reading, said: Sequence[AttributedStatement], quotes: Sequence[AttributedQuote]
) -> Iterator[Candidate]:
    """Every stretch of the article that could be a claim, in its order."""
    by_line: dict[int, list[AttributedStatement]] = {}
    for item in said:
        by_line.setdefault(item.statement.sentence, []).append(item)
    quoted: dict[int, list[AttributedQuote]] = {}
    asked = told_speech.polls(reading, said)
    starts = [line.start for line in reading.lines]
    for quote in quotes:
        quoted.setdefault(max(bisect_right(starts, quote.passage.start) - 1, 0), []).append(quote)
    announced = news(reading)
    for line in reading.lines:
        if line.caption or _is_no_statement(reading, line):
            continue
        here = by_line.get(line.number, []), quoted.get(line.number, [])
        found = candidates.of_sentence(reading, line, *here, asked.get(line.number, ()))
        yield from (one._replace(news=line.number in announced) for one in found)


def _is_no_statement(reading: Reading, line: Line) -> bool:
    if _is_title(reading, line):
        return True
    if "?" in line.low and not line.sentence.has_quotation and _ASKING.search(reading.text, line.start, line.end):
        return True
    return line.first(_REQUEST, reading.text) is not None


def _is_title(reading: Reading, line: Line) -> bool:
    """`Harbour in pictures: how the storm hit`: whether a line without a stop, a paragraph by itself or the last of one, is furniture amid prose."""
    if not line.number or len(line.words) > _TITLE or _ENDED.search(reading.text, line.end - 3, line.end):
        return False
    behind = reading.lines[line.number + 1 : line.number + 2]
    return not behind or behind[0].paragraph != line.paragraph


def _unique(found: Iterable[Candidate]) -> list[Candidate]:
    """Each stretch of text once; the one with a source wins over the outlet's own voice, a denial over all others."""
    kept: list[Candidate] = []
    for item in found:
        clash = [k for k in kept[-8:] if k.start < item.end and item.start < k.end]
        if not clash:
            kept.append(item)
        elif all(_rank(item) > _rank(k) for k in clash):
            for k in clash:
                kept.remove(k)
            kept.append(item)
    return kept


def _rank(one: Candidate) -> int:
    return 2 * one.denial + bool(one.sources)
