"""Duplicates: what an article says twice is one claim with two pieces of evidence.

Two sentences of one article are compared by their words. `merge/matching.py` asks whether two drafts quote the same
passage, `library/claim_matching.py` whether two articles speak of the same thing in words of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.records import Proposition

ALIKE = 0.7
"""How much of the shorter proposition's words must be in the other."""
_LEAST = 4


class _Said(NamedTuple):
    """What a claim says and who says it, as claims are compared."""

    stems: frozenset[str]
    figures: frozenset[str]
    who: frozenset[tuple[int | None, str]]
    denial: bool


def merged(reading: Reading, claims: Sequence[Proposition]) -> list[Proposition]:
    """The claims in their order; one that says the same as another by the same source becomes evidence of it."""
    kept: list[Proposition] = []
    known: list[_Said] = []
    for claim in claims:
        said = _said(reading, claim)
        same = next((n for n, one in enumerate(known) if _is_same(one, said)), None)
        if same is None:
            kept.append(claim)
            known.append(said)
        else:
            kept[same] = _joined(kept[same], claim)
    return kept


def _is_same(one: _Said, other: _Said) -> bool:
    """Whether two claims share source, figures and nearly all words."""
    if one.figures != other.figures or one.denial != other.denial or one.who != other.who:
        return False
    least = min(len(one.stems), len(other.stems))
    return least >= _LEAST and len(one.stems & other.stems) >= ALIKE * least


def _who(claim: Proposition) -> frozenset[tuple[int | None, str]]:
    return frozenset((s.actor, s.words if s.actor is None else "") for s in claim.sources)


def _joined(one: Proposition, again: Proposition) -> Proposition:
    """The first claim with the second as further evidence; its weight is that of the weightier."""
    return one._replace(more=(*one.more, (again.start, again.end)), weight=max(one.weight, again.weight))


def _said(reading: Reading, claim: Proposition) -> _Said:
    """What a claim says: the words that carry meaning, cut to their stems, with negations; the figures; and by whom."""
    words = [w for w in reading.tokens(claim.start, claim.end) if w.text[0].isalnum()]
    figures = frozenset(w.text for w in words if w.text[0].isdigit())
    stems = frozenset(
        w.low[:6]
        for w in words
        if not w.text[0].isdigit() and (w.low in ("not", "never", "no") or (w.low not in lex.CLOSED and len(w.low) > 2))
    )
    return _Said(stems, figures, _who(claim), claim.denial)
