"""A YAML text with positions: read strictly, every scalar as text; and scalars written so that they read back the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from generator.model import Problem

DEPTH, NODES, SIZE = 16, 200_000, 1_000_000
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})", re.MULTILINE)


class Problems(Exception):  # noqa: N818 - it carries what a person has to mend, an error is only its vehicle
    """What stands in the way of reading or writing, for a person to mend."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{p.file}: {p.message}" for p in problems))
        self.problems = problems


Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text once read: plain mappings, lists and text, and where each node begins and ends in the text."""

    text: str
    file: str
    data: Any
    places: dict[Path, tuple[int, int]]
    keys: dict[Path, tuple[int, int]]

    def line_column(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Line and column, from 1, of a node or of its key; of the nearest node above where the path does not exist."""
        table = self.keys if key and path in self.keys else self.places
        while path not in table:
            path, table = path[:-1], self.places
        return position(self.text, table[path][0])


def position(text: str, index: int) -> tuple[int, int]:
    """Line and column of an index, both from 1; only line feeds part lines, as in an editor."""
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1


def problem(text: str, file: str, index: int, code: str, message: str, remedy: str) -> Problem:
    """A problem at a place of a text, with its line."""
    line, column = position(text, index)
    lines = text.split("\n")
    return Problem(
        file=file, code=code, message=message, remedy=remedy, line=line, column=column,
        excerpt=lines[line - 1].rstrip("\r") if line <= len(lines) else None,
    )


def read(text: str, file: str) -> Document:
    """The document of a YAML text; anything that is no plain, small, tree-shaped YAML raises `Problems` with its place."""
    text = text.removeprefix("\ufeff")
    if len(text) > SIZE:
        raise Problems((Problem(file=file, code="too-large", message=f"The file has {len(text):,} signs; {SIZE:,} are read.", remedy="split it into several files."),))
    if match := _CONTROL.search(text):
        raise Problems((problem(text, file, match.start(), "control-character", f"The sign U+{ord(match.group()):04X} cannot stand in a text.", "delete it."),))
    if match := _CONFLICT.search(text):
        raise Problems((problem(text, file, match.start(), "conflict", "A conflict of two versions was left in the file.", "keep one version and delete the lines with <<<<<<<, ======= and >>>>>>>."),))
    try:
        return _Builder(text, file).document()
    except yaml.MarkedYAMLError as error:
        raise Problems((_syntax(text, file, error),)) from None
    except yaml.YAMLError as error:
        raise Problems((Problem(file=file, code="syntax", message=str(error), remedy="save the file as plain UTF-8 text."),)) from None


