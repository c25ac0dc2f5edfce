"""Whether a name stands for a person, an organisation or a place: a table of what speaks for each, with weights."""

from __future__ import annotations

from collections.abc import Iterable

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.extract.entities import evidence_of_form, evidence_of_place, nearness, renaming
from generator.model import Kind

_LEAST = 2
"""Weight: below it too little speaks for any kind."""
_APPOSITION = 3
"""Weight of the noun of a phrase that renames the name."""
_APPOSITION_OF_SITE = 9
"""Weight of it for `Ruth Bay, the director,`: only people are renamed so, whatever their surname means."""
_MENTIONS = 12
"""How many mentions of a name are looked at."""


def kind_of(text: str, form: str, found: Iterable[Mention]) -> Kind | None:
    """The kind of a name from its form and all its mentions, or None when too little speaks for any."""
    score = weights(text, form, found)
    best = max(score, key=lambda kind: score[kind])
    return best if score[best] >= _LEAST else None


def weights(text: str, form: str, found: Iterable[Mention]) -> dict[Kind, float]:
    """How much speaks for each kind."""
    score: dict[Kind, float] = {"person": 0.0, "organization": 0.0, "place": 0.0}
    shape = evidence_of_form.shape(form)
    for each in evidence_of_form.TABLE:
        if each.test(shape):
            score[each.kind] += each.weight
    surname_site = len(shape.words) == 2 and shape.first in lex.FIRST_NAMES and shape.last in lex.PLACE_HEADS
    for mention in list(found)[:_MENTIONS]:
        near = nearness.near(text, mention, shape)
        for one in evidence_of_place.TABLE:
            if one.test(near):
                score[one.kind] += one.weight
        for kind in (renaming.behind(near), renaming.before(near)):
            if kind is not None:
                score[kind] += _APPOSITION_OF_SITE if kind == "person" and surname_site else _APPOSITION
    return score
