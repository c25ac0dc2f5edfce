"""How alike two texts are, by their runs of words: the same article with other furniture, or in another outlet."""

from __future__ import annotations

import re

from generator.text.folding import fold

_RUN = 4
"""Words in a row that are compared."""
LEAST = 24
"""Runs that an article has at least, so that something is said of it."""
_WORD = re.compile(r"\w+")
SAME, SHARED = 0.85, 0.6
"""How much of the shorter text is in the longer one, where both are one article, or come from one text."""

Runs = frozenset[tuple[str, ...]]


def runs(text: str) -> Runs:
    """Every four words in a row of a text."""
    words = _WORD.findall(fold(text).casefold())
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))


def shared(one: Runs, other: Runs, least: int = LEAST) -> float:
    """How much of the shorter text is in the longer one, from 0 to 1; 0 where one is far longer.

    Where one has fewer runs than `least`, only texts that are the same are alike.
    """
    less, more = sorted((len(one), len(other)))
    if less < least or more > 2.5 * less:
        return float(one == other and less > 0)
    return len(one & other) / less
