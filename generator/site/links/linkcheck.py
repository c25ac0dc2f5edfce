"""The check of the built pages: links, anchors, ids, headings, titles – what a strict MkDocs build does not see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from posixpath import normpath

from generator.model import Problem
from generator.site.page import Page

_ID = re.compile(r' id="([^"]*)"')
_LINK = re.compile(r' href="([^"]*)"')
_H1 = re.compile(r"<h1[\s>]")
_LEADS = "correct the reference or the template; a page that `without` leaves out must not be linked either."
_ELSEWHERE = ("https://", "http://", "mailto:")
_LANGUAGE = re.compile(r'<html[^>]*\slang="[a-z]')
Link = tuple[str, str | None, str]
"""A link as it is written, the page or file that it leads to (None: it names a place of the server), and the anchor."""
_Known = tuple[Page, Counter[str], tuple[Problem, ...], tuple[Link, ...]]
_TITLE = re.compile(r"<title>[^<]*\S[^<]*</title>")


def check(pages: Iterable[Page]) -> tuple[Problem, ...]:
    """What is wrong with the project's own pages; text in them is escaped, so that patterns see markup only."""
    return Links().check(pages)


class Links:
    """Where the pages of a site lead, and what can be led to; of a page that is the same it is known already."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._files: set[str] = set()
        self._lost: dict[str, tuple[Problem, ...]] = {}

    def check(self, pages: Iterable[Page]) -> tuple[Problem, ...]:
        """What is wrong with these pages, each in its turn."""
        before, self._known = self._known, {}
        for page in pages:
            earlier = before.get(page.path)
            self._known[page.path] = earlier if earlier and earlier[0] is page else _read(page)
        files = {each.path for known in self._known.values() for each in known[0].attachments}
        others = [path for path, known in before.items() if self._known.get(path) is not known]
        fewer = self._files - files or any(
            path not in self._known or before[path][1].keys() - self._anchors(path) for path in others
        )
        self._files = files
        same = () if fewer else before.keys() & self._known.keys() - {*others}
        self._lost = {
            path: () if path in same and not self._lost[path] else tuple(self._lost_of(path, known[3]))
            for path, known in self._known.items()
        }
        return tuple(problem for path, known in self._known.items() for problem in (*known[2], *self._lost[path]))

    def _anchors(self, path: str) -> Set[str]:
        """The anchors of a page; none of a file, or where nothing is."""
        known = self._known.get(path)
        return known[1].keys() if known else set()

    def _lost_of(self, path: str, links: Iterable[Link]) -> Iterator[Problem]:
        """The links to pages that do not exist, or to anchors that their pages do not have."""
        for link, target, fragment in links:
            if target is None:
                message = f"The link “{link}” starts at the top of the server, where the site need not be."
                yield _problem(path, "page-link", message, "write `{{ root }}` in place of the first `/`.")
            elif target not in self._known and target not in self._files:
                yield _problem(path, "page-link", f"The link “{link}” leads to no page.", _LEADS)
            elif fragment and fragment not in self._anchors(target):
                message = f"The link “{link}”: the page has no such anchor."
                remedy = "correct the key that it refers to, or keep the old one in `was`."
                yield _problem(path, "page-fragment", message, remedy)


def check_frame(path: str, html: str) -> Iterator[Problem]:
    """What is wrong with the frame that the theme puts around a page: its language and its title."""
    if not _LANGUAGE.search(html):
        yield _problem(path, "page-language", "The page does not say its language.", "set the language of the theme.")
    if not _TITLE.search(html):
        yield _problem(path, "page-title", "The page has no title.", "set `site_name` in mkdocs.yml.")


def _read(page: Page) -> _Known:
    """A page with its anchors, what is wrong with it by itself, and its links."""
    html = page.html
    ids = Counter(_ID.findall(html))
    links = [link for link in dict.fromkeys(_LINK.findall(html)) if not link.lower().startswith(_ELSEWHERE)]
    return page, ids, tuple(_wrong(page, html, ids)), tuple(_link(page.path, link) for link in links)


def _wrong(page: Page, html: str, ids: Counter[str]) -> Iterator[Problem]:
    for name, number in ids.items() if len(ids) < ids.total() else ():
        if number > 1:
            yield _problem(page.path, "page-id", f"The id “{name}” appears {number} times.", "rename one of the two.")
    if (number := len(_H1.findall(html))) != 1:
        yield _problem(page.path, "page-h1", f"The page has {number} main headings.", "leave one in its template.")
    if not page.title.strip():
        yield _problem(page.path, "page-title", "The page has no title.", "give it one.")


def _link(path: str, link: str) -> Link:
    """A link as it is written, and where it leads: to a page or a file, perhaps to an anchor there."""
    place, _, fragment = link.partition("#")
    place = place.partition("?")[0]
    return link, None if place.startswith("/") else _target(path, place) if place else path, fragment


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
