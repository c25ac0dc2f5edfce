"""Noun forms: where a form that can be a verb of saying is a noun instead, or only describes one."""

from __future__ import annotations

from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.attribution import surroundings
from generator.extract.attribution.agreement import NOMINATIVE
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.nominals import HEADS
from generator.extract.syntax.noun_phrases import BREAKS, CONJUNCTIONS, DATES, RELATIVE, is_participle
from generator.text import QUOTATION
from generator.text.numerals import NUMBERS

_CLASS = lex.CUE_CLASS
_NOUNS = _CLASS["nouns_too"]
_NOT_NOUN = lex.QUANTIFIERS | {"that", "others"}
_OBJECTS = frozenset(["that", ":", QUOTATION, "it", "he", "she", "they", "the", "to", "its", "his", "her"])
_OTHER_SENSE = frozenset(tuple(entry.split()) for entry in _CLASS["other_sense"])
_SUFFIXES = ("al", "ed", "ent", "ic", "ing", "ive", "less", "ous", "stop")
"""Endings of words that describe the noun behind them."""
SPEAKING_NOUNS = HEADS | _CLASS["carriers"] | _CLASS["evidence"]
"""Nouns for people, bodies and texts, which can be the subject of a verb of saying."""
_JOINS = frozenset(("and", "but", "or"))
_OF = frozenset("of for by from about".split())
_MANY = frozenset("dozen few handful half hundred majority million minority number quarter third thousand".split())
"""Nouns whose verb is in the plural though `a` stands before them: `a majority say`."""
_SCALE = frozenset("billion dozen hundred million thousand trillion".split())
_MEANS = frozenset("e-mail email letter phone radio telephone text video".split())
"""How somebody says a thing himself: `confirmed by email`."""
_DONE_TO = frozenset([("accuse", "of"), ("blame", "for"), ("criticise", "for"), ("criticize", "for"), ("praise", "for")])
_COUNTED = 8
"""Words between `one of` and the noun that it counts."""
_WITH = 14
"""Words behind `with` among which its participles stand."""


class Place(NamedTuple):
    """A word that may be a cue, with what stands beside it."""

    words: Words
    at: int
    protected: frozenset[int]
    low: str
    lemma: str
    previous: str
    following: str


def opening_noun(place: Place) -> bool | None:
    """`Doubts grow`, `EU states will`, `a committee report found`: a noun, where a verb follows it or nothing stands before it."""
    if place.low not in _NOUNS:
        return False if _heads(place, place.low.endswith("s") and place.low == place.lemma + "s") else None
    return False if (place.at == 0 and place.low.endswith("s")) or _heads(place, True) else None


def _heads(place: Place, noun: bool) -> bool:
    """Whether the verb of a clause follows a form that can be a noun."""
    if not noun or place.at + 1 >= len(place.words) or place.previous in lex.PRONOUNS:
        return False
    if place.following in clauses.AUXILIARIES:
        return True
    past = place.following in lex.LEMMA and place.following != lex.LEMMA[place.following]
    return past and place.following not in _NOUNS and not place.following.endswith("ing")


def relative_noun(place: Place) -> bool | None:
    """`15 states that have held`, `the fears that grew`: a noun, where the clause behind `that` has no subject of its own."""
    if place.low not in _NOUNS or place.following != "that" or place.at + 2 >= len(place.words):
        return None
    behind = place.words[place.at + 2]
    verb = behind.low not in ("is", "was") and clauses.is_finite(place.words, place.at + 2)
    return False if verb and behind.text.islower() else None


