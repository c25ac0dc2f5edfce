"""Quotation marks: which passages of a text are between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.model import Paragraph

SINGLE, DOUBLE = "single", "double"
_PAIRS = {"“": "”", '"': '"', "«": "»", "»": "«", "„": "“”", "''": "''", "‘": "’", "'": "'", "「": "」", "『": "』"}
_MARK = re.compile(r"''|[“”\"«»„‘’'「」『』]")
_TWICE = ("’’", "''")
"""Two single marks that stand for a double one."""
_OTHERS = 4
"""Marks behind one that nothing closes that pair with each other."""
_ONE_WAY = frozenset("“«「『")
"""Marks that only ever open: where one is not closed, none of its kind after it is."""
_CLIPPED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|round|bout|n)\b|s-[A-Z]", re.IGNORECASE)
"""What follows an apostrophe at the head of a word: ’90s, ’em, rock ’n’ roll, ’s-Hertogenbosch."""
_SPACED = re.compile(r'(?:^|(?<=\s))"\s(?P<words>[^"\n]+?)\s"(?=\s|$)')
_OPENING_PLACE = re.compile(r"[\s(\[{—–\-/:“\"‘'„«]")
_CLOSED_BY = frozenset(",.!?…;:—–-")


class Passage(NamedTuple):
    """A passage between marks: its words `[start, end)`, with its marks `[left, right)`; `open` = not closed in its paragraph."""

    start: int
    end: int
    left: int
    right: int
    paragraph: int
    open: bool = False


def is_balanced(text: str) -> bool:
    """Whether each bracket and each double quotation mark of a text has its other."""
    pairs = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
    return all(text.count(one) == text.count(other) for one, other in pairs) and text.count('"') % 2 == 0


def style(text: str) -> str:
    """Whether the article quotes with double or with single marks, by counting the marks that open a passage."""
    if text.count("'") + text.count("‘") < 2:
        return DOUBLE
    single = len(re.findall(r"(?:^|[\s(\[—–])[‘'](?=[^\s'])", text, re.M))
    if single < 2 or not re.search(r"[.,!?…][’'](?=\s|$)", text, re.M):
        return DOUBLE
    double = len(re.findall(r"(?:^|[\s(\[—–‘'])(?:[“\"„«]|'')(?=[^\s])", text, re.M))
    return SINGLE if single > double else DOUBLE


def _opens(text: str, at: int, mark: str) -> bool:
    after = at + len(mark)
    if after < len(text) and text[after] == " " and mark in "“«":
        after += 1
    if after >= len(text) or text[after].isspace():
        return False
    return at == 0 or bool(_OPENING_PLACE.match(text[at - 1])) or mark in "“„«「『"


def _may_close(text: str, at: int, mark: str, end: int) -> bool:
    """Whether a mark can close: a single one inside a word is an apostrophe."""
    if mark not in "’'":
        return True
    if text[at - 1 : at].lower() == "n" and text[at - 2 : at - 1] in ("'", "’", "‘"):
        return False
    after = text[at + 1] if at + 1 < end else " "
    return not after.isalnum()


def _sure_close(text: str, at: int, end: int) -> bool:
    """Whether a single mark closes a passage rather than ending a plural's possessive."""
    before, after = text[at - 1], text[at + 1] if at + 1 < end else " "
    return before in _CLOSED_BY or after in ",.;:)!?" or before not in "sS" or after in "\n—–"


def _closes_askew(text: str, at: int, here: int, mark: str) -> bool:
    """`“It is odd,“ said Okoro`, `“It is odd" became a song`: whether a mark of another kind closes, close to a word and apart from what follows."""
    if mark == "“" and text[here] == '"' and text[here - 1].isalnum():
        return text[here + 1 : here + 2].isspace() and re.search("[“”]|$", text[here:]).group() != "”"  # type: ignore[union-attr]  # `$` matches always
    apart = text[here - 1 : here] in (",", "?", "!") and text[here + 1 : here + 2].isspace()
    return mark == "“" and text[here] in '“"' and apart and text.find('"', at, here) < 0


