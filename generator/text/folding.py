"""Small questions and transformations of running text: folding, squeezing, looking words up."""

from __future__ import annotations

_MARKS = {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u00a0": " "}


def fold(text: str) -> str:
    """The text with straight marks and single spaces, for comparing what an editor and an article wrote."""
    return squeeze(straight(text))


def straight(text: str) -> str:
    """The text with marks of every kind as the ones on a keyboard."""
    if not text.isascii():
        for mark, plain in _MARKS.items():  # several times as fast as a translation letter by letter
            text = text.replace(mark, plain)
    return text


def squeeze(text: str) -> str:
    """The text with runs of white space as one space, without space at the ends."""
    return " ".join(text.split())


def has_words(text: str, words: str) -> bool:
    """Whether words stand in a text as they are, and not as a part of others."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not _is_letter(text[at - 1 : at]) and not _is_letter(text[end : end + 1]):
            return True
        at = text.find(words, at + 1)
    return False


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
