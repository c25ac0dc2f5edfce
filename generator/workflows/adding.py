"""The workflow of `briefing add`: an address, a file or pasted text becomes a seed, once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from generator import content, seeds
from generator.model import Problem, Problems
from generator.seeds import fetching
from generator.text import fold, free, likeness, slug
from generator.yaml_document import refused

State = Literal["added", "same", "renewed", "failed"]
ORIGINALS, EARLIER = ".originals", ".earlier"
"""Folders beside the seeds that nothing reads: documents as they came, and texts that a newer version replaced."""
_KEPT = frozenset((".pdf", ".docx", ".rtf"))
"""Formats whose layout says more than their words: of these the original is kept, if it came from the web."""
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/", re.IGNORECASE)
"""How an address begins that lacks its scheme."""
_NAME_WORDS = 8
MOST_TYPED = seeds.SIZE
"""Bytes that are read of standard input."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of one source: the seed that has it now and a remark, or what went wrong."""

    source: str
    state: State
    file: Path | None = None
    remark: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Incoming:
    """An article on its way in: its bytes and their format, where they came from, and what the file may be called."""

    source: str
    data: bytes
    form: str
    url: str = ""
    stem: str = ""


@dataclass(frozen=True, slots=True)
class _Seed:
    """A seed that is there, and how it is compared."""

    file: Path
    content: seeds.Content
    runs: likeness.Runs

    @property
    def url(self) -> str:
        """Its address, as other spellings of it are."""
        return fetching.canonical(self.content.known.get("url", ""))


@contextmanager
def opened(folder: Path, briefings: Path, *, private: bool = False) -> Iterator[Inbox]:
    """A folder of seeds to which nobody else adds meanwhile; `private` allows private networks too."""
    with content.locked(folder):
        taken = frozenset(file.stem.casefold() for file in content.briefings(briefings))
        yield Inbox(folder, fetching.Client(fetching.Limits(private=private)), taken)


