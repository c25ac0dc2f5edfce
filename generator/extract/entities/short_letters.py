"""Short letters: whether what is written in capitals is anybody, or a unit, a norm or a kind of thing."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.extract.entities.things import Form

_SILENT = frozenset(("a", "an", "as", "called", "in", "its", "my", "on", "our", "per", "their", "for", "your"))
"""Words in front of an unknown acronym that make it a thing: `known as VPL`, `in EUA`."""
NOUNS = lex.ORGANIZATION_NOUNS | lex.PERSON_NOUNS
"""Nouns that say what an actor is."""
_PLAIN = lex.COMMON - lex.CLOSED
_DESCRIBING = _PLAIN - lex.LEMMA.keys()
_PEOPLE = lex.COMPANY_HAS | lex.STAFF


def is_verb(low: str) -> bool:
    """Whether a word behind a name can be the verb of which the name is the subject."""
    return low in lex.LEMMA or low in lex.FINITE or low in lex.CUE_CLASS["auxiliaries"] or low.endswith("ed")


def never_acts(form: Form) -> bool:
    """Capitals that no list and no long name explains, and that nowhere act, own or are asked: `known as VPL`."""
    if len(form.words) > 1 or not form.letters.isupper() or not 2 <= len(form.letters) <= 6 or form.explained:
        return False
    return all(_is_counted(m) or (_is_beside(m) and not (_does(m) or m.after == "'s")) for m in form.mentions)


def _does(mention: Mention) -> bool:
    """Whether a short name does something, and not only is it: `the effective VPL is high`."""
    return is_verb(mention.after) and mention.after not in ("is", "was", "are", "were")


def _is_counted(mention: Mention) -> bool:
    """`8.7 VP of`: whether a short name stands behind a figure, as a unit does."""
    return mention.before[:1].isdigit()


def _is_beside(mention: Mention) -> bool:
    """Whether nothing is said of a short name: it explains a thing in brackets, counts or measures, or qualifies a thing."""
    bracketed = (mention.before, mention.after) == ("(", ")")
    noun = _says_what(mention.before)  # `brokers VPL` says what it is
    plain = mention.before in _DESCRIBING and mention.after not in lex.COMPANY_HAS
    described = (plain or _is_compound(mention.before)) and not noun
    return mention.before in _SILENT or bracketed or described or _qualifies(mention)


def _is_compound(low: str) -> bool:
    """`ground-mounted`: an adjective of two words, which says nothing of where a body has its seat."""
    return "-" in low and not low.endswith("-based")


def _qualifies(mention: Mention) -> bool:
    """`the VPL cycle`, `the VPL 500`: whether a short name says of what kind a thing is, and of no members, staff or shares."""
    plain = mention.after in _PLAIN and mention.after not in _PEOPLE
    return mention.text.isalpha() and (mention.after.isdigit() or (plain and not _says_what(mention.after) and not is_verb(mention.after)))


def _says_what(low: str) -> bool:
    """Whether a word is a noun for a person or a body, one of them or several."""
    return not NOUNS.isdisjoint((low, low.removesuffix("s")))
