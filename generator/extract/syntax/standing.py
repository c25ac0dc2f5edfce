"""Standing: in which position of its clause a phrase stands – subject, object, or beside the clause."""

from __future__ import annotations

from enum import IntEnum

from generator.extract import lexicon as lex
from generator.extract.syntax.noun_phrases import BREAKS, DATES
from generator.extract.syntax.verbs import Words, is_finite, may_be_finite
from generator.words import load

_SCENE = frozenset(load("discourse")["scene"])
_CLAUSE = frozenset(
    "although because but if since so that though unless until when where whereas whether which while who yet".split()
)
_SUBJECTS = frozenset(("he", "it", "she", "they"))
_JOINTS = frozenset(("and", "or"))
_TURNING = BREAKS | _CLAUSE | _SUBJECTS | _JOINTS | lex.PREPOSITIONS | DATES | {","}
"""What changes the position of what stands behind it; of other words only a verb does."""


class Standing(IntEnum):
    """The position of a phrase in its clause; the higher, the likelier the text goes on about it."""

    ASIDE = 0
    OBJECT = 1
    SUBJECT = 2


_ASIDE, _OBJECT, _SUBJECT = Standing


def standings(words: Words, protected: frozenset[int]) -> list[Standing]:
    """For each word of a sentence the standing of a phrase that begins there."""
    found: list[Standing] = []
    verb = behind = False
    scene = bool(words) and words[0].low in _SCENE
    for k, word in enumerate(words):
        if k not in protected and (word.low in _TURNING or may_be_finite(word.low)):
            if word.text == "," or word.text in BREAKS:
                behind = False
                scene = scene and word.text != ","
                verb = verb and word.text not in BREAKS
            elif word.low in _CLAUSE or _opens(words, k) or _meanwhile(words, k) or (word.low in _JOINTS and _joins(words, k)):
                verb = behind = False
            elif word.low in lex.PREPOSITIONS:
                behind = not _counts(words, k) and not (k + 2 in protected and _is_office(words, k))
            elif word.low in DATES:
                behind = False
            elif k and is_finite(words, k):
                verb, behind = True, False
        found.append(_ASIDE if behind or scene else _OBJECT if verb else _SUBJECT)
    return found


def _opens(words: Words, at: int) -> bool:
    """Whether a pronoun is the subject of a clause without `that`: `the firm said it will close`."""
    return words[at].low in _SUBJECTS and at + 1 < len(words) and is_finite(words, at + 1)


def _meanwhile(words: Words, at: int) -> bool:
    """Whether `as` opens a clause: `As Okoro and Brand toured the port, they`, but not `As head of the port, she`."""
    if words[at].low != "as" or (at and words[at - 1].text != ","):
        return False
    comma = next((k for k in range(at, len(words)) if words[k].text == ","), len(words))
    return any(is_finite(words, k) for k in range(at + 2, comma))


def _counts(words: Words, at: int) -> bool:
    """Whether a preposition only belongs to a figure: `about 40 fishermen`, `over 200 teachers`."""
    return (
        words[at].low in ("about", "over", "around", "under")
        and at + 1 < len(words)
        and words[at + 1].text[0].isdigit()
    )


def _is_office(words: Words, at: int) -> bool:
    """Whether a preposition only belongs to the office of a name behind it: `former secretary of state Ruth Okoro`."""
    office = at > 0 and words[at].low in ("for", "of") and words[at - 1].low in lex.PERSON_NOUNS
    return office and (words[at + 1].low in lex.FIELDS or words[at + 1].low in ("staff", "state"))


def _joins(words: Words, at: int) -> bool:
    """Whether `and` begins a clause with a subject of its own: a subject pronoun or a phrase with a verb follows."""
    if at + 2 >= len(words) or is_finite(words, at + 1):
        return False
    return any(is_finite(words, k) for k in range(at + 2, min(at + 6, len(words)))) and words[at - 1].text in (",", ";")
