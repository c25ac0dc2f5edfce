"""Openings: connectives, datelines and other leftovers in front of a claim, and asides such as `, however,` inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.annotate.reading import Reading
from generator.extract.claims.edits import Edit
from generator.extract.records import Proposition
from generator.words import load

_WORDS = load("standing")
_ANY = "|".join(re.escape(words) for words in sorted(_WORDS["connectives"], key=lambda words: (-len(words), words)))
_BARE = "|".join(sorted(_WORDS["bare"]))
_CONNECTIVES = re.compile(rf"(?:(?:{_ANY})\s*,\s*|(?:{_BARE})\s+(?!(?:far|long|many|much)\b)(?=[\w“\"‘])){{1,2}}", re.I)
_DATELINE = re.compile(
    r"""
    (?:[A-Z][A-Z.'’/-]+(?:\ [A-Z][A-Z.'’/-]+)*            # HARWICK or PORT HARWICK/BRENN
       (?:,\ [A-Z][\w.]+(?:\ [A-Z][\w.]+)?)?               # , Velden
       (?:,\ [A-Z][a-z]+\.?\ \d{1,2}(?:,\ \d{4})?)?        # , March 3, 2031
       (?:\ \([^)\n]{2,40}\))?                             # (Wire)
     | \([^)\n]{2,40}\))
    \s*(?:--?\s+|[—–]\s*)
    """,
    re.X,
)
_HEADING = re.compile(r"(?:[A-Z$\d][A-Z\d’'.,:$&-]*\s+){3,}(?=[A-Z][a-z])")
"""`TWO DEAD IN FIRE Three people …`: a heading that runs into its sentence."""
_BULLET = re.compile(r"[~•▪*·»>-]+\s+(?=[A-Z“\"\d])")
_FRAME = re.compile(r"(?:It (?:comes|came) [^,.;]{0,40}?\b(?:after|as) )?it (?:has |had )?emerged that ", re.I)
_ASIDE = re.compile(
    r",\s*(?:however|meanwhile|though|moreover|therefore|in turn|for example|for instance|of course|nevertheless|in addition)\s*,",
    re.I,
)


def edits(reading: Reading, claim: Proposition) -> Iterator[Edit]:
    """What a claim leaves out before its first word of its own."""
    text, at = reading.text, claim.start
    if not claim.quoted and (match := _DATELINE.match(text, at, claim.end)):
        yield Edit(at, match.end(), "")
        at = match.end()
    for lead in (_BULLET, _HEADING):
        if not claim.quoted and (match := lead.match(text, at, claim.end)):
            yield Edit(at, match.end(), "")
            at = match.end()
    if match := _CONNECTIVES.match(text, at, claim.end):
        yield Edit(at, match.end(), "")
        at = match.end()
    if match := _FRAME.match(text, at, claim.end):
        yield Edit(at, match.end(), "")


def asides(reading: Reading, claim: Proposition) -> Iterator[Edit]:
    """The connectives between the commas of a claim."""
    for match in _ASIDE.finditer(reading.text, claim.start, claim.end):
        if claim.quoted or not reading.is_quoted(match.start()):
            yield Edit(*match.span(), "")
