"""Which actors of different briefings are one: by their full names, and by what an editor has decided.

What is enough inside one article (`extract/entities/people.py`: a surname) is too little here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.library.actor_addresses import Appearance, Assigned, Node, addressed
from generator.library.name_matching import acronym, full, initials
from generator.model import Actor, Briefing, Identity


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
    briefings: Iterable[Briefing],
    identities: Iterable[Identity] = (),
    assigned: Mapping[str, Assigned] | None = None,
) -> tuple[dict[str, list[Appearance]], dict[str, Identity], dict[str, tuple[str, ...]]]:
    """Appearances by the address of their actor, the decisions that hold for an address, and its former addresses.

    Unnamed actors are joined with nobody. An address that was `assigned` stays with its actor; where new ones have the
    same key, the one seen first gets it.
    """
    nodes = {
        (briefing.id, actor.key): Appearance(briefing=briefing, actor=actor)
        for briefing in briefings
        for actor in briefing.actors
        if not actor.unnamed
    }
    known = assigned or {}
    decided = {identity.key: identity for identity in identities}
    if not decided:
        alone, moved = addressed(_grouped(nodes, {}, ()), {}, known)
        return alone, {}, _with_former_keys(moved, alone, known)
    by_itself, _ = addressed(_grouped(nodes, {}, ()), {}, {})
    members = _members(nodes, decided)
    apart = [(one, other) for one, rest in _kept_apart(nodes, decided, members) for other in rest]
    groups = _grouped(nodes, members, apart)
    homes = {node: key for key, found in members.items() for node in found}
    every, moved = addressed(groups, homes, known)
    former: dict[str, list[str]] = defaultdict(list, {key: [*old] for key, old in moved.items()})
    now = {each.reference: address for address, group in every.items() for each in group}
    for old, group in by_itself.items():
        for new in dict.fromkeys(now[each.reference] for each in group):
            if old not in every and old not in known:
                former[new].append(old)
    for key, identity in decided.items():
        former[key] += identity.was
    held = {key: decided[own] for key, group in every.items() if (own := _decision(group, homes))}
    moved = {key: tuple(dict.fromkeys(old)) for key, old in former.items()}
    return every, held, _with_former_keys(moved, every, known)


def _with_former_keys(
    former: Mapping[str, tuple[str, ...]], every: Mapping[str, list[Appearance]], known: Mapping[str, Assigned]
) -> dict[str, tuple[str, ...]]:
    """Former addresses with the former keys of actors in their briefings, unless those were assigned to somebody."""
    made = dict(former)
    for address, group in every.items():
        if inside := [old for each in group for old in each.actor.was if old not in known]:
            made[address] = tuple(dict.fromkeys((*made.get(address, ()), *inside)))
    return made


def _decision(group: Iterable[Appearance], homes: Mapping[Node, str]) -> str | None:
    """The decision that holds for a group: its address may be another one, where an actor has that already."""
    return next((homes[node] for each in group if (node := (each.briefing.id, each.actor.key)) in homes), None)


def _members(nodes: Mapping[Node, Appearance], decided: Mapping[str, Identity]) -> dict[str, list[Node]]:
    """The nodes that each decision is about: by reference, by key, or by a name that it lists; kinds never mix.

    Its own key means every actor of that key, unless it names single ones: namesakes have one key in many briefings.
    """
    by_key = _by_key(nodes)
    by_name: dict[tuple[str | None, str | None], list[Node]] = defaultdict(list)
    for node, each in nodes.items():
        by_name[each.actor.kind, each.actor.name].append(node)
    found: dict[str, list[Node]] = {}
    for key, identity in decided.items():
        own = () if any("#" in word for word in identity.same_as) else (key,)
        wanted = dict.fromkeys(node for word in (*own, *identity.same_as) for node in _meant(word, nodes, by_key))
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
