"""Introducing: whom a summary names first by the surname, as `Mrs. Clinton offers …`, it names in full."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract.annotate.reading import Reading
from generator.extract.records import Entity

_HONORIFIC = r"(?:(?:Mr|Mrs|Ms|Miss|Mx)\.?\s)?"
_NO_PERSON = r"(?!\w|[-–]\w|\s(?:[A-Z]|administration|camp|campaign|family|rally|team)\b)"
"""What does not follow the name of a person: the `Trump campaign`, `Clinton-backed`."""
_NOT_BEFORE = r"(?<![\w’'.-])(?<!\b[Tt]he\s)"
_WORD = re.compile(r"[A-Z][\w.’'-]*\s$")


def introduced(reading: Reading, people: Sequence[Entity], sentences: Mapping[int, str]) -> str:
    """The sentences of a summary by their lines, in one text, with the full name of a person where it names one first."""
    summary = ""
    for number in sorted(sentences):
        text = sentences[number]
        line = reading.lines[number]
        for entity in people:
            here = [(start, end) for start, end in entity.places if line.start <= start < line.end]
            if here and entity.kind == "person" and entity.name not in summary:
                text = _introduced(text, entity, people, reading.words(here[0]))
        summary = f"{summary} {text}".strip()
    return summary


def _introduced(text: str, entity: Entity, people: Sequence[Entity], called: str) -> str:
    """A sentence with the full name for the surname, unless another person has it, or it stands in a quotation."""
    surname = entity.name.split()[-1]
    shared = any(one is not entity and one.kind == "person" and one.name.split()[-1] == surname for one in people)
    if shared or called != surname or surname == entity.name or entity.name in text:
        return text
    match = re.search(f"{_NOT_BEFORE}{_HONORIFIC}{re.escape(surname)}{_NO_PERSON}", text)
    if match is None or _WORD.search(text[: match.start()]) or _is_quoted(text, match.start()):
        return text
    return f"{text[: match.start()]}{entity.name}{text[match.end() :]}"


def _is_quoted(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at) or text.count('"', 0, at) % 2 == 1
