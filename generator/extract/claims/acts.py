"""Acts: where `it` behind a speaker is more likely a rule or a deed that is spoken of than the body that speaks."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.syntax.verbs import ADVERBS
from generator.text import Token
from generator.words import load

_WORDS = load("standing")
_NEAR = 4
"""Words behind `it` that hold its verb and what it is."""
_BE = frozenset("is was 's".split())
_AUXILIARY = frozenset("could did does had has may might must should will would".split())
_GRAVE = frozenset(_WORDS["grave"])
_UNDERGONE = frozenset(
    "aired assembled broadcast drafted due enacted installed manufactured paid passed payable ratified repealed scrapped shelved signed spent vetoed worth".split()
)
"""What is done with sums, laws and films, and hardly with a body: `it was made up of $250m`, `it is to be paid`."""
_OF_ACTS, _HAPPENING = frozenset(_WORDS["of_acts"]), frozenset(_WORDS["happening"])


def tells_of_act(words: Sequence[Token], at: int) -> bool:
    """`it is discriminatory`, `it comes two days after`: whether `it` is more likely an act or a thing than the body that speaks."""
    behind = [
        word.low
        for word in words[at + 1 : at + 2 + _NEAR]
        if word.low not in ADVERBS and word.low not in ("not", "n't")
    ]
    if behind and behind[0] in _AUXILIARY:
        behind = behind[1:]
    if behind[:1] == ["be"] or (behind and behind[0] in _BE):
        done = [low for low in behind[1:] if low not in ("to", "be", "been", "being")]
        return not _OF_ACTS.isdisjoint(behind[1:3]) or not _UNDERGONE.isdisjoint(done[:1]) or done[:2] == ["made", "up"]
    return bool(behind) and behind[0] in _HAPPENING


def accuses(words: Sequence[Token], at: int) -> bool:
    """`he had raped her`: whether the verb behind a pronoun says a crime of who is meant."""
    return any(word.low in _GRAVE for word in words[at + 1 : at + 1 + _NEAR])
