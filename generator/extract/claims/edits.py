"""Edits: words of the article that a claim replaces or leaves out, as spans, and the sentence that they make."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple


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
    line = " ".join(text.split())
    line = re.sub(r"\s+([,;.]|['’]s\b)", r"\1", line)
    line = re.sub(r"([“‘(])\s+|\s+([”)])", r"\1\2", line)
    line = re.sub(r",(?:\s*,)+", ",", line)
    line = re.sub(r"^[\s,;:–—-]+", "", line)
    line = re.sub(r",([”\"]|'')(?=\.?$)", r"\1", line)
    return re.sub(r"[\s,;:–—-]+([.!?]?)$", r"\1", line)


def paired(text: str) -> str:
    """The text without one mark at its ends that has no other: `for the year.” ` and `than in 2008.)` lose it."""
    if text.count("“") == 1 and text.count('"') == 1 and "”" not in text:
        return text.replace('"', "”")
    text = _without_doubled(text)
    for opening, closing in (("“", "”"), ("(", ")"), ('"', '"')):
        odd = text.count('"') % 2 if opening == closing else text.count(closing) - text.count(opening)
        if odd == 1:
            text = re.sub(rf"[.,]?\s*{re.escape(closing)}(?=[.,]*$)", "", text)
        if odd and text[:1] == opening:
            text = text[1:].lstrip()
    return text


def _without_doubled(text: str) -> str:
    """A sentence in doubled single marks without them, where the cut has left one of them behind."""
    if not text.startswith("''") or text.count("''") > 1:
        return text
    return re.sub(r"[,.]?'+\.?$", "", text[2:].lstrip())


def capitalized(text: str) -> str:
    """The text with a capital letter, behind marks too."""
    at = next((k for k, sign in enumerate(text) if sign.isalnum()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def unquoted(text: str) -> str:
    """A whole quotation without its marks and the comma before the last one."""
    bare = re.fullmatch(r"(?:“([^“”]*)”|\"([^\"]*)\"|''([^']*)''|‘([^‘]*)’)[.,]?", text)
    return next(part for part in bare.groups() if part is not None).strip(" ,") if bare else text
