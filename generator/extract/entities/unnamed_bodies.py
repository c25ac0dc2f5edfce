"""Bodies without a proper name that act as the subject of a sentence: `the Tak provincial administration`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.records import Entities, Entity
from generator.extract.syntax.verbs import is_finite
from generator.text import Token

_HEADS = (lex.ORGANIZATION_NOUNS | lex.ORGANIZATION_HEADS) - frozenset(
    "group team side people sources officials".split()
)
_OWNED = frozenset(["office", "family"])
"""Heads that name a body only with its owner: `the governor’s office`."""
_LONGEST = 7
"""Words: a longer phrase is a description, not what a body is called."""


def with_bodies(reading: Reading, entities: Entities) -> Entities:
    """The entities with the bodies that act or speak under a description which holds a name."""
    places: dict[str, list[tuple[int, int]]] = {}
    for line in reading.lines:
        for start, end in _subjects(line, entities):
            places.setdefault(" ".join(reading.text[start:end].split()), []).append((start, end))
    known = {form.lower() for entity in entities.all for form in (entity.name, *entity.forms)}
    fresh = [(name, found) for name, found in places.items() if name.lower() not in known]
    first = len(entities.all)
    bodies = (
        Entity(number=number, name=name, kind="organization", forms=(), places=tuple(found))
        for number, (name, found) in enumerate(fresh, first)
    )
    return Entities.of((*entities.all, *bodies)) if fresh else entities


def _subjects(line: Line, entities: Entities) -> Iterator[tuple[int, int]]:
    """The spans of phrases before a finite verb whose head is a noun for a body and that hold a capital, without `the`."""
    words = line.words
    for k in range(1, len(words) - 1):
        if words[k].low not in _HEADS or any(m.start <= words[k].start < m.end for m in line.mentions):
            continue
        left = _left(words, k)
        name = words[left : k + 1]
        named = entities.between(name[0].start, name[-1].end)
        capital = bool(named) or any(word.text[0].isupper() for word in name[left == 0 :])
        whole = words[k].low not in _OWNED or any(word.low == "'s" for word in name)
        if capital and whole and 2 <= len(name) <= _LONGEST and _acts(words, left, k + 1):
            yield words[left].start, words[k].end


def _acts(words: Sequence[Token], left: int, end: int) -> bool:
    """Whether the phrase is the subject of a verb, or the speaker after one of saying."""
    at = end + (words[end].low in lex.CUE_CLASS["adverbs"])
    before = words[max(0, left - 3) : left]
    spoken = any(word.low in lex.LEMMA or word.low == "according" for word in before)
    return spoken or (at < len(words) and (words[at].low in lex.LEMMA or is_finite(words, at)))


def _left(words: Sequence[Token], k: int) -> int:
    """Where the name that ends at `k` begins: at the first capital of its phrase."""
    left = k
    while left > 0 and (words[left - 1].low == "'s" or re.match(r"[^\W\d_]", words[left - 1].text)):
        low = words[left - 1].low
        if low in lex.CLOSED or low in lex.LEMMA or low in lex.FINITE or low in lex.CUE_CLASS["auxiliaries"]:
            break
        left -= 1
    while left < k and not words[left].text[0].isupper():
        left += 1
    return left
