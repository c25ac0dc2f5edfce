"""All briefings together: actors joined across them, who said what, and what leads to what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from generator.model import Actor, Briefing, Claim, Kind, Question, Quote

Item = TypeVar("Item", Claim, Quote, Question)
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
class Appearance:
    """An actor as one briefing describes it."""

    briefing: Briefing
    actor: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An actor across briefings: where it appears, what it says, what is said about it, and who stands beside it.

    `key` is its address. `beside` holds the keys of other profiles with the number of briefings shared, most first.
    """

    key: str
    name: str
    kind: Kind
    appearances: tuple[Appearance, ...]
    quotes: tuple[Entry[Quote], ...] = ()
    claims: tuple[Entry[Claim], ...] = ()
    about: tuple[Entry[Claim], ...] = ()
    relayed: tuple[Entry[Claim], ...] = ()
    asked: tuple[Entry[Question], ...] = ()
    beside: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What an editor has written of two claims: the source corroborates or contradicts the target."""

    relation: Relation
    source: Entry[Claim]
    target: Entry[Claim]


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Every briefing, newest first, and the ways between them; withdrawn ones stand apart and count for nothing.

    `who` leads from a briefing's id and an actor's key to a profile; `links` and `questions_about` start at a
    claim's reference and hold both ends of a link.
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

    def profile(self, briefing: Briefing, key: str) -> Profile | None:
        """The profile of an actor of a briefing; None for plain words and for sources without a name."""
        found = self.who.get((briefing.id, key))
        return self.profiles[found] if found else None


def gather(briefings: Iterable[Briefing]) -> Library:
    """All briefings as one library; grows with the number of things in them, not with its square."""
    every = sorted(sorted(briefings, key=lambda b: b.id), key=lambda b: b.article.published or "", reverse=True)
    newest = tuple(briefing for briefing in every if briefing.status != "withdrawn")
    claims = tuple(Entry(briefing=b, item=claim) for b in newest for claim in b.claims)
    quotes = tuple(Entry(briefing=b, item=quote) for b in newest for quote in b.quotes)
    questions = tuple(Entry(briefing=b, item=question) for b in newest for question in b.open_questions)
    groups = _joined(newest)
    who = {(each.briefing.id, each.actor.key): key for key, group in groups.items() for each in group}
    return Library(
        briefings=newest,
        withdrawn=tuple(briefing for briefing in every if briefing.status == "withdrawn"),
        profiles=_profiles(groups, who, claims, quotes, questions),
        claims=claims,
        quotes=quotes,
        questions=questions,
        who=who,
        links=_links(claims),
        questions_about=_questions_about(questions),
    )


def resolve(briefing: Briefing, reference: str) -> str:
    """A reference as `briefing#key`: inside a file a key stands alone or behind a `#`."""
    return reference if reference.find("#") > 0 else f"{briefing.id}#{reference.lstrip('#')}"


def _joined(briefings: Iterable[Briefing]) -> dict[str, list[Appearance]]:
    """Appearances by the address of their actor: joined where key, kind and name are equal, unnamed ones never.

    Where one key stands for different actors, the one seen first in order of date keeps the plain address.
    """
    groups: dict[tuple[str, str, str], list[Appearance]] = defaultdict(list)
    for briefing in briefings:
        for actor in briefing.actors:
            if not actor.unnamed:
                groups[actor.key, actor.kind, actor.name].append(Appearance(briefing=briefing, actor=actor))
    addressed: dict[str, list[Appearance]] = {}
    oldest_first = sorted(groups.items(), key=lambda group: (_first_seen(group[1]), group[0]))
    taken = {key for key, _, _ in groups}
    for (key, _, _), group in oldest_first:
        addressed[key if key not in addressed else _free(key, taken)] = group
    return dict(sorted(addressed.items(), key=lambda item: (item[1][0].actor.name.casefold(), item[0])))


def _first_seen(group: list[Appearance]) -> tuple[str, str]:
    return min((each.briefing.article.published or "9999", each.briefing.id) for each in group)


def _free(key: str, taken: set[str]) -> str:
    """The first of `key-2`, `key-3` … that is no other actor's address, and takes it."""
    number = 2
    while f"{key}-{number}" in taken:
        number += 1
    taken.add(f"{key}-{number}")
    return f"{key}-{number}"


