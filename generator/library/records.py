"""The nouns of the library: what all briefings together are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from generator.library.actor_addresses import Appearance
from generator.model import Briefing, Change, Claim, Event, Kind, Level, Question, Quote

Item = TypeVar("Item", Claim, Quote, Question, Event)
Relation = Literal["corroborates", "contradicts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Generic[Item]):
    """A claim, quote or question with the briefing that holds it."""

    briefing: Briefing
    item: Item

    @property
    def reference(self) -> str:
        """How other briefings refer to it: `briefing#key`."""
        return f"{self.briefing.id}#{self.item.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An actor across briefings: where it appears, what it says, what is said about it, and who appears beside it.

    `key` is its address, `was` what led to it before. `aka` are all other names, `links` those of pages elsewhere.
    `beside` holds the keys of other profiles with the number of briefings shared, most first.
    """

    key: str
    name: str
    kind: Kind
    aka: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    was: tuple[str, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    quotes: tuple[Entry[Quote], ...] = ()
    claims: tuple[Entry[Claim], ...] = ()
    about: tuple[Entry[Claim], ...] = ()
    relayed: tuple[Entry[Claim], ...] = ()
    asked: tuple[Entry[Question], ...] = ()
    beside: tuple[tuple[str, int], ...] = ()

    @property
    def in_passing(self) -> bool:
        """Whether every briefing that has it only names it."""
        return all(each.in_passing for each in self.appearances)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What an editor has written of two claims: the source corroborates or contradicts the target."""

    relation: Relation
    source: Entry[Claim]
    target: Entry[Claim]

    @property
    def across(self) -> bool:
        """Whether its ends are in different briefings; inside one, the claims' own reasons count it."""
        return self.source.briefing.id != self.target.briefing.id


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two actors or two statements of different briefings, each as `briefing#key`, how they relate, and why.

    `event` is the same for all suggestions between briefings that tell of one event, and empty outside of events.
    """

    kind: Literal["actor", "claim", "answer"]
    relation: Literal["same", "agrees", "conflicts", "answers"]
    a: str
    b: str
    why: str
    decided: bool = False
    weight: float = 0.0
    event: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The position of a claim in the whole library: its independent origins, and what an editor has linked to it.

    `level` is what the rules give over all of them (an editor's override where there is one), `alone` what the
    article gives by itself. `raised` and `lowered` are the levels after one more independent named origin, and after
    a contradiction by one that has no interest; None where that moves nothing.
    """

    origins: int
    confirmations: int
    contradictions: int
    level: Level | None
    alone: Level | None
    why: tuple[str, ...]
    raised: Level | None = None
    lowered: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Every briefing, newest first, and the ways between them; withdrawn ones are kept apart and count for nothing.

    `who` leads from a briefing's id and an actor's key to a profile; `links` and `questions_about` start at a
    claim's reference and hold both ends of a link; so do `standings`. `changes` are
    the corrections of each briefing, newest first. `decided` are the profiles that editors have
    written an entry for, `told_apart` pairs of profiles that they keep apart, `refused` pairs of claims that they do
    not link.
    """

    briefings: tuple[Briefing, ...]
    withdrawn: tuple[Briefing, ...]
    profiles: Mapping[str, Profile]
    claims: tuple[Entry[Claim], ...]
    quotes: tuple[Entry[Quote], ...]
    questions: tuple[Entry[Question], ...]
    who: Mapping[tuple[str, str], str]
    links: Mapping[str, tuple[Link, ...]]
    questions_about: Mapping[str, tuple[Entry[Question], ...]]
    standings: Mapping[str, Standing] = field(default_factory=dict)
    changes: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    decided: frozenset[str] = frozenset()
    told_apart: frozenset[tuple[str, str]] = frozenset()
    refused: frozenset[tuple[str, str]] = frozenset()

    def settled(self, one: str, other: str) -> bool:
        """Whether an editor has linked two statements, or refused to."""
        linked = any(other in (link.source.reference, link.target.reference) for link in self.links.get(one, ()))
        return linked or (one, other) in self.refused or (other, one) in self.refused

    def profile(self, briefing: Briefing, key: str) -> Profile | None:
        """The profile of an actor of a briefing; None for plain words and for sources without a name."""
        found = self.who.get((briefing.id, key))
        return self.profiles[found] if found else None


def resolve(briefing: Briefing, reference: str) -> str:
    """A reference as `briefing#key`: inside a file a key is written alone or after a `#`."""
    return reference if reference.find("#") > 0 else f"{briefing.id}#{reference.lstrip('#')}"
