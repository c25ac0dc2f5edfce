"""Which files are seeds, what is passed over, and the bytes of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from generator import yaml_document
from generator.model import Problem
from generator.seeds.formats import FORMATS

SIZE = 5_000_000


def find(where: Path | Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The seeds of a folder, or the named ones, in order; two with the same stem are a problem, and neither is read.

    A README is about the folder, so it is not read either.
    """
    if isinstance(where, Path):
        files = [f for f in yaml_document.listed(where, *FORMATS) if f.stem != "README"]
    else:
        files = list(dict.fromkeys(where))
    stems: dict[str, list[Path]] = defaultdict(list)
    for file in files:
        stems[file.stem.casefold()].append(file)
    twice = [same for same in stems.values() if len(same) > 1]
    problems = tuple(
        Problem(
            file=str(same[1]),
            code="two-seeds",
            message=f"{same[0].name} and {same[1].name} would write the same briefing.",
            remedy="rename one of the two.",
        )
        for same in twice
    )
    refused = {file for same in twice for file in same}
    return tuple(file for file in files if file not in refused), problems


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
