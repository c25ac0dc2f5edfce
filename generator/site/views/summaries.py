"""Summaries as they stand below a title: what the title has said is not said again."""

from __future__ import annotations

import re

from generator.model import Briefing
from generator.text import fold

SENTENCE = re.compile(r"(?<=[.!?])[”\"’)]*\s+(?=[A-Z“])")
"""Where a sentence of a summary ends."""


def beyond_title(briefing: Briefing) -> str:
    """The summary without a first sentence that is the title, or the headline, word for word."""
    first, *rest = SENTENCE.split(briefing.summary or "", maxsplit=1)
    told = {_words(briefing.title), _words(briefing.article.headline or "")}
    return " ".join(rest) if rest and _words(first) in told else briefing.summary or ""


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text).casefold()))
