"""Lines as an article has them: one paragraph a line, plain spaces, nothing that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SPACE = "\t\u00a0\u2007\u202f\u2009\u200a\u3000"
SPACES = re.compile(f"[{_SPACE}][ {_SPACE}]*| [ {_SPACE}]+")
"""Any white space in a line but a single plain space."""
_HANGING = re.compile(r"^([^“”\n]*(?:“[^“”\n]*”[^“”\n]*)*\s“)\n", re.MULTILINE)
"""A line break between an opening mark and its words, where all marks before it pair."""
_SPANNED = 6
"""Lines that a quotation may have, each a sentence: one that is not closed by then has lost its mark."""
INVISIBLE = re.compile("[\x80-\x84\x86-\x9f\u200b\u2060\ufeff\u00ad]")
"""What nobody sees in an article: C1 controls, left by a wrong encoding, soft hyphens, and spaces without width."""


def unified(text: str) -> str:
    """A text with one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def one_line(words: str) -> str:
    """Words as one line, without what nobody sees."""
    return " ".join(INVISIBLE.sub("", words).split())


def clean(body: str) -> str:
    """The article with one paragraph a line: blocks of wrapped lines are joined, else each line is a paragraph."""
    body = INVISIBLE.sub("", body).replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    plain = "  " not in body and not any(map(body.__contains__, _SPACE))
    lines = [line.strip() for line in (body if plain else SPACES.sub(" ", body)).split("\n")]
    blocks, block = [], []
    for line in (*lines, ""):
        if line:
            block.append(line)
        elif block:
            blocks.append(block)
            block = []
    wrapped = (
        len(blocks) > 1
        and sum(len(b) > 1 for b in blocks) > len(blocks) / 3
        and all(len(line) < 100 for b in blocks for line in b)
    )
    text = "\n".join(" ".join(b) for b in blocks) if wrapped else "\n".join(line for b in blocks for line in b)
    return "\n".join(_whole_quotations(_HANGING.sub(r"\1 ", text).split("\n")))


def _whole_quotations(lines: list[str]) -> Iterator[str]:
    """The lines, with those of a quotation joined where each sentence has a line of its own.

    A quotation of several paragraphs opens anew in each, so those stay apart.
    """
    number = 0
    while number < len(lines):
        end = _end_of_quotation(lines, number)
        yield " ".join(lines[number : end + 1])
        number = end + 1


def _end_of_quotation(lines: list[str], number: int) -> int:
    """The line in which the quotation that a line leaves open is closed; the line itself where none is, or not soon."""
    if lines[number].count("“") != lines[number].count("”") + 1 or "\"" in lines[number]:
        return number
    for later in range(number + 1, min(number + _SPANNED, len(lines))):
        opened, closed = lines[later].find("“"), lines[later].find("”")
        if closed >= 0 and (opened < 0 or closed < opened):
            return later
        if opened >= 0:
            return number
    return number
