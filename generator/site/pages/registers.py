"""The registers: every briefing, claim, quote, question and actor of the library as a list to filter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.library import Library, Profile, outlets
from generator.site.labels import KINDS, capital, counted
from generator.site.page import Page, SearchEntry, unturned_page
from generator.site.pages.found import entries
from generator.site.render.templates import printed
from generator.site.views.context import Desk
from generator.site.views.lines import Lines
from generator.site.views.rows import actor_row
from generator.site.views.timeline import in_order, source_row

ROWS = 800
"""As many rows as make a page of 100 kB, packed, and are filtered without a pause; the rest has further pages."""
_TITLES = {"briefings": "All briefings"}
_NOUNS = {"timeline": "date"}
_FLAGS = ("disputed", "contradicted")
_STATES = ("draft", "reviewed", "corrected")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A filter: its name in the address, its label, its words for letting all through, its values with their labels.

    One that is `typed` offers its values to what a reader types.
    """

    name: str
    label: str
    all: str
    values: tuple[tuple[str, str], ...]
    typed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Which page of a register this is, the paths of all of them, and how many rows they have together."""

    number: int
    paths: tuple[str, ...]
    total: int


def pages(desk: Desk, lines: Lines) -> Iterator[Page]:
    """All registers of a library, from its lines."""
    library = desk.library
    made: tuple[tuple[str, Sequence[Any], Callable[[list[Any]], tuple[Choice, ...]]], ...] = (
        ("claims", [lines.claims[each.reference] for each in library.claims], _claim_choices),
        ("quotes", [lines.quotes[each.reference] for each in library.quotes], _quote_choices),
        ("questions", [lines.questions[each.reference] for each in library.questions], _question_choices),
        ("actors", [actor_row(each) for each in _by_name(library)], _actor_choices),
        ("briefings", [*lines.briefings.values()], _facet_choices),
        ("timeline", in_order(lines.events), _event_choices),
        ("sources", [source_row(desk, each) for each in outlets(library)], _source_choices),
    )
    for name, rows, choices in made:
        yield from _register(desk, lines, name, rows, choices)


def _by_name(library: Library) -> tuple[Profile, ...]:
    """The actors in the order of the alphabet, without those that every briefing only names."""
    acting = (profile for profile in library.profiles.values() if not profile.in_passing)
    return tuple(sorted(acting, key=lambda profile: (profile.name.casefold(), profile.key)))


def _register(
    desk: Desk, lines: Lines, name: str, every: Sequence[Any], choices: Callable[[list[Any]], tuple[Choice, ...]]
) -> Iterator[Page]:
    """A register in pages of `ROWS`; one without a row says so; one that the site leaves out has no page."""
    if name in desk.settings.without:
        return
    noun = _NOUNS.get(name, name[:-1])
    starts = range(0, max(len(every), 1), ROWS)
    paths = tuple(name if number == 1 else f"{name}/{number}" for number in range(1, len(starts) + 1))
    for number, (start, path) in enumerate(zip(starts, paths, strict=True), 1):
        rows = list(every[start : start + ROWS])
        part = Part(number=number, paths=paths, total=len(every))
        found = entries(desk, lines, name) if number == 1 else ()

        def page(rows: list[Any] = rows, part: Part = part, found: tuple[SearchEntry, ...] = found) -> Page:
            path, more = part.paths[part.number - 1], f", page {part.number}" if part.number > 1 else ""
            shown: dict[str, Any] = {"rows": rows, "part": part, "choices": choices(rows), "noun": noun}
            html = printed(desk.settings, name, path, drafts=_drafts(rows), **shown)
            told = f"{counted(part.total, noun)} of the library."
            title = _TITLES.get(name, capital(name)) + more
            return unturned_page(Page(path=path, title=title, html=html, description=told, search=found))

        yield desk.made(("page", path), (rows, part, found), page)


def _drafts(rows: list[Any]) -> int:
    """How many lines are of drafts; actors and sources are of several briefings and are not counted."""
    return sum(row.facets.status == "draft" for row in rows if hasattr(row, "facets"))


def _claim_choices(rows: list[Any]) -> tuple[Choice, ...]:
    return (
        _choice("source", "Source", "Any source", (name for row in rows for name in row.sources)),
        _choice("about", "About", "Anything", (name for row in rows for name in row.about)),
        *_facet_choices(rows),
        _fixed("flag", "Contested", "All claims", _contested(rows)),
    )


def _contested(rows: list[Any]) -> tuple[str, ...]:
    """The kinds of contested claims that there are, and all of them together."""
    kinds = tuple(kind for kind in _FLAGS if any(row.contested == kind for row in rows))
    return ("contested", *kinds) if kinds else ()


def _quote_choices(rows: list[Any]) -> tuple[Choice, ...]:
    speakers = _choice("source", "Speaker", "Any speaker", (hop.name for row in rows for hop in row.speakers))
    return (speakers, *_facet_choices(rows))


def _question_choices(rows: list[Any]) -> tuple[Choice, ...]:
    state = _fixed("status", "Status", "All questions", ("open", "answered", "dropped"))
    asked = _choice("asked", "Put to", "Anyone", (hop.name for row in rows for hop in row.asked))
    return (state, asked, *_facet_choices(rows))


def _actor_choices(rows: list[Any]) -> tuple[Choice, ...]:
    return (
        _fixed("kind", "Kind", "All kinds", [kind for kind in KINDS if any(row.profile.kind == kind for row in rows)]),
        _choice("outlet", "Publisher", "Any publisher", (name for row in rows for name in row.publishers)),
        _choice("tag", "Tag", "Any tag", (tag for row in rows for tag in row.tags)),
    )


def _event_choices(rows: list[Any]) -> tuple[Choice, ...]:
    kinds = ("to the day", "to the month", "to the year", "about", "interval")
    return (
        _fixed("kind", "Date", "Any date", [kind for kind in kinds if any(row.kind == kind for row in rows)]),
        _choice("outlet", "Publisher", "Any publisher", (row.facets.publisher for row in rows)),
        _choice("tag", "Tag", "Any tag", (tag for row in rows for tag in row.facets.tags)),
    )


def _source_choices(rows: list[Any]) -> tuple[Choice, ...]:
    kinds = ("publisher", "organization", "person")
    return (_fixed("kind", "Kind", "All kinds", [kind for kind in kinds if any(row.kind == kind for row in rows)]),)


def _facet_choices(rows: list[Any]) -> tuple[Choice, ...]:
    """The filters of every list of what briefings contain."""
    facets = [row.facets for row in rows]
    found = {each.status for each in facets}
    return (
        _choice("outlet", "Publisher", "Any publisher", (each.publisher for each in facets)),
        _choice("tag", "Tag", "Any tag", (tag for each in facets for tag in each.tags)),
        _fixed("briefing", "Briefing status", "Any", [status for status in _STATES if status in found]),
    )


def _fixed(name: str, label: str, all_of_them: str, values: Sequence[str]) -> Choice:
    """A filter whose values have an order of their own; a single value gives no choice."""
    values = values if len(values) > 1 else ()
    return Choice(name=name, label=label, all=all_of_them, values=tuple((value, capital(value)) for value in values))


def _choice(name: str, label: str, all_of_them: str, values: Iterable[str]) -> Choice:
    """Every value in alphabetical order, to type into. A single one gives no choice."""
    every = sorted({*values} - {""}, key=str.casefold)
    every = every if len(every) > 1 else []
    return Choice(name=name, label=label, all=all_of_them, values=tuple((value, value) for value in every), typed=True)
