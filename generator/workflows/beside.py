"""What a content folder holds beside briefings: the publisher's own pages, and which files are published."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator import content
from generator.model import Problem, Problems
from generator.yaml_document import raw, utf8


def may_be_published(folder: Path, path: str) -> bool:
    """Whether a file of a content folder is published as it is: the schema, and pages in Markdown that can be read."""
    return (path == "schema/briefing.json" or path.endswith(".md")) and not _unreadable(folder, path)


def own_pages(folder: Path) -> Iterator[str]:
    """The publisher's own pages in a content folder: Markdown, named from there, whether it can be read or not."""
    for where, names, files in os.walk(folder):
        names[:] = sorted(name for name in names if name[0] != ".")
        for name in sorted(files):
            if name.endswith(".md") and name[0] != ".":
                yield (Path(where) / name).relative_to(folder).as_posix()


def unread(folder: Path) -> Iterator[Problem]:
    """Pages in Markdown that cannot be read, and so are left out."""
    for path in own_pages(folder):
        for problem in _unreadable(folder, path):
            yield replace(problem, file=f"{folder.name}/{path}", severity="warning")


def _unreadable(folder: Path, path: str) -> tuple[Problem, ...]:
    try:
        utf8(raw(folder / path, path, content.root(folder)), path)
    except Problems as error:
        return error.problems
    return ()
