"""The press: Jinja templates, always escaping, and the page that comes off them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError

from generator.model import Problem, Problems
from generator.pages.dates import in_words
from generator.pages.prose import prose
from generator.pages.settings import Settings
from generator.pages.wording import LEVEL_NAMES, capital, counted

_TURNING = {mark: f"[U+{ord(mark):04X}]" for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}


@cache
def environment(folder: Path) -> Environment:
    """The templates of a folder; a name that nobody handed over is an error, a template that changes is read again."""
    press = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    press.filters.update(day=in_words, prose=prose, capital=capital)
    press.globals.update(counted=counted, level_names=tuple(LEVEL_NAMES.items()))
    return press


def printed(settings: Settings, template: str, path: str, **values: object) -> str:
    """A page's HTML from a template, with signs that turn the direction of text made visible.

    `root` leads from its path to the top of the site. A template that cannot be printed raises `Problems`.
    """
    name = f"pages/{template}.html"
    try:
        html = environment(settings.templates).get_template(name).render(root=root(path), **values)
    except TemplateError as error:
        raise Problems((_problem(settings.templates / name, error),)) from error
    for mark, name in _TURNING.items():
        html = html.replace(mark, name)
    return html


def _problem(file: Path, error: TemplateError) -> Problem:
    """A template that does not print, with the line where that is known."""
    line = None
    if isinstance(error, TemplateSyntaxError):
        file, line = Path(error.filename or file), error.lineno
    place = f"{file.parent.parent.name}/{file.parent.name}/{file.name}"
    message = f"The template cannot be printed: {error.message}."
    return Problem(file=place, line=line, code="template", message=message, remedy="mend it, or put the original back.")


def root(path: str) -> str:
    """The way from a page to the top of the site: `../../` from `briefings/x`, `./` from the top itself."""
    return "../" * (path.count("/") + 1) if path else "./"
