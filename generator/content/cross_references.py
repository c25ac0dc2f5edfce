"""References from one briefing to another, and from the decisions to briefings: those without a target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator.content.decisions import ACTORS, FOLDER, REFUSED
from generator.content.folder import briefings, decoded
from generator.content.reading import at
from generator.content.references import GROUPS, said
from generator.model import Briefing, Problem, Problems
from generator.text import spelling
from generator.yaml_document import Document, as_list, read


def across(folder: Path, known: Iterable[Briefing]) -> Iterator[Problem]:
    """A warning for each `briefing#key` that does not exist, and for each join of actors of different kinds."""
    kinds, keys = _known(known)
    for file in briefings(folder):
        document = _document(file, f"{folder.name}/{file.name}")
        for path, word in _elsewhere(document) if document else ():
            if document and word not in keys:
                yield _lost(document, path, word, keys)
    for name in (ACTORS, REFUSED):
        document = _document(folder / FOLDER / name, f"{folder.name}/{FOLDER}/{name}")
        if document and isinstance(document.data, dict):
            yield from _decided(document, kinds, keys)


def _known(briefings: Iterable[Briefing]) -> tuple[dict[str, str], set[str]]:
    """The kind of each actor by reference and by key, and everything that a reference may name."""
    kinds: dict[str, str] = {}
    keys: set[str] = set()
    for briefing in briefings:
        for actor in briefing.actors:
            kinds[f"{briefing.id}#{actor.key}"] = actor.kind
            kinds.setdefault(actor.key, actor.kind)
        keys |= {f"{briefing.id}#{item.key}" for group in GROUPS for item in getattr(briefing, group)}
    return kinds, keys | {key for key in kinds if "#" not in key}


def _document(file: Path, name: str) -> Document | None:
    with suppress(Problems):
        return read(decoded(file, name), name)
    return None


def _elsewhere(document: Document) -> Iterator[tuple[tuple[str | int, ...], str]]:
    data: Mapping[str, Any] = document.data if isinstance(document.data, dict) else {}
    for group, key, field, words in said(data):
        yield from (((group, key, field), word) for word in words if word.find("#") > 0)


def _decided(document: Document, kinds: Mapping[str, str], keys: set[str]) -> Iterator[Problem]:
    for key, value in document.data.items():
        fields = {field: value.get(field) for field in ("same_as", "not_same_as")} if isinstance(value, dict) else {}
        places: dict[tuple[str | int, ...], Any] = {(key, field): words for field, words in fields.items()}
        if "#" in key:
            places = {(key,): [key, *as_list(value)]}
        for path, words in places.items():
            listed = [word for word in as_list(words) if isinstance(word, str)]
            yield from (_lost(document, path, word, keys) for word in listed if word not in keys)
            found = {kinds[word] for word in listed if word in kinds} if path[-1] == "same_as" else set()
            if len(found) > 1:
                message = f"{key}: a {' and a '.join(sorted(found))} cannot be one actor."
                remedy = "correct `kind` in the briefings, or remove one of the references."
                yield at(document, path, "kinds-differ", message, remedy)


def _lost(document: Document, path: tuple[str | int, ...], word: str, keys: set[str]) -> Problem:
    remedy = spelling.did_you_mean(word, keys, "name something that exists, or delete it.")
    return at(document, path, "unknown-reference", f"“{word}” does not exist.", remedy)
