"""The pages of a site with those of its publisher, and every file that they become: for readers, or for Zensical."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from generator import content
from generator.model import Problem, Problems
from generator.site import Page, frame
from generator.site.links import as_files, check_frame, source_of, url_of
from generator.site.render import customization
from generator.site.render.own_page import own_page
from generator.site.render.policy import with_policy
from generator.workflows import beside, site_settings
from generator.workflows.site_settings import SiteSettings
from generator.yaml_document import fence, raw, settings, utf8

Files = Iterator[tuple[str, str | Path]]
"""Each file by its name from the top: its text, or the file of which it is a copy."""
_NOT_OURS = frozenset(("iframe-worker.js",))
"""What of the theme only Material needs."""


def sources(made: Iterable[Page], site: SiteSettings) -> tuple[dict[str, Page], tuple[Problem, ...]]:
    """Every page by the name of its file, and links of the publisher's pages that lead to none.

    A page of the publisher's takes the place of ours of the same name.
    """
    ours = {source_of(page.path): page for page in made}
    own = [name for name in beside.own_pages(site.content) if beside.may_be_published(site.content, name)]
    problems: list[Problem] = []
    pages = {**ours, **{name: _own(name, site, {*ours, *own}, problems) for name in own}}
    if not site.directories:
        urls = {page.path: url_of(source, directories=False) for source, page in pages.items()}
        address = None if site.folder else site.pages.address
        turned = {name: as_files(page, urls, address) for name, page in ours.items() if name not in own}
        pages |= turned
    return pages, tuple(problems)


def _own(name: str, site: SiteSettings, known: set[str], problems: list[Problem]) -> Page:
    """A page of the publisher's; a link of it that leads to no page is added to the problems."""
    called = f"{site.content.name}/{name}"
    text = utf8(raw(site.content / name, called, content.root(site.content)), called).removeprefix("\ufeff")
    head, mark, rest = text.partition("\n---\n") if text.startswith("---\n") else ("", "", text)
    meta = settings(head, called) if mark else {}
    top = "../" * url_of(name, directories=site.directories).count("/") or "./"

    def leads(target: str) -> str:
        if not target.endswith(".md"):
            return f"{top}{target}"
        if target not in known:
            message = f"The link to “{target}” leads to no page."
            remedy = "correct it, or write that page."
            problems.append(Problem(file=called, code="page-link", message=message, remedy=remedy, severity="warning"))
        return f"{top}{url_of(target, directories=site.directories)}"

    path = url_of(name, directories=True).rstrip("/")
    said = {str(key): str(value) for key, value in meta.items()}
    return own_page(path, name, rest if mark else text, said, leads)


def for_readers(around: frame.Frame, pages: tuple[Page, ...], site: SiteSettings) -> Files:
    """Every file of the site; a template that cannot be printed raises `Problems`."""
    where: Literal["web", "folder"] = "folder" if site.folder else "web"

    def fenced(html: str) -> str:
        return with_policy(html, where) if site.policy else html

    yield from _assets(site, "")
    for page in pages:
        url, html = around.urls[page.path], frame.document(around, page)
        if wrong := tuple(check_frame(page.path, html)):
            raise Problems(wrong)
        yield url if url.endswith(".html") else f"{url}index.html", fenced(html)
        yield from ((attached.path, attached.text) for attached in page.attachments)
    yield "404.html", fenced(frame.missing(around))
    if around.settings.address:
        yield "sitemap.xml", frame.site_map(around, pages)
    index = frame.search_index(pages, around.urls)
    yield "search/search_index.json", index
    if site.folder:
        yield "search/search_index.js", f"window.searchIndex = {index};\n"


def for_zensical(around: frame.Frame, pages: tuple[Page, ...], site: SiteSettings) -> Files:
    """What Zensical reads: settings, a file for each page, and its body among the templates."""
    yield from _assets(site, "docs/")
    for page in pages:
        yield f"docs/{source_of(page.path)}", frame.markdown(page)
        yield f"overrides/{frame.body_of(page.path)}", frame.body(page.html)
        yield from ((f"docs/{attached.path}", attached.text) for attached in page.attachments)
    ours = (site.pages.templates / name for name in ("theme", "zensical"))
    for name, file in _files((*ours, *site.files[::-1])):
        if name.endswith(".html") and name != "partials/search.html":
            yield f"overrides/{name}", file
    if around.colors:
        yield "docs/assets/colors.css", around.colors
    yield "zensical.toml", frame.configuration(_zensical_settings(around, site))


def _zensical_settings(around: frame.Frame, site: SiteSettings) -> dict[str, Any]:
    """The settings that Zensical knows: those of every site, and those of this one."""
    begun = site_settings.begun(site.pages.templates)
    colors = ["assets/colors.css"] if around.colors else []
    return _set(
        {
            "site_name": around.settings.name,
            "site_url": around.settings.address,
            "copyright": around.copyright,
            "nav": customization.kept(site.nav, site.pages.without),
            "extra_css": [*begun["extra_css"], *colors, *site.styles],
            "extra_javascript": [*begun["extra_javascript"], *site.scripts],
            "theme": {
                **begun["theme"],
                "variant": "classic",
                "custom_dir": "overrides",
                "language": "en",
                "logo": site.logo,
                "favicon": site.favicon or frame.ICON,
            },
            "markdown_extensions": {},
            "extra": begun["extra"],
        }
    )


def _set(values: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that have a value."""
    inside = {name: _set(each) if isinstance(each, Mapping) else each for name, each in values.items()}
    return {name: each for name, each in inside.items() if each is not None}


def own_folders(site: SiteSettings) -> tuple[Path, ...]:
    """Where files lie that are published as they are, those that come first last: ours, then the outlet's."""
    return (*(site.pages.templates / each for each in ("theme", "frame")), *site.files[::-1])


def _assets(site: SiteSettings, within: str) -> Files:
    """Files that are published as they are, and the schema."""
    schema = "schema/briefing.json"
    if (site.content / schema).is_file() and beside.may_be_published(site.content, schema):
        yield f"{within}{schema}", site.content / schema
    for name, file in _files(own_folders(site)):
        if not name.endswith(".html") and file.name not in _NOT_OURS:
            yield f"{within}{name}", file


def _files(folders: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """The files of folders by their names; those of a later one take the place of an earlier one's."""
    found = {}
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            name = file.relative_to(folder).as_posix()
            if file.is_file() and not any(part.startswith(".") for part in name.split("/")):
                fence(file, name, folder)
                found[name] = file
    yield from found.items()
