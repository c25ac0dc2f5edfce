"""The journey of `briefing new`: a folder of one's own with everything that a site needs, except the program."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from pathlib import Path

from generator import content, resources
from generator.model import Problem, Problems

ALLOWED = frozenset((".DS_Store", ".git", ".venv", "LICENSE", "README.md", "venv"))
"""What may be in the folder already: a new repository, and where the program was installed."""
_SCHEMA = Path("schema", "briefing.json")


def new(folder: Path) -> tuple[Path, ...]:
    """Write a new project into an empty folder and give its files; what is in the way raises `Problems`."""
    if problem := _in_the_way(folder):
        raise Problems((problem,))
    files, there = _files(), folder.exists()
    try:
        for name, data in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
    except OSError as error:
        if not there:
            shutil.rmtree(folder, ignore_errors=True)
        raise Problems((_not_written(folder, error),)) from None
    return tuple(files)


def refresh(folder: Path) -> Path | None:
    """Bring the schema in a content folder up to the program's version; gives the file if it was another before."""
    file = folder / _SCHEMA
    if not file.is_file():
        return None
    with suppress(OSError, Problems):  # it only helps editors' programs, and the next run tries again
        text = (resources.folder(resources.SCHEMA) / _SCHEMA.name).read_text("utf-8")
        before = content.content_of(file)
        if before != text:
            content.write(file, text, expected=before)
            return file
    return None


def _files() -> dict[Path, bytes]:
    """Every file of a new project."""
    skeleton = resources.folder(resources.TEMPLATES) / "project"
    found = {file.relative_to(skeleton): file.read_bytes() for file in sorted(skeleton.rglob("*")) if file.is_file()}
    found["content" / _SCHEMA] = (resources.folder(resources.SCHEMA) / _SCHEMA.name).read_bytes()
    needed = Path("requirements.txt")
    found[needed] = _filled_in(found[needed].decode()).encode()
    return found


def _filled_in(text: str) -> str:
    """requirements.txt with the address that pip had the program from, if other machines can find it there too."""
    from importlib.metadata import PackageNotFoundError, distribution  # reading articles never waits for it

    try:
        origin = json.loads(distribution("briefing").read_text("direct_url.json") or "{}")
    except PackageNotFoundError:
        origin = {}
    url = origin.get("url", "")
    if not url.startswith("https://"):
        return text
    *comments, _ = text.splitlines()
    return "\n".join((*comments, f"briefing[web,documents] @ {'git+' * ('vcs_info' in origin)}{url}", ""))


def _in_the_way(folder: Path) -> Problem | None:
    """What keeps a project from being made here."""
    try:
        if folder.exists() and not folder.is_dir():
            message, remedy = "This is a file, not a folder.", "choose another name."
            return Problem(file=str(folder), code="no-folder", message=message, remedy=remedy)
        held = sorted({file.name for file in folder.iterdir()} - ALLOWED) if folder.is_dir() else []
    except OSError as error:
        return _not_written(folder, error)
    if not held:
        return None
    more = f" and {len(held) - 1} more" if len(held) > 1 else ""
    message = f"The folder is not empty: it holds “{held[0]}”{more}."
    return Problem(file=str(folder), code="not-empty", message=message, remedy="choose a new folder, or an empty one.")


def _not_written(folder: Path, error: OSError) -> Problem:
    message = f"The project cannot be written: {error.strerror}."
    remedy = "choose a folder in which you may write."
    return Problem(file=str(folder), code="not-written", message=message, remedy=remedy)
