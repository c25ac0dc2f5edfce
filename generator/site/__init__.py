"""Pages: a library of briefings in, the pages of the site out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from generator.library import Library
from generator.model import Article, Briefing
from generator.site.memory import Memory
from generator.site.page import Heading, Page, SearchEntry, unturned_page
from generator.site.pages import actor, briefing, home, method, network, redirects, registers, suggested, withdrawn
from generator.site.pages.unread import unreadable
from generator.site.render.templates import environment
from generator.site.settings import OPTIONAL, Settings
from generator.site.views.context import Desk, Notices, Reference, watched
from generator.site.views.coverage import share
from generator.site.views.evidence import ArticleText, tightened
from generator.site.views.lines import Lines, lines, watched_lines
from generator.site.views.namesakes import qualifiers, told_apart
from generator.text.legible import for_terminals

__all__ = [
    "OPTIONAL",
    "Heading",
    "Memory",
    "Notices",
    "Page",
    "Reference",
    "SearchEntry",
    "Settings",
    "for_terminals",
    "much_quoted",
    "render",
    "unreadable",
]


def render(
    library: Library,
    articles: Mapping[str, Article],
    settings: Settings,
    notices: Notices | None = None,
    gone: Mapping[str, tuple[tuple[str, str], ...]] | None = None,
    memory: Memory | None = None,
) -> tuple[Page, ...]:
    """Every page of the site; `articles` by the file that a briefing names, `notices` for review mode.

    `gone` is what was on a page and is not any more, by the path of the page: fragment (empty = the page) and kind.
    With a `memory` of the last build, what has not changed since is taken from there. A page knows nothing of its host,
    which puts a frame around `Page.html`.
    """
    if settings.overrides:
        environment.cache_clear()  # a new template of the outlet takes the place of ours
    behind = qualifiers(library)
    library = told_apart(library, behind)
    desk = Desk(
        library=library,
        articles=articles,
        settings=settings,
        notices=notices or Notices(),
        gone=gone or {},
        qualifiers=behind,
    )
    if memory is None:
        return tuple(_pages(desk, lines(desk), library))
    memory.begin()
    seen = watched(desk, memory)
    made = tuple(_pages(seen, watched_lines(lines(seen), memory), library))
    memory.end()
    return made


def _pages(desk: Desk, found: Lines, library: Library) -> Iterator[Page]:
    """The pages one after the other, each from what it looks up."""
    yield unturned_page(home.page(desk, found))
    for shown in library.briefings:
        yield desk.made(("page", shown.id), (shown,), partial(_made, briefing.page, desk, shown))
    for gone in library.withdrawn:
        yield desk.made(("page", gone.id), (gone,), partial(_made, withdrawn.page, desk, gone))
    for key, profile in library.profiles.items():
        yield desk.made(("actor", key), (profile,), partial(_made, actor.page, desk, found, profile))
    yield from registers.pages(desk, found)
    if "network" not in desk.settings.without:
        yield unturned_page(network.page(desk))
    yield desk.made(("page", "method"), (), partial(_made, method.page, desk))
    if desk.settings.review:
        yield desk.later(("page", suggested.PATH), partial(_made, suggested.page, desk))
    yield from map(unturned_page, redirects.pages(desk))


def _made(page: Callable[..., Page], *given: object) -> Page:
    return unturned_page(page(*given))


def _is_limited(briefing: Briefing) -> bool:
    return briefing.status != "withdrawn" and briefing.article.publish != "freely"


def much_quoted(
    briefings: Iterable[Briefing], articles: Mapping[str, Article], most: int, least: int = 0
) -> Iterator[tuple[Briefing, int]]:
    """The briefings whose page quotes more of their article than so many percent, and how many.

    Articles of fewer words than `least`, and those that may be published freely, are passed over.
    """
    for each in briefings:
        article = articles.get(each.article.file)
        if article and _is_limited(each) and len(article.text.split()) >= least:
            percent = round(100 * share(each, tightened(ArticleText(article), each)))
            if percent > most:
                yield each, percent
