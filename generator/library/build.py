"""All briefings together: actors joined across them, who said what, and what leads to what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.library.actor_addresses import Appearance, Assigned
from generator.library.identity import joined
from generator.library.records import Entry, Item, Library, Link, Profile, Relation, resolve
from generator.model import Briefing, Claim, Identity, Question, Quote


def collected(
    briefings: Iterable[Briefing],
    identities: Iterable[Identity] = (),
    refused: Iterable[tuple[str, str]] = (),
    assigned: Mapping[str, Assigned] | None = None,
) -> Library:
    """All briefings as one library, joined as the editors decided, each claim with the level of its article."""
    every = sorted(sorted(briefings, key=lambda b: b.id), key=lambda b: b.article.published or "", reverse=True)
    newest = tuple(briefing for briefing in every if briefing.status != "withdrawn")
    claims = tuple(Entry(briefing=b, item=claim) for b in newest for claim in b.claims)
    quotes = tuple(Entry(briefing=b, item=quote) for b in newest for quote in b.quotes)
    questions = tuple(Entry(briefing=b, item=question) for b in newest for question in b.open_questions)
    groups, decided, former = joined(newest, identities, assigned)
    who = {(each.briefing.id, each.actor.key): key for key, group in groups.items() for each in group}
    return Library(
        briefings=newest,
        withdrawn=tuple(briefing for briefing in every if briefing.status == "withdrawn"),
        profiles=_profiles(groups, decided, former, who, claims, quotes, questions),
        claims=claims,
        quotes=quotes,
        questions=questions,
        who=who,
        links=_links(claims),
        questions_about=_questions_about(questions),
        decided=frozenset(decided),
        told_apart=frozenset(_told_apart(decided, groups)),
        refused=frozenset(refused),
    )


def _told_apart(decided: Mapping[str, Identity], groups: Mapping[str, list[Appearance]]) -> Iterator[tuple[str, str]]:
    """The addresses of actors that a decision keeps apart."""
    homes = {each.reference: key for key, group in groups.items() for each in group}
    for key, identity in decided.items():
        for word in identity.not_same_as:
            yield key, homes.get(word, word)


def _profiles(
    groups: Mapping[str, list[Appearance]],
    decided: Mapping[str, Identity],
    former: Mapping[str, tuple[str, ...]],
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
    beside = _beside(groups)
    return {
        key: Profile(
            key=key,
            **_named(group, decided.get(key)),
            was=former.get(key, ()),
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


def _named(group: list[Appearance], identity: Identity | None) -> dict[str, Any]:
    """The name of an actor: by the editors' decision, else by its newest briefing, with all its other names."""
    newest = group[0].actor
    name = identity.name if identity and identity.name else newest.name
    others = (word for each in group for word in (each.actor.name, *each.actor.aka))
    aka = dict.fromkeys((*(identity.aka if identity else ()), *others))
    sides = (identity.side,) if identity and identity.side else (each.actor.side for each in group)
    return {
        "name": name,
        "kind": newest.kind,
        "aka": tuple(word for word in aka if word != name),
        "sides": tuple(dict.fromkeys(side for side in sides if side)),
        "links": identity.links if identity else {},
    }


def _by_actor(
    who: Mapping[tuple[str, str], str], mentions: Iterable[tuple[Entry[Item], tuple[str, ...]]]
) -> dict[str, list[Entry[Item]]]:
    """Entries by the address of each actor that they mention; plain words have no page."""
    found: dict[str, list[Entry[Item]]] = defaultdict(list)
    for entry, names in mentions:
        for name in names if len(names) < 2 else dict.fromkeys(names):
            if key := who.get((entry.briefing.id, name)):
                found[key].append(entry)
    return found


def _beside(groups: Mapping[str, list[Appearance]]) -> dict[str, list[tuple[str, int]]]:
    """For each actor the others of its briefings, with the number of briefings shared; nobody is beside a mere name."""
    here: dict[str, list[str]] = defaultdict(list)
    for key, group in groups.items():
        for each in group:
            if not each.actor.in_passing:
                here[each.briefing.id].append(key)
    found: dict[str, list[tuple[str, int]]] = {}
    for key, group in groups.items():
        others = Counter[str]()
        for each in group:
            if not each.actor.in_passing:
                others.update(here[each.briefing.id])
        del others[key]
        found[key] = sorted(others.items(), key=lambda item: (-item[1], item[0]))
    return found


def _links(claims: Iterable[Entry[Claim]]) -> dict[str, tuple[Link, ...]]:
    """The links between claims, at both of their ends; a reference without a target is left to the checks."""
    every = tuple(claims)
    linked = [entry for entry in every if entry.item.corroborates or entry.item.contradicts]
    entries = {entry.reference: entry for entry in every} if linked else {}
    found: dict[str, list[Link]] = defaultdict(list)
    for entry in linked:
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
