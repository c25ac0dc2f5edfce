"""Edits: words of the article that a claim replaces or leaves out, as spans, and the sentence that they make."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.text import squeeze

_LOOSE = re.compile(r" (?=[,;”)]|\.(?!\d)|['’](?:s|m|d|ll|re|ve)\b)|(?<=[a-z]) (?=n['’]t\b)|(?<=[“‘(]) ")
"""A space that a cut or a printer's parting of words has left before a mark or a short form, or inside a pair."""
_COMMAS = re.compile(r",(?: *,)+")
_COMMA_INSIDE = re.compile(r",([”\"]|'')(?=\.?$)")
_CLOSED = tuple(f",{mark}{stop}" for mark in ("”", '"', "''") for stop in ("", "."))
_SINGLE_END = re.compile(r"(?<!'),'(?=\.?$)")
_SINGLE_START = re.compile(r"['‘](?=[A-Z][a-z])")
_SINGLE_CLOSED = re.compile(r"\w[.,?!]?['’](?!\w)")
_TAG = re.compile(r"(?<=[“\"])([^”\"]+),([”\"])\s(?:[A-Z][\w.’'-]+\s?){1,4}$")
"""`“It is shut,” Ruth Okoro`: who says it, without a verb, as the cut has left it."""
_JOINTS = " ,;:–—-"
"""What a cut leaves at the ends of a line."""


class Edit(NamedTuple):
    """A span of the article and the words that a claim has in its place."""

    start: int
    end: int
    words: str


def applied(text: str, start: int, end: int, edits: Iterable[Edit]) -> str:
    """A stretch of the article with the edits that lie in it; of two that overlap the first counts."""
    parts, at = [], start
    for edit in sorted(edits):
        if edit.start < at or edit.end > end:
            continue
        parts += [text[at : edit.start], edit.words]
        at = edit.end
    return tidy("".join([*parts, text[at:end]]))


def tidy(text: str) -> str:
    """One line without double spaces, and without a space or a comma that a word left behind."""
    line = _COMMAS.sub(",", _LOOSE.sub("", squeeze(text))).lstrip(_JOINTS)
    if line.endswith(_CLOSED):
        line = _COMMA_INSIDE.sub(r"\1", line)
    return f"{line[:-1].rstrip(_JOINTS)}{line[-1]}" if line.endswith((".", "!", "?")) else line.rstrip(_JOINTS)


def paired(text: str) -> str:
    """The text without one mark at its ends that has no other: `for the year.” ` and `than in 2008.)` lose it."""
    text = _TAG.sub(r"\1.\2", text)
    if text.count("“") == 1 and text.count('"') == 1 and "”" not in text:
        return text.replace('"', "”")
    text = _without_single(_without_doubled(text))
    for opening, closing in (("“", "”"), ("(", ")"), ('"', '"')):
        odd = text.count('"') % 2 if opening == closing else text.count(closing) - text.count(opening)
        shorter = re.sub(rf"[.,]?\s*{re.escape(closing)}(?=[.,]*$)", "", text) if odd == 1 else text
        text = text[1:].lstrip() if odd and shorter == text and text[:1] == opening else shorter
    return text


def _without_doubled(text: str) -> str:
    """A sentence in doubled single marks without them, where the cut has left one of them behind."""
    if not text.startswith("''") or text.count("''") > 1:
        return text
    return re.sub(r"[,.]?'+\.?$", "", text[2:].lstrip())


def _without_single(text: str) -> str:
    """A text without a single mark at its ends that a cut has left: `It is shut,'.` and `'The port is shut.`"""
    text = _SINGLE_END.sub("’" if "‘" in text else "", text)
    return text[1:] if _SINGLE_START.match(text) and not _SINGLE_CLOSED.search(text) else text


def capitalized(text: str) -> str:
    """The text with a capital letter, behind marks too."""
    at = next((k for k, sign in enumerate(text) if sign.isalnum()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


_STOPS = re.compile(r"(?<![.\s])\s?\.\s?\.$")
"""Two full stops at an end, where three would be an ellipsis."""


def closed(text: str) -> str:
    """The text as a sentence: with a capital letter and a stop."""
    text = _STOPS.sub(".", text)
    return capitalized(text if text.rstrip("”’\"'")[-1:] in (".", "!", "?") else f"{text}.")


def unquoted(text: str) -> str:
    """A whole quotation without its marks and the comma before the last one."""
    bare = re.fullmatch(r"(?:“([^“”]*)”|\"([^\"]*)\"|''([^']*)''|‘([^‘]*)’)[.,]?", text)
    return next(part for part in bare.groups() if part is not None).strip(" ,") if bare else text
