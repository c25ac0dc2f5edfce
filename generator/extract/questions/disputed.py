"""Disputed points: what a sentence states and itself says that somebody disputes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract import lexicon as lex
from generator.extract.questions.gaps import Gap
from generator.extract.questions.interrogatives import asked, is_many, is_negated
from generator.extract.questions.phrasing import capitalised, resolved
from generator.text import Sought, tokens

_POINT = Sought(
    r"""
    [\s,–—-]+an?\s(?:account|assertion|assessment|charge|claim|conclusion|contention|figure|point|suggestion|version)
    \s(?:that\s|which\s)?(?P<who>[^,;:.?“”]{3,60}?)\s(?:(?:has|have|had|strongly|also)\s)*
    (?:disput|den(?:y|ie)|reject|contest|challeng|question)(?:es|ed|s|e|y)?\b
    """,
    re.VERBOSE,
)
_OPENING = 7
"""Words in which a sentence says who says it."""


def point(gap: Gap) -> Iterator[str | None]:
    """`The letters were not secret, she said, a point that officials dispute.`"""
    for match in gap.found(_POINT):
        who, stated = gap.words(match, "who"), _stated(gap, match.start())
        question = asked(stated) if who and stated else None
        if question and who and stated:
            disputes = f" {capitalised(who)} {'dispute' if is_many(who) else 'disputes'} it."
            yield question if is_negated(stated) else question + disputes


def _stated(gap: Gap, end: int) -> str | None:
    """What the sentence says up to there, without who says it."""
    claim = next((c for c in gap.claims if c.proposition.line == gap.line.number and c.check is None), None)
    if claim is None:
        return None
    text = claim.text if claim.proposition.sources else resolved(gap.reading, gap.references, gap.line.start, end)
    stated = _POINT.pattern.split(text or "", maxsplit=1)[0]
    reported = any(word.low in lex.LEMMA for word in tokens(stated, 0, len(stated))[:_OPENING])
    return None if reported else stated
