"""Parts of a draft that need no judgement: keys, actors, tags, dates, and what was left out."""

from __future__ import annotations

from generator.extract.records import Entity
from generator.model import UNKNOWN, Actor, Article
from generator.text import slug

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
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def make(self, text: str, words: int = 0) -> str:
        """A free key made of the text."""
        first = key = slug(text, words)
        while key in self._taken or key in ("index", UNKNOWN, "con", "prn", "aux", "nul"):
            count = self._next.get(first, 2)
            self._next[first] = count + 1
            key = f"{first[:60]}-{count}"
        self._taken.add(key)
        return key


def actor(entity: Entity, keys: dict[int, str]) -> Actor:
    """An entity as an actor of the briefing."""
    return Actor(
        key=keys[entity.number], name=entity.name, kind=entity.kind, aka=entity.forms, role=entity.role or None
    )


def left_out(article: Article) -> dict[str, int]:
    counts: dict[str, int] = {}
    for paragraph in article.paragraphs:
        if name := _LEFT_OUT.get(paragraph.kind):
            counts[name] = counts.get(name, 0) + 1
    return counts
