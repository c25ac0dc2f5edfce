"""Duplicates: what an article says twice is one claim with two pieces of evidence."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.records import Proposition

ALIKE = 0.7
"""How much of the shorter proposition's words must be in the other."""
_LEAST = 4


def merged(reading: Reading, claims: Sequence[Proposition]) -> list[Proposition]:
    """The claims in their order; one that says the same as another by the same source becomes evidence of it."""
    kept: list[Proposition] = []
    known: list[tuple[frozenset[str], frozenset[str]]] = []
    for claim in claims:
        words, figures = _content(reading, claim)
        same = next(
            (n for n, one in enumerate(kept) if _says_the_same(one, claim, known[n], (words, figures))),
            None,
        )
        if same is None:
            kept.append(claim)
            known.append((words, figures))
        else:
            kept[same] = _joined(kept[same], claim)
    return kept


def _says_the_same(
    one: Proposition,
    other: Proposition,
    first: tuple[frozenset[str], frozenset[str]],
    second: tuple[frozenset[str], frozenset[str]],
) -> bool:
    """Whether two claims share source, figures and nearly all words."""
    if first[1] != second[1] or one.denial != other.denial or _who(one) != _who(other):
        return False
    least = min(len(first[0]), len(second[0]))
    return least >= _LEAST and len(first[0] & second[0]) >= ALIKE * least


def _who(claim: Proposition) -> frozenset[tuple[int | None, str]]:
    return frozenset((s.actor, s.words if s.actor is None else "") for s in claim.sources)


def _joined(one: Proposition, again: Proposition) -> Proposition:
    """The first claim with the second as further evidence; its weight is that of the weightier."""
    return one._replace(more=(*one.more, (again.start, again.end)), weight=max(one.weight, again.weight))


def _content(reading: Reading, claim: Proposition) -> tuple[frozenset[str], frozenset[str]]:
    """The words that carry meaning, cut to their stems, with negations; and the figures."""
    words = [w for w in reading.tokens(claim.start, claim.end) if w.text[0].isalnum()]
    figures = frozenset(w.text for w in words if w.text[0].isdigit())
    stems = frozenset(
        w.low[:6]
        for w in words
        if not w.text[0].isdigit() and (w.low in ("not", "never", "no") or (w.low not in lex.CLOSED and len(w.low) > 2))
    )
    return stems, figures
