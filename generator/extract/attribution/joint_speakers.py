"""Joint speakers: the members of a list that speaks, `France, Germany and Britain`, `Dana Holt and the police`, `he and his wife`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from generator.extract import lexicon as lex
from generator.extract.attribution.agreement import NOMINATIVE
from generator.extract.records import Entities
from generator.extract.syntax.coordination import JOINING
from generator.text import Token

_OWNERS = frozenset(("'s", "'"))


def members(entities: Entities, words: Sequence[Token]) -> list[tuple[int, int]]:
    """The members of a list as spans of the text; none where the phrase is no list with a name or a pronoun in it."""
    words = words[words[0].low == "both" :]
    joints = [k for k, w in enumerate(words) if w.low in JOINING and not inside_name(entities, w)]
    if not joints:
        return []
    commas = [k for k, w in enumerate(words[: joints[-1]]) if w.text == "," and not inside_name(entities, w)]
    cuts = [-1, *commas, joints[-1], len(words)]
    parts = [words[a + 1 : b] for a, b in pairwise(cuts) if a + 1 < b]
    known = any(_is_pronoun(part) or _is_name(entities, part) for part in parts)
    whole = all(_is_member(entities, part, last=part is parts[-1]) for part in parts)
    return (
        [(part[0].start, _alone(part)[-1].end) for part in parts] if known and whole and len(parts) > 1 else []
    )


def last_named(entities: Entities, words: Sequence[Token], joints: Sequence[int]) -> list[int]:
    """The numbers of those who end each part of a list that is cut at its conjunctions."""
    parts = (words[a + 1 : b] for a, b in pairwise((-1, *joints, len(words))))
    return list(dict.fromkeys(n for part in parts if part for n in entities.named(part[0].start, part[-1].end)[-1:]))


def inside_name(entities: Entities, word: Token) -> bool:
    """Whether a word belongs to a name: the `and` of `Trinidad and Tobago` joins nobody."""
    return any(word.start < entities.ends[place] for place in entities.between(word.start - 60, word.start + 1))


def _is_member(entities: Entities, part: Sequence[Token], *, last: bool) -> bool:
    """Whether a phrase can be one of several speakers: a pronoun, a name, or a phrase with an article of its own."""
    led = part[0].low in lex.DETERMINERS and len(part) > 1
    simple = not any(w.low in _OWNERS or (w.low in lex.PREPOSITIONS and not last) for w in part)
    return _is_pronoun(part) or _is_name(entities, part) or (led and simple)


def _is_name(entities: Entities, part: Sequence[Token]) -> bool:
    """Whether a phrase is a name, with a title before it or a party in brackets behind it."""
    words = _alone(part)
    if any(w.low in lex.PREPOSITIONS | _OWNERS and not inside_name(entities, w) for w in words):
        return False
    if len(words) > 1 and all(w.text[0].isupper() or w.text == "." for w in words):
        return True
    places = entities.between(words[0].start, words[-1].end)
    return bool(places) and entities.ends[places[-1]] >= words[-1].end


def _alone(part: Sequence[Token]) -> Sequence[Token]:
    """A phrase without a party in brackets or a home behind it: `Ana Ruiz (R-Fla.)`, `Tom Hale of Texas`."""
    named = list(takewhile(lambda w: w.text != "(", part)) or part
    of = next((k for k, w in enumerate(named) if k > 1 and w.low == "of"), len(named))
    home = all(w.text[0].isupper() for w in (*named[:of], *named[of + 1 :]))
    return named[:of] if home else named


def _is_pronoun(part: Sequence[Token]) -> bool:
    return len(part) == 1 and part[0].low in NOMINATIVE
