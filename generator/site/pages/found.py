"""What the search finds of registers: words of status and outlets lead to a list that is filtered by them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from generator.library import Library
from generator.site.labels import LEVEL_NAMES, counted
from generator.site.page import SearchEntry
from generator.site.views.context import Desk, outlet
from generator.site.views.lines import Lines

_BOOST = 3.0
"""A list comes before the things in it whose words are the same."""
_CONTESTED = {"disputed": "Disputed claims", "contradicted": "Contradicted claims"}
_QUESTIONS = {
    "open": ("Open questions", "Unanswered"),
    "answered": ("Answered questions", ""),
    "dropped": ("Dropped questions", ""),
}
_BRIEFINGS = {"draft": "Drafts", "reviewed": "Reviewed briefings", "corrected": "Corrected briefings"}


def entries(desk: Desk, lines: Lines, register: str) -> tuple[SearchEntry, ...]:
    """The lists of a register that a reader may ask for by a word; those without a line are left out."""
    if register == "claims":
        return tuple(_of_claims(lines))
    makers = {"questions": _of_questions, "briefings": _of_briefings}
    return tuple(makers[register](desk.library)) if register in makers else ()


def _of_claims(lines: Lines) -> Iterator[SearchEntry]:
    flags = [line.contested for line in lines.claims.values() if line.contested]
    if flags:
        yield _entry("Contested claims", f"Disputed or contradicted: {counted(len(flags), 'claim')}", "flag=contested")
    for flag, title in _CONTESTED.items():
        yield from _some(title, "claim", flags.count(flag), f"flag={flag}")
    levels = Counter(line.level for line in lines.claims.values())
    for level, name in LEVEL_NAMES.items():
        title = f"{name} claims" if level == "none" else f"{name} confidence claims"
        yield from _some(title, "claim", levels[level], f"level={level}")


def _of_questions(library: Library) -> Iterator[SearchEntry]:
    states: list[str] = [each.item.status or "open" for each in library.questions]
    for state, (title, also) in _QUESTIONS.items():
        yield from _some(f"{title} · {also}" if also else title, "question", states.count(state), f"status={state}")


def _of_briefings(library: Library) -> Iterator[SearchEntry]:
    states: list[str] = [each.status for each in library.briefings]
    for state, title in _BRIEFINGS.items():
        yield from _some(title, "briefing", states.count(state), f"briefing={state}")
    yield from _outlets(library)


def _outlets(library: Library) -> Iterator[SearchEntry]:
    for name, number in Counter(outlet(each) for each in library.briefings).items():
        yield from _some(name, "briefing", number, f"outlet={quote(name, safe='', errors='replace')}")


def _some(title: str, noun: str, number: int, query: str) -> Iterable[SearchEntry]:
    return (_entry(title, counted(number, noun), query),) if number else ()


def _entry(title: str, text: str, query: str) -> SearchEntry:
    return SearchEntry(fragment="", title=title, text=text, boost=_BOOST, query=query)
