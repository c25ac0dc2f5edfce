"""What a publisher can set for the pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

OPTIONAL = ("quotes", "questions", "actors", "timeline", "network", "sources")
"""The pages that a site can leave out; every briefing links to the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the templates are, and the outlet's, which come first; the folder of the project, from which files are
    named; whether the machine's doubts are shown (`review`), and the whole article beside its briefing (`full_text`),
    which a built site never does; the site's address and name; which of the `OPTIONAL`
    pages it leaves out; `most_quoted`, how many percent of an article a page may quote at most, if there is a limit.
    """

    templates: Path
    project: Path = Path()
    overrides: Path | None = None
    review: bool = False
    full_text: bool = False
    address: str | None = None
    name: str = "Briefings"
    without: frozenset[str] = frozenset()
    most_quoted: int | None = None
