"""Quotes, questions, dates and actors as the page of their briefing shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.library import resolve
from generator.model import Actor, Briefing, Event, Question, Quote
from generator.site.date_words import in_words
from generator.site.labels import activity
from generator.site.views.claims import Evidence, evidence
from generator.site.views.context import Desk, Hop, Reference
from generator.site.views.evidence import ArticleText


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quote with its speakers; `same` when the one before it has the same speakers and relays."""

    quote: Quote
    speakers: tuple[Hop, ...]
    relays: tuple[Hop, ...]
    same: bool
    paragraph: int | None = None
    original: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """An open question: since when, whom it was put to, which claims it is about, where its answer is."""

    question: Question
    status: str
    since: str
    asked: tuple[Hop, ...]
    about: tuple[Reference, ...]
    answered_by: Reference | None
    evidence: Evidence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An event with its day in words, and the claim that supports it."""

    event: Event
    day: str
    claim: Reference | None
    evidence: Evidence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An actor in a briefing: its page, and what it does here."""

    actor: Actor
    href: str | None
    does: str


def quotations(desk: Desk, briefing: Briefing, reading: ArticleText | None) -> tuple[Quotation, ...]:
    """The quotes of a briefing in its order; a speaker is named once for several in a row."""
    before = None
    made = []
    for quote in briefing.quotes:
        span = reading.find(quote.text, quoted=True) if reading else None
        made.append(
            Quotation(
                quote=quote,
                speakers=desk.hops(briefing, quote.by) or (Hop(name="speaker not given"),),
                relays=desk.hops(briefing, reversed(quote.via)),
                same=(quote.by, quote.via) == before,
                paragraph=span.number if span else None,
                original=reading.original(span) if reading and span else None,
            )
        )
        before = (quote.by, quote.via)
    return tuple(made)


def opening(desk: Desk, briefing: Briefing, question: Question, reading: ArticleText | None) -> Opening:
    """A question with the names and claims that it refers to."""
    published = briefing.article.published
    return Opening(
        question=question,
        status=briefing.status,
        since=in_words(published) if published else "",
        asked=desk.hops(briefing, (question.put_to,)) if question.put_to else (),
        about=tuple(reference(desk, briefing, key) for key in question.about),
        answered_by=reference(desk, briefing, question.answered_by) if question.answered_by else None,
        evidence=evidence(question.evidence, reading),
    )


def dated(desk: Desk, briefing: Briefing, reading: ArticleText | None) -> tuple[Dated, ...]:
    """The events of a briefing in the order of their days."""
    return tuple(
        Dated(
            event=event,
            day=in_words(event.when),
            claim=reference(desk, briefing, event.claim) if event.claim else None,
            evidence=evidence(event.evidence, reading),
        )
        for event in sorted(briefing.timeline, key=lambda event: event.when.removeprefix("../"))
    )


def mentions(desk: Desk, briefing: Briefing) -> tuple[Appearance, ...]:
    """The actors of a briefing that matter in it, each with what it does."""
    quotes = _count(quote.by for quote in briefing.quotes)
    claims = _count(claim.by for claim in briefing.claims)
    about = _count(claim.about for claim in briefing.claims)
    return tuple(
        Appearance(
            actor=actor,
            href=f"actors/{profile.key}/" if (profile := desk.library.profile(briefing, actor.key)) else None,
            does=activity(quotes[actor.key], claims[actor.key], about[actor.key]),
        )
        for actor in briefing.actors
        if not actor.in_passing
    )


def also_named(desk: Desk, briefing: Briefing) -> tuple[Hop, ...]:
    """The actors that a briefing only names, in the order of the alphabet."""
    passing = sorted((actor for actor in briefing.actors if actor.in_passing), key=lambda actor: actor.name.casefold())
    return desk.hops(briefing, (actor.key for actor in passing))


def reference(desk: Desk, briefing: Briefing, key: str) -> Reference:
    """The address of a claim that a briefing points to, with its words."""
    place = resolve(briefing, key)
    claim = desk.claims.get(place)
    return Reference(text=claim.item.claim if claim else key, href=f"briefings/{place.replace('#', '/#')}")


def _count(names: Iterable[tuple[str, ...]]) -> Counter[str]:
    return Counter(name for group in names for name in dict.fromkeys(group))
