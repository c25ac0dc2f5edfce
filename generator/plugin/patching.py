"""A served site after a save: the pages that are new are put into it, and all else stays as the last build wrote it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from generator.plugin.pages import BriefingPage, entry_of
from generator.plugin.settings import is_offline, switched_on
from generator.site import Page
from generator.workflows.known import stamps

_UNDERSTOOD = frozenset(("briefing", "search", "material/search", "offline", "material/offline"))
"""Plugins that do nothing to a site that is not done to each of its pages."""
_INDEX = Path("search/search_index.json")


@dataclass
class Built:
    """The last build: what MkDocs made for it, its pages by their paths, and what it was made from besides these.

    `own` is how many entries of the search were ours, `found` what they are now, by page.
    """

    config: MkDocsConfig
    env: Any
    files: Files
    nav: Navigation
    pages: Mapping[str, Page]
    placed: Mapping[str, BriefingPage]
    stamp: object
    own: int
    found: dict[str, str] = field(default_factory=dict)


def begun(config: MkDocsConfig, pages: Sequence[Page], making: Mapping[str, Any]) -> Built | None:
    """The build that has just ended; None where a site is not made of our pages alone.

    Another plugin, a hook, or a page of the folder in the place of ours may do what is not done for each by itself.
    """
    enabled = {name for name in config.plugins if getattr(config.plugins[name].config, "enabled", True) is not False}
    if not enabled <= _UNDERSTOOD or config.hooks or is_offline(config) or len(making["placed"]) < len(pages):
        return None
    own = sum(len(page.search) for page in pages)
    return Built(config=config, pages={page.path: page for page in pages}, own=own, **making)


def stamp(config: MkDocsConfig, seeds: Path) -> object:
    """What tells everything but briefings and articles from what it was: settings, templates, other pages, pictures."""
    watched = [Path(each) for each in (config.config_file_path or "", *config.watch) if each and Path(each) != seeds]
    return frozenset((*stamps(watched), *stamps([Path(config.docs_dir)], (".yml", ".json", ".txt"))))


def changed(built: Built, pages: Sequence[Page]) -> list[Page] | None:
    """The pages that are others than before; None where a page or file has come, gone or moved, or leads elsewhere."""
    new = {page.path: page for page in pages}
    if [*new] != [*built.pages]:  # their order is that of the map of the site
        return None
    found = []
    for path, page in new.items():
        old = built.pages[path]
        if page is not old and page != old:
            if page.moved != old.moved or [each.path for each in page.attachments] != [e.path for e in old.attachments]:
                return None
            found.append(page)
    return found


def patch(built: Built, pages: Sequence[Page], placed: Iterable[Page]) -> list[Path]:
    """Write these pages, `placed` as the host wants them, and what the search finds of them; the files that are new."""
    site, written, every = Path(built.config.site_dir), [], built.files.documentation_pages()
    for page, here in zip(pages, placed, strict=True):
        shown = built.placed[page.path]
        shown.put(here)
        shown.read_source(built.config)
        shown.render(built.config, built.files)
        file = Path(shown.file.abs_dest_path)
        file.unlink(missing_ok=True)  # the copy that is kept of the last good pages is the same file
        mkdocs_build._build_page(shown, built.config, every, built.nav, built.env)
        written.append(file)
        before = {each.path: each.text for each in built.pages[page.path].attachments}
        for each in here.attachments:
            if before.get(each.path) != each.text or here is not page:
                written.append(_put(site / each.path, each.text))
    if _search(built) and any(page.search != built.pages[page.path].search for page in pages):
        written.append(_put(site / _INDEX, _index(built, pages)))
    return written


def _put(file: Path, text: str) -> Path:
    file.unlink(missing_ok=True)
    file.write_bytes(text.encode("utf-8"))
    return file


def _index(built: Built, pages: Iterable[Page]) -> str:
    """The index of the search with the new entries in place of the old ones of their pages; other pages come behind."""
    if not built.found:
        built.found.update((path, _found(built, page)) for path, page in built.pages.items())
    built.found.update((page.path, _found(built, page)) for page in pages)
    index = _search(built).search_index
    shell: str = type(index)(**index.config).generate_search_index(None)
    others = (json.dumps(each, separators=(",", ":"), default=str) for each in index.entries[built.own :])
    return shell.removesuffix("]}") + ",".join(filter(None, (*built.found.values(), *others))) + "]}"


def _found(built: Built, page: Page) -> str:
    url = built.placed[page.path].file.url
    return ",".join(json.dumps(entry_of(url, each), separators=(",", ":")) for each in page.search)


def _search(built: Built) -> Any:
    """Material's search, if the site has it."""
    return switched_on(built.config, "material/search")
