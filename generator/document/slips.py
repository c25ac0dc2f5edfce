"""What is wrong in a YAML text, told to an editor at the place of the slip."""

from __future__ import annotations

import re
from typing import Literal

import yaml

from generator.model import Problem

_HINTS = (
    (
        r"mapping values are not allowed",
        "colon",
        "A colon inside a text makes YAML see a key.",
        "put the text in quotation marks, or write it below `>-`.",
    ),
    (r"found character '\\t'", "tab", "A tab stands where YAML wants spaces.", "replace the tab by spaces."),
    (
        r"found character '@'|found character '`'|found character '%'|cannot start any token",
        "sign",
        "A text cannot begin with this sign.",
        "put the text in quotation marks.",
    ),
    (
        r"found unexpected end of stream|while scanning a quoted scalar",
        "unclosed-quote",
        "A quotation mark is opened and not closed.",
        "close it, or double an apostrophe inside single marks: ''.",
    ),
    (
        r"expected ',' or '[\]}]'|flow (?:sequence|mapping)",
        "unclosed-bracket",
        "A bracket is opened and not closed.",
        "close the bracket, or put a comma between the entries.",
    ),
    (
        r"did not find expected alphabetic|while scanning an? (?:alias|anchor)",
        "sign",
        "A text cannot begin with this sign.",
        "put the text in quotation marks.",
    ),
    (
        r"could not find expected ':'",
        "no-colon",
        "A line has no `key: value`.",
        "write a colon and a space behind the key; a text of several lines stands below `>-`.",
    ),
    (
        r"did not find expected (?:key|'-' indicator)|expected <block end>|block (?:mapping|collection|sequence)",
        "indentation",
        "The line does not fit the lines around it.",
        "indent it as its neighbours, with two spaces a step; an apostrophe inside single marks is doubled.",
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
        excerpt=lines[line - 1].rstrip("\r") if line <= len(lines) else None,
    )


def syntax(text: str, file: str, error: yaml.MarkedYAMLError) -> Problem:
    """The words of the YAML parser as a sentence for an editor, at the place where the slip is."""
    said = f"{error.context or ''} {error.problem or ''}"
    at = error.problem_mark.index if error.problem_mark else 0
    if text[at : at + 1] == "\t":
        return problem(text, file, at, "syntax-tab", "A tab stands where YAML wants spaces.", "replace it by spaces.")
    for pattern, code, message, remedy in _HINTS:
        if re.search(pattern, said):
            mark = (
                error.context_mark
                if code.startswith("unclosed") and error.context_mark
                else error.problem_mark or error.context_mark
            )
            return problem(text, file, min(mark.index if mark else 0, len(text)), f"syntax-{code}", message, remedy)
    mark = error.problem_mark or error.context_mark
    return problem(
        text,
        file,
        min(mark.index if mark else 0, len(text)),
        "syntax",
        f"YAML cannot be read here: {said.strip()}.",
        "put the text in quotation marks, or look for a missing mark above.",
    )
