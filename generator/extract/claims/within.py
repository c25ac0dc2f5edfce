"""Within a claim: whether it says itself, before or behind a pronoun, what the pronoun stands for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution.agreement import SUBJECT
from generator.extract.records import Proposition, Reference
from generator.extract.syntax.complements import TIMES
from generator.text import Token
from generator.text.numerals import NUMBERS, SEVERAL
from generator.words import load

_WORDS = load("standing")
PEOPLE = lex.PERSON_NOUNS | frozenset(_WORDS["people"])
"""Nouns that `he` or `she` behind them can mean."""
_OPENING = frozenset(_WORDS["subordinate"]) | frozenset(_WORDS["phrasal"])
_OBJECTIVE = frozenset("him them".split())
_MANY = frozenset("people percent police men women children and nor".split())
_WHEN = frozenset("earlier early first fourth last late later mid next previous same second third".split())
_AHEAD = 22
"""Words between a pronoun and the comma behind which its name follows."""


def says(line: Line, claim: Proposition, words: Sequence[Token], at: int, reference: Reference | None) -> bool:
    """Whether the claim itself says what the pronoun at a place of its words stands for."""
    kind, before = SUBJECT[words[at].low], words[:at]
    if _is_named_behind(line, words, at) or (kind == "it" and _is_described(before)):
        return True
    if kind == "they" and any(_is_plural(w) for w in before):
        return True
    if kind in ("he", "she") and _names_person(line, claim, before, words[at]):
        return True
    if reference is not None and not claim.quoted:
        if claim.start <= reference.to.place < words[at].start:
            return True
        if reference.safe:
            return False
    if kind == "it":
        return len(before) > 1 and not _is_time(before) and any(w.low in lex.DETERMINERS or w.text[0].isupper() for w in before[:-1])
    return kind != "they" and any(w.low in PEOPLE for w in before)


def _is_time(before: Sequence[Token]) -> bool:
    """Whether nothing but a time stands before a pronoun: `last year it`, `in the first quarter it`, which say nothing of what it is."""
    return before[-1].low not in lex.CLOSED and all(
        w.low in lex.CLOSED or w.low in TIMES or w.low in NUMBERS or w.low in _WHEN or not w.text.isalpha() for w in before
    )


def _names_person(line: Line, claim: Proposition, before: Sequence[Token], pronoun: Token) -> bool:
    """Whether a claim names somebody before `he` or `she`, or tells of `the mayor` in the outlet's words."""
    if any(claim.start <= m.start < pronoun.start and may_be_person(m.text) for m in line.mentions):
        return True
    told = not claim.sources and claim.said is None
    return told and any(a.low == "the" and b.low in PEOPLE for a, b in pairwise(before))


def _is_described(before: Sequence[Token]) -> bool:
    """`the vaccine, whose results showed it had …`: whether a pronoun stands in a clause that describes a noun of the claim."""
    opens = next((k for k in range(len(before) - 1, -1, -1) if before[k].low in ("whose", "which", "that", ",")), -1)
    return opens > 1 and before[opens].low in ("whose", "which")


def _is_named_behind(line: Line, words: Sequence[Token], at: int) -> bool:
    """`In his first year, Ruth Okoro sold the port`, `Their savings spent, 14 dockers went home`: whether the opening that holds a pronoun comes before what it means."""
    opens = words[0].low in _OPENING or (not at and words[0].low == "their")
    if not opens or words[at].low in _OBJECTIVE:
        return False
    commas = [k for k in range(at, min(len(words) - 1, at + _AHEAD)) if words[k].text == ","][:2]
    return any(_fits_behind(line, words[comma + 1 : comma + 5], SUBJECT[words[at].low]) for comma in commas)


def _fits_behind(line: Line, subject: Sequence[Token], kind: str) -> bool:
    """Whether the subject behind an opening can be meant by a pronoun in it."""
    first, led = subject[0], subject[0].low in lex.ARTICLES
    if kind == "they":
        joined = first.text[0].isupper() and any(word.low == "and" for word in subject[1:])
        counted = any(word.text[0].isdigit() and word.text != "1" for word in subject[:3])
        return joined or counted or _is_plural(first) or (led and any(map(_is_plural, subject[1:3])))
    if kind == "it":
        return led and bool(lex.ORGANIZATION_NOUNS & {w.low for w in subject[1:3]})
    if led:
        return any(w.low in PEOPLE for w in subject[1:])
    return first.text[0].isupper() and any(
        m.left <= first.start < m.end and may_be_person(m.text) for m in line.mentions
    )


def may_be_person(name: str) -> bool:
    """Whether a name is none of a place or a body."""
    low = name.lower()
    return not (low in lex.PLACES or low in lex.ORGANIZATIONS or low.split()[-1] in lex.ORGANIZATION_HEADS)


def _is_plural(word: Token) -> bool:
    """Whether a word means more than one, so that `they` can take it up."""
    low = word.low
    if low in SEVERAL or low in lex.GROUP_NOUNS or low in _MANY or low.endswith("%"):
        return True
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in lex.CLOSED


def has_rival(reading: Reading, claim: Proposition) -> bool:
    """Whether another person is named in the sentence before, or before the speaker: `his name` may be the name of that one."""
    spoken = claim.sources[0].words.split()
    subject = claim.said.statement.subject if claim.said is not None else None
    lines = reading.lines[max(0, claim.line - 1) : claim.line + 1]
    named = [m.text for line in lines for m in line.mentions if subject is None or m.start < subject[0]]
    return any(may_be_person(name) and name.split()[-1] not in spoken for name in named)
