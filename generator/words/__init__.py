"""Word lists as YAML, and their loader: what a journalist could extend lives here, grammar stays in Python."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

from generator.yaml_document import read

FOLDER = Path(__file__).parent


def table(name: str) -> Any:
    """The content of `<name>.yml` as it is: mappings, lists and text."""
    file = FOLDER / f"{name}.yml"
    return read(file.read_text("utf-8"), file.name).data


@cache
def load(name: str) -> dict[str, Any]:
    """The lists of `<name>.yml` by their key: text blocks as tuples of words (or of what is between commas)."""
    return {key: _entries(value) for key, value in table(name).items()}


def _entries(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _entries(item) for key, item in value.items()}
    if isinstance(value, list):
        return tuple(_entries(item) for item in value)
    if "," in value:
        return tuple(entry.strip() for entry in value.split(",") if entry.strip())
    return tuple(value.split())


def digest(without: Collection[str]) -> str:
    """A short mark of all lists but some: another one as soon as a word in them changes."""
    found = hashlib.sha256()
    for file in sorted(file for file in FOLDER.glob("*.yml") if file.stem not in without):
        found.update(f"{file.stem}\0".encode() + file.read_bytes() + b"\0")
    return found.hexdigest()[:12]


def pairs(entries: tuple[str, ...]) -> dict[str, str]:
    """`Russian = Russia` entries as a mapping."""
    return {left.strip(): right.strip() for left, _, right in (entry.partition("=") for entry in entries)}
