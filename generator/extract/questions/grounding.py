"""Grounding: a question with the words of the article that a reader needs to see what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.disputes import content
from generator.extract.questions.parting import QUOTED, is_first_person
from generator.extract.questions.phrasing import capitalised, lowered, resolved, short, with_article
from generator.extract.records import OpenQuestion, Reference, Speaker, WordedClaim
from generator.text.marks import is_balanced

_BARE = 5
"""Content words: a question with fewer is asked with a sentence of the article after it."""
_LONGEST = 28
"""Words: a longer sentence is no context but another reading."""
_DEFINITE = re.compile(r"^How many\b|\b(?:the|an?)\s\w|.\b[A-Z]")
"""What makes a short question say what it is about: an article, a name or a number that is asked for."""
_OPENING = re.compile(r"^(?:But|And|However|Meanwhile|Still|Yet|So|Also|Then|Instead),?\s+(?=\w)")
_TAKES_UP = re.compile(r"^How (?:many|much) (?:[a-z]+) (?:it|they)\b")
"""`How much would it cost?`: a question that only the sentence before explains."""
_STAMP = re.compile(r"^(?:\d{1,2}[:.]\d\d\s*[–—-]\s*|[-•*]\s*)")
_HANGING = frozenset("he she it they this that these those his her its their one another".split())


def of_claims(
    text: str | None, claims: Sequence[WordedClaim], numbers: tuple[int, ...], weight: float, rule: str
) -> Iterator[OpenQuestion]:
    """The question about some claims, with the place of the first; nothing where it is too long."""
    first = claims[numbers[0]].proposition
    if text and short(text):
        yield OpenQuestion(text, numbers, first.start, first.end, None, None, weight, rule)


def of_sentence(claims: Sequence[WordedClaim], line: Line) -> tuple[int, ...]:
    """The number of the first claim of a sentence, if it has one."""
    return tuple(n for n, claim in enumerate(claims) if claim.proposition.line == line.number)[:1]


def says(who: Speaker, verb: str = "say", rest: str = "so") -> str:
    """`The mayor says so.`, `The mayor denies it.`"""
    third = {"deny": "denies", "say": "says", "doubt": "doubts"}[verb]
    return f"{capitalised(with_article(who.words))} {verb if who.plural else third} {rest}."


def grounded(reading: Reading, references: Mapping[int, Reference], question: str | None, line: Line) -> str | None:
    """A question that is too bare with the sentence that it comes from, or with the one before, after it."""
    if question is None or len(content(question)) >= _BARE:
        return question
    known = content(question)
    before = [one for one in reading.lines[max(0, line.number - 1) : line.number] if one.paragraph == line.paragraph]
    hangs = bool(_TAKES_UP.search(question))
    for one in before if hangs else (line, *before):
        sentence = context(reading, references, one)
        if sentence and one is not line and len(known) > 2 and not content(sentence) & known:
            continue
        made = f"{question} {sentence}"
        if sentence and len(content(sentence) - known) > min(2, len(known)) and short(made):
            return made
    told = len(known) > 2 or (len(known) == 2 and bool(_DEFINITE.search(question)))
    return question if told and not hangs else None


def context(reading: Reading, references: Mapping[int, Reference], line: Line) -> str | None:
    """A sentence of the article that can stand after a question; None where it cannot stand alone."""
    text = resolved(reading, references, line.start, line.end)
    if text is None:
        return None
    text = _OPENING.sub("", _STAMP.sub("", text)).strip()
    words = text.split()
    alone = 4 <= len(words) <= _LONGEST and words[0].lower().strip("“\"‘'") not in _HANGING
    own = is_first_person(QUOTED.sub("", text))
    if not alone or not is_balanced(text) or own or "?" in text or re.search(r"[a-z]{3}[.!] [A-Z]", text):
        return None
    return capitalised(text) if text[-1] in '.!”"’' else f"{capitalised(text)}."


def matter_of(reading: Reading, noun: str) -> str:
    """What the article says a thing is about: `talks` → `talks over automation and overtime`."""
    words = re.escape(noun.split()[-1])
    found = re.search(
        rf"\b{words}\s((?:over|on|about)\s(?:the\s)?[a-z][\w-]*(?:\s(?:and|of|the)\s[\w-]+|\s[a-z]+ing\sthe\s[\w-]+\sof\sthe\s[A-Z][\w-]+)?)",
        reading.text,
    )
    return f"{noun} {lowered(found[1])}" if found else noun
