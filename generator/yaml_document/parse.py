"""A YAML text with positions: read strictly, every scalar as text, and written so that it reads back the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from generator.model import Problems
from generator.yaml_document.errors import problem, refused, slip, too_deep, unread

DEPTH, NODES, SIZE = 16, 100_000, 1_000_000
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]|\r(?!\n)")
_DASH = re.compile(r"(?:^|\n)[ \t]*(-)(?=[^\s-])")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})", re.MULTILINE)


NodePath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text once read: plain mappings, lists and text, and where each node begins and ends in the text."""

    text: str
    file: str
    data: Any
    places: dict[NodePath, tuple[int, int]]
    keys: dict[NodePath, tuple[int, int]]


def read(text: str, file: str) -> Document:
    """The document of a YAML text; what is not plain, small, tree-shaped YAML raises `Problems` with its place."""
    text = text.removeprefix("\ufeff")
    if len(text) > SIZE:
        message = f"The file has {len(text):,} characters; the limit is {SIZE:,}."
        raise refused(file, "too-large", message, "split it into several files.")
    if match := CONTROL.search(text):
        raise Problems(
            (
                problem(
                    text,
                    file,
                    match.start(),
                    "control-character",
                    f"The character U+{ord(match.group()):04X} is not allowed in a text.",
                    "delete it.",
                ),
            )
        )
    if match := _CONFLICT.search(text):
        raise Problems(
            (
                problem(
                    text,
                    file,
                    match.start(),
                    "conflict",
                    "A conflict of two versions was left in the file.",
                    "keep one version and delete the lines with <<<<<<<, ======= and >>>>>>>.",
                ),
            )
        )
    try:
        return _Builder(text, file).document()
    except yaml.YAMLError as error:
        raise Problems((unread(text, file, error),)) from None


def as_list(value: Any) -> list[Any]:
    """What a field holds as a list: a lone text is a list of one, and what is neither text nor list is none."""
    if isinstance(value, str):
        return [value] if value else []
    return list(value) if isinstance(value, (list, tuple)) else []


def _start(event: Any) -> int:
    return int(event.start_mark.index)


def _end(event: Any) -> int:
    return int(event.end_mark.index)


class _Builder:
    """Walks the events of a text once, with a cap on depth, and builds data and places."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self.places: dict[NodePath, tuple[int, int]] = {}
        self.keys: dict[NodePath, tuple[int, int]] = {}
        self.count = 0
        self.events: Iterator[Any] = yaml.parse(text, Loader=_Loader)

    def document(self) -> Document:
        data: Any = {}
        self.places[()] = (0, len(self.text))
        seen = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                seen += 1
                if seen > 1:
                    raise self._refused(
                        event, "documents", "A second document begins here.", "delete the line with ---."
                    )
                data = self._node(next(self.events), ())
        return Document(text=self.text, file=self.file, data=data, places=self.places, keys=self.keys)

    def _refused(self, event: Any, code: str, message: str, remedy: str) -> Problems:
        return Problems((problem(self.text, self.file, event.start_mark.index, code, message, remedy),))

    def _node(self, event: Any, path: NodePath) -> Any:
        self.count += 1
        if len(path) > DEPTH or self.count > NODES:
            raise Problems((too_deep(self.text, self.file, event.start_mark.index),))
        if isinstance(event, yaml.AliasEvent):
            raise self._refused(
                event,
                "alias",
                f"*{event.anchor} refers to another place of the file; a briefing has no references.",
                "write the words themselves, or put the text in quotation marks.",
            )
        if event.anchor:
            raise self._refused(
                event,
                "anchor",
                f"&{event.anchor} marks a place to refer to; a briefing has no references.",
                "delete it, or put the text in quotation marks.",
            )
        if event.tag and event.tag != "!":
            raise self._refused(
                event,
                "tag",
                f"{event.tag} gives a type; a briefing has none.",
                "delete it, or put the text in quotation marks.",
            )
        start = _start(event)
        if isinstance(event, yaml.ScalarEvent):
            self.places[path] = (start, _end(event))
            self._look_for_escapes(event)
            if not event.style or event.style == "plain":
                self._look_for_dashes(start, _end(event))
            return event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(start, path)
        return self._mapping(start, path)

    def _look_for_escapes(self, event: Any) -> None:
        """What a text may not contain, it may not contain as an escape either."""
        if event.style == '"' and (match := CONTROL.search(event.value)):
            message = f"An escape gives the character U+{ord(match.group()):04X}, which is not allowed in a text."
            raise self._refused(event, "control-character", message, "delete the escape.")

    def _look_for_dashes(self, start: int, end: int) -> None:
        """`-went down` on a line of its own reads as a part of the text above; somebody meant an entry of a list."""
        line = self.text.rfind("\n", 0, start) + 1
        first = line if not self.text[line:start].strip() else start
        if ("\n" in self.text[start:end] or first == line) and (match := _DASH.search(self.text[first:end])):
            raise Problems((slip(self.text, self.file, first + match.start(1), "dash"),))

    def _sequence(self, start: int, path: NodePath) -> list[Any]:
        items: list[Any] = []
        event: Any
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                self.places[path] = (start, _end(event))
                break
            items.append(self._node(event, (*path, len(items))))
        return items

    def _mapping(self, start: int, path: NodePath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        inner: Any
        for inner in self.events:
            if isinstance(inner, yaml.MappingEndEvent):
                self.places[path] = (start, _end(inner))
                break
            if not isinstance(inner, yaml.ScalarEvent):
                raise self._refused(inner, "key", "A key is one word.", "write `key: value`, one a line.")
            self._look_for_escapes(inner)
            key = inner.value
            if key == "<<" and inner.implicit[0]:
                raise self._refused(
                    inner,
                    "merge-key",
                    "<< takes over another mapping; a briefing has none.",
                    "write the fields themselves.",
                )
            if inner.anchor or (inner.tag and inner.tag != "!"):
                raise self._refused(inner, "anchor", "A key has no anchor and no type.", "write the plain key.")
            if key in found:
                raise self._refused(
                    inner, "duplicate-key", f"“{key}” appears a second time.", "rename or delete one of the two."
                )
            self.keys[(*path, key)] = (_start(inner), _end(inner))
            found[key] = None
            found[key] = self._node(next(self.events), (*path, key))
        return found
