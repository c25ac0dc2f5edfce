"""Designations: the longer forms in which a name stands, with an office, a body or a country around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.entities import designations
from generator.extract.records import Entities, Entity
from generator.text import Token

_BELONGS = re.compile(r"\sof\s(?:the\s)?")
_BODIES = frozenset(
    "agency company firm group magazine movement network newspaper organisation organization party radio television website".split()
)
_OWNERS = designations.OWNERS - {"my", "our", "your"}
_ADHERENTS = lex.PARTIES.keys() | (lex.PEOPLES - lex.NATIONS.keys())
_TITLED_BY = lex.PLACES | lex.NATIONS.keys() | lex.PARTIES.keys() | {"state"}
_OFFICES = frozenset("atty gov pres rep sec sen supt".split())
"""Short titles for what somebody holds somewhere; others go with the person: `in Paris Dr. Ruth Okoro`."""
_NOUNS = {"person": lex.PERSON_NOUNS | lex.TITLES, "organization": lex.ORGANIZATION_NOUNS}


def around(reading: Reading, entities: Entities) -> Iterator[tuple[int, str]]:
    """`The Telegram channel Ridge Watch`, `spokeswoman Ruth Okoro`, `Defense Ministry` of `Russia’s Defense Ministry`."""
    for line in reading.lines:
        words = line.words
        starts = {word.start: k for k, word in enumerate(words)}
        for place in entities.between(line.start, line.end):
            entity = entities.all[entities.at[place]]
            end = entities.ends[place]
            k = starts.get(place)
            if k is None:
                continue
            if entity.kind == "person" and (body := _of_body(reading, entities, place, end)):
                yield entity.number, " ".join(reading.text[place:body].split())
            if (owner := _owner(words, k, entity, entities)) is not None:
                yield entity.number, " ".join(reading.text[owner:end].split())
            if entity.kind == "organization" and (noun := _noun_behind(words, k, end)):
                yield entity.number, " ".join(reading.text[place:noun].split())
            left = _left(words, k, entity)
            if left < k and not _is_of_other(words, left, (k, line.word_at(end)), entity):
                yield entity.number, " ".join(reading.text[words[left].start : end].split())
    for entity in entities.all:
        possessor, _, rest = entity.name.replace("'s ", "’s ").partition("’s ")
        if rest and entity.kind == "organization" and " " in rest and rest.split()[0] not in ("Republic", "Party"):
            yield entity.number, entity.name[len(possessor) + 3 :]


def _is_of_other(words: Sequence[Token], left: int, name: tuple[int, int], entity: Entity) -> bool:
    """`chain Bolgur`, `a wealthy owner | Okoro named`, `its press office Bolgur account`: whether what stands in front of a name says nothing of it."""
    k, behind = name
    bare = left == k - 1 and words[left].low in designations.BARE
    relative = words[left].low in ("a", "an") and behind == k + 1
    return bare or relative or (entity.kind == "organization" and designations.qualifies(words, behind))


def _owner(words: Sequence[Token], k: int, entity: Entity, entities: Entities) -> int | None:
    """Where `Harbour Union’s Ruth Okoro`, `Norway’s Data Authority` begin: a name with the body or country it belongs to in front."""
    if k < 2 or words[k - 1].low != "'s":
        return None
    place = next((p for p in (words[n].start for n in range(k - 2, max(-1, k - 8), -1)) if p in entities.at), None)
    if place is None or entities.ends[place] not in (words[k - 1].start, words[k - 1].end):
        return None
    owner = entities.all[entities.at[place]]
    fits = {"person": "organization", "organization": "place"}.get(entity.kind)
    return place if owner.kind == fits and owner.number != entity.number else None


def _noun_behind(words: Sequence[Token], k: int, end: int) -> int:
    """Where `Sea Watch group` ends: a body’s name with the plain noun for it behind; 0 without one."""
    at = next((n for n in range(k, min(k + 8, len(words))) if words[n].start >= end), len(words))
    return words[at].end if at < len(words) and words[at].low in _BODIES else 0


def _of_body(reading: Reading, entities: Entities, place: int, end: int) -> int:
    """Where `Ruth Okoro of the Harbour Union` ends: a person with the body that the text names directly behind; 0 without one."""
    match = _BELONGS.match(reading.text, end)
    if match is None or match.end() not in entities.at or place == end:
        return 0
    body = entities.all[entities.at[match.end()]]
    return entities.ends[match.end()] if body.kind == "organization" else 0


def _left(words: Sequence[Token], k: int, entity: Entity) -> int:
    """Where the phrase that ends in a name begins: its role noun, what stands before that, and the article."""
    if entity.kind == "place":
        return k
    nouns = _NOUNS[entity.kind]
    if k and words[k - 1].low in _ADHERENTS and entity.kind == "person":
        return k - 1
    first = k
    while first > 1 and words[first - 1].text == "." and words[first - 2].low in lex.TITLES:
        first -= 2
    if first < k and words[first].low in _OFFICES:
        first = _of_place(words, first)
    first = designations.left(words, first, nouns)
    return first - 1 if 0 < first < k and words[first - 1].low in _OWNERS else first


def _of_place(words: Sequence[Token], title: int) -> int:
    """Where `Ohio Rep.`, `North Carolina Gov.`, `State Sen.` begin: a short title with the place or the party that it is of."""
    for at in (title - 2, title - 1):
        name = " ".join(word.low for word in words[max(at, 0) : title])
        if at >= 0 and words[at].text[0].isupper() and name in _TITLED_BY:
            return at
    return title
