"""Denials: statements whose words are what somebody denies, so that nobody is given the opposite of what he says."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.attribution.scope import Candidate
from generator.extract.records import Polarity
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.noun_phrases import is_participle

_DENIAL, _SCORN, _OTHERS, _UNTRUE, _TAKING_UP = (
    lex.CUE_CLASS[name] for name in ("denial", "scorn", "others_words", "untrue", "taking_up")
)
_CLAUSAL = lex.CUE_CLASS["auxiliaries"] - {"have", "has", "had"}
_FAR = 12


def polarity(candidate: Candidate) -> Polarity:
    """Whether the words of a statement are asserted by its subject or denied."""
    words, at, lemma = candidate.words, candidate.at, candidate.lemma
    if candidate.passive or not _ahead(candidate):
        return "asserts"
    if lemma in _DENIAL or (lemma in _SCORN and others_words(words, at)):
        return "denies"
    if lemma in _TAKING_UP and others_words(words, at) and _called_untrue(words, at):
        return "denies"
    return "asserts"


def only_takes_up(words: Words, at: int) -> bool:
    """Whether a verb takes up what others say without saying it: `responded to claims that`, `called reports that … false`."""
    noun = others_words(words, at)
    if not noun:
        return False
    replying = any(words[k].low in ("to", "about") for k in range(at + 1, noun))
    return replying or lex.LEMMA.get(words[at].low, "") in _TAKING_UP


def clause_from(words: Words, at: int) -> int:
    """Where the clause of a noun for words begins: `rejected claims that …`, `confirmed the reports that …`; 0 without one."""
    noun = others_words(words, at)
    return noun + 2 if noun and not only_takes_up(words, at) else 0


def others_words(words: Words, at: int) -> int:
    """Where a noun for what others say stands between a verb and the `that` behind it; 0 where none does."""
    for k in range(at + 1, min(at + _FAR, len(words))):
        if words[k].low == "that":
            return k - 1 if words[k - 1].low in _OTHERS else 0
        if words[k].text in (":", ";", ".") or words[k].low in _CLAUSAL:
            return 0
        if words[k].low not in _OTHERS and clauses.is_finite(words, k) and not is_participle(words, k):
            return 0
    return 0


def _called_untrue(words: Words, at: int) -> bool:
    return any(word.low in _UNTRUE for word in words[at + 1 :])


def _ahead(candidate: Candidate) -> bool:
    """Whether the words follow the verb; what stands before `…, he denied` is no denial's object."""
    return candidate.content is not None and candidate.content[1] > candidate.at
