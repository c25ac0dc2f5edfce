"""Cues: which words of a sentence are used as verbs of speech, thought or finding, by rules that are asked in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.attribution import surroundings
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.subjects import ASSERTED
from generator.text import QUOTATION

_CLASS = lex.CUE_CLASS
_NOUNS, _DOUBTFUL, _NOISY, _EVIDENCE = (_CLASS[key] for key in ("nouns_too", "doubtful", "noisy", "evidence"))
_MODALS = frozenset("will would can could should must may might shall to not never cannot n't".split()) | {
    f"{verb}n't" for verb in ("did", "do", "does", "would", "wo", "could", "ca", "should", "is", "was", "has", "have")
}
_NOT_NOUN = frozenset("that all both some many others several one two three".split())
_BEFORE_PARTICIPLE = frozenset(
    [",", "and", "by", "in", "after", "before", "while", "is", "are", "was", "were", "been", QUOTATION, ""]
)
_OBJECTS = frozenset(["that", ":", QUOTATION, "it", "he", "she", "they", "the", "to", "its", "his", "her"])
_OTHER_SENSE = frozenset(tuple(entry.split()) for entry in _CLASS["other_sense"])
_SUFFIXES = ("al", "ed", "ent", "ic", "ing", "ive", "less", "ous", "stop")
"""Endings of words that describe the noun behind them."""
_SPEAKERS = lex.PERSON_NOUNS | lex.GROUP_NOUNS | lex.ORGANIZATION_NOUNS | _CLASS["carriers"] | _EVIDENCE
_OF = frozenset("of for by from about".split())


class Place(NamedTuple):
    """A word that may be a cue, with what stands beside it."""

    words: Words
    at: int
    protected: frozenset[int]
    low: str
    lemma: str
    previous: str
    following: str


def find(words: Words, protected: frozenset[int]) -> Iterator[int]:
    """The tokens that are used as cue verbs, not as nouns, and the word `according`."""
    for at, token in enumerate(words):
        low = token.low
        if low == "according":
            if at + 1 < len(words) and words[at + 1].low == "to":
                yield at
        elif low in lex.LEMMA and at not in protected:
            previous = words[at - 1].low if at else ""
            following = words[at + 1].low if at + 1 < len(words) else ""
            if _is_verb(Place(words, at, protected, low, lex.LEMMA[low], previous, following)):
                yield at
        elif at not in protected and surroundings.tags_quotation(words, at, protected):
            yield at


def _is_verb(place: Place) -> bool:
    """The verdict of the first rule that has one; a form that none doubts is a verb."""
    return next((verdict for rule in _RULES if (verdict := rule(place)) is not None), True)


def _without_words(place: Place) -> bool | None:
    """`shouting`, `reading`: speech only with words beside it; `asked not to`, `recalled 12,000 units` never."""
    if place.low in _NOISY and not surroundings.has_words(place.words, place.at):
        return False
    never = (place.lemma == "ask" and place.following == "not") or (
        place.lemma == "recall" and place.following[:1].isdigit()
    )
    return False if never else None


def _beside(place: Place) -> bool | None:
    return surroundings.is_beside(place.words, place.at) if place.lemma in _CLASS["beside"] else None


def _put_it(place: Place) -> bool | None:
    """`as Ruth Okoro put it`."""
    if place.low not in ("put", "puts") or place.following != "it":
        return None
    return True if any(word.low == "as" for word in place.words[max(0, place.at - 8) : place.at]) else None


def _figure(place: Place) -> bool | None:
    return surroundings.gives_figure(place.words, place.at) if place.lemma in _CLASS["figure"] else None


def _participle(place: Place) -> bool | None:
    """`…, saying that`, `a letter saying that`; never `the saying`."""
    if not place.low.endswith("ing"):
        return None
    if place.previous in _BEFORE_PARTICIPLE or place.words[place.at].text[0].isupper():
        return True
    noun = place.previous not in lex.CLOSED and place.words[place.at - 1].text[0].isalnum()
    return noun and place.lemma in _CLASS["plain"] and surroundings.clause_follows(place.words, place.at)


def _capital(place: Place) -> bool | None:
    return False if place.words[place.at].text[0].isupper() and place.at > 0 else None


def _opening_noun(place: Place) -> bool | None:
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


def _described_noun(place: Place) -> bool | None:
    """`Okoro’s fiery vows`, `the nonstop demands`: a word that describes it stands before a noun."""
    if place.low not in _NOUNS or place.at < 2 or not place.previous.endswith(_SUFFIXES):
        return None
    led = place.words[place.at - 2].low
    noun = place.previous in _SPEAKERS or place.at - 1 in place.protected
    return False if (led in lex.DETERMINERS or led == "'s") and not noun else None


def _object(place: Place) -> bool | None:
    """`markers to write notes`: what a verb of saying takes."""
    taken = place.low in _NOUNS and place.low.endswith("s") and place.previous in lex.LEMMA
    if not taken or place.previous != lex.LEMMA[place.previous]:
        return None
    return False if place.previous not in _NOUNS or place.words[place.at - 2].low == "to" else None


def _reduced(place: Place) -> bool | None:
    """`refugees admitted to the country have`, `figures reported on Sunday suggest`: it only describes the subject."""
    if not place.low.endswith("ed") or place.following not in lex.PREPOSITIONS or place.at < 1:
        return None
    named = place.at - 1 in place.protected and place.previous not in _SPEAKERS
    if named or place.previous in lex.CLOSED or not place.previous.isalpha():
        return None
    return False if surroundings.verb_follows(place.words, place.at) else None


def _tale(place: Place) -> bool | None:
    """`tells so many lies that`."""
    if place.lemma != "tell":
        return None
    return False if any(word.low in _CLASS["told"] for word in place.words[place.at + 1 : place.at + 5]) else None


def _aside(place: Place) -> bool | None:
    """`the harbour, he added, is shut`: between commas with its subject."""
    if place.following != "," or place.at < 2 or place.lemma in _CLASS["object"]:
        return None
    subject = place.words[place.at - 2].text == "," and place.previous in ("he", "she", "they", "it")
    return True if subject else None


def _modal(place: Place) -> bool | None:
    """`went on to say` is said, `will say` and `refused to say` are not."""
    if place.previous not in _MODALS:
        return None
    if place.previous != "to" or place.at < 2:
        return False
    return place.words[place.at - 2].low in ASSERTED and bool(place.following)


def _base_form(place: Place) -> bool | None:
    """`officials in Harwick say`: a base form needs a subject in the plural."""
    if place.low != place.lemma or place.low == "read":
        return None
    if place.previous in lex.FINITE or place.previous in lex.LEMMA:
        return False
    if place.lemma == "state" and not surroundings.has_words(place.words, place.at):
        return False
    if clauses.is_plural(place.previous):
        return None
    return None if surroundings.plural_subject(place.words, place.at, place.protected) else False


def _noun(place: Place) -> bool | None:
    """`the report`, `Okoro’s claim`, `of doubts`."""
    if place.low not in _NOUNS and not place.low.endswith("ed"):
        return None
    led = (place.previous in lex.DETERMINERS and place.previous not in _NOT_NOUN) or _counted(place)
    return False if led or place.previous in ("'s", "'") or place.previous in lex.PREPOSITIONS else None


def _counted(place: Place) -> bool:
    """`400 pledged delegates`, but `on May 24 hailed`."""
    earlier = place.words[place.at - 2].low if place.at > 1 else ""
    return place.previous[:1].isdigit() and earlier not in lex.MONTHS and place.following not in lex.DETERMINERS


def _plural_noun(place: Place) -> bool | None:
    """`aid reports`, but `Okoro reports` and `it claims that`."""
    if place.low not in _NOUNS or not place.low.endswith("s") or not place.at:
        return None
    subject = place.words[place.at - 1].text[0].isupper() or place.previous in lex.PRONOUNS
    return None if subject or place.following in _OBJECTS else False


def _taken(place: Place) -> bool | None:
    """`rejected claims that`: a noun that a verb takes."""
    taken = place.low in _NOUNS and place.following == "that" and surroundings.is_object(place.words, place.at)
    return False if taken else None


def _noun_of(place: Place) -> bool | None:
    """`reports of`, `calls for`."""
    if (place.lemma, place.following) in _OTHER_SENSE and not surroundings.has_words(place.words, place.at):
        return False
    of = place.low in _NOUNS and place.following in _OF and place.lemma not in ("call", "read", "point")
    return False if of else None


def _tag(place: Place) -> bool | None:
    """`“…,” she noted.`: a doubtful verb that ends its clause beside a quotation."""
    ends = place.following in ("", ".", ",") or place.following in lex.PREPOSITIONS
    doubtful = place.lemma in _CLASS["needs_clause"] or place.low in _DOUBTFUL
    if not (ends and doubtful and surroundings.is_beside(place.words, place.at)):
        return None
    return place.words[place.at - 1].text != QUOTATION or place.lemma in _CLASS["inverted"]


def _closing(place: Place) -> bool | None:
    """`…, the survey shows, …`: a finding behind its words."""
    found = place.lemma in _CLASS["finding"] and surroundings.closes(place.words, place.at, place.protected)
    return True if found else None


def _evidence(place: Place) -> bool | None:
    """`a poll found 40% …`, `…, records show`: findings of what can show something."""
    if place.lemma not in _CLASS["finding"]:
        return None
    head = surroundings.subject_head(place.words, place.at, place.protected)
    return True if head in _EVIDENCE and surroundings.clause_follows(place.words, place.at) else None


def _forecast(place: Place) -> bool | None:
    """`the firm expects revenue of $88 million`: a forecast of a figure or with an infinitive."""
    if place.lemma not in _CLASS["forecast"] or place.following in ("", ".", ","):
        return None
    ahead = place.words[place.at + 1 : place.at + 9]
    figure = any(word.low == "to" or word.text[0].isdigit() for word in ahead)
    return True if figure and surroundings.subject_head(place.words, place.at, place.protected) else None


def _with_words(place: Place) -> bool | None:
    doubtful = place.low in _DOUBTFUL or place.lemma in _CLASS["needs_clause"]
    return surroundings.has_words(place.words, place.at) if doubtful else None


_RULES: tuple[Callable[[Place], bool | None], ...] = (
    _without_words,
    _beside,
    _put_it,
    _figure,
    _participle,
    _capital,
    _tale,
    _aside,
    _closing,
    _opening_noun,
    _described_noun,
    _object,
    _modal,
    _reduced,
    _base_form,
    _noun,
    _taken,
    _plural_noun,
    _noun_of,
    _tag,
    _evidence,
    _forecast,
    _with_words,
)
