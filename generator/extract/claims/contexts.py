"""Contexts: what the rest of an article holds against a claim – that it is not verified, who denies it, what its source denies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims import disputes
from generator.extract.records import AttributedStatement, Context, Entities, Proposition

_ONE = re.compile(
    r".{0,60}\b(?:[Tt]he|[Tt]hat|[Tt]his|[Hh]is|[Hh]er|[Ii]ts) (?:\w+ )?(?:claim|report|account|statement|allegation|assertion|figure|number|toll|video|document)\b|(?:It|This|That)\s"
)
"""What `could not be verified` reaches one claim only."""


def contexts(
    reading: Reading, entities: Entities, claims: Sequence[Proposition], said: Sequence[AttributedStatement]
) -> list[Context]:
    """For each claim what the rest of the article holds against it."""
    unverified = {n for line in reading.lines if line.has("unverified") for n in _reached(reading, claims, line)}
    denied = disputes.disputed(reading, entities, claims, said)
    denying = _denying(reading, claims, said)
    return [Context(n in unverified, denied.get(n), n in denying) for n in range(len(claims))]


def _denying(reading: Reading, claims: Sequence[Proposition], said: Sequence[AttributedStatement]) -> set[int]:
    """The claims of somebody who denies something in the same paragraph: whoever does escapes blame by what else is said there."""
    denials = {
        (reading.lines[item.statement.sentence].paragraph, source.actor)
        for item in said
        for source in item.sources
        if item.statement.lemma in ("deny", "refute") and source.actor is not None
    }
    return {
        n
        for n, claim in enumerate(claims)
        for source in claim.sources[:1]
        if (reading.lines[claim.line].paragraph, source.actor) in denials
    }


def _reached(reading: Reading, claims: Sequence[Proposition], line: Line) -> set[int]:
    """The claims that a sentence such as `This could not be independently verified` reaches."""
    here = {n for n, c in enumerate(claims) if c.line == line.number}
    if any(s.name == "unverified" and reading.text[s.start : s.end].lower() == "unverified" for s in line.signals):
        near = (line.paragraph, line.paragraph + 1)
        unnamed = (n for n, c in enumerate(claims) if c.line > line.number and c.sources and c.sources[0].actor is None)
        return here | {n for n in unnamed if reading.lines[claims[n].line].paragraph in near}
    before = [n for n, c in enumerate(claims) if c.line < line.number]
    same = [n for n in before if reading.lines[claims[n].line].paragraph == line.paragraph]
    reached = same or before[-3:]
    return here | set(reached[-1:] if _ONE.match(reading.text, line.start) else reached)
