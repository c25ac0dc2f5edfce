"""Sentence boundaries, with each quoted passage as one piece of the sentence around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.text.tokens import GLUED, QUOTATION, Token, tokens
from generator.words import load

_LISTS = load("abbreviations")
_LONGEST = 2000
"""Characters: no sentence is longer."""
_NEVER = frozenset(_LISTS["before_a_name"])
_SOMETIMES = frozenset(_LISTS["may_end_a_sentence"])
_CUES = frozenset(form for forms in load("cues")["speech"].values() for form in forms)

_END = re.compile(rf"[.!?…]+[\"'”’»)\]]*(?=\s)|[.!?…]+[”»\"](?=[A-Z])|{GLUED}")
_LAST_WORD = re.compile(r"[^\s(“‘\"']+$")
_OPENS = re.compile(r"[\s\"'“‘«„(\[–—-]*[^\Wa-z_]")
_FIRM = re.compile(rf"\s(?:{'|'.join(word.capitalize() for word in load('organizations')['behind_a_mark'])}|TV)\b")
_TAIL = re.compile(
    r"\s*((?:[A-Z][\w’'.-]*|the|of|de|van|von|al)\s+){1,5}(\w+)\b\s*([.,;]|$|to\b|in\b|on\b|at\b|during\b|when\b|as\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, the number of its paragraph, all its words, and its outer tokens: a quoted passage is one token `QUOTATION`.

    `has_quotation` says whether it has one.
    """

    start: int
    end: int
    paragraph: int
    words: tuple[Token, ...]
    tokens: tuple[Token, ...]
    has_quotation: bool


def _is_abbreviation(text: str, dot: int, start: int) -> bool:
    """Whether the dot at `dot` belongs to a word such as `Gen.` or `J.` that a name follows."""
    word = _LAST_WORD.search(text, max(start, dot - 24), dot)
    if not word:
        return False
    low = word.group().lower().lstrip("(“\"'‘")
    if low in ("no", "nos"):
        return bool(re.match(r"\s*\d", text[dot + 1 : dot + 4]))
    if low in _NEVER:
        return True
    if len(low) == 1 and low.isalpha():
        return low != "i" and text[word.start()].isupper()
    if low in _HOURS:
        return not _OPENS_AFTER_HOUR.match(text, dot + 1)
    if low in _SOMETIMES or re.fullmatch(r"(?:[a-z]\.)+[a-z]", low):
        following = text[dot + 1 : dot + 30].split(maxsplit=1)
        return not (following and following[0].lower().strip(",") in _STARTERS)
    return False


_HOURS = frozenset(("a.m", "p.m"))
_DAYS_AND_ZONES = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Central|Mountain|Pacific|Greenwich|[A-Z]{2,4}\\b"
_OPENS_AFTER_HOUR = re.compile(rf"\s+[“\"‘(]?(?!{_DAYS_AND_ZONES})[A-Z]")
"""A capital behind `6 p.m.` begins a sentence, unless a day, a month or a time zone follows."""
_STARTERS = frozenset(_LISTS["sentence_openers"])


def _names_a_firm(text: str, mark: int, start: int) -> bool:
    """Whether an exclamation mark belongs to a name: one word with a capital in front, a noun for a firm behind."""
    word = _LAST_WORD.search(text, max(start, mark - 24), mark)
    alone = word is not None and text[word.start()].isupper()
    return alone and bool(_FIRM.match(text, mark + 1))


def _is_part_of_name(text: str, mark: int, start: int) -> bool:
    """Whether a mark that could end a sentence belongs to an abbreviation or a name."""
    abbreviated = text[mark] == "." and _is_abbreviation(text, mark, start)
    return abbreviated or (text[mark] == "!" and _names_a_firm(text, mark, start))


