"""A page as a whole document: head, header with tabs and search, contents, article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import splitext
from urllib.parse import urljoin, urlsplit

from generator.site.frame.tabs import Tab
from generator.site.page import Page
from generator.site.render.markdown import finished
from generator.site.render.templates import rendered
from generator.site.settings import Settings

ICON = "assets/icon.svg"
"""The mark of a site that has none of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all pages of a site have around them; `urls` are the addresses of pages by their path.

    `styles` and `scripts` are the outlet's own files, `colors` its colours as CSS, `folder` is set for a site that
    is opened without a server.
    """

    settings: Settings
    tabs: tuple[Tab, ...]
    urls: Mapping[str, str]
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    logo: str | None = None
    favicon: str | None = None
    copyright: str | None = None
    colors: str = ""
    folder: bool = False


def document(frame: Frame, page: Page) -> str:
    """The whole HTML of a page; a template that cannot be printed raises `Problems`."""
    url = frame.urls[page.path]
    top = "../" * url.count("/") or "./"
    return rendered(
        frame.settings,
        "frame/page.html",
        **_around(frame, top, url),
        page=page,
        article=finished(page.html),
        data=finished(page.data),
        canonical=address(frame, page.path),
        moved=None if page.moved is None else f"{top}{frame.urls[page.moved]}",
    )


def missing(frame: Frame) -> str:
    """The page for addresses that do not exist; it is shown at any of them: its links count from the server's top."""
    top = "./" if frame.folder else urlsplit(frame.settings.address or "/").path or "/"
    page = Page(path="404", title="No page here", html="")
    around = _around(frame, top, None)
    return rendered(frame.settings, "frame/404.html", **around, page=page, canonical=None, moved=None)


def address(frame: Frame, path: str) -> str | None:
    """Where a page lives on the web; a folder is a copy of a site whose addresses end with `/`."""
    if not frame.settings.address:
        return None
    return urljoin(frame.settings.address, (f"{path}/" if path else "") if frame.folder else frame.urls[path])


def icon(name: str) -> str:
    """The type of a picture that stands for a site, by the name of its file."""
    kinds = {".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon"}
    return kinds.get(splitext(name)[1].lower(), "")


def _around(frame: Frame, top: str, url: str | None) -> dict[str, object]:
    """What the template of every page asks for."""
    return {
        "top": top,
        "home": f"{top}{frame.urls['']}",
        "site": frame.settings.name,
        "address": frame.settings.address,
        "tabs": frame.tabs,
        "url": url,
        "styles": frame.styles,
        "scripts": frame.scripts,
        "logo": frame.logo,
        "icon": frame.favicon or ICON,
        "kind": icon(frame.favicon or ICON),
        "copyright": finished(frame.copyright or ""),
        "colors": finished(frame.colors),
        "folder": frame.folder,
    }
