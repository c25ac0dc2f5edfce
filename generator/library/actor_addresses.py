"""The addresses of actors: each is assigned once, stays through joins and splits, and never goes to another actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.library.name_matching import full
from generator.model import Actor, Briefing
from generator.text import digest, edtf, free

Node = tuple[str, str]
"""An actor of a briefing: the briefing's id and the actor's key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An actor as one briefing describes it."""

    briefing: Briefing
    actor: Actor

    @property
    def reference(self) -> str:
        """How decisions refer to it: `briefing#key`."""
        return f"{self.briefing.id}#{self.actor.key}"

    @property
    def in_passing(self) -> bool:
        """Whether the briefing only names it, so that nothing is concluded from it."""
        return self.actor.in_passing


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """Whose an address is: actors of briefings, by `briefing#key`, and the digest of the full name."""

    references: tuple[str, ...]
    name: str


def name_digest(actor: Actor) -> str:
    """What tells the full name of an actor from others; empty for a name that does not."""
    words = full(actor.name, actor.kind)
    return digest(" ".join((actor.kind, *words))) if words else ""


def addressed(
    groups: Sequence[list[Appearance]], homes: Mapping[Node, str], assigned: Mapping[str, Assigned]
) -> tuple[dict[str, list[Appearance]], dict[str, tuple[str, ...]]]:
    """Each group at its address, and the addresses that lead to it besides.

    A decision's key comes first, then what was assigned, else the key of the earliest appearance, numbered where taken.
    """
    owned, owners = _owned(groups, assigned)
    every: dict[str, list[Appearance]] = {}
    taken = {each.actor.key for group in groups for each in group} | set(homes.values()) | set(assigned)
    claimed = {*homes.values(), *assigned}
    also: dict[str, tuple[str, ...]] = {}
    for number, group in sorted(enumerate(groups), key=lambda item: _first_seen(item[1])):
        decided = [homes[node] for each in group if (node := (each.briefing.id, each.actor.key)) in homes]
        key = min(group, key=_seen).actor.key
        if decided and decided[0] not in every and owners.get(decided[0], number) == number:
            key = decided[0]
        elif owned[number]:
            key = key if key in owned[number] else owned[number][0]
        elif key in every or key in claimed:
            key = free(key, taken)
            taken.add(key)
        every[key] = group
        if others := tuple(old for old in owned[number] if old != key):
            also[key] = others
    return dict(sorted(every.items(), key=lambda item: (item[1][0].actor.name.casefold(), item[0]))), also


def _owned(
    groups: Sequence[list[Appearance]], assigned: Mapping[str, Assigned]
) -> tuple[dict[int, list[str]], dict[str, int]]:
    """The addresses that each group was assigned, by its number, and the number of the group that has each.

    An address goes with the first of its actors that still has the name, else with the only group of that name, else
    with the first of its actors that is still there.
    """
    homes: dict[str, int] = {}
    named: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups) if assigned else ():
        for each in group:
            homes |= dict.fromkeys(_names(each), number)
            named[name_digest(each.actor)].add(number)
    owned: dict[int, list[str]] = defaultdict(list)
    owners: dict[str, int] = {}
    for address, known in sorted(assigned.items()):
        here = [homes[each] for each in known.references if each in homes]
        bearers = named[known.name] if known.name else set()
        there = [number for number in here if number in bearers] or (bearers if len(bearers) == 1 else here)
        for number in [*there][:1]:
            owned[number].append(address)
            owners[address] = number
    return owned, owners


def _names(each: Appearance) -> Iterable[str]:
    """Every `briefing#key` that an appearance has now or had before."""
    keys = (each.actor.key, *each.actor.was)
    return (f"{id_}#{key}" for id_ in (each.briefing.id, *each.briefing.was) for key in keys)


def _seen(each: Appearance) -> tuple[str, str, str]:
    return edtf.earliest(each.briefing.article.published or ""), each.briefing.id, each.actor.key


def _first_seen(group: list[Appearance]) -> tuple[str, str, str]:
    return min(map(_seen, group))
