"""The short descriptions under which an actor was found to speak: `the mayor said`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.annotate.reading import Reading
from generator.extract.records import AttributedStatement, Entities

_DEFINITE = re.compile(r"(?:the|his|her|their|its)\s", re.I)
_LONGEST = 5
"""Words: a longer description says something of its own."""


def with_descriptions(reading: Reading, entities: Entities, said: Sequence[AttributedStatement]) -> Entities:
    """The entities with the descriptions that mean one of them only as further forms."""
    meant: dict[str, set[int]] = {}
    forms: dict[int, dict[str, None]] = {}
    for number, words in _spoken(reading, said):
        meant.setdefault(words.lower(), set()).add(number)
        forms.setdefault(number, {})[words] = None
    known = {form.lower() for entity in entities.all for form in (entity.name, *entity.forms)}
    own = {
        number: tuple(w for w in words if len(meant[w.lower()]) == 1 and w.lower() not in known)
        for number, words in forms.items()
    }
    every = (
        replace(entity, forms=entity.forms + own[entity.number]) if own.get(entity.number) else entity
        for entity in entities.all
    )
    return replace(entities, all=tuple(every))


def _spoken(reading: Reading, said: Sequence[AttributedStatement]) -> Iterator[tuple[int, str]]:
    for item in said:
        subject = item.statement.subject
        if subject is None or len(item.sources) != 1 or not item.rule.endswith("description"):
            continue
        number, words = item.sources[0].actor, " ".join(reading.words(subject).split())
        if number is not None and _DEFINITE.match(words) and len(words.split()) <= _LONGEST:
            yield number, words
