"""Edits spliced into a YAML text: what an edit does not name stays as it is, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.yaml_document.emit import block, flow, folded, scalar
from generator.yaml_document.parse import Document, NodePath, as_list

_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(#[^\r\n]*)?")
_COMMENT = re.compile(r"(?:^|(?<=[\s,\[\]{}]))#[^\r\n]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Put:
    """Give a field a value; one that is new goes after its sibling `after`, or first."""

    path: NodePath
    value: Any
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Drop:
    """Remove a field or an item."""

    path: NodePath


@dataclass(frozen=True, slots=True)
class Rename:
    """Give a field or an item another key."""

    path: NodePath
    key: str


Edit = Put | Drop | Rename
Splice = tuple[int, int, str]


def spliced(document: Document, edits: Sequence[Edit]) -> str:
    """The text of a document with the edits in it; everything else keeps its place, style and comments."""
    eol = "\r\n" if "\r\n" in document.text else "\n"
    splices = sorted((_splice(document, edit) for edit in edits), key=lambda splice: splice[:2])
    text = document.text
    for start, end, new in reversed(splices):
        text = text[:start] + new.replace("\n", eol) + text[end:]
    return text


def comments(document: Document, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The comments of a document, or of a part of it, in their order."""
    limit = len(document.text) if end is None else end
    return tuple(document.text[a:b] for a, b in _comments(document) if a >= start and b <= limit)


def attached(document: Document, path: NodePath) -> bool:
    """Whether a comment belongs to an entry: inside it, after it on its line, or directly above it."""
    start, end = _lines(document, path)
    above = document.text[:start].rstrip(" \t").rsplit("\n", 2)
    commented = len(above) > 1 and above[-2].lstrip().startswith("#")
    return commented or bool(comments(document, start, end))


def holds_comments(document: Document, path: NodePath) -> bool:
    """Whether the value at a path is a collection with comments in it."""
    start = document.places[path][0]
    return not _is_scalar(document, path) and bool(comments(document, start, ending(document, path)))


def ending(document: Document, path: NodePath) -> int:
    """Where the last word of a value ends; blank lines and comments after it are not part of it."""
    start, end = document.places[path]
    text = document.text
    if _is_scalar(document, path):
        return _block_end(text, start) if text[start : start + 1] in ("|", ">") and end > start else end
    if text[start] in "[{":
        return end
    value = _at(document.data, path)
    last: str | int = len(value) - 1 if isinstance(value, list) else list(value)[-1]
    return ending(document, (*path, last))


def _at(data: Any, path: NodePath) -> Any:
    for step in path:
        data = data[step]
    return data


def _is_scalar(document: Document, path: NodePath) -> bool:
    return isinstance(_at(document.data, path), str)


def _block_end(text: str, start: int) -> int:
    """The end of the last line of a `|` or `>` text."""
    at = end = _line_end(text, start)
    own = None
    while at < len(text):
        stop = _line_end(text, at + 1)
        line = text[at + 1 : stop]
        if line.strip():
            deep = len(line) - len(line.lstrip(" "))
            own = deep if own is None else own
            if deep < own or deep == 0:
                break
            end = stop
        at = stop
    return end - (text[end - 1 : end] == "\r")


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _comments(document: Document) -> list[tuple[int, int]]:
    """Where comments are: a `#` outside every key and every text."""
    text = document.text
    taken = list(document.keys.values())
    for path, (start, end) in document.places.items():
        if end > start and _is_scalar(document, path):
            header = _HEADER.match(text, start) if text[start] in "|>" else None
            if header:
                start = _line_end(text, start)
                end = max(start, _block_end(text, header.start()))
            taken.append((start, end))
    found, at = [], 0
    for start, end in [*sorted(taken), (len(text), len(text))]:
        if start > at or at == 0:
            found += [(m.start(), m.end()) for m in _COMMENT.finditer(text, at, max(start, at))]
        at = max(at, end)
    return found


def _lines(document: Document, path: NodePath) -> tuple[int, int]:
    """The whole lines of an entry of a block, with the line feed after them."""
    text = document.text
    start = text.rfind("\n", 0, document.keys[path][0]) + 1
    end = _line_end(text, max(ending(document, path), document.keys[path][1]))
    return start, min(len(text), end + 1)


