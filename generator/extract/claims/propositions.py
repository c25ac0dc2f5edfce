"""Claims: the checkable propositions of an article, each with the words that carry it and who says it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims import candidates, check_worthiness, duplicates, told_speech
from generator.extract.claims.bearing import bearing
from generator.extract.claims.check_worthiness import Candidate
from generator.extract.records import AttributedQuote, AttributedStatement, Proposition
from generator.text import Sought

_LEAST, _PER, _LONG, _PER_LONG = 8, 45, 540, 120
"""Claims that the shortest article may have, and after how many words and marks one more, up to a long one and from there on."""
MOST = 40
"""Claims of one article: more than that nobody reviews."""
_ASKING = re.compile(r"\?[\"'”’»)]*$")
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
    """The claims of the article in its order, each once, and how many are passed over: of very many the weightiest stay."""
    bears = bearing(reading)
    worthy, ranks = [], {}
    for one in _unique(every(reading, said, quotes)):
        weight = check_worthiness.weight(one)
        if weight > 0:
            worthy.append(_proposition(one, weight))
            ranks[one.start] = weight + bears(one)
    compared, rest = _weightiest(worthy, 3 * MOST, ranks)
    found, more = _weightiest(duplicates.merged(reading, compared), _most(reading), ranks)
    return found, more + rest


def _most(reading: Reading) -> int:
    """How many claims an article may have: some, one more for every so many words, and of a long one fewer more."""
    words = len(reading.all_tokens)
    return min(MOST, _LEAST + min(words, _LONG) // _PER + max(0, words - _LONG) // _PER_LONG)


def _weightiest(found: Sequence[Proposition], most: int, ranks: Mapping[int, float]) -> tuple[list[Proposition], int]:
    """So many of the propositions, in the order of the text, and the number of the others."""
    ranked = sorted(found, key=lambda p: (-ranks[p.start], p.start))[:most]
    return sorted(ranked, key=lambda p: p.start), len(found) - len(ranked)


def _proposition(one: Candidate, weight: float) -> Proposition:
    return Proposition(
        start=one.start,
        end=one.end,
        line=one.line.number,
        sources=one.sources,
        said=one.said,
        quoted=one.quoted,
        weight=weight,
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
    asked = told_speech.polls(said)
    starts = [line.start for line in reading.lines]
    for quote in quotes:
        quoted.setdefault(max(bisect_right(starts, quote.passage.start) - 1, 0), []).append(quote)
    for line in reading.lines:
        if line.caption or _is_no_statement(reading, line):
            continue
        here = by_line.get(line.number, []), quoted.get(line.number, [])
        yield from candidates.of_sentence(reading, line, *here, asked.get(line.number, ()))


def _is_no_statement(reading: Reading, line: Line) -> bool:
    if "?" in line.low and not line.sentence.has_quotation and _ASKING.search(reading.text, line.start, line.end):
        return True
    return line.first(_REQUEST, reading.text) is not None


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