@dataclass(slots=True)
class Inbox:
    """A folder of seeds to which articles are added; each is compared with those that are there.

    `taken` are names that no new seed gets: those of briefings.
    """

    folder: Path
    client: fetching.Client
    taken: frozenset[str] = frozenset()
    _shelf: list[_Seed] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the seeds that are there; one that cannot be read is compared with nothing."""
        for file in seeds.find(self.folder).files:
            try:
                self._put(file, seeds.content(seeds.data(file, self.folder.parent), file.suffix, str(file)))
            except Problems:
                continue

    def _put(self, file: Path, found: seeds.Content) -> None:
        self._shelf.append(_Seed(file, found, likeness.runs(found.text)))

    def add(self, sources: Iterable[str], typed: bytes = b"") -> Iterator[Added]:
        """Each source as a seed; one that fails stops no other. `typed` is what standard input gave, for `-`."""
        for source in sources:
            try:
                yield self._added(source, typed)
            except Problems as error:
                yield Added(source=source, state="failed", problems=error.problems)
            except OSError as error:
                yield Added(source=source, state="failed", problems=(content.disk(error, Path(source)),))

    def follow(self, feed: str, most: int) -> Iterator[Added]:
        """The first articles of a feed that are not there yet, at most so many."""
        try:
            listed = fetching.items(self.client.get(_spelled(feed)))
        except Problems as error:
            yield Added(source=feed, state="failed", problems=error.problems)
            return
        known = {each.url for each in self._shelf}
        yield from self.add([item.url for item in listed if fetching.canonical(item.url) not in known][:most])

    def _added(self, source: str, typed: bytes) -> Added:
        here = next((each.file for each in self._shelf if each.file.resolve() == Path(source).resolve()), None)
        if here:
            return Added(source=source, state="same", file=here)
        new = self._incoming(source, typed)
        found = seeds.content(new.data, new.form, new.source)
        known = {**found.known, "url": _address(found.known.get("url", ""), new.url)}
        return self._placed(new, replace(found, known={name: value for name, value in known.items() if value}))

    # --- where it comes from

    def _incoming(self, source: str, typed: bytes) -> _Incoming:
        if source == "-":
            if len(typed) > MOST_TYPED:
                raise refused(
                    "standard input", "too-large", "This is too much text.", "give only one article at a time."
                )
            return _Incoming(source="standard input", data=typed, form=seeds.ending(typed))
        if seeds.is_address(source):
            return self._from_the_web(_spelled(source))
        file = Path(source)
        if _HOST.match(source) and not file.exists():
            message, remedy = "There is no such file.", f"if it is an address, begin it with https://: https://{source}"
            raise refused(source, "unreadable", message, remedy)
        if file.is_dir():
            raise refused(source, "folder", "This is a folder.", f"name the files in it: briefing add {source}/*")
        data = seeds.data(file, file.parent, source)
        form = file.suffix.lower() if seeds.is_format(file) else seeds.ending(data)
        return _Incoming(source=source, data=data, form=form, stem=file.stem)

    def _from_the_web(self, url: str) -> _Incoming:
        got = self.client.get(url)
        form = seeds.ending(got.data, got.media)
        if not form:
            message, remedy = (
                f"A file of the kind “{got.media}” cannot be read.",
                "give the address of the article itself.",
            )
            raise refused(url, "unknown-kind", message, remedy)
        return _Incoming(source=url, data=seeds.as_utf8(got.data, form, got.charset), form=form, url=got.url)

    # --- where it goes

    def _placed(self, new: _Incoming, found: seeds.Content) -> Added:
        """The same article under its address, else one of nearly the same words, else a new seed."""
        runs, url = likeness.runs(found.text), fetching.canonical(found.known.get("url", ""))
        for each in self._shelf:
            if url and each.url == url:
                return self._again(new, found, each)
        alike = max(self._shelf, key=lambda each: likeness.shared(runs, each.runs), default=None)
        share = likeness.shared(runs, alike.runs) if alike else 0.0
        if alike and share >= likeness.SAME and _one_outlet(found, alike.content):
            remark = _compared(found, alike.content)
            return Added(source=new.source, state="same", file=alike.file, remark=remark)
        file = self._written(new, found)
        shared = f"shares its text with {alike.file}" if alike and share >= likeness.SHARED else ""
        return Added(source=new.source, state="added", file=file, remark=shared)

    def _again(self, new: _Incoming, found: seeds.Content, there: _Seed) -> Added:
        """An article that is there already: the same, or a new version, whose forerunner is kept."""
        if not _lines(found) - _lines(there.content):
            return Added(source=new.source, state="same", file=there.file)
        before = content.content_of(there.file) or ""
        kept = _free(there.file.parent / EARLIER, there.file.stem, there.file.suffix)
        content.write(kept, before, expected=None)
        headline = {name: found.known[name] for name in ("headline",) if name in found.known}
        known = {**found.known, **there.content.known, **headline}
        file = there.file.with_suffix(".txt")
        content.write(file, seeds.written(replace(found, known=known)), expected=before if file == there.file else None)
        if file != there.file:
            there.file.unlink()
        self._shelf.remove(there)
        self._put(file, replace(found, known=known))
        return Added(source=new.source, state="renewed", file=file, remark=f"the earlier version is {kept}")

    def _written(self, new: _Incoming, found: seeds.Content) -> Path:
        """The new seed; beside it the original, where words are not all that it holds."""
        own = new.stem if slug(new.stem) == new.stem.casefold() else ""
        named = own or slug(found.known.get("headline") or found.text.partition("\n")[0], _NAME_WORDS)
        stem = free(named, {*self.taken, *(each.file.stem.casefold() for each in self._shelf)})
        file = self.folder / f"{stem}.txt"
        content.write(file, seeds.written(found), expected=None)
        if new.url and new.form in _KEPT:
            original = _free(self.folder / ORIGINALS, stem, new.form)
            content.write(original, new.data.decode("utf-8", "surrogateescape"), expected=None)
        self._put(file, found)
        return file


def _spelled(address: str) -> str:
    return address if "://" in address else f"https://{address.lstrip('/')}"


def _address(given: str, url: str) -> str:
    """The address that a page gives itself, unless it was had from another site."""
    return given if not url or (given and fetching.same_site(given, url)) else url


def _free(folder: Path, stem: str, suffix: str) -> Path:
    number = 1
    while (file := folder / f"{stem}-{number}{suffix}").exists():
        number += 1
    return file


def _one_outlet(one: seeds.Content, other: seeds.Content) -> bool:
    """Whether two articles may be of one outlet: nobody says of both that they are of different ones."""
    names = [fold(each.known.get("publisher", "")).casefold() for each in (one, other)]
    return not all(names) or names[0] == names[1]


def _lines(found: seeds.Content) -> set[str]:
    """The paragraphs of a story as they are compared."""
    lines = enumerate(found.text.split("\n"))
    return {fold(line).casefold() for number, line in lines if found.kinds.get(number) is None}


def _compared(new: seeds.Content, there: seeds.Content) -> str:
    more = len(_lines(new) - _lines(there))
    return (
        f"{more} paragraph{'s' * (more > 1)} of it not in the seed: if this is newer, change the seed" if more else ""
    )
