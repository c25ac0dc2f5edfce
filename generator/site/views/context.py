"""The desk: a library with its articles, and how to name and address what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.library import Appearance, Entry, Item, Library, Relation, Suggestion, related
from generator.model import UNKNOWN, Actor, Article, Briefing, Claim, Problem
from generator.site.settings import Settings
from generator.site.views.evidence import ArticleText, tightened
from generator.site.views.namesakes import Qualifier

NOUNS = {
    "briefing": "briefing",
    "actor": "page of an actor",
    "claim": "claim",
    "quote": "quote",
    "question": "question",
    "event": "date",
}
"""What a reader is told was at an address, by the kind of thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One name on the path of a statement; `href` is None where nobody is named or has a page."""

    name: str
    href: str | None = None
    named: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A link to something with its own words."""

    text: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notices:
    """What is for editors alone: files that cannot be read, with the page of each; what is wrong in other files;
    proposals by briefing, and what the library suggests.
    """

    unread: tuple[tuple[Reference, Problem], ...] = ()
    faults: tuple[Problem, ...] = ()
    proposals: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What every page is made from; `gone` is what was on a page once, by its path: fragment and kind.

    `qualifiers` stand behind the names of actors who share one, by key.
    """

    library: Library
    articles: Mapping[str, Article]
    settings: Settings
    notices: Notices = field(default_factory=Notices)
    gone: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    qualifiers: Mapping[str, Qualifier] = field(default_factory=dict)
    _readings: dict[str, ArticleText] = field(default_factory=dict, compare=False, repr=False)
    _actors: dict[str, Mapping[str, Actor]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def claims(self) -> Mapping[str, Entry[Claim]]:
        """Every claim by its reference."""
        return {entry.reference: entry for entry in self.library.claims}

    @cached_property
    def suggested(self) -> Mapping[str, tuple[Suggestion, ...]]:
        """What waits to be decided, by the reference of each claim or question that it is about."""
        found: dict[str, list[Suggestion]] = {}
        for each in self.notices.suggestions:
            for end in (each.a, each.b) if not each.decided and each.kind != "actor" else ():
                found.setdefault(end, []).append(each)
        return {end: tuple(those) for end, those in found.items()}

    @cached_property
    def ends(self) -> dict[str, Reference]:
        """A link to everything that a suggestion can be about, by its reference."""
        library = self.library
        found = {
            each.reference: Reference(text=f"{each.actor.name} ({each.briefing.title})", href=f"actors/{profile.key}/")
            for profile in library.profiles.values()
            for each in profile.appearances
        }
        for entry in library.claims:
            found[entry.reference] = Reference(text=entry.item.claim, href=address(entry))
        for quote in library.quotes:
            found[quote.reference] = Reference(text=f"“{quote.item.text}”", href=address(quote))
        for question in library.questions:
            found[question.reference] = Reference(text=question.item.question, href=address(question))
        return found

    @cached_property
    def related(self) -> Mapping[str, tuple[Relation, ...]]:
        """The briefings that belong to each, by its id."""
        return related(self.library)

    def reading(self, briefing: Briefing) -> ArticleText | None:
        """The article of a briefing, ready for looking up; None when it is not available."""
        file = briefing.article.file
        if file not in self._readings and file in self.articles:
            self._readings[file] = tightened(ArticleText(self.articles[file], briefing.article.url), briefing)
        return self._readings.get(file)

    def hops(self, briefing: Briefing, names: Iterable[str]) -> tuple[Hop, ...]:
        """Names as a briefing writes them – an actor's key or plain words – each with its page."""
        return tuple(self._hop(briefing, name) for name in names)

    def _hop(self, briefing: Briefing, name: str) -> Hop:
        if name == UNKNOWN:
            return Hop(name="source not given")
        actor = self.actors(briefing).get(name)
        if actor is None:
            return Hop(name=name)
        profile = self.library.profile(briefing, name)
        if profile is None:
            return Hop(name=actor.name, named=not actor.unnamed)
        behind = self.qualifiers.get(profile.key)
        return Hop(
            name=actor.name + (behind.words if behind and behind.everywhere else ""),
            href=f"actors/{profile.key}/",
            named=not actor.unnamed,
        )

    def taken_out(self, path: str) -> tuple[tuple[str, str], ...]:
        """The anchor and the noun of everything that was on a page and is not any more."""
        return tuple((fragment, NOUNS[kind]) for fragment, kind in self.gone.get(path, ()) if fragment)

    def actors(self, briefing: Briefing) -> Mapping[str, Actor]:
        """The actors of a briefing by their key."""
        if briefing.id not in self._actors:
            self._actors[briefing.id] = {actor.key: actor for actor in briefing.actors}
        return self._actors[briefing.id]


def drafts(found: Iterable[Briefing | Entry[Any] | Appearance]) -> int:
    """How many of these are drafts, or stand in one."""
    return sum((each if isinstance(each, Briefing) else each.briefing).status == "draft" for each in found)


def outlet(briefing: Briefing) -> str:
    """Who published the article, or “the article” where that is not known."""
    return briefing.article.publisher or "the article"


def address(entry: Entry[Item]) -> str:
    """The address of a claim, quote or question, from the top of the site."""
    return f"briefings/{entry.briefing.id}/#{entry.item.key}"
