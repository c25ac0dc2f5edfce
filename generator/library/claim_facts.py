"""The facts of a statement: what it is about, what it counts, and what it denies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.library.quantities import NUMERIC, Quantity, quantities
from generator.library.wording import MARKS, clauses, features_of, is_undone, tokens, written
from generator.words import load

_WORDS = load("statements")
_NEGATIONS, _DENYING, _ABSOLUTE = (frozenset(_WORDS[key]) for key in ("negations", "denying", "absolute"))
_DIGIT, _YEAR = re.compile(r"\d"), re.compile(r"\b(?:18|19|20)\d\d\b")
OPPOSITES = tuple(
    (f"={left.strip()}", f"={right.strip()}")
    for left, _, right in (entry.partition("=") for entry in _WORDS["opposites"])
)
_OPPOSED = frozenset(meaning for pair in OPPOSITES for meaning in pair)
_TURNED = 5
"""A negation turns at most so many words behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a statement is about: each thing in it with the article’s word, those that it denies, and its figures.

    `names` are the things that are written with a capital; a statement is `contrary` where it denies something or
    leaves no exception. `beside` is what stands in one clause with a meaning that has an opposite.
    """

    features: Mapping[str, str]
    names: frozenset[str]
    denied: frozenset[str]
    beside: Mapping[str, frozenset[str]]
    figures: tuple[Quantity, ...]
    years: frozenset[str]
    contrary: bool


@cache
def facts(text: str) -> Facts:
    """The facts of a statement in any wording; numbers in words count as numbers."""
    plain = written(text)
    said = tokens(plain)
    low = [word.lower() for word in said]
    about = [features_of(word) for word in low]
    parts = [*clauses(low, MARKS | {"and"})]
    denied = {feature for part in parts for feature in _denied(low[part], about[part])}
    counted = clauses(low, MARKS) if _DIGIT.search(plain) or not NUMERIC.isdisjoint(low) else ()
    return Facts(
        features={feature: word for word, those in zip(low, about, strict=True) for feature in those},
        names=frozenset(
            feature
            for part in parts
            for at in range(part.start + 1, part.stop)
            if about[at] and said[at][0].isupper()
            for feature in about[at]
        ),
        denied=frozenset(denied),
        beside=_beside(about, clauses(low, MARKS)) if any(not _OPPOSED.isdisjoint(those) for those in about) else {},
        figures=tuple(dict.fromkeys(found for part in counted for found in quantities(low[part], about[part]))),
        years=frozenset(_YEAR.findall(text)),
        contrary=bool(denied) or not _ABSOLUTE.isdisjoint(plain.lower().split()),
    )


def _beside(about: Sequence[frozenset[str]], parts: Iterable[slice]) -> dict[str, frozenset[str]]:
    """For each meaning with an opposite, everything in its clauses."""
    found: dict[str, frozenset[str]] = {}
    for part in parts:
        whole = frozenset().union(*about[part])
        for meaning in whole & _OPPOSED:
            found[meaning] = found.get(meaning, frozenset()) | whole
    return found


def _denied(low: Sequence[str], about: Sequence[frozenset[str]]) -> Iterator[str]:
    """What a negation turns round: the words behind it, “nothing” also those before, a denial all that follows.

    What is asked with “whether” is neither said nor denied.
    """
    if "whether" in low:
        return
    turning = [at for at, word in enumerate(low) if word in _NEGATIONS or word[-3:] == "n't" or word[:2] == "un"]
    for at in turning:
        word = low[at]
        if word in _NEGATIONS or word.endswith("n't"):
            end = len(low) if word in _DENYING else at + 1 + _TURNED
            start = max(0, at - _TURNED) if word == "nothing" else at
            yield from (feature for those in about[start:end] for feature in those)
        elif is_undone(word):
            yield from about[at]
