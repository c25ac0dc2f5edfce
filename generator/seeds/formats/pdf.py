"""PDF: pages of one column or several, read in the order in which a person reads them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from generator.model import ParagraphKind
from generator.seeds import cleaning, extras
from generator.seeds.records import Content
from generator.yaml_document import refused

MOST = 60
"""Pages of a file that are read: no article has more."""
_GUTTER, _APART = 0.9, 1.5
"""In heights of a line: how wide a gap between columns is, and how high one between blocks."""
_SMALL, _LARGE = 0.82, 1.18
"""Against the usual height: type that is no story, and type of a headline."""
_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])[\u0002\u00ad\ufffe]$")
_PAGE_NUMBER = re.compile(r"(?:Page |- ?)?\d{1,4}(?: ?-)?")
_BROKEN = re.compile(r"(?<=[a-zà-ÿ]{2})-$")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in one line of a page, and the box around them; `y` counts upward."""

    words: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How high the line is."""
        return self.top - self.bottom


def read(data: bytes, name: str) -> Content:
    """The words of a PDF; one that holds pictures of words only raises `Problems`."""
    with extras.needed("documents", name, "a PDF"):
        import pypdfium2
    try:
        document = pypdfium2.PdfDocument(data)
        letter = pypdfium2.raw.FPDFText_GetUnicode
        pages = [_pieces(document[number], letter) for number in range(min(MOST, len(document)))]
    except Exception as error:  # a library raises what it likes at a damaged file
        locked = "password" in str(error).lower()
        message = "This PDF is locked by a password." if locked else "This PDF cannot be read."
        raise refused(name, "damaged", message, "copy the article's text into a .txt file.") from None
    lines = list(_story(_without_running_lines(pages)))
    if not lines:
        message = "There is no text in this PDF: its pages are pictures."
        raise refused(name, "no-text", message, "let a program for text recognition read it first.")
    kinds = {number: kind for number, (_, kind) in enumerate(lines) if kind}
    return Content(text="\n".join(words for words, _ in lines), kinds=kinds)


def _pieces(page: Any, letter: Callable[[Any, int], int]) -> list[Piece]:
    """The words of a page with their places; a line ends where the file ends it, and at a gap as wide as a gutter."""
    text = page.get_textpage()
    found: list[Piece] = []
    words, box = "", _NOWHERE
    for number in range(text.count_chars()):
        sign = chr(letter(text, number))
        if sign in "\r\n\u0002":
            found += _piece(words + sign, box)
            words, box = "", _NOWHERE
        elif sign.isspace():
            words += " "
        else:
            left, bottom, right, top = text.get_charbox(number, loose=True)
            if words and not box[0] - (top - bottom) < left < box[2] + _GUTTER * (top - bottom):
                found += _piece(words, box)
                words, box = "", _NOWHERE
            words += sign
            box = (min(box[0], left), min(box[1], bottom), max(box[2], right), max(box[3], top))
    return [*found, *_piece(words, box)]


_NOWHERE = (float("inf"), float("inf"), float("-inf"), float("-inf"))


def _piece(words: str, box: tuple[float, float, float, float]) -> Iterator[Piece]:
    if words.strip():
        yield Piece(words.strip(), *box)


# --- the order of reading


def _ordered(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """The blocks of a page in the order of reading: cut at gutters, else at the widest gap between lines."""
    if len(pieces) < 2:
        yield from (pieces,) if pieces else ()
        return
    height = median(piece.height for piece in pieces)
    across = _cut([(p.left, p.right) for p in pieces], _GUTTER * height)
    down = _cut([(-p.top, -p.bottom) for p in pieces], (_APART - 1) * height)
    if across is not None and _are_columns(pieces, across):
        yield from _ordered([p for p in pieces if p.left < across])
        yield from _ordered([p for p in pieces if p.left >= across])
    elif down is not None:
        yield from _ordered([p for p in pieces if -p.top < down])
        yield from _ordered([p for p in pieces if -p.top >= down])
    else:
        yield sorted(pieces, key=lambda p: (-round(p.top / max(height, 1)), p.left))


def _cut(spans: list[tuple[float, float]], least: float) -> float | None:
    """The end of the widest gap that no span covers, if it is at least so wide."""
    widest, place, reached = least, None, None
    for start, end in sorted(spans):
        if reached is not None and start - reached > widest:
            widest, place = start - reached, start
        reached = end if reached is None else max(reached, end)
    return place


def _are_columns(pieces: Sequence[Piece], across: float) -> bool:
    """Whether both sides of a gutter are columns: several lines each."""
    left = sum(piece.left < across for piece in pieces)
    return min(left, len(pieces) - left) >= 2


# --- lines into paragraphs

Line = tuple[str, ParagraphKind | None]


def _without_running_lines(pages: Sequence[list[Piece]]) -> list[list[Piece]]:
    """Pages without the lines that are at the head or foot of several, whatever their number, and page numbers."""
    edges = Counter(key for page in pages for key in {_running(each) for each in _edges(page)})
    kept = []
    for page in pages:
        dropped = {each for each in _edges(page) if edges[_running(each)] > 1 or _PAGE_NUMBER.fullmatch(each.words)}
        kept.append([each for each in page if each not in dropped])
    return kept


def _edges(page: Sequence[Piece]) -> list[Piece]:
    return sorted(page, key=lambda p: p.top)[:2] + sorted(page, key=lambda p: -p.top)[:2]


def _running(piece: Piece) -> str:
    return re.sub(r"\d+", "#", piece.words)


def _story(pages: Sequence[Sequence[Piece]]) -> Iterator[Line]:
    """The paragraphs of all pages; one that goes on in the next column or page is one."""
    weighed = [piece.height for page in pages for piece in page for _ in range(len(piece.words))]
    usual = median(weighed) if weighed else 0.0
    parts = [part for page in pages for block in _ordered(page) for part in _paragraphs(block, usual)]
    told: list[Line] = []
    for words, kind in parts:
        if told and kind is None and told[-1][1] is None and _goes_on(told[-1][0], words):
            told[-1] = (_joined(told[-1][0], words), None)
        else:
            told.append((words, kind))
    for words, kind in told:
        if line := cleaning.one_line(words.replace("\u0002", "-").replace("\ufffe", "-")):
            yield line, kind


def _goes_on(before: str, words: str) -> bool:
    return not re.search(r"[.!?:…][\"'”’»)]*$", before) and words[:1].islower()


def _paragraphs(block: Sequence[Piece], usual: float) -> Iterator[Line]:
    """A block of lines as paragraphs: a new one after a gap, at an indent, below a short last line, in other type."""
    left, right = min(p.left for p in block), max(p.right for p in block)
    words, last = "", None
    for piece in block:
        if last is not None and _begins(piece, last, left, right, usual):
            yield words, _kind(last, usual)
            words = ""
        words = _joined(words, piece.words) if words else piece.words
        last = piece
    if last is not None:
        yield words, _kind(last, usual)


def _begins(piece: Piece, last: Piece, left: float, right: float, usual: float) -> bool:
    if _kind(piece, usual) != _kind(last, usual):
        return True
    if last.bottom < (piece.bottom + piece.top) / 2 < last.top:
        return False
    indented = 0.8 * usual < piece.left - left < 4 * usual and last.left - left < 0.5 * usual
    ended = re.search(r"[.!?…][\"'”’»)]*$", last.words) and right - last.right > 0.15 * (right - left)
    return bool(last.bottom - piece.top > (_APART - 1) * usual or indented or ended)


def _kind(piece: Piece, usual: float) -> ParagraphKind | None:
    if piece.height < _SMALL * usual:
        return "caption"
    return "headline" if piece.height > _LARGE * usual and len(piece.words) < 150 else None


def _joined(before: str, words: str) -> str:
    """Two lines as one: a hyphen at the end of the first goes where the word goes on in small letters."""
    if _HYPHEN.search(before):
        return _HYPHEN.sub("", before) + words
    if _BROKEN.search(before) and words[:1].islower():
        return _BROKEN.sub("", before) + words
    return f"{before} {words}"
