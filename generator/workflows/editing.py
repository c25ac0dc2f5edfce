"""The workflows of an editor's commands: a proposal is taken or dropped, a key or an address gets another name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from generator import content, merge
from generator.model import Problem, Problems
from generator.text import spelling
from generator.text.keys import REMEDY, valid
from generator.workflows import linking, naming
from generator.workflows.writing import write
from generator.yaml_document import Document, Edit, Put, Rename, as_list, problem, read, refused


class Taken(NamedTuple):
    """The file and the name of a field whose proposal was taken or dropped."""

    file: Path
    field: str


class Renamed(NamedTuple):
    """What a rename did: the address of before and after, and the files where references followed."""

    file: Path
    old: str
    new: str
    changed: tuple[Path, ...]


def proposals(folder: Path, file: Path, named: str = "") -> tuple[Problem, ...]:
    """A warning for each field of a file where the machine would write something else than the editor.

    Each says how to take it; the command names the file as `named`, or as it was given.
    """
    base = content.read_base(file)
    if base is None or not base.proposals:
        return ()
    document = replace(_document(file), file=f"{folder.name}/{file.name}")
    waiting = merge.current(base.proposals, document.data)
    return tuple(_proposed(document, named or str(file), path, value) for path, value in waiting.items())


def _proposed(document: Document, file: str, path: str, value: Any) -> Problem:
    steps = tuple(path.split("."))
    field = merge.name(steps, document.data)
    said = value if isinstance(value, str) else ", ".join(map(str, value))
    return problem(
        document.text,
        document.file,
        document.places[steps][0],
        "proposal",
        f"{field}: the machine would now write “{said}”; yours is kept.",
        f"run `briefing take {file}#{field}` to take it, or add `--drop` to keep yours for good.",
        "warning",
    )


def take(target: str, *, drop: bool = False) -> Taken:
    """Put what the machine proposes for `FILE#key.field` in place of the present value, or forget the proposal.

    What cannot be found or written raises `Problems`.
    """
    file, field = naming.target(target)
    if not field:
        raise refused(
            file, "no-field", "The field is missing.", f"write it after the file, as in {file}#lost-boats.claim."
        )
    with content.locked(file.parent):
        document, base = _document(file), content.read_base(file)
        waiting = base.proposals if base else {}
        paths = merge.called(field, waiting)
        if len(paths) > 1:
            raise naming.ambiguous(file, field, [f"{file}#{path}" for path in paths])
        if base is None or not paths:
            named = [merge.name(tuple(path.split(".")), document.data) for path in waiting]
            raise refused(file, "no-proposal", f"There is no proposal for “{field}”.", _choices(named, file))
        (path,) = paths
        steps = tuple(path.split("."))
        if not drop and merge.current({path: waiting[path]}, document.data):
            write(file, document, (Put(steps, waiting[path]),))
        left = {name: value for name, value in base.proposals.items() if name != path}
        content.write_base(file, replace(base, proposals=left))
    return Taken(file, merge.name(steps, document.data))


def rename(target: str, new: str) -> Renamed:
    """Give a key (`FILE#key`), or a briefing's address (`FILE`), another name.

    References follow, in this file and in the others, and the old name is kept in `was:`, so that old links lead on.
    `content/library/actors.yml#OLD` gives the page of an actor another address.
    """
    file, old = naming.target(target)
    if not valid(new):
        raise refused(file, "bad-key", f"“{new}” cannot be an address.", REMEDY)
    if file.parent.name == content.FOLDER and file.name == content.ACTORS:
        if not old:
            raise refused(file, "no-key", "The key is missing.", f"write it after the file, as in {file}#ruth-okoro.")
        return Renamed(file, f"actors/{old}/", f"actors/{new}/", (linking.rename(file, old, new),))
    with content.locked(file.parent):
        document = _document(file)
        briefing = document.data["id"]
        named = naming.group_of(document.data, old, file)
        old = old.rpartition(".")[2]
        edits = _renaming(document, file, named, old, new) if old else _moving(document, file, new)
        if old:
            leads = {f"{briefing}#{old}": f"{briefing}#{new}"} if old != new else {}
        else:
            before = [briefing, *as_list(document.data.get("was"))] if briefing == new else [briefing]
            keys = [key for group in content.GROUPS for key in document.data.get(group) or {}]
            leads = {f"{id_}#{key}": f"{new}#{key}" for id_ in before for key in keys if id_ != new}
        changed = [other for other in content.briefings(file.parent) if other != file and _follow(other, leads)]
        changed += linking.follow(file.parent, leads)
        if edits:
            write(file, document, edits)
            changed.append(file)
        base = content.sound_base(file)
        if base and old:
            content.write_base(file, replace(base, proposals=_under(base.proposals, old, new)))
    if old:
        return Renamed(file, f"briefings/{briefing}/#{old}", f"briefings/{briefing}/#{new}", tuple(changed))
    return Renamed(file, f"briefings/{briefing}/", f"briefings/{new}/", tuple(changed))


def _renaming(document: Document, file: Path, named: tuple[str, str] | None, old: str, new: str) -> tuple[Edit, ...]:
    """The edits that give an item another key, with its references; none where it has that key already."""
    holders = [
        group
        for group in content.GROUPS
        for key, item in (document.data.get(group) or {}).items()
        if new == key or (key != old and new in as_list(item.get("was")))
    ]
    if named is None:
        if any(new in document.data[g] and old in as_list(document.data[g][new].get("was")) for g in holders):
            return ()
        known = [key for group in content.GROUPS for key in document.data.get(group) or {}]
        raise refused(file, "no-such-key", f"There is no “{old}” in the file.", _near(old, known))
    if old == new:
        return ()
    group = named[0]
    if group in holders or (group != "actors" and set(holders) - {"actors"}):
        raise refused(file, "duplicate-key", f"“{new}” is already a key in the file.", "choose another one.")
    leads = {old: new}
    data = content.redirected(document.data, leads if group == "actors" else {}, leads if group == "claims" else {})
    edits = _differences(document.data, data)
    item = document.data[group][old]
    was = [word for word in (*as_list(item.get("was")), old) if word != new]
    last = list(item)[-1]
    edits.append(Put((group, old, "was"), was, None if "was" in item else last))
    return (*edits, Rename((group, old), new))


def _moving(document: Document, file: Path, new: str) -> tuple[Edit, ...]:
    """The edits that give a briefing another address; none where it has that address already."""
    old = document.data["id"]
    if old == new:
        return ()
    if any(new in known for stem, known in content.all_ids(file.parent).items() if stem != file.stem):
        raise refused(file, "duplicate-id", f"“{new}” is already the id of another briefing.", "choose another one.")
    was = [word for word in (*as_list(document.data.get("was")), old) if word != new]
    inside = {f"{old}#{key}": f"{new}#{key}" for group in content.GROUPS for key in document.data.get(group) or {}}
    edits = _differences(document.data, content.elsewhere(document.data, old, inside))
    return *edits, Put(("id",), new), Put(("was",), was, None if "was" in document.data else list(document.data)[-1])


def _follow(file: Path, leads: Mapping[str, str]) -> bool:
    """Update a file's references to another briefing; true if there were any. What cannot be read is left alone."""
    try:
        document = _document(file)
    except Problems:
        return False
    made = document.data
    for id_ in sorted({lead.partition("#")[0] for lead in leads}):
        made = content.elsewhere(made, id_, leads)
    edits = _differences(document.data, made)
    if edits:
        write(file, document, tuple(edits))
    return bool(edits)


