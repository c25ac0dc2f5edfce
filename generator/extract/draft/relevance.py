"""Relevance: which of the names in an article are its actors, by a table of what speaks for each; and its tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.draft.prominence import Prominence
from generator.extract.records import Entity
from generator.text import has_words
from generator.words import load

_MATTERS = 4
"""Points from which a name is an actor; below them it only stands in passing."""
_MOST_PASSING = 20
"""Names in passing that a draft lists."""
_MOST_TAGS = 5
_AGAIN = 4
"""Sentences that name a protagonist whom the lead does not."""
_LONG = 10
"""Sentences of an article in which one alone makes nobody its actor."""
_KIN = frozenset(load("matter")["relations"])
_AGENCIES = frozenset(load("boilerplate")["agencies"])
_CENTRAL = 6
"""Points from which an actor is what the article is about."""


_TELLERS = frozenset("agency broadcaster channel daily magazine newspaper outlet paper station website".split())


def _is_outlet(one: Prominence) -> bool:
    """`Fox News`, `the Washington Post`: an outlet that neither headline nor lead has."""
    outlet = one.entity.kind == "organization" and one.entity.name.split()[-1].lower() in lex.OUTLETS
    return outlet and not (one.headline or one.lead)


def _is_met_once(one: Prominence) -> bool:
    """Whether one sentence of many names an actor, further down, who says nothing there, has no part in a deal, and is nobody with a role who does something."""
    known = one.entity.kind == "person" and one.acts and _is_somebody(one.entity.role)
    heard = one.speaks or one.asked or one.deals or known
    return one.sentences == 1 and one.of >= _LONG and not (heard or one.headline or one.lead)


_SPACED = re.compile(r"\s(['’]s\b)")
"""`the court ’s`: a mark that an agency sets apart."""


def _is_body(one: Prominence) -> bool:
    """Whether an actor is an organization that tells no news."""
    return one.entity.kind == "organization" and not _tells(one.entity)


def _is_somebody(role: str) -> bool:
    """Whether a role says more than whose relative or friend somebody is."""
    return bool(role) and _KIN.isdisjoint(role.lower().split())


class Reason(NamedTuple):
    """One thing that makes a name an actor: its name and the points that it gives."""

    name: str
    points: Callable[[Prominence], float]


REASONS = (
    Reason("speaks, or a claim is its", lambda s: 4 if s.speaks else 0),
    Reason("is asked", lambda s: 4 if s.asked else 0),
    Reason("subject of a verb", lambda s: 2 if s.acts else 0),
    Reason("subject of several verbs", lambda s: min(s.acts, 5) / 2 if s.acts > 1 else 0),
    Reason("object of a verb", lambda s: 1 if s.undergoes else 0),
    Reason("headline", lambda s: 3 if s.headline else 0),
    Reason("party to a deal, a suit or a charge", lambda s: 2 if s.deals and s.entity.kind != "place" else 0),
    Reason("lead", lambda s: 1 if s.lead else 0),
    Reason("a body in the lead", lambda s: 1 if s.lead and _is_body(s) else 0),
    Reason("a body named again and again", lambda s: 1 if s.sentences > 2 and _is_body(s) else 0),
    Reason("sentences that name it", lambda s: min(s.sentences, 5)),
    Reason("a person", lambda s: 1 if s.entity.kind == "person" else 0),
    Reason("has a role", lambda s: 1 if s.entity.role else 0),
    Reason("an outlet quoted once", lambda s: -4 if s.sentences == 1 and not s.quoted and _is_outlet(s) else 0),
    Reason("met once", lambda s: -2 if _is_met_once(s) else 0),
    Reason("named outside the text only", lambda s: -1 if not s.told else 0),
)


def points(one: Prominence) -> float:
    """What speaks for an actor altogether."""
    return sum(reason.points(one) for reason in REASONS)


def sorted_by_weight(found: Sequence[Prominence]) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """The entities that are actors of the article, and those that it only names, each in its order."""
    weighed = [(points(one), one.entity) for one in found]
    matter = tuple(entity for weight, entity in weighed if weight >= _MATTERS)
    named = [(weight, entity) for weight, entity in weighed if weight < _MATTERS]
    dropped = {entity.number for _, entity in sorted(named, key=lambda one: (-one[0], one[1].kind == "place"))[_MOST_PASSING:]}
    return matter, tuple(entity for _, entity in named if entity.number not in dropped)


def _is_scene(one: Prominence) -> bool:
    """Whether a place is where the matter lies: in the headline, or in the lead and again."""
    return one.headline or (one.lead and one.sentences > 1)


def _is_protagonist(one: Prominence) -> bool:
    """Whether an article is about an actor: named in the headline or the lead, or again and again."""
    return one.headline or one.lead or one.sentences >= _AGAIN


def _is_subject(one: Prominence) -> bool:
    """Whether an article can be about an actor: no `state news agency KUNA`, by whom others are heard, unless the headline has it."""
    teller = one.entity.role.split(" ")[-1].lower() in _TELLERS or _tells(one.entity)
    return one.headline or not (one.entity.kind == "organization" and teller)


def _tells(entity: Entity) -> bool:
    """Whether a body is an agency or an outlet by its name: `Reuters`, `the Harwick Post`."""
    return entity.name in _AGENCIES or entity.name.endswith("News Agency") or entity.name.split()[-1].lower() in lex.OUTLETS


def _is_no_mere_voice(one: Prominence) -> bool:
    """Whether an actor may be the only tag: a person or an outlet that only comments further down is not what an article is about."""
    return one.headline or one.lead or not (one.entity.kind == "person" or _is_outlet(one))


def _is_of_other(name: str, names: Sequence[str]) -> bool:
    """Whether a name is that of what belongs to another: `Clinton’s campaign` beside `Hillary Clinton`."""
    owner, mark, _ = name.replace("'s ", "’s ").partition("’s ")
    return bool(mark) and any(other != name and has_words(other, owner) for other in names)


def tags(found: Sequence[Prominence]) -> tuple[str, ...]:
    """Names of what the article is about: the most central actors, and one place at most."""
    weighed = ((points(one), one) for one in found)
    ranked = sorted(weighed, key=lambda each: (-each[0], each[1].entity.first))
    who = [(weight, one) for weight, one in ranked if one.entity.kind != "place" and _is_subject(one)]
    central = [one for weight, one in who if weight >= (_MATTERS if one.deals and one.lead else _CENTRAL) and _is_protagonist(one)][: _MOST_TAGS - 1]
    central = central or [one for weight, one in who if weight >= _MATTERS and _is_no_mere_voice(one)][:1]
    places = (one for weight, one in ranked if one.entity.kind == "place" and weight >= _MATTERS)
    where = [one for one in places if _is_scene(one)][:1]
    names = [_SPACED.sub(r"\1", one.entity.name) for one in central]
    names = [name for name in names if not _is_of_other(name, names)]
    once = [name for name in names if not any(name != other and has_words(other, name) for other in names)]
    return tuple(name for name in (*once, *(one.entity.name for one in where)) if "," not in name)
