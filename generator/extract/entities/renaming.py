"""What a phrase that renames a name says about its kind: `the weather service, Senamhi,`, `Okoro, the harbour chief,`."""

from __future__ import annotations

import re

from generator.extract import lexicon as lex
from generator.extract.entities.designations import OWNERS
from generator.extract.entities.nearness import WORDS, Near
from generator.model import Kind

_PHRASE_END = re.compile(r"[,;.(—–]| (?:of|for|who|which|that|in|at|on|with|from|and|whose|where|to) ")
_WHERE = frozenset("across in into near outside throughout".split())
"""Prepositions of a place, behind which the sentence goes on with somebody: `In Norway, a lawyer said`."""
_PLAIN = lex.COMMON - lex.CLOSED - lex.LEMMA.keys()
_OPENS = OWNERS | {"'s"}


def before(n: Near) -> Kind | None:
    """`the weather service, Senamhi,`: what the last noun of the phrase in front of a name stands for."""
    if not n.lead.endswith(", "):
        return None
    phrase = re.split(r"[,;.:(—–“”]", n.lead[:-2])[-1]
    words = WORDS.findall(phrase.replace("’s ", " 's "))
    start = next((k for k in range(len(words) - 1, -1, -1) if words[k] in _OPENS and words[k - 1 : k] != ["of"]), None)
    if start is None or len(words) - start > 6 or not {*words[start:]}.isdisjoint(lex.LEMMA):
        return None
    noun = next((word for word in words[start + 1 :] if _ends_phrase(words, word)), "")
    return _noun_kind(noun)


def _ends_phrase(words: list[str], word: str) -> bool:
    at = words.index(word)
    return at + 1 == len(words) or words[at + 1] in lex.PREPOSITIONS


def behind(n: Near) -> Kind | None:
    """`, the harbour police chief,`: what the last noun of the phrase behind a name stands for."""
    if not n.ahead.startswith(", ") or not n.following or n.following[0] in ("who", "whose"):
        return None
    if n.ahead[2:3].isupper() or n.before in _WHERE:
        return None
    first = n.following[0]
    named = len(n.shape.words) == 2 and n.shape.first in lex.FIRST_NAMES and first in _PLAIN  # `Ruth Ward, research director at Pell,`
    opens = first in lex.DETERMINERS or first in ("now", "then", "former") or named
    if not (opens or first in lex.PERSON_NOUNS or first in lex.NATIONS):
        return None
    if _speaks(re.split(r"[,;.]", n.ahead[2:], maxsplit=1)[0]):
        return None
    phrase = _PHRASE_END.split(n.ahead[2:], maxsplit=1)[0].lower()
    known = [kind for word in WORDS.findall(phrase) if (kind := _noun_kind(word)) is not None]
    return known[-1] if known else None


def _speaks(segment: str) -> bool:
    """`, a spokesman for the agency said.`: whether what follows a name tells who said the sentence."""
    words = WORDS.findall(segment.lower())
    return bool(words) and words[-1] in lex.LEMMA and "who" not in words


def _noun_kind(word: str) -> Kind | None:
    if word in lex.PERSON_NOUNS:
        return "person"
    if word in lex.ORGANIZATION_NOUNS:
        return "organization"
    return "place" if word in lex.PLACE_NOUNS else None
