"""What the form of a name says about its kind: lists, heads, openers, initials, given names."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.entities.clusters import is_country
from generator.model import Kind

_SURNAME = re.compile(
    r"""(?<=..)(?: ov|ova|ev|eva|enko|sky|skyi|skiy|ski|ska|ić|ič|vich|vych|yan|shvili|dze|ez|sson|sen|stein|berg|mann|man
      | oğlu|zadeh|inho|elli|ucci|etti|opoulos|akis|uk|chuk )$""",
    re.I | re.VERBOSE,
)
_INITIALS = re.compile(r"(?:[A-Z]\.\s?)+")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}$")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
_CELTIC = re.compile(r"(?:Mc|Mac|De|Le|La|Van|Di|Du|O['’])[A-Z]")
_TWO_PARTS = re.compile(r"[A-Z]\w+ [A-Z][a-z]+-[a-z]+$")
_LAND = re.compile(r"(?!.*(?:mania|pedia|phobia)$).{3,}(?:stan|shire|ville|burgh|grad|ia|land)$")


_CONTINENTS = frozenset("africa america asia europe".split())
_RUN_BY_DISTRICTS = frozenset("fire hospital irrigation sanitation school transit utility water".split())


class Shape(NamedTuple):
    """A name as it is looked at: its letters, its words in lower case, the first and the last of them."""

    form: str
    low: str
    words: tuple[str, ...]
    first: str
    last: str


class Evidence(NamedTuple):
    """One thing that speaks for a kind: its name, the kind, how much, and how it is seen."""

    name: str
    kind: Kind
    weight: float
    test: Callable[[Shape], bool]


def shape(form: str) -> Shape:
    """The shape of a name."""
    words = tuple(word.lower().replace("’", "'").removesuffix("'s").rstrip(".,") for word in form.split())
    return Shape(form, form.lower().replace("’", "'"), words, words[0], words[-1])


def _listed_place(name: Shape) -> bool:
    listed = name.low in lex.PLACES or name.low.replace(".", "") in lex.PLACES
    return listed or name.form in lex.PLACES_IN_CAPITALS


def _listed_body(name: Shape) -> bool:
    plain = name.form.replace(".", "")
    metonym = name.low in lex.METONYMS and name.low not in lex.PLACES
    return name.low in lex.ORGANIZATIONS or plain in lex.ACRONYMS or name.form in lex.ACRONYMS or metonym


def _head_of_body(name: Shape) -> bool:
    if len(name.words) < 2:
        return False
    joined = {*name.words[:-1]} & {"of", "for", "on"}
    last = name.last.split("-")[-1]
    return last in lex.ORGANIZATION_HEADS or bool(joined and {*name.words} & lex.ORGANIZATION_HEADS)


def _country_branch(name: Shape) -> bool:
    """`Health Canada`, `Reuters Japan`: a plain noun in front of a country."""
    acronym = name.form.split()[0].isupper() and len(name.first) > 1
    if len(name.words) == 2 and name.first in lex.ORGANIZATIONS and name.last in lex.PLACES:
        return True
    return (
        len(name.words) == 2
        and (name.last in lex.COUNTRIES or name.last in _CONTINENTS)
        and (name.first in lex.COMMON or acronym)
        and name.first not in lex.PLACE_OPENERS
        and name.first not in lex.COMPASS
    )


def _of_a_country(name: Shape) -> bool:
    """`U.S. Treasury`: a country in front of plain nouns, which are no place."""
    rest = name.words[1:]
    plain = bool(rest) and all(word in lex.COMMON for word in rest)
    return plain and is_country(name.first) and name.last not in lex.PLACE_HEADS


def _listed_end(name: Shape) -> bool:
    """`Virginia AFL-CIO`: a chapter of a body that the lists know."""
    return (
        len(name.words) == 2
        and (name.last in lex.ACRONYMS_LOW or name.last in lex.ORGANIZATIONS)
        and name.form.split()[-1].isupper()
    )


def _national_inside(name: Shape) -> bool:
    """`Pell National Doral`: a word in the middle that says for whom something is."""
    inside = not {*name.words[1:-1]}.isdisjoint(("national", "international", "memorial"))
    return inside and name.last not in lex.COMMON and name.last not in lex.PLACES


def _initial_inside(name: Shape) -> bool:
    """`Laurence H. Tribe`: an initial between a given name and one more word, even a head noun."""
    return len(name.words) == 3 and name.first in lex.FIRST_NAMES and len(name.words[1]) == 1


def _foreign_body(name: Shape) -> bool:
    """`Jornal da Bola`, `Sporting Alvorada`: words of other languages that open the name of a body."""
    return len(name.words) > 1 and name.first in lex.FOREIGN_OPENERS


def _place_head(name: Shape) -> bool:
    return name.last in lex.PLACE_HEADS and len(name.words) > 1 and name.low not in lex.METONYMS


def _place_opener(name: Shape) -> bool:
    few = len(name.words) in (2, 3) or (len(name.words) == 4 and name.words[1] in lex.PARTICLES)
    return few and (name.first in lex.PLACE_OPENERS or name.first in lex.COMPASS)


def _acronym(name: Shape) -> bool:
    capitals = name.form.isupper() and name.form.isalpha() and 2 <= len(name.form) <= 6
    return (capitals and name.low not in lex.COMMON) or (bool(_DOTTED.match(name.form)) and not _listed_place(name))


def _trade_name(name: Shape) -> bool:
    inner = len(name.words) == 1 and _INNER_CAPITAL.search(name.form) and not _CELTIC.match(name.form)
    return "&" in name.words or bool(inner)


def _full_name(name: Shape) -> bool:
    """A given name in front of others; a head noun of a body or a place says more than a given name."""
    headed = name.last in lex.ORGANIZATION_HEADS or name.last in lex.PLACE_HEADS or name.last in lex.FIRMS
    given = name.first in lex.FIRST_NAMES or name.first.split("-")[0] in lex.FIRST_NAMES
    given = given and name.first != "al"
    return 2 <= len(name.words) <= 5 and given and not headed and "of" not in name.words


def _given_alone(name: Shape) -> bool:
    return len(name.words) == 1 and name.first in lex.FIRST_NAMES and name.first not in lex.PLACES


def _surname(name: Shape) -> bool:
    return bool(_SURNAME.search(name.last)) and name.last not in lex.COMMON


def _ends_as_land(name: Shape) -> bool:
    known = name.low in lex.FIRST_NAMES or name.low in lex.COMMON
    return len(name.words) == 1 and bool(_LAND.match(name.low)) and not known


def ends_in_acronym(name: Shape) -> bool:
    """`RT Harwick`, `Arkham VR`: an acronym at one end of several words, which no person bears."""
    words = name.form.split()
    if len(words) < 2 or name.form.isupper():
        return False
    ends = words[-1].isupper() and len(words[-1]) > 1 and "." not in words[-1] and name.last not in lex.SUFFIXES
    opens = words[0].isupper() and len(words[0]) > 2 and "." not in words[0]
    return ends or opens


def _unknown_words(name: Shape) -> bool:
    own = [word for word in name.words if word not in lex.PARTICLES]
    person = len(name.words) >= 2 and len(own) <= 4 and not ends_in_acronym(name)
    return person and all(word not in lex.COMMON and word.isalpha() for word in own)


def _schools(name: Shape) -> bool:
    """`Ridlow Unified School District`: a body that runs the schools or the water of a place."""
    return name.last == "district" and not {*name.words}.isdisjoint(_RUN_BY_DISTRICTS)


TABLE = (
    Evidence("listed place", "place", 6, _listed_place),
    Evidence("listed body", "organization", 9, _listed_body),
    Evidence("head noun of a body", "organization", 6, _head_of_body),
    Evidence("form of a company", "organization", 8, lambda n: len(n.words) > 1 and n.last in lex.FIRMS),
    Evidence("country in front of plain nouns", "organization", 5, _of_a_country),
    Evidence("listed body at its end", "organization", 5, _listed_end),
    Evidence("given name and initial", "person", 6, _initial_inside),
    Evidence("national inside", "organization", 5, _national_inside),
    Evidence("opener of a body", "organization", 3, lambda n: len(n.words) > 1 and n.first in lex.ORGANIZATION_OPENERS),
    Evidence("branch in a country", "organization", 5, _country_branch),
    Evidence("opener of another language", "organization", 4, _foreign_body),
    Evidence("head noun of a place", "place", 6, _place_head),
    Evidence("opener of a place", "place", 3, _place_opener),
    Evidence("acronym", "organization", 3, _acronym),
    Evidence("trade name", "organization", 2, _trade_name),
    Evidence("ending of a place", "place", 2, _ends_as_land),
    Evidence("given name in front", "person", 5, _full_name),
    Evidence("given name alone", "person", 2, _given_alone),
    Evidence("initials", "person", 4, lambda n: 2 <= len(n.words) <= 5 and bool(_INITIALS.match(n.form))),
    Evidence(
        "particle inside", "person", 1.5, lambda n: bool({*n.words[1:-1]} & lex.PARTICLES) and "of" not in n.words
    ),
    Evidence("given name of two parts behind", "person", 3, lambda n: bool(_TWO_PARTS.match(n.form))),
    Evidence("ending of a surname", "person", 1.5, _surname),
    Evidence("no plain word", "person", 2, _unknown_words),
    Evidence("district that runs schools", "organization", 9, _schools),
)