def _speaks_on(text: str, end: int, stop: int) -> bool:
    """Whether what follows a quoted question or cry is only the speaker: `“Why?” Smith asked.`"""
    tail = _TAIL.match(text, end, min(stop, end + 80))
    return bool(tail) and tail.group(2).lower() in _CUES  # type: ignore[union-attr]  # bool(tail) is checked first


def sentence_spans(text: str, start: int, end: int, quotes: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Start and end of each sentence of `text[start:end]`; `quotes` are spans between marks, sorted, never cut."""
    return list(_spans(text, start, end, tuple(quotes)))


@lru_cache(maxsize=512)
def _spans(text: str, start: int, end: int, quotes: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """A paragraph without quotations is asked for its sentences twice: to see what it is, and to read it."""
    spans, begin = [], start
    inner = [a for a, _ in quotes]
    for match in _END.finditer(text, start, end):
        stop, dot = match.end(), match.start()
        if stop <= begin or not _OPENS.match(text, stop, min(end, stop + 12)):
            continue
        k = bisect_left(inner, dot + 1) - 1
        if k >= 0 and quotes[k][0] <= dot < quotes[k][1]:
            if stop < quotes[k][1]:
                continue
            if text[dot] in "!?…" and _speaks_on(text, stop, end):
                continue
        elif stop - dot == 1 and _is_part_of_name(text, dot, begin):
            continue
        spans.append((begin, stop))
        while stop < end and text[stop].isspace():
            stop += 1
        begin = stop
    if begin < end:
        spans.append((begin, end))
    return tuple(spans)


def _bounded(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, each that is longer than any sentence parted between words: text without a full stop stays quick to read."""
    for start, end in spans:
        while end - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            yield start, cut
            start = cut
        yield start, end


def _mark(text: str, at: int) -> int:
    """How many characters the quotation mark at `at` has: two single ones make a double one."""
    return 2 if text.startswith("''", max(at, 0)) else 1


def _inner(text: str, at: int, one: int) -> int:
    """Where a passage begins whose first word is at `one`: right behind its mark, which some styles set apart."""
    return at + len(text[at:one].rstrip())


def _behind(text: str, two: int, end: int) -> int:
    """Where the closing mark of a passage stands whose last word ends at `two`."""
    while two < end and text[two].isspace():
        two += 1
    return two


def split(text: str, start: int, end: int, paragraph: int, quotes: Sequence[tuple[int, int]]) -> list[Sentence]:
    """The sentences of a paragraph; `quotes` are the spans of its quoted passages without their marks."""
    found = []
    at_quote = 0
    for a, b in _bounded(text, sentence_spans(text, start, end, quotes)):
        words = tokens(text, a, b)
        while at_quote < len(quotes) and quotes[at_quote][1] <= a:
            at_quote += 1
        inside = quotes[at_quote : bisect_left(quotes, (b,))]
        outer = _outer(text, a, b, words, inside) if inside else words
        found.append(
            Sentence(
                start=a, end=b, paragraph=paragraph, words=tuple(words), tokens=tuple(outer), has_quotation=bool(inside)
            )
        )
    return found


def _outer(text: str, at: int, end: int, words: list[Token], quotes: Iterable[tuple[int, int]]) -> list[Token]:
    """The words of a sentence with one token for each quoted passage."""
    outer: list[Token] = []
    start = at
    for one, two in quotes:
        left, right = _inner(text, at, one), _behind(text, two, end)
        outer += _between(text, at, max(at, left - _mark(text, left - 2)), words)
        outer.append(Token(max(one, start), min(two, end), QUOTATION, QUOTATION))
        at = min(right + _mark(text, right), end)
    return outer + _between(text, at, end, words)


def _between(text: str, start: int, end: int, words: list[Token]) -> list[Token]:
    """Those of the words that stand in a stretch; where an end of it parts a word, the stretch is read by itself."""
    first, last = bisect_left(words, (start,)), bisect_left(words, (end,))
    parts = (first and words[first - 1].end > start) or (last and words[last - 1].end > end)
    return tokens(text, start, end) if parts else words[first:last]
