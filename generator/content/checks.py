"""The checks of a briefing beyond its shape: references have a target, and quoted words are the article's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model import UNKNOWN, Article, Briefing, Problem
from generator.rubric import CODES, rated
from generator.text import KEY, contacts, edtf, fold, language, spelling
from generator.yaml_document import Document, NodePath, problem

DATED = ("when", "said")
UNRATED = frozenset(("forecast", "opinion", "intention"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """Something to fix in a briefing, before its place in the file is known."""

    path: NodePath
    code: str
    message: str
    remedy: str
    severity: Literal["error", "warning"] = "error"


def check(briefing: Briefing, article: Article | None, document: Document | None = None) -> tuple[Problem, ...]:
    """Everything to fix in a briefing, by itself and against its article; with its `document`, each with its place."""
    slips = [
        *_language(briefing),
        *_licence(briefing),
        *_sources(briefing),
        *_in_passing(briefing),
        *_withheld(briefing),
        *_references(briefing),
        *_dates(briefing),
        *_levels(briefing),
    ]
    if article is not None:
        slips += _words(briefing, article)
    return tuple(_placed(slip, briefing, document) for slip in slips)


def _placed(slip: Slip, briefing: Briefing, document: Document | None) -> Problem:
    if document is None:
        return Problem(
            file=f"content/{briefing.id}.yml",
            code=slip.code,
            message=slip.message,
            remedy=slip.remedy,
            severity=slip.severity,
        )
    path = slip.path
    while path not in document.places:
        path = path[:-1]
    index = document.places[path][0]
    return problem(document.text, document.file, index, slip.code, slip.message, slip.remedy, slip.severity)


def _mean(word: str, known: set[str]) -> str:
    return spelling.did_you_mean(word, known, "use one that is in the file, or delete it.")


def _language(briefing: Briefing) -> Iterator[Slip]:
    """A draft of an article that the rules cannot read."""
    if briefing.status == "draft" and (notice := language.notice(briefing.article.language)):
        remedy = "let somebody who reads it write the briefing and set `status: reviewed`."
        yield Slip(path=("article", "language"), code="language", message=notice, remedy=remedy, severity="warning")


def _licence(briefing: Briefing) -> Iterator[Slip]:
    """An article that may be published freely by no licence."""
    if briefing.article.publish == "freely" and not briefing.article.licence:
        message = "`publish: freely` needs the licence that allows it."
        remedy = "add `licence:`, or delete `publish`: then the page quotes excerpts."
        yield Slip(path=("article", "publish"), code="no-licence", message=message, remedy=remedy)


def _sources(briefing: Briefing) -> Iterator[Slip]:
    """`by` and `via` that look like an actor's key when there is no such actor."""
    actors = {actor.key for actor in briefing.actors}
    said = [("quotes", q.key, q.by, q.via) for q in briefing.quotes]
    said += [("claims", c.key, c.by, c.via) for c in briefing.claims]
    for group, key, by, via in said:
        for field, words in (("by", by), ("via", via)):
            for number, who in enumerate(words):
                if KEY.fullmatch(who) and "-" in who and who not in actors and who != UNKNOWN:
                    message = f"{key}: “{who}” looks like an actor’s key, but there is no such actor."
                    yield Slip(
                        path=(group, key, field, number),
                        code="unknown-actor",
                        message=message,
                        remedy=_mean(who, actors),
                        severity="warning",
                    )


def _in_passing(briefing: Briefing) -> Iterator[Slip]:
    """Actors that are marked as only named, though they say something or were asked."""
    sources = [(*q.by, *q.via) for q in briefing.quotes] + [(*c.by, *c.via) for c in briefing.claims]
    busy = {name for names in sources for name in names} | {q.put_to for q in briefing.open_questions}
    for actor in briefing.actors:
        if actor.in_passing and actor.key in busy:
            message = f"{actor.key}: the article does not only name this actor: it says something or was asked."
            remedy, path = "delete `in_passing`.", ("actors", actor.key, "in_passing")
            yield Slip(path=path, code="not-in-passing", message=message, remedy=remedy, severity="warning")


def _withheld(briefing: Briefing) -> Iterator[Slip]:
    """Addresses of the page itself that tell a name which is not to be published."""
    for actor in briefing.actors:
        if actor.publish_name is not False:
            continue
        parts = contacts.name_parts(actor.name)
        for path, word in ((("id",), briefing.id), *((("was", n), old) for n, old in enumerate(briefing.was))):
            if parts & {*word.split("-")}:
                message = f"“{word}” tells the name of {actor.key}, which is not to be published."
                remedy = "give the briefing another id, and keep no old one in `was`."
                yield Slip(path=path, code="name-in-address", message=message, remedy=remedy)


