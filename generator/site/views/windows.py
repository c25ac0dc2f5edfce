"""The window around a passage: a few words to each side of it, as they stand in the article."""

from __future__ import annotations

import re

from generator.model import Paragraph

WINDOW = 6
"""Words shown on each side of a passage."""
MARKS = frozenset('“”„«»"')
ENDS = frozenset(".!?…")
_SENTENCE_END = re.compile(r"[.!?…][”\"’)\]]*\s+(?=[\w“\"‘(\[])")


def window(text: str, place: tuple[int, int], paragraph: Paragraph) -> tuple[int, int]:
    """Six words to each side, not beyond the sentence, the quotation or the paragraph."""
    start, end = place
    return _left(text, min(paragraph.start, start), start), _right(text, end, max(paragraph.end, end))


def _left(text: str, first: int, start: int) -> int:
    """Where the window begins: at a word, or at the mark that opens the quotation; never before what closes another."""
    before = text[first:start]
    words = [match.start() for match in re.finditer(r"\S+", before)][-WINDOW:]
    left = words[0] if words else len(before)
    for match in _SENTENCE_END.finditer(before + "a"):
        left = max(left, min(match.end(), len(before)))
    for at in range(len(before) - 1, left - 1, -1):
        if before[at] in MARKS:
            opens = at + 1 == len(before) or not before[at + 1].isspace()
            left = at if opens else at + 1
            break
    return start - len(before[left:].lstrip())


def _right(text: str, end: int, last: int) -> int:
    """Where the window ends: the same, in the other direction."""
    after = text[end:last]
    if text[max(0, end - 9) : end].rstrip('”"’)]')[-1:] in ENDS and after[:1].isspace():
        return end
    words = [match.end() for match in re.finditer(r"\S+", after)][:WINDOW]
    right = words[-1] if words else 0
    if match := _SENTENCE_END.search(after):
        right = min(right, match.start() + len(match.group().rstrip()))
    for at in range(right):
        if after[at] in MARKS:
            closes = at == 0 or not after[at - 1].isspace()
            right = at + 1 if closes else at
            break
    return end + len(after[:right].rstrip())
