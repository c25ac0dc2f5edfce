"""Roles: which actors the text calls by which noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract import lexicon as lex
from generator.extract.findings import Cast, Figure
from generator.extract.reading import Reading


def roles(reading: Reading, cast: Cast) -> dict[str, list[int]]:
    """Which actors were called by which role noun: `spokeswoman` → the actors that the text calls so, in order."""
    found: dict[str, list[int]] = {}
    for figure in cast.figures:
        for noun in dict.fromkeys(_role_nouns(reading.text, figure)):
            found.setdefault(noun, []).append(figure.number)
    return found


def _role_nouns(text: str, figure: Figure) -> Iterator[str]:
    nouns = lex.PERSON_NOUNS if figure.kind == "person" else lex.ORGANIZATION_NOUNS
    for start, end in figure.places[:8]:
        behind = re.findall(r"[\w-]+", text[max(0, start - 50) : start].rsplit("\n", 1)[-1])[-3:]
        yield from (word.lower() for word in behind if word.lower() in nouns)
        ahead = text[end : end + 110].split("\n", 1)[0]
        if ahead.startswith((", ", " — ", " – ", " (")):
            clause = re.split(r"[;.]|\s(?:said|told|who)\b", ahead[2:])[0]
            yield from (word for word in re.findall(r"[a-z-]+", clause.split(",")[0].lower()) if word in nouns)
