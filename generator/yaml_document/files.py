"""The one way in which files are read: inside the project, regular, not too large, and without waiting for anybody."""

from __future__ import annotations

import os
import re
import stat
from functools import lru_cache
from pathlib import Path

from generator.model import Problems
from generator.yaml_document.errors import problem, refused
from generator.yaml_document.parse import SIZE

LARGEST = 4 * SIZE
"""Bytes of a YAML file: no character has more than four."""
_BESIDE = re.compile(r"\..*|#.*#|.*~|.*\.(?:bak|orig|rej|sw[a-p]|tmp|part)", re.DOTALL)
"""Names of what is not for reading: hidden files, and what editors and programs keep beside a file."""
_FLAGS = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NOCTTY", "O_NONBLOCK"))


def entries(folder: Path) -> list[Path]:
    """What a folder holds, in order; hidden files, locks and backups are passed over."""
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return []
    return [file for file in found if not _BESIDE.fullmatch(file.name)]


def listed(folder: Path, *endings: str) -> list[Path]:
    """What a folder holds under names with these endings, in order, without what is passed over."""
    return [file for file in entries(folder) if file.suffix.lower() in endings]


def unfollowed(file: Path) -> Path:
    """The whole path of a file without `..`; links in it stay, unlike with `resolve`."""
    return Path(os.path.normpath(file.absolute()))


@lru_cache(maxsize=16)
def _resolved(root: Path) -> Path:
    """A project's own place, asked for each of its files; were a link put there later, its files would be refused."""
    return root.resolve()


def fence(file: Path, name: str, root: Path) -> None:
    """Raises `Problems` that call a file `name` if a link puts it outside of the folder `root`."""
    try:
        outside = not file.resolve(strict=False).is_relative_to(_resolved(root.absolute()))
    except (OSError, RuntimeError, ValueError):
        outside = True
    if outside:
        message, remedy = "A link leads out of the project here.", "put the file itself here, or delete the link."
        raise refused(name, "outside", message, remedy)


def raw(file: Path, name: str, root: Path, limit: int = LARGEST, remedy: str = "split it into several files.") -> bytes:
    """The bytes of a file in the project at `root`; what cannot be read raises `Problems` that call it `name`."""
    fence(file, name, root)
    try:
        handle = os.open(file, os.O_RDONLY | _FLAGS)
        with os.fdopen(handle, "rb") as opened:
            known = os.fstat(handle)
            if not stat.S_ISREG(known.st_mode):
                raise refused(name, "no-file", "This is not a file that can be read.", "delete it, or rename it.")
            data = opened.read(limit + 1) if known.st_size <= limit else b""
            size = max(known.st_size, len(data))
    except (OSError, ValueError) as error:
        what = getattr(error, "strerror", None) or "The name cannot be that of a file"
        raise refused(name, "unreadable", f"{what}.", "check that the file exists and that you may read it.") from None
    if size > limit:
        raise refused(name, "too-large", f"The file has {size:,} bytes; the limit is {limit:,}.", remedy)
    return data


def utf8(data: bytes, name: str) -> str:
    """Bytes as text; what is not UTF-8 raises `Problems` with its place."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        text, before = data.decode("utf-8", "replace"), data[: error.start].decode("utf-8")
        message, remedy = f"Byte {error.start + 1} is not UTF-8.", "save the file as UTF-8."
        raise Problems((problem(text, name, len(before), "encoding", message, remedy),)) from None
