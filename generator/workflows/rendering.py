"""The workflow of `briefing render`: the site in a frame of our own, or the files from which Zensical builds it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from generator.model import Problem, Problems
from generator.site import Page, frame
from generator.site.links import url_of
from generator.site.render import customization
from generator.workflows import build, site_settings
from generator.workflows.site_files import Files, for_readers, for_zensical, own_folders, sources
from generator.workflows.site_settings import SiteSettings

Form = Literal["web", "folder", "zensical"]
MARKS = {"web": "search/search_index.json", "folder": "search/search_index.json", "zensical": "zensical.toml"}
"""A file that a folder has in which this workflow, or MkDocs, wrote; no other is written over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """How many pages were written, none where an error prevents it, and everything that is wrong."""

    pages: int
    problems: tuple[Problem, ...]


def render(config: Path, out: Path, form: Form = "web") -> Rendered:
    """Write the site that a mkdocs.yml describes into a folder, in place of the one that was written before.

    Errors leave the folder as it is; what cannot be read or written at all raises `Problems`.
    """
    site = site_settings.read(config, folder=form == "folder")
    if form == "zensical":
        site = replace(site, folder=False, directories=True)
    _must_be_free(out, MARKS[form])
    made, problems = build.pages(site.content, site.pages)
    named, unlinked = sources(made, site)
    around = _frame(named, site)
    problems = (*problems, *unlinked, *_wrong(site), *_astray(around, site))
    if not made or any(problem.severity == "error" for problem in problems):
        return Rendered(pages=0, problems=problems)
    pages = tuple(named.values())
    files = for_zensical if form == "zensical" else for_readers
    _write(out, files(around, pages, site))
    return Rendered(pages=len(pages), problems=problems)


def _frame(named: Mapping[str, Page], site: SiteSettings) -> frame.Frame:
    """What is around every page of a site."""
    urls = {source: url_of(source, directories=site.directories) for source in named}
    return frame.Frame(
        settings=site.pages,
        tabs=frame.tabs(customization.kept(site.nav, site.pages.without), named, urls),
        urls={page.path: urls[source] for source, page in named.items()},
        styles=site.styles,
        scripts=site.scripts,
        logo=site.logo,
        favicon=site.favicon,
        copyright=site.copyright,
        colors=f"{customization.style(site.colors)} {customization.unscripted(site.colors)}".strip(),
        folder=site.folder,
    )


def _wrong(site: SiteSettings) -> Iterator[Problem]:
    """What is wrong with the settings of the outlet."""
    yield from customization.check(site.file, site.colors, site.pages)
    pictures = {"logo": site.logo, "favicon": site.favicon}
    yield from customization.check_pictures(site.file, pictures, own_folders(site))


def _astray(around: frame.Frame, site: SiteSettings) -> Iterator[Problem]:
    """Tabs for pages that are not there."""
    for tab in (each for top in around.tabs for each in (top, *top.within)):
        if tab.url.endswith(".md") and not tab.elsewhere:
            message = f"`nav` names “{tab.url}”, but there is no such page."
            remedy = "write that page, or take it out of `nav`."
            yield Problem(file=site.file, code="nav", message=message, remedy=remedy)


def _must_be_free(out: Path, mark: str) -> None:
    """Refuse a folder with files that were not written by this workflow: it would delete them."""
    there = out.is_dir() and any(out.iterdir())
    if (out.exists() and not out.is_dir()) or (there and not (out / mark).is_file()):
        message = "There is something here that was not rendered, which this command would delete."
        raise _refused(out, message, "name a folder that is new or empty.")


def _write(out: Path, files: Files) -> None:
    """A folder with these files in place of what it was; it is seen only when it is whole."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".rendering-", dir=out.parent) as aside:
            new = Path(aside, "new")
            for name, what in files:
                file = new / name
                file.parent.mkdir(parents=True, exist_ok=True)
                if isinstance(what, Path):
                    shutil.copyfile(what, file)
                else:
                    file.write_bytes(what.encode())
            if out.exists():
                out.rename(Path(aside, "old"))
            new.rename(out)
    except OSError as error:
        message = f"The site cannot be written: {error.strerror or error}."
        raise _refused(out, message, "check that you may write there, and that the disk is not full.") from None


def _refused(out: Path, message: str, remedy: str) -> Problems:
    return Problems((Problem(file=str(out), code="not-written", message=message, remedy=remedy),))
