"""Which files are seeds, what is passed over, and the bytes of one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from generator import yaml_document
from generator.model import Problem
from generator.seeds.formats import is_format

SIZE = 5_000_000
DEPTH = 8
"""Folders within folders that are looked into."""
_COLLAPSED = re.compile(r"([a-z][a-z0-9+.-]+):/+(?=[^/])", re.IGNORECASE)
"""How an address begins once it has been taken for a path."""


class Found(NamedTuple):
    """The seeds to read; what their briefings are called; files that are no article; those refused, and why."""

    files: tuple[Path, ...]
    stems: Mapping[Path, str]
    passed: tuple[Path, ...]
    refused: tuple[Path, ...]
    problems: tuple[Problem, ...]


def find(folder: Path, named: Sequence[Path] = ()) -> Found:
    """The seeds of a folder and its sub-folders, or those that are named, in order.

    Two that would write the same briefing are a problem, and neither is read. A README is about its folder, and no
    article; a folder that is named stands for what is in it.
    """
    given = [each for each in dict.fromkeys(named) if not _is_folder(each)]
    held = [file for each in named or (folder,) if _is_folder(each) for file in _inside(each, DEPTH)]
    addresses = [each for each in given if _COLLAPSED.match(str(each))]
    files = [*(each for each in given if each not in addresses), *(each for each in held if is_format(each))]
    stems = {file: _stem(file, folder) for file in dict.fromkeys(files)}
    by_stem: dict[str, list[Path]] = defaultdict(list)
    for file, stem in stems.items():
        by_stem[stem.casefold()].append(file)
    twice = [same for same in by_stem.values() if len(same) > 1]
    refused = tuple(file for same in twice for file in same)
    return Found(
        files=tuple(file for file in stems if file not in refused),
        stems=stems,
        passed=tuple(each for each in held if not is_format(each)),
        refused=(*addresses, *refused),
        problems=(*map(_an_address, addresses), *(_twice(same) for same in twice)),
    )


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that no file can have, or a folder that may not be looked into
        return False


def _inside(folder: Path, depth: int) -> Iterator[Path]:
    """The files of a folder and of those in it, in order, without what programs keep beside files; links to folders
    are not followed.
    """
    for entry in yaml_document.entries(folder):
        if _is_folder(entry) and not entry.is_symlink() and not is_format(entry):
            yield from _inside(entry, depth - 1) if depth else ()
        elif entry.stem != "README":
            yield entry


def _stem(file: Path, folder: Path) -> str:
    """What the briefing of a seed is called: the folders between the seeds and it, and its name."""
    try:
        between = yaml_document.unfollowed(file).relative_to(yaml_document.unfollowed(folder)).parent.parts
    except ValueError:
        between = ()
    return "-".join((*between, file.stem))


def _an_address(given: Path) -> Problem:
    address = _COLLAPSED.sub(r"\1://", str(given), count=1)
    message = "This is an address, and not a file."
    return Problem(file=address, code="address", message=message, remedy=f"briefing add {address}")


def _twice(same: Sequence[Path]) -> Problem:
    one, other = (each if same[0].parent != same[1].parent else each.name for each in same[:2])
    message = f"{one} and {other} would write the same briefing."
    return Problem(file=str(same[1]), code="two-seeds", message=message, remedy="rename one of the two.")


def data(path: Path, root: Path, name: str = "") -> bytes:
    """The bytes of a seed: what the project holds must be inside it, a file elsewhere in its own folder.

    Problems call it `name`, or by its place in the project.
    """
    inside = yaml_document.unfollowed(path).is_relative_to(yaml_document.unfollowed(root))
    return yaml_document.raw(
        path, name or named(path, root), root if inside else path.parent, SIZE, "keep only the article's own text."
    )


def named(path: Path, root: Path) -> str:
    """The path from the root; the folder may be a link inside the project, the file itself keeps its name."""
    try:
        return (path.parent.resolve() / path.name).relative_to(root.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):
        return f"seeds/{path.name}"
