"""Nearness: a name with what stands beside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.extract.annotate.mentions import Mention
from generator.extract.entities.evidence_of_form import Shape

WORDS = re.compile(r"[\w’'&.-]+")


class Near(NamedTuple):
    """A mention with what stands beside it, in lower case; `ahead` is the text behind it."""

    mention: Mention
    shape: Shape
    before: str
    behind: tuple[str, ...]
    lead: str
    ahead: str
    following: tuple[str, ...]

    @property
    def next(self) -> str:
        """The word directly behind, where no mark parts it."""
        return self.following[0] if self.following and self.ahead.startswith(" ") else ""


def near(text: str, mention: Mention, shape: Shape) -> Near:
    """A mention with the words around it."""
    lead = text[max(0, mention.left - 40) : mention.left].lower()
    behind = tuple(WORDS.findall(lead))
    before = behind[-1] if behind and mention.before == behind[-1].replace("’", "'") else mention.before
    ahead = text[mention.end : mention.end + 80].split("\n", 1)[0]
    return Near(mention, shape, before, behind, lead, ahead, tuple(word.lower() for word in WORDS.findall(ahead)))
