"""Small drawings of how claims are distributed over the levels: one tick for each claim, bars to scale beyond forty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Claim
from generator.site.labels import LEVEL_NAMES, LEVELS, level_of

MOST_TICKS = 40
_ROOM = 495.0
"""Pixels for the bars of a tally and the number behind, as in look.css."""
_TALLY_STEP, _MIX_STEP, _TICK, _HEIGHT, _GAP = 11.0, 10.0, 7.0, 15.0, 6.0
_SHARE = {"high": 1.0, "moderate": 0.75, "low": 0.5, "very-low": 0.25}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One level of a tally: its name, its number, and its ticks (or its bar) as an SVG path.

    `share` is how many percent of the room for bars it takes; in a narrow window all of them shrink alike.
    """

    level: str
    name: str
    number: int
    width: str
    share: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """The tally in one line: a path for each level in use, their width, and the same in words."""

    width: str
    paths: tuple[tuple[str, str], ...]
    words: tuple[str, ...]


def tally(claims: Iterable[Claim]) -> tuple[Bar, ...]:
    """All five levels in their order, those without a claim too."""
    counts = _counts(claims)
    step = _TALLY_STEP * min(1.0, MOST_TICKS / max(sum(counts.values()), 1))
    return tuple(
        Bar(
            level=level,
            name=LEVEL_NAMES[level],
            number=counts[level],
            width=f"{counts[level] * step:g}",
            share=f"{counts[level] * step / _ROOM * 100:.4g}",
            path=_ticks(level, 0.5, counts[level], step, 1.0 if level != "none" else 0.5),
        )
        for level in LEVELS
    )


def mix(claims: Iterable[Claim]) -> Mix:
    """The levels in use, the height of a tick being the level."""
    counts = _counts(claims)
    step = _MIX_STEP * min(1.0, MOST_TICKS / max(sum(counts.values()), 1))
    paths: list[tuple[str, str]] = []
    at = 0.5
    for level in LEVELS:
        if counts[level]:
            at += _GAP if level == "none" and paths else 0.0
            paths.append((level, _ticks(level, at, counts[level], step, _SHARE.get(level, 0.5))))
            at += counts[level] * step
    words = tuple(f"{counts[level]} {LEVEL_NAMES[level].lower()}" for level in LEVELS if counts[level])
    return Mix(width=f"{at:g}", paths=tuple(paths), words=words)


def _counts(claims: Iterable[Claim]) -> Counter[str]:
    return Counter(level_of(claim) for claim in claims)


def _ticks(level: str, at: float, number: int, step: float, share: float) -> str:
    """This many ticks from `at` on, on the base line; dashes for what is not rated, one bar where there is no room."""
    ticks = [(at + index * step, _TICK) for index in range(number)]
    if step < _TICK + 1 and number:
        ticks = [(at, number * step - 1)]
    if level == "none":
        return "".join(f"M{x:g} 7.5h{width:g}" for x, width in ticks)
    height = _HEIGHT * share
    return "".join(f"M{x:g} {_HEIGHT:g}v-{height:g}h{width:g}v{height:g}z" for x, width in ticks)
