"""Files written so that a crash leaves the old one or the new one, and the sidecar with the machine's last draft."""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from generator.model import Problem, Problems

PATIENCE = 60.0
"""Seconds that a command waits for another that is writing in the same folder."""
_LEFT_OVER = re.compile(r"\..+\.([0-9a-f]{12})\.([0-9a-f]{12}|none)\.(?:part|tmp)")
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of Linux' renameat2(2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The machine's last draft for a seed as plain data, the digests of what led to it, and what it proposes.

    `written` is the digest of the text that the machine itself put there: a file that still has it was never edited.
    """

    briefing: Mapping[str, Any]
    seed: str
    extractor: str
    written: str = ""
    proposals: Mapping[str, Any] = field(default_factory=dict)


def fingerprint(text: str | bytes | None) -> str:
    """Twelve characters that identify a text; `none` for no text."""
    if text is None:
        return "none"
    return hashlib.sha256(text if isinstance(text, bytes) else _bytes(text)).hexdigest()[:12]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _side(file: Path) -> Path:
    return file.parent / ".base" / f"{file.stem}.json"


def read_base(file: Path) -> Base | None:
    """The sidecar of a briefing's file, or None where it is missing or cannot be read."""
    try:
        data = json.loads(_side(file).read_bytes())
        if not isinstance(data["briefing"], dict) or not isinstance(data["proposals"], dict):
            return None
        strings = (str(data[name]) for name in ("seed", "extractor", "written"))
        seed, extractor, written = strings
        return Base(
            briefing=data["briefing"], seed=seed, extractor=extractor, written=written, proposals=data["proposals"]
        )
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError, RecursionError):
        return None


def write_base(file: Path, base: Base) -> None:
    """Keep the machine's last draft beside a briefing's file."""
    side = _side(file)
    before = side.read_bytes().decode("utf-8", "surrogateescape") if side.exists() else None
    data = {name: getattr(base, name) for name in ("briefing", "extractor", "proposals", "seed", "written")}
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    if text != before:
        write(side, text, expected=before)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Makes this the only process to write in a content folder; waits a minute for another to finish."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(_lock(folder), timeout=PATIENCE):
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
    for place in (folder, folder / ".base"):
        for file in sorted(place.glob(".*")):
            match = _LEFT_OVER.fullmatch(file.name)
            if match and file.is_file():
                known = file.suffix == ".part" or fingerprint(file.read_bytes()) in match.groups()
                file.unlink() if known else _rescue(file, folder)


def write(file: Path, text: str, *, expected: str | None) -> None:
    """Put a text in place of what is `expected` there (None = no file); a change in between is never overwritten."""
    file.parent.mkdir(parents=True, exist_ok=True)
    side = file.with_name(f".{file.name}.{fingerprint(text)}.{fingerprint(expected)}.tmp")
    part = side.with_suffix(".part")
    try:
        with part.open("xb") as stream:
            stream.write(_bytes(text))
            stream.flush()
            os.fsync(stream.fileno())
        part.rename(side)
        if _content(file) != expected:
            raise _changed(file)
        _put(side, file, text, expected)
        _sync(file.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        with suppress(OSError):
            if side.exists() and fingerprint(side.read_bytes()) in (fingerprint(text), fingerprint(expected)):
                side.unlink()


def _content(file: Path) -> str | None:
    try:
        return file.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
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
    if _content(side) != expected:
        swap(side, file)
        if _content(side) != text:
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