def _profiles(
    groups: Mapping[str, list[Appearance]],
    who: Mapping[tuple[str, str], str],
    claims: Iterable[Entry[Claim]],
    quotes: Iterable[Entry[Quote]],
    questions: Iterable[Entry[Question]],
) -> dict[str, Profile]:
    said = _by_actor(who, ((entry, entry.item.by) for entry in quotes))
    claimed = _by_actor(who, ((entry, entry.item.by) for entry in claims))
    about = _by_actor(who, ((entry, entry.item.about) for entry in claims))
    relayed = _by_actor(who, ((entry, entry.item.via) for entry in claims))
    asked = _by_actor(who, ((entry, (entry.item.put_to,)) for entry in questions if entry.item.put_to))
    beside = _beside(groups, who)
    return {
        key: Profile(
            key=key,
            name=group[0].actor.name,
            kind=group[0].actor.kind,
            appearances=tuple(group),
            quotes=tuple(said.get(key, ())),
            claims=tuple(claimed.get(key, ())),
            about=tuple(about.get(key, ())),
            relayed=tuple(relayed.get(key, ())),
            asked=tuple(asked.get(key, ())),
            beside=tuple(beside[key]),
        )
        for key, group in groups.items()
    }


def _by_actor(
    who: Mapping[tuple[str, str], str], mentions: Iterable[tuple[Entry[Item], Iterable[str]]]
) -> dict[str, list[Entry[Item]]]:
    """Entries by the address of each actor that they mention; plain words lead nowhere."""
    found: dict[str, list[Entry[Item]]] = defaultdict(list)
    for entry, names in mentions:
        for name in dict.fromkeys(names):
            if key := who.get((entry.briefing.id, name)):
                found[key].append(entry)
    return found


def _beside(
    groups: Mapping[str, list[Appearance]], who: Mapping[tuple[str, str], str]
) -> dict[str, list[tuple[str, int]]]:
    """For each actor the others of its briefings, with the number of briefings shared."""
    found: dict[str, list[tuple[str, int]]] = {}
    for key, group in groups.items():
        others = Counter(
            other
            for each in group
            for actor in each.briefing.actors
            if (other := who.get((each.briefing.id, actor.key))) and other != key
        )
        found[key] = sorted(others.items(), key=lambda item: (-item[1], item[0]))
    return found


def _links(claims: Iterable[Entry[Claim]]) -> dict[str, tuple[Link, ...]]:
    """The links between claims, at both of their ends; a reference that leads nowhere is left to the checks."""
    entries = {entry.reference: entry for entry in claims}
    found: dict[str, list[Link]] = defaultdict(list)
    for entry in entries.values():
        for link in _links_of(entry, entries):
            found[link.source.reference].append(link)
            found[link.target.reference].append(link)
    return {reference: tuple(links) for reference, links in found.items()}


def _links_of(entry: Entry[Claim], entries: Mapping[str, Entry[Claim]]) -> Iterator[Link]:
    relations: tuple[tuple[Relation, tuple[str, ...]], ...] = (
        ("corroborates", entry.item.corroborates),
        ("contradicts", entry.item.contradicts),
    )
    for relation, references in relations:
        for reference in references:
            target = entries.get(resolve(entry.briefing, reference))
            if target is not None and target is not entry:
                yield Link(relation=relation, source=entry, target=target)


def _questions_about(questions: Iterable[Entry[Question]]) -> dict[str, tuple[Entry[Question], ...]]:
    found: dict[str, list[Entry[Question]]] = defaultdict(list)
    for entry in questions:
        for reference in entry.item.about:
            found[resolve(entry.briefing, reference)].append(entry)
    return {reference: tuple(entries) for reference, entries in found.items()}
