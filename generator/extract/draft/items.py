"""Parts of a draft that need no judgement: keys, actors, and what was left out."""

from __future__ import annotations

from collections import Counter

from generator.extract.records import Entity
from generator.model import UNKNOWN, Actor, Article
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


def actor(entity: Entity, keys: dict[int, str], *, in_passing: bool = False) -> Actor:
    """An entity as an actor of the briefing."""
    return Actor(
        key=keys[entity.number],
        name=entity.name,
        kind=entity.kind,
        aka=_each_once(entity.forms),
        role=entity.role or None,
        in_passing=in_passing,
    )


def _each_once(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms without phrases that differ from one before in their capital only: `the court`, `The court`."""
    phrase = ("the ", "The ")
    known = {form.lower() if form.startswith(phrase) else form: form for form in reversed(forms)}
    return tuple(known.values())[::-1]


def left_out(article: Article) -> dict[str, int]:
    """How many paragraphs of each kind feed nothing."""
    return Counter(_LEFT_OUT[paragraph.kind] for paragraph in article.paragraphs if paragraph.kind in _LEFT_OUT)
