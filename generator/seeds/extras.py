"""The libraries that a format needs, imported when a file of it is read; without them, the extra is named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from generator.yaml_document import refused


@contextmanager
def needed(extra: str, name: str, kind: str) -> Iterator[None]:
    """Around an import of what an extra brings: without it `Problems` name the extra, and the file by `name`."""
    try:
        yield
    except ImportError:
        message = f"Reading {kind} needs more than `pip install briefing` brings."
        remedy = f'pip install "briefing[{extra}]"'
        raise refused(name, "no-extra", message, f"{remedy}; or save the article's text as .txt.") from None


@cache
def version(distribution: str) -> str:
    """The version of a library that is installed: another one may read the same file otherwise."""
    from importlib import metadata  # it looks through mail headers, and most seeds are plain text

    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""
