"""Relevance: which of the names in an article are its actors, by a table of what speaks for each; and its tags."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.records import AttributedQuote, AttributedStatement, Entities, Entity, OpenQuestion, WordedClaim
from generator.extract.syntax.verbs import is_finite
from generator.text import fold

_LEAD = 2
"""Sentences that say what an article is about."""
_MOST_TAGS = 5
_IN_PASSING = 3
"""Points below which a place is only named in passing."""
_FEW = 12
"""Places that a draft lists though they are named in passing only."""
_CENTRAL = 6
"""Points from which an actor is what the article is about."""
_PLACE_CENTRAL = 6
"""Points from which a place is where the matter of an article lies."""


Findings = tuple[
    Sequence[AttributedStatement], Sequence[AttributedQuote], Sequence[WordedClaim], Sequence[OpenQuestion]
]
"""What was found of an article: statements, quotes, claims and questions."""


class Standing(NamedTuple):
    """How an actor stands in an article: what it does there, and where it is named."""

    entity: Entity
    speaks: bool
    asked: bool
    claimed: bool
    acts: int
    headline: bool
    lead: bool
    sentences: int
    told: bool

    @property
    def points(self) -> float:
        """What speaks for it altogether."""
        return sum(reason.points(self) for reason in REASONS)


class Reason(NamedTuple):
    """One thing that makes a name an actor: its name and the points that it gives."""

    name: str
    points: Callable[[Standing], float]


REASONS = (
    Reason("speaks, or a claim is its", lambda s: 4 if s.speaks else 0),
    Reason("is asked", lambda s: 4 if s.asked else 0),
    Reason("a claim is about it", lambda s: 2 if s.claimed else 0),
    Reason("subject of a verb", lambda s: 2 if s.acts else 0),
    Reason("subject of several verbs", lambda s: min(s.acts, 5) / 2 if s.acts > 1 else 0),
    Reason("headline", lambda s: 3 if s.headline else 0),
    Reason("lead", lambda s: 2 if s.lead else 0),
    Reason("sentences that name it", lambda s: min(s.sentences, 5)),
    Reason("a person", lambda s: 2 if s.entity.kind == "person" else 0),
    Reason("an organization", lambda s: 2 if s.entity.kind == "organization" else 0),
    Reason("has a role", lambda s: 1 if s.entity.role else 0),
    Reason("named outside the text only", lambda s: -1 if not s.told else 0),
)


def standings(
    reading: Reading,
    entities: Entities,
    people: Sequence[Entity],
    found: Findings,
) -> tuple[Standing, ...]:
    """How each entity stands in the article, in the order of the text."""
    said, quotes, claims, questions = found
    speaking = {s.actor for one in said for s in one.sources} | {s.actor for one in quotes for s in one.sources}
    speaking |= {s.actor for c in claims for s in (*c.proposition.sources, *c.proposition.via)}
    asked = {question.put_to for question in questions}
    about = {n for c in claims for n in entities.named(c.proposition.start, c.proposition.end)}
    headline = fold(reading.article.provenance.headline or "").lower()
    standing = _Roles(speaking, asked, about, headline)
    return tuple(_standing(reading, entity, standing) for entity in people)


class _Roles(NamedTuple):
    """Which entities speak, are asked and are what claims are about, and the headline in small letters."""

    speaking: set[int | None]
    asked: set[int | None]
    about: set[int]
    headline: str


def _standing(reading: Reading, entity: Entity, roles: _Roles) -> Standing:
    found = [(start, end, _line_of(reading, start)) for start, end in entity.places]
    told = [line for _, _, line in found if not line.caption]
    names = (fold(form).lower() for form in (entity.name, *entity.forms) if form[0].isupper())
    return Standing(
        entity=entity,
        speaks=entity.number in roles.speaking,
        asked=entity.number in roles.asked,
        claimed=entity.number in roles.about,
        acts=sum(_acts(line, end) for _, end, line in found),
        headline=any(name in roles.headline for name in names),
        lead=any(line.number < _LEAD for line in told),
        sentences=len({line.number for line in told}),
        told=bool(told),
    )


def _line_of(reading: Reading, place: int) -> Line:
    return reading.lines[max(0, bisect_right(reading.lines, place, key=lambda line: line.start) - 1)]


def _acts(line: Line, end: int) -> bool:
    """Whether a verb follows the name, so that the name is its subject."""
    at = bisect_right(line.words, end - 1, key=lambda word: word.start)
    while at < len(line.words) and line.words[at].low in lex.CUE_CLASS["adverbs"]:
        at += 1
    return at < len(line.words) and (is_finite(line.words, at) or line.words[at].low in lex.LEMMA)


def actors(found: Sequence[Standing]) -> tuple[Entity, ...]:
    """The entities that are actors of the article, in its order; of many places in passing only the first dozen."""
    passing = [one for one in found if one.entity.kind == "place" and one.points < _IN_PASSING]
    dropped = {one.entity.number for one in sorted(passing, key=lambda one: -one.points)[_FEW:]}
    return tuple(one.entity for one in found if one.entity.number not in dropped)


def _is_scene(one: Standing) -> bool:
    """Whether a place is where the matter lies: named more than once, or in the headline."""
    return one.points >= _PLACE_CENTRAL and (one.headline or one.sentences > 1)


def tags(found: Sequence[Standing]) -> tuple[str, ...]:
    """Two to five names of what the article is about: the most central actors, and one place at most."""
    ranked = sorted(found, key=lambda one: (-one.points, one.entity.first))
    who = [one for one in ranked if one.entity.kind != "place"]
    central = [one for one in who if one.points >= _CENTRAL][: _MOST_TAGS - 1] or who[:1]
    where = [one for one in ranked if one.entity.kind == "place" and _is_scene(one)][:1]
    chosen = central + where
    return tuple(one.entity.name for one in chosen if "," not in one.entity.name)