def _closing(text: str, at: int, mark: str, end: int) -> int:
    """Where the passage opened by `mark` before `at` closes, or -1; for single marks a sure close wins over a doubtful one."""
    wanted, doubtful = _PAIRS[mark], -1
    for match in _MARK.finditer(text, at, end):
        here, found = match.start(), match.group()
        if (mark == "'" and found == "’") or (mark == "‘" and found == "'"):
            found = wanted
        if mark in "‘'" and found == mark and mark == "‘" and doubtful >= 0:
            return doubtful
        if mark == "“" and text[here : here + 2] in _TWICE:
            return here
        if (mark == '"' and found == "”" and text.rfind("“", at, here) < 0) or _closes_askew(text, at, here, mark):
            return here
        if found not in wanted or (mark == "''") != (found == "''") or not _may_close(text, here, found, end):
            continue
        if mark == '"' and here > at and text[here - 1].isspace() and _opens(text, here, found):
            return -1
        if mark not in "‘'" or _sure_close(text, here, end):
            return here
        if doubtful < 0:
            doubtful = here
    return doubtful


def _opens_again(text: str, at: int, end: int) -> int:
    """Where a straight mark opens a passage anew behind a full stop, as each paragraph of a long quotation does, and closes it; 0 where none does."""
    again = text.find('"', at, end)
    opens = again > at and text[again - 1].isspace() and text[:again].rstrip()[-1] in ".!?…" and _opens(text, again, '"')
    return again if opens and text.find('"', again + 1, end) > 0 else 0


def _is_stray(text: str, left: int, mark: str, paragraph: Paragraph) -> bool:
    """Whether a mark that nothing closes opens no passage: it stands inside a word’s place, or in front of whole passages."""
    placed = left == paragraph.start or text[left - 1] in " \n:"
    behind = text.count('"', left + 1, paragraph.end) if mark == '"' else 0
    return not placed or (behind >= _OTHERS and behind % 2 == 0)


def passages(text: str, paragraphs: Sequence[Paragraph]) -> list[Passage]:
    """The outermost quoted passages of the paragraphs, in order; one left open goes on only if the next paragraph opens with a mark."""
    marks = ("‘", "'") if style(text) == SINGLE else ("“", '"', "«", "»", "„", "「", "『", "''")
    opener = re.compile("|".join(re.escape(mark) for mark in marks))
    found: list[Passage] = []
    for number, paragraph in enumerate(paragraphs):
        found += _in_paragraph(text, paragraph, number, opener)
    return found


def _spaced(text: str, paragraph: Paragraph, number: int) -> list[Passage]:
    """The passages of a paragraph that sets a space on both sides of each straight mark; none where it does not."""
    words = text[paragraph.start : paragraph.end]
    found = list(_SPACED.finditer(words)) if '"' in words else []
    if not found or 2 * len(found) != words.count('"'):
        return []
    at = paragraph.start
    return [Passage(at + m.start("words"), at + m.end("words"), at + m.start(), at + m.end(), number) for m in found]


def _word(text: str, at: int) -> int:
    """Where the words behind a mark begin: some styles set a space between."""
    return at + 1 if text[at : at + 1] == " " else at


def _in_paragraph(text: str, paragraph: Paragraph, number: int, opener: re.Pattern[str]) -> list[Passage]:
    if spaced := _spaced(text, paragraph, number):
        return spaced
    found, at, unclosed = [], paragraph.start, set[str]()
    while match := opener.search(text, at, paragraph.end):
        left, mark = match.start(), match.group()
        at = match.end()
        if mark in unclosed or not _opens(text, left, mark):
            continue
        if mark in "‘'" and _CLIPPED.match(text, at, at + 6):
            continue
        close = _closing(text, at, mark, paragraph.end)
        if close < 0:
            end = _opens_again(text, at, paragraph.end) if mark == '"' else 0
            if not end and _is_stray(text, left, mark, paragraph):
                if mark in _ONE_WAY:
                    unclosed.add(mark)
                continue
            stop = len(text[:end].rstrip()) if end else paragraph.end
            at = end or paragraph.end
            found.append(Passage(_word(text, left + len(mark)), stop, left, at, number, open=True))
            continue
        right = close + (2 if mark == "''" or (mark == "“" and text[close : close + 2] in _TWICE) else 1)
        if text[at:close].strip():
            inside = len(text[at:close].rstrip())
            found.append(Passage(_word(text, at), at + inside, left, right, number))
        at = right
    return found
