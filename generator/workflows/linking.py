"""The workflows of `briefing link`: what the library suggests, and what an editor decides about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator import content
from generator.library import Library, Suggestion, gather, suggestions
from generator.model import Briefing, Problem, Problems
from generator.workflows import naming, shield
from generator.workflows.naming import Thing
from generator.workflows.register import assigned
from generator.workflows.writing import write
from generator.yaml_document import Document, Edit, Put, Rename, as_list, block, read, refused

RELATIONS = {"agrees": "corroborates", "conflicts": "contradicts"}
_HEADER = {
    content.ACTORS: "# Actors of several briefings: name, kind, aka, side, same_as, not_same_as, links.\n",
    content.REFUSED: "# Claims that look alike and are not linked.\n",
}


def suggested(folder: Path) -> tuple[tuple[Suggestion, ...], dict[str, str], tuple[Problem, ...]]:
    """Every join of actors and every suggestion in a content folder's briefings, and what could not be read.

    The second value is what each reference means, in words, and what each briefing is called.
    """
    library, problems = gathered(folder)
    said = {briefing.id: briefing.title for briefing in library.briefings}
    said |= {each.reference: each.actor.name for profile in library.profiles.values() for each in profile.appearances}
    said |= {entry.reference: f"{_outlet(entry.briefing)}{entry.item.claim}" for entry in library.claims}
    said |= {entry.reference: f"{_outlet(entry.briefing)}“{entry.item.text}”" for entry in library.quotes}
    said |= {entry.reference: entry.item.question for entry in library.questions}
    return suggestions(library), said, problems


def _outlet(briefing: Briefing) -> str:
    return f"{briefing.article.publisher}: " if briefing.article.publisher else ""


def take(folder: Path, one: str, other: str, relation: str | None = None) -> Path:
    """Write that two actors are one, that a claim agrees or conflicts with another, or that it answers a question.

    Gives the file that was changed. What cannot be found or linked raises `Problems`.
    """
    with content.locked(folder):
        library, _ = gathered(folder)
        left, right = naming.pair(folder, library, one, other)
        one, other = left.reference, right.reference
        if left.kind != "actor":
            return _link(folder, library, left, right, relation)
        here, there = (library.profiles[library.who[_node(each)]] for each in (one, other))
        if here.key == there.key:
            raise refused(folder, "one-already", "The two are already one actor.", "leave it as it is.")
        if here.kind != there.kind:
            message = f"“{here.name}” ({here.kind}) and “{there.name}” ({there.kind}) are of different kinds."
            raise refused(folder, "kinds-differ", message, "correct `kind` in one of the briefings first.")
        if there.key in library.decided and here.key not in library.decided:
            here, one, other = there, other, one
        elif here.key in library.decided and there.key in library.decided:
            message = f"“{here.key}” and “{there.key}” both have an entry."
            raise refused(folder, "two-entries", message, f"merge the two entries by hand in {_shown(folder)}.")
        return _decide(folder, here.key, "same_as", other, {"name": here.name, "kind": here.kind, "same_as": [one]})


def refuse(folder: Path, one: str, other: str) -> Path:
    """Write that two actors are not one, or that two statements are not linked; gives the file that was changed."""
    with content.locked(folder):
        library, _ = gathered(folder)
        left, right = naming.pair(folder, library, one, other)
        one, other = left.reference, right.reference
        if left.kind == "actor":
            here = library.profiles[library.who[_node(one)]]
            entry = {"name": here.name, "kind": here.kind, "same_as": [one]}
            return _decide(folder, here.key, "not_same_as", other, entry)
        return _listed(folder / content.FOLDER / content.REFUSED, (one,), other, {})


def rename(file: Path, old: str, new: str) -> Path:
    """Give an entry of `actors.yml`, and so an actor's page, another address; the old one leads on."""
    with content.locked(file.parent.parent):
        _decided(file.parent.parent)
        data = (_document(file).data if file.is_file() else None) or {}
        if old not in data:
            raise refused(file, "no-such-key", f"There is no entry “{old}”.", "check the spelling.")
        if new in data:
            raise refused(file, "duplicate-key", f"“{new}” has an entry already.", "choose another one.")
        entry = data[old]
        was = [word for word in as_list(entry.get("was")) if word != new]
        members = as_list(entry.get("same_as"))
        edits: list[Edit] = [Put((old, "was"), [*was, old], None if "was" in entry else list(entry)[-1])]
        if old not in members:
            edits.append(Put((old, "same_as"), [*members, old], None if "same_as" in entry else list(entry)[-1]))
        write(file, _document(file), [*edits, Rename((old,), new)])
        return file


def follow(folder: Path, leads: Mapping[str, str]) -> list[Path]:
    """Update the references in the decisions about all briefings; gives the files that changed."""
    changed = []
    for name in (content.ACTORS, content.REFUSED):
        file = folder / content.FOLDER / name
        document = _document(file) if file.is_file() else None
        edits = list(_following(document.data, leads)) if document and isinstance(document.data, dict) else []
        if document and edits:
            write(file, document, edits)
            changed.append(file)
    return changed


