"""What is wrong in a YAML text, explained to an editor at the place of the slip."""

from __future__ import annotations

import re
from os import PathLike
from typing import Literal

import yaml

from generator.model import Problem, Problems

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
SLIPS = {
    "colon": (
        "A colon inside a text looks like a key to YAML.",
        "put the text in quotation marks, or write it below `>-`.",
    ),
    "tab": ("There is a tab where YAML needs spaces.", "replace the tab with spaces."),
    "sign": ("A text cannot begin with this character.", "put the text in quotation marks."),
    "unclosed-quote": (
        "A quotation mark is opened but not closed.",
        "close it, or double an apostrophe inside single marks: ''.",
    ),
    "unclosed-bracket": (
        "A bracket is opened but not closed.",
        "close the bracket, or put a comma between the entries.",
    ),
    "bracket": ("A bracket is closed but was not opened.", "delete it, or put the text in quotation marks."),
    "apostrophe": (
        "An apostrophe ends a text in single marks.",
        "double it: ''. Or put the text in double quotation marks.",
    ),
    "quotation": (
        "The text goes on after the closing quotation mark.",
        "put the whole text in single marks, or write it below `>-`; curly marks “ ” are safe.",
    ),
    "dash": (
        "A dash needs a space after it.",
        "write `- ` and the entry; if the text itself begins with a dash, put it in quotation marks.",
    ),
    "space": ("A colon needs a space after it.", "write `key: value`."),
    "no-colon": (
        "A line has no `key: value`.",
        "write a colon and a space after the key; a text of several lines goes below `>-`.",
    ),
    "indentation": (
        "The line does not fit the lines around it.",
        "indent it like its neighbours, by two spaces a level.",
    ),
}
"""The usual slips in hand-written YAML: what is wrong, and what to do."""
_HINTS = (
    (r"mapping values are not allowed", "colon"),
    (r"found character '\\t'", "tab"),
    (r"cannot start any token|did not find expected alphabetic|while scanning an? (?:alias|anchor)", "sign"),
    (r"found unexpected end of stream|while scanning a quoted scalar", "unclosed-quote"),
    (r"expected ',' or '[\]}]'|flow (?:sequence|mapping)", "unclosed-bracket"),
    (r"could not find expected ':'", "no-colon"),
    (
        r"did not find expected (?:key|'-' indicator)|expected <block end>|block (?:mapping|collection|sequence)",
        "indentation",
    ),
)


def position(text: str, index: int) -> tuple[int, int]:
    """Line and column of an index, both from 1; only line feeds part lines, as in an editor."""
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1


def problem(
    text: str,
    file: str,
    index: int,
    code: str,
    message: str,
    remedy: str,
    severity: Literal["error", "warning"] = "error",
) -> Problem:
    """A problem at a place of a text, with its line."""
    line, column = position(text, index)
    lines = text.split("\n")
    return Problem(
        file=file,
        code=code,
        message=message,
        remedy=remedy,
        severity=severity,
        line=line,
        column=column,
        excerpt=_UNSEEN.sub("\ufffd", lines[line - 1].rstrip("\r")) if line <= len(lines) else None,
    )


def unread(text: str, file: str, error: yaml.YAMLError) -> Problem:
    """What keeps a text from being read as YAML: its grammar, or a character that YAML does not allow."""
    if isinstance(error, yaml.MarkedYAMLError):
        return syntax(text, file, error)
    at = min(int(getattr(error, "position", 0) or 0), len(text))
    message = "The text contains a character that YAML does not allow."
    return problem(text, file, at, "syntax", message, "save the file as plain UTF-8 text.")


def syntax(text: str, file: str, error: yaml.MarkedYAMLError) -> Problem:
    """The words of the YAML parser as a sentence for an editor, at the place where the slip is."""
    said = f"{error.context or ''} {error.problem or ''}"
    at, start = _index(text, error.problem_mark), _index(text, error.context_mark)
    return too_deep(text, file, at) if "nesting depth" in said else _syntax(text, file, error, said, at, start)


def _syntax(text: str, file: str, error: yaml.MarkedYAMLError, said: str, at: int, start: int) -> Problem:
    line = text[text.rfind("\n", 0, at) + 1 : at]
    if text[at : at + 1] == "\t":
        return slip(text, file, at, "tab")
    if "mapping values are not allowed" in said and re.fullmatch(r"[ -]*[\w-]+", line):
        return slip(text, file, at - len(line.lstrip(" -")), "indentation")
    if "could not find expected ':'" in said and error.context_mark:
        if re.compile(r"-\S").match(text, start):
            return slip(text, file, start, "dash")
        space = re.compile(r"[\w-]+:(?=\S)").match(text, start)
        return slip(text, file, space.end() - 1, "space") if space else slip(text, file, start, "no-colon")
    if quoted := re.search(r"(?::|-|^)\s+(['\"])(?:(?!\1).)*\1\s*$", line):
        return slip(text, file, at, "apostrophe" if quoted[1] == "'" and line.endswith("'") else "quotation")
    if "flow node" in said and (opened := max(text.rfind("[", 0, at), text.rfind("{", 0, at))) >= 0:
        return slip(text, file, opened, "unclosed-bracket")
    if text[at : at + 1] in ("]", "}") and "flow" not in said:
        return slip(text, file, at, "bracket")
    for pattern, code in _HINTS:
        if re.search(pattern, said):
            return slip(text, file, start if code.startswith("unclosed") and error.context_mark else at, code)
    message = f"YAML cannot be read here: {said.strip()}."
    return problem(
        text,
        file,
        at,
        "syntax",
        message,
        "put the text in quotation marks, or look for a missing quotation mark above.",
    )


def too_deep(text: str, file: str, at: int) -> Problem:
    """The message about a text that is nested deeper, or has more parts, than any briefing needs."""
    return problem(
        text,
        file,
        at,
        "too-deep",
        "The file is nested too deeply or has too many parts.",
        "nest it less deeply, or split the file.",
    )


def _index(text: str, mark: yaml.Mark | None) -> int:
    return min(mark.index, len(text)) if mark else 0


def slip(text: str, file: str, at: int, code: str) -> Problem:
    """One of the usual slips, at its place."""
    return problem(text, file, at, f"syntax-{code}", *SLIPS[code])


def refused(file: str | PathLike[str], code: str, message: str, remedy: str) -> Problems:
    """One problem of a whole file, to be raised."""
    return Problems((Problem(file=str(file), code=code, message=message, remedy=remedy),))
