"""A seed's bytes as an article: by its format, then by what the text itself says of where it comes from."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from generator import yaml_document
from generator.model import Article, ParagraphKind, Provenance
from generator.seeds import cleaning, extras, files
from generator.seeds.formats import FORMATS
from generator.seeds.records import Content
from generator.text import masthead, paragraphs
from generator.words import load
from generator.yaml_document import refused

_LONGEST_WALL, _LEAST_TOLD = 1500, 20
"""Characters of a notice at most, and words beside it that are an article at least."""
_REMEMBERED: dict[tuple[str, str], Content] = {}
_MOST_REMEMBERED = 1000
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//[^\s/]+\S*|www\.[^\s/]+\.\S+", re.IGNORECASE)
_NONE: Mapping[int, ParagraphKind] = {}


def read(path: Path, root: Path) -> Article:
    """The article of a seed; `root` is the folder that holds content/, and places are given relative to it.

    Raises `Problems` for a file that is missing, empty, damaged, too large, or of an unknown kind.
    """
    return parsed(files.data(path, root), path, root)


def quotable(path: Path, root: Path) -> Article:
    """The article of a seed without what its text says of where it comes from: as much as a page needs to quote it."""
    return quotable_of(files.data(path, root), path, root)


def quotable_of(data: bytes, path: Path, root: Path) -> Article:
    """The same of a seed whose bytes have been read."""
    name = files.named(path, root)
    found = content(data, path.suffix, name)
    provenance = Provenance(**cast("dict[str, Any]", {"file": name, **found.known}))
    return Article(provenance=provenance, text=found.text, paragraphs=paragraphs(found.text, provenance, found.kinds))


def parsed(data: bytes, path: Path, root: Path) -> Article:
    """The article of a seed whose bytes have been read."""
    name = files.named(path, root)
    found = content(data, path.suffix, name)
    provenance = Provenance(**cast("dict[str, Any]", {"file": name, **found.known}))
    return replace(article(found.text, provenance, found.kinds), remarks=found.remarks)


def content(data: bytes, ending: str, name: str) -> Content:
    """The words of a file and what it says of them, by the ending of its name; what is no article raises `Problems`."""
    if ending.lower() not in FORMATS:
        message = f"“{ending or name}” is not a kind of file that can be read."
        raise refused(name, "unknown-kind", message, f"save it as one of {', '.join(FORMATS)}.")
    found = _read(data, ending.lower(), name)
    _plain(found.text, name)
    if not found.text:
        raise refused(
            name, "empty", "There is no article in this file.", "paste the article's text into it, or delete it."
        )
    _more_than_an_address(found.text, name)
    _more_than_a_wall(found.text, name)
    return found


def _read(data: bytes, ending: str, name: str) -> Content:
    """What a format makes of bytes; those of a format that takes its time are remembered while a site is served."""
    form = FORMATS[ending]
    if not form.library:
        return form.read(data, name)
    key = (hashlib.sha256(data).hexdigest(), ending)
    if key not in _REMEMBERED:
        if len(_REMEMBERED) >= _MOST_REMEMBERED:
            _REMEMBERED.clear()
        _REMEMBERED[key] = form.read(data, name)
    return _REMEMBERED[key]


def is_address(words: str) -> bool:
    """Whether words are an address on the web, or meant to be one."""
    return _ADDRESS.fullmatch(words.strip()) is not None


def _more_than_an_address(text: str, name: str) -> None:
    lines = text.split("\n")
    if len(lines) < 4 and is_address(lines[-1]) and all(is_address(line) or line.count(" ") < 12 for line in lines):
        remedy = f"briefing add {lines[-1]}"
        raise refused(name, "only-address", "There is an address in this file, and no article.", remedy)


def _more_than_a_wall(text: str, name: str) -> None:
    """Refuse what a page shows instead of its article; a page that shows the beginning of it is an article."""
    if len(text) > _LONGEST_WALL:
        return
    lines = text.replace("’", "'").split("\n")
    short = [line for line in lines if line.count(" ") < _LEAST_TOLD]
    walls = [line for line in short if any(words in line.casefold() for words in load("walls")["walls"])]
    told = sum(line.count(" ") + 1 for line in lines if line not in walls and line[-1] in '.!?”"')
    if walls and told < _LEAST_TOLD:
        message = "This is what a page shows to those who may not read its article, and no article."
        raise refused(name, "only-notice", message, "open the article in a browser, and paste its text.")


def article(text: str, known: Provenance, kinds: Mapping[int, ParagraphKind] = _NONE) -> Article:
    """The article of a clean text: its paragraphs, and what the text itself says of where it comes from.

    `kinds` are those that the format gives, by the number of the line.
    """
    parts = paragraphs(text, known, kinds)
    return Article(provenance=masthead.completed(text, parts, known), text=text, paragraphs=parts)


def fingerprint(data: bytes, path: Path) -> str:
    """What tells the text of a seed from another: its bytes, and the version of the library that reads them, if any."""
    form = FORMATS.get(path.suffix.lower())
    library = form.library if form else ""
    version = f"{library} {extras.version(library)}".encode() if library else b""
    return hashlib.sha256(data + version).hexdigest()


def _plain(text: str, name: str) -> None:
    """What a briefing could not quote is refused; an entity of Markdown may give it as well."""
    if control := yaml_document.CONTROL.search(cleaning.INVISIBLE.sub("", text)):
        message = f"The character U+{ord(control.group()):04X} is not allowed in an article."
        raise refused(name, "binary", message, "save the article as plain text.")
