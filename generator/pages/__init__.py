"""Pages: a library of briefings in, the pages of the site out."""

from __future__ import annotations

from generator.pages.settings import Settings

__all__ = ["Settings"]
