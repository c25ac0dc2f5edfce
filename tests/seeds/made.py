"""Pages of two dozen houses, made from invented stories: what a browser would have saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
import yaml

HERE = Path(__file__).parent
STORIES: list[dict[str, Any]] = yaml.load((HERE / "stories.yml").read_text("utf-8"), yaml.BaseLoader)
HOUSES = sorted(file.stem for file in (HERE / "pages").glob("[a-z]*.html"))
_TEMPLATES = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE / "pages"), autoescape=True)
_AROUND = "{% from '_around.html' import nav, cookies, more, graphic with context %}"


def page(house: str, story: dict[str, Any]) -> bytes:
    """The page of a house that tells a story, in the encoding that it declares."""
    source = (HERE / "pages" / f"{house}.html").read_text("utf-8")
    made = _TEMPLATES.from_string(_AROUND + source).render(**story)
    latin = "charset=iso-8859-1" in made or "charset=windows-1252" in made
    return made.encode("cp1252" if latin else "utf-8")
