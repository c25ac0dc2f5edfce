"""What readers type into the search of the invented briefings, and which pages are right."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.model import Actor, Briefing

EACH = 7
"""Queries of a kind."""
LITTLE = frozenset(
    "a about after and any are at been before did do for from had have how i in is it of on or over than that the "
    "there to too until up us was we were what who would".split()
)
"""Words that a reader leaves out who searches for what was said."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader types, and the pages that are right; `kind` is what the words were taken from."""

    kind: str
    words: str
    right: frozenset[str]


def queries(briefings: Sequence[Briefing]) -> list[Query]:
    """The same queries for the same briefings, of all kinds in turn: names, titles, words that were said."""
    chance = random.Random("queries")
    actors = {actor.key: actor for briefing in briefings for actor in briefing.actors}
    chosen = chance.sample(list(actors.values()), min(2 * EACH, len(actors)))
    told = chance.sample(briefings, min(4 * EACH, len(briefings)))
    parts = [told[kind::4] for kind in range(4)]
    kinds = (
        [Query("name", actor.name, _pages([actor.key], "actors")) for actor in chosen[:EACH]],
        [_alias(actor, actors.values()) for actor in chosen[-EACH:]],
        [Query("title", each.title, _pages([each.id], "briefings")) for each in parts[0]],
        [_words("claim", _less(chance.choice(_claims(each))), briefings, _claims) for each in parts[1]],
        [_words("quote", _less(chance.choice(_quotes(each))), briefings, _quotes) for each in parts[2]],
        [_words("sentence", chance.choice(_both(each)), briefings, _both) for each in parts[3]],
    )
    mixed = (query for row in zip(*kinds, strict=False) for query in row)
    return list({query.words: query for query in mixed}.values())


def _alias(actor: Actor, actors: Iterable[Actor]) -> Query:
    """An alias leads to every actor who goes by it."""
    return Query("alias", actor.aka[0], _pages((each.key for each in actors if actor.aka[0] in each.aka), "actors"))


def _words(kind: str, text: str, briefings: Iterable[Briefing], texts: Callable[[Briefing], list[str]]) -> Query:
    """Words lead to every briefing with one text that has them all."""
    words = set(_split(text))
    right = [each.id for each in briefings if any(words <= set(_split(other)) for other in texts(each))]
    return Query(kind, text, _pages(right, "briefings"))


def _less(text: str) -> str:
    """The words of a text that a reader types who remembers it."""
    return " ".join(word for word in _split(text) if word not in LITTLE)


def _pages(keys: Iterable[str], folder: str) -> frozenset[str]:
    return frozenset(f"{folder}/{key}/" for key in keys)


def _claims(briefing: Briefing) -> list[str]:
    return [claim.claim for claim in briefing.claims]


def _quotes(briefing: Briefing) -> list[str]:
    return [quote.text for quote in briefing.quotes]


def _both(briefing: Briefing) -> list[str]:
    return _claims(briefing) + _quotes(briefing)


def _split(text: str) -> list[str]:
    return text.lower().replace(".", "").replace(",", "").split()
