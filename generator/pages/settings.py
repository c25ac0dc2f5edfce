"""What a publisher can set about the pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the templates are, whether the machine's doubts are shown (`review`), and the site's address."""

    templates: Path
    review: bool = False
    address: str | None = None
