"""The settings of an outlet's site in mkdocs.yml, checked: colours, pages left out, templates of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.model import Problem
from generator.site import OPTIONAL, Settings
from generator.site.render.templates import named, unsound
from generator.text import spelling

COLORS = (
    "paper", "wash", "mark", "ink", "ink-2", "rule", "edge", "link", "contest", "draft",
    "high", "moderate", "low", "very-low",
)  # fmt: skip
"""The colours of templates/theme/assets/look.css that can be set."""
SCHEMES = {"light": ':root, [data-md-color-scheme="default"]', "dark": '[data-md-color-scheme="slate"]'}
UNSCRIPTED = ":root:not([data-md-color-scheme])"
_COLOR = re.compile(
    r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\d.,%/ a-z+-]+\)", re.I
)


def style(colors: Mapping[Any, Any]) -> str:
    """The valid colours of an outlet as CSS; in print, the site stays black and white."""
    rules = [
        f"{where} {{ {' '.join(f'--{name}: {value};' for name, value in sound.items())} }}"
        for scheme, where in SCHEMES.items()
        if (sound := {name: value for name, value in _named(colors.get(scheme)) if not _color(name, value)})
    ]
    return f"@media screen {{ {' '.join(rules)} }}" if rules else ""


def unscripted(colors: Mapping[Any, Any]) -> str:
    """The valid colours for the dark where no script sets the scheme, and the system decides."""
    dark = {"dark": colors.get("dark")} if isinstance(colors, Mapping) else {}
    css = style(dark).replace("@media screen", "@media screen and (prefers-color-scheme: dark)")
    return css.replace(SCHEMES["dark"], UNSCRIPTED)


def kept(nav: Any, without: Collection[str]) -> Any:
    """A `nav` of mkdocs.yml without its entries for pages that are left out, and without groups that this empties."""
    if isinstance(nav, list):
        inside = [(each, kept(each, without)) for each in nav]
        return [new for old, new in inside if new or not old]
    if isinstance(nav, dict):
        found = {title: kept(where, without) for title, where in nav.items()}
        return {title: where for title, where in found.items() if where or not nav[title]}
    return None if isinstance(nav, str) and nav.removesuffix(".md") in without else nav


def check(file: str, colors: Mapping[Any, Any], settings: Settings) -> Iterator[Problem]:
    """What is wrong with the settings of an outlet; `file` is where they are."""
    for name in sorted(settings.without - {*OPTIONAL}):
        message = f"`without` names “{name}”, which is not a page that can be left out."
        yield _problem(file, "page-unknown", message, _known(name, OPTIONAL))
    for scheme, values in colors.items():
        if scheme not in SCHEMES:
            message = f"`colors` names “{scheme}”; colours are set for light and for dark."
            yield _problem(file, "color-scheme", message, _known(str(scheme), SCHEMES))
        elif not isinstance(values, Mapping):
            message, remedy = f"`colors: {scheme}` holds no colours.", 'write them as `link: "#7a1f1f"`, a line each.'
            yield _problem(file, "color-scheme", message, remedy)
        else:
            yield from (_problem(file, *found) for name, value in values.items() if (found := _color(name, value)))
    if settings.overrides:
        yield from _templates(file, settings.overrides, settings)


def check_theme(file: str, theme: str | None) -> Iterator[Problem]:
    """A theme that is not the one whose frame the pages are made for."""
    if theme != "material":
        message = f"The theme is “{theme}”; the pages need Material for MkDocs."
        yield _problem(file, "theme", message, "write `name: material` below `theme:`.")


def check_pictures(file: str, theme: Any, folders: Collection[Path]) -> Iterator[Problem]:
    """A logo or icon named in the theme's settings in `file` that no folder has."""
    for setting in ("logo", "favicon"):
        name = theme.get(setting)
        if name and not any((folder / name).is_file() for folder in folders):
            message = f"`theme: {setting}` names “{name}”, but there is no such file."
            yield _problem(file, "picture", message, f"put it into theme/{Path(name).parent}/ of your own folder.")


def _named(colors: Any) -> Iterable[tuple[Any, Any]]:
    return colors.items() if isinstance(colors, Mapping) else ()


def _color(name: Any, value: Any) -> tuple[str, str, str] | None:
    """What is wrong with a colour: code, message, remedy."""
    if name not in COLORS:
        return "color-name", f"There is no colour “{name}”.", _known(str(name), COLORS)
    if value is None:
        return "color-value", f"The colour “{name}” is empty.", "put it in quotation marks; # begins a comment."
    if not isinstance(value, str) or not _COLOR.fullmatch(value):
        return "color-value", f"“{value}” is not a colour for “{name}”.", 'write it as "#7a1f1f", or as rgb() or hsl().'
    return None


def _templates(file: str, own: Path, settings: Settings) -> Iterator[Problem]:
    """A folder of templates that does not exist, and templates in it that are not used."""
    if not own.is_dir():
        yield _problem(file, "folder", f"There is no folder “{own.name}”.", "make it, or correct `overrides`.")
    yield from filter(None, (unsound(each, settings) for each in sorted((own / "theme").rglob("*.html"))))
    known = {each.name for each in (settings.templates / "pages").glob("*.html")}
    for each in sorted((own / "pages").glob("*.html")):
        if each.name not in known:
            message = "This template is not used for any page."
            yield _problem(named(each, settings), "template", message, _known(each.name, known))


def _known(name: str, known: Iterable[str]) -> str:
    """The name that may be meant, otherwise all of them."""
    return spelling.did_you_mean(name, known, f"choose one of {', '.join(sorted(known))}.")


def _problem(file: str, code: str, message: str, remedy: str) -> Problem:
    return Problem(file=file, code=code, message=message, remedy=remedy)
