"""What of the article does not stand on its page, computed from where the passages are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Briefing
from generator.pages.evidence import Reading, Span, coverage, words_shown
from generator.pages.wording import counted, listed, numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A state for each paragraph (`used`, `part`, `out`), the same in words, and how much is quoted."""

    states: tuple[str, ...]
    words: str
    apart: str
    rights: str


def left_out(briefing: Briefing, reading: Reading | None) -> LeftOut:
    """What the page leaves out; without the article only what the briefing itself says of it."""
    apart = listed(f"{number} {noun}" for noun, number in briefing.left_out.items())
    if reading is None:
        words = "The text of the article is not at hand, so its paragraphs cannot be counted here."
        return LeftOut(states=(), words=words, apart=apart, rights="")
    spans = tuple(_spans(briefing, reading))
    states = coverage(reading, spans)
    return LeftOut(states=states, words=_in_words(states), apart=apart, rights=_rights(*words_shown(reading, spans)))


def _spans(briefing: Briefing, reading: Reading) -> Iterator[Span]:
    for quote in briefing.quotes:
        if span := reading.find(quote.text, quoted=True):
            yield span
    for item in (*briefing.claims, *briefing.open_questions, *briefing.timeline):
        for words in item.evidence:
            if span := reading.find(words):
                yield span


def _in_words(states: tuple[str, ...]) -> str:
    out = [number for number, state in enumerate(states, 1) if state == "out"]
    part = [number for number, state in enumerate(states, 1) if state == "part"]
    if not out and not part:
        return f"Every one of the {counted(len(states), 'paragraph')} stands on this page, half of it or more."
    sentence = f"Of {counted(len(states), 'paragraph')} of the article, "
    nothing = f"{_paragraphs(out)} left out" if out else ""
    little = f"less than half of {_paragraphs(part, verb=False)} is used" if part else ""
    return sentence + listed(words for words in (nothing, little) if words) + "."


def _paragraphs(found: list[int], *, verb: bool = True) -> str:
    one = len(found) == 1
    words = f"{'number' if one else 'numbers'} {numbers(found)}"
    return f"{words} {'is' if one else 'are'}" if verb else words


def _rights(shown: int, total: int) -> str:
    share = round(100 * shown / total) if total else 0
    return f"This page quotes {shown:,} of the article’s {total:,} words ({share} percent) as excerpts."
