"""The summary: the two to four sentences of an article that carry most of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.edits import closed
from generator.extract.draft import lines
from generator.extract.records import Reference, WordedClaim
from generator.extract.syntax.verbs import has_verb

LEAST, MOST = 25, 110
_SENTENCES = 4
_LEANING = frozenset("another further more other others such".split())
"""What one of the first two words of a sentence may be, where it leans on the one before."""
_HANGS = re.compile(
    r"""
    (?:[^,“”]{2,40},\s)?[Ii]t(?:['’]s|\s(?:is|was|will|has|had|would))\s
    (?!(?:not\s|also\s|still\s|now\s)?(?:been\s|be\s)?[\w-]+\s(?:that|to|whether|how|what|when|where|who|why|if)\b)
    """,
    re.VERBOSE,
)
"""`It was a twist …`: a pronoun that the sentence before explains, and not one that only opens a clause."""
_FEW = 2
"""Sentences of which none can be spared, even if it is the title."""
_LABEL = 8
"""Words: a shorter line without a verb is a label above the story: `Window on Wall Street.`"""
_REPEATED = 0.6
"""The share of its words at which a sentence only repeats the title or what is already taken."""


class _Told(NamedTuple):
    """A sentence that may stand in the summary: its line, its words, and what it is about."""

    line: Line
    text: str
    content: frozenset[str]

    @property
    def length(self) -> int:
        return len(self.text.split())


def summary(
    reading: Reading,
    references: Mapping[int, Reference],
    claims: Sequence[WordedClaim],
    title: str,
    published: date | None,
) -> str | None:
    """Two to four sentences of 25 to 110 words in the order of the text; None when none can stand alone."""
    told = list(_told(reading, references, lines.worded(claims), title, published))
    if not told:
        return None
    weights = Counter(word for one in told for word in one.content)
    chosen = _chosen(told, weights)
    return " ".join(one.text for one in sorted(chosen, key=lambda one: one.line.number))


def _told(
    reading: Reading,
    references: Mapping[int, Reference],
    worded: Mapping[tuple[int, int], str],
    title: str,
    published: date | None,
) -> Iterator[_Told]:
    """The sentences that stand alone and are not the title; of the first one its own words, where nothing better can be made of it."""
    spoken = {turn.paragraph for turn in reading.turns}
    first, many = True, len(reading.lines) > _FEW
    for line in reading.lines:
        if first and many and _bare(lines.bare(reading, line)) == _bare(title):
            continue
        if line.caption or line.paragraph in spoken or len(line.words) < 5 or not lines.is_whole(reading, line):
            continue
        text = lines.alone(reading, references, line, worded, published)
        if first:
            text = text or closed(lines.bare(reading, line))
            text = None if len(line.words) < _LABEL and not has_verb(line.words, 1, len(line.words)) else text
        elif text is not None and _HANGS.match(text):
            text = None
        if text is not None and len(text.split()) <= MOST:
            first = False
            yield _Told(line, text, _content(line))


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _chosen(told: Sequence[_Told], weights: Counter[str]) -> list[_Told]:
    """The lead, and the best of the others as far as they fit and say something new."""
    lead = told[0]
    first = {word.low: one.line.number for one in reversed(told) for word in one.line.words}
    chosen, used, seen = [lead], lead.length, set(lead.content)
    for one in sorted(told[1:], key=lambda one: (-_rank(one, weights), one.line.number)):
        if used + one.length > MOST or len(chosen) == _SENTENCES or _leans(one, chosen, first):
            continue
        if one.content and len(one.content & seen) > _REPEATED * len(one.content):
            continue
        chosen.append(one)
        seen |= one.content
        used += one.length
    return chosen


def _leans(one: _Told, chosen: Sequence[_Told], told: Mapping[str, int]) -> bool:
    """Whether a sentence needs one that the summary leaves out: `Hundreds more …`, `The board …` of a board that was told of before.

    `told` gives the first sentence in which each word stands.
    """
    first, second, third = (word.low for word in one.line.words[:3])
    if (first in _LEANING and second != "than") or (second in _LEANING and third != "than" and first != "there"):
        return True
    if first != "the" or one.line.words[1].text[0].isupper():
        return False
    number = one.line.number
    return told[second] < number and not any(_names(other, second) for other in chosen if other.line.number < number)


def _names(one: _Told, noun: str) -> bool:
    return any(word.low == noun for word in one.line.words)


def _content(line: Line) -> frozenset[str]:
    return frozenset(
        w.low.removesuffix("s")
        for w in line.words
        if w.text[0].isalnum() and w.low not in lex.CLOSED and len(w.low) > 2 and w.low not in lex.LEMMA
    )


def _rank(one: _Told, weights: Counter[str]) -> float:
    """How much a sentence carries: what the article speaks of often, figures, names, nearness to the top; less of quotation."""
    line = one.line
    central = sum(min(weights[word], 5) - 1 for word in one.content) / (len(line.words) + 6)
    real = [w.text[0] for w in line.words if w.text[0].isalnum()]
    numbers = sum(map(str.isdigit, real))
    outer = len([w for w in line.sentence.tokens if w.text[0].isalnum()]) if line.sentence.has_quotation else len(real)
    quoted = 1 - outer / max(1, len(real))
    rank = central * 1.5 + min(numbers, 2) * 0.4 + min(len(line.mentions), 3) * 0.1
    rank += max(0, 1.8 - line.number * 0.12) - 1.5 * quoted
    rank += 0.7 * line.has("pending", "unclear", "unverified", "record")
    return rank - 0.01 * max(0, len(line.words) - 35)
