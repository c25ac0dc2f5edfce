"""What readers type into the search as it comes to them: quotations with their marks, slips, words of status."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Sequence

from generator.library import Library
from generator.model import Briefing
from tests.benchmarks.queries import Query

QUOTATIONS, NAMES = 100, 50
MARKS = ("“{}”", '"{}"', "«{}»", "‘{}’", "„{}“")
STATUS = {
    "disputed": "claims/?flag=disputed",
    "disputed claims": "claims/?flag=disputed",
    "contested": "claims/?flag=contested",
    "contested claims": "claims/?flag=contested",
    "unanswered": "questions/?status=open",
    "unanswered questions": "questions/?status=open",
    "open questions": "questions/?status=open",
    "answered": "questions/?status=answered",
    "answered questions": "questions/?status=answered",
    "draft": "briefings/?briefing=draft",
    "drafts": "briefings/?briefing=draft",
    "reviewed": "briefings/?briefing=reviewed",
    "corrected": "briefings/?briefing=corrected",
    "high confidence": "claims/?level=high",
    "moderate confidence": "claims/?level=moderate",
    "low confidence": "claims/?level=low",
    "very low confidence": "claims/?level=very-low",
}
"""Words, and the list that they lead to; the outlets of the library come beside them."""
WANTED = 20


def quotations(briefings: Sequence[Briefing]) -> list[Query]:
    """Quotes pasted with the marks around them, in turn; a page is right that has the same words."""
    chance = random.Random("quotations")
    said = [(each, quote.text) for each in briefings for quote in each.quotes if len(quote.text.split()) > 2]
    chosen = chance.sample(said, min(QUOTATIONS, len(said)))
    return [
        Query("quotation", MARKS[place % len(MARKS)].format(words), _saying(briefings, words))
        for place, (_, words) in enumerate(chosen)
    ]


def slips(library: Library) -> list[Query]:
    """Names without accents, or with a letter that is missing, doubled, or in the place of the next."""
    chance = random.Random("slips")
    named = [each for each in library.profiles.values() if " " in each.name and not each.in_passing]
    chosen = chance.sample(named, min(NAMES, len(named)))
    turns = [chance.choice((_plain, _left_out, _twice, _swapped)) for _ in range(NAMES)]
    every = [chosen[place % len(chosen)] for place in range(NAMES)]
    return [
        Query("slip", turn(chance, each.name), frozenset({f"actors/{each.key}/"}))
        for turn, each in zip(turns, every, strict=True)
    ]


def status(briefings: Sequence[Briefing]) -> list[Query]:
    """Words of status, and outlets, as many as are wanted."""
    outlets = sorted({each.article.publisher for each in briefings if each.article.publisher})
    lists = {**STATUS, **{name: f"briefings/?outlet={name}" for name in outlets}}
    return [Query("status", words, frozenset({where})) for words, where in list(lists.items())[:WANTED]]


def _saying(briefings: Sequence[Briefing], words: str) -> frozenset[str]:
    """The pages of the briefings with these words in a quote or a claim."""
    texts = {
        each.id: [quote.text for quote in each.quotes] + [claim.claim for claim in each.claims] for each in briefings
    }
    return frozenset(
        f"briefings/{key}/" for key, all_of_them in texts.items() if any(words in one for one in all_of_them)
    )


def _plain(chance: random.Random, name: str) -> str:
    bare = "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
    return bare if bare != name else _twice(chance, name)


def _left_out(chance: random.Random, name: str) -> str:
    at = _place(chance, name)
    return name[:at] + name[at + 1 :]


def _twice(chance: random.Random, name: str) -> str:
    at = _place(chance, name)
    return name[:at] + name[at] + name[at:]


def _swapped(chance: random.Random, name: str) -> str:
    at = _place(chance, name)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _place(chance: random.Random, name: str) -> int:
    """A letter inside the longest word; nobody misses the first."""
    longest = max(name.split(), key=len)
    return name.index(longest) + chance.randint(1, max(1, len(longest) - 3))
