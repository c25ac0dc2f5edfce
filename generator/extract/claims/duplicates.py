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
_PLAIN = 6
"""Words of a proposition without a figure that says the same as one with figures."""
_FULLER = 3
"""Words that one proposition has more than the other, so that its wording stays."""
_NEGATIONS = frozenset("never no none nor not".split())
_LEAST = 4


class _Said(NamedTuple):
    """What a claim says and who says it, as claims are compared."""

    stems: frozenset[str]
    figures: frozenset[str]
    who: frozenset[tuple[int | None, str]]
    denial: bool


def merged(reading: Reading, claims: Sequence[Proposition]) -> list[Proposition]:
    """The claims in their order; of two that say the same by the same source the less full becomes evidence of the other."""
    kept: list[Proposition] = []
    known: list[_Said] = []
    for claim in claims:
        said = _said(reading, claim)
        same = next((n for n, one in enumerate(known) if _is_same(one, said)), None)
        if same is None:
            kept.append(claim)
            known.append(said)
        elif len(said.stems) >= len(known[same].stems) + _FULLER and claim.quoted == kept[same].quoted:
            kept.append(_joined(claim, kept.pop(same)))
            known.append(said)
            known.pop(same)
        else:
            kept[same] = _joined(kept[same], claim)
    return kept


def _is_same(one: _Said, other: _Said) -> bool:
    """Whether two claims share source, negations nearly all words, and the figures of the less full."""
    if one.denial != other.denial or one.who != other.who or (one.stems ^ other.stems) & _NEGATIONS:
        return False
    less, more = sorted((one, other), key=lambda said: len(said.stems))
    alike = len(less.stems) >= _LEAST and len(less.stems & more.stems) >= ALIKE * len(less.stems)
    enough = _LEAST if less.figures else _PLAIN
    return alike and (less.figures == more.figures or (less.figures < more.figures and len(less.stems) >= enough))


def _who(claim: Proposition) -> frozenset[tuple[int | None, str]]:
    return frozenset((s.actor, s.words if s.actor is None else "") for s in claim.sources)


def _joined(one: Proposition, again: Proposition) -> Proposition:
    """A claim with another as further evidence; its weight is that of the weightier."""
    return one._replace(more=(*one.more, (again.start, again.end), *again.more), weight=max(one.weight, again.weight))


def _said(reading: Reading, claim: Proposition) -> _Said:
    """What a claim says: the words that carry meaning, cut to their stems, with negations; the figures; and by whom."""
    words = [w for w in reading.tokens(claim.start, claim.end) if w.text[0].isalnum()]
    figures = frozenset(w.text for w in words if w.text[0].isdigit())
    stems = frozenset(
        w.low[:6]
        for w in words
        if not w.text[0].isdigit() and (w.low in _NEGATIONS or (w.low not in lex.CLOSED and len(w.low) > 2))
    )
    return _Said(stems, figures, _who(claim), claim.denial)
