"""The plan of a merge, field by field: what the editor did is kept, what only the machine changed follows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from generator.content import GROUPS, ITEMS, referenced
from generator.merge.edits import applied, same
from generator.model import Briefing, Provenance
from generator.yaml_document import Drop, Edit, NodePath, Put

Data = Mapping[str, Any]
_ORDER = {
    **{group: [field.name for field in fields(kind)] for group, kind in ITEMS.items()},
    "": [field.name for field in fields(Briefing)],
    "article": [field.name for field in fields(Provenance)],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A value that the machine would write where an editor has written another."""

    path: NodePath
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be edited, and what is only proposed."""

    edits: tuple[Edit, ...]
    proposals: tuple[Proposal, ...]


def plan(base: Data, mine: Data, new: Data, rekeyed: Collection[tuple[str, str]] = ()) -> Plan:
    """What brings `mine` up to date: base = the machine's last draft, new = its draft now, with the keys of `mine`.

    An item that an editor has given another key is the editor's: it stays when the machine drops it.
    """
    parts = list(_top(base, mine, new))
    for group in GROUPS:
        own = {key for where, key in rekeyed if where == group}
        parts += _group(group, _items(base, group), _items(mine, group), _items(new, group), mine, own)
    edits = [part for part in parts if not isinstance(part, Proposal)]
    return Plan(
        edits=tuple(_safe(mine, edits)),
        proposals=tuple(part for part in parts if isinstance(part, Proposal)),
    )


def _items(data: Data, group: str) -> dict[str, Any]:
    value = data.get(group)
    return value if isinstance(value, dict) else {}


def _top(base: Data, mine: Data, new: Data) -> Iterator[Edit | Proposal]:
    """Everything outside the groups of items; the id is never touched."""
    own = {name for name in {**base, **mine, **new} if name not in GROUPS and name != "id"}
    old, now, then = ({k: v for k, v in version.items() if k in own} for version in (base, mine, new))
    yield from _fields((), old, now, then, mine)


def _fields(path: NodePath, base: Data, mine: Data, new: Data, beside: Data) -> Iterator[Edit | Proposal]:
    """The fields of one mapping by the table: the editor's change wins, and where both changed the machine proposes."""
    for name, value in new.items():
        here = (*path, name)
        if name not in mine:
            if name not in base:
                yield Put(here, value, _before(path, name, beside))
        elif isinstance(value, dict) and isinstance(mine[name], dict):
            if isinstance(base.get(name), dict):
                yield from _fields(here, base[name], mine[name], value, mine[name])
        elif not same(mine[name], value) and name in base and not same(base[name], value):
            yield Put(here, value) if same(mine[name], base[name]) else Proposal(path=here, value=value)
    for name, value in mine.items():
        if name not in new and name in base and same(value, base[name]):
            yield Drop((*path, name))


def _before(path: NodePath, name: str, beside: Data) -> str | None:
    """The sibling after which a new field goes: the last one before it in the order of the model."""
    order = _ORDER.get(str(path[0]) if path else "", [])
    rank = order.index(name) if name in order else len(order)
    earlier = [key for key in beside if key in order and order.index(key) < rank] if name in order else list(beside)
    return max(earlier, key=order.index) if earlier and name in order else (earlier[-1] if earlier else None)


def _group(
    group: str, base: Data, mine: Data, new: Data, beside: Data, own: Collection[str]
) -> Iterator[Edit | Proposal]:
    """The items of a group: an editor's order wins, new ones come after the one that precedes them in the draft."""
    anchor = None
    added: list[Put] = []
    for key, item in new.items():
        if key in mine:
            anchor = key
            if key in base and isinstance(mine[key], dict) and isinstance(base[key], dict):
                yield from _item((group, key), base[key], mine[key], item)
        elif key not in base:
            added.append(Put((group, key), item, anchor))
    gone = [key for key in mine if key in base.keys() - own and key not in new and same(mine[key], base[key])]
    if added and not mine:
        whole = {str(put.path[1]): put.value for put in added}
        yield Put((group,), whole, None if group in beside else _before((), group, beside))
    elif gone and len(gone) == len(mine) and not added:
        yield Drop((group,))
    else:
        yield from (Drop((group, key)) for key in gone)
        yield from added


def _item(path: NodePath, base: Data, mine: Data, new: Data) -> Iterator[Edit | Proposal]:
    """One item; where an editor has overridden the level, the machine's level shows in its reasons alone, and what an
    editor has changed gets no new doubt: somebody has looked.
    """
    changed = not same(mine, base)
    for part in _fields(path, base, mine, new, mine):
        overridden = isinstance(part, Proposal) and part.path[-1] == "confidence" and "override" in mine
        doubted = isinstance(part, Put) and part.path[-1] == "check" and changed
        if not overridden and not doubted:
            yield part


def _safe(mine: Data, edits: Sequence[Edit]) -> list[Edit]:
    """The edits without those that would remove what is still referred to."""
    kept = list(edits)
    while True:
        needed = referenced(applied(mine, kept))
        lost = [edit for edit in kept if isinstance(edit, Drop) and _taken(mine, edit) & needed]
        if not lost:
            return kept
        kept = [edit for edit in kept if edit not in lost]


def _taken(mine: Data, edit: Drop) -> set[tuple[str, str]]:
    group, *steps = map(str, edit.path)
    return {(group, key) for key in (steps or _items(mine, group)) if len(steps) < 2}
