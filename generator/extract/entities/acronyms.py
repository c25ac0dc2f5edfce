"""Acronyms: the short names that an article explains in parentheses or as `known as`."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.extract.entities.clusters import plain

_OPEN = frozenset(("(", "(the", "(“", '("', "(or"))
_KNOWN_AS = re.compile(r",?\s(?:better\s|commonly\s|also\s)?known\s(?:as|by\s[\w\s]{0,24}initials)\s(?:the\s)?")
_PARTY = re.compile(r"[DIR]-[A-Z]")
"""`Gowdy (R-S.C.)`: a party and a state."""


def explained_short_names(text: str, found: list[Mention]) -> dict[str, str]:
    """The short name behind each long name that the text explains in parentheses or as `known as`."""
    pairs: dict[str, str] = {}
    for one, two in pairwise(found):
        between = text[one.end : two.start]
        short, long = (two.text, one.text) if len(two.text) <= len(one.text) else (one.text, two.text)
        closed = between.strip() in _OPEN and text[two.end : two.end + 2].lstrip('”"').startswith(")")
        if " " not in short and (closed or _KNOWN_AS.fullmatch(between)) and _may_be_short(short, long):
            pairs[long] = short
    return pairs


def _may_be_short(short: str, long: str) -> bool:
    """Whether a word in parentheses can be the short name: capitals, or a coined word for a long name."""
    if _PARTY.match(short):
        return False
    low = plain(short)[0]
    coined = short[0].isupper() and len(long.split()) > 2 and low not in lex.COMMON and low not in lex.PLACES
    return (sum(letter.isupper() for letter in short) >= 2 and " " in long) or coined
