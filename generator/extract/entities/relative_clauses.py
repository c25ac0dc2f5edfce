"""Relative clauses behind a name that say what somebody is: `, who runs the harbour office,`, `, who was the mayor of Harwick,`."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line
from generator.extract.entities import designations
from generator.extract.entities.designations import OWNERS, Phrase

LEADS = frozenset(
    "chaired chairs directed directs founded headed heads leads led managed manages oversaw oversees ran runs".split()
)
_SERVES = frozenset("acted acts served serves worked works".split())
_GOES_ON = frozenset("after and as because before but during since so until when while".split())
"""What goes on behind what somebody leads: `, who runs the office and …`."""


def led(line: Line, end: int) -> Phrase | None:
    """`Ruth Okoro, who runs the harbour office,`: what somebody leads or made, where no noun says what he or she is."""
    words = line.words
    k = line.word_at(end)
    if k + 4 >= len(words) or (words[k].text, words[k + 1].low) != (",", "who") or words[k + 2].low not in LEADS:
        return None
    if words[k + 3].low not in OWNERS and not words[k + 3].text[0].isupper():
        return None
    stop = next(
        (n for n in range(k + 4, len(words)) if designations.stops(words, n) or words[n].low in _GOES_ON), len(words)
    )
    joint = next((n for n in range(k + 4, stop) if words[n].low in lex.PREPOSITIONS), stop)
    body = words[joint - 1].low in lex.ORGANIZATION_NOUNS | lex.ORGANIZATION_HEADS
    return Phrase(words[k + 2].start, words[stop - 1].end, ()) if body and stop - k < designations.LONGEST else None


def serves_as(line: Line, end: int) -> Phrase | None:
    """`Ruth Okoro, who serves as chair of the Harbour Board,`: the office that a clause gives somebody."""
    words = line.words
    k = line.word_at(end)
    low = [word.low for word in words[k : k + 4]]
    if len(low) < 4 or low[:2] != [",", "who"]:
        return None
    served = low[2] in _SERVES and low[3] == "as"
    if not served and not (low[2] in ("is", "was") and low[3] in ("a", "an", "the")):
        return None
    stop = next(
        (n for n in range(k + 4, len(words)) if designations.stops(words, n) or words[n].low in _GOES_ON), len(words)
    )
    return designations.phrase(words, k + 4, stop, "person")
