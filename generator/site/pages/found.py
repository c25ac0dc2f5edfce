"""What the search finds of registers: words of status and outlets lead to a list that is filtered by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from generator.library import Library
from generator.site.labels import LEVEL_NAMES, counted, level_of
from generator.site.page import SearchEntry
from generator.site.views.claims import standing
from generator.site.views.context import Desk, outlet

_BOOST = 3.0
"""A list comes before the things in it whose words are the same."""
_CONTESTED = {"disputed": "Disputed claims", "contradicted": "Contradicted claims"}
_QUESTIONS = {
    "open": ("Open questions", "Unanswered"),
    "answered": ("Answered questions", ""),
    "dropped": ("Dropped questions", ""),
}
_BRIEFINGS = {"draft": "Drafts", "reviewed": "Reviewed briefings", "corrected": "Corrected briefings"}


def entries(desk: Desk, register: str) -> tuple[SearchEntry, ...]:
    """The lists of a register that a reader may ask for by a word; those without a line are left out."""
    makers = {"claims": _of_claims, "questions": _of_questions, "briefings": _of_briefings}
    return tuple(makers[register](desk)) if register in makers else ()


def _of_claims(desk: Desk) -> Iterator[SearchEntry]:
    claims = desk.library.claims
    flags = [flag for each in claims if (flag := standing(desk, each))]
    if flags:
        yield _entry("Contested claims", f"Disputed or contradicted: {counted(len(flags), 'claim')}", "flag=contested")
    for flag, title in _CONTESTED.items():
        yield from _some(title, "claim", flags.count(flag), f"flag={flag}")
    levels = [level_of(each.item) for each in claims]
    for level, name in LEVEL_NAMES.items():
        title = f"{name} claims" if level == "none" else f"{name} confidence claims"
        yield from _some(title, "claim", levels.count(level), f"level={level}")


def _of_questions(desk: Desk) -> Iterator[SearchEntry]:
    states: list[str] = [each.item.status or "open" for each in desk.library.questions]
    for state, (title, also) in _QUESTIONS.items():
        yield from _some(f"{title} · {also}" if also else title, "question", states.count(state), f"status={state}")


def _of_briefings(desk: Desk) -> Iterator[SearchEntry]:
    states: list[str] = [each.status for each in desk.library.briefings]
    for state, title in _BRIEFINGS.items():
        yield from _some(title, "briefing", states.count(state), f"briefing={state}")
    yield from _outlets(desk.library)


def _outlets(library: Library) -> Iterator[SearchEntry]:
    names = [outlet(each) for each in library.briefings]
    for name in dict.fromkeys(names):
        yield from _some(name, "briefing", names.count(name), f"outlet={quote(name, safe='', errors='replace')}")


def _some(title: str, noun: str, number: int, query: str) -> Iterable[SearchEntry]:
    return (_entry(title, counted(number, noun), query),) if number else ()


def _entry(title: str, text: str, query: str) -> SearchEntry:
    return SearchEntry(fragment="", title=title, text=text, boost=_BOOST, query=query)
