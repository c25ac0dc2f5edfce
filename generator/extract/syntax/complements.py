"""Complements: where what stands behind a noun and says which thing it is ends, `the ban on plastic bags | takes effect`."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.syntax.noun_phrases import DATES, PERIODS
from generator.extract.syntax.verbs import Words, is_finite
from generator.text import Token
from generator.words import load

_WORDS = load("definites")
_TELLING, _ADVERBIAL = frozenset(_WORDS["telling"]), frozenset(_WORDS["adverbial"])
_TAKES_IN, _TAKES_ON, _TAKES_THAT, _TAKES_TITLE, _TAKES_TO = (
    frozenset(_WORDS[f"takes_{what}"]) for what in ("in", "on", "that", "title", "to")
)
TIMES = DATES | PERIODS | frozenset(_WORDS["times"])
"""Words for spans of time."""
QUOTING = frozenset(("“", '"', "‘", "'", "''"))
"""Marks behind which a title or what somebody calls a thing follows."""
_UNQUOTING = frozenset(("”", '"', "’", "'", "''"))
_PLAINLY = frozenset("against between of over".split())
_ABOUT = frozenset("about on over".split())
_INSIDE_NAMES = frozenset("for of on".split())
_OF_VERBS = frozenset("about for from into".split())
"""What behind a noun that is known already mostly belongs to the verb: `bought the bridge from`."""
_INNER = frozenset("a an of the".split())
_CLOSING = frozenset("but that when which while who".split())
_BREAKING = _CLOSING | {"after", "as"}
_OWNED = frozenset("her his its my our their your".split())
_DEICTIC = frozenset("that the these this those".split()) | _OWNED
_PARTICIPLES = frozenset("brought built drawn given held led made put run sent set taken written".split())
_LONGEST = 7
"""Words behind a preposition: a longer phrase is no name for a thing any more."""
_TITLE = 8
"""Words of a title."""


def stop(words: Words, at: int, leads: str) -> int:
    """Where the phrase of the noun at a place ends with what says which thing it is; `leads` is the word that opens the phrase.

    That is behind the noun itself, where nothing follows, or where it may belong to the verb.
    """
    if at + 2 >= len(words):
        return at + 1
    opens, head = words[at + 1], words[at].low
    if opens.text in QUOTING or opens.text == ",":
        return _title(words, at) if head in _TAKES_TITLE else at + 1
    if opens.low == "that":
        return _clause(words, at) if head in _TAKES_THAT and leads != "the" else at + 1
    made = _is_made(words, at + 1)
    return _phrase(words, at, at + 2 + made) if made or _takes(words, at, leads) else at + 1


def _takes(words: Words, at: int, leads: str) -> bool:
    """Whether the preposition behind a noun belongs to it."""
    opens, head = words[at + 1].low, words[at].low
    if opens == "to":
        return head in _TAKES_TO and words[at + 2].low not in lex.CLOSED
    if opens in ("in", "at", "near"):
        return head in _TAKES_IN and words[at + 2].text[0].isupper()
    if words[at].text[0].isupper() and words[at + 2].text[0].isupper() and opens in _INSIDE_NAMES:
        return True
    if opens in _ABOUT and head not in _TAKES_ON:
        return False
    return opens in _PLAINLY or (opens in _TELLING and not (opens in _OF_VERBS and leads in _DEICTIC))


def _is_made(words: Words, at: int) -> bool:
    """`a suit filed by the union`: whether a participle tells who has made what stands before it."""
    made = words[at].low.endswith("ed") or words[at].low in _PARTICIPLES
    return made and at + 2 < len(words) and words[at + 1].low == "by"


def _phrase(words: Words, at: int, first: int) -> int:
    """Where a phrase ends whose first word behind the preposition is given; the noun’s own end where it ends in no plain way."""
    end = first
    while end < len(words) and end - first <= _LONGEST and _goes_on(words, end):
        end += 1
    inner = words[first:end]
    if not 1 <= len(inner) <= _LONGEST or not _closes(words, end) or inner[0].low in _ADVERBIAL:
        return at + 1
    last = inner[-1].low
    hangs = last in lex.CLOSED or last.endswith(("ing", "ed", "'s"))
    infinitive = words[at + 1].low == "to"
    short = infinitive and len(inner) < 2
    leans = not infinitive and any(word.low == "the" for word in inner) and not any(word.text[0].isupper() for word in inner)
    return at + 1 if hangs or short or leans or any(map(_is_loose, inner)) else end


def _goes_on(words: Words, at: int) -> bool:
    word = words[at]
    if not word.text[0].isalnum():
        return word.low in ("'s", "'")
    return (word.low in _INNER or word.low not in lex.CLOSED) and not (word.text.islower() and is_finite(words, at))


def _closes(words: Words, at: int) -> bool:
    """Whether a phrase ends plainly before a place: a mark that opens no list, a preposition, a verb, another clause."""
    if at >= len(words):
        return True
    word = words[at]
    if word.text == ",":
        return not (at + 1 < len(words) and words[at + 1].text[0].isupper())
    if not word.text[0].isalnum():
        return word.text not in ("-", "/", "%", "$") and (word.text != "." or at + 1 == len(words))
    return word.low in lex.PREPOSITIONS or word.low in _CLOSING or is_finite(words, at)


def _is_loose(word: Token) -> bool:
    """Whether a word ties a phrase to its sentence: a pronoun, a day, a figure."""
    return word.low in lex.PRONOUNS or word.low in TIMES or word.text[0].isdigit() or word.low in _OWNED


def _title(words: Words, at: int) -> int:
    """Where the title behind a work ends: `the film “Harwick”`; the noun’s own end where none follows."""
    first = at + 1 + (words[at + 1].text == ",")
    if first + 1 >= len(words) or words[first].text not in QUOTING or not words[first + 1].text[0].isupper():
        return at + 1
    end = next((k for k in range(first + 1, min(first + _TITLE, len(words))) if words[k].text in _UNQUOTING), 0)
    inner = words[first + 1 : end]
    capitals = all(w.text[0].isupper() or w.low in lex.CLOSED or w.text in (":", ",", "'", "’") for w in inner)
    return end + 1 if end and capitals else at + 1


def _clause(words: Words, at: int) -> int:
    """Where the clause ends by which a law says what it does: `a bill that would ban plastic bags`."""
    end = next((k for k in range(at + 2, len(words)) if not words[k].text[0].isalnum()), len(words))
    inner = words[at + 2 : end]
    if not 3 <= len(inner) <= _LONGEST + 2 or not is_finite(words, at + 2) or any(map(_is_loose, inner)):
        return at + 1
    ends = end >= len(words) or words[end].text in (",", ".", ";")
    if any(is_finite(words, k) for k in range(at + 4, end)):
        return at + 1
    return end if ends and not any(word.low in _BREAKING for word in inner) else at + 1
