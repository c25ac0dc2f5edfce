"""Characters that nobody sees, made visible: those that turn the direction of text, and those that control a terminal."""

from __future__ import annotations

import re

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks that turn the direction of the text around them, so that it reads as something else."""
_TURNED = re.compile(f"[{TURNING}]")
_HIDDEN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029{TURNING}\ud800-\udfff\ufffe\uffff]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def unturned(text: str) -> str:
    """The text with each mark that turns its direction as `[U+202E]`."""
    return _TURNED.sub(_code, text) if not text.isascii() and any(map(text.__contains__, TURNING)) else text


def for_terminals(text: str) -> str:
    """The text with each character that a terminal would obey as `[U+001B]`; tabs and line ends stay."""
    return _HIDDEN.sub(_code, text)


def for_json(text: str) -> str:
    """A JSON text with the same characters as escapes of JSON."""
    return _HIDDEN.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def for_xml(text: str) -> str:
    """The text without what no XML can contain, and with its direction as it is written."""
    return unturned(_NOT_XML.sub("", text))


def _code(match: re.Match[str]) -> str:
    return f"[U+{ord(match.group()):04X}]"
