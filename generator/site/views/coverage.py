"""What of the article is not on its page, computed from the passages used."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import Briefing
from generator.site.labels import capital, listed, numbers
from generator.site.views.evidence import ArticleText, coverage, used, words_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A state for each paragraph (`used`, `part`, `out`), the same in words, and how much is quoted."""

    states: tuple[str, ...]
    words: str
    apart: str
    rights: str


def left_out(briefing: Briefing, reading: ArticleText | None) -> LeftOut:
    """What the page leaves out; without the article only what the briefing itself says of it."""
    apart = listed(f"{number} {noun if number != 1 else _one(noun)}" for noun, number in briefing.left_out.items())
    if reading is None:
        words = "The text of the article is not available, so its paragraphs cannot be counted here."
        return LeftOut(states=(), words=words, apart=apart, rights="")
    spans = tuple(span for _, span in used(briefing, reading))
    states = coverage(reading, spans)
    return LeftOut(states=states, words=_in_words(states), apart=apart, rights=_rights(*words_shown(reading, spans)))


def share(briefing: Briefing, reading: ArticleText) -> float:
    """How much of the article is on the page, from 0 to 1."""
    shown, total = words_shown(reading, (span for _, span in used(briefing, reading)))
    return shown / total if total else 0


def _in_words(states: tuple[str, ...]) -> str:
    """`Paragraph 17 is left out and paragraphs 1 and 4 are used in part, of 17 in all.`"""
    left = [number for number, state in enumerate(states, 1) if state == "out"]
    part = [number for number, state in enumerate(states, 1) if state == "part"]
    parts = ((left, "left out"), (part, "used in part"))
    found = listed(f"{_paragraphs(which)} {what}" for which, what in parts if which)
    return f"{capital(found)}, of {len(states)} in all." if found else "No paragraph is left out."


def _paragraphs(found: list[int]) -> str:
    return f"paragraph {found[0]} is" if len(found) == 1 else f"paragraphs {numbers(found)} are"


def _one(noun: str) -> str:
    """Editors count in plurals: `photo captions: 1` is one photo caption."""
    return re.sub(r"(?<=[a-rt-z])s(?!\S)", "", noun)


def _rights(shown: int, total: int) -> str:
    share = round(100 * shown / total) if total else 0
    return f"This page quotes {shown:,} of the article’s {total:,} words ({share} percent) as excerpts."
