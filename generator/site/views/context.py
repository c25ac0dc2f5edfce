"""The desk: a library with its articles, and how to name and address what is in it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from generator.library import (
    Appearance,
    Company,
    Entry,
    Item,
    Library,
    Relation,
    Suggestion,
    companies,
    related_to,
)
from generator.model import UNKNOWN, Actor, Article, Briefing, Claim, Problem
from generator.site.memory import WHOLE, Memory
from generator.site.settings import Settings
from generator.site.views.evidence import ArticleText, tightened
from generator.site.views.namesakes import Qualifier

Made = TypeVar("Made")

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

    `qualifiers` stand behind the names of actors who share one, by key. `memory` is what was made at the last build.
    """

    library: Library
    articles: Mapping[str, Article]
    settings: Settings
    notices: Notices = field(default_factory=Notices)
    gone: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    qualifiers: Mapping[str, Qualifier] = field(default_factory=dict)
    memory: Memory | None = None
    _readings: dict[str, tuple[Article, Briefing, ArticleText]] = field(default_factory=dict, compare=False, repr=False)
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
        wanted = {end for each in self.notices.suggestions for end in (each.a, each.b)}
        library, found = self.library, {}
        for (id_, name), key in library.who.items() if wanted else ():
            if (reference := f"{id_}#{name}") in wanted:
                actor = self.actors(self.briefings[id_])[name]
                words = f"{actor.name} ({self.briefings[id_].title})"
                found[reference] = Reference(text=words, href=f"actors/{key}/")
        if not wanted:
            return {}
        said: list[tuple[Entry[Any], str]] = [(each, each.item.claim) for each in library.claims]
        said += [(each, f"“{each.item.text}”") for each in library.quotes]
        said += [(each, each.item.question) for each in library.questions]
        for entry, words in said:
            if (reference := entry.reference) in wanted:
                found[reference] = Reference(text=words, href=f"briefings/{reference.replace('#', '/#')}")
        return found

    @cached_property
    def briefings(self) -> Mapping[str, Briefing]:
        """Every briefing by its id."""
        return {briefing.id: briefing for briefing in self.library.briefings}

    @cached_property
    def companies(self) -> Mapping[str, Company]:
        """The briefings that each actor relates to one another, by its address."""
        return companies(self.library)

    def related(self, briefing: Briefing) -> tuple[Relation, ...]:
        """The briefings that belong to one, the nearest first."""
        return related_to(self.library, briefing, self.companies, self.briefings)

    def made(self, name: Hashable, given: tuple[Any, ...], make: Callable[[], Made]) -> Made:
        """What is made from what is given and from what it looks up; where a memory has it, as it was made before."""
        return self.memory.made(name, given, make) if self.memory else make()

    def later(self, name: Hashable, make: Callable[[], Made]) -> Made:
        """What takes long: where a memory is patient, it is as it was at the last pause."""
        return self.memory.later(name, make) if self.memory else make()

    def reading(self, briefing: Briefing) -> ArticleText | None:
        """The article of a briefing, ready for looking up; None when it is not available."""
        file = briefing.article.file
        article = self.articles.get(file)
        if article is None:
            return None
        known = self._readings.get(file)
        if known is None or known[0] is not article or known[1] is not briefing:
            reading = tightened(ArticleText(article, briefing.article.url), briefing)
            known = self._readings[file] = article, briefing, reading
        return known[2]

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


class _Watched:
    """A library that tells a memory what is looked at in it."""

    profile = Library.profile

    def __init__(self, library: Library, memory: Memory) -> None:
        self._library, self._memory = library, memory
        for each in fields(Library):
            value = getattr(library, each.name)
            if isinstance(value, Mapping):
                setattr(self, each.name, memory.watch(each.name, value, parts=each.name == "profiles"))
            else:
                memory.whole(each.name, value)

    def __getattr__(self, name: str) -> Any:
        self._memory.note(name, WHOLE)
        return getattr(self._library, name)


def watched(desk: Desk, memory: Memory) -> Desk:
    """The same desk, on which each look is noted; what was read of articles at the last build is read already."""
    seen = replace(
        desk,
        library=cast("Library", _Watched(desk.library, memory)),
        articles=memory.watch("articles", desk.articles),
        notices=replace(desk.notices, proposals=memory.watch("proposals", desk.notices.proposals)),
        gone=memory.watch("gone", desk.gone),
        qualifiers=memory.watch("qualifiers", desk.qualifiers),
        memory=memory,
        _readings=memory.readings,
    )
    for name in ("claims", "suggested", "ends", "briefings", "companies"):
        vars(seen)[name] = memory.watch(f"desk.{name}", getattr(desk, name), parts=name == "briefings")
    return seen


def drafts(found: Iterable[Briefing | Entry[Any] | Appearance]) -> int:
    """How many of these are drafts, or stand in one."""
    return sum((each if isinstance(each, Briefing) else each.briefing).status == "draft" for each in found)


def outlet(briefing: Briefing) -> str:
    """Who published the article, or “the article” where that is not known."""
    return briefing.article.publisher or "the article"


def address(entry: Entry[Item]) -> str:
    """The address of a claim, quote or question, from the top of the site."""
    return f"briefings/{entry.briefing.id}/#{entry.item.key}"
