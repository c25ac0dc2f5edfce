"""The door to MkDocs: gives it finished pages with contents and search entries; nothing passes through Markdown."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urljoin

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from generator.model import Problem
from generator.site import Heading, Page, SearchEntry, Settings
from generator.site.links import as_files, check_frame
from generator.site.render import customization
from generator.workflows import build

log = logging.getLogger("mkdocs.plugins.briefing")
_WORKER = "assets/iframe-worker.js"
_SEPARATOR = r"&(?:amp;|lt;|gt;)?|\b\w['’](?=\w)|['’]\w?(?!\w)|[\s\-–—…“”„«»\"‘’'()[\]{}!?;|/·]+|[.,:](?!\w)"
"""Where words end for the search, unless mkdocs.yml sets it: at spaces and marks; O’Brien is also O'Brien and brien."""


class Options(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves its hook without types
    """What can be set under `briefing:` in mkdocs.yml; folders are relative to that file."""

    templates = option.Type(str, default="templates")
    seeds = option.Type(str, default="seeds")
    review = option.Optional(option.Type(bool))
    overrides = option.Optional(option.Type(str))
    without = option.ListOfItems(option.Type(str), default=[])
    colors = option.Type(dict, default={})


class BriefingPage(mkdocs_pages.Page):
    """One of our pages as MkDocs sees it; what the theme would print without escaping is escaped here."""

    def __init__(self, made: Page, file: File, config: MkDocsConfig, urls: Mapping[str, str]) -> None:
        super().__init__(escape(made.title), file, config)
        self.made = made
        self.urls = urls
        if config.site_url and _is_offline(config):  # a folder is a copy of that site, where addresses end in /
            self.canonical_url = urljoin(config.site_url, f"{made.path}/" if made.path else "")

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 – the signature is MkDocs'
        """There is nothing to read; the theme gets what it asks for."""
        self.markdown = ""
        hidden = ["navigation"] if self.made.headings else ["navigation", "toc"]
        self.meta = {"description": escape(self.made.description), "hide": hidden, "search": {"exclude": True}}
        if self.made.data:
            self.meta["linked_data"] = self.made.data
        if self.made.moved is not None:
            self.meta["moved"] = escape(self.urls[self.made.moved])

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 – the signature is MkDocs'
        """There is nothing to render; the HTML and its contents are taken as they are."""
        self.content = ""
        self.toc = TableOfContents([_anchor(heading) for heading in self.made.headings])


class BriefingPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # as above
    """Turns a folder of briefings into pages, for `mkdocs build` and at every change under `mkdocs serve`."""

    def __init__(self) -> None:
        self.serving = False
        self.pages: tuple[Page, ...] = ()
        self.urls: dict[str, str] = {}
        self.frames: list[Problem] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """MkDocs keeps a plugin with this hook across the rebuilds of `mkdocs serve`."""
        self.serving = command == "serve"

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """The outlet's settings are checked and applied; folders beside the docs_dir are watched too.

        It comes before Material's `offline`, which would load a script from another host if it found none.
        """
        settings = self._settings(config)
        self._tell(customization.check(_name(config), self.config.colors, settings), config)
        config.nav = customization.kept(config.nav, settings.without)
        config.theme.dirs[:0] = [str(settings.overrides / "theme")] if settings.overrides else []
        folders = [Path(folder) for folder in (*config.theme.dirs, config.docs_dir)]
        self._tell(customization.check_pictures(_name(config), config.theme, folders), config)
        for folder in (settings.templates, settings.overrides, _folder(config, self.config.seeds)):
            if folder and folder.is_dir():
                config.watch.append(str(folder))
        if (search := _switched_on(config, "material/search")) and not search.config.separator:
            search.config.separator = _SEPARATOR
        if _is_offline(config):
            _ready_for_a_folder(config)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """The pages are made before the old site is deleted: problems end a build and leave it as it was.

        A server whose templates are broken continues with its last pages.
        """
        pages, problems = build.pages(Path(config.docs_dir), self._settings(config))
        self._tell(problems, config)
        self.pages = pages or self.pages

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Of the folder itself only the schema and pages in Markdown are published; ours join them."""
        for file in list(files):
            if file.src_dir == config.docs_dir and not _published(file):
                files.remove(file)
        made = {page.path: _file(page, config) for page in self.pages}
        self.urls = {path: file.url for path, file in made.items()}
        for page in self._placed(config):
            file = made[page.path]
            if file.src_uri not in files.src_uris:
                BriefingPage(page, file, config, self.urls)
                files.append(file)
            for attached in page.attachments:
                files.append(File.generated(config, attached.path, content=attached.text))
        return files

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Search entries go straight into Material's index, which saves it from parsing the pages."""
        env.globals.update(colors=customization.style(self.config.colors), offline=_is_offline(config))
        if search := _switched_on(config, "material/search"):
            search.search_index.entries.extend(
                _entry(self.urls[page.path], entry) for page in self.pages for entry in page.search
            )

    @event_priority(-100)
    def on_page_context(self, context: TemplateContext, *, page: mkdocs_pages.Page, **_: object) -> None:  # noqa: ARG002
        """The HTML joins its page late, so that Material's search does not parse all of it for nothing.

        A Markdown page has tabs above it like ours, and no column of them beside it.
        """
        if isinstance(page, BriefingPage):
            page.content = page.made.html
        else:
            page.meta.setdefault("hide", ["navigation"])

    def on_post_page(self, output: str, *, page: mkdocs_pages.Page, config: MkDocsConfig) -> None:  # noqa: ARG002
        """The frame that the theme puts around a page is checked like the pages themselves."""
        if isinstance(page, BriefingPage):
            self.frames.extend(check_frame(page.made.path, output))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """What was found in the frames is reported at the end."""
        problems, self.frames = self.frames, []
        self._tell(problems, config)

    def _placed(self, config: MkDocsConfig) -> Iterable[Page]:
        """The pages with the links that the site needs: pages say `x/`, where MkDocs may be set to use `x.html`."""
        if config.use_directory_urls:
            return self.pages
        address = None if _is_offline(config) else config.site_url
        return (as_files(page, self.urls, address) for page in self.pages)

    def _settings(self, config: MkDocsConfig) -> Settings:
        own = self.config.overrides
        return Settings(
            templates=_folder(config, self.config.templates),
            overrides=_folder(config, own) if own else None,
            review=self.serving if self.config.review is None else self.config.review,
            address=config.site_url,
            name=config.site_name,
            without=frozenset(self.config.without),
        )

    def _tell(self, problems: Iterable[Problem], config: MkDocsConfig) -> None:
        """Problems as messages; errors end a build, while serving goes on: an exception would hang it."""
        problems = tuple(problems)
        for problem in problems:
            log.log(_loudness(problem, self.serving, config), _told(problem))
        errors = sum(problem.severity == "error" for problem in problems)
        if errors and not self.serving:
            raise PluginError(f"{errors} problem{'s' if errors > 1 else ''} to fix; the site was not built.")


def _loudness(problem: Problem, serving: bool, config: MkDocsConfig) -> int:
    """Under `serve --strict` a warning would stop the server, so it is logged as information."""
    if serving:
        return logging.INFO if config.strict else logging.WARNING
    return logging.ERROR if problem.severity == "error" else logging.WARNING


def _told(problem: Problem) -> str:
    """`file:line:column: code: what. Fix: how.`, with the line itself where there is one."""
    place = ":".join(str(part) for part in (problem.file, problem.line, problem.column) if part is not None)
    told = f"{place}: {problem.code}: {problem.message} Fix: {problem.remedy}"
    return f"{told}\n{problem.excerpt}" if problem.excerpt else told


def _name(config: MkDocsConfig) -> str:
    return Path(config.config_file_path or "mkdocs.yml").name


def _folder(config: MkDocsConfig, name: str) -> Path:
    return (Path(config.config_file_path or "mkdocs.yml").resolve().parent / name).resolve()


def _switched_on(config: MkDocsConfig, name: str) -> Any:
    """A plugin of Material's, if it is installed and switched on; else None."""
    plugin = config.plugins.get(name)
    return plugin if plugin is not None and plugin.config.enabled else None


def _is_offline(config: MkDocsConfig) -> bool:
    return _switched_on(config, "material/offline") is not None


def _ready_for_a_folder(config: MkDocsConfig) -> None:
    """From `file://` the search needs a worker of ours, and instant navigation would stop all of Material's script."""
    config.extra.setdefault("polyfills", []).append(_WORKER)
    features = config.theme.get("features") or []
    config.theme["features"] = [each for each in features if not each.startswith("navigation.instant")]


def _published(file: File) -> bool:
    return file.src_uri.endswith(".md") or file.src_uri.startswith("schema/")


def _file(page: Page, config: MkDocsConfig) -> File:
    """The file that MkDocs sees for a page; a page called “index” keeps its address."""
    source = f"{page.path}/index.md" if page.path.endswith("/index") else f"{page.path or 'index'}.md"
    return File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)


def _entry(url: str, entry: SearchEntry) -> dict[str, str | float]:
    """An entry of Material's search index."""
    location = url.removeprefix("./") + (f"#{entry.fragment}" if entry.fragment else "")
    found: dict[str, str | float] = {"location": location, "title": _text(entry.title), "text": _text(entry.text)}
    return found if entry.boost == 1 else {**found, "boost": entry.boost}


def _text(words: str) -> str:
    return escape(words, quote=False)


def _anchor(heading: Heading) -> AnchorLink:
    anchor = AnchorLink(escape(heading.title), heading.id, heading.level)
    anchor.children = [_anchor(child) for child in heading.children]
    return anchor