def _references(briefing: Briefing) -> Iterator[Slip]:
    """References inside the file to something that does not exist."""
    actors = {actor.key for actor in briefing.actors}
    claims = {claim.key for claim in briefing.claims}
    for claim in briefing.claims:
        yield from _lost(("claims", claim.key, "about"), claim.about, actors, "actor")
        for field, links in (("corroborates", claim.corroborates), ("contradicts", claim.contradicts)):
            yield from _lost(("claims", claim.key, field), links, {f"#{key}" for key in claims}, "claim", own="#")
    for question in briefing.open_questions:
        yield from _lost(("open_questions", question.key, "about"), question.about, claims | actors, "claim")
        if question.put_to and KEY.fullmatch(question.put_to):
            yield from _lost(("open_questions", question.key, "put_to"), [question.put_to], actors, "actor")
        if question.answered_by and "#" not in question.answered_by.lstrip("#"):
            wanted = [question.answered_by.lstrip("#")]
            yield from _lost(("open_questions", question.key, "answered_by"), wanted, claims, "claim")
    for event in briefing.timeline:
        if event.claim:
            yield from _lost(("timeline", event.key, "claim"), [event.claim], claims, "claim")


def _lost(path: NodePath, keys: Sequence[str], known: set[str], noun: str, own: str = "") -> Iterator[Slip]:
    for number, key in enumerate(keys):
        if key.startswith(own) and key not in known:
            yield Slip(
                path=(*path, number),
                code="unknown-reference",
                message=f"{path[1]}: there is no {noun} “{key}” in this file.",
                remedy=_mean(key, known),
            )


def _dates(briefing: Briefing) -> Iterator[Slip]:
    """Dates that are no EDTF, or that the calendar does not have; a publication and a decision have no interval."""
    dated: list[tuple[NodePath, str | None, Callable[[str], object]]] = []
    dated += [(("article", "published"), briefing.article.published, edtf.one)]
    dated += [(("claims", c.key, field), getattr(c, field), edtf.parse) for c in briefing.claims for field in DATED]
    dated += [(("claims", c.key, "override", "date"), c.override.date, edtf.day) for c in briefing.claims if c.override]
    dated += [(("timeline", e.key, "when"), e.when, edtf.parse) for e in briefing.timeline]
    for path, value, known in dated:
        if value and not known(value):
            remedy = edtf.remedy(value, edtf.EXAMPLES if known is edtf.parse else edtf.DAY)
            yield Slip(path=path, code="bad-date", message=f"{path[1]}: “{value}” is not a date.", remedy=remedy)


def _levels(briefing: Briefing) -> Iterator[Slip]:
    """Unknown reason codes, levels that do not follow from their reasons, and overrides that are out of date."""
    for claim in briefing.claims:
        strange = {n: code for n, code in enumerate(claim.why) if code not in CODES and code not in UNRATED}
        for number, code in strange.items():
            message = f"{claim.key}: “{code}” is not a valid reason code."
            path: NodePath = ("claims", claim.key, "why", number)
            yield Slip(path=path, code="unknown-reason", message=message, remedy=_mean(code, {*CODES, *UNRATED}))
        level = rated(claim.why)
        if strange or level is None:
            continue
        path = ("claims", claim.key, "confidence")
        if claim.override is None and claim.confidence not in (None, level):
            yield Slip(
                path=path,
                code="level-not-from-why",
                message=f"{claim.key}: its reasons give the level {level}, not {claim.confidence}.",
                remedy=f"write `{level}`, correct `why`, or give your reason for another level with `override:`.",
                severity="warning",
            )
        if claim.override is not None and claim.override.rules != level:
            yield Slip(
                path=("claims", claim.key, "override"),
                code="override-stale",
                message=f"{claim.key}: the rules now give {level}, no longer {claim.override.rules}.",
                remedy=f"look at the claim again; then write `rules: {level}`, or delete the override.",
                severity="warning",
            )


def _words(briefing: Briefing, article: Article) -> Iterator[Slip]:
    """Quotes and evidence are the article's exact words; straight and curly marks and runs of space count as equal."""
    text = fold(article.text)
    exact: list[tuple[NodePath, str, str]] = [(("quotes", q.key, "text"), "quote", q.text) for q in briefing.quotes]
    groups = (
        ("claims", briefing.claims),
        ("open_questions", briefing.open_questions),
        ("timeline", briefing.timeline),
    )
    for group, items in groups:
        exact += [
            ((group, item.key, "evidence", number), "evidence", words)
            for item in items
            for number, words in enumerate(item.evidence)
        ]
    for path, kind, words in exact:
        if fold(words) not in text:
            near = _nearest(fold(words), text)
            yield Slip(
                path=path,
                code=f"{kind}-not-verbatim",
                message=f"{path[1]}: “{words[:80]}” is not in the article.",
                remedy=f"use the article’s own words; the nearest are “{near}”."
                if near
                else "copy the words from the article.",
            )


def _nearest(words: str, text: str) -> str:
    """The sentence or clause of the text that is most like the words, if any is."""
    pieces = [piece.strip() for piece in re.split(r"(?<=[.!?;,])\s", text) if len(piece) > 3]
    return spelling.nearest(words, pieces)[:120]
