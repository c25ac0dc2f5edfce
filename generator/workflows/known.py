"""What a build knows from the one before it: what was read of files, what was masked, what was made of it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from generator import content, library, seeds
from generator.library import Library, Suggestion
from generator.model import Article, Briefing, Problem, Problems
from generator.site import Memory, Settings
from generator.site.links import linkcheck
from generator.site.page import Page
from generator.workflows import editing, shield

Read = TypeVar("Read")
Record = TypeVar("Record", Briefing, Article)

_SETTLED = 2_000_000_000
"""Nanoseconds: what was written so shortly before it was read may be written again without another time."""


class Nothing:
    """What the first build knows, and one that is the only one."""

    memory: Memory | None = None

    def begin(self, settings: Settings) -> None:
        """A build with these settings begins."""

    def end(self, *, complete: bool) -> None:
        """A build has ended; `complete` says whether it made every page."""

    def briefing(self, file: Path, name: str) -> content.Parsed:
        """What a file of a content folder is."""
        return content.parsed(file, name)

    def article(self, file: Path, root: Path) -> Article:
        """The article of a seed, for quoting; one that cannot be read raises `Problems`."""
        return seeds.quotable(file, root)

    def masked(self, briefing: Briefing, over: shield.Shield) -> Briefing:
        """A briefing as it may be published."""
        return shield.masked(briefing, over)

    def masked_article(self, article: Article, over: shield.Shield) -> Article:
        """An article as it may be quoted."""
        return shield.shielded_article(article, over)

    def checked(self, pages: Iterable[Page]) -> tuple[Problem, ...]:
        """What is wrong with the pages as they are built."""
        return linkcheck.check(pages)

    def proposals(self, folder: Path, file: Path) -> tuple[str, tuple[Problem, ...]]:
        """The id of a briefing's file, empty where none can be found, and what the machine proposes for it."""
        with suppress(Problems):
            return content.id_of(file) or "", editing.proposals(folder, file, f"{folder.name}/{file.name}")
        return "", ()

    def suggestions(self, found: Library) -> tuple[Suggestion, ...]:
        """What the library suggests to its editors."""
        return library.suggestions(found)


@dataclass
class Known(Nothing):
    """What a server knows. A file is read again when the disk says that it is another; the rest follows from that."""

    memory: Memory | None = field(default_factory=Memory)
    _conditions: object = None
    _files: dict[tuple[str, Path], tuple[object, Any]] = field(default_factory=dict)
    _masks: dict[tuple[str, int], tuple[Any, shield.Shield, Any]] = field(default_factory=dict)
    _masks_before: dict[tuple[str, int], tuple[Any, shield.Shield, Any]] = field(default_factory=dict)
    _links: linkcheck.Links = field(default_factory=linkcheck.Links)
    _suggested: tuple[Suggestion, ...] | None = None

    def begin(self, settings: Settings) -> None:
        """Other settings or templates, and everything is made again."""
        folders = filter(None, (settings.templates, settings.overrides))
        now = (settings, frozenset(stamps(folders)))
        if now != self._conditions and self.memory:
            self.memory.clear()
        self._conditions = now
        self._masks_before, self._masks = self._masks, {}

    def wait(self, *, patient: bool) -> None:
        """What takes long is left for a pause, or made now."""
        if self.memory:
            self.memory.patient, self.memory.behind = patient, False

    @property
    def behind(self) -> bool:
        """Whether something is left for a pause."""
        return self.memory is not None and self.memory.behind

    def briefing(self, file: Path, name: str) -> content.Parsed:
        """What a file of a content folder is, read again if it has changed."""
        return self._again("briefing", file, lambda: content.parsed(file, name))

    def article(self, file: Path, root: Path) -> Article:
        """The article of a seed, read again if it has changed."""
        return self._again("article", file, lambda: seeds.quotable(file, root))

    def masked(self, briefing: Briefing, over: shield.Shield) -> Briefing:
        """A briefing as it may be published, the same record for the same one."""
        return self._mask("briefing", briefing, over, shield.masked)

    def masked_article(self, article: Article, over: shield.Shield) -> Article:
        """An article as it may be quoted, the same record for the same one."""
        return self._mask("article", article, over, shield.shielded_article)

    def checked(self, pages: Iterable[Page]) -> tuple[Problem, ...]:
        """What is wrong with the pages; those that are the same lead to the same places."""
        return self._links.check(pages)

    def proposals(self, folder: Path, file: Path) -> tuple[str, tuple[Problem, ...]]:
        """What the machine proposes for a briefing, read again if that or its file has changed."""
        return self._again("proposals", file, lambda: super(Known, self).proposals(folder, file), content.side(file))

    def suggestions(self, found: Library) -> tuple[Suggestion, ...]:
        """What the library suggests; while a server is patient those of the last pause whose ends are still there."""
        if self.memory is None or not self.memory.patient or self._suggested is None:
            self._suggested = library.suggestions(found)
            return self._suggested
        self.memory.behind = True
        keys = {each.id: set(_keys(each)) for each in found.briefings}
        ends = ((each, each.a.partition("#"), each.b.partition("#")) for each in self._suggested)
        return tuple(each for each, a, b in ends if a[2] in keys.get(a[0], ()) and b[2] in keys.get(b[0], ()))

    def _again(self, kind: str, file: Path, read: Callable[[], Read], beside: Path | None = None) -> Read:
        stamp: object = _stamp(file)
        if beside and stamp and os.path.lexists(beside):
            stamp = (stamp, other) if (other := _stamp(beside)) else None
        known = self._files.get((kind, file))
        if known and stamp is not None and known[0] == stamp:
            found: Read = known[1]
            return found
        found = read()
        self._files[kind, file] = stamp, found
        return found

    def _mask(
        self, kind: str, record: Record, over: shield.Shield, mask: Callable[[Record, shield.Shield], Record]
    ) -> Record:
        key = (kind, id(record))
        known = self._masks_before.get(key)
        if known is None or known[0] is not record or known[1] != over:
            known = record, over, mask(record, over)
        self._masks[key] = known
        masked: Record = known[2]
        return masked


def _keys(briefing: Briefing) -> Iterator[str]:
    for group in content.GROUPS:
        yield from (item.key for item in getattr(briefing, group))


def _stamp(file: Path) -> object:
    """What tells a file from another in its place; None where it may still change without that."""
    try:
        found = file.stat()
    except (OSError, ValueError):
        return None
    if time.time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) < _SETTLED:
        return None
    return (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino, found.st_dev)


def stamps(places: Iterable[Path], without: tuple[str, ...] = ()) -> Iterator[tuple[str, int, int]]:
    """What tells files and all that is in folders from others, but for names with some endings and what is hidden."""
    for place in places:
        inside = os.walk(place) if place.is_dir() else iter([(str(place.parent), [""], [place.name])])
        for where, names, files in inside:
            names[:] = [name for name in names if name[:1] != "."]
            for file in (Path(where) / name for name in files if not name.endswith(without)):
                if os.path.lexists(file):
                    yield str(file), file.lstat().st_mtime_ns, file.lstat().st_size