def _following(data: Mapping[str, Any], leads: Mapping[str, str]) -> Iterator[Edit]:
    """The edits that update references: in lists of references, and in keys that are references."""
    for key, value in data.items():
        lists: list[tuple[tuple[str, ...], Any]] = [((key,), value)]
        if isinstance(value, dict):
            lists = [((key, field), value.get(field)) for field in ("same_as", "not_same_as")]
        for path, said in lists:
            words = as_list(said)
            if all(isinstance(word, str) for word in words) and any(word in leads for word in words):
                yield Put(path, [leads.get(word, word) for word in words])
        if key in leads:
            yield Rename((key,), leads[key])


def gathered(folder: Path) -> tuple[Library, tuple[Problem, ...]]:
    """The library of a content folder and the problems of its briefings; slips in the decisions raise `Problems`."""
    briefings, problems = content.load(folder)
    decided = _decided(folder)
    known = assigned(content.permalinks(folder)[0])
    return gather(briefings, decided.identities, decided.refused, decided.changes, known), problems


def published(folder: Path) -> tuple[Library, tuple[Problem, ...]]:
    """The same as it may be given away: without the names that are withheld, and without ways to reach somebody."""
    loaded, problems = content.load(folder)
    briefings, decided = shield.published(loaded, _decided(folder), shield.shield(loaded))
    known = assigned(content.permalinks(folder)[0])
    return gather(briefings, decided.identities, decided.refused, decided.changes, known), problems


def _decided(folder: Path) -> content.Decisions:
    """What editors decided; slips in it raise `Problems`."""
    decided, problems = content.decisions(folder)
    if slips := tuple(problem for problem in problems if problem.severity == "error"):
        raise Problems(slips)
    return decided


def _node(reference: str) -> tuple[str, str]:
    briefing, _, key = reference.partition("#")
    return briefing, key


def _link(folder: Path, library: Library, left: Thing, right: Thing, relation: str | None) -> Path:
    one, other = left.reference, right.reference
    if left.kind == "question":
        file, key = _file(folder, one), _node(one)[1]
        return _put(
            file, {("open_questions", key, "status"): "answered", ("open_questions", key, "answered_by"): other}
        )
    found = {each.relation for each in suggestions(library) if {each.a, each.b} == {one, other}}
    relation = relation or next(iter(sorted(found)), None)
    if relation is None:
        remedy = "say which with `--as agrees` or `--as conflicts`."
        raise refused(folder, "no-relation", "It is not clear whether the two agree or conflict.", remedy)
    (briefing, key), (there, target) = (_node(_claimed(folder, library, each)) for each in (left, right))
    said = f"#{target}" if there == briefing else f"{there}#{target}"
    return _listed(_file(folder, one), ("claims", key, RELATIONS[relation]), said, {})


def _file(folder: Path, reference: str) -> Path:
    """The file of the briefing in which something is."""
    briefing, _ = _node(reference)
    return folder / f"{next(stem for stem, found in content.ids(folder).items() if found == briefing)}.yml"


def _claimed(folder: Path, library: Library, thing: Thing) -> str:
    """The reference of a claim, or of the claim that a quote becomes: only claims are linked."""
    if thing.kind == "claim":
        return thing.reference
    quote = next(entry.item for entry in library.quotes if entry.reference == thing.reference)
    file, (briefing, key) = _file(folder, thing.reference), _node(thing.reference)
    claim = f"{key}-claim"
    entry = {"claim": quote.text, "by": list(quote.by), "via": list(quote.via), "evidence": quote.text}
    entry = {field: value for field, value in entry.items() if value}
    data = _document(file).data
    if claim not in (data.get("claims") or {}):
        _put(file, {("claims", claim): entry} if data.get("claims") else {("claims",): {claim: entry}})
    return f"{briefing}#{claim}"


def _decide(folder: Path, key: str, field: str, value: str, entry: dict[str, Any]) -> Path:
    return _listed(folder / content.FOLDER / content.ACTORS, (key, field), value, entry)


def _listed(file: Path, path: tuple[str, ...], value: str, entry: dict[str, Any]) -> Path:
    """Add a value to a list in a file, with the `entry` around it where there is none yet."""
    data: Any = _document(file).data if file.is_file() else {}
    for step in path[:-1]:
        data = (data or {}).get(step)
    if path[0] not in ((_document(file).data or {}) if file.is_file() else {}) and len(path) == 2:
        held = entry.get(path[1], [])
        return _put(file, {path[:1]: {**entry, path[1]: [*held, value]}})
    before = as_list((data or {}).get(path[-1]))
    return _put(file, {path: [*before, *([] if value in before else [value])]})


def _put(file: Path, values: dict[tuple[str, ...], Any]) -> Path:
    """Values in a file of the content folder; what is around them is left as it is."""
    if not file.is_file() or not _document(file).data:
        before = content.content_of(file)
        (path, value), *_ = values.items()
        text = (before or _HEADER[file.name]) + block(path[0], value, 0)
        content.write(file, text, expected=before)
        return file
    document = _document(file)
    edits: list[Edit] = []
    for path, value in values.items():
        around: Any = document.data
        for step in path[:-1]:
            around = around[step]
        edits.append(Put(path, value, None if path[-1] in around else list(around)[-1]))
    write(file, document, edits)
    return file


def _document(file: Path) -> Document:
    return read(content.decoded(file, str(file)), str(file))


def _shown(folder: Path) -> str:
    return f"{folder}/{content.FOLDER}/{content.ACTORS}"
