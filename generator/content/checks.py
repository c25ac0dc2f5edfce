"""What must hold in a briefing beyond its shape: references lead somewhere, and quoted words are the article's."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Literal

from generator.content.reading import EDTF, KEY
from generator.model import UNKNOWN, Article, Briefing, Problem
from generator.text import fold


def check(briefing: Briefing, article: Article | None, *, file: str | None = None) -> tuple[Problem, ...]:
    """Everything to mend in a briefing by itself, and against its article where that is at hand."""
    where = file or f"content/{briefing.id}.yml"
    found = [*_references(briefing, where), *_dates(briefing, where)]
    if article is not None:
        found += _words(briefing, article, where)
    return tuple(found)


def _problem(
    file: str, code: str, message: str, remedy: str, severity: Literal["error", "warning"] = "error"
) -> Problem:
    return Problem(file=file, code=code, message=message, remedy=remedy, severity=severity)


def _mean(word: str, known: set[str]) -> str:
    near = difflib.get_close_matches(word, sorted(known), 1, 0.5)
    return f"did you mean “{near[0]}”?" if near else "name one that is in the file, or delete it."


def _references(briefing: Briefing, file: str) -> Iterator[Problem]:
    """`by`, `about`, `put_to` and their like lead to something that is there."""
    actors = {actor.key for actor in briefing.actors}
    claims = {claim.key for claim in briefing.claims}
    for item in (*briefing.quotes, *briefing.claims):
        for who in (*item.by, *item.via):
            if KEY.fullmatch(who) and "-" in who and who not in actors and who != UNKNOWN:
                yield _problem(
                    file,
                    "unknown-actor",
                    f"{item.key}: “{who}” looks like an actor’s key, and there is no such actor.",
                    _mean(who, actors),
                    "warning",
                )
    for claim in briefing.claims:
        for key in claim.about:
            if key not in actors:
                yield _problem(
                    file,
                    "unknown-reference",
                    f"{claim.key}: `about` names “{key}”, and there is no such actor.",
                    _mean(key, actors),
                )
        for key in (*claim.corroborates, *claim.contradicts):
            if key.startswith("#") and key[1:] not in claims:
                yield _problem(
                    file, "unknown-reference", f"{claim.key}: “{key}” leads to no claim.", _mean(key[1:], claims)
                )
    for question in briefing.open_questions:
        for key in question.about:
            if key not in claims | actors:
                yield _problem(
                    file,
                    "unknown-reference",
                    f"{question.key}: `about` names “{key}”, and there is no such claim.",
                    _mean(key, claims),
                )
        if question.put_to and KEY.fullmatch(question.put_to) and question.put_to not in actors:
            yield _problem(
                file,
                "unknown-reference",
                f"{question.key}: `put_to` names “{question.put_to}”, and there is no such actor.",
                _mean(question.put_to, actors),
            )
    for event in briefing.timeline:
        if event.claim and event.claim not in claims:
            yield _problem(
                file,
                "unknown-reference",
                f"{event.key}: “{event.claim}” is no claim of this file.",
                _mean(event.claim, claims),
            )


def _dates(briefing: Briefing, file: str) -> Iterator[Problem]:
    dated = [(c.key, value) for c in briefing.claims for value in (c.when, c.said) if value] + [
        (e.key, e.when) for e in briefing.timeline
    ]
    for key, value in dated:
        if not EDTF.fullmatch(value):
            yield _problem(
                file,
                "bad-date",
                f"{key}: “{value}” is no EDTF date.",
                "write 2023-06-06, 2023-06, 2022-10~ or 2023-05-29/2023-06-04.",
            )


def _words(briefing: Briefing, article: Article, file: str) -> Iterator[Problem]:
    """Quotes and evidence are the article's exact words; straight and curly marks and runs of space count as equal."""
    text = fold(article.text)
    exact = [(quote.key, "quote", quote.text) for quote in briefing.quotes]
    exact += [
        (i.key, "evidence", words)
        for g in (briefing.claims, briefing.open_questions, briefing.timeline)
        for i in g
        for words in i.evidence
    ]
    for key, kind, words in exact:
        if fold(words) not in text:
            near = _nearest(fold(words), text)
            hint = f"the nearest words of the article are “{near}”." if near else "copy the words from the article."
            yield _problem(file, f"{kind}-not-verbatim", f"{key}: “{words[:80]}” does not stand in the article.", hint)


def _nearest(words: str, text: str) -> str:
    """The sentence or clause of the text that is most like the words, if any is."""
    pieces = [piece.strip() for piece in re.split(r"(?<=[.!?;,])\s", text) if len(piece) > 3]
    near = difflib.get_close_matches(words, pieces, 1, 0.5)
    return near[0][:120] if near else ""
