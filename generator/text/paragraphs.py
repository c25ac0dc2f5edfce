"""What each paragraph of an article is: body, caption, credit, byline, dateline, correction, boilerplate or headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model import Paragraph, ParagraphKind, Provenance
from generator.text.folding import fold
from generator.text.sentences import sentence_spans
from generator.words import load

_LISTS = load("boilerplate")


def _starting(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        "(?:" + "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True)) + r")(?![\w])", re.I
    )


_OPENINGS = _starting(_LISTS["openings"])
_ANYWHERE = tuple(phrase.lower() for phrase in _LISTS["anywhere"])
_CORRECTIONS = _starting(_LISTS["corrections"])
_CAPTIONS = _starting(_LISTS["captions"])
_AGENCIES = "|".join(re.escape(a) for a in sorted(_LISTS["agencies"], key=len, reverse=True))
_NAME = r"[A-Z][\w’'.-]*(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|al|bin))*"
_INVITATION = re.compile(
    r"(?:Follow|Join|Find) (?:us|[A-Z][\w ]{2,40}) on (?:Twitter|X|Facebook|WhatsApp|Telegram|Instagram|Bluesky)\b|Copyright(?: ©| \(c\))? (?:[A-Z][\w&]* ?){0,6}(?:19|20)\d\d|About [A-Z][\w ]{1,40}: |Our [Ss]tandards:"
)
_CREDIT = re.compile(
    rf"\(?(?:(?:File |Main |Handout )?(?:Photo|Photo(?:graph|s|graphy)?|Picture|Image|Credit|Illustration|Video|Graphic|photo)s?(?: credit| by| courtesy of)?\s*[:/–-]\s*\S.{{0,80}}"
    rf"|{_NAME}\s*/\s*(?:{_AGENCIES}|{_NAME})(?:\s*/\s*{_NAME}|\s+via\s+{_NAME})*"
    rf"|(?:{_AGENCIES})\s*/\s*{_NAME}(?:/{_NAME})*|(?:AP|Getty|Reuters|AFP) (?:Photo|Images)[^.]*)\)?\.?$"
)
_BYLINE = re.compile(
    rf"(?:By|Words by|Story by|Report by)\s+{_NAME}(?:(?:,\s*|\s+and\s+|\s*&\s*){_NAME})*(?:,[^.]{{0,80}}| in {_NAME})?\.?$",
    re.I,
)
_CAPITAL_NAME = re.compile(r"(?:[Bb]y|BY|Words by|Story by|Report by)\s+[A-Z]")
_PLACE = r"[A-Z][A-Z’'.\-]+(?:[ ,]+[A-Z][\w’'.\-]*)*"
_DATELINE = re.compile(
    rf"{_PLACE}(?:,\s+[\w .]+?)?\s*(?:\((?:{_AGENCIES}|[A-Z][\w ]+)\)\s*)?(?:—|–|--|-)\s+(?=[A-Z“\"‘'])|[A-Z][\w ]+(?:, [\w. ]+)?\s*\((?:{_AGENCIES})\)\s*[—–-]+\s+"
)
_DATE_LINE = re.compile(
    r"(?:\w+day,?\s+)?(?:(?:\d{1,2}\s+)?[A-Z][a-z]+\s+(?:\d{1,2},\s+)?\d{4}|\d{4}-\d\d-\d\d)(?:[,|\s]+[\d:.]+\s*(?:[ap]\.?m\.?)?.{0,12})?$"
)
_ENDED = re.compile(r"[.!?:;…—,][\"'”’»)\]]*$|[\"”’»]$")


def paragraphs(text: str, provenance: Provenance) -> tuple[Paragraph, ...]:
    """The paragraphs of a clean text, one a line, each with its kind; credits, datelines and tip lines are split off."""
    found: list[Paragraph] = []
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    bodies = 0
    for start, end in lines:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        pieces = tuple(_pieces(text, start, end, provenance, bodies))
        bodies += any(piece.kind == "body" for piece in pieces)
        found += pieces
    return tuple(found)


def _pieces(text: str, start: int, end: int, provenance: Provenance, bodies: int) -> Iterator[Paragraph]:
    line = text[start:end]
    kind = _whole(line, provenance, bodies)
    if kind != "body":
        if kind == "caption":
            yield from _caption(text, start, end)
        else:
            yield Paragraph(start=start, end=end, kind=kind)
        return
    if bodies == 0 and (match := _DATELINE.match(line)) and match.end() < 60:
        yield Paragraph(start=start, end=start + match.end(), kind="dateline")
        start += match.end()
    spans = sentence_spans(text, start, end)
    if cut := _credit_at(text, spans):
        yield from _caption(text, start, end) if cut > start else (Paragraph(start=start, end=end, kind="credit"),)
        return
    tail = _boilerplate_from(text, spans)
    if tail > start:
        yield Paragraph(start=start, end=_trimmed(text, start, tail))
    if tail < end:
        yield Paragraph(start=tail, end=end, kind="boilerplate")


def _whole(line: str, provenance: Provenance, bodies: int) -> ParagraphKind:
    """The kind of a line as a whole; `body` where nothing speaks against it."""
    words = line.count(" ") + 1
    if _CORRECTIONS.match(line):
        return "correction"
    if _OPENINGS.match(line.lstrip("(*–—- ")) or _INVITATION.match(line) or (words < 60 and _invites(line[:120])):
        return "boilerplate"
    if _CAPTIONS.match(line):
        return "caption"
    if words <= 20 and _BYLINE.match(line) and _CAPITAL_NAME.match(line):
        return "byline"
    if words <= 9 and _DATE_LINE.match(line):
        return "dateline"
    if provenance.headline and fold(line).casefold() == fold(provenance.headline).casefold():
        return "headline"
    if words <= 12 and not _ENDED.search(line) and (bodies or not provenance.headline) and not line[0].islower():
        return "headline"
    return "body"


def _invites(words: str) -> bool:
    """Whether a stretch holds a phrase that only invitations, credits and notices have."""
    low = words.lower()
    return any(phrase in low for phrase in _ANYWHERE)


def _credit_at(text: str, spans: Sequence[tuple[int, int]]) -> int | None:
    """Where the photo credit at the end of a line begins, or None; `spans` are the sentences of the line."""
    start, end = spans[0][0], spans[-1][1]
    for a, _ in spans[::-1][:2]:
        if _CREDIT.match(text[a:end]) and end - a < 120:
            return a
    match = re.search(
        rf"(?<=[.”\"’)] )(?:{_NAME}/[A-Z][\w/ ]+|\(?(?:AP|Reuters|AFP|Getty)\b.{{0,60}})$",
        text[max(start, end - 100) : end],
    )
    return max(start, end - 100) + match.start() if match else None


def _caption(text: str, start: int, end: int) -> Iterator[Paragraph]:
    cut = _credit_at(text, sentence_spans(text, start, end))
    if cut is None or cut <= start:
        yield Paragraph(start=start, end=end, kind="caption")
        return
    yield Paragraph(start=start, end=_trimmed(text, start, cut), kind="caption")
    yield Paragraph(start=cut, end=end, kind="credit")


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _boilerplate_from(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """Where the invitations at the end of a paragraph begin; its end when there are none."""
    cut = spans[-1][1]
    for a, b in reversed(spans):
        if not (_OPENINGS.match(text, a, b) or _INVITATION.match(text, a, b) or _invites(text[a:b])):
            break
        cut = a
    return cut
