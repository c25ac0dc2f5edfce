"""Small transformations of running text: folding, squeezing, slugs."""

from __future__ import annotations

import re
import unicodedata

_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u00a0": " "})
RESERVED = frozenset(["index", "con", "prn", "aux", "nul"]) | {f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)}
"""Names that no key can have: some systems keep them for devices, and `index` is a folder’s own page."""
_STOP = frozenset(
    "a an and as at be been by for from has have he her his in is it its of on or our said says she".split()
)
_LESS = _STOP | frozenset(
    "so such that the their them there they this to was we were which who will with would".split()
)


def fold(text: str) -> str:
    """The text with straight marks and single spaces, for comparing what an editor and an article wrote."""
    return squeeze(text.translate(_MARKS))


def squeeze(text: str) -> str:
    """The text with runs of white space as one space, without space at the ends."""
    return " ".join(text.split())


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.translate(_MARKS).replace("'", ""))
    plain = plain.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("æ", "ae")
    return plain.encode("ascii", "ignore").decode()


def slug(text: str, words: int = 0) -> str:
    """A key made of the text: `[a-z0-9-]`, at most 64 characters; with `words`, only that many words that carry meaning."""
    parts = re.findall(r"[a-z0-9]+", _ascii(text).lower())
    if words:
        parts = ([part for part in parts if part not in _LESS] or parts)[:words]
    made = "-".join(parts)
    while len(made) > 64 and "-" in made:
        made = made.rpartition("-")[0]
    made = made[:64] or "item"
    return f"{made}-item" if made in RESERVED else made
