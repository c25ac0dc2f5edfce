"""Naming: which words can take a pronoun's place, and how they are written there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.attribution.agreement import SUBJECT
from generator.extract.claims.edits import Edit
from generator.extract.records import Speaker
from generator.text import Token
from generator.words import load

_NOUNS = lex.PERSON_NOUNS | lex.GROUP_NOUNS | lex.ORGANIZATION_NOUNS
_LONGEST = 5
POSSESSIVE = frozenset("his her its their".split())
_MOSTLY = 3
"""Of how many mentions of a name one has an article where the name has one: `the FBI`, though `FBI agents`; never `the Brenn` for `the Brenn ferry`."""
_LEADING = lex.DETERMINERS - POSSESSIVE
_PERFECT = frozenset(("been", "had", "got", "gone", "become"))
_PARTICIPLES = (
    frozenset(load("verbs")["past"]) | _PERFECT | frozenset("done given known seen shown taken written".split())
)
_PLAIN = {"'ll": "will", "'re": "are", "'ve": "have"}


def is_nameable(speaker: Speaker) -> bool:
    """Whether the words of a speaker can take a pronoun's place: a name, or a short phrase with a noun that can be meant."""
    words = speaker.words.lower().split()
    if speaker.actor is not None:
        return words[0] not in SUBJECT
    if len(words) > _LONGEST or any("'" in w or "’" in w or w in ("said", "says") for w in words):
        return False
    if speaker.plural:
        return _are_several(words)
    return words[0] in _LEADING and bool(_NOUNS & set(words))


def _are_several(words: Sequence[str]) -> bool:
    """`Cruz and his aides`, `American officials`: words without a verb, whose last is a noun of more than one, or a pair."""
    if words[0] in SUBJECT or words[0].endswith(("ing", "ed")) or not words[0].isalpha():
        return False
    inner = all(
        w.replace("-", "").isalpha() and (w not in lex.CLOSED or w in ("and", "of", "the", *POSSESSIVE))
        for w in words[1:]
    )
    noun = (
        words[-1] in lex.GROUP_NOUNS
        or words[-1] in ("people", "police")
        or words[-1].endswith("s")
        or ("of" in words and words[0].endswith("s"))
    )
    lead = words[0] not in lex.CLOSED or words[0] in _LEADING
    return inner and lead and ("and" in words[1:-1] or noun)


def named(reading: Reading, speaker: Speaker, *, possessive: bool) -> str:
    """A name in the place of a pronoun; an indefinite description becomes definite, a body keeps its article."""
    words = speaker.words
    first, _, rest = words.partition(" ")
    if speaker.actor is None and first.lower() in ("a", "an") and rest:
        words = f"the {rest}"
    elif (
        speaker.kind != "person"
        and (speaker.actor is not None or not speaker.plural)
        and _has_article(reading.text, words)
    ):
        words = f"the {words}"
    if not possessive:
        return words
    return f"{words}’" if words.endswith("s") and speaker.plural else f"{words}’s"


@lru_cache(maxsize=256)
def _has_article(text: str, words: str) -> bool:
    """Whether an article mostly puts `the` in front of a name; the same few names are asked for again and again."""
    led = len(re.findall(rf"\b[Tt]he {re.escape(words)}\b(?!\s[A-Z])", text)) if f"he {words}" in text else 0
    return led > 0 and led * _MOSTLY >= text.count(words)


def edits(reading: Reading, speaker: Speaker, words: Sequence[Token], at: int) -> list[Edit]:
    """A pronoun as a name, and the contraction behind it in full: `he’d been` becomes `Okoro had been`."""
    word = words[at]
    made = [Edit(word.start, word.end, named(reading, speaker, possessive=is_possessive(words, at)))]
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is not None and (full := _in_full(behind.low, words[at + 2 : at + 3])):
        made.append(Edit(behind.start, behind.end, f" {full}"))
    return made


def is_in_full(words: Sequence[Token]) -> bool:
    """Whether it is clear what the contraction is short for with which words begin."""
    return bool(words) and bool(_in_full(words[0].low, words[1:2]))


def _in_full(contracted: str, after: Sequence[Token]) -> str:
    """What a contraction is short for; nothing for other words."""
    low = after[0].low if after else ""
    done = low in _PERFECT or (contracted == "'d" and (low in _PARTICIPLES or low.endswith("ed")))
    if contracted == "'d":
        return "had" if done else "would"
    if contracted == "'s":
        return "has" if done else "" if low in _PARTICIPLES or low.endswith("ed") else "is"
    return _PLAIN.get(contracted, "")


def is_possessive(words: Sequence[Token], at: int) -> bool:
    """Whether a pronoun owns what follows; `her` does before a noun only."""
    low = words[at].low
    if low != "her" or at + 1 == len(words):
        return low in POSSESSIVE
    after = words[at + 1]
    return after.text[0].isalnum() and (
        after.low not in lex.CLOSED or (after.low in lex.DETERMINERS and after.low not in lex.ARTICLES)
    )
