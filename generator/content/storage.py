"""Files written so that a crash leaves the old one or the new one, one command at a time, inside the project."""

from __future__ import annotations

import ctypes
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from generator.content.folder import project, root
from generator.model import Problem, Problems
from generator.yaml_document import fence, raw

PATIENCE = 60.0
"""Seconds that a command waits for another that is writing in the same folder."""
LARGEST_SIDECAR = 100_000_000
"""Bytes of a file that only the program writes."""
_LEFT_OVER = re.compile(r"\..+\.([0-9a-f]{12})\.([0-9a-f]{12}|none)\.(?:part|tmp)")
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of Linux' renameat2(2)


def fingerprint(text: str | bytes | None) -> str:
    """Twelve characters that identify a text; `none` for no text."""
    if text is None:
        return "none"
    return hashlib.sha256(text if isinstance(text, bytes) else _bytes(text)).hexdigest()[:12]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Makes this the only process to write in a content folder; waits a minute for another to finish."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(_lock(folder), timeout=PATIENCE):
            fence(folder, str(folder), root(folder))
            sweep(folder)
            yield
    except Timeout:
        problem = Problem(
            file=str(folder),
            code="locked",
            message="Another `briefing` command has been writing here for a minute.",
            remedy="wait until it has finished, then run the command again.",
        )
        raise Problems((problem,)) from None
    except OSError as error:
        raise Problems((disk(error, folder),)) from None


def disk(error: OSError, file: Path) -> Problem:
    """A disk that refuses, reported like everything else."""
    return Problem(
        file=str(error.filename or file),
        code="disk",
        message=f"{error.strerror or error}.",
        remedy="check that the folder exists, that you may write there and that the disk has room; then try again.",
    )


def _lock(folder: Path) -> Path:
    """The lock file of a folder: outside of it, so that nobody commits it."""
    user = os.getuid() if hasattr(os, "getuid") else 0
    return Path(tempfile.gettempdir()) / f"briefing-{user}-{fingerprint(str(folder.resolve()))}.lock"


def sweep(folder: Path) -> None:
    """Clear away what a crash left: unfinished writing is deleted, a displaced text that nobody has seen is rescued."""
    places = [place for place in (folder, folder / ".base", folder / "library") if not place.is_symlink()]
    for place in places:
        for file in sorted(place.glob(".*")):
            match = _LEFT_OVER.fullmatch(file.name)
            if match and file.is_file() and not file.is_symlink() and file.stat().st_size <= LARGEST_SIDECAR:
                known = file.suffix == ".part" or fingerprint(file.read_bytes()) in match.groups()
                file.unlink() if known else _rescue(file, folder)


def write(file: Path, text: str, *, expected: str | None, lasting: bool = True) -> None:
    """Put a text in place of what is `expected` there (None = no file); a change in between is never overwritten.

    The disk is waited for, so that a power cut leaves the old text or the new one; not where it need not be `lasting`.
    """
    fence(file.parent, str(file.parent), project(file))
    file.parent.mkdir(parents=True, exist_ok=True)
    side = file.with_name(f".{file.name}.{fingerprint(text)}.{fingerprint(expected)}.tmp")
    part = side.with_suffix(".part")
    try:
        with part.open("xb") as stream:
            stream.write(_bytes(text))
            if lasting:
                stream.flush()
                os.fsync(stream.fileno())
        part.rename(side)
        if content_of(file) != expected:
            raise _changed(file)
        _put(side, file, text, expected)
        if lasting:
            _sync(file.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        with suppress(OSError):
            if side.exists() and fingerprint(side.read_bytes()) in (fingerprint(text), fingerprint(expected)):
                side.unlink()


def content_of(file: Path) -> str | None:
    """The text of a file as it is, whatever its bytes, or None where there is none."""
    try:
        return raw(file, str(file), project(file), LARGEST_SIDECAR).decode("utf-8", "surrogateescape")
    except Problems:
        if os.path.lexists(file):
            raise
        return None


def _put(side: Path, file: Path, text: str, expected: str | None) -> None:
    """The last step: what was there is swapped out and looked at; what somebody saved meanwhile is swapped back."""
    if expected is None:
        try:
            os.link(side, file)
        except FileExistsError:
            raise _changed(file) from None
        except OSError:
            side.replace(file)  # a file system without links
        return
    swap = _swap()
    if swap is None or not swap(side, file):
        side.replace(file)
        return
    if content_of(side) != expected:
        swap(side, file)
        if content_of(side) != text:
            _rescue(side, file.parent)
        raise _changed(file)


@cache
def _swap() -> Any:
    """A function that exchanges two files in one step and says whether it did; None where the system cannot."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return None
    return lambda one, other: call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0


def _rescue(file: Path, folder: Path) -> None:
    """Keep a text that was displaced and never merged in `.base/rescue/`."""
    shelf = (folder if folder.name != ".base" else folder.parent) / ".base" / "rescue"
    shelf.mkdir(parents=True, exist_ok=True)
    name = file.name.lstrip(".").split(".yml.")[0]
    file.replace(shelf / f"{name}-{fingerprint(file.read_bytes())}.yml")


def _sync(folder: Path) -> None:
    """Make the new name of a file durable, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _changed(file: Path) -> Problems:
    problem = Problem(
        file=str(file),
        code="changed-meanwhile",
        message="The file was changed while its briefing was being written; nothing was overwritten.",
        remedy="run the command again.",
    )
    return Problems((problem,))
