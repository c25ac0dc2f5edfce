"""Roles: which actors the text calls by which noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.records import Entities, Entity


def with_roles(reading: Reading, entities: Entities) -> Entities:
    """The entities with their role nouns: `spokeswoman` → the actors that the text calls so, in order."""
    found: dict[str, list[int]] = {}
    for entity in entities.all:
        for noun in dict.fromkeys(_role_nouns(reading.text, entity)):
            found.setdefault(noun, []).append(entity.number)
    return replace(entities, roles={noun: tuple(numbers) for noun, numbers in found.items()})


def _role_nouns(text: str, entity: Entity) -> Iterator[str]:
    nouns = lex.PERSON_NOUNS if entity.kind == "person" else lex.ORGANIZATION_NOUNS
    for start, end in entity.places[:8]:
        behind = re.findall(r"[\w-]+", text[max(0, start - 50) : start].rsplit("\n", 1)[-1])[-3:]
        yield from (word.lower() for word in behind if word.lower() in nouns)
        ahead = text[end : end + 110].split("\n", 1)[0]
        if ahead.startswith((", ", " — ", " – ", " (")):
            clause = re.split(r"[;.]|\s(?:said|told|who)\b", ahead[2:])[0]
            yield from (word for word in re.findall(r"[a-z-]+", clause.split(",")[0].lower()) if word in nouns)
