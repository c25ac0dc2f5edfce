"""Openings: the words that have a capital only because a sentence or a quotation begins with them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.name_joints import capital
from generator.text import Token

Words = Sequence[Token]

_OPENERS = frozenset(
    """
    afterward afterwards are can could courtesy dear did do does either enter former goodbye had has have hello hey hi is maybe
    might must neither perhaps poor retired should thank thanks unlike was welcome were whatever whenever wherever whoever would
    """.split()
)
"""Words that open a sentence in front of a name, besides small words and verbs."""


def is_listed(words: Words, at: int, stop: int) -> bool:
    """Whether the words are a name of the lists as a whole: `Downing Street`."""
    name = " ".join(word.low for word in words[at:stop])
    return stop - at > 1 and (name in lex.PLACES or name in lex.METONYMS or name in lex.ORGANIZATIONS)


def opens(words: Words, at: int) -> bool:
    """Whether the word opens a sentence or a quotation, so that its capital says nothing."""
    return (
        at == 0
        or words[at - 1].text in "“\"‘«:•.?!…'"
        or (words[at - 1].text in "–—-" and words[at].low in lex.ARTICLES)
        or (words[at - 1].text in "”’»" and at > 1 and words[at - 2].text[-1] in ".?!…")
    )


def past_opening(words: Words, at: int, stop: int) -> int:
    """Past the words that are capitalised only because they open the sentence."""
    low = words[at].low
    if (
        _leads(words, at, stop)
        or _designates(words, at, stop)
        or (low in lex.GROUP_NOUNS and at + 1 < stop and words[at + 1].low == "of")
        or (low in _OPENERS and stop - at > 1)
        or low in lex.CLOSED
        or low in lex.LEMMA
        or (low.endswith(("ly", "ing")) and low in lex.COMMON and low not in lex.ORGANIZATION_HEADS)
    ):
        at += 1
        while at < stop and not capital(words[at]):
            at += 1
    return at


def _designates(words: Words, at: int, stop: int) -> bool:
    """`Lender Banca Orra`, `Sprinters Bo Pell and Ana Ruiz`: a plain noun for a firm, or for people, in front of a name."""
    low = words[at].low
    several = low.endswith("s") and low[:-1] in lex.PERSON_NOUNS
    if low in lex.PERSON_NOUNS and low not in lex.TITLES and low not in lex.FIRST_NAMES:  # `Actress Ruth Okoro`
        return stop - at > 2 and words[at + 1].low in lex.FIRST_NAMES
    if stop - at < 2 or not (several or low in lex.DESIGNATORS):
        return False
    return words[at + 1].low not in lex.COMMON or words[at + 1].low in lex.FIRST_NAMES


def _leads(words: Words, at: int, stop: int) -> bool:
    """`Anticipating U.S. officials`: a word that opens a sentence in front of a name that the lists know."""
    if at + 1 >= stop or not words[at].low.endswith(("ing", "makers", "giant")) or words[at].low in lex.FIRST_NAMES:
        return False
    rest = " ".join(word.low for word in words[at + 1 : stop])
    return words[at + 1].low in lex.COUNTRIES or rest in lex.ORGANIZATIONS or rest in lex.PLACES
