"""A content folder: all its briefings and their ids."""

from __future__ import annotations

from pathlib import Path

from generator.content.reading import parse
from generator.model import Briefing, Problem, Problems
from generator.text import keys
from generator.yaml_document import problem


def load(folder: Path) -> tuple[tuple[Briefing, ...], tuple[Problem, ...]]:
    """The briefings of a content folder by file, and all problems; what cannot be read is left out."""
    found: list[Briefing] = []
    problems: list[Problem] = []
    homes: dict[str, str] = {}
    for file in sorted(folder.glob("*.yml")):
        name = f"{folder.name}/{file.name}"
        try:
            text = decoded(file, name)
        except Problems as error:
            problems += error.problems
            continue
        briefing, wrong = parse(text, name)
        problems += wrong
        if briefing is None or any(p.severity == "error" for p in wrong):
            continue
        if briefing.id in homes:
            at = max(text.find("\nid:") + 1, 0)
            problems.append(
                problem(
                    text,
                    name,
                    at,
                    "duplicate-id",
                    f"“{briefing.id}” is already the id of {homes[briefing.id]}.",
                    "give one of the two another id.",
                )
            )
            continue
        homes[briefing.id] = name
        found.append(briefing)
    return tuple(found), tuple(problems)


def ids(folder: Path) -> dict[str, str]:
    """The ids of the briefings in a content folder, by file stem; files that cannot be read have none."""
    found = {}
    for file in sorted(folder.glob("*.yml")):
        match = keys.ID_LINE.search(file.read_text("utf-8", errors="replace"))
        if match:
            found[file.stem] = match[1]
    return found


def decoded(file: Path, name: str) -> str:
    """The text of a file; bytes that are not UTF-8 raise `Problems` with their place."""
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        text, before = error.object.decode("utf-8", "replace"), error.object[: error.start].decode("utf-8")
        message, remedy = f"Byte {error.start + 1} is not UTF-8.", "save the file as UTF-8."
        raise Problems((problem(text, name, len(before), "encoding", message, remedy),)) from None
    except OSError as error:
        raise Problems(
            (
                Problem(
                    file=name,
                    code="unreadable",
                    message=f"{error.strerror}.",
                    remedy="check that you may read the file.",
                ),
            )
        ) from None
