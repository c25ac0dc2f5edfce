"""Open questions: what an article itself leaves unverified, unanswered, disputed, undecided or unknown – better none than a bad one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.annotate.reading import Reading
from generator.extract.claims.disputes import content
from generator.extract.questions import (
    ahead,
    causes,
    contested,
    criticised,
    denials,
    doubts,
    figures,
    guilt,
    left_open,
    pending,
    unanswered,
)
from generator.extract.questions.gaps import Gap
from generator.extract.questions.grammar import is_question
from generator.extract.records import AttributedStatement, Claims, Entities, OpenQuestion, Reference

_SPACED = re.compile(r"\s(['’]s\b)")
_DAY = re.compile(r"\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=\?)")
_MOST = 8
"""Questions an article, however long it is."""
_SURE, _MOST_UNSURE = 2.1, 2
"""Questions below this weight are asked of what the article does not itself call open: so many at most."""
_WORDS_EACH = 75
"""Words of an article for each question after the second."""


def find(
    reading: Reading,
    entities: Entities,
    references: Mapping[int, Reference],
    said: Sequence[AttributedStatement],
    found: Claims,
) -> list[OpenQuestion]:
    """The open questions in the order of the article, the weightiest where there are many."""
    words = sum(len(line.words) for line in reading.lines)
    asked = (_printed(one, dated=bool(reading.article.provenance.published)) for one in _all(reading, entities, references, said, found))
    return _chosen(asked, min(_MOST, 2 + words // _WORDS_EACH))


def _all(
    reading: Reading,
    entities: Entities,
    references: Mapping[int, Reference],
    said: Sequence[AttributedStatement],
    found: Claims,
) -> Iterator[OpenQuestion]:
    claims = found.listed
    yield from contested.find(reading, references, claims)
    yield from denials.find(reading, references, said, claims)
    yield from guilt.find(reading, entities, said, claims)
    yield from figures.differing(reading, claims)
    yield from causes.find(reading, references, said)
    yield from ahead.find(reading, claims, found.unlisted)
    for line in reading.lines:
        if line.caption:
            continue
        silence = unanswered.find(reading, entities, references, line, claims)
        if silence is not None:
            yield silence
        yield from doubts.doubted(reading, line, claims)
        gap = Gap(reading, references, line, claims)
        yield from criticised.find(gap, entities, said)
        yield from left_open.find(gap)
        yield from pending.find(gap)


def _printed(asked: OpenQuestion, *, dated: bool) -> OpenQuestion:
    """A question without the space that an agency sets before a possessive, and without a day that nothing dates."""
    text = _SPACED.sub(r"\1", asked.question)
    return asked._replace(question=text if dated else _DAY.sub("", text))


def _chosen(found: Iterator[OpenQuestion], most: int) -> list[OpenQuestion]:
    """Each matter once: a question that shares most of its words with a weightier one is left out."""
    kept: list[OpenQuestion] = []
    whole = (asked for asked in found if is_question(asked.question))
    for asked in sorted(whole, key=lambda a: (-a.weight, a.start, a.question)):
        if asked.weight < _SURE and sum(other.weight < _SURE for other in kept) >= _MOST_UNSURE:
            continue
        if len(kept) < most and not any(_same(asked, other) for other in kept):
            kept.append(asked)
    return sorted(kept, key=lambda a: a.start)


def _same(one: OpenQuestion, two: OpenQuestion) -> bool:
    a, b = content(one.question), content(two.question)
    return len(a & b) > 0.6 * min(len(a), len(b))
