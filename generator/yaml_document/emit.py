"""Scalars of YAML, written so that they read back the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

_PLAIN_START = re.compile(r"[^\s!&*?|>@`%#{}\[\],:'\"\-=~<]")
_IN_FLOW = re.compile(r"[,\[\]{}]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_NEEDS_MARKS = re.compile(r":(?:\s|$)|\s#|^---|^\.\.\.|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_RESERVED = frozenset("null true false yes no on off ~".split())
_FLAGS = frozenset(("in_passing", "publish_name", "unnamed"))
"""Fields that are true or false: elsewhere `true` is a word, and gets marks."""


def scalar(text: str, *, flow: bool = False) -> str:
    """The text as one YAML scalar on one line: plain where that reads back the same, else in quotation marks."""
    plain = bool(_PLAIN_START.match(text)) and not _needs_marks(text) and text == text.strip()
    if plain and not (flow and _IN_FLOW.search(text)) and text[:6].lower() not in _RESERVED:
        return text
    if _CONTROL.search(text):
        return _escaped(text)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' if "'" in text or '"' not in text else f"'{text}'"


def _needs_marks(text: str) -> bool:
    """Whether a text in plain letters would read back otherwise; few give reason to ask the pattern."""
    suspect = ":" in text or " #" in text or text.startswith(("---", "...")) or not text.isprintable()
    return suspect and bool(_NEEDS_MARKS.search(text))


@lru_cache(maxsize=1024)
def _key(name: str) -> str:
    """The name of a field as a scalar; the same few come again and again."""
    return scalar(name, flow=True)


def _escaped(text: str) -> str:
    made = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + _CONTROL.sub(lambda m: f"\\u{ord(m.group()):04x}", made) + '"'


def folded(text: str, indent: int, width: int = 118, *, always: bool = False, comment: str = "") -> str:
    """The text as it follows `key: `: on one line where it fits, else folded below `>-`, or literal below `|`.

    With `always` it is folded even where it would fit; a comment goes behind the mark.
    """
    one = scalar(text)
    if not always and "\n" not in text and len(one) + indent + 10 <= width:
        return one + comment
    pad = " " * indent
    if (
        "\n" in text.rstrip("\n")
        and not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|[ \t]$", text, re.M)
        and not text.startswith(("\n", " "))
        and text == text.rstrip("\n") + "\n" * text.endswith("\n")
    ):
        return (
            ("|" if text.endswith("\n") else "|-")
            + comment
            + "".join(f"\n{pad}{line}" if line else "\n" for line in text.rstrip("\n").split("\n"))
        )
    if (
        (not always and len(one) + indent + 10 <= width)
        or not text
        or re.search(r"\s{2}|[^\S ]|[\x00-\x1f\x7f-\x9f\ufeff]", text)
        or text != text.strip()
    ):
        return one + comment
    return f">-{comment}" + "".join(f"\n{pad}{line}" for line in _lines(text, width - indent))


def _lines(text: str, width: int) -> Iterator[str]:
    """Words with single spaces between them as lines; only a word that is wider by itself makes a wider line."""
    at = 0
    while len(text) - at > width:
        cut = text.rfind(" ", at, at + width + 1)
        cut = cut if cut > at else text.find(" ", at + width)
        if cut < 0:
            break
        yield text[at:cut]
        at = cut + 1
    yield text[at:]


def flow(value: Any) -> str:
    """A value on one line, between brackets where it is a collection."""
    if isinstance(value, dict):
        inside = (f"{scalar(str(key), flow=True)}: {_flag(key, entry) or flow(entry)}" for key, entry in value.items())
        return "{" + ", ".join(inside) + "}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(flow(entry) for entry in value)}]"
    return scalar(str(value), flow=True)


def block(name: str, value: Any, indent: int) -> str:
    """A field as lines of a block: mappings below their key, lists on one line where they fit, long texts folded."""
    pad = " " * indent
    head = f"{pad}{_key(name)}:"
    if isinstance(value, dict) and value:
        return f"{head}\n" + "".join(block(key, entry, indent + 2) for key, entry in value.items())
    if isinstance(value, (list, tuple)) and len(line := f"{head} {flow(value)}\n") > 121:
        return f"{head}\n" + "".join(f"{pad}  - {folded(entry, indent + 4)}\n" for entry in value)
    if isinstance(value, (dict, list, tuple)):
        return f"{head} {flow(value)}\n" if isinstance(value, dict) else line
    return f"{head} {_flag(name, value) or folded(str(value), indent + 2)}\n"


def _flag(name: str, value: Any) -> str:
    """The value of a field that is true or false, as it is written; nothing for other fields."""
    return str(value) if name in _FLAGS and value in ("true", "false") else ""
