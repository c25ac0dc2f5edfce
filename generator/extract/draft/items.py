"""Parts of a draft that need no judgement: keys, actors, tags, dates, and what was left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.records import Entity
from generator.model import UNKNOWN, Actor, Article, Claim, Event
from generator.text import free, slug

_LEFT_OUT = {
    "caption": "photo captions",
    "credit": "photo credits",
    "byline": "bylines",
    "boilerplate": "tip lines",
    "correction": "corrections",
    "dateline": "datelines",
}


class Keys:
    """Slugs that are given out once each."""

    def __init__(self) -> None:
        self._taken: set[str] = {UNKNOWN}
        self._next: Counter[str] = Counter()

    def make(self, text: str, words: int = 0) -> str:
        """A free key made of the text."""
        wanted = slug(text, words)
        key = free(wanted, self._taken, self._next[wanted] + 1)
        self._next[wanted] += 1
        self._taken.add(key)
        return key


def _role(reading: Reading, entity: Entity) -> str | None:
    """What the article calls an actor: the words beside the first mention that give a role."""
    nouns = lex.PERSON_NOUNS if entity.kind == "person" else lex.ORGANIZATION_NOUNS | lex.PLACE_NOUNS
    for start, end in entity.places[:4]:
        ahead = reading.text[end : end + 160].split("\n", 1)[0]
        match = re.match(r",\s+((?:an?|the|its|his|her|their)?\s*[^,;.—–]{3,90})(?:[,;.—–]|$)", ahead)
        if (
            match
            and {w.lower() for w in re.findall(r"[\w-]+", match[1])} & nouns
            and not re.match(r"(?:said|told|who|which|and|but)\b", match[1])
            and not re.search(r"\b(?:said|says|told|reported|is|was|are|were)\b", match[1])
        ):
            return re.sub(r"^an?\s+", "", match[1].strip())
        behind = re.search(r"(?<!\w)(?:[a-z][\w-]*\s+){1,4}$", reading.text[max(0, start - 60) : start])
        if behind and (words := behind.group().split()) and words[-1] in nouns:
            first = next(
                (
                    k
                    for k, w in enumerate(words)
                    if w not in lex.CLOSED
                    and w not in lex.LEMMA
                    and w not in ("back", "out", "according")
                    and w not in lex.CUE_CLASS["auxiliaries"]
                ),
                None,
            )
            if first is not None:
                return " ".join(words[first:])
    return None


def actor(reading: Reading, entity: Entity, keys: dict[int, str]) -> Actor:
    return Actor(
        key=keys[entity.number], name=entity.name, kind=entity.kind, aka=entity.forms, role=_role(reading, entity)
    )


def tags(people: Sequence[Entity]) -> tuple[str, ...]:
    places = [f for f in people if f.kind == "place"]
    ranked = sorted(places, key=lambda f: (-len(f.places), f.first))[:3]
    return tuple(f.name for f in sorted(ranked, key=lambda f: f.first) if "," not in f.name)


def timeline(made: Sequence[Claim], items: Keys) -> tuple[Event, ...]:
    dated = [claim for claim in made if claim.when and claim.confidence]
    return tuple(
        Event(
            key=items.make(f"on {claim.when} {claim.key}"),
            when=claim.when or "",
            event=claim.claim,
            evidence=claim.evidence,
            claim=claim.key,
        )
        for claim in sorted(dated, key=lambda claim: claim.when or "")[:8]
    )


def left_out(article: Article) -> dict[str, int]:
    counts: dict[str, int] = {}
    for paragraph in article.paragraphs:
        if name := _LEFT_OUT.get(paragraph.kind):
            counts[name] = counts.get(name, 0) + 1
    return counts
