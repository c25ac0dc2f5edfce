"""Keys: what one looks like, how one is made of words, and the first of its kind that is free."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container

from generator.text.folding import straight

PATTERN = r"[a-z0-9][a-z0-9-]{0,63}"
KEY = re.compile(PATTERN)
ID_LINE = re.compile(rf"^id:\s*[\"']?({PATTERN})\b", re.MULTILINE)
"""The line that gives a briefing its id, in a file that may not be readable otherwise."""
LONGEST = 64
REMEDY = "use small letters, digits and hyphens, at most 64, beginning with a letter or digit."
RESERVED = frozenset(["index", "con", "prn", "aux", "nul"]) | {f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)}
"""Names that no key can have: some systems keep them for devices, and `index` is a folder’s own page."""
_LINKED = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20\x7f-\x9f<>\"\\^`{|}]+", re.IGNORECASE)
LINK_REMEDY = "write an address that begins with https://, http:// or mailto:, without spaces."
_STOP = frozenset(
    "a an and as at be been by for from has have he her his in is it its of on or our said says she".split()
)
_LESS = _STOP | frozenset(
    "so such that the their them there they this to was we were which who will with would".split()
)


def valid(key: str) -> bool:
    """Whether the text can be a key: an address that every system can have."""
    return KEY.fullmatch(key) is not None and key not in RESERVED


def is_linked(url: str) -> bool:
    """Whether an address may be linked: on the web, or of an e-mail, and written in one piece."""
    return _LINKED.fullmatch(url) is not None


def slug(text: str, words: int = 0) -> str:
    """A key made of the text, in the letters nearest to its own; with `words`, only that many words with meaning."""
    parts = re.findall(r"[a-z0-9]+", _ascii(text).lower())
    if words:
        parts = ([part for part in parts if part not in _LESS] or parts)[:words]
    made = "-".join(parts)
    while len(made) > LONGEST and "-" in made:
        made = made.rpartition("-")[0]
    made = made[:LONGEST] or "item"
    return f"{made}-item" if made in RESERVED or made.isdigit() else made


def free(wanted: str, taken: Container[str], number: int = 1) -> str:
    """The key that is wanted, or the first of `key-2`, `key-3` … that is not taken; `number` is the first to try."""
    key = wanted if number < 2 else _numbered(wanted, number)
    while key in taken:
        number += 1
        key = _numbered(wanted, number)
    return key


def digest(words: str) -> str:
    """Twelve characters that tell these words from others."""
    return hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _numbered(key: str, number: int) -> str:
    return f"{key[: LONGEST - 1 - len(str(number))].rstrip('-')}-{number}"


def _ascii(text: str) -> str:
    """The text in ASCII: letters of all scripts as the Latin ones nearest to them, without apostrophes."""
    plain = straight(text).replace("'", "")
    if plain.isascii():
        return plain
    from anyascii import anyascii  # text in ASCII never waits for it

    def latin(sign: str) -> str:
        if unicodedata.category(sign)[0] in "LMN":
            return anyascii(sign).replace("'", "")
        if unicodedata.category(sign) == "Pd":
            return "-"
        return unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()

    return "".join(map(latin, unicodedata.normalize("NFC", plain)))
