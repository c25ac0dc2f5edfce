"""Counting: hits and items of each measure, and what was missed."""

from __future__ import annotations

from typing import NamedTuple


class Miss(NamedTuple):
    """One item counted against a draft: the measure, the article and the words."""

    measure: str
    article: str
    words: str


class Tally:
    """Hits and items of each measure while articles are scored, with the misses."""

    def __init__(self) -> None:
        self.hits: dict[str, float] = {}
        self.items: dict[str, float] = {}
        self.misses: list[Miss] = []

    def add(self, measure: str, hit: bool, article: str, words: str) -> None:
        """Counts one item of a measure."""
        self.count(measure, float(hit), 1)
        if not hit:
            self.misses.append(Miss(measure, article, words))

    def count(self, measure: str, hits: float, items: float) -> None:
        """Counts several items of a measure at once."""
        self.hits[measure] = self.hits.get(measure, 0) + hits
        self.items[measure] = self.items.get(measure, 0) + items

    def shares(self) -> dict[str, float]:
        """Each measure as hits for an item, to three digits."""
        return {name: round(self.hits[name] / self.items[name], 3) for name in self.hits if self.items[name]}
