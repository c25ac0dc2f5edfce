"""Rendering: Jinja templates, always escaping, and the page that comes out."""

from __future__ import annotations

import traceback
from functools import cache
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)

from generator.model import Problem, Problems
from generator.site.date_words import in_words
from generator.site.labels import LEVEL_NAMES, capital, counted
from generator.site.render.markdown import prose
from generator.site.render.press import Press
from generator.site.settings import Settings
from generator.text.legible import unturned


@cache
def environment(settings: Settings) -> Environment:
    """The templates, those of the outlet first; it can still use ours, as `original/pages/home.html`.

    An undefined name is an error; a template that changes is read again.
    """
    ours = FileSystemLoader(settings.templates)
    own = [FileSystemLoader(settings.overrides)] if settings.overrides else []
    press = Press(
        loader=ChoiceLoader([*own, ours, PrefixLoader({"original": ours})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    press.filters.update(day=in_words, prose=prose, capital=capital)
    press.globals.update(counted=counted, level_names=tuple(LEVEL_NAMES.items()), without=settings.without)
    return press


def printed(settings: Settings, template: str, path: str, **values: object) -> str:
    """A page's HTML from a template, with characters that change the direction of text made visible.

    `root` leads from its path to the top of the site. A template that cannot be printed raises `Problems`.
    """
    return rendered(settings, f"pages/{template}.html", root=root(path), **values)


def rendered(settings: Settings, name: str, **values: object) -> str:
    """HTML from the template of this name; one that cannot be printed raises `Problems`."""
    try:
        html = environment(settings).get_template(name).render(**values)
    except Exception as error:  # a publisher's own template can fail in any way: a sum of words, a missing argument
        raise Problems((_problem(settings, name, error),)) from error
    return unturned(html)


def _problem(settings: Settings, name: str, error: Exception) -> Problem:
    """A template that cannot be rendered, with the line where it is known."""
    file, line = _place(settings.templates / name, error)
    missing = isinstance(error, TemplateNotFound)
    what = f"there is no template “{error}”" if missing else str(getattr(error, "message", None) or error)
    if isinstance(error, RecursionError):
        what = "it extends itself; the original is “original/pages/home.html”"
    message = f"The template cannot be rendered: {what.rstrip('.')}."
    told = named(file, settings)
    remedy = "correct it, or restore the original."
    return Problem(file=told, line=line, code="template", message=message, remedy=remedy)


def unsound(file: Path, settings: Settings) -> Problem | None:
    """What is wrong with the syntax of a template that the theme prints; None when nothing is."""
    try:
        environment(settings).parse(file.read_text("utf-8"), filename=str(file))
    except TemplateSyntaxError as error:
        return _problem(settings, file.name, error)
    return None


def _place(file: Path, error: Exception) -> tuple[Path, int | None]:
    """The template that failed and its line: among the calls that led there, templates are the HTML."""
    if isinstance(error, TemplateSyntaxError):
        return Path(error.filename or file), error.lineno
    calls = [call for call in traceback.extract_tb(error.__traceback__) if call.filename.endswith(".html")]
    return (Path(calls[-1].filename), calls[-1].lineno) if calls else (file, None)


def named(file: Path, settings: Settings) -> str:
    """A template as a publisher names it: ours begin with `templates/`, others are counted from the project."""
    homes = (settings.templates.parent, settings.project, (settings.overrides or settings.templates).parent)
    return next((file.relative_to(home) for home in homes if file.is_relative_to(home)), file).as_posix()


def root(path: str) -> str:
    """The path from a page to the top of the site: `../../` from `briefings/x`, `./` from the top itself."""
    return "../" * (path.count("/") + 1) if path else "./"
