"""The present of headlines: a first sentence in the tense in which headlines tell, where subject and verb are plain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.extract import lexicon as lex
from generator.extract.questions.interrogatives import is_many
from generator.extract.syntax.verb_forms import base_of, third_person
from generator.extract.syntax.verbs import is_finite
from generator.text import Token, tokens
from generator.text.numerals import MONTHS

_COMMON = lex.COMMON | lex.PERSON_NOUNS
_PAST = re.compile(
    rf"\b(?:(?:1[89]|20)\d\d|ago|earlier|last|previous|formerly|once|yesterday|then|since|in (?:{'|'.join(MONTHS)}))\b"
)
"""What tells of another time: the present of headlines is about the day."""
_NEGATIONS = frozenset(["not", "n't", "never"])
_SUBJECT = 10
"""Words: a longer subject is too easily misread."""


def in_present(text: str) -> str:
    """`Dockers walked off the job` → `Dockers walk off the job`, `Fares will rise` → `Fares to rise`, where subject and verb are plain."""
    words = tokens(text, 0, len(text))
    verb = next((k for k in range(1, len(words)) if is_finite(words, k)), None)
    if verb is None or not _is_plain(words[:verb]):
        return text
    subject, low, following = text[: words[verb].start], words[verb].low, [w.low for w in words[verb + 1 : verb + 2]]
    rest = text[words[verb].end :].lstrip()
    if _NEGATIONS & set(following):
        return text
    if low == "will" and rest:
        return f"{subject}to {rest}"
    if low in ("is", "are") and any(one.endswith("ing") for one in following):
        return f"{subject}{rest}"
    if _PAST.search(rest):
        return text
    perfect = low in ("has", "have")
    base = base_of(following[0] if perfect and following else low)
    if base in (None, "be", "have", "do"):
        return text
    many = is_many(f"{subject[0].lower()}{subject[1:]}") or _is_team(words[verb - 1])
    made = base if many else third_person(base)
    return f"{subject}{made} {rest.partition(' ')[2] if perfect else rest}".strip()


def _is_team(word: Token) -> bool:
    """`New England Patriots`: whether a name ends with the plural of a common noun."""
    return word.text[0].isupper() and word.low.endswith("s") and (word.low in _COMMON or word.low[:-1] in _COMMON)


def _is_plain(subject: Sequence[Token]) -> bool:
    """Whether the words before a verb are surely its subject, and surely one or many."""
    lows = [word.low for word in subject]
    head = next((one for one, two in pairwise(subject) if two.low in lex.PREPOSITIONS), subject[-1])
    joined = any(two.low == "and" and one.text.islower() for one, two in pairwise(subject))
    common = head.low in lex.COMMON or head.low.removesuffix("s") in _COMMON
    many_or_name = head.text[0].isupper() and head.low.endswith("s") and "and" not in lows and not common
    odd = any(not low[-1].isalnum() and low not in (",", "-") for low in lows)
    odd = odd or any(low.endswith(("ing", "ed")) or low in lex.PRONOUNS for low in lows[1:])
    return (
        len(lows) <= _SUBJECT
        and not odd
        and not joined
        and not many_or_name
        and lows[0] not in lex.PREPOSITIONS
        and lows[0] not in lex.PRONOUNS
    )
