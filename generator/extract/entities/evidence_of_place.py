"""What the words around a name say about its kind: nouns beside it, prepositions, appositions, verbs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.entities.nearness import WORDS, Near
from generator.model import Kind

_AGE = re.compile(r",\s\d{1,3}(?:,|\.|\s(?:and|who)\b)")
_ROYAL = frozenset("emperor empress king pope prince princess queen tsar".split())
"""Titles that make a person of the name of a place, too: `Queen Victoria`."""
_SOMEBODYS = re.compile(r", [A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}[’']s (?:[a-z-]+ ){0,3}(?P<head>[a-z]+)(?=[,.;:]| who\b| and\b| in\b| on\b| at\b| to\b|$)")
_CITY_STATE = re.compile(r",\s(?P<state>[A-Z][\w.]+(?:\s[A-Z]\w+)?)")
_MANAGED = re.compile(
    r"(?:in\scharge\sof|manager\sof|coach\sof|captain\sof|striker\sfor|(?:play|plays|played|playing)\sfor"
    r"|(?:has|had)\s(?:managed|coached)|sign\sfor|signed\sfor|fans\sof)\s(?:the\s)?$"
)
_TEAM = re.compile(
    r"[’']s\s(?:head\s)?(?:captain|coach|defender|fans|goalkeeper|manager|midfielder|players|squad|striker)\b"
    r"|\s(?:defender|goalkeeper|keeper|midfielder|side|squad|striker|winger)\b"
)
_SCORE = re.compile(r"\s(?:won|lost|drew|beat)?\s?\S*\s?\d{1,2}-\d{1,2}\b")
_PRONOUN = re.compile(r"\b(?:said|says|that)\s(?P<pronoun>he|she|it)\b|\b(?P<own>his|her|its)\b")
_SAYS_IT = re.compile(
    r"(?:,\s[^,]{2,40},)?\s(?:said|says|announced|added|warned)\s(?:on\s\w+\s)?(?:that\s)?it\s(?:had|has|will|would|might|may|could|plan\w*|expect\w*|is\s\w+ing|was\s\w+ing)\s(?!be\b|been\b)"
)
_SOON = 45
"""Letters behind a name in which a pronoun most likely takes it up."""
_NEXT = re.compile(r"\s[a-z][^A-Z.!?;:]+\.\s(?:He|She)\s")
"""The rest of a sentence that names nobody else, and one that goes on with a person."""
_OF_PEOPLE = frozenset(("he", "she", "his", "her"))
_MAKES = frozenset(
    "bought built chairs created founded headed heads launched leads led owned owns ran runs set sold started".split()
)
_STAFF = frozenset("analyst ceo economist partner professor strategist".split())
_OFFICERS = frozenset("ceo chair chairman chairwoman cofounder director founder president spokesman spokeswoman spokesperson".split())
"""Whom a body has and a place has not; of a place there is a mayor, and a president only of a country."""
_GROUNDS = frozenset("arena ballpark center centre court field garden gardens hall house park plaza stadium theater theatre".split())
_WEAK_PLACE_NOUNS = frozenset("state street site camp area".split())


class Evidence(NamedTuple):
    """One thing beside a name that speaks for a kind: its name, the kind, how much, and how it is seen."""

    name: str
    kind: Kind
    weight: float
    test: Callable[[Near], bool]


def _body_noun(n: Near) -> bool:
    noun = n.before in lex.ORGANIZATION_NOUNS and n.before not in ("federal", "county")
    return noun and not n.mention.title and not _of_officer(n) and not _of_player(n)


def _of_player(n: Near) -> bool:
    """`Harwick center Bo Okoro`: behind a town, somebody’s place in its team."""
    return n.before in ("center", "centre") and len(n.behind) > 1 and n.behind[-2] in lex.PLACES


def _of_officer(n: Near) -> bool:
    """`president of the board Ana Ruiz`: behind somebody’s office, and no name of the body."""
    words = [word for word in n.behind[-5:] if word not in lex.DETERMINERS]
    held = len(words) > 2 and words[-2] == "of" and (words[-3] in _OFFICERS or words[-3] in lex.OFFICES)
    return held and n.shape.first in lex.FIRST_NAMES and len(n.shape.words) > 1


def _body_noun_full(n: Near) -> bool:
    """`the lender Grant Samuel said`: behind a noun for a body, and not of somebody who made it: `the firm Ana Ruiz founded`."""
    member = n.shape.first in lex.FIRST_NAMES and (n.before in lex.BODIES or n.before in ("center", "centre", "team"))
    named = n.before not in lex.PERSON_NOUNS and len(n.shape.words) > 1 and not member
    return _body_noun(n) and named and n.next not in _MAKES


def _surname_as_place(n: Near) -> bool:
    """`Ruth Hill said`, `director Ruth Bay`: a given name and a word for a place, where a person is called so or speaks."""
    named = len(n.shape.words) > 1 and n.shape.first in lex.FIRST_NAMES and n.shape.last in lex.PLACE_HEADS
    speaks = n.next in lex.LEMMA or n.before in ("said", "says")
    return named and (speaks or n.before in lex.PERSON_NOUNS or bool(n.mention.title))


def _site_named_after(n: Near) -> bool:
    """`at Ruth Field`: a given name and a word for a ground or a hall, where something takes place."""
    named = len(n.shape.words) == 2 and n.shape.first in lex.FIRST_NAMES and n.shape.last in _GROUNDS
    return named and n.before in ("at", "in", "near", "outside", "inside")


def _based(n: Near) -> bool:
    """`the Harwick-based Bolgur`, `Norway’s Bolgur`: one unknown word for a firm with its town or its country in front."""
    own = len(n.shape.words) == 1 and n.shape.low not in lex.PLACES and n.shape.low not in lex.FIRST_NAMES
    owner = n.behind[-1].replace("’", "'") if n.behind else ""
    of_country = owner.endswith("'s") and owner.removesuffix("'s") in lex.COUNTRIES
    return own and n.next not in lex.PLACE_NOUNS and (n.before.endswith("-based") or of_country)


def _surname_as_body(n: Near) -> bool:
    """`Douglas Band, who led it`: a given name, a word for a body, and what is said of people only."""
    given = n.shape.first in lex.FIRST_NAMES and n.shape.first not in lex.PLACES
    two = len(n.shape.words) == 2 and n.shape.last in lex.ORGANIZATION_HEADS
    return two and given and n.ahead.startswith((", who ", ", whose "))


def _has_staff(n: Near) -> bool:
    """`Hogan Lorell partner Ana Ruiz`, `Marsh Wells analyst Tom Hale`: a firm in front of one who works for it."""
    staff = n.next in _STAFF and any(word[0].isupper() for word in WORDS.findall(n.ahead)[1:3])
    return staff and len(n.shape.words) > 1 and n.shape.first not in lex.FIRST_NAMES


def _has_officers(n: Near) -> bool:
    """`Wexford Bridge chairwoman Ana Ruiz`: a body in front of one of its officers."""
    officer = n.next in _OFFICERS and any(word[0].isupper() for word in WORDS.findall(n.ahead)[1:4])
    return officer and len(n.shape.words) > 1 and n.shape.last in lex.PLACE_HEADS and n.shape.low not in lex.PLACES


def _place_of(n: Near) -> bool:
    return n.before == "of" and len(n.behind) > 1 and n.behind[-2] in lex.PLACE_NOUNS


def _site_of(n: Near) -> bool:
    """`south of Ridlow`, `the mayor of Ridlow`, `the MP for Ridlow`: what is or lies where a place is, and who sits for it."""
    noun = n.behind[-2] if len(n.behind) > 1 else ""
    return (n.before == "of" and noun in lex.SITES) or (n.before == "for" and noun in ("mp", "mps"))


def _person_noun(n: Near) -> bool:
    return n.before in lex.PERSON_NOUNS and len(n.shape.words) < 4


def _city_in_state(n: Near) -> bool:
    """`Millbrook, Ohio`: a region behind the comma."""
    match = _CITY_STATE.match(n.ahead)
    owner = match is not None and n.ahead[match.end() :].startswith(("’s", "'s"))  # `Ana Ruiz, Norway’s envoy`
    state = match["state"].lower() if match and not owner else ""
    return bool(state) and (state in lex.PLACES or state.rstrip(".") in lex.PLACES)


def _somebodys(n: Near) -> bool:
    """`Bo Tan, Norway’s top trade negotiator`: somebody of a country or a body behind the comma."""
    match = _SOMEBODYS.match(n.ahead)
    return match is not None and match["head"] in lex.PERSON_NOUNS


def _between_places(n: Near) -> bool:
    """`roads into Ridlow`, `all over Ridlow`."""
    return n.before in ("to", "into", "from", "across", "towards", "through", "throughout")


def _followed_by_place(n: Near) -> bool:
    return n.next in lex.PLACE_NOUNS and n.next not in _WEAK_PLACE_NOUNS


def _the_single(n: Near) -> bool:
    noun = bool(n.following) and n.following[0] in lex.ORGANIZATION_NOUNS
    return n.before == "the" and len(n.shape.words) == 1 and not noun and n.shape.low not in lex.COUNTRIES


def _owns_people(n: Near) -> bool:
    """`Nordvik’s chief executive`, `Nordvik shares`: what a company has."""
    rest = n.following[1:3] if n.ahead.startswith(("’s ", "'s ")) else n.following[:2]
    owned = n.ahead.startswith(("’s ", "'s ", " "))
    chief = rest[:2] == ("chief", "executive")
    return owned and (chief or (bool(rest) and rest[0] in lex.COMPANY_HAS))


def _works_there(n: Near) -> bool:
    """`two journalists from Al Wadi`, `an analyst at Pell`."""
    staff = len(n.behind) > 1 and n.behind[-2] in lex.STAFF
    return n.before in ("at", "from") and staff and n.shape.low not in lex.PLACES


def _body_behind(n: Near) -> bool:
    """`the Verdi trade union`, `Arcadia retail group`: a noun for a body right behind, or behind one plain word."""
    if not n.ahead.startswith(" ") or n.before != "the":
        return False
    second = len(n.following) > 1 and n.following[1] in lex.OWN_BODIES and n.following[0] in lex.COMMON
    return n.next in lex.OWN_BODIES or (second and n.next not in lex.CLOSED)


def _shares_of(n: Near) -> bool:
    """`Shares of Marsh Tools`."""
    held = len(n.behind) > 1 and (n.behind[-2] in lex.COMPANY_HAS or n.behind[-2] in lex.HELD)
    return held and n.before in ("of", "in") and n.shape.low not in lex.PLACES


def _plays(n: Near) -> bool:
    """`in charge of Harwick`, `Harwick beat Norden 2-1`: a club, even under the name of a town."""
    score = n.next in lex.TEAM_VERBS and bool(_SCORE.match(n.ahead))
    town = n.shape.low in lex.PLACES and n.shape.first not in lex.COMPASS and bool(_TEAM.match(n.ahead))
    town = town and not (n.next == "side" and n.before == "the")
    return score or town or bool(_MANAGED.search(n.lead))


def _is_he_or_she(n: Near) -> bool:
    """`Trebor, a rival, said she might`: whether the sentence goes on with a person’s pronoun for a name of one word."""
    if not n.shape.low.isalpha() or n.shape.low.endswith(("ed", "ing")) or n.shape.low in lex.COUNTRIES:
        return False
    if n.before in ("", ",") and n.next and (n.next in lex.FINITE or n.next.endswith("ed")) and _NEXT.match(n.ahead):
        return True
    sentence = re.split(r"[.!?“”\"]", n.ahead, maxsplit=1)[0].lower()
    match = _PRONOUN.search(sentence[:_SOON])
    return match is not None and (match["pronoun"] or match["own"]) in _OF_PEOPLE


def _says_it(n: Near) -> bool:
    """`Trebor, a rival, said it might buy the plant`: a name of one word that goes on as `it`."""
    return len(n.shape.words) == 1 and bool(_SAYS_IT.match(n.ahead))


TABLE = (
    Evidence("title", "person", 5, lambda n: bool(n.mention.title)),
    Evidence("royal title", "person", 9, lambda n: bool(n.mention.title) and n.mention.title.lower() in _ROYAL),
    Evidence("age behind", "person", 5, lambda n: bool(_AGE.match(n.ahead))),
    Evidence("who or whose behind", "person", 1.5, lambda n: n.ahead.startswith((", who ", ", whose "))),
    Evidence("somebody’s noun behind", "person", 5, _somebodys),
    Evidence("noun for a person in front", "person", 2, _person_noun),
    Evidence("noun for a person, full name", "person", 2, lambda n: _person_noun(n) and len(n.shape.words) > 1),
    Evidence("which behind, body", "organization", 2.5, lambda n: n.ahead.startswith(", which ")),
    Evidence("which behind, place", "place", 1.5, lambda n: n.ahead.startswith(", which ")),
    Evidence("noun for a body in front", "organization", 3, _body_noun),
    Evidence("noun for a body, full name", "organization", 5, _body_noun_full),
    Evidence("staff of it behind", "organization", 4, _has_staff),
    Evidence("officers of it behind", "organization", 7, _has_officers),
    Evidence("surname that is a word for a body", "person", 9, _surname_as_body),
    Evidence("surname that is a word for a place", "person", 9, _surname_as_place),
    Evidence("ground named after somebody", "place", 8, _site_named_after),
    Evidence("based in a town, or of a country", "organization", 2, _based),
    Evidence("noun for a place in front", "place", 3, lambda n: n.before in lex.PLACE_NOUNS),
    Evidence("village of", "place", 9, _place_of),
    Evidence("south of, mayor of", "place", 4, _site_of),
    Evidence("in, near, outside", "place", 2.6, lambda n: n.before in ("in", "near", "outside", "around", "atop")),
    Evidence("at", "place", 1, lambda n: n.before == "at" and n.shape.last not in lex.ORGANIZATION_HEADS),
    Evidence("to, from, across", "place", 0.7, _between_places),
    Evidence("region behind", "place", 5, _city_in_state),
    Evidence("noun for a place behind", "place", 2.5, _followed_by_place),
    Evidence("the, and one word", "organization", 1, _the_single),
    Evidence("a company's people and shares", "organization", 3, _owns_people),
    Evidence("at several words", "organization", 3, lambda n: n.before == "at" and len(n.shape.words) > 1),
    Evidence("people who work there", "organization", 6, _works_there),
    Evidence("noun for a firm or a union behind", "organization", 3, _body_behind),
    Evidence("shares of it", "organization", 3, _shares_of),
    Evidence("plays and is managed", "organization", 7, lambda n: _plays(n) and n.shape.low not in lex.COUNTRIES),
    Evidence("taken up by he or she", "person", 2, _is_he_or_she),
    Evidence("says of itself that it", "organization", 2.5, _says_it),
    Evidence("verb of speech, person", "person", 1, lambda n: n.next in lex.LEMMA),
    Evidence("verb of speech, body", "organization", 0.7, lambda n: n.next in lex.LEMMA),
)
