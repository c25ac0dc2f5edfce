"""Bodies without a proper name that act as the subject of a sentence: `the Tak provincial administration`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.entities.clusters import plain
from generator.extract.records import Entities, Entity
from generator.extract.syntax.verbs import is_finite
from generator.text import Token

_OWNED = frozenset(["office", "family", "campaign", "mission", "service"])
"""Heads that name a body only with its owner: `the governor’s office`."""
_OF_STATES = frozenset(("mission", "service"))
"""Heads that name a body with a state in front, and with an owner what it does: `Bolgur’s mission is to`."""
_LONGEST = 7
"""Words: a longer phrase is a description, not what a body is called."""


def with_bodies(reading: Reading, entities: Entities) -> Entities:
    """The entities with the bodies that somewhere act or speak under a description which says whose they are.

    What stands in front of a name is no name of its own: `the Harwick ad agency Bolgur`.
    """
    found: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    acting: set[tuple[str, ...]] = set()
    for line in reading.lines:
        for start, end, acts in _phrases(line, entities):
            key = _key(reading, entities, start, end)
            found.setdefault(key, []).append((start, end))
            acting.update((key,) if acts else ())
    known = {form.lower() for entity in entities.all for form in (entity.name, *entity.forms)}
    fresh = [body for body in (_body(reading, places) for key, places in found.items() if key in acting) if body[0].lower() not in known]
    first = len(entities.all)
    bodies = tuple(
        Entity(number=number, name=name, kind="organization", forms=forms, places=places)
        for number, (name, forms, places) in enumerate(fresh, first)
    )
    return Entities.of((*entities.all, *bodies)) if bodies else entities


def _body(
    reading: Reading, places: Sequence[tuple[int, int]]
) -> tuple[str, tuple[str, ...], tuple[tuple[int, int], ...]]:
    """The name, the other forms and the places of a body: the longest form that it goes by is its name."""
    forms = list(dict.fromkeys(" ".join(reading.text[start:end].split()) for start, end in places))
    name = max(forms, key=len)
    return name, tuple(form for form in forms if form != name), tuple(places)


def _key(reading: Reading, entities: Entities, start: int, end: int) -> tuple[str, ...]:
    """`Clinton campaign`, `Hillary Clinton’s campaign`: whose body it is and what; the owner counts, not how it is named."""
    words = plain(reading.text[start:end])
    owners = entities.named(start, end)
    if not owners:
        return tuple(lex.NATIONS.get(word, word).lower() for word in words)
    owner = entities.all[owners[-1]]
    if owner.kind == "person":
        return owner.name, words[-1]
    own = {word for form in (owner.name, *owner.forms) for word in plain(form)}
    return (owner.name, *(word for word in words if word not in own))


def _phrases(line: Line, entities: Entities) -> Iterator[tuple[int, int, bool]]:
    """The spans of phrases whose head is a noun for a body, with a capital or an owner, and whether each acts."""
    words = line.words
    for k in range(1, len(words) - 1):
        if words[k].low not in lex.BODIES or any(m.start <= words[k].start < m.end for m in line.mentions):
            continue
        left = _left(words, k)
        name = words[left : k + 1]
        fits = 2 <= len(name) <= _LONGEST and not words[k + 1].text[0].isupper() and not _is_itself(name, entities)
        if fits and _says_whose(words, left, k, entities):
            yield words[left].start, words[k].end, _acts(words, left, k + 1)


def _is_itself(name: Sequence[Token], entities: Entities) -> bool:
    """`the Bolgur news agency`: whether a body’s own name stands in front of what it is."""
    owner = entities.at.get(name[0].start)
    whole = owner is not None and entities.all[owner].kind == "organization" and all(word.text[0].islower() for word in name[-2:])
    return whole and name[-1].low in ("agency", "service") and not any(word.low == "'s" for word in name)


def _says_whose(words: Sequence[Token], left: int, k: int, entities: Entities) -> bool:
    """Whether a phrase says whose body it is: by a name, a people, or the owner of an office."""
    name = words[left : k + 1]
    owned = any(word.low == "'s" for word in name)
    if words[k].low == "office" and owned:
        return True
    named = bool(entities.between(name[0].start, name[-1].end)) or any(
        word.text[0].isupper() and word.low not in lex.COMMON for word in name[left == 0 : -1]
    )
    people = any(word.low in lex.NATIONS for word in name)
    if words[k].low in _OF_STATES and owned:
        return False
    whole = words[k].low not in _OWNED or owned or named
    return whole and (named or people)


def _acts(words: Sequence[Token], left: int, end: int) -> bool:
    """Whether the phrase is the subject of a verb, or the speaker after one of saying."""
    at = end + (words[end].low in lex.CUE_CLASS["adverbs"])
    before = words[max(0, left - 3) : left]
    spoken = any(word.low in lex.LEMMA or word.low == "according" for word in before)
    return spoken or (at < len(words) and (words[at].low in lex.LEMMA or is_finite(words, at)))


def _opens_name(low: str) -> bool:
    return low in lex.PARTICLES or low in lex.FIRST_NAMES


def _left(words: Sequence[Token], k: int) -> int:
    """Where the name that ends at `k` begins: behind the article, a verb, a small word."""
    left = k
    while left > 0 and (words[left - 1].low == "'s" or re.match(r"[^\W\d_]", words[left - 1].text)):
        low = words[left - 1].low
        if low in lex.CLOSED or low in lex.LEMMA or low in lex.FINITE or low in lex.CUE_CLASS["auxiliaries"]:
            break
        left -= 1
    opens = left == 0 and words[0].low in lex.COMMON and not _opens_name(words[0].low)
    if any(word.text[0].isupper() for word in words[left + opens : k]):
        left += opens
        while not words[left].text[0].isupper():
            left += 1
    return left
