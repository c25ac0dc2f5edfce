"""What can be set in mkdocs.yml, and what the plugin brings where nothing is set: theme, tabs, look, search."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

_WORKER = "assets/iframe-worker.js"
_SEPARATOR = r"&(?:amp;|lt;|gt;)?|\b\w['’](?=\w)|['’]\w?(?!\w)|[\s\-–—…“”„«»\"‘’'()[\]{}!?;|/·]+|[.,:](?!\w)"
"""Where words end for the search, unless mkdocs.yml sets it: at spaces and marks; O’Brien is also O'Brien and brien."""


class Options(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves its hook without types
    """What can be set under `briefing:` in mkdocs.yml; folders are relative to that file."""

    seeds = option.Type(str, default="seeds")
    review = option.Optional(option.Type(bool))
    overrides = option.Optional(option.Type(str))
    most_quoted = option.Optional(option.Type(int))
    policy = option.Type(bool, default=True)
    cache = option.Type(bool, default=True)
    without = option.ListOfItems(option.Type(str), default=[])
    colors = option.Type(dict, default={})


def bring(config: MkDocsConfig, templates: Path) -> None:
    """What every site has, beneath what this one sets: `settings.yml` beside the templates, and the theme there."""
    brought, own = _read(templates / "settings.yml"), _read(Path(config.config_file_path or ""))
    config.nav = brought["nav"] if config.nav is None else config.nav
    for name, value in brought["extra"].items():
        config.extra.setdefault(name, value)
    for listed in ("extra_css", "extra_javascript"):
        config[listed] = [*(name for name in brought[listed] if name not in config[listed]), *config[listed]]
    for extension, values in brought["markdown_extensions"].items():
        config.mdx_configs[extension] = {**values, **config.mdx_configs.get(extension, {})}
    _bring_theme(config, brought["theme"], own.get("theme"))
    place = 1 if config.theme.custom_dir else 0
    config.theme.dirs[place:place] = [str(templates / "theme")]
    if (search := switched_on(config, "material/search")) and not search.config.separator:
        search.config.separator = _SEPARATOR


def _bring_theme(config: MkDocsConfig, brought: dict[str, Any], own: Any) -> None:
    """Each setting of the theme that the site leaves open; of icons, each by itself."""
    said = own if isinstance(own, dict) else {}
    for name, value in brought.items():
        if name not in said:
            config.theme[name] = value
        elif name == "icon":
            config.theme[name] = {**value, **(said[name] or {})}


def _read(file: Path) -> dict[str, Any]:
    """A file of settings with all that it inherits; MkDocs itself does not say what was set and what is its own."""
    if not file.is_file():
        return {}
    with file.open("rb") as opened:
        return yaml_load(opened)


def switched_on(config: MkDocsConfig, name: str) -> Any:
    """A plugin of Material's, if it is installed and switched on; else None."""
    plugin = config.plugins.get(name)
    return plugin if plugin is not None and plugin.config.enabled else None


def is_offline(config: MkDocsConfig) -> bool:
    return switched_on(config, "material/offline") is not None


def ready_for_a_folder(config: MkDocsConfig) -> None:
    """From `file://` the search needs a worker of ours, and instant navigation would stop all of Material's script."""
    config.extra.setdefault("polyfills", []).append(_WORKER)
    features = config.theme.get("features") or []
    config.theme["features"] = [each for each in features if not each.startswith("navigation.instant")]
