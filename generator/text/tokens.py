"""Words and marks of a text, each with its place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

QUOTATION = "“”"
"""The text of the token that replaces a whole quoted passage in the sentence around it."""

_ENDINGS = r"(?i:s|ll|ve|re|d|m)\b"
_SHORT = r"(?:Jr|Sr|Bros|Inc|Ltd|Corp|Co)\.(?=,?\s+[a-z(])"
"""Abbreviations at the end of a name: before a small letter their full stop ends no sentence, and belongs to them."""
GLUED = r"(?<=[a-z]{3})(?<!www)\.(?=[A-Z][a-z])"
"""A full stop that has lost the space behind it: `he said.Okoro left`."""
_TOKEN = re.compile(
    rf"""
    [A-Za-z][a-z]*(?=[ ])                                    # most words; what is asked of others need not be asked
  | \b{_SHORT}
  | (?:[^\W\d_]\.){{2,}}                                     # U.S., a.m., J.K.
  | [^\W_]+(?:(?:(?!{GLUED})[-.&/‑](?=[^\W_])|,(?=\d{{3}})|(?<=\d)[–:,](?=\d)|['’](?!{_ENDINGS})(?=[^\W_]))[^\W_]+)*
  | ['’]{_ENDINGS}                                           # possessive and contracted endings are separate
  | \.{{2,}} | --+ | [^\w\s] | _
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word or a mark: its place in the clean text, its letters, and the same in lower case with straight marks."""

    start: int
    end: int
    text: str
    low: str


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]` in order; possessive endings are tokens of their own."""
    found: list[Token] = []
    at, make, find, add = start, tuple.__new__, text.find, found.append  # the first is what `Token._make` calls
    for word in _TOKEN.findall(text, start, end):
        at = find(word, at)  # only white space is between two
        add(make(Token, (at, at := at + len(word), word, _low(word))))
    return found


@lru_cache(maxsize=32_768)
def _low(word: str) -> str:
    """A word in lower case with straight marks; the full stop of an abbreviation goes, those of initials stay."""
    low = word.lower() if not word.endswith(".") or word.count(".") > 1 else word[:-1].lower() or word
    return low.replace("’", "'")
