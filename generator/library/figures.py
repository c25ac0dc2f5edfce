"""Figures of two statements compared: the same figure, or another one for the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from generator.library.quantities import Quantity
from generator.library.statements import Relation, Scales, Statement
from generator.library.wording import features_of
from generator.words import load

_WORDS = load("statements")
_STATES, _WHO, _TOTALS = (frozenset(f"={word}" for word in _WORDS[key]) for key in ("states", "who", "totals"))
_ANYBODY = frozenset(feature for word in _WORDS["synonyms"]["people"] for feature in features_of(word)) | {"=people"}
_DIGITS = 3
"""A figure with so many digits is one of its kind: “386 passengers”, not “6 passengers”."""


def figures(one: Statement, other: Statement, common: float, scales: Scales) -> Iterator[Relation]:
    """What the figures of two statements say: first the same ones, then each pair that differs."""
    pairs = [
        (a, b)
        for a, b in product(one.facts.figures, other.facts.figures)
        if a.comparable(b) and _of_one_kind(a, b) and not (a.of & b.of & _TOTALS and _of_other_years(one, other))
    ]
    alike = [(a, b) for a, b in pairs if a.agrees(b) and not (a.vague and b.vague)]
    same = sorted(((_telling(a, b), a.said, b.said) for a, b in alike), reverse=True)
    if same:
        _, mine, theirs = same[0]
        weight = sum(telling for telling, *_ in same[:2]) + 0.5 * common - 0.5
        yield Relation("agrees", f"both give the same figure: “{mine}” and “{theirs}”", weight)
    for a, b in pairs:
        if not a.agrees(b) and not _of_other_years(one, other) and (shared := _counted_by_both(a, b)):
            yield _differing(one, other, a, b, scales.weigh(shared, one.facts, other.facts) + 0.3 * common)


def counted_apart(one: Statement, other: Statement) -> frozenset[str]:
    """What two statements share only because both count it, with figures that are not the same."""
    pairs = product(one.facts.figures, other.facts.figures)
    apart = (a.of & b.of for a, b in pairs if a.unit == b.unit and not (a.agrees(b) and _of_one_kind(a, b)))
    return frozenset().union(*apart)


def _of_one_kind(a: Quantity, b: Quantity) -> bool:
    """Whether two figures may count one thing: not two states, and not two groups of people."""
    both = a.of & b.of
    return bool(a.unit or both) and all(
        both & kinds or not (a.of & kinds and b.of & kinds) for kinds in (_STATES, _WHO)
    )


def _counted_by_both(a: Quantity, b: Quantity) -> frozenset[str]:
    """What two figures that differ count both; nothing where one is an addition, or only one is a rate."""
    if a.further or b.further or bool(a.yearly) != bool(b.yearly):
        return frozenset()
    both = a.of & b.of
    return (both if a.unit else (a.what & b.what) | (both & _TOTALS)) - _ANYBODY


def _differing(one: Statement, other: Statement, a: Quantity, b: Quantity, weight: float) -> Relation:
    said = f"“{a.said}” and “{b.said}”"
    if a.of & b.of & _TOTALS:
        later = one.published and other.published and one.published != other.published
        why = f"the later figure may replace the earlier one: {said}" if later else f"the figures differ: {said}"
        return Relation("conflicts", why, weight + 0.4)
    apart = one.days and other.days and not one.days & other.days
    return Relation("conflicts", f"the figures differ: {said}", weight - (0.6 if apart else 0.1))


def _of_other_years(one: Statement, other: Statement) -> bool:
    """Whether only one of two statements speaks of some other year than that of the news."""
    now = {one.published[:4], other.published[:4]}
    return one.facts.years - now != other.facts.years - now


def _telling(a: Quantity, b: Quantity) -> float:
    """How much the same figure says: 6 per cent little, 386 passengers much, “dozens” nothing."""
    if a.vague or b.vague:
        return 0.0
    digits = min(len(f"{each.low:.6g}".partition("e")[0].replace(".", "").strip("0")) for each in (a, b))
    unit = 0.0 if not a.unit else 0.3 if a.unit == "percent" else 0.4
    return 0.5 + min(digits, _DIGITS) / _DIGITS + unit
