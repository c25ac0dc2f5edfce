"""Finite verbs of printed sentences: which words are finite for sure, and which are likely to be where nothing else is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.extract import lexicon as lex
from generator.extract.syntax import clauses, verbs
from generator.extract.syntax.verb_forms import third_person
from generator.text import Token
from generator.text.numerals import SEVERAL
from generator.words import load

Words = Sequence[Token]

_FINITE = frozenset(load("standing")["finite"])
_IRREGULAR = frozenset(load("verbs")["past"])
SUBJECTS = frozenset("he i it she they we you".split())
"""Pronouns that are subjects wherever they are."""
_BEFORE_IS = SUBJECTS | {"that", "there", "what"}
_THIRD = frozenset("he she it who which that".split())
CONTRACTED = frozenset(("'d", "'ll", "'re", "'ve"))
"""Short forms that are finite wherever they are."""
_NOT_FINITE = frozenset("be been being".split())
_PREFIXES = ("co-", "de-", "out-", "over-", "pre-", "re-")
"""With these a verb keeps its hyphen; `storm-related` is none."""
_MANY = SEVERAL | frozenset("both few many more most other several some such these those various".split())
"""What a plural noun follows, and a verb in -s never."""
_OBJECTS = frozenset("about for how on that to what why with".split()) | lex.DETERMINERS | lex.PRONOUNS
"""What can follow a verb, and a noun seldom."""


def is_finite(words: Words, at: int) -> bool:
    """Whether a word is a finite verb: by its form, its ending, its contraction, or behind a subject that wants one."""
    word = words[at]
    if not _may_be_finite(word.low) or (at and (word.text in ("May", "Will") or words[at - 1].low == "to")):
        return False
    if _is_passive(words, at) or (at and _is_plural_noun(words[at - 1], word)):
        return False
    if "-" in word.low and not word.low.startswith(_PREFIXES):
        return False
    if word.low in _FINITE or word.low in CONTRACTED or clauses.is_finite(words, at):
        return True
    k = before(words, at)
    if k < 0 or not word.text[0].isalpha():
        return word.low == "'s" and at > 0 and words[at - 1].low in _BEFORE_IS
    subject = words[k]
    if subject.low in _THIRD:
        return word.low.endswith(("s", "ed")) or word.low in lex.FINITE
    many = clauses.is_plural(subject.low) or subject.text[0].isdigit() or subject.low in SEVERAL
    return many and third_person(word.low) in lex.FINITE


def has_verb(words: Words) -> bool:
    """Whether a finite verb stands behind the first word, or behind `not to`."""
    begin = 3 if words and words[0].low == "not" else 1
    return any(is_finite(words, k) for k in range(begin, len(words)))


@lru_cache(maxsize=32_768)
def _may_be_finite(low: str) -> bool:
    """Whether the form of a word can be finite anywhere: most words of a sentence cannot, whatever stands around them."""
    if low in _NOT_FINITE:
        return False
    listed = low in _FINITE or low in CONTRACTED or third_person(low) in lex.FINITE
    return listed or low.endswith(("s", "ed")) or verbs.may_be_finite(low)


def is_likely(words: Words, at: int) -> bool:
    """Whether a word is finite, or what stands around it makes it look so: `the film blames him`, `they agree`."""
    if is_finite(words, at):
        return True
    word, k = words[at], before(words, at)
    if k < 0 or not word.text[0].islower() or word.low in lex.CLOSED or word.low in _NOT_FINITE:
        return False
    subject, behind = words[k], words[at + 1] if at + 1 < len(words) else None
    if subject.low in SUBJECTS:
        return not word.low.endswith("ing")
    if subject.low in lex.CLOSED or (subject.text != "," and (subject.text.isdigit() or not subject.text[0].isalnum())):
        return False
    if word.low in lex.LEMMA and not word.low.endswith("ing"):
        return True
    if word.low.startswith("un") and word.low.endswith("ed"):
        return True
    governs = behind is not None and (behind.low in _OBJECTS or behind.text[0].isupper() or behind.text[0].isdigit())
    third = word.low.endswith("s") and not word.low.endswith("ss")
    many = clauses.is_plural(subject.low) or (k > 0 and words[k - 1].low == "and")
    return governs and (third or (many and not word.low.endswith("ing")))


def is_past(low: str) -> bool:
    """Whether a form is a past or a participle."""
    return low in _IRREGULAR or (low.endswith("ed") and len(low) > 4)


def before(words: Words, at: int) -> int:
    """The place of the word before, without adverbs; -1 where there is none."""
    k = at - 1
    while k >= 0 and (
        words[k].low in clauses.ADVERBS or words[k].low in ("all", "both", "not", "now") or _is_manner(words[k])
    ):
        k -= 1
    return k


def _is_manner(word: Token) -> bool:
    return word.low.endswith("ly") and len(word.low) > 4 and word.text[0].islower()


def _is_plural_noun(before: Token, word: Token) -> bool:
    """`two states`, `those claims`: no verb in -s has a plural subject; nor does one follow `be` or `being`."""
    if before.low in _NOT_FINITE:
        return word.low.endswith("ed")
    if not word.low.endswith("s") or word.low.endswith("ss") or word.low in clauses.AUXILIARIES:
        return False
    return before.low in _MANY or (before.low.isdigit() and before.low != "1")


def _is_passive(words: Words, at: int) -> bool:
    """`supported by the press`: a form in -ed that only describes; not `fell by 5 percent`, `passed by a vote`."""
    if not words[at].low.endswith("ed") or at + 2 >= len(words) or words[at + 1].low != "by":
        return False
    return words[at + 2].text[0].isalpha() and words[at + 2].low not in ("between", "about", "nearly", "a")


def describes_only(words: Words) -> bool:
    """Whether a stretch is a relative clause, or a phrase whose only verbs stand in one."""
    if words and words[0].low in ("which", "who", "whose", "whom"):
        return True
    inside, verbs = False, 0
    for k, word in enumerate(words):
        if word.low in ("which", "who", "whose") and k and words[k - 1].text == ",":
            inside = True
        elif word.text == ",":
            inside = False
        elif not inside and clauses.is_finite(words, k):
            return False
        verbs += inside and clauses.is_finite(words, k)
    return verbs > 0
