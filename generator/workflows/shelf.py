"""A folder of what was made before, each piece as JSON under its name; it can be deleted at any time.

What cannot be read, was cut off, or was made by another program or with other settings is not there: a shelf may be
empty, and is never wrong.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import Any

from generator.model import Problems
from generator.yaml_document import fence, raw, refused

_LARGEST = 100_000_000
"""Bytes of a file of which a mark is made."""
_KINDS = 4
"""How many programs and settings have a shelf each: what is built with one does not take the place of another's."""
_NAME = re.compile(r"[0-9a-f]{16}\.db")
_SIGNS = {".gitignore": "*\n", "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n"}
"""What tells Git and programs for backups to pass over the folder."""
_TABLE = "CREATE TABLE pieces (name TEXT PRIMARY KEY, mark TEXT, said TEXT, held BLOB)"
_SETTINGS = "page_size = 32768", "journal_mode = OFF", "synchronous = OFF", "trusted_schema = OFF"
"""Nobody waits for the disk: a piece that a crash cut off has another mark than it should."""
_SHORT = 200
"""Bytes of a record that is marked again as soon as it would be remembered: most records are so short."""
_PLAIN = frozenset((str, int, bool, float, date, type(None)))


class Unmarked(TypeError):  # noqa: N818 – no fault: it is made again
    """A value that has no mark: it might be another one next time, and nobody would see."""


class Shelf:
    """Pieces by their names, for one program with its settings, of which `key` is the mark.

    `project` is the folder that has to hold it. What fails here, whatever it is, makes a build slower and nothing else.
    """

    def __init__(self, folder: Path, key: str, project: Path) -> None:
        self._file = folder / f"{key[:16]}.db"
        self._asked: set[str] = set()
        self._store: sqlite3.Connection | None = None
        with suppress(OSError, Problems):
            fence(folder, str(folder), project)
            folder.mkdir(parents=True, exist_ok=True)
            fence(self._file, str(self._file), folder)
            for name, text in _SIGNS.items():
                if not (folder / name).exists():
                    (folder / name).write_text(text, "utf-8")
            self._store = _opened(self._file) or _opened(self._file, anew=True)

    def take(self, name: str) -> tuple[Any, bytes] | None:
        """The piece of this name with its bytes, or None."""
        self._asked.add(name)
        for mark, said, held in self._ask("SELECT mark, said, held FROM pieces WHERE name = ?", name):
            with suppress(ValueError, TypeError, RecursionError):
                if mark == _mark(_sealed(name, said) + held):
                    return json.loads(said), held
        return None

    def put(self, name: str, piece: Any, held: bytes = b"") -> None:
        """Keep a piece under this name, what is long beside it as bytes."""
        self._asked.add(name)
        said = json.dumps(piece, separators=(",", ":"), default=_as_dict)
        self._ask("REPLACE INTO pieces VALUES (?, ?, ?, ?)", name, _mark(_sealed(name, said) + held), said, held)

    def close(self, *, complete: bool) -> None:
        """The build has ended: what a `complete` one did not ask for is cleared away, and what others long did not."""
        for (name,) in self._ask("SELECT name FROM pieces") if complete else ():
            if name not in self._asked:
                self._ask("DELETE FROM pieces WHERE name = ?", name)
        self._ask("COMMIT")
        if self._store:
            self._store.close()
            self._store = None
            with suppress(OSError):
                os.utime(self._file)
                every = [each for each in self._file.parent.iterdir() if _NAME.fullmatch(each.name)]
                for old in sorted(every, key=lambda each: each.lstat().st_mtime_ns)[:-_KINDS]:
                    old.unlink()

    def _ask(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """What the store answers; one that fails is deleted, and the next build begins another."""
        try:
            return self._store.execute(query, values).fetchall() if self._store else []
        except sqlite3.Error:
            self._store = None
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
            return []


def _opened(file: Path, *, anew: bool = False) -> sqlite3.Connection | None:
    """The store in a file, or None where that is no such store; `OSError` where another build has it."""
    try:
        if anew:
            file.unlink(missing_ok=True)
        store = sqlite3.connect(file, timeout=0, isolation_level=None)
        for setting in _SETTINGS:
            store.execute(f"PRAGMA {setting}")
        store.execute("BEGIN IMMEDIATE")
        known = store.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        if not known:
            store.execute(_TABLE)
        return store if known in ([], [(_TABLE,)]) else None
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
            raise OSError(str(error)) from error
        return None


def _sealed(name: str, said: str) -> bytes:
    return f"{name}\0{said}\0".encode("utf-8", "surrogatepass")


class Marks:
    """A mark for each value: equal ones have the same in every run, others have others; long records get it once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, str]] = {}

    def know(self, record: Any, words: str) -> None:
        """A record that these words tell from every other one needs no other mark."""
        self._known[id(record)] = record, f"({words})"

    def of(self, value: Any) -> str:
        """The mark of a value; one of a kind that is not known raises `Unmarked`."""
        return _mark(self._words(value).encode("utf-8", "surrogatepass"))

    def _words(self, value: Any) -> str:
        kind = value.__class__
        if kind in _PLAIN:
            return repr(value)
        if kind is tuple or kind is list:
            return f"{kind.__name__}({','.join(map(self._words, value))})"
        if (known := self._known.get(id(value))) is not None:
            return known[1]
        if is_dataclass(kind):
            return self._record(value)
        if kind is frozenset or kind is set:
            return f"{kind.__name__}({','.join(sorted(map(self._words, value)))})"
        if kind is dict:
            return f"dict({','.join(f'{self._words(key)}:{self._words(each)}' for key, each in value.items())})"
        if isinstance(value, Path):
            return f"Path({str(value)!r})"
        raise Unmarked(kind.__name__)

    def _record(self, record: Any) -> str:
        kind = record.__class__
        words = [kind.__module__, kind.__qualname__]
        for value in _values(kind)(record):
            words.append(repr(value) if value is None or value == () or value.__class__ is str else self._words(value))
        text = "\0".join(words).encode("utf-8", "surrogatepass")
        mark = _mark(text)
        if len(text) > _SHORT:
            self._known[id(record)] = record, mark
        return mark


def _as_dict(record: Any) -> dict[str, Any]:
    """A record as JSON has it."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


@cache
def _values(kind: Any) -> Any:
    """What takes from a record the values by which it equals others."""
    names = [field.name for field in fields(kind) if field.compare]
    return attrgetter(*names, names[0])


def _mark(text: bytes) -> str:
    return blake2b(text, digest_size=16).hexdigest()


def mark_of_files(folders: Iterable[Path], known: Mapping[str, str]) -> str:
    """The mark of what the files of folders hold, and of other things by their names.

    A link among the files raises `Problems`: it may lead to anything, and that may change.
    """
    found = blake2b(repr(sorted(known.items())).encode("utf-8", "surrogatepass"), digest_size=16)
    for number, folder in enumerate(folders):
        for file in sorted(folder.rglob("*")):
            name = file.relative_to(folder).as_posix()
            if file.is_symlink():
                raise refused(name, "link", "This is a link.", "put the file itself here.")
            if file.is_file() and "__pycache__" not in file.parts:
                data = raw(file, name, folder, _LARGEST)
                found.update(f"{number} {name} {len(data)}\0".encode("utf-8", "surrogatepass") + data)
    return found.hexdigest()
