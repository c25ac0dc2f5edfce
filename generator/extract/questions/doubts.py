"""Doubts: figures that somebody calls wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.questions.grounding import of_claims, says
from generator.extract.questions.interrogatives import asked
from generator.extract.questions.phrasing import short
from generator.extract.records import OpenQuestion, WordedClaim
from generator.text import Sought

_PART = re.compile(r"\d|\b(?:half|third|quarter|fifth|tenth)\b")
_DOUBT = Sought(
    r"""
    \b(?:the|that|this|his|her|its|their|your|those|these)\s(?:[\w’-]+\s){0,2}?(?:figures?|numbers?|estimates?|counts?|totals?|tolls?)\b
      [^.;“”]{0,30}?\b(?:too\s(?:high|low|optimistic)|inflated|exaggerated|rests?\son|overstated|understated|wrong|misleading|implausible|out\sof\sdate)\b
    | \b(?:true|real|actual)\s(?:figures?|numbers?|counts?|totals?|tolls?|costs?)\b[^.;“”]{0,20}?\b(?:higher|lower|larger|smaller|greater|more|less)\b
    | \b(?:disputes?|disputed|doubts?|doubted|questions?|questioned|challenges?|challenged)\s(?:the|that|this|those)\s(?:[\w’-]+\s)?(?:figures?|numbers?|estimates?|counts?|totals?|tolls?)\b
    """,
    re.VERBOSE,
)
"""Words by which somebody says that a figure is not right."""
_BACK = 3
"""Sentences: how far back a figure may be that is doubted."""


def doubted(reading: Reading, line: Line, claims: Sequence[WordedClaim]) -> Iterator[OpenQuestion]:
    """`The figure was likely too high, an economist said.`"""
    if line.first(_DOUBT, reading.text) is None:
        return
    here = [claim for claim in claims if claim.proposition.line == line.number]
    who = next((claim.proposition.sources[0] for claim in here if claim.proposition.sources), None)
    before = [
        n
        for n, claim in enumerate(claims)
        if line.number - _BACK <= claim.proposition.line < line.number
        and (who is None or who not in claim.proposition.sources)
    ]
    last = claims[before[-1]].proposition.line if before else -1
    for number in (n for n in before[::-1] if claims[n].proposition.line == last and _PART.search(claims[n].text)):
        question = asked(claims[number].text)
        tail = says(who, "doubt", "the figure") if who is not None else ""
        if question and short(f"{question} {tail}"):
            yield from of_claims(f"{question} {tail}".strip(), claims, (number,), 2.7, "figure_doubted")
            return
