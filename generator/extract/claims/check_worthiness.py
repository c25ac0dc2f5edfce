"""Worth: how much a proposition is worth checking, and what states nothing that could be checked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.syntax import clauses
from generator.text import Token

ATTRIBUTED, QUOTED, OWN = 0.4, 0.0, 0.6
"""What it adds that somebody says it, that it is quoted, and that the outlet says it in its own voice with a figure or a name."""
LEAST_QUOTED = 1.6
"""What a quoted sentence must be worth to be a claim; below it stands what is only well said."""
_SPOKEN_FIRST = frozenset(
    "please let thank thanks imagine look listen stop go come wait yes no oh hello well remember".split()
)
_FEELING = re.compile(
    r"\b(?:I|we) (?:think|believe|feel|hope|want|wish|love|hate|fear|mean|guess|trust|pray|ask|beg|need|would like|don['’]t (?:want|think|believe|feel))\b|\b(?:it['’]s|that['’]s|this is|that is|it is) (?:not |just |so |very |a |an |the )*(?:way|how|why|disgrace|shame|sad|good|bad|right|wrong|time|enough|all)\b",
    re.I,
)


def weight(
    reading: Reading, line: Line, words: Sequence[Token], start: int, end: int, *, attributed: bool, quoted: bool
) -> float:
    """How much a clause is worth checking; 0 or less when it states nothing that could be checked."""
    real = [w for w in words if w.text[0].isalnum()]
    body = reading.text[start:end]
    verb = attributed or clauses.has_verb(words, 0, len(words))
    if _only_describes(words) and not (attributed and words[0].low not in lex.CLOSED):
        return 0
    if len(real) < 4 or body.rstrip("”’\"'").endswith("?") or reading.text[end : end + 1] == "?":
        return 0
    numbers = sum(1 for w in real if not w.text.isalpha() and any(c.isdigit() for c in w.text))
    names = sum(1 for m in line.mentions if start <= m.start < end)
    past = sum(
        w.low.endswith("ed") or w.low in lex.FINITE or w.low in ("was", "were", "had", "has", "have", "been")
        for w in real
    )
    value = 1.0 + min(numbers, 3) * 0.8 + min(names, 4) * 0.4 + min(past, 2) * 0.3 + (0.5 if verb else -1.5)
    if (
        not numbers
        and line.has("no_reply", start=line.start, end=line.end)
        and any(s.name == "no_reply" and start <= s.start < start + (end - start) / 3 for s in line.signals)
    ):
        return 0
    if attributed:
        value += ATTRIBUTED
    if quoted:
        value += _quoted_penalty(body, words, numbers, names, past)
    elif not attributed:
        value += OWN if numbers or names else -1.2
        value -= (
            1.5
            * any(s.name in ("opinions", "feelings") and start <= s.start < end for s in line.signals)
            * (not numbers)
        )
    elif len(real) < 5 and not numbers:
        value -= 0.5
    return value


def _only_describes(words: Sequence[Token]) -> bool:
    """Whether a stretch is a relative clause, or a phrase whose only verbs stand in one."""
    if words and words[0].low in ("which", "who", "whose", "whom"):
        return True
    inside, verbs = False, 0
    for k, word in enumerate(words):
        if word.low in ("which", "who", "whose") and k and words[k - 1].text == ",":
            inside = True
        elif word.text == ",":
            inside = False
        elif not inside and clauses.is_finite(words, k):
            return False
        verbs += inside and clauses.is_finite(words, k)
    return verbs > 0


def _quoted_penalty(body: str, words: Sequence[Token], numbers: int, names: int, past: int) -> float:
    """What speaks against a quoted sentence: feelings, appeals and judgements without a fact in them."""
    penalty = QUOTED
    if words[0].low in _SPOKEN_FIRST:
        penalty -= 2
    if _FEELING.search(body):
        penalty -= 2.2
    if not numbers and not names:
        penalty -= 0.5
    if not past:
        penalty -= 0.5
    if len(words) < 8 and not numbers:
        penalty -= 0.4
    return penalty
