"""Ahead: the step, the figure or the day that is due, expected, promised or possible, as the one question that the article is read for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.extract.annotate.reading import Reading
from generator.extract.claims.disputes import content
from generator.extract.questions.parting import Clause, parted
from generator.extract.questions.phrasing import lowered, short
from generator.extract.records import OpenQuestion, WordedClaim
from generator.text.numerals import MONTHS

_BESIDE = r"(?:now |widely |also |still |both |all |currently )?"
_DUE = re.compile(rf"{_BESIDE}(?:due|set|scheduled) to (?=[a-z])")
_EXPECTED = re.compile(
    rf"{_BESIDE}(?:aiming|bidding|expected|forecast|hoping|likely|planning|poised|predicted|projected|tipped) to (?=[a-z])"
)
_PLANNED = frozenset("aim aims hope hopes intend intends plan plans".split())
_POSSIBLE = frozenset("could may might".split())
_IDLE = re.compile(r"(?:not|never|neither|only|have|appear|become clear|look|mean|seem|sound|help|be (?!\w+(?:ed|en|t)\b))\b ?")
"""What is no event that could come or not."""
_CUT = re.compile(r",? (?:after|although|because|but|following|if|since|so that|though|unless|when|where|whereas|which|while|who)\b.*$")
"""Where what is expected ends, and the sentence goes on."""
_BARE = re.compile(r"\s(?:in|over|for) the (?:days|weeks|months|years)$")
"""What such a cut leaves of `in the weeks after 3 May`."""
_DATED = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b|\d\d|\d ?(?:%|percent|per cent|million|billion)")
_SIGN = re.compile(r"\b(?:will|would|could|may|might|aims?|hopes?|intends?|plans?|to)\b")
"""A word that stands wherever something lies ahead."""
_SHARED, _LEAST = 1, 3
"""Words that it must share with the headline and the first sentences; words that say enough."""


class Kind(NamedTuple):
    """How sure it is that something comes: its name, how much its question is worth asking, and what is to come of a clause."""

    name: str
    weight: float
    what: Callable[[Clause], str | None]


def _due(clause: Clause) -> str | None:
    """`The port is due to reopen in May.`"""
    return _behind(_DUE, clause)


def _expected(clause: Clause) -> str | None:
    """`The fares are likely to rise in May.` `The port hopes to sell the mill.`"""
    if clause.verb in _PLANNED and clause.rest.startswith("to "):
        return clause.rest[3:]
    return _behind(_EXPECTED, clause)


def _promised(clause: Clause) -> str | None:
    """`The port will reopen in May.`, where it has a day or a figure."""
    return clause.rest if clause.verb in ("will", "would") and _DATED.search(clause.rest) else None


def _possible(clause: Clause) -> str | None:
    """`The port could close.`"""
    return clause.rest if clause.verb in _POSSIBLE else None


def _behind(to: re.Pattern[str], clause: Clause) -> str | None:
    match = to.match(clause.rest) if clause.verb in ("is", "are") else None
    return clause.rest[match.end() :] if match else None


KINDS = (Kind("due", 2.05, _due), Kind("expected", 2.0, _expected), Kind("promised", 1.95, _promised), Kind("possible", 1.8, _possible))


def find(reading: Reading, claims: Sequence[WordedClaim]) -> Iterator[OpenQuestion]:
    """The question for the weightiest of what lies ahead, at most one; it has to touch what the article is about, and no column."""
    if reading.is_column:
        return
    top = " ".join(line.text for line in reading.lines[:2])
    core = content(f"{reading.article.provenance.headline or ''} {top}")
    found = [one for one in _all(claims) if len(content(one.question) & core) >= _SHARED]
    yield from sorted(found, key=lambda one: (-one.weight, one.start))[:1]


def _all(claims: Sequence[WordedClaim]) -> Iterator[OpenQuestion]:
    for number, claim in enumerate(claims):
        ahead = claim.check is None and _SIGN.search(claim.text)
        place, clause = claim.proposition, parted(claim.text) if ahead else None
        if clause is None or clause.negated or place.denial:
            continue
        for kind in KINDS:
            if kind.name == "promised" and not place.sources:
                continue
            if question := short(asked(clause, kind)):
                yield OpenQuestion(question, (number,), place.start, place.end, None, None, kind.weight, kind.name)
                break


def asked(clause: Clause, kind: Kind) -> str | None:
    """What lies ahead as a question: `The port is expected to reopen in May.` → `Will the port reopen in May?`"""
    what = kind.what(clause)
    what = _BARE.sub("", _CUT.sub("", what)).removeprefix("either ") if what and not _IDLE.match(what) else None
    return f"Will {lowered(clause.subject)} {what}?" if what and len(what.split()) >= _LEAST else None
