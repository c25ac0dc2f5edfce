"""The door to MkDocs: gives it finished pages with contents and search entries; nothing passes through Markdown."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

from generator import resources
from generator.model import Problem
from generator.plugin import over
from generator.plugin.pages import BriefingPage, entry_of, generated, written
from generator.plugin.patching import Built, begun, changed, patch, stamp
from generator.plugin.serving import Pause, guarded, keep, look_for_garbage, told
from generator.plugin.settings import Options, bring, is_offline, ready_for_a_folder, switched_on
from generator.plugin.telling import in_words, loudness
from generator.site import Page, Settings
from generator.site.links import as_files, check_frame
from generator.site.page import packed
from generator.site.render import customization
from generator.site.render.policy import Where, with_policy
from generator.workflows import beside, build
from generator.workflows.cached import cached
from generator.workflows.known import Known, Nothing

log = logging.getLogger("mkdocs.plugins.briefing")


class BriefingPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # MkDocs leaves its hook without types
    """Turns a folder of briefings into pages, for `mkdocs build` and at every change under `mkdocs serve`."""

    def __init__(self) -> None:
        self.serving = self.over = False
        self.site: Path | None = None
        self.kept: Path | None = None
        self.pages: tuple[Page, ...] = ()
        self.urls: dict[str, str] = {}
        self.frames: list[Problem] = []
        self.known = Known()
        self.pause: Pause | None = None
        self.built: Built | None = None
        self.making: dict[str, Any] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """MkDocs keeps a plugin with this hook across the rebuilds of `mkdocs serve`."""
        self.serving = command == "serve"
        self.over = not (self.serving or dirty)
        look_for_garbage(never=not self.serving)

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:  # noqa: ARG002
        """A fault in a later build stops nothing: the last good pages stay."""
        site, self.kept = Path(config.site_dir), Path(tempfile.mkdtemp(prefix="briefing_"))
        self.pause = Pause(server)
        server.builder = guarded(server.builder, self._patched, site, self.kept)
        keep(site, self.kept)
        return server

    def on_build_error(self, *, error: Exception, **_: object) -> None:
        """What stops a first build is told in one line; of later ones under `serve` the guard tells."""
        over.forget(self.site)
        if self.kept is None and not isinstance(error, BuildError):
            log.debug("The whole of it:", exc_info=error)
            raise PluginError(f"{told(error)} Fix: correct that, or call this with `--verbose` for more.") from None

    def on_shutdown(self) -> None:
        """The copy of the last good pages goes."""
        look_for_garbage(never=False)
        if self.pause:
            self.pause.end()
        if self.kept:
            shutil.rmtree(self.kept, ignore_errors=True)

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """The outlet's settings are checked and applied; folders beside the docs_dir are watched too.

        It comes before Material's `offline`, which would load a script from another host if it found none.
        """
        settings = self._settings(config)
        self._tell(customization.check_theme(_name(config), config.theme.name), config)
        self._tell(customization.check(_name(config), self.config.colors, settings), config)
        bring(config, settings.templates)
        config.nav = customization.kept(config.nav, settings.without)
        config.theme.dirs[:0] = [str(settings.overrides / "theme")] if settings.overrides else []
        folders = [Path(folder) for folder in (*config.theme.dirs, config.docs_dir)]
        self._tell(customization.check_pictures(_name(config), config.theme, folders), config)
        for folder in (settings.templates, settings.overrides, _folder(config, self.config.seeds)):
            if folder and folder.is_dir():
                config.watch.append(str(folder))
        if is_offline(config):
            ready_for_a_folder(config)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """The pages are made before the old site is deleted: problems end a build and leave it as it was.

        A server whose templates are broken continues with its last pages.
        """
        self.built = None
        self.making = {"stamp": stamp(config, _folder(config, self.config.seeds))} if self.serving else {}
        self.pages = self._pages(config) or self.pages
        self.site = over.set_aside(Path(config.site_dir)) if self.over else None

    def _pages(self, config: MkDocsConfig, *, patient: bool = False) -> tuple[Page, ...]:
        """The pages as they are now, from what is known of the last build."""
        self.known.wait(patient=patient)
        settings = self._settings(config)
        known = self.known if self.serving else cached(settings) if self.config.cache else Nothing()
        pages, problems = build.pages(Path(config.docs_dir), settings, known)
        known.end(complete=bool(pages))
        self._tell(problems, config)
        if self.kept and not pages:
            raise PluginError("\n".join(in_words(problem).partition("\n")[0] for problem in problems))
        return pages

    def _patched(self) -> list[Path] | None:
        """The new files, once what has changed is in the site of the last build; None where that is not enough."""
        built, self.built = self.built, None
        if built is None or built.stamp != stamp(built.config, _folder(built.config, self.config.seeds)):
            return None
        pages = self._pages(built.config, patient=self.pause is not None and not self.pause.reached())
        if (new := changed(built, pages)) is None:
            return None
        files = patch(built, new, self._placed(built.config, new))
        self._tell_of_frames(built.config)
        self.pages = pages
        if self.pause and self.known.behind:
            self.pause.soon()
        self.built = replace(built, pages={page.path: page for page in pages})
        return files

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Of the folder itself only the schema and pages in Markdown are published; ours join them."""
        for file in list(files):
            if file.src_dir == config.docs_dir and not beside.may_be_published(Path(config.docs_dir), file.src_uri):
                files.remove(file)
        made = {page.path: generated(page, config) for page in self.pages}
        self.urls = {path: file.url for path, file in made.items()}
        placed = self.making["placed"] = {}
        for page in self._placed(config, self.pages):
            file = made[page.path]
            if file.src_uri not in files.src_uris:
                placed[page.path] = BriefingPage(page, file, config, self.urls)
                files.append(file)
            for attached in page.attachments:
                files.append(File.generated(config, attached.path, content=packed(attached)))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """What is shown of the site on each of its pages."""
        self.making["nav"] = nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Search entries go straight into Material's index, which saves it from parsing the pages."""
        self.making |= {"env": env, "files": files}
        if self.site:
            over.bring_back(self.site, written(files))
        env.globals.update(colors=customization.style(self.config.colors), offline=is_offline(config))
        if search := switched_on(config, "material/search"):
            search.search_index.entries.extend(
                entry_of(self.urls[page.path], entry) for page in self.pages for entry in page.search
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

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: mkdocs_pages.Page, config: MkDocsConfig) -> str:
        """The frame that the theme puts around a page is checked like the pages themselves, and gets its policy."""
        if isinstance(page, BriefingPage):
            self.frames.extend(check_frame(page.made.path, output))
            page.content = ""
        return self._fenced(output, config)

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The page for addresses that do not exist gets its policy too."""
        return self._fenced(output_content, config) if template_name.endswith(".html") else output_content

    def _fenced(self, html: str, config: MkDocsConfig) -> str:
        """A page with its policy, unless the site has none."""
        where: Where = "serve" if self.serving else "folder" if is_offline(config) else "web"
        return with_policy(html, where) if self.config.policy else html

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """What was found in the frames is reported at the end."""
        self._tell_of_frames(config)
        self.built = begun(config, self.pages, self.making) if self.serving else None

    def _tell_of_frames(self, config: MkDocsConfig) -> None:
        problems, self.frames = self.frames, []
        self._tell(problems, config)

    def _placed(self, config: MkDocsConfig, pages: Iterable[Page]) -> Iterable[Page]:
        """The pages with the links that the site needs: pages say `x/`, where MkDocs may be set to use `x.html`."""
        if config.use_directory_urls:
            return pages
        address = None if is_offline(config) else config.site_url
        return (as_files(page, self.urls, address) for page in pages)

    def _settings(self, config: MkDocsConfig) -> Settings:
        own = self.config.overrides
        return Settings(
            templates=resources.folder(resources.TEMPLATES),
            project=_folder(config, "."),
            overrides=_folder(config, own) if own else None,
            review=self.serving if self.config.review is None else self.config.review,
            full_text=self.serving and self.config.review is not False,
            address=config.site_url,
            name=config.site_name,
            without=frozenset(self.config.without),
            most_quoted=self.config.most_quoted,
        )

    def _tell(self, problems: Iterable[Problem], config: MkDocsConfig) -> None:
        """Problems as messages; errors end a build, while serving goes on: an exception would hang it."""
        problems = tuple(problems)
        for problem in problems:
            log.log(loudness(problem, self.serving, config), in_words(problem))
        errors = sum(problem.severity == "error" for problem in problems)
        if errors and not self.serving:
            raise PluginError(f"{errors} problem{'s' if errors > 1 else ''} to fix; the site was not built.")


def _name(config: MkDocsConfig) -> str:
    return Path(config.config_file_path or "mkdocs.yml").name


def _folder(config: MkDocsConfig, name: str) -> Path:
    return (Path(config.config_file_path or "mkdocs.yml").resolve().parent / name).resolve()
