"""Pages: a library of briefings in, the pages of the site out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.library import Library
from generator.model import Article, Briefing
from generator.site.page import Heading, Page, SearchEntry, unturned_page
from generator.site.pages import actor, briefing, home, method, network, redirects, registers, suggested, withdrawn
from generator.site.pages.unread import unreadable
from generator.site.render.templates import environment
from generator.site.settings import OPTIONAL, Settings
from generator.site.views.context import Desk, Notices, Reference
from generator.site.views.coverage import share
from generator.site.views.evidence import ArticleText, tightened
from generator.site.views.namesakes import qualifiers, told_apart
from generator.text.legible import for_terminals

__all__ = [
    "OPTIONAL",
    "Heading",
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
) -> tuple[Page, ...]:
    """Every page of the site; `articles` by the file that a briefing names, `notices` for review mode.

    `gone` is what was on a page and is not any more, by the path of the page: fragment (empty = the page) and kind.
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
    pages = (
        home.page(desk),
        *(briefing.page(desk, each) for each in library.briefings),
        *(withdrawn.page(desk, each) for each in library.withdrawn),
        *(actor.page(desk, each) for each in library.profiles.values()),
        *registers.pages(desk),
        *((network.page(desk),) if "network" not in settings.without else ()),
        method.page(desk),
        *((suggested.page(desk),) if settings.review else ()),
        *redirects.pages(desk),
    )
    return tuple(map(unturned_page, pages))


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
