"""Matter: the thing that an article is about, as the noun or pair of nouns of its title to which it keeps coming back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.syntax.verb_forms import base_of
from generator.extract.syntax.verbs import AUXILIARIES, is_finite
from generator.text import Token, tokens
from generator.words import load

_LEAST = 3
"""Sentences that must name it."""
_PAIR = 3
"""How many times as much a pair of nouns weighs, which says more than its half."""
_VAGUE = frozenset(load("matter")["vague"]) | lex.PERSON_NOUNS | lex.GROUP_NOUNS | lex.TITLES
_NO_NOUN = ("ly", "ing", "ed", "est", "ous", "ful", "able", "ible", "ish", "ive")
"""Endings of words that are seldom nouns."""
_SMALL = lex.CLOSED | AUXILIARIES
_BEFORE_NOUNS = lex.DETERMINERS | lex.PREPOSITIONS - {"to"}


def tags(reading: Reading, title: str) -> tuple[str, ...]:
    """What an article is about in its own words, as a tag; none where it comes back to nothing."""
    told = [line for line in reading.lines if not line.caption]
    lead = [word for line in told[:1] for word in line.words] if not reading.article.provenance.headline else []
    stems = {_stem(word.low) for word in (*tokens(title, 0, len(title)), *lead)}
    named = frozenset(stems | {f"{stem}s" for stem in stems if not stem.endswith("s")})
    heads = _heads(told, named)
    counts = Counter(phrase for line in told for phrase in set(_phrases(line, heads, named)))
    ranked = sorted((-count * (_PAIR if len(one) > 1 else 1), one) for one, count in counts.items() if count >= _LEAST)
    return tuple(" ".join(one) for _, one in ranked[:1])


def _phrases(line: Line, heads: frozenset[str], named: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The nouns of a sentence, and the pairs that end with one: in a pair the second may be vague, as in `climate change`.

    `named` are the words of the title, as one and as many: nothing else is looked at.
    """
    for k, word in enumerate(line.words):
        if word.low not in heads or not _may_be_noun(word.text):
            continue
        if not _is_vague(word):
            yield (word.low,)
        before = line.words[k - 1] if k else None
        if before and before.low in named and _may_be_noun(before.text) and not _is_vague(before):
            yield (before.low, word.low)


def _heads(told: Sequence[Line], named: frozenset[str]) -> frozenset[str]:
    """Those of some words that end a noun phrase somewhere, behind a determiner, a preposition or one more noun."""
    return frozenset(
        word.low
        for line in told
        for k, word in enumerate(line.words)
        if word.low in named and k and _may_be_noun(word.text) and _is_in_phrase(line.words, k) and _ends(line.words, k)
    )


def _is_in_phrase(words: Sequence[Token], at: int) -> bool:
    first = at - 2 if at > 1 and _may_be_noun(words[at - 1].text) else at - 1
    return words[first].low in _BEFORE_NOUNS


def _ends(words: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase ends with a word."""
    if at + 1 == len(words):
        return True
    after = words[at + 1]
    return (
        not after.text[0].isalnum()
        or after.low in lex.PREPOSITIONS
        or after.low in AUXILIARIES
        or is_finite(words, at + 1)
    )


@lru_cache(maxsize=32_768)
def _may_be_noun(text: str) -> bool:
    """Whether a word in small letters can be a noun by its form."""
    if text in _SMALL or base_of(text) is not None or len(text) < 3 or not text.islower() or text.endswith(_NO_NOUN):
        return False
    return text.replace("-", "").isalpha()


def _is_vague(word: Token) -> bool:
    return word.low in _VAGUE or _stem(word.low) in _VAGUE


def _stem(low: str) -> str:
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
