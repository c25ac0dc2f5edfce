"""Claims and quotes made ready to be compared, and how much each thing in them says."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.library.claim_facts import Facts, facts
from generator.library.records import Library
from generator.library.wording import features_of
from generator.model import Briefing, Claim
from generator.text.numerals import MONTHS
from generator.words import load

_LIGHT = frozenset(stem for word in load("statements")["light"] for stem in features_of(word) if stem[0] != "=") | {
    "=people"
}
_DAY = re.compile(r"\b(\d{1,2}) (" + "|".join(MONTHS) + r") (\d{4})\b")
_NAMED = 1.0
"""All names that two statements share say no more together than this."""
_HALF = 0.5
"""What a name says, and a word of every second article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim or a quote by its reference, what it is about, the days it speaks of, and the day it was published."""

    reference: str
    briefing: str
    facts: Facts
    days: frozenset[str]
    published: str


class Relation(NamedTuple):
    """How two statements relate, why, and how strong that is; nothing speaks for it where that is not above 0."""

    relation: Literal["agrees", "conflicts"]
    why: str
    weight: float


def statements(library: Library) -> list[Statement]:
    """The claims of all briefings, and the quotes that stand in none of them."""
    return [each for briefing in library.briefings for each in _of(briefing)]


def _of(briefing: Briefing) -> Iterator[Statement]:
    published = briefing.article.published or ""
    said = [" … ".join(claim.evidence) or claim.claim for claim in briefing.claims]
    for claim, text in zip(briefing.claims, said, strict=True):
        yield _statement(briefing, claim.key, text, _days(claim), published)
    for quote in briefing.quotes:
        if not any(quote.text in text for text in said):
            yield _statement(briefing, quote.key, quote.text, frozenset(), published)


def _statement(briefing: Briefing, key: str, text: str, days: frozenset[str], published: str) -> Statement:
    return Statement(
        reference=f"{briefing.id}#{key}", briefing=briefing.id, facts=facts(text), days=days, published=published
    )


def _days(claim: Claim) -> frozenset[str]:
    found = {f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}" for day, month, year in _DAY.findall(claim.claim)}
    return frozenset(found | {claim.when} if claim.when and len(claim.when) == len("2031-03-04") else found)


@dataclass(frozen=True, slots=True)
class Scales:
    """How much each thing in a statement says: 1 for what two statements have and no others."""

    weights: Mapping[str, float]
    names: frozenset[str]
    _whole: dict[int, float] = field(default_factory=dict, compare=False, repr=False)

    def weigh(self, features: Iterable[str], *sides: Facts) -> float:
        """What these things say together: each word once, all names no more than one rare word."""
        used: set[tuple[int, str]] = set()
        plain = named = 0.0
        for feature in sorted(features, key=lambda feature: (-self.weights[feature], feature)):
            words = [(at, side.features[feature]) for at, side in enumerate(sides)]
            if used.isdisjoint(words):
                used.update(words)
                named += self.weights[feature] * (feature in self.names)
                plain += self.weights[feature] * (feature not in self.names)
        return plain + min(named, _NAMED)

    def share(self, shared: float, one: Facts, other: Facts) -> float:
        """Which part of two statements that is, from 0 to 1."""
        whole = math.sqrt(self._all(one) * self._all(other))
        return shared / whole if whole else 0.0

    def _all(self, side: Facts) -> float:
        """What everything in a statement says; it is asked for each pair, and counted once."""
        if id(side) not in self._whole:
            self._whole[id(side)] = self.weigh(side.features, side)
        return self._whole[id(side)]


def scales(every: Sequence[Statement]) -> Scales:
    """How much a word says: the rarer, the more (inverse document frequency, Spärck Jones 1972)."""
    counts = Counter(feature for each in every for feature in each.facts.features)
    names = frozenset(feature for each in every for feature in each.facts.names if not feature.startswith("="))
    most = math.log(1 + len(every) / 2)
    weights = {
        feature: min(1.0, math.log(1 + len(every) / number) / most)
        * (_HALF if feature in names or feature in _LIGHT else 1.0)
        for feature, number in counts.items()
    }
    return Scales(weights, names)
