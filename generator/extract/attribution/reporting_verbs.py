"""Cues: which words of a sentence are used as verbs of speech, thought or finding, by rules that are asked in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.extract import lexicon as lex
from generator.extract.attribution import frames, noun_forms, reported_speech, surroundings, tags, unsaid
from generator.extract.attribution.noun_forms import Place
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.noun_phrases import DATES
from generator.text import QUOTATION

_CLASS = lex.CUE_CLASS
_NOUNS, _DOUBTFUL, _NOISY, _EVIDENCE = (_CLASS[key] for key in ("nouns_too", "doubtful", "noisy", "evidence"))
_CLAUSE = 8
"""Words before a verb that belong to its clause."""
_SPEAKING = noun_forms.SPEAKING_NOUNS
_CONTRACTED = frozenset(("'s", "'re"))
_NEVER = frozenset((("ask", "not"), ("begin", "to"), ("continue", "to")))
_COUNTING = frozenset(("admit", "read", "recall"))
"""What these verbs do to a number is no speech."""
_STATED = frozenset(("that", ":", ",", "in", "on", "the", "a", "its", "their", QUOTATION))
"""What follows the verb `state`; another word makes it the noun in front of one."""
_MEANWHILE = frozenset("after before since when while".split())
_BEFORE_PARTICIPLE = frozenset(
    [",", "and", "by", "in", "after", "before", "while", "is", "are", "was", "were", "been", QUOTATION, ""]
)


def find(words: Words, protected: frozenset[int]) -> Iterator[int]:
    """The tokens that are used as cue verbs, not as nouns, and the word `according`."""
    quoted = any(token.text == QUOTATION for token in words)
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
        elif quoted and at not in protected and surroundings.tags_quotation(words, at, protected):
            yield at


def _is_verb(place: Place) -> bool:
    """The verdict of the first rule that has one; a form that none doubts is a verb."""
    return next((verdict for rule in _RULES if (verdict := rule(place)) is not None), True)


def _without_words(place: Place) -> bool | None:
    """`shouting`, `reading`: speech only with words beside it; `asked not to`, `recalled 12,000 units`, `admitted 400 refugees`, `began to`, `state workers` never."""
    if place.low in _NOISY and not surroundings.has_words(place.words, place.at):
        return False
    never = (place.lemma, place.following) in _NEVER or (place.lemma in _COUNTING and place.following[:1].isdigit())
    noun = place.low == "state" and place.following not in _STATED
    return False if never or noun else None


def _beside(place: Place) -> bool | None:
    return surroundings.is_beside(place.words, place.at) if place.lemma in _CLASS["beside"] else None


def _put_it(place: Place) -> bool | None:
    """`as Ruth Okoro put it`, `“…” is how she put it`."""
    if place.low not in ("put", "puts") or place.following != "it":
        return None
    return True if any(word.low in ("as", "how") for word in place.words[max(0, place.at - 8) : place.at]) else None


def _clear(place: Place) -> bool | None:
    """`officials have made clear that …`, `she made it clear she would stay`; nothing else that is made."""
    if place.lemma != "make":
        return None
    behind = [word.low for word in place.words[place.at + 1 : place.at + 3]]
    said = behind[:1] == ["clear"] or behind == ["it", "clear"]
    known = place.previous in lex.PRONOUNS or (place.at - 1 in place.protected and place.previous not in DATES)
    return said and (known or surroundings.subject_head(place.words, place.at, place.protected) in _SPEAKING)


def _figure(place: Place) -> bool | None:
    return surroundings.gives_figure(place.words, place.at) if place.lemma in _CLASS["figure"] else None


def _participle(place: Place) -> bool | None:
    """`…, saying that`, `a letter saying that`; never `the saying`, `while commenting on the divide`."""
    if not place.low.endswith("ing"):
        return None
    if place.previous in _MEANWHILE and place.following in lex.PREPOSITIONS:
        return False
    contracted = place.previous in _CONTRACTED and place.at > 1 and place.words[place.at - 2].low in lex.PRONOUNS
    if contracted or place.previous in _BEFORE_PARTICIPLE or place.words[place.at].text[0].isupper():
        return True
    held = place.previous == "for" and place.lemma in _CLASS["object"]
    if _behind_name(place) or (held and any(word.text == QUOTATION for word in place.words[place.at :])):
        return True
    noun = place.previous not in lex.CLOSED and place.words[place.at - 1].text[0].isalnum()
    told = surroundings.clause_follows(place.words, place.at) or (place.following == "that" and _quotes(place))
    return noun and place.lemma in _CLASS["plain"] and told


def _quotes(place: Place) -> bool:
    """Whether a quotation stands directly behind `that`: `a letter warning that “it is late”`."""
    return place.at + 2 < len(place.words) and place.words[place.at + 2].text == QUOTATION


def _behind_name(place: Place) -> bool:
    """`footage of Dana Holt asking, “…”`, `and Okoro calling it “a ruin”`: a participle between a name and what is quoted."""
    named = place.at - 1 in place.protected and place.previous not in DATES
    quoted = QUOTATION in [w.text for w in place.words[reported_speech.start(place.words, place.at, place.protected) :][:1]]
    speaks = place.lemma in _CLASS["plain"] | {"ask"} and (quoted or surroundings.has_words(place.words, place.at))
    judges = place.lemma in _CLASS["object"] and any(word.text == QUOTATION for word in place.words[place.at :])
    return named and (speaks or judges)


def _reaction(place: Place) -> bool | None:
    """`Ruth Okoro agreed.`, in front of what she says next."""
    if place.lemma != "agree" or place.following not in (".", ",", "") or place.previous == ",":
        return None
    return not any(word.low == "not" or word.low.endswith("n't") for word in place.words[max(0, place.at - 3) : place.at])


def _quoted_as(place: Place) -> bool | None:
    """`the agency quoted her as saying that …`."""
    if place.low != "saying" or place.previous != "as":
        return None
    before = place.words[max(0, place.at - _CLAUSE) : place.at]
    return True if any(word.low in frames.QUOTED for word in before) else None


def _capital(place: Place) -> bool | None:
    return False if place.words[place.at].text[0].isupper() and place.at > 0 else None


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


def _evidence(place: Place) -> bool | None:
    """`a poll found 40% …`, `an audit found no …`, `records show`: findings of what can show something."""
    if place.lemma not in _CLASS["finding"]:
        return None
    head = surroundings.subject_head(place.words, place.at, place.protected)
    behind = place.following not in ("", ".", ",") and place.following not in lex.PREPOSITIONS
    shown = (place.lemma == "show" and behind) or (place.lemma == "find" and place.following == "no")
    return True if head in _EVIDENCE and (shown or surroundings.clause_follows(place.words, place.at)) else None


def _forecast(place: Place) -> bool | None:
    """`the firm expects revenue of $88 million`: a forecast of a figure or with an infinitive."""
    if place.lemma not in _CLASS["forecast"] or place.following in ("", ".", ","):
        return None
    ahead = place.words[place.at + 1 : place.at + 9]
    figure = any(word.low == "to" or word.text[0].isdigit() for word in ahead)
    shared = place.previous in ("and", "but")
    return True if figure and (shared or surroundings.subject_head(place.words, place.at, place.protected)) else None


def _proposal(place: Place) -> bool | None:
    """`cited the low tide`, `is proposing a toll`, `questioned how it sank`: what is put forward is the object."""
    if place.lemma not in _CLASS["proposal"] or place.previous in ("never", "not", "that", "to", "which", "who"):
        return None
    if place.following in ("", ".", ",", ";") or place.following in lex.PREPOSITIONS:
        return None
    subject = place.previous in lex.PRONOUNS or surroundings.subject_head(place.words, place.at, place.protected)
    return True if subject else None


def _calls(place: Place) -> bool | None:
    """`called the toll a mess`, `called the charges false`: what somebody is called stands behind whom or what is meant."""
    if place.lemma != "call" or place.following in lex.PREPOSITIONS or place.previous in frames.BE:
        return None
    return True if surroundings.names_what(place.words, place.at) else None


def _with_words(place: Place) -> bool | None:
    doubtful = place.low in _DOUBTFUL or place.lemma in _CLASS["needs_clause"]
    return surroundings.has_words(place.words, place.at) if doubtful else None


_RULES: tuple[Callable[[Place], bool | None], ...] = (
    _without_words,
    _beside,
    _put_it,
    _clear,
    _figure,
    _quoted_as,
    unsaid.hypothetical,
    _participle,
    noun_forms.one_of,
    _capital,
    unsaid.anybody,
    _reaction,
    noun_forms.tale,
    noun_forms.passive,
    tags.aside,
    tags.closing,
    noun_forms.opening_noun,
    noun_forms.relative_noun,
    noun_forms.inner_noun,
    noun_forms.described_noun,
    noun_forms.taken_object,
    unsaid.modal,
    noun_forms.reduced,
    noun_forms.accompanied,
    _base_form,
    noun_forms.noun,
    noun_forms.taken,
    noun_forms.plural_noun,
    noun_forms.noun_of,
    tags.tag,
    _evidence,
    _forecast,
    _proposal,
    _calls,
    _with_words,
)
