"""Agreement: which pronoun can stand for whom, by number, gender and kind."""

from __future__ import annotations

from generator.extract.records import Speaker
from generator.words import load

_WORDS = load("discourse")
SUBJECT = {form: pronoun for pronoun in ("he", "she", "it", "they") for form in _WORDS[pronoun]}
"""Every form of a pronoun with its subject form."""
NOMINATIVE, POSSESSIVE = frozenset(_WORDS["nominative"]), frozenset(_WORDS["possessive"])
_BODIES = frozenset(("organization", "thing", "matter", "place"))


def _is_he(source: Speaker) -> bool:
    return source.kind == "person" and source.gender != "f" and not source.plural


def _is_she(source: Speaker) -> bool:
    return source.kind == "person" and source.gender != "m" and not source.plural


def _is_it(source: Speaker) -> bool:
    return source.kind in _BODIES and not source.plural


def _is_they(source: Speaker) -> bool:
    return source.plural or source.kind in ("organization", "group")


_FITS = {"he": _is_he, "she": _is_she, "it": _is_it, "they": _is_they}


def fits(pronoun: str, source: Speaker) -> bool:
    """Whether a pronoun in its subject form can stand for a source."""
    return _FITS[pronoun](source)
