"""What mkdocs.yml says of a site, read without MkDocs, beneath it what every site begins with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import resources
from generator.model import Problem, Problems
from generator.site import Settings
from generator.text import spelling
from generator.yaml_document import raw, settings, utf8

BEGUN = "settings.yml"
OPTIONS: dict[str, tuple[type, Any]] = {
    "seeds": (str, "seeds"),
    "review": (bool, None),
    "overrides": (str, None),
    "most_quoted": (int, None),
    "policy": (bool, True),
    "cache": (bool, True),
    "without": (list, ()),
    "colors": (dict, {}),
}
"""What can be set under `briefing:`, its type, and what holds where it is not."""
_KINDS = {str: "a text", bool: "`true` or `false`", int: "a number", list: "a list", dict: "a group of settings"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """The settings of a site: its content folder, those of its pages, and what its frame shows.

    `files` are folders whose files are published as they are, the first one first; `folder` is set for a site that is
    opened without a server; `directories` for addresses that end with `/`.
    """

    file: str
    content: Path
    pages: Settings
    nav: list[Any]
    files: tuple[Path, ...]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    colors: Mapping[Any, Any]
    logo: str | None
    favicon: str | None
    copyright: str | None
    folder: bool
    directories: bool
    policy: bool


def read(file: Path, *, folder: bool = False) -> SiteSettings:
    """The settings in mkdocs.yml, with all that it inherits; what cannot be used raises `Problems`.

    `folder` asks for a site that opens without a server, which the plugin `offline` does as well.
    """
    said = _Said(_inherited(file), file.name)
    theme = said.named(said.group("theme"), "theme")
    plugins = {each.removeprefix("material/"): each for each in said.group("plugins")}
    options = said.options(said.inside("plugins", plugins.get("briefing", "briefing")))
    offline = "offline" in plugins and said.inside("plugins", plugins["offline"]).get("enabled", True)
    home, folder = file.resolve().parent, bool(folder or offline)
    overrides = home / options["overrides"] if options["overrides"] else None
    custom = theme.get("custom_dir")
    templates = resources.folder(resources.TEMPLATES)
    content = home / said.of("docs_dir", str, "docs")
    if not content.is_dir():
        message = f"`docs_dir` names “{said.of('docs_dir', str, 'docs')}”, but there is no such folder."
        raise _refused(file.name, message, "write the folder of the briefings, counted from this file.")
    return SiteSettings(
        file=file.name,
        content=content.resolve(),
        pages=Settings(
            templates=templates,
            project=home,
            overrides=overrides.resolve() if overrides else None,
            review=bool(options["review"]),
            address=said.of("site_url", str, None) or None,
            name=said.of("site_name", str, "Briefings"),
            without=frozenset(map(str, options["without"])),
            most_quoted=options["most_quoted"],
        ),
        nav=said.of("nav", list, begun(templates)["nav"]),
        files=tuple(each for each in (overrides and overrides / "theme", custom and home / str(custom)) if each),
        styles=tuple(map(str, said.of("extra_css", list, ()))),
        scripts=tuple(map(str, said.of("extra_javascript", list, ()))),
        colors=options["colors"],
        logo=theme.get("logo"),
        favicon=theme.get("favicon"),
        copyright=said.of("copyright", str, None),
        folder=folder,
        directories=not folder and said.of("use_directory_urls", bool, True),
        policy=options["policy"],
    )


def begun(templates: Path) -> dict[str, Any]:
    """What every site begins with: `settings.yml` beside the templates."""
    return settings(utf8(raw(templates / BEGUN, BEGUN, templates), BEGUN), BEGUN)


def _inherited(file: Path, seen: tuple[Path, ...] = ()) -> dict[str, Any]:
    """A file of settings upon the one that it inherits: groups join, everything else takes the place of the other."""
    data = settings(utf8(raw(file, file.name, file.parent), file.name), file.name)
    parent = data.pop("INHERIT", None)
    if parent is None:
        return data
    above = Path(file.parent, str(parent))
    if above.resolve() in seen:
        raise _refused(file.name, "`INHERIT` leads back to a file that inherits this one.", "delete one of the two.")
    return _joined(_inherited(above, (*seen, file.resolve())), data)


def _joined(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    both = {name for name in above if isinstance(above[name], dict) and isinstance(below.get(name), dict)}
    return {**below, **above, **{name: _joined(below[name], above[name]) for name in both}}


class _Said:
    """The settings of a file, each given out only if it is of its type."""

    def __init__(self, data: dict[str, Any], file: str) -> None:
        self.data, self.file = data, file

    def of(self, name: str, kind: type, default: Any) -> Any:
        """A setting, or what holds where it is not set."""
        return self._typed(name, self.data.get(name), kind, default)

    def group(self, name: str) -> dict[str, Any]:
        """A setting that is a name, a list of them, each with settings of its own or without, or a group of such."""
        value = self.data.get(name)
        listed = value if isinstance(value, list) else [value]
        named = [each if isinstance(each, dict) else {str(each): None} for each in listed if each is not None]
        return {key: what for each in named for key, what in each.items()}

    def named(self, group: dict[str, Any], name: str) -> dict[str, Any]:
        """A group of which some settings must be texts."""
        for key in ("logo", "favicon", "custom_dir"):
            self._typed(f"{name}: {key}", group.get(key), str, None)
        return group

    def inside(self, name: str, key: str) -> dict[str, Any]:
        """The settings of one member of such a group."""
        return self._typed(f"{name}: {key}", self.group(name).get(key), dict, {})  # type: ignore[no-any-return]

    def options(self, given: dict[str, Any]) -> dict[str, Any]:
        """The settings of ours; one that does not exist is refused."""
        for name in given:
            if name not in OPTIONS:
                remedy = spelling.did_you_mean(str(name), OPTIONS, f"choose one of {', '.join(OPTIONS)}.")
                raise _refused(self.file, f"`briefing: {name}` is not a known setting.", remedy)
        return {
            name: self._typed(f"briefing: {name}", given.get(name), kind, default)
            for name, (kind, default) in OPTIONS.items()
        }

    def _typed(self, name: str, value: Any, kind: type, default: Any) -> Any:
        if value is None:
            return default
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise _refused(self.file, f"`{name}` is not {_KINDS[kind]}.", f"write {_KINDS[kind]}, or delete it.")
        return value


def _refused(file: str, message: str, remedy: str) -> Problems:
    return Problems((Problem(file=file, code="setting", message=message, remedy=remedy),))
