"""The summary: the two or three sentences of an article that carry most of it."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from datetime import date
from itertools import islice, pairwise
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.edits import closed
from generator.extract.draft import columns, leaning, lines
from generator.extract.draft.introducing import introduced
from generator.extract.records import Entity, Reference, WordedClaim
from generator.extract.syntax.verb_forms import base_of
from generator.extract.syntax.verbs import has_verb, is_finite
from generator.text import Token, tokens
from generator.words import load

LEAST, MOST = 25, 110
_SENTENCES, _BRIEF = 3, 75
"""So many sentences; one more, where they have no more than so many words."""
_CLAIM, _ENOUGH = 0.6, 45
"""What a sentence gains that has a claim of the draft; words from which a summary needs no sentence without one."""
_DONE = frozenset((*load("worth")["decisions"], *load("worth")["events"]))
_LATELY = re.compile(
    r"\b(?:(?:over|in|during) (?:the past|the last|recent) (?:few |several |couple of )?(?:hours|days|weeks)|last (?:weekend|night)"
    r"|earlier (?:this|that|in the) (?:day|week|month))\b",
    re.IGNORECASE,
)
"""`Over the past few days`: a time that only the day of the article explains."""
_SPOKEN = re.compile(r"“[^”]*[,.?!]”|\"[^\"]*[,.?!]\"|''.*?[,.?!]''|‘[^’]*[,.?!]’")
"""How a sentence begins that is somebody’s words before it is anything else; a title in marks has no comma."""
_TOP = 3
"""Sentences among which what stands below the headline is said again, as the lead of the story."""
_SCENE, _NEWS, _TERMS = 5, 0.5, 3
"""Sentences that may set a scene before one has the news: the share of a headline, of so many words that say something, that shows it."""
_ADDRESS = frozenset("i i'm i've me my our ours we we're we've you you're you've your yours".split())
_CALLS = frozenset("ah consider enter imagine look meet no oh picture remember say see think well yes".split())
_UNNAMED = frozenset("actor band club company duo firm group man pair singer star stock team woman".split())
_PERFECT = frozenset(["has", "have", "had"])
_NO_START = re.compile(
    r"(?:And|Because|But|Or|So|Nor|He|She|It|They|That|These|Those|This(?! (?:week|weekend|month|year|season|summer|autumn|winter|spring)\b))\b"
)
"""How no summary begins, where the name is not known that the word takes up."""
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
    """Two or three sentences of 25 to 110 words in the order of the text; None when none can stand alone."""
    worded = lines.worded(claims, references)
    claimed = frozenset(claim.proposition.line for claim in claims if claim.check is None)
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
    whole = _from_the_news(reading, title)
    while whole:
        lead = whole.popleft()
        if len(whole) > _FEW and (_says_nothing(lead.line) or _is_unnamed(lead.line)):
            continue
        if text := _lead(reading, lead.line, told(lead.line)):
            chosen = {lead.line.number: text, **_others(lead, text, whole, claimed, told)}
            chosen = {number: in_full(chosen, number) for number in chosen}
            plain, full = " ".join(chosen[number] for number in sorted(chosen)), introduced(reading, people, chosen)
            made = full if len(full.split()) <= MOST else plain
            return lines.dated_once(made if published else lines.undated(made))
    return None


def _from_the_news(reading: Reading, title: str) -> deque[_Candidate]:
    """What may stand in the summary, without what only repeats the headline, is said again at once, or sets a scene."""
    whole = deque(_Candidate(line, _content(line)) for line in reading.lines if _may_stand(reading, line))
    while whole and len(reading.lines) > _FEW and _bare(lines.bare(reading, whole[0].line)) == _bare(title):
        whole.popleft()
    if reading.article.provenance.headline and any(
        _repeats(whole[0].content, one.content) for one in islice(whole, 1, _TOP)
    ):
        whole.popleft()
    for _ in range(_scene(whole, title)):
        whole.popleft()
    told = deque(one for one in whole if not _speaks_to_reader(one.line))
    return told if len(told) > _FEW else whole


def _may_stand(reading: Reading, line: Line) -> bool:
    """Whether a line is a whole sentence of the article itself."""
    spoken = any(turn.paragraph == line.paragraph for turn in reading.turns)
    aside = line.text.startswith("(")
    return not (line.caption or spoken or aside) and len(line.words) >= _SHORT and lines.is_whole(reading, line)


def _lead(reading: Reading, line: Line, text: str | None) -> str | None:
    """The words of the first sentence: its own, where nothing better can be made of it; a label above the story is none."""
    if len(line.words) < _LABEL and not has_verb(line.words, 1, len(line.words)):
        return None
    text = text or closed(lines.bare(reading, line))
    leans = len(reading.lines) > _FEW and _NO_START.match(text)
    return None if leans or len(text.split()) > MOST else text


def _speaks_to_reader(line: Line) -> bool:
    """`If you haven’t noticed`, `Well, go on.`, `Enter the mayor`: whether an article speaks to its reader, outside quotation marks."""
    own = line.words if not line.sentence.has_quotation else line.sentence.tokens
    return line.words[0].low in _CALLS or any(word.low in _ADDRESS for word in own)


def _scene(whole: deque[_Candidate], title: str) -> int:
    """How many sentences only set a scene: those before the first that has half of the headline, if they have next to nothing of it."""
    wanted = _stems(tokens(title, 0, len(title)))
    if len(wanted) < _TERMS or len(whole) <= _FEW:
        return 0
    shared = [len(wanted & _stems(one.line.words)) / len(wanted) for one in islice(whole, _SCENE + 1)]
    news = next((k for k, share in enumerate(shared) if share >= _NEWS), 0)
    scene = [one.line for one in islice(whole, news)]
    plain = all(share < _NEWS / 2 for share in shared[:news]) and not any(map(_has_event, scene))
    return news if plain and not _takes_up(whole[news].line) else 0


def _has_event(line: Line) -> bool:
    """Whether a sentence tells of what happened: a perfect, an act or an event."""
    perfect = any(one.low in _PERFECT and base_of(two.low) for one, two in pairwise(line.words))
    return perfect or any(word.low in _DONE for word in line.words)


def _takes_up(line: Line) -> bool:
    """`The stock rose`: whether a sentence begins with what another has told of."""
    first, second = line.words[:2]
    bare = first.low == "the" and second.text.islower() and is_finite(line.words, 2)
    return bare or first.low in lex.PRONOUNS


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _others(
    lead: _Candidate,
    text: str,
    rest: Sequence[_Candidate],
    claimed: Set[int],
    told: Callable[[Line], str | None],
) -> Mapping[int, str]:
    """The best of the other sentences as far as they stand alone, fit, and say something new, by the number of the line.

    What has no claim gives way to what has one, and ends no summary that says enough.

    Only what is chosen is worded: that costs most of all.
    """
    weights = Counter(word for one in (lead, *rest) for word in one.content)
    first = {word.low: one.line.number for one in (*reversed(rest), lead) for word in one.line.words}
    chosen, texts, used, seen = [lead], {}, len(text.split()), set(lead.content)
    for one in sorted(rest, key=lambda one: (-_rank(one, weights) - _CLAIM * (one.line.number in claimed), one.line.number)):
        if len(chosen) >= _SENTENCES and (len(chosen) > _SENTENCES or used > _BRIEF):
            break
        taken = [other.line for other in chosen]
        if used > _ENOUGH and len(chosen) > 1 and one.line.number not in claimed:
            continue
        if leaning.leans(one.line, taken, first) or leaning.is_unsaid(one.line) or _SPOKEN.match(one.line.text):
            continue
        words = None if _repeats(one.content, seen) else told(one.line)
        if words is None or leaning.hangs(one.line, words, taken) or leaning.points(one.line, words, taken):
            continue
        if _LATELY.search(words) or used + len(words.split()) > MOST:
            continue
        chosen.append(one)
        texts[one.line.number] = words
        seen |= one.content
        used += len(words.split())
    return texts


def _is_unnamed(line: Line) -> bool:
    """`The company said …`: whether a first sentence begins with somebody whom only the headline names."""
    return line.words[0].low == "the" and line.words[1].low in _UNNAMED and is_finite(line.words, 2)


def _stems(words: Iterable[Token]) -> frozenset[str]:
    """What words say, however they end: enough to find a headline again in its story."""
    return frozenset(w.low[:5] for w in words if w.text[0].isalnum() and w.low not in lex.CLOSED and len(w.low) > 2)


def _says_nothing(line: Line) -> bool:
    """`Being a star can’t hurt.`: whether a sentence has no name, no figure, no act and no event."""
    named = line.mentions or any(word.text[0].isdigit() for word in line.words)
    return not named and _DONE.isdisjoint(word.low for word in line.words)


def _repeats(content: frozenset[str], other: Set[str]) -> bool:
    """Whether a sentence says little that others have not said."""
    return bool(content) and len(content & other) > _REPEATED * len(content)


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
    return rank - 0.05 * max(0, len(line.words) - 25)
