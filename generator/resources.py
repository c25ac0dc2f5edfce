"""What comes with the program beside its code: templates, the theme, the schema, what a new project begins with.

An installed package has them inside; a checkout has them at its root, where people look for them.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

TEMPLATES = "templates"
SCHEMA = "schema"
_AT_THE_ROOT = {TEMPLATES: "templates", SCHEMA: "content/schema"}


def folder(name: str) -> Path:
    """The folder of the `TEMPLATES`, or that of the `SCHEMA`."""
    package = Path(str(files("generator")))
    inside = package / name
    return inside if inside.is_dir() else package.parent / _AT_THE_ROOT[name]
