"""Bearing: how much a proposition is about what the whole article is about – its headline, and the words that keep coming back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims.stretches import Candidate
from generator.text import Token, tokens

_HEADLINE, _CENTRAL = 3.0, 1.0
"""What it counts to share the words of the headline, and those that many sentences have."""
_FEW, _LONG = 3, 4
"""Words that a short proposition is taken to have, so that one of them does not decide."""
_OFTEN = 5
_STEM = 7
_LEAD = 3
"""Sentences at the beginning of an article, among which it tells what its headline announces."""
_SHARED = 2
"""Words of the headline that such a sentence has at least."""


def bearing(reading: Reading) -> Callable[[Candidate], float]:
    """What tells of a proposition of an article how much it bears on it, from 0 to about 4."""
    told = [line for line in reading.lines if not line.caption]
    headline = reading.article.provenance.headline
    head = _stems(tokens(headline, 0, len(headline))) if headline else _stems(told[0].words) if told else frozenset()
    counts = Counter(stem for line in told for stem in _stems(line.words))

    def weight(one: Candidate) -> float:
        stems = _stems(one.words)
        central = sum(min(counts[stem], _OFTEN) - 1 for stem in stems) / (len(stems) + _LONG)
        return _HEADLINE * len(stems & head) / max(_FEW, len(stems)) + _CENTRAL * central

    return weight


def news(reading: Reading) -> frozenset[int]:
    """The sentences that tell what the headline announces: of the first ones those that share its words; none without a headline."""
    headline = reading.article.provenance.headline or ""
    head = _stems(tokens(headline, 0, len(headline)))
    told = [line for line in reading.lines if not line.caption][:_LEAD]
    return frozenset(line.number for line in told if len(_stems(line.words) & head) >= _SHARED)


def _stems(words: Sequence[Token]) -> frozenset[str]:
    """The words that carry meaning, cut so that their forms agree."""
    return frozenset(map(_stem, {word.low for word in words if word.text[0].isalpha()})) - {""}


@lru_cache(maxsize=32_768)
def _stem(low: str) -> str:
    """What the forms of a word have in common; nothing of a word without meaning of its own."""
    return low.removesuffix("s")[:_STEM] if len(low) > 2 and low not in lex.CLOSED and low not in lex.LEMMA else ""
