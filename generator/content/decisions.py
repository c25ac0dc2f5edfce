"""What editors decide about all briefings: `library/actors.yml`, and links between claims that they refused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.content.folder import decoded, misnamed
from generator.content.reading import at, invalid, listed, refused_names, strange
from generator.model import Change, Identity, Problem, Problems
from generator.text import edtf, keys
from generator.yaml_document import Document, as_list, read

if TYPE_CHECKING:
    from pydantic import TypeAdapter

FOLDER, ACTORS, REFUSED, LOG = "library", "actors.yml", "refused.yml", "log.yml"
_CHANGE = {field.name for field in fields(Change)}
_FIELDS = [field.name for field in fields(Identity) if field.name != "key"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """The actors that editors joined, kept apart or named, pairs of claims that they do not link, and the log."""

    identities: tuple[Identity, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    changes: tuple[Change, ...] = ()


def decisions(folder: Path) -> tuple[Decisions, tuple[Problem, ...]]:
    """The decisions beside a content folder's briefings, and everything to fix in them; no files, no decisions."""
    problems = [*misnamed(folder / FOLDER, (ACTORS, REFUSED, LOG))]
    identities: list[Identity] = []
    refused: list[tuple[str, str]] = []
    actors = _document(folder / FOLDER / ACTORS, problems)
    for key in actors.data if actors else ():
        found = _identity(actors, key, problems) if actors else None
        identities += [found] if found else []
    links = _document(folder / FOLDER / REFUSED, problems)
    for one, others in links.data.items() if links else ():
        refused += [(one, other) for other in as_list(others)]
    changes = _log(folder / FOLDER / LOG, problems)
    return Decisions(identities=tuple(identities), refused=tuple(refused), changes=changes), tuple(problems)


def _log(file: Path, problems: list[Problem]) -> tuple[Change, ...]:
    """The entries of the log, the newest first."""
    document = _document(file, problems, list)
    found: list[Change] = []
    for number, entry in enumerate(document.data if document else ()):
        values = entry if isinstance(entry, dict) else {}
        if not {"date", "briefing", "what"} <= values.keys() <= _CHANGE:
            message, remedy = "This is not an entry of the log.", "write `date`, `briefing` and `what`, or delete it."
            problems += [at(document, (number,), "schema", message, remedy)] if document else []
            continue
        day = str(values["date"])
        if document and not edtf.day(day):
            message, remedy = f"“{day}” is not a day.", edtf.remedy(day, edtf.DAY)
            problems.append(at(document, (number, "date"), "bad-date", message, remedy))
            continue
        found.append(Change(**values))
    return tuple(reversed(found))


def _document(file: Path, problems: list[Problem], shape: type = dict) -> Document | None:
    """The file as a mapping, or as a list; None where there is none, where it is empty, or where it cannot be read."""
    if not os.path.lexists(file):
        return None
    name = f"{file.parent.parent.name}/{FOLDER}/{file.name}"
    try:
        document = read(decoded(file, name), name)
    except Problems as error:
        problems += error.problems
        return None
    if document.data in (None, ""):
        return None
    if not isinstance(document.data, shape):
        message, remedy = "The file holds entries with a key each.", "write `key:`, and its fields below it, indented."
        if shape is list:
            message, remedy = "The file is a list.", "begin each entry with `- `."
        problems.append(at(document, (), "schema", message, remedy))
        return None
    return document


@cache
def _adapter() -> TypeAdapter[Identity]:
    from pydantic import TypeAdapter

    return TypeAdapter(Identity)


def _identity(document: Document, key: str, problems: list[Problem]) -> Identity | None:
    """One entry, or None and what has to be fixed in it."""
    from pydantic import ValidationError

    value = document.data[key]
    found = list(_wrong(document, key))
    if not found:
        try:
            return _adapter().validate_python({"key": key, **listed(value)})
        except ValidationError as error:
            found = [invalid(document, {**one, "loc": (key, *one["loc"])}) for one in error.errors(include_url=False)]
    problems += found
    return None


def _wrong(document: Document, key: str) -> Iterator[Problem]:
    value = document.data[key]
    if not keys.valid(key):
        yield at(document, (key,), "bad-key", f"“{key}” cannot be an address.", keys.REMEDY, key=True)
    if not isinstance(value, dict):
        yield at(document, (key,), "schema", f"“{key}” has no fields.", "write its fields below it, indented.")
        return
    yield from refused_names(document, (key, "was"), as_list(value.get("was")), key=False)
    yield from (strange(document, (key, name), name, _FIELDS) for name in value if name not in _FIELDS)
