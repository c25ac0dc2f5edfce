"""Claims, quotes, questions and actors as lines of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.library import Entry, Profile
from generator.model import Briefing, Claim, Question, Quote
from generator.site.date_words import in_words
from generator.site.labels import LEVEL_NAMES, activity, capital, counted, level_of, listed
from generator.site.views.claims import sourceless, standing
from generator.site.views.context import Desk, Hop, address, drafts, outlet
from generator.site.views.drawings import Mix, mix
from generator.site.views.reasons import unit
from generator.site.views.summaries import SENTENCE, beyond_title
from generator.text import edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What every list can be filtered by: publisher, first day, status and tags of the briefing that a line is from."""

    publisher: str
    date: str
    status: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingRow:
    """A briefing as a line: its head, what it is about, how its claims are distributed."""

    briefing: Briefing
    summary: str
    teaser: str
    mix: Mix
    facets: Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One line of a list of claims: what follows its source, and what it shows in a list of that source alone."""

    text: str
    href: str
    level: str
    level_name: str
    unit: str
    source: str
    sources: tuple[str, ...]
    trail: str
    passed: str
    about: tuple[str, ...]
    contested: str
    facets: Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow:
    """One line of a list of quotes."""

    text: str
    href: str
    speakers: tuple[Hop, ...]
    trail: str
    passed: str
    day: str
    language: str
    facets: Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One line of a list of questions; `since` is a written day, so that builds stay the same."""

    text: str
    href: str
    since: str
    status: str
    asked: tuple[Hop, ...]
    reply: str
    facets: Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """One line of a list of actors; `count` is how many quotes and claims are theirs."""

    profile: Profile
    role: str
    does: str
    count: int
    publishers: tuple[str, ...]
    tags: tuple[str, ...]


def actor_row(profile: Profile) -> ActorRow:
    """An actor as a line: what it does, and in how many briefings."""
    does = activity(len(profile.quotes), len(profile.claims), len(profile.about))
    seen = f"in {counted(len(profile.appearances), 'briefing', drafts(profile.appearances))}"
    return ActorRow(
        profile=profile,
        role=next((each.actor.role for each in profile.appearances if each.actor.role), ""),
        does=f"{does} · {seen}" if does else capital(seen),
        count=len(profile.quotes) + len(profile.claims),
        publishers=tuple(dict.fromkeys(outlet(each.briefing) for each in profile.appearances)),
        tags=tuple(dict.fromkeys(tag for each in profile.appearances for tag in each.briefing.tags)),
    )


def briefing_row(briefing: Briefing) -> BriefingRow:
    """A briefing as a line of a list."""
    summary = beyond_title(briefing)
    return BriefingRow(
        briefing=head(briefing),
        summary=summary,
        teaser=SENTENCE.split(summary, maxsplit=1)[0],
        mix=mix(briefing.claims),
        facets=facets(briefing),
    )


def head(briefing: Briefing) -> Briefing:
    """A briefing without what is in it: all that a link to it shows."""
    return replace(briefing, summary=None, actors=(), quotes=(), claims=(), open_questions=(), timeline=(), notes=None)


def facets(briefing: Briefing) -> Facets:
    """What a briefing's lines are filtered by."""
    return _facets(outlet(briefing), briefing.article.published or "", briefing.status, briefing.tags)


@lru_cache(maxsize=1024)
def _facets(publisher: str, published: str, status: str, tags: tuple[str, ...]) -> Facets:
    """The same for all lines of a briefing."""
    day = edtf.earliest(published) if published else ""
    return Facets(publisher=publisher, date=day, status=status, tags=tags)


def claim_row(desk: Desk, entry: Entry[Claim]) -> ClaimRow:
    """A claim as a line: its level, its words, its path."""
    claim, briefing = entry.item, entry.briefing
    names, relays = _names(desk, briefing, claim.by), _names(desk, briefing, claim.via[::-1])
    nameless = "source not given" if sourceless(claim) else outlet(briefing)
    way = (*relays, outlet(briefing)) if names or sourceless(claim) else relays
    return ClaimRow(
        text=claim.claim,
        href=address(entry),
        level=level_of(claim),
        level_name=LEVEL_NAMES[level_of(claim)],
        unit=unit(claim),
        source=listed(names) if names else nameless,
        sources=names or (nameless,),
        trail="".join(f" → {name}" for name in way) + _dated(briefing),
        passed=_passed(relays) + outlet(briefing) + _dated(briefing),
        about=_names(desk, briefing, claim.about),
        contested=standing(desk, entry),
        facets=facets(briefing),
    )


def quote_row(desk: Desk, entry: Entry[Quote]) -> QuoteRow:
    """A quote as a line: its words, who said them, who passed them on."""
    briefing, quote = entry.briefing, entry.item
    relays = _names(desk, briefing, quote.via[::-1])
    published = briefing.article.published or ""
    return QuoteRow(
        text=quote.text,
        href=address(entry),
        speakers=desk.hops(briefing, quote.by) or (Hop(name="speaker not given"),),
        trail=" → ".join((*relays, outlet(briefing))) + _dated(briefing),
        passed=_passed(relays).removesuffix(" · "),
        day=in_words(published) if published else "",
        language=briefing.article.language or "",
        facets=facets(briefing),
    )


def question_row(desk: Desk, entry: Entry[Question]) -> QuestionRow:
    """A question as a line: since when it is open, and who was asked."""
    briefing, question = entry.briefing, entry.item
    published = briefing.article.published or ""
    return QuestionRow(
        text=question.question,
        href=address(entry),
        since=in_words(published) if published else "",
        status=question.status or "open",
        asked=desk.hops(briefing, (question.put_to,)) if question.put_to else (),
        reply=question.reply or "",
        facets=facets(briefing),
    )


def _names(desk: Desk, briefing: Briefing, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(hop.name for hop in desk.hops(briefing, names))


def _passed(relays: Sequence[str]) -> str:
    return f"Passed on by {listed(relays)} · " if relays else ""


def _dated(briefing: Briefing) -> str:
    """The date at the end of a line; its parts stay together where the line breaks."""
    published = briefing.article.published
    return f" · {in_words(published)}".replace(" ", "\u00a0").replace("\u00a0", " ", 1) if published else ""
