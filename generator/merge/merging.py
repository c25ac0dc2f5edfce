"""Merging: planned on data, spliced into the text, and read back before it is accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.content import GROUPS, check, parse, redirected, said
from generator.merge.edits import applied, at, same
from generator.merge.matching import matched
from generator.merge.planning import Plan, Proposal, plan
from generator.merge.proposals import current
from generator.model import Article, Problems
from generator.text import free
from generator.yaml_document import (
    Document,
    Drop,
    Edit,
    NodePath,
    Put,
    as_list,
    attached,
    comments,
    holds_comments,
    read,
    spliced,
)

Data = Mapping[str, Any]
Leads = dict[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A file's text after a merge, what the machine proposes (by path), and its draft under the keys of the file.

    `refused` counts the edits that could not be made safely; their values are proposals too.
    """

    text: str
    proposals: Mapping[str, Any]
    draft: Mapping[str, Any]
    refused: int = 0


def merge(
    base: Data,
    mine: Document,
    new: Data,
    proposals: Mapping[str, Any] | None = None,
    article: Article | None = None,
) -> Merged:
    """An editor's file brought up to date: `base` and `new` are the machine's drafts then and now, as plain data.

    Nothing that an editor wrote changes; where both changed a value, or the machine's would be an error beside the
    editor's, it becomes a proposal. `proposals` are those of earlier merges; words are checked against the `article`.
    """
    old, draft, rekeyed = _under_keys(base, mine.data, new)
    made = _spared(mine, plan(old, mine.data, draft, rekeyed))
    document, refused = _edited(mine, made.edits, article)
    draft = _without_items(draft, [edit.path for edit in refused if edit.path not in document.places])
    found = {_path(proposal.path): proposal.value for proposal in made.proposals}
    found |= {_path(edit.path): edit.value for edit in refused if isinstance(edit, Put)}
    kept = {path: value for path, value in (proposals or {}).items() if same(at(draft, _steps(path)), value)}
    still = current({**kept, **found}, document.data)
    return Merged(text=document.text, proposals=still, draft=draft, refused=len(refused))


def _path(path: Sequence[str | int]) -> str:
    return ".".join(str(step) for step in path)


def _steps(path: str) -> tuple[str, ...]:
    return tuple(path.split("."))


# --- keys


def _under_keys(base: Data, mine: Data, new: Data) -> tuple[Data, Data, frozenset[tuple[str, str]]]:
    """Both drafts under the keys that the editor's file has for the same items, and those that the editor has given.

    What the editor has deleted stays in the drafts, under a key that the file does not have, and nothing refers to it.
    """
    rekeyed: set[tuple[str, str]] = set()
    old_leads: dict[str, Leads] = {}
    new_leads: dict[str, Leads] = {}
    old_keys: dict[str, dict[str, str]] = {}
    new_keys: dict[str, dict[str, str]] = {}
    taken = {name for group in GROUPS if group != "actors" for name in _names(mine, group)}
    for group in GROUPS:
        b, m, n = (_items(version, group) for version in (base, mine, new))
        used = _names(mine, group) if group == "actors" else taken
        kept, again = matched(group, b, m), matched(group, n, b)
        fresh = matched(group, _without(n, again), _without(m, kept.values()))
        rekeyed |= {(group, own) for key, own in kept.items() if own != key}
        old_leads[group] = {key: kept.get(key) for key in b}
        old_keys[group] = {key: kept.get(key) or _taken(key, used) for key in b}
        new_leads[group], new_keys[group] = {}, {}
        for key in n:
            there = again.get(key)
            own = old_keys[group][there] if there else fresh.get(key) or _taken(key, used)
            new_keys[group][key] = own
            new_leads[group][key] = old_leads[group][there] if there else own
    old = _with_what_went(_renamed(base, old_leads, old_keys), base, old_keys)
    return old, _renamed(new, new_leads, new_keys), frozenset(rekeyed)


def _without(items: Data, keys: Iterable[str]) -> dict[str, Any]:
    gone = set(keys)
    return {key: item for key, item in items.items() if key not in gone}


def _items(data: Data, group: str) -> dict[str, Any]:
    value = data.get(group)
    return value if isinstance(value, dict) else {}


def _names(data: Data, group: str) -> set[str]:
    """The keys that items have or had: an old address is never given to something else."""
    items = _items(data, group)
    return {*items, *(old for item in items.values() if isinstance(item, dict) for old in as_list(item.get("was")))}


def _taken(key: str, used: set[str]) -> str:
    """The key, or the first of its kind with a number that nothing has; it is used from now on."""
    own = free(key, used)
    used.add(own)
    return own


def _renamed(data: Data, leads: Mapping[str, Leads], keys: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """A draft with other keys, and references that follow."""
    made = redirected(data, leads["actors"], leads["claims"])
    for group in GROUPS:
        items = made.get(group)
        if isinstance(items, dict):
            made[group] = {keys[group][key]: item for key, item in items.items()}
    return made


def _with_what_went(made: dict[str, Any], base: Data, keys: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """The last draft with the fields that lost all of their references: what the editor deleted is known by them."""
    for group, key, field, _ in said(base):
        item = made[group][keys[group][key]]
        if field not in item:
            made[group][keys[group][key]] = {**item, field: base[group][key][field]}
    return made


# --- text


def _spared(mine: Document, made: Plan) -> Plan:
    """The plan without the edits that would remove a comment."""
    edits, more = [], []
    for edit in made.edits:
        if isinstance(edit, Drop) and attached(mine, edit.path):
            continue
        if isinstance(edit, Put) and edit.path in mine.places and holds_comments(mine, edit.path):
            more.append(Proposal(path=edit.path, value=edit.value))
            continue
        edits.append(edit)
    return Plan(edits=tuple(edits), proposals=(*made.proposals, *more))


def _edited(mine: Document, edits: Sequence[Edit], article: Article | None) -> tuple[Document, tuple[Edit, ...]]:
    """The document after its edits, and those left out: with them it did not read back as planned, or has errors."""
    if not edits:
        return mine, ()
    known = _errors(mine, article)
    whole = edited(mine, edits)
    if whole is not None and not _errors(whole, article) - known:
        return whole, ()
    document, refused = mine, []
    for edit in edits:
        step = edited(document, (edit,)) if _possible(document, edit) else None
        if step is None or _errors(step, article) - known:
            refused.append(edit)
        else:
            document = step
    return document, tuple(refused)


def _errors(document: Document, article: Article | None) -> Counter[tuple[str, str]]:
    """What `briefing check` would say is wrong in a file."""
    briefing, problems = parse(document.text, document.file)
    found = (*problems, *(check(briefing, article) if briefing else ()))
    return Counter((each.code, each.message) for each in found if each.severity == "error")


def _without_items(draft: Data, paths: Sequence[NodePath]) -> dict[str, Any]:
    """A draft without items that could not be added: the next merge tries again."""
    made = dict(draft)
    for group, key in (path for path in paths if len(path) == 2):
        made[str(group)] = {name: item for name, item in _items(made, str(group)).items() if name != key}
    return made


def _possible(document: Document, edit: Edit) -> bool:
    return edit.path in document.places or (isinstance(edit, Put) and edit.path[:-1] in document.places)


def edited(document: Document, edits: Sequence[Edit]) -> Document | None:
    """The document after edits, or None when it would not read as it should, or would lose a comment."""
    try:
        after = read(spliced(document, edits), document.file)
    except (Problems, KeyError, IndexError):
        return None
    wanted = applied(document.data, edits)
    lost = Counter(comments(document)) - Counter(comments(after))
    return after if same(after.data, wanted) and not lost else None
