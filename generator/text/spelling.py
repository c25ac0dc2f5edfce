"""Misspelt words: what may have been meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], least: float = 0.5) -> str:
    """The known word that is most like this one, or nothing where none is alike; `least` runs from 0 to 1."""
    near = difflib.get_close_matches(word, sorted(known), 1, least)
    return near[0] if near else ""


def did_you_mean(word: str, known: Iterable[str], otherwise: str, least: float = 0.5) -> str:
    """The remedy for a name that is not known: the one that may have been meant, or what to do otherwise."""
    near = nearest(word, known, least)
    return f"did you mean “{near}”?" if near else otherwise