def inner_noun(place: Place) -> bool | None:
    """`targeted systems in two states`, `with insulting remarks he made`: a noun, where the clause has its verb before or is none."""
    if place.low not in _NOUNS or place.previous in lex.PRONOUNS | clauses.AUXILIARIES | {"to"}:
        return None
    opened = _clause_start(place)
    if place.words[opened].low in lex.PREPOSITIONS:
        subject = clauses.before(place.words, place.at, place.protected)
        return False if isinstance(subject, tuple) and subject[0] == opened else None
    before = [
        k
        for k in range(opened + 1, place.at)
        if clauses.is_finite(place.words, k) and not is_participle(place.words, k)
    ]
    if not before or any(place.words[k].low in RELATIVE for k in range(opened, place.at)):
        return None
    return None if any(place.words[k].low in lex.LEMMA for k in before) else False


def _clause_start(place: Place) -> int:
    """Where the clause around a word begins: behind the last mark or conjunction."""
    for k in range(place.at - 1, -1, -1):
        word = place.words[k]
        if k not in place.protected and (word.text in BREAKS or word.text == "," or word.low in CONJUNCTIONS | _JOINS):
            return k + 1
    return 0


def described_noun(place: Place) -> bool | None:
    """`Okoro’s fiery vows`, `the nonstop demands`: a word that describes it stands before a noun."""
    if place.low not in _NOUNS or place.at < 2 or not place.previous.endswith(_SUFFIXES):
        return None
    led = place.words[place.at - 2].low
    noun = place.previous in SPEAKING_NOUNS or place.at - 1 in place.protected
    return False if (led in lex.DETERMINERS or led == "'s") and not noun else None


def taken_object(place: Place) -> bool | None:
    """`markers to write notes`: what a verb of saying takes."""
    taken = place.low in _NOUNS and place.low.endswith("s") and place.previous in lex.LEMMA
    if not taken or place.previous != lex.LEMMA[place.previous]:
        return None
    return False if place.previous not in _NOUNS or place.words[place.at - 2].low == "to" else None


def reduced(place: Place) -> bool | None:
    """`refugees admitted to the country have`, `figures reported on Sunday suggest`: it only describes the subject."""
    if not place.low.endswith("ed") or place.following not in lex.PREPOSITIONS or place.lemma == "call" or not place.at:
        return None
    if place.previous in clauses.AUXILIARIES or place.previous.endswith("n't"):
        return None
    if place.words[_clause_start(place)].low == "there":
        return False
    named = _is_name(place) and place.previous not in SPEAKING_NOUNS
    if named or place.previous in lex.CLOSED or not place.previous.isalpha():
        return None
    return False if surroundings.verb_follows(place.words, place.at) else None


def accompanied(place: Place) -> bool | None:
    """`with passages marked and notes written in the margins`: what a thing is shown with, which says nothing."""
    if not place.low.endswith(("ed", "en")) or place.following == "that" or not place.words[place.at - 1].text.islower():
        return None
    for k in range(place.at - 1, max(-1, place.at - _WITH), -1):
        if place.words[k].text == "," or (place.words[k].low in NOMINATIVE and k not in place.protected):
            return None
        if place.words[k].low == "with":
            return False if k and any(clauses.is_finite(place.words, n) for n in range(k)) else None
    return None


def _is_name(place: Place) -> bool:
    """`Okoro admitted`, but not `refugees from Iraq admitted`: whether a name stands in front that no preposition ties to another noun."""
    first = place.at
    while first - 1 in place.protected:
        first -= 1
    return first < place.at and not (first and place.words[first - 1].low in lex.PREPOSITIONS)


def passive(place: Place) -> bool | None:
    """`an allegation rejected by a panel`, `a parliament blamed for the delay`: what is done to the noun in front."""
    if not place.low.endswith("ed") or place.previous in clauses.AUXILIARIES | lex.PRONOUNS or not place.at:
        return None
    if place.following in ("for", "of"):
        return False if (place.lemma, place.following) in _DONE_TO else None
    means = place.words[place.at + 2].low if place.at + 2 < len(place.words) else ""
    agent = not (means.endswith("ing") or means in _MEANS or means in DATES or means[:1].isdigit())
    return False if place.following == "by" and means and agent else None


