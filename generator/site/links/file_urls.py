"""Addresses as files: pages link to `x/`, which needs a server; in a folder of files they link to `x.html`."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from posixpath import dirname, normpath, relpath

from generator.site.page import Attachment, Page, SearchEntry

_LINK = re.compile(r'(?<= href=")[^"#?]+')
_LISTED = re.compile(r'(?<="url": ")([a-z0-9/-]+)/(?=")')
_ELSEWHERE = ("https://", "http://", "mailto:")


def source_of(path: str) -> str:
    """The file that a host makes a page from; a page called “index” keeps its address."""
    return f"{path}/index.md" if path.endswith("/index") else f"{path or 'index'}.md"


def url_of(source: str, *, directories: bool) -> str:
    """Where a host puts what it makes from a file, from the top of the site: `x/`, or `x.html`; empty for the top."""
    stem = source.removesuffix(".md")
    if not directories:
        return f"{stem}.html"
    return f"{stem}/" if posixpath.basename(stem) != "index" else stem.removesuffix("index")


def place_of(url: str, entry: SearchEntry) -> str:
    """Where a result of the search leads, from the top of the site."""
    asked, fragment = (f"{mark}{words}" if words else "" for mark, words in (("?", entry.query), ("#", entry.fragment)))
    return f"{url.removeprefix('./')}{asked}{fragment}"


def as_files(page: Page, urls: Mapping[str, str], site: str | None) -> Page:
    """A page whose links point to where the host puts each path (`urls`), in its HTML and in linked data.

    `site` is the address that the files will have on a server. None: they are a copy of a site whose addresses end
    with `/`, and what says where a page lives on the web stays.
    """
    return replace(
        page,
        html=_absolute(_LINK.sub(lambda link: _relative(page.path, link[0], urls), page.html), urls, site),
        data=_absolute(page.data, urls, site),
        attachments=tuple(_attached(each, urls, site) for each in page.attachments),
    )


def _relative(path: str, place: str, urls: Mapping[str, str]) -> str:
    """The path from one page to another; what is not a page (an attached file) stays where it is."""
    if place.startswith(_ELSEWHERE):
        return place
    target = normpath(f"/{path}/{place}").lstrip("/")
    return relpath(urls.get(target, target), dirname(urls[path]) or ".")


def _absolute(text: str, urls: Mapping[str, str], site: str | None) -> str:
    """A text in which full addresses of our pages are changed, where they end a value, a line or an element."""
    if site is None:
        return text
    address = re.compile(rf'(?<=[">{{\s])({re.escape(site.rstrip("/"))}/)([a-z0-9/-]+)/(?=[#"<}}\s])')
    return address.sub(lambda found: found[1] + urls.get(found[2], f"{found[2]}/"), text)


def _attached(attached: Attachment, urls: Mapping[str, str], site: str | None) -> Attachment:
    """A briefing's YAML contains no address of a page, and its words are the article's: it stays as it is."""
    if attached.path.endswith(".yml"):
        return attached
    text = _LISTED.sub(lambda found: urls.get(found[1], found[0]), attached.text)
    return replace(attached, text=_absolute(text, urls, site))
