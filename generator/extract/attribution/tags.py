"""Tags: verbs behind their words – `“…,” she noted`, `…, the survey shows`, `…, reports Reuters`."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.attribution import surroundings, unsaid
from generator.extract.attribution.noun_forms import Place
from generator.extract.syntax.noun_phrases import DATES
from generator.text import QUOTATION

_CLASS = lex.CUE_CLASS
_NOUNS, _DOUBTFUL = _CLASS["nouns_too"], _CLASS["doubtful"]
_BEFORE_NOUN = unsaid.MODALS | lex.DETERMINERS | lex.PREPOSITIONS | {"'s", "'"}
_REPORTING = frozenset("add claim note report".split())
"""Verbs whose third person is a noun as well, and that often stand behind their words."""


def aside(place: Place) -> bool | None:
    """`the harbour, he added, is shut`, `Pointing at it he added, It is shut`: with its subject in front of a comma."""
    if place.following != "," or place.at < 2 or place.lemma in _CLASS["object"]:
        return None
    parted = place.words[place.at - 2].text == "," or place.words[0].low.endswith("ing")
    return True if parted and place.previous in ("he", "she", "they", "it") else None


def tag(place: Place) -> bool | None:
    """`“…,” she noted.`: a doubtful verb that ends its clause beside a quotation."""
    ends = place.following in ("", ".", ",") or place.following in lex.PREPOSITIONS
    doubtful = place.lemma in _CLASS["needs_clause"] or place.low in _DOUBTFUL
    if not (ends and doubtful and surroundings.is_beside(place.words, place.at)):
        return None
    return place.words[place.at - 1].text != QUOTATION or place.lemma in _CLASS["inverted"]


def closing(place: Place) -> bool | None:
    """`…, the survey shows, …`, `…, the source added.`: a verb behind its words."""
    named = place.lemma in _REPORTING and place.at - 1 in place.protected
    if _before_name(place):
        return True
    noun = place.low in _NOUNS and not named and place.lemma not in _CLASS["finding"]
    if noun or place.previous in _BEFORE_NOUN:
        return None
    known = place.lemma in _CLASS["finding"] | _REPORTING or place.low in _DOUBTFUL
    return True if known and surroundings.closes(place.words, place.at, place.protected) else None


def _before_name(place: Place) -> bool:
    """`…, reports Reuters.`: a verb behind its words and in front of a name that ends the sentence."""
    stop = place.at + 1
    while stop in place.protected:
        stop += 1
    ends = place.at + 1 < stop and (stop == len(place.words) or place.words[stop].low in (".", ",", "for", "of"))
    return ends and place.previous == "," and place.lemma in _REPORTING and place.words[place.at + 1].low not in DATES
