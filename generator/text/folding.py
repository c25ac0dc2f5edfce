"""Small transformations of running text: folding and squeezing."""

from __future__ import annotations

MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u00a0": " "})
"""Marks of every kind as the ones on a keyboard."""


def fold(text: str) -> str:
    """The text with straight marks and single spaces, for comparing what an editor and an article wrote."""
    return squeeze(text if text.isascii() else text.translate(MARKS))


def squeeze(text: str) -> str:
    """The text with runs of white space as one space, without space at the ends."""
    return " ".join(text.split())
