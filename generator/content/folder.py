"""A content folder: all its briefings and their ids."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from generator.content.reading import at, parse
from generator.model import Briefing, Problem, Problems
from generator.text import keys
from generator.yaml_document import decoded as text
from generator.yaml_document import listed, problem, raw, read

ENDING = ".yml"
INSIDE = ("library", "schema", ".base")
"""The folders inside a content folder that have a meaning."""


def load(folder: Path) -> tuple[tuple[Briefing, ...], tuple[Problem, ...]]:
    """The briefings of a content folder by file, and all problems; what cannot be read is left out."""
    found: list[Briefing] = []
    problems: list[Problem] = []
    homes: dict[str, str] = {}
    problems += misnamed(folder)
    for file in briefings(folder):
        name = f"{folder.name}/{file.name}"
        try:
            said = decoded(file, name)
        except Problems as error:
            problems += error.problems
            continue
        briefing, wrong = parse(said, name)
        problems += wrong
        if briefing is None or any(p.severity == "error" for p in wrong):
            continue
        if briefing.id in homes:
            start = max(said.find("\nid:") + 1, 0)
            problems.append(
                problem(
                    said,
                    name,
                    start,
                    "duplicate-id",
                    f"“{briefing.id}” is already the id of {homes[briefing.id]}.",
                    "give one of the two another id.",
                )
            )
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
    named = {file.stem: id_of(file) for file in briefings(folder)}
    return {stem: found for stem, found in named.items() if found}


def former(folder: Path, but: Path | None = None) -> set[str]:
    """The ids that briefings of a content folder had before; those of one file are left out if it is named."""
    found: set[str] = set()
    for file in briefings(folder):
        with suppress(Problems):
            said = decoded(file, file.name)
            if file != but and "was:" in said and (briefing := parse(said, file.name)[0]):
                found |= {*briefing.was}
    return found


def id_of(file: Path) -> str | None:
    """The id in a briefing's file, even where the rest of it cannot be read."""
    try:
        match = keys.ID_LINE.search(data(file, file.name).decode("utf-8", "replace"))
    except Problems:
        return None
    return match[1] if match else None


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
    place = Path(os.path.abspath(file)).parent  # noqa: PTH100 - `resolve` would follow the links that are looked for
    return place.parent.parent if place.name in INSIDE else place.parent


def data(file: Path, name: str) -> bytes:
    """The bytes of a file in a content folder."""
    return raw(file, name, project(file))


def decoded(file: Path, name: str) -> str:
    """The text of a file in a content folder; what cannot be read raises `Problems`."""
    return text(data(file, name), name)
