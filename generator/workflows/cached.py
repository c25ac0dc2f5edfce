"""What a build takes from earlier ones: files that it has read, and pages for which it would look up the same."""

from __future__ import annotations

import platform
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, TypeVar, cast

from generator import content, seeds
from generator.model import Article, Paragraph, Problems, Provenance
from generator.site import Heading, Memory, Page, SearchEntry, Settings
from generator.site.memory import WHOLE, Look
from generator.site.page import Attachment, packed
from generator.workflows.known import Nothing
from generator.workflows.shelf import Marks, Shelf, Unmarked, mark_of_files
from generator.yaml_document import utf8

FOLDER = ".cache/briefing"
"""Where it is kept, in the project."""
_LIBRARIES = ("jinja2", "markdown-it-py", "markupsafe", "pydantic", "pyyaml")
"""What else reads briefings and makes pages."""
_PAGES = ("page", "actor")
"""Under which names a memory has pages."""

Made = TypeVar("Made")


def cached(settings: Settings) -> Nothing:
    """What is known of earlier builds with these settings; nothing where the program cannot be told from another."""
    folders = (Path(str(files("generator"))), settings.templates, *filter(None, (settings.overrides,)))
    versions = {name: version(name) for name in _LIBRARIES}
    try:
        known = {**versions, "python": platform.python_version(), "settings": Marks().of(settings)}
        key = mark_of_files(folders, known)
    except (Problems, OSError, Unmarked):
        return Nothing()
    return Cached(Shelf(settings.project / FOLDER, key, settings.project))


class Cached(Nothing):
    """What is known of earlier builds: by the bytes of a file, and by everything that a page looked up."""

    memory: _Pages

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.memory = _Pages(shelf)

    def end(self, *, complete: bool) -> None:
        """What a complete build did not ask for is cleared away."""
        self.shelf.close(complete=complete)

    def briefing(self, file: Path, name: str) -> content.Parsed:
        """What a file of a content folder is; only what nothing is wrong with is kept."""
        try:
            data = content.data(file, name)
        except Problems as error:
            return None, error.problems
        place = f"briefing {_of(data)}"
        if (kept := self.shelf.take(place)) is not None:
            return self.memory.known(place, content.from_plain(kept[0])), ()
        try:
            found, wrong = content.parse(utf8(data, name), name)
        except Problems as error:
            return None, error.problems
        if found and not wrong:
            self.shelf.put(place, content.plain(found))
            self.memory.known(place, found)
        return found, wrong

    def article(self, file: Path, root: Path) -> Article:
        """The article of a seed."""
        data = seeds.data(file, root)
        place = f"article {seeds.named(file, root)} {seeds.fingerprint(data, file)}"
        if (kept := self.shelf.take(place)) is not None:
            (provenance, paragraphs), text = kept
            made = tuple(Paragraph(**each) for each in paragraphs)
            return self.memory.known(
                place, Article(provenance=Provenance(**provenance), text=text.decode(), paragraphs=made)
            )
        found = seeds.quotable_of(data, file, root)
        self.shelf.put(place, (found.provenance, found.paragraphs), found.text.encode())
        return self.memory.known(place, found)


class _Pages(Memory):
    """The memory of one build, which has the pages of earlier ones where all that they looked up is the same."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf, self._marks = shelf, Marks()
        self._whole: dict[str, str] = {}

    def known(self, place: str, record: Made) -> Made:
        """What was read of a file: the place where it is kept tells it from all else."""
        self._marks.know(record, place)
        return record

    def made(self, name: Hashable, given: tuple[Any, ...], make: Callable[[], Made]) -> Made:
        """A page of an earlier build, or what is made now; nothing else is kept, for this build has no later one."""
        if self._current is not None or not isinstance(name, tuple) or name[0] not in _PAGES:
            return make()
        place = " ".join(map(str, name))
        kept = self._shelf.take(place)
        with suppress(Unmarked):
            from_what = self._marks.of(given)
            if kept and kept[0]["given"] == from_what and kept[0]["saw"] == self._saw(kept[0]["looks"]):
                return cast("Made", _page(kept[0]["page"], kept[1]))
        self.fresh.add(name)
        made, current = self._looking(make)
        with suppress(Unmarked):
            page, looks = cast("Page", made), [*map(_written, current.looks)]
            said, held = _parted(page)
            piece = {"given": self._marks.of(given), "looks": looks, "saw": self._saw(looks), "page": said}
            self._shelf.put(place, piece, held)
        return made

    def _saw(self, looks: Iterable[Sequence[Any]]) -> str:
        """The mark of what is now at all these places of tables."""
        return self._marks.of([self._at(*look) for look in looks])

    def _at(self, name: str, part: str, key: Any = WHOLE) -> Any:
        table = self._tables.get(name)
        if key is WHOLE:
            if name not in self._whole:
                self._whole[name] = self._marks.of(table)
            return self._whole[name]
        key = tuple(key) if isinstance(key, list) else key
        if not isinstance(table, Mapping) or key not in table:
            return None
        return (getattr(table[key], part) if part else table[key],)


def _written(look: Look) -> list[Any]:
    """A look as JSON has it; where it is at a whole table there is no key."""
    table, key, part = look
    if key is WHOLE:
        return [table, part]
    if not isinstance(key, str) and not (isinstance(key, tuple) and all(isinstance(each, str) for each in key)):
        raise Unmarked(repr(key))
    return [table, part, key]


def _parted(page: Page) -> tuple[dict[str, Any], bytes]:
    """A page as JSON has it, and behind one another its HTML and its attachments as they are held."""
    parts = [packed(page), *map(packed, page.attachments)]
    said = {field.name: getattr(page, field.name) for field in fields(page) if field.name != "html"}
    attached = [each.path for each in page.attachments]
    return {**said, "attachments": attached, "lengths": [len(part) for part in parts]}, b"".join(parts)


def _page(said: dict[str, Any], held: bytes) -> Page:
    ends = [0, *accumulate(said.pop("lengths"))]
    html, *attached = (held[start:end] for start, end in pairwise(ends))
    inside = {
        "headings": tuple(map(_heading, said["headings"])),
        "search": tuple(SearchEntry(**each) for each in said["search"]),
        "attachments": tuple(map(_attachment, said["attachments"], attached)),
    }
    return Page(**{**said, **inside, "html": html})


def _attachment(path: str, held: Any) -> Attachment:
    return Attachment(path=path, text=held)


def _heading(kept: Mapping[str, Any]) -> Heading:
    return Heading(**{**kept, "children": tuple(map(_heading, kept["children"]))})


def _of(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
