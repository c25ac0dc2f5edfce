"""The summary: the two to four sentences of an article that carry most of it."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence, Set
from datetime import date
from itertools import islice
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.edits import closed
from generator.extract.draft import columns, lines
from generator.extract.draft.introducing import introduced
from generator.extract.records import Entity, Reference, WordedClaim
from generator.extract.syntax.verbs import has_verb
from generator.words import load

LEAST, MOST = 25, 110
_SENTENCES = 4
_LEANING = frozenset("another further more other others such".split())
"""What one of the first two words of a sentence may be, where it leans on the one before."""
_HANGS = re.compile(
    r"""
    (?:[^,“”]{2,40},\s)?[Ii]t(?:['’]s|\s(?:is|was|will|has|had|would))\s
    (?!(?:not\s|also\s|still\s|now\s)?(?:been\s|be\s)?(?!going\s)[\w-]+\s(?:that|to|whether|how|what|when|where|who|why|if)\b)
    """,
    re.VERBOSE,
)
"""`It was a twist …`: a pronoun that the sentence before explains, and not one that only opens a clause."""
_IS_WHAT = re.compile(r"[Ii]t(?:['’]s|\s(?:is|was))\s(?:also\s|not\s|just\s)?(?:an?|the|one)\s")
_GOES_ON = re.compile(r"(?:And|But|However|Instead|Meanwhile|So|Still|Yet)\b")
_DONE = frozenset((*load("worth")["decisions"], *load("worth")["events"]))
_LATELY = re.compile(
    r"\b(?:(?:over|in|during) (?:the past|the last|recent) (?:few |several |couple of )?(?:hours|days|weeks)|last (?:weekend|night)"
    r"|earlier (?:this|that|in the) (?:day|week|month))\b",
    re.IGNORECASE,
)
"""`Over the past few days`: a time that only the day of the article explains."""
_SPOKEN = re.compile(r"“[^”]*[,.?!]”|\"[^\"]*[,.?!]\"|''.*?[,.?!]''|‘[^’]*[,.?!]’")
"""How a sentence begins that is somebody’s words before it is anything else; a title in marks has no comma."""
_TOP = 6
"""Sentences among which what stands below the headline is said again, as the lead of the story."""
_FEW = 2
"""Sentences of which none can be spared, even if it is the title."""
_SHORT = 5
"""Words: a shorter line says too little."""
_LABEL = 8
"""Words: a shorter line without a verb is a label above the story: `Window on Wall Street.`"""
_REPEATED = 0.6
"""The share of its words at which a sentence only repeats the title or what is already taken."""


class _Candidate(NamedTuple):
    """A line that may stand in the summary, and what it is about."""

    line: Line
    content: frozenset[str]


def summary(
    reading: Reading,
    references: Mapping[int, Reference],
    claims: Sequence[WordedClaim],
    people: Sequence[Entity],
    title: str,
    published: date | None,
) -> str | None:
    """Two to four sentences of 25 to 110 words in the order of the text; None when none can stand alone."""
    worded = lines.worded(claims, references)
    plainly = lines.untold(references, reading, range(len(reading.lines)))

    def told(line: Line) -> str | None:
        return lines.alone(reading, plainly, line, worded, published)

    def in_full(chosen: Mapping[int, str], number: int) -> str:
        before = lines.untold(references, reading, [other for other in chosen if other < number])
        text = lines.alone(reading, before, reading.lines[number], worded, published)
        return text if text and number > min(chosen) else chosen[number]

    if reading.is_column:
        lines_told = [line for line in reading.lines if _may_stand(reading, line)]
        if argued := columns.argument(reading, lines_told, told):
            return argued
    whole = deque(_Candidate(line, _content(line)) for line in reading.lines if _may_stand(reading, line))
    while whole and len(reading.lines) > _FEW and _bare(lines.bare(reading, whole[0].line)) == _bare(title):
        whole.popleft()
    if reading.article.provenance.headline and any(
        _repeats(whole[0].content, one.content) for one in islice(whole, 1, _TOP)
    ):
        whole.popleft()
    while whole:
        lead = whole.popleft()
        if len(whole) > _FEW and _says_nothing(lead.line):
            continue
        if text := _lead(reading, lead.line, told(lead.line)):
            chosen = {lead.line.number: text, **_others(lead, text, whole, told)}
            chosen = {number: in_full(chosen, number) for number in chosen}
            plain, full = " ".join(chosen[number] for number in sorted(chosen)), introduced(reading, people, chosen)
            return full if len(full.split()) <= MOST else plain
    return None


def _may_stand(reading: Reading, line: Line) -> bool:
    """Whether a line is a whole sentence of the article itself."""
    spoken = any(turn.paragraph == line.paragraph for turn in reading.turns)
    return not line.caption and not spoken and len(line.words) >= _SHORT and lines.is_whole(reading, line)


def _lead(reading: Reading, line: Line, text: str | None) -> str | None:
    """The words of the first sentence: its own, where nothing better can be made of it; a label above the story is none."""
    if len(line.words) < _LABEL and not has_verb(line.words, 1, len(line.words)):
        return None
    text = text or closed(lines.bare(reading, line))
    return text if len(text.split()) <= MOST else None


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _others(
    lead: _Candidate, text: str, rest: Sequence[_Candidate], told: Callable[[Line], str | None]
) -> Mapping[int, str]:
    """The best of the other sentences as far as they stand alone, fit, and say something new, by the number of the line.

    Only what is chosen is worded: that costs most of all.
    """
    weights = Counter(word for one in (lead, *rest) for word in one.content)
    first = {word.low: one.line.number for one in (*reversed(rest), lead) for word in one.line.words}
    chosen, texts, used, seen = [lead], {}, len(text.split()), set(lead.content)
    for one in sorted(rest, key=lambda one: (-_rank(one, weights), one.line.number)):
        if len(chosen) == _SENTENCES:
            break
        if _leans(one, chosen, first) or _repeats(one.content, seen) or _SPOKEN.match(one.line.text):
            continue
        words = told(one.line)
        if words is None or _hangs(one.line, words) or _LATELY.search(words) or used + len(words.split()) > MOST:
            continue
        chosen.append(one)
        texts[one.line.number] = words
        seen |= one.content
        used += len(words.split())
    return texts


def _hangs(line: Line, words: str) -> bool:
    """`It’s a promotion for Okoro`, `However when Okoro came`: whether a sentence goes on with the one before, whatever its pronoun may mean."""
    return bool(_HANGS.match(words) or _IS_WHAT.match(line.text) or _GOES_ON.match(words))


def _says_nothing(line: Line) -> bool:
    """`Being a star can’t hurt.`: whether a sentence has no name, no figure, no act and no event."""
    named = line.mentions or any(word.text[0].isdigit() for word in line.words)
    return not named and _DONE.isdisjoint(word.low for word in line.words)


def _repeats(content: frozenset[str], other: Set[str]) -> bool:
    """Whether a sentence says little that others have not said."""
    return bool(content) and len(content & other) > _REPEATED * len(content)


def _leans(one: _Candidate, chosen: Sequence[_Candidate], told: Mapping[str, int]) -> bool:
    """Whether a sentence needs one that the summary leaves out: `Hundreds more …`, `The board …` of a board that was told of before.

    `told` gives the first sentence in which each word stands.
    """
    first, second, third = (word.low for word in one.line.words[:3])
    if len(one.line.words) < _LABEL and any(_takes_up(one, k, chosen) for k in range(1, len(one.line.words) - 1)):
        return True
    if (first in _LEANING and second != "than") or (second in _LEANING and third != "than" and first != "there"):
        return True
    if first != "the" or one.line.words[1].text[0].isupper():
        return False
    number = one.line.number
    return told[second] < number and not any(_names(other, second) for other in chosen if other.line.number < number)


def _takes_up(one: _Candidate, at: int, chosen: Sequence[_Candidate]) -> bool:
    """`Okoro shared the message.`: whether a short sentence takes up a thing that the summary does not tell of."""
    words, number = one.line.words, one.line.number
    if words[at].low != "the" or not words[at + 1].text.islower():
        return False
    noun = words[at + 1].low
    return not any(_names(other, noun) for other in chosen if other.line.number < number)


def _names(one: _Candidate, noun: str) -> bool:
    return any(word.low == noun for word in one.line.words)


def _content(line: Line) -> frozenset[str]:
    return frozenset(
        w.low.removesuffix("s")
        for w in line.words
        if w.text[0].isalnum() and w.low not in lex.CLOSED and len(w.low) > 2 and w.low not in lex.LEMMA
    )


def _rank(one: _Candidate, weights: Counter[str]) -> float:
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
