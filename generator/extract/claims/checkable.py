"""Checkable: what among words could be looked up – a figure, a date, an event, a decision, or that something happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.syntax.noun_phrases import DATES
from generator.text import Token
from generator.text.numerals import SCALES, SEVERAL
from generator.words import load

_WORTH = {name: frozenset(entries) for name, entries in load("worth").items()}
COUNTS = SEVERAL | SCALES.keys() | frozenset("dozens hundreds thousands half third quarter twice".split())
_MATTER = COUNTS | _WORTH["decisions"] | _WORTH["events"] | _WORTH["states"]
"""Words beside figures without which a proposition says no more than a quote that is listed."""
YEAR = re.compile(r"(?:19|20)\d\d$")
PAST = frozenset("was were had did been".split()) | frozenset(load("verbs")["past"])


def has_matter(real: Sequence[Token], lows: Sequence[str]) -> bool:
    """Whether a figure, an event or a decision is among words: without one they say no more than the quote that is listed."""
    return any(is_figure(w.text) for w in real if not w.text.isalpha()) or not _MATTER.isdisjoint(lows)


def is_dated(lows: Sequence[str]) -> bool:
    """Whether a day, a month or a year is among words."""
    return not DATES.isdisjoint(lows) or any(YEAR.match(low) for low in lows if not low.isalpha())


def is_figure(word: str) -> bool:
    """Whether a word has a digit and is no year."""
    return not YEAR.match(word) and any(map(str.isdigit, word))


def happened(real: Sequence[Token], lows: Sequence[str]) -> bool:
    """Whether a figure, an event, a decision or a date is among words, or a verb in the past."""
    past = not PAST.isdisjoint(lows) or any(len(low) > 4 for low in lows if low.endswith("ed"))
    return past or is_dated(lows) or has_matter(real, lows)
