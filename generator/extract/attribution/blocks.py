"""Block quotations: paragraphs without marks that a speaker and a colon introduce, `Okoro argued that:` and its list below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.records import AttributedStatement, Voice

_ITEM = re.compile(r"(?:[•·●▪‣◦*–—-]|l|\d{1,2}[.)])\s+(?=\S)")
_TAIL = re.compile(r"(?:\s|that|this|in|the|following|way|as|follows|below|also|further|:|,)*")


def with_blocks(reading: Reading, said: Sequence[AttributedStatement], voices: Mapping[int, Voice]) -> dict[int, Voice]:
    """Whose words each paragraph holds, with the paragraphs that the end of another introduces."""
    found = dict(voices)
    last = {line.paragraph: line for line in reading.lines}
    for item in said:
        line = reading.lines[item.statement.sentence]
        if item.sources and last[line.paragraph] is line and _introduces(reading, line, item):
            found = dict.fromkeys(_below(reading, line.paragraph, last), Voice(item.sources[0])) | found
    return found


def _introduces(reading: Reading, line: Line, item: AttributedStatement) -> bool:
    """Whether a sentence ends with its verb and a colon: `Okoro added:`, or is nothing but `According to Okoro:`."""
    words = reading.text[line.start : line.end].rstrip()
    if not words.endswith(":") or line.sentence.has_quotation:
        return False
    if item.statement.lemma == "according":
        return item.statement.cue[0] == line.start
    return bool(_TAIL.fullmatch(reading.text, item.statement.cue[1], line.start + len(words)))


def _below(reading: Reading, number: int, last: Mapping[int, Line]) -> list[int]:
    """The paragraphs that a colon introduces: the items of a list, or one paragraph without marks."""
    first = number + 1
    if first not in last or _is_quoted(reading, first):
        return []
    if not _is_item(reading, first):
        return [first]
    stop = first
    while stop in last and _is_item(reading, stop):
        stop += 1
    return list(range(first, stop))


def _is_item(reading: Reading, number: int) -> bool:
    return bool(_ITEM.match(reading.text, reading.article.paragraphs[number].start))


def _is_quoted(reading: Reading, number: int) -> bool:
    """Whether a paragraph opens with a quotation mark: then it is a quotation like any other."""
    paragraph = reading.article.paragraphs[number]
    return any(passage.left == paragraph.start for passage in reading.quoted(paragraph.start, paragraph.end))