class _Builder:
    """Walks the events of a text once, with a cap on depth, and builds data and places."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self.places: dict[Path, tuple[int, int]] = {}
        self.keys: dict[Path, tuple[int, int]] = {}
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
                    raise self._refused(event, "documents", "A second document begins here.", "delete the line with ---.")
                data = self._node(next(self.events), ())
        return Document(text=self.text, file=self.file, data=data, places=self.places, keys=self.keys)

    def _refused(self, event: Any, code: str, message: str, remedy: str) -> Problems:
        return Problems((problem(self.text, self.file, event.start_mark.index, code, message, remedy),))

    def _node(self, event: Any, path: Path) -> Any:
        self.count += 1
        if len(path) > DEPTH or self.count > NODES:
            raise self._refused(event, "too-deep", "The file is nested too deeply or has too many parts.", "write it flatter.")
        if isinstance(event, yaml.AliasEvent):
            raise self._refused(event, "alias", f"*{event.anchor} refers to another place of the file; a briefing has no references.", "write the words themselves, or put the text in quotation marks.")
        if event.anchor:
            raise self._refused(event, "anchor", f"&{event.anchor} marks a place to refer to; a briefing has no references.", "delete it, or put the text in quotation marks.")
        if event.tag and event.tag != "!":
            raise self._refused(event, "tag", f"{event.tag} gives a type; a briefing has none.", "delete it, or put the text in quotation marks.")
        start = event.start_mark.index
        if isinstance(event, yaml.ScalarEvent):
            self.places[path] = (start, event.end_mark.index)
            return event.value
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            for inner in self.events:
                if isinstance(inner, yaml.SequenceEndEvent):
                    self.places[path] = (start, inner.end_mark.index)
                    return items
                items.append(self._node(inner, (*path, len(items))))
        return self._mapping(event, path)

    def _mapping(self, event: Any, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for inner in self.events:
            if isinstance(inner, yaml.MappingEndEvent):
                self.places[path] = (event.start_mark.index, inner.end_mark.index)
                break
            if not isinstance(inner, yaml.ScalarEvent):
                raise self._refused(inner, "key", "A key is one word.", "write `key: value`, one a line.")
            key = inner.value
            if key == "<<" and inner.implicit[0]:
                raise self._refused(inner, "merge-key", "<< takes over another mapping; a briefing has none.", "write the fields themselves.")
            if inner.anchor or inner.tag and inner.tag != "!":
                raise self._refused(inner, "anchor", "A key has no anchor and no type.", "write the plain key.")
            if key in found:
                raise self._refused(inner, "duplicate-key", f"“{key}” stands here a second time.", "rename or delete one of the two.")
            self.keys[(*path, key)] = (inner.start_mark.index, inner.end_mark.index)
            found[key] = None
            found[key] = self._node(next(self.events), (*path, key))
        return found


_HINTS = (
    (r"mapping values are not allowed", "colon", "A colon inside a text makes YAML see a key.", "put the text in quotation marks, or write it below `>-`."),
    (r"found character '\\t'", "tab", "A tab stands where YAML wants spaces.", "replace the tab by spaces."),
    (r"found character '@'|found character '`'|found character '%'|cannot start any token", "sign", "A text cannot begin with this sign.", "put the text in quotation marks."),
    (r"found unexpected end of stream|while scanning a quoted scalar", "unclosed-quote", "A quotation mark is opened and not closed.", "close it, or double an apostrophe inside single marks: ''."),
    (r"expected ',' or '[\]}]'|flow (?:sequence|mapping)", "unclosed-bracket", "A bracket is opened and not closed.", "close the bracket, or put a comma between the entries."),
    (r"did not find expected alphabetic|while scanning an? (?:alias|anchor)", "sign", "A text cannot begin with this sign.", "put the text in quotation marks."),
    (r"could not find expected ':'", "no-colon", "A line has no `key: value`.", "write a colon and a space behind the key; a text of several lines stands below `>-`."),
    (r"did not find expected (?:key|'-' indicator)|expected <block end>|block (?:mapping|collection|sequence)", "indentation", "The line does not fit the lines around it.", "indent it as its neighbours, with two spaces a step; an apostrophe inside single marks is doubled."),
)


def _syntax(text: str, file: str, error: yaml.MarkedYAMLError) -> Problem:
    """The words of the YAML parser as a sentence for an editor, at the place where the slip is."""
    said = f"{error.context or ''} {error.problem or ''}"
    for pattern, code, message, remedy in _HINTS:
        if re.search(pattern, said):
            mark = error.context_mark if code.startswith("unclosed") and error.context_mark else error.problem_mark or error.context_mark
            return problem(text, file, min(mark.index if mark else 0, len(text)), f"syntax-{code}", message, remedy)
    mark = error.problem_mark or error.context_mark
    return problem(text, file, min(mark.index if mark else 0, len(text)), "syntax", f"YAML cannot be read here: {said.strip()}.", "put the text in quotation marks, or look for a missing mark above.")


# --- writing

_PLAIN_START = re.compile(r"[^\s!&*?|>@`%#{}\[\],:'\"\-=~<]")
_NEEDS_MARKS = re.compile(r":(?:\s|$)|\s#|^---|^\.\.\.|[\x00-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_RESERVED = frozenset("null true false yes no on off ~".split())


def scalar(text: str, *, flow: bool = False) -> str:
    """The text as one YAML scalar on one line: plain where that reads back the same, else in quotation marks."""
    plain = bool(_PLAIN_START.match(text)) and not _NEEDS_MARKS.search(text) and text == text.strip()
    if plain and not (flow and re.search(r"[,\[\]{}]", text)) and text.lower() not in _RESERVED:
        return text
    if re.search(r"[\x00-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]", text):
        return _escaped(text)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' if "'" in text or '"' not in text else f"'{text}'"


def _escaped(text: str) -> str:
    made = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + re.sub(r"[\x00-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]", lambda m: f"\\u{ord(m.group()):04x}", made) + '"'


def folded(text: str, indent: int, width: int = 118) -> str:
    """The text as it stands behind `key: `: on one line where it fits, else folded below `>-`, or literal below `|`."""
    one = scalar(text)
    pad = " " * indent
    if "\n" in text.rstrip("\n") and not re.search(r"[\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029\ufeff]|[ \t]$", text, re.M) and not text.startswith(("\n", " ")) and text == text.rstrip("\n") + "\n" * text.endswith("\n"):
        return ("|" if text.endswith("\n") else "|-") + "".join(f"\n{pad}{line}" if line else "\n" for line in text.rstrip("\n").split("\n"))
    if len(one) + indent + 10 <= width or re.search(r"\s{2}|[^\S ]|[\x00-\x1f\x7f\x85\ufeff]", text) or text != text.strip():
        return one
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width - indent:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return ">-" + "".join(f"\n{pad}{part}" for part in (*lines, line))
