"""Small grammar over the tokens of one sentence: where subjects begin and end, what is a verb, what a phrase stands for."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.syntax.noun_phrases import BREAKS, DATES, is_participle, trimmed
from generator.extract.syntax.subjects import before, main_subject
from generator.extract.syntax.verbs import ADVERBS, AUXILIARIES, Words, has_verb, is_finite, is_plural

_CLOSING = frozenset(
    "who which whose when as because after before while but that where during since if yesterday today earlier later last this".split()
)
_PREPOSITIONS = frozenset("in on at by to with from about via through following".split())
_LOOSE = frozenset("on by to via through about following".split())
_CARRIERS = lex.CUE_CLASS["carriers"] | lex.CUE_CLASS["evidence"]
_TITLED = 8
"""Words between a comma and the end of a name with its title."""
_UTTERANCES = lex.CUE_CLASS["utterances"]

__all__ = [
    "ADVERBS",
    "AUXILIARIES",
    "Words",
    "after",
    "before",
    "has_verb",
    "is_finite",
    "is_plural",
    "main_subject",
]


def after(words: Words, start: int, protected: frozenset[int]) -> tuple[int, int]:
    """The noun phrase that begins at `start`, up to a comma, a break, a time or the verb of a clause."""
    k = start
    while k < len(words) and (k in protected or not _stops(words, k, start)):
        k += 1
    name = _name_behind(words, start, k, protected)
    return name if name is not None else trimmed(words, start, k)


def _stops(words: Words, k: int, start: int) -> bool:
    """Whether a phrase ends before a word."""
    token = words[k]
    if token.text in (",", ".", "?", "!") or token.text in BREAKS:
        return True
    if k == start:
        return False
    if token.low.endswith("ly") and token.text.islower() and words[k - 1].text[0].isupper():
        return True
    if (beyond := _past_time(words, k)) > k and beyond < len(words) and words[beyond].low in ("by", "from"):
        return False
    if token.low in _CLOSING or token.low in DATES:
        return not (token.low == "as" and is_participle(words, k - 1))
    if token.low in _PREPOSITIONS:
        return not _belongs(words, k)
    last = k + 1 >= len(words) or words[k + 1].text in (".", ",")
    if token.low in lex.CUE_CLASS["nouns_too"] and (last or is_participle(words, k + 1)):
        return False
    if last and token.low.endswith("s") and words[k - 1].text.islower() and words[k - 1].low not in lex.CLOSED:
        return False  # `a survey of voter lists.`: a verb that ends a sentence has a subject of more than a bare noun
    return is_finite(words, k) and not is_participle(words, k)


def _past_time(words: Words, k: int) -> int:
    """Behind `Friday`, `last year`, `this week`: `data released Friday by the board`."""
    if words[k].low in DATES:
        return k + 1
    return k + 2 if words[k].low in ("last", "this", "earlier") and k + 1 < len(words) else k


def _name_behind(words: Words, start: int, k: int, protected: frozenset[int]) -> tuple[int, int] | None:
    """`said the mayor, Ruth Okoro.`, `said a witness, former adviser Ruth Okoro.`: the name that follows a description."""
    if k + 2 >= len(words) or words[k].text != ",":
        return None
    stop = next((n for n in range(k + 1, len(words)) if words[n].text in (",", ".") and n not in protected), len(words))
    name = stop
    while name - 1 > k and name - 1 in protected:
        name -= 1
    titled = name - 1 > k and words[name - 1].low in lex.PERSON_NOUNS and stop - k <= _TITLED
    told = name == k + 1 or (titled and not has_verb(words, k + 1, name))
    described = not any(n in protected for n in range(start, k) if not _is_role(words, start, n))
    return (name, stop) if name < stop and told and described else None


def _is_role(words: Words, start: int, name: int) -> bool:
    """Whether a name only belongs to a role: `the editor of the Courier, Gideon Orme`."""
    led = words[start].low in ("the", "his", "her", "its", "their", "a", "an")
    return led and any(words[k].low in lex.PERSON_NOUNS for k in range(start, name))


def _belongs(words: Words, at: int) -> bool:
    """Whether a preposition goes on with the noun phrase: `a spokesman at the ministry`, `a study by Okoro`."""
    head = words[at - 1].low
    if at + 1 < len(words) and (words[at + 1].low in DATES or words[at + 1].low in _UTTERANCES):
        return False
    if is_participle(words, at - 1) or head == "familiar":
        return True
    timed = head in DATES or words[at - 2].low in ("last", "this", "earlier")
    if words[at].low in ("by", "from") and (timed or head in _CARRIERS):
        return True
    if words[at].low in _LOOSE:
        return False
    return head in lex.PERSON_NOUNS or head in lex.GROUP_NOUNS
