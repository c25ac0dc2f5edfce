"""Stretches: a part of a sentence that may be a claim, with who says it, and whether it states anything at all."""

from __future__ import annotations

from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution import afterthoughts
from generator.extract.claims.finite_verbs import describes_only
from generator.extract.records import AttributedStatement, Speaker
from generator.text import Token


class Candidate(NamedTuple):
    """A stretch that may be a claim: its span, its line, who says it, of how many sentences the article is, and whether it is its `news`."""

    start: int
    end: int
    line: Line
    words: tuple[Token, ...]
    sources: tuple[Speaker, ...]
    said: AttributedStatement | None
    quoted: bool
    via: tuple[Speaker, ...] = ()
    denial: bool = False
    of: int = 99
    marked: bool = False
    news: bool = False


def states_nothing(reading: Reading, one: Candidate) -> bool:
    """Whether a stretch cannot be a claim at all: too short, a question, or a clause that only describes."""
    real = len([w for w in one.words if w.text[0].isalnum()])
    body = reading.text[one.start : one.end]
    asked = body.rstrip("”’\"'").endswith("?") or reading.text[one.end : one.end + 1] == "?"
    if asked or real < 3 + (not one.sources) or afterthoughts.OPENING.match(body):
        return True
    attributed = bool(one.sources or one.said)
    return describes_only(one.words) and not (attributed and one.words[0].low not in lex.CLOSED)
