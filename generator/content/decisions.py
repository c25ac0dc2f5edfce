"""What editors decide about all briefings: `library/actors.yml`, and links between claims that they refused."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.content.folder import decoded, misnamed
from generator.content.reading import at, invalid, refused_names, strange, with_lists
from generator.model import Change, Identity, Problem, Problems
from generator.text import edtf, keys
from generator.yaml_document import Document, as_list, read

if TYPE_CHECKING:
    from pydantic import TypeAdapter

FOLDER, ACTORS, REFUSED, LOG = "library", "actors.yml", "refused.yml", "log.yml"
_REFERENCE = re.compile(rf"{keys.PATTERN}#{keys.PATTERN}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """The actors that editors joined, kept apart or named, pairs of claims that they do not link, and the log."""

    identities: tuple[Identity, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    changes: tuple[Change, ...] = ()


def decisions(folder: Path) -> tuple[Decisions, tuple[Problem, ...]]:
    """The decisions beside a content folder's briefings, and everything to fix in them; no files, no decisions."""
    problems = [*misnamed(folder / FOLDER, (ACTORS, REFUSED, LOG))]
    actors = _document(folder / FOLDER / ACTORS, problems)
    links = _document(folder / FOLDER / REFUSED, problems)
    log = _document(folder / FOLDER / LOG, problems, list)
    found = Decisions(
        identities=tuple(_identities(actors, problems)) if actors else (),
        refused=tuple(_refused(links, problems)) if links else (),
        changes=tuple(_changes(log, problems))[::-1] if log else (),
    )
    return found, tuple(problems)


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


def _identities(document: Document, problems: list[Problem]) -> Iterator[Identity]:
    """What is decided about actors."""
    for key, value in document.data.items():
        if not keys.valid(key):
            problems.append(at(document, (key,), "bad-key", f"“{key}” cannot be an address.", keys.REMEDY, key=True))
        elif not isinstance(value, dict):
            message, remedy = f"“{key}” has no fields.", "write its fields below it, indented."
            problems.append(at(document, (key,), "schema", message, remedy))
        elif found := _entry(Identity, document, key, {"key": key}, problems):
            slips = list(refused_names(document, (key, "was"), found.was, key=False))
            problems += slips
            yield from () if slips else (found,)


def _refused(document: Document, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """Pairs of claims that are not linked."""
    for one, value in document.data.items():
        others = as_list(value)
        if others and all(isinstance(word, str) and _REFERENCE.fullmatch(word) for word in (one, *others)):
            yield from ((one, other) for other in others)
        else:
            message = f"What is written at “{one[:80]}” is not a pair of claims."
            remedy = "write `briefing#key: [briefing#key]`, or delete it."
            problems.append(at(document, (one,), "schema", message, remedy, key=True))


def _changes(document: Document, problems: list[Problem]) -> Iterator[Change]:
    """The entries of the log."""
    for number, value in enumerate(document.data):
        if not isinstance(value, dict):
            message, remedy = "This is not an entry of the log.", "write `date`, `briefing` and `what`, or delete it."
            problems.append(at(document, (number,), "schema", message, remedy))
        elif found := _entry(Change, document, number, {}, problems):
            names = {"briefing": as_list(found.briefing), "key": as_list(found.key)}
            slips = [slip for name, word in names.items() for slip in refused_names(document, (number, name), word)]
            if not edtf.day(found.date):
                message, remedy = f"“{found.date}” is not a day.", edtf.remedy(found.date, edtf.DAY)
                slips.append(at(document, (number, "date"), "bad-date", message, remedy))
            problems += slips
            yield from () if slips else (found,)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def _entry(kind: Any, document: Document, name: str | int, given: Mapping[str, str], problems: list[Problem]) -> Any:
    """A mapping of a file, with what is `given`, as what it should be; None where something has to be fixed in it."""
    from pydantic import ValidationError

    values, known = document.data[name], [field.name for field in fields(kind) if field.name not in given]
    if found := [strange(document, (name, word), word, known) for word in values if word not in known]:
        problems += found
        return None
    try:
        return _adapter(kind).validate_python({**with_lists(values), **given})
    except ValidationError as error:
        slips = error.errors(include_url=False)
        problems += (invalid(document, {**one, "loc": (name, *one["loc"])}) for one in slips)
    return None
