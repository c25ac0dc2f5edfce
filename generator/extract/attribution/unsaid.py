"""Unsaid: forms of saying that leave open, or rule out, that anybody said it – `nobody said`, `would have said`, `will say`."""

from __future__ import annotations

from generator.extract.attribution.noun_forms import Place
from generator.extract.syntax.subjects import ASSERTED

MODALS = frozenset("will would can could should must may might shall to not never cannot n't".split()) | {
    f"{verb}n't" for verb in ("did", "do", "does", "would", "wo", "could", "ca", "should", "is", "was", "has", "have")
}
_ANYBODY = frozenset("anybody anyone everybody everyone nobody somebody someone".split())
_MAY = frozenset("can could may might must should would".split())
_CLAUSE = 8
"""Words before a verb that belong to its clause."""


def anybody(place: Place) -> bool | None:
    """`anybody who complains that …`, `the question nobody asked`: nobody in particular says it."""
    if place.previous == "nobody" and place.at > 1:
        return False
    return False if place.previous == "who" and place.words[place.at - 2].low in _ANYBODY else None


def hypothetical(place: Place) -> bool | None:
    """`He could end it by telling her that …`: nobody has said it."""
    if not place.low.endswith("ing") or place.previous not in ("by", "without"):
        return None
    before = place.words[max(0, place.at - _CLAUSE) : place.at]
    return False if any(word.low in _MAY for word in before) else None


def modal(place: Place) -> bool | None:
    """`went on to say` is said, `will say`, `refused to say` and `would have said` are not."""
    before = place.words[max(0, place.at - 3) : place.at - 1]
    if place.previous == "have" and any(word.low in _MAY for word in before):
        return False
    if place.previous not in MODALS:
        return None
    if place.previous != "to" or place.at < 2:
        return False
    return place.words[place.at - 2].low in ASSERTED and bool(place.following)
