"""Labels of a headline: what only calls for attention, or says who prints it, is no part of a title."""

from __future__ import annotations

import re

from generator.extract.claims.edits import capitalized
from generator.text.datelines import AGENCIES
from generator.words import load

_WORDS = "|".join(map(re.escape, load("boilerplate")["shouted"]))
_SHOUT = re.compile(rf"^(?:(?:{_WORDS})\s?(?:[:!|]|\s[–—-])+\s*|UPDATE\s\d+\s?-\s?)+", re.IGNORECASE)
_OUTLET = re.compile(rf"\s(?:\|\s[A-Z][\w.’'& -]{{2,40}}|[–—-]\s(?:{AGENCIES}|BBC News|CNN))$")
_FEW = 2
"""Spaces of the shortest headline that is left."""


def unlabelled(headline: str) -> str:
    """`WATCH: Boats sink in the port`, `UPDATE 2-Boats sink in the port`, `Boats sink in the port | Harwick Post` → `Boats sink in the port`."""
    bare = _OUTLET.sub("", _SHOUT.sub("", headline))
    return capitalized(bare) if bare.count(" ") >= _FEW else headline
