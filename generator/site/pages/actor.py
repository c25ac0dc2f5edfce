"""The page of an actor: every name it goes by, what it says and what is said about it, and who appears beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.library import Entry, Profile
from generator.model import Briefing, Claim
from generator.site.date_words import in_words
from generator.site.feeds.atom import of_actor as of_feed
from generator.site.feeds.machine import of_actor
from generator.site.labels import capital, counted
from generator.site.page import Heading, Page, SearchEntry
from generator.site.render.templates import printed
from generator.site.views.context import Desk, Hop, drafts, outlet
from generator.site.views.lines import Lines
from generator.text import fold, slug

_BESIDE = 24
"""How many of those who appear beside an actor are named; the page says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """How a briefing describes an actor; `verbatim` when the words are those of the article."""

    words: str
    verbatim: bool
    briefing: Briefing
    outlet: str
    day: str


def page(desk: Desk, lines: Lines, profile: Profile) -> Page:
    """The page of one actor, from the lines of the library."""
    sections = _sections(profile)
    aliases, feed = profile.aka, of_feed(desk, profile)
    shown: dict[str, Any] = {
        "profile": Profile(key=profile.key, name=profile.name, kind=profile.kind),
        "summary": capital(next(iter(_roles(profile)), "")),
        "aliases": aliases,
        "sides": profile.sides,
        "links": tuple((_elsewhere(name, where)) for name, where in profile.links.items()),
        "dates": _dates(profile),
        "speakers": _speakers(desk, profile),
        "roles": tuple(_described(desk, lines, profile)),
        "claims": [lines.claims[entry.reference] for entry in profile.claims],
        "quotes": [lines.quotes[entry.reference] for entry in profile.quotes],
        "about": [lines.claims[entry.reference] for entry in _others(profile)],
        "relayed": [lines.claims[entry.reference] for entry in profile.relayed],
        "asked": [lines.questions[entry.reference] for entry in profile.asked],
        "named": [lines.briefings[each.id].briefing for each in _named(profile)],
        "beside": tuple(_beside(desk, profile)),
        "more_beside": max(0, len(profile.beside) - _BESIDE),
        "sections": sections,
        "feed": feed[0].path if feed else "",
    }
    path = f"actors/{profile.key}"
    html = desk.made(("html", path), (shown,), lambda: printed(desk.settings, "actor", path, **shown))
    return Page(
        path=path,
        title=profile.name,
        html=html,
        description=_description(profile),
        headings=tuple(Heading(id=f"page_{key}", title=title) for key, title in sections),
        data=of_actor(desk, profile),
        attachments=feed,
        search=(_searched(profile),),
    )


def _sections(profile: Profile) -> tuple[tuple[str, str], ...]:
    """Id and title of the sections that have something to show, in their order."""
    it = "they" if profile.kind == "person" else "it"
    them = "them" if profile.kind == "person" else "it"
    verb = "" if profile.kind == "person" else "s"
    shown = (
        ("described", f"How briefings describe {them}", _roles(profile)),
        ("claims", f"What {it} claim{verb}", profile.claims),
        ("quotes", f"What {it} said", profile.quotes),
        ("about", f"What others say about {them}", _others(profile)),
        ("relayed", f"What {it} passed on", profile.relayed),
        ("asked", f"What {it} {'were' if verb == '' else 'was'} asked", profile.asked),
        ("named", "Also named in" if _roles(profile) else "Named in", _named(profile)),
        ("beside", "Appears with", profile.beside),
    )
    return tuple((key, title) for key, title, content in shown if content)


def _others(profile: Profile) -> tuple[Entry[Claim], ...]:
    """What others say about an actor; what it says about itself is among its own claims."""
    own = {entry.reference for entry in profile.claims}
    return tuple(entry for entry in profile.about if entry.reference not in own)


def _elsewhere(name: str, where: str) -> tuple[str, str]:
    """A link to an actor on another site: its name, and its address where it is one; `wikidata: Q42` is completed."""
    if name.lower() == "wikidata" and re.fullmatch(r"Q[1-9][0-9]*", where):
        return "Wikidata", f"https://www.wikidata.org/wiki/{where}"
    return name, where if re.match(r"https?://", where) else ""


def _roles(profile: Profile) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.actor.role for each in profile.appearances if each.actor.role))


def _named(profile: Profile) -> tuple[Briefing, ...]:
    """The briefings that do not describe an actor, each once."""
    described = {each.briefing.id for each in profile.appearances if each.actor.role}
    found = (each.briefing for each in profile.appearances if each.briefing.id not in described)
    return tuple({each.id: each for each in found}.values())


def _described(desk: Desk, lines: Lines, profile: Profile) -> Iterator[Role]:
    for each in profile.appearances:
        role, published = each.actor.role, each.briefing.article.published
        if not role:
            continue
        reading = desk.reading(each.briefing)
        yield Role(
            words=role,
            verbatim=bool(reading and reading.has(role)),
            briefing=lines.briefings[each.briefing.id].briefing,
            outlet=outlet(each.briefing),
            day=in_words(published) if published else "",
        )


def _dates(profile: Profile) -> str:
    """`3 briefings, 1 in draft; 4 – 6 June 2023`."""
    days = sorted(each.briefing.article.published for each in profile.appearances if each.briefing.article.published)
    span = "" if not days else in_words(days[0]) if days[0] == days[-1] else in_words(f"{days[0]}/{days[-1]}")
    number = counted(len(profile.appearances), "briefing", drafts(profile.appearances))
    return f"{number}; {span}" if span else number


def _speakers(desk: Desk, profile: Profile) -> tuple[Hop, ...]:
    """Who makes claims about an actor, itself and the outlets aside."""
    hops = (hop for entry in profile.about for hop in desk.hops(entry.briefing, entry.item.by))
    return tuple({hop.name: hop for hop in hops if hop.named and hop.name != profile.name}.values())


def _beside(desk: Desk, profile: Profile) -> Iterator[tuple[Profile, int]]:
    for key, shared in profile.beside[:_BESIDE]:
        other = desk.library.profiles[key]
        yield Profile(key=other.key, name=other.name, kind=other.kind), shared


def _searched(profile: Profile) -> SearchEntry:
    """What the search finds an actor by; words of a title come before those of claims, so other names go there."""
    names = (profile.name, *profile.aka)
    shown: list[str] = []
    for name in names:
        if not any(_akin(name, other) for other in shown):
            shown.append(name)
    plain = (slug(name).replace("-", " ") for name in names if not name.isascii())
    rest = dict.fromkeys(words for words in (*names, *_roles(profile), *plain) if words not in shown)
    return SearchEntry(fragment="", title=" · ".join(shown), text=" · ".join(rest))


def _akin(alias: str, name: str) -> bool:
    """Whether an alias is a part of a name or holds all of it: then the name says enough."""
    one, other = ({*fold(words).casefold().split()} - {"the"} for words in (alias, name))
    return one <= other or other <= one


def _description(profile: Profile) -> str:
    counts = ((profile.quotes, "quote"), (profile.claims, "claim"), (profile.about, "claim"))
    said, claimed, about = (counted(len(entries), noun) for entries, noun in counts)
    return f"{profile.name}: {said} and {claimed}, and {about} about this {profile.kind}."
