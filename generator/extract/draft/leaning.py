"""Leaning: whether a sentence of a summary needs one that the summary leaves out, so that it cannot be read alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line
from generator.extract.syntax.verbs import AUXILIARIES, is_finite
from generator.words import load

_OPENING = frozenset("another further more other others such".split())
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
_TOLD_BY = re.compile(r",\s(?:he|she|they|it)\s[a-z]+(?:\s[a-z]+)?\.?$")
"""`…, he said.`: who, only the sentence before tells."""
_GOES_ON = re.compile(
    r"(?:Additionally|Also|And|At first glance|But|Combined(?=,)|Despite (?:its|his|her|their|this|that|these)|Furthermore|However|In addition|In fact|Indeed|Instead|Likewise|Meanwhile"
    r"|Moreover|Nevertheless|Nonetheless|Notably|Otherwise|Similarly|So|Somewhere|Specifically|Still|Then|Therefore|Thus|Wors(?:e|t of all)(?=,)|Yet)\b"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_POINTS = re.compile(
    r"""
    \b(?:[Tt]hese|[Tt]hose)\b(?!\s(?:who|whose|with|without|in|of|from|at|for|on|that|which|[a-z]+(?:ed|ing))\b)
    | \b[Tt]his\b(?!\s(?:morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|fall|winter|season|time)\b)
    | \bthat\s(?:[a-z]+)(?=[.,;]|$)
    | ^That\b
    """,
    re.VERBOSE,
)
"""`says this was illegal`, `these firms`: words that point to what only the sentence before says."""
_FRAGMENT = re.compile(r"[“\"‘][a-z][^“”\"‘]{3,}\s[^“”\"‘]{2,}[”\"’](?!\w)")
_SHORT = 8
"""Words: a shorter sentence may take up no thing that was not told of."""
_GROUPS = frozenset("couple duo former four group latter pair three trio two".split())
"""`The two taped a show`: of how many those are who were told of before."""
_SHELLS = frozenset(load("matter")["shells"])


def points(line: Line, words: str, chosen: Sequence[Line]) -> bool:
    """`The firm says this was illegal.`: whether a sentence points, outside quotation marks, to one before that is not `chosen`."""
    return not _goes_on(line, chosen) and _POINTS.search(_QUOTED.sub(" ", words)) is not None


def hangs(line: Line, words: str, chosen: Sequence[Line]) -> bool:
    """`It’s a promotion for Okoro`, `However when Okoro came`: whether a sentence goes on with one before that is not `chosen`, whatever its pronoun may mean."""
    first, second = line.words[0].low, line.words[1].low
    put_in = first == "it" and not words.startswith("It ") and second not in lex.LEMMA
    if (put_in or _TOLD_BY.search(words)) and not _goes_on(line, chosen):
        return True
    return bool(_HANGS.match(words) or _IS_WHAT.match(line.text) or _GOES_ON.match(words))


def is_unsaid(line: Line) -> bool:
    """`The judges were “simply wrong” to pay.`: whether a sentence has somebody’s words and does not say whose."""
    return _FRAGMENT.search(line.text) is not None and all(word.low not in lex.LEMMA for word in line.words)


def leans(line: Line, chosen: Sequence[Line], told: Mapping[str, int]) -> bool:
    """Whether a sentence needs one that the summary leaves out: `Hundreds more …`, `The board …` of a board that was told of before.

    `told` gives the first sentence in which each word stands.
    """
    before = [other for other in chosen if other.number < line.number]
    first, second, third = (word.low for word in line.words[:3])
    if (first in _OPENING and second != "than") or (second in _OPENING and third != "than" and first != "there"):
        return True
    if len(line.words) < _SHORT and any(_takes_up(line, k, before) for k in range(1, len(line.words) - 1)):
        return True
    if _goes_on(line, before):
        return False
    if first != "the" or line.words[1].text[0].isupper():
        return False
    if second in _GROUPS and not third.endswith("s"):
        return True
    return (told[second] < line.number and not any(_names(other, second) for other in before)) or _is_shell(line)


def _goes_on(line: Line, chosen: Sequence[Line]) -> bool:
    """Whether the sentence before is one of those chosen."""
    return any(other.number == line.number - 1 for other in chosen)


def _is_shell(line: Line) -> bool:
    """`The move put Malaysia ahead.`: whether the subject is a bare noun for what was told before."""
    words = line.words
    at = next((k for k in range(1, min(4, len(words) - 1)) if words[k].low in _SHELLS), None)
    return at is not None and (words[at + 1].low in AUXILIARIES or words[at + 1].text == "," or is_finite(words, at + 1))


def _takes_up(line: Line, at: int, before: Sequence[Line]) -> bool:
    """`Okoro shared the message.`: whether a short sentence takes up a thing that the summary does not tell of."""
    words = line.words
    taken = words[at].low == "the" and words[at + 1].text.islower()
    return taken and not any(_names(other, words[at + 1].low) for other in before)


def _names(line: Line, noun: str) -> bool:
    return any(word.low == noun for word in line.words)