def tale(place: Place) -> bool | None:
    """`tells so many lies that`."""
    if place.lemma != "tell":
        return None
    return False if any(word.low in _CLASS["told"] for word in place.words[place.at + 1 : place.at + 5]) else None


def noun(place: Place) -> bool | None:
    """`the report`, `Okoro’s claim`, `of doubts`."""
    if place.low not in _NOUNS and not place.low.endswith("ed"):
        return None
    led = (place.previous in lex.DETERMINERS and place.previous not in _NOT_NOUN) or _counted(place) or _one(place)
    return False if led or place.previous in ("'s", "'") or place.previous in lex.PREPOSITIONS else None


def _one(place: Place) -> bool:
    """`a police report seen by the paper says`, but `a majority say`."""
    led = place.at > 1 and place.words[place.at - 2].low in ("a", "an")
    return led and place.low in _NOUNS and place.low == place.lemma and place.previous not in _MANY


def _counted(place: Place) -> bool:
    """`400 pledged delegates`, `three confirmed cases`, but `on May 24 hailed`."""
    earlier = place.words[place.at - 2].low if place.at > 1 else ""
    number = place.previous[:1].isdigit() or (place.previous in _SCALE and earlier[:1].isdigit())
    number = number or (place.previous in NUMBERS and clauses.is_plural(place.following))
    return number and earlier not in lex.MONTHS and place.following not in lex.DETERMINERS


def plural_noun(place: Place) -> bool | None:
    """`aid reports`, `Okoro claims weighed on`, but `Okoro reports` and `it claims that`."""
    if place.low not in _NOUNS or not place.low.endswith("s") or not place.at:
        return None
    if place.lemma == "state":
        said = place.following in ("that", ":", QUOTATION) or (
            place.following == "," and place.at - 1 in place.protected
        )
        return None if said else False
    named = place.words[place.at - 1].text[0].isupper() and not _is_acting(place)
    subject = named or place.previous in lex.PRONOUNS
    subject = subject or (place.lemma == "show" and _head(place) in _CLASS["evidence"])
    return None if subject or place.following in _OBJECTS else False


def _is_acting(place: Place) -> bool:
    """`Brexit worries pressured the pound`: whether a verb with what it takes follows, so that the word is its subject."""
    led = place.words[place.at + 2].low if place.at + 2 < len(place.words) else ""
    acts = place.following in clauses.AUXILIARIES or led in lex.DETERMINERS or led in lex.PREPOSITIONS
    return acts and clauses.is_finite(place.words, place.at + 1)


def _head(place: Place) -> str:
    return surroundings.subject_head(place.words, place.at, place.protected)


def taken(place: Place) -> bool | None:
    """`rejected claims that`: a noun that a verb takes."""
    taken = place.low in _NOUNS and place.following == "that" and surroundings.is_object(place.words, place.at)
    return False if taken else None


def noun_of(place: Place) -> bool | None:
    """`reports of`, `calls for`."""
    dated = place.following == "on" and place.at + 2 < len(place.words) and place.words[place.at + 2].low in DATES
    other = (place.lemma, place.following) in _OTHER_SENSE and not dated
    if other and not surroundings.has_words(place.words, place.at):
        return False
    of = place.low in _NOUNS and place.following in _OF and place.lemma not in ("call", "read", "point")
    return False if of else None


def one_of(place: Place) -> bool | None:
    """`one of the key battleground states`: the noun that `one of` counts."""
    if not place.low.endswith("s") or place.lemma == place.low:
        return None
    lows = [word.low for word in place.words[max(0, place.at - _COUNTED) : place.at]]
    at = next((k for k in range(len(lows) - 2, -1, -1) if lows[k : k + 2] == ["one", "of"]), -1)
    counted = at >= 0 and not any(low.endswith("s") or low == "," for low in lows[at + 2 :])
    return False if counted else None