def _differences(data: Mapping[str, Any], made: Mapping[str, Any]) -> list[Edit]:
    return [
        Put((group, key, field), value)
        for group in content.GROUPS
        for key, item in (made.get(group) or {}).items()
        for field, value in item.items()
        if value != data[group][key][field]
    ]


def _under(proposals_: Mapping[str, Any], old: str, new: str) -> dict[str, Any]:
    return {
        ".".join(new if n == 1 and step == old else step for n, step in enumerate(path.split("."))): value
        for path, value in proposals_.items()
    }


# --- files


def _document(file: Path) -> Document:
    """An editor's file; one that is missing or has slips raises `Problems`."""
    if not file.exists() and not file.is_symlink():
        raise refused(file, "missing", "There is no such file or briefing.", "check the spelling.")
    text = content.data(file, str(file)).decode("utf-8", "surrogateescape")
    briefing, problems = content.parse(text, str(file))
    if briefing is None:
        raise Problems(problems)
    return read(text, str(file))


def _choices(named: Sequence[str], file: Path) -> str:
    if not named:
        return "run `briefing check` to see all proposals."
    return f"choose one of {', '.join(f'{file}#{name}' for name in sorted(named))}."


def _near(key: str, known: list[str]) -> str:
    return spelling.did_you_mean(key, known, "check the spelling.")
