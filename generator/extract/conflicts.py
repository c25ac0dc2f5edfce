"""Conflicts: figures of different sources about one thing that cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract import lexicon as lex
from generator.extract.findings import Asked, Proposition
from generator.extract.reading import Reading
from generator.extract.wording import clip, lowered

_NUMBER = re.compile(r"(?<![\w.,$£€-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w-])")
_COUNTED = {
    word: str(n) for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}


def find(reading: Reading, claims: Sequence[Proposition], texts: Sequence[str]) -> Iterator[Asked]:
    """A question for each pair of claims by different sources that count the same thing differently."""
    counts = [_counts(reading.text[claim.start : claim.end]) for claim in claims]
    nouns = [_nouns(reading.text[claim.start : claim.end]) for claim in claims]
    for n, claim in enumerate(claims):
        for m in range(n + 1, min(n + 9, len(claims))):
            other = claims[m]
            if claim.sources == other.sources or not counts[n] or not counts[m] or counts[n] & counts[m]:
                continue
            if len(nouns[n] & nouns[m]) >= 2:
                question = f"Which is right: {lowered(clip(texts[n], 17))}, or {lowered(clip(texts[m], 17))}?"
                yield Asked(question, (n, m), claim.start, other.end, None, None, 2.3)


def _counts(text: str) -> set[str]:
    words = {_COUNTED[word] for word in text.lower().split() if word in _COUNTED}
    return words | {number for number in _NUMBER.findall(text) if not re.fullmatch(r"(?:19|20)\d\d", number)}


def _nouns(text: str) -> set[str]:
    low = re.findall(r"[a-z][a-z-]{3,}", text.lower())
    return {
        word.rstrip("s")
        for word in low
        if word not in lex.CLOSED and word not in lex.LEMMA and word not in lex.FINITE and word not in _COUNTED
    }
