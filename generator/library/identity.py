"""Which actors of different briefings are one: by their full names, and by what an editor has decided.

What is enough inside one article (`extract/entities/people.py`: a surname) is too little here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.library.name_matching import acronym, full, initials
from generator.model import Actor, Briefing, Identity
from generator.text import edtf, free

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


class _Groups:
    """Sets of nodes that are one actor; what an editor keeps apart is never united."""

    def __init__(self, apart: Iterable[tuple[Node, Node]]) -> None:
        self.of: dict[Node, set[Node]] = {}
        self.apart: dict[Node, set[Node]] = defaultdict(set)
        for one, other in apart:
            self.apart[one].add(other)
            self.apart[other].add(one)

    def unite(self, nodes: Iterable[Node]) -> None:
        """Make one group of these nodes; who is kept apart from it begins another, which those behind may join."""
        begun: list[Node] = []
        for node in nodes:
            self.of.setdefault(node, {node})
            if not any(self._join(node, one) for one in begun):
                begun.append(node)

    def _join(self, node: Node, other: Node) -> bool:
        """Whether the groups of two nodes are one now: nobody in the one is kept apart from anybody in the other."""
        there, here = self.of[node], self.of[other]
        if there is not here:
            if any(self.apart[each] & here for each in there if each in self.apart):
                return False
            small, large = sorted((here, there), key=len)
            large |= small
            self.of |= dict.fromkeys(small, large)
        return True


def joined(
    briefings: Iterable[Briefing], identities: Iterable[Identity] = ()
) -> tuple[dict[str, list[Appearance]], dict[str, Identity], dict[str, tuple[str, ...]]]:
    """Appearances by the address of their actor, the decisions that hold for an address, and its former addresses.

    Unnamed actors are joined with nobody. Where different actors have the same key, the one seen first keeps it.
    """
    nodes = {
        (briefing.id, actor.key): Appearance(briefing=briefing, actor=actor)
        for briefing in briefings
        for actor in briefing.actors
        if not actor.unnamed
    }
    by_itself = _addressed(_grouped(nodes, {}, ()), {})
    decided = {identity.key: identity for identity in identities}
    if not decided:
        return by_itself, {}, {}
    members = _members(nodes, decided)
    apart = [(one, other) for one, rest in _kept_apart(nodes, decided, members) for other in rest]
    groups = _grouped(nodes, members, apart)
    homes = {node: key for key, found in members.items() for node in found}
    addressed = _addressed(groups, homes)
    former: dict[str, list[str]] = defaultdict(list)
    now = {each.reference: address for address, group in addressed.items() for each in group}
    for old, group in by_itself.items():
        for new in dict.fromkeys(now[each.reference] for each in group):
            if old not in addressed:
                former[new].append(old)
    for key, identity in decided.items():
        former[key] += identity.was
    held = {key: decided[key] for key in addressed if key in decided}
    return addressed, held, {key: tuple(dict.fromkeys(old)) for key, old in former.items()}


def _members(nodes: Mapping[Node, Appearance], decided: Mapping[str, Identity]) -> dict[str, list[Node]]:
    """The nodes that each decision is about: by reference, by key, or by a name that it lists; kinds never mix."""
    by_key = _by_key(nodes)
    by_name: dict[tuple[str | None, str | None], list[Node]] = defaultdict(list)
    for node, each in nodes.items():
        by_name[each.actor.kind, each.actor.name].append(node)
    found: dict[str, list[Node]] = {}
    for key, identity in decided.items():
        wanted = dict.fromkeys(node for word in (key, *identity.same_as) for node in _meant(word, nodes, by_key))
        others = {node for word in identity.not_same_as for node in _meant(word, nodes, by_key)}
        inside = [node for node in wanted if node not in others]
        kind = identity.kind or (nodes[inside[0]].actor.kind if inside else None)
        named = (node for name in (identity.name, *identity.aka) for node in by_name[kind, name])
        inside += [node for node in named if node not in others]
        found[key] = [node for node in dict.fromkeys(inside) if nodes[node].actor.kind == kind]
    return found


def _by_key(nodes: Iterable[Node]) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        found[node[1]].append(node)
    return found


def _meant(word: str, nodes: Mapping[Node, Appearance], by_key: Mapping[str, list[Node]]) -> list[Node]:
    briefing, mark, key = word.partition("#")
    if mark:
        return [(briefing, key)] if (briefing, key) in nodes else []
    return by_key.get(word, [])


def _kept_apart(
    nodes: Mapping[Node, Appearance], decided: Mapping[str, Identity], members: Mapping[str, list[Node]]
) -> Iterator[tuple[Node, list[Node]]]:
    by_key = _by_key(nodes)
    for key, identity in decided.items():
        others = [node for word in identity.not_same_as for node in _meant(word, nodes, by_key)]
        others += [node for word in identity.not_same_as for node in members.get(word, ())]
        yield from ((node, others) for node in members[key] if others)


def _grouped(
    nodes: Mapping[Node, Appearance], members: Mapping[str, list[Node]], apart: Iterable[tuple[Node, Node]]
) -> list[list[Appearance]]:
    """The groups: what is decided first, then equal full names of one kind."""
    groups = _Groups(apart)
    for node in nodes:
        groups.unite((node,))
    for found in members.values():
        groups.unite(found)
    same: dict[tuple[str, tuple[str, ...]], list[Node]] = defaultdict(list)
    for node, each in nodes.items():
        for name in _full_names(each.actor):
            same[each.actor.kind, name].append(node)
    for found in same.values():
        groups.unite(found)
    made: dict[int, list[Appearance]] = defaultdict(list)
    for node, each in nodes.items():
        made[id(groups.of[node])].append(each)
    return list(made.values())


def _full_names(actor: Actor) -> Iterator[tuple[str, ...]]:
    """The names that distinguish an actor from all others: its own, and for an acronym what it means."""
    if (own := full(actor.name, actor.kind)) is not None:
        yield own
    short = acronym(actor.name)
    for name in actor.aka if short else ():
        if initials(name) == short and (whole := full(name, actor.kind)) is not None:
            yield whole


def _addressed(groups: list[list[Appearance]], homes: Mapping[Node, str]) -> dict[str, list[Appearance]]:
    """Each group at its address: a decision's key, else the key of its earliest appearance, numbered where taken."""
    addressed: dict[str, list[Appearance]] = {}
    taken = {each.actor.key for group in groups for each in group} | set(homes.values())
    claimed = set(homes.values())
    for group in sorted(groups, key=_first_seen):
        decided = [homes[node] for each in group if (node := (each.briefing.id, each.actor.key)) in homes]
        key = min(group, key=_seen).actor.key
        if decided and decided[0] not in addressed:
            key = decided[0]
        elif key in addressed or key in claimed:
            key = free(key, taken)
            taken.add(key)
        addressed[key] = group
    return dict(sorted(addressed.items(), key=lambda item: (item[1][0].actor.name.casefold(), item[0])))


def _seen(each: Appearance) -> tuple[str, str, str]:
    return edtf.earliest(each.briefing.article.published or ""), each.briefing.id, each.actor.key


def _first_seen(group: list[Appearance]) -> tuple[str, str, str]:
    return min(map(_seen, group))