def _in_flow(document: Document, path: NodePath) -> bool:
    """Whether the collection at a path, or one around it, is in brackets."""
    return any(document.text[document.places[path[:n]][0] :][:1] in ("[", "{") for n in range(1, len(path) + 1))


def _column(text: str, at: int) -> int:
    return at - text.rfind("\n", 0, at) - 1


def _splice(document: Document, edit: Edit) -> Splice:
    if isinstance(edit, Rename):
        return (*document.keys[edit.path], scalar(edit.key, flow=True))
    if isinstance(edit, Drop):
        return _dropped(document, edit.path)
    return _replaced(document, edit) if edit.path in document.places else _inserted(document, edit)


def _dropped(document: Document, path: NodePath) -> Splice:
    if not _in_flow(document, path[:-1]):
        return (*_lines(document, path), "")
    text, (start, _) = document.text, document.keys[path]
    end = max(ending(document, path), document.keys[path][1])
    if behind := re.compile(r"\s*,\s*").match(text, end):
        return start, behind.end(), ""
    before = re.search(r"\s*,\s*$", text[:start])
    return (before.start() if before else start), end, ""


def _replaced(document: Document, edit: Put) -> Splice:
    text, (start, _) = document.text, document.places[edit.path]
    end, between = ending(document, edit.path), _in_flow(document, edit.path[:-1])
    if not _is_scalar(document, edit.path) and text[start] not in "[{" and not between:
        return start, end, _entries(edit.value, _column(text, start))
    if isinstance(edit.value, dict) and not between and end == start:
        line = _line_end(text, start)
        indent = _column(text, document.keys[edit.path][0]) + 2
        return min(line + 1, len(text)), min(line + 1, len(text)), "\n" * (line == len(text)) + _fields(edit, indent)
    if between or not isinstance(edit.value, str):
        return start, end, " " * (text[start - 1] == ":") + flow(edit.value)
    header = _HEADER.match(text, start) if text[start : start + 1] in ("|", ">") else None
    comment = f" {header[1]}" if header and header[1] else ""
    behind = text[end : _line_end(text, end)].strip()
    key = document.keys[edit.path]
    if header:
        new = folded(edit.value, _block_indent(text, start) or _column(text, key[0]) + 2, always=True, comment=comment)
    elif behind or "\n" in text[key[1] : start]:
        new = scalar(edit.value)
    else:
        new = folded(edit.value, _column(text, key[0]) + 2)
    return start, end, " " * (text[start - 1] == ":") + new


def _block_indent(text: str, start: int) -> int:
    """How far the lines of a `|` or `>` text are indented."""
    line = next((line for line in text[_line_end(text, start) + 1 :].split("\n", 2) if line.strip()), "")
    return len(line) - len(line.lstrip(" "))


def _entries(value: Any, column: int) -> str:
    """The entries of a list, a line each, from a column on."""
    return f"\n{' ' * column}".join(f"- {folded(entry, column + 2)}" for entry in as_list(value))


def _fields(edit: Put, indent: int) -> str:
    return "".join(block(name, value, indent) for name, value in edit.value.items())


def _inserted(document: Document, edit: Put) -> Splice:
    text, (*above, name) = document.text, edit.path
    parent = tuple(above)
    if parent and _in_flow(document, parent):
        return _into_flow(document, edit, parent)
    anchor = None if edit.after is None else (*parent, edit.after)
    if anchor:
        at, column = _lines(document, anchor)[1], _column(text, document.keys[anchor][0])
    else:
        at = min(len(text), _line_end(text, document.keys[parent][1]) + 1) if parent else 0
        siblings = list(_at(document.data, parent))
        column = _column(text, document.keys[(*parent, siblings[0])][0])
    open_line = "\n" if at == len(text) and not text.endswith("\n") else ""
    return at, at, open_line + block(str(name), edit.value, column)


def _into_flow(document: Document, edit: Put, parent: NodePath) -> Splice:
    made = flow({str(edit.path[-1]): edit.value})[1:-1]
    if edit.after is None:
        at = document.places[parent][0] + 1
        return at, at, made + (", " if _at(document.data, parent) else "")
    at = max(ending(document, (*parent, edit.after)), document.keys[(*parent, edit.after)][1])
    return at, at, f", {made}"
