"""The check of the built pages: links, anchors, ids, headings, titles – what a strict MkDocs build does not see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from posixpath import normpath

from generator.model import Problem
from generator.site.page import Page

_ID = re.compile(r' id="([^"]*)"')
_LINK = re.compile(r' href="([^"]*)"')
_H1 = re.compile(r"<h1[\s>]")
_LEADS = "correct the reference or the template; a page that `without` leaves out must not be linked either."
_ELSEWHERE = ("https://", "http://", "mailto:")
_LANGUAGE = re.compile(r'<html[^>]*\slang="[a-z]')
_TITLE = re.compile(r"<title>[^<]*\S[^<]*</title>")


def check(pages: Iterable[Page]) -> tuple[Problem, ...]:
    """What is wrong with the project's own pages; text in them is escaped, so that patterns see markup only."""
    pages = tuple(pages)
    ids = {page.path: Counter(_ID.findall(page.html)) for page in pages}
    ids |= {attached.path: Counter() for page in pages for attached in page.attachments}
    return tuple(problem for page in pages for problem in _page(page, ids))


def check_frame(path: str, html: str) -> Iterator[Problem]:
    """What is wrong with the frame that the theme puts around a page: its language and its title."""
    if not _LANGUAGE.search(html):
        yield _problem(path, "page-language", "The page does not say its language.", "set the language of the theme.")
    if not _TITLE.search(html):
        yield _problem(path, "page-title", "The page has no title.", "set `site_name` in mkdocs.yml.")


def _page(page: Page, ids: Mapping[str, Counter[str]]) -> Iterator[Problem]:
    for name, number in ids[page.path].items():
        if number > 1:
            yield _problem(page.path, "page-id", f"The id “{name}” appears {number} times.", "rename one of the two.")
    if (number := len(_H1.findall(page.html))) != 1:
        yield _problem(page.path, "page-h1", f"The page has {number} main headings.", "leave one in its template.")
    if not page.title.strip():
        yield _problem(page.path, "page-title", "The page has no title.", "give it one.")
    for link in dict.fromkeys(_LINK.findall(page.html)):
        if not link.lower().startswith(_ELSEWHERE):
            yield from _link(page.path, link, ids)


def _link(path: str, link: str, ids: Mapping[str, Counter[str]]) -> Iterator[Problem]:
    """A link to a page that does not exist, or to an anchor that its page does not have."""
    place, _, fragment = link.partition("#")
    place = place.partition("?")[0]
    if place.startswith("/"):
        message = f"The link “{link}” starts at the top of the server, where the site need not be."
        yield _problem(path, "page-link", message, "write `{{ root }}` in place of the first `/`.")
        return
    target = _target(path, place) if place else path
    if target not in ids:
        yield _problem(path, "page-link", f"The link “{link}” leads to no page.", _LEADS)
    elif fragment and fragment not in ids[target]:
        message = f"The link “{link}”: the page has no such anchor."
        yield _problem(
            path, "page-fragment", message, "correct the key that it refers to, or keep the old one in `was`."
        )


def _target(path: str, place: str) -> str:
    """The path of the page that a link leads to; nearly all go by way of the top of the site."""
    top = "../" * (path.count("/") + 1) if path else "./"
    rest = place[len(top) :]
    plain = place.startswith(top) and not rest.startswith("/") and not rest.endswith(".")
    if plain and "./" not in rest and "//" not in rest:
        return rest.rstrip("/")
    return normpath(f"/{path}/{place}").lstrip("/")


def _problem(path: str, code: str, message: str, remedy: str) -> Problem:
    return Problem(file=f"page /{path}/" if path else "page /", code=code, message=message, remedy=remedy)
