"""Words and marks of a text, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

QUOTATION = "“”"
"""The text of the token that replaces a whole quoted passage in the sentence around it."""

_ENDINGS = r"(?:s|ll|ve|re|d|m)\b"
_SHORT = r"(?:Jr|Sr|Bros|Inc|Ltd|Corp|Co)\.(?=,?\s+[a-z(])"
"""Abbreviations at the end of a name: before a small letter their full stop ends no sentence, and belongs to them."""
_TOKEN = re.compile(
    rf"""
    (?-i:\b{_SHORT})
  | (?:[^\W\d_]\.){{2,}}                                     # U.S., a.m., J.K.
  | [^\W_](?:[^\W_]|[-.&/‑](?=[^\W_])|,(?=\d{{3}})|(?<=\d)[–:,](?=\d)|['’](?!{_ENDINGS})(?=[^\W_]))*
  | ['’]{_ENDINGS}                                           # possessive and contracted endings are separate
  | \.{{2,}} | --+ | [^\w\s] | _
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Token(NamedTuple):
    """A word or a mark: its place in the clean text, its letters, and the same in lower case with straight marks."""

    start: int
    end: int
    text: str
    low: str


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]` in order; possessive endings are tokens of their own."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        low = word.lower() if not word.endswith(".") or word.count(".") > 1 else word[:-1].lower() or word
        found.append(Token(*match.span(), word, low.replace("’", "'") if "’" in low else low))
    return found
