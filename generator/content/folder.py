"""A content folder: all its briefings and their ids."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from generator.content.reading import at, parse
from generator.model import Briefing, Problem, Problems
from generator.text import keys
from generator.yaml_document import as_list, listed, problem, raw, read, unfollowed, utf8

ENDING = ".yml"
INSIDE = ("library", "schema", ".base")
"""The folders inside a content folder that have a meaning."""
_SEED_LINE = re.compile(
    r"^article:[ ]*\n(?:[ ]+(?!file:).*\n)*?[ ]+file:[ ]*[\"']?(.+?)[\"']?[ ]*(?:#.*)?\r?$", re.MULTILINE
)
_WITHDRAWN_LINE = re.compile(r"^status:[ ]*withdrawn\b", re.MULTILINE)
_WAS_LINE = re.compile(r"^[\"']?was[\"']?\s*:", re.MULTILINE)


Parsed = tuple[Briefing | None, tuple[Problem, ...]]
"""The briefing of a file, or None, and what is wrong with it."""


def parsed(file: Path, name: str) -> Parsed:
    """What a file of a content folder is, called `name` in what is wrong with it."""
    try:
        return parse(decoded(file, name), name)
    except Problems as error:
        return None, error.problems


def load(
    folder: Path, known: Mapping[str, Briefing] | None = None, read: Callable[[Path, str], Parsed] = parsed
) -> tuple[tuple[Briefing, ...], tuple[Problem, ...]]:
    """The briefings of a content folder by file, and all problems; what cannot be read is left out.

    `known` are briefings that need not be read again, by the name of their file; `read` reads the others.
    """
    found: list[Briefing] = []
    problems = [*misnamed(folder)]
    homes: dict[str, str] = {}
    for file in briefings(folder):
        name = f"{folder.name}/{file.name}"
        briefing, wrong = (known[file.name], ()) if known and file.name in known else read(file, name)
        problems += wrong
        if briefing is None or any(p.severity == "error" for p in wrong):
            continue
        if briefing.id in homes:
            said = decoded(file, name)
            start = max(said.find("\nid:") + 1, 0)
            message = f"“{briefing.id}” is already the id of {homes[briefing.id]}."
            remedy = "give one of the two another id."
            problems.append(problem(said, name, start, "duplicate-id", message, remedy))
            continue
        homes[briefing.id] = name
        found.append(briefing)
    return tuple(found), (*problems, *_used_again(folder, found, homes))


def _used_again(folder: Path, found: Iterable[Briefing], homes: Mapping[str, str]) -> Iterator[Problem]:
    """Former ids that another briefing has now, or had as well: an old link would show the wrong one."""
    holders = dict(homes)
    for briefing in found:
        name = homes[briefing.id]
        for old in briefing.was:
            if (holder := holders.setdefault(old, name)) != name:
                document = read(decoded(folder.parent / name, name), name)
                what = "the id" if old in homes else "a former id"
                message, remedy = f"“{old}” is already {what} of {holder}.", "delete it in one of the two."
                yield at(document, ("was",), "duplicate-id", message, remedy)


def ids(folder: Path) -> dict[str, str]:
    """The ids of the briefings in a content folder, by file stem; files that cannot be read have none."""
    return {stem: now for stem, (now, *_) in all_ids(folder).items()}


def all_ids(folder: Path) -> dict[str, tuple[str, ...]]:
    """The id of each briefing in a content folder, and after it those that it had before, by file stem."""
    return {file.stem: found for file in briefings(folder) if (found := _ids(file))}


def id_of(file: Path) -> str | None:
    """The id in a briefing's file, even where the rest of it cannot be read."""
    return next(iter(_ids(file)), None)


def seed_of(file: Path) -> str | None:
    """The article that a briefing's file names, even where the rest of it cannot be read."""
    match = _SEED_LINE.search(_said(file))
    return match[1] if match else None


def is_withdrawn(file: Path) -> bool:
    """Whether a briefing's file says that it is withdrawn, even where the rest of it cannot be read."""
    return _WITHDRAWN_LINE.search(_said(file)) is not None


def _said(file: Path) -> str:
    with suppress(Problems):
        return data(file, file.name).decode("utf-8", "replace")
    return ""


def _ids(file: Path) -> tuple[str, ...]:
    """The id in a file and its former ones; those need the whole file, and few briefings have any."""
    said = _said(file)
    if match := keys.ID_LINE.search(said):
        return (match[1], *(_former(said) if _WAS_LINE.search(said) else ()))
    return ()


def _former(said: str) -> list[str]:
    with suppress(Problems):
        found = read(said, "").data
        return [word for word in as_list(found.get("was")) if isinstance(word, str)] if isinstance(found, dict) else []
    return []


def briefings(folder: Path) -> list[Path]:
    """The files of a content folder that hold a briefing each."""
    return [file for file in listed(folder, ENDING) if file.suffix == ENDING]


def misnamed(folder: Path, known: Collection[str] = ()) -> Iterator[Problem]:
    """A warning for each YAML file that nothing reads because of its name; `known` are the names that are read."""
    for file in listed(folder, ENDING, ".yaml"):
        if file.name not in known and (known or file.suffix != ENDING):
            name = Path(os.path.relpath(file, project(file))).as_posix()
            remedy = f"call it {' or '.join(sorted(known))}." if known else f"call it {file.stem}{ENDING}."
            message = "No file of this name is read here."
            yield Problem(file=name, code="not-read", message=message, remedy=remedy, severity="warning")


def project(file: Path) -> Path:
    """The folder that holds the content folder of a file."""
    place = unfollowed(file).parent
    return place.parent.parent if place.name in INSIDE else place.parent


def root(folder: Path) -> Path:
    """The folder that holds a content folder."""
    return unfollowed(folder).parent


def data(file: Path, name: str) -> bytes:
    """The bytes of a file in a content folder."""
    return raw(file, name, project(file))


def decoded(file: Path, name: str) -> str:
    """The text of a file in a content folder; what cannot be read raises `Problems`."""
    return utf8(data(file, name), name)
