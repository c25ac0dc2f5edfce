"""Which file holds the briefing of a seed, also after the seed was renamed or moved, and which id it has."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from generator import content, seeds
from generator.model import Problem, Problems
from generator.text import fold, free
from generator.yaml_document import as_list

_KEPT, _LEAST = 0.8, 3
"""How many of the passages of a briefing a text must hold to be its article, and how many there must be."""


class Ids:
    """The ids that briefings of a folder have and had; each new one joins them."""

    def __init__(self, known: dict[str, tuple[str, ...]]) -> None:
        self._of = {stem: now for stem, (now, *_) in known.items()}
        self._taken = set(chain.from_iterable(known.values()))

    def of(self, stem: str, wanted: str) -> str:
        """The id of a file’s briefing: the one that it has, else the wanted one or the first like it that is free."""
        if stem not in self._of:
            self._of[stem] = free(wanted, self._taken)
            self._taken.add(self._of[stem])
        return self._of[stem]


class Homes:
    """The files of a content folder by the seed that each names; `stems` are what new briefings are called."""

    def __init__(self, folder: Path, stems: Mapping[Path, str]) -> None:
        self._folder, self._stems, self._root = folder, stems, content.root(folder)
        self._used: set[Path] = set()

    def of(self, seed: Path) -> Path:
        """The file of a seed's briefing, which may not be there yet."""
        file = self._found(seed)
        self._used.add(file)
        return file

    def lost(self) -> Iterator[Problem]:
        """A warning for each briefing whose article is gone; it stays as it is."""
        for file in content.briefings(self._folder):
            name = None if file in self._used else content.seed_of(file)
            if name and not self._is_there(name) and not content.is_withdrawn(file):
                yield gone(name, f"{self._folder.name}/{file.name}")

    def _found(self, seed: Path) -> Path:
        name = seeds.named(seed, self._root)
        stem = self._stems.get(seed, seed.stem)
        file = self._folder / f"{stem}{content.ENDING}"
        owner = content.seed_of(file)
        if owner == name:
            return file
        if known := self._named.get(name):
            return known
        if not os.path.lexists(file):
            return self._like(seed, name) or file
        if owner and self._is_there(owner):
            taken = {each.stem for each in content.briefings(self._folder)} | set(self._stems.values())
            return self._folder / f"{free(stem, taken)}{content.ENDING}"
        return file

    @cached_property
    def _named(self) -> dict[str, Path]:
        return {name: file for file in content.briefings(self._folder) if (name := content.seed_of(file))}

    def _is_there(self, name: str) -> bool:
        return os.path.lexists(self._root / name)

    def _like(self, seed: Path, name: str) -> Path | None:
        """The briefing whose article this was under another name: the same bytes, or nearly all of its passages."""
        lost = [file for old, file in self._named.items() if file not in self._used and not self._is_there(old)]
        with suppress(Problems):
            data = seeds.data(seed, self._root) if lost else b""
            bases = {file: base for file in lost if (base := content.sound_base(file))}
            digest = seeds.fingerprint(data, seed)
            for file, base in bases.items():
                if base.seed == digest:
                    return file
            found = seeds.content(data, seed.suffix, name) if bases else None
            for file, base in bases.items():
                if found and _holds(found, base.briefing):
                    return file
        return None


def gone(name: str, file: str) -> Problem:
    """What is said of a briefing whose article is gone."""
    return Problem(
        file=file,
        code="no-seed",
        message=f"Its article, {name}, is gone; the briefing stays.",
        remedy="put the file back, or write into `article.file` where it is now; "
        "`status: withdrawn` takes the page off the site.",
        severity="warning",
    )


def _holds(found: seeds.Content, briefing: Mapping[str, Any]) -> bool:
    """Whether a text of the same outlet holds nearly all passages that a briefing quotes."""
    outlets = {found.known.get("publisher"), briefing["article"].get("publisher")} - {None}
    text = fold(found.text)
    quoted = [each["text"] for each in briefing.get("quotes", {}).values()]
    passages = quoted + [
        words for each in briefing.get("claims", {}).values() for words in as_list(each.get("evidence"))
    ]
    kept = sum(fold(words) in text for words in passages)
    return len(outlets) < 2 and len(passages) >= _LEAST and kept >= _KEPT * len(passages)
