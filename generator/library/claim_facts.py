"""The facts of a statement: what it is about, what it counts, and what it denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.library.quantities import Quantity, quantities
from generator.library.wording import MARKS, clauses, features_of, is_undone, written
from generator.words import load

_WORDS = load("statements")
_NEGATIONS, _DENYING, _ABSOLUTE = (frozenset(_WORDS[key]) for key in ("negations", "denying", "absolute"))
_TURNED = 5
"""A negation turns at most so many words behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a statement is about: each thing in it with the article’s word, those that it denies, and its figures.

    `names` are the things that are written with a capital; a statement is `contrary` where it denies something or
    leaves no exception.
    """

    features: Mapping[str, str]
    names: frozenset[str]
    denied: frozenset[str]
    figures: tuple[Quantity, ...]
    years: frozenset[str]
    contrary: bool


@cache
def facts(text: str) -> Facts:
    """The facts of a statement in any wording; numbers in words count as numbers."""
    plain = written(text)
    read = [_read(clause) for clause in clauses(plain, MARKS | {"and"})]
    denied = {feature for _, low, about in read for feature in _denied(low, about)}
    longer = [_read(clause) for clause in clauses(plain, MARKS)] if " and " in plain else read
    meant = [pair for _, low, about in read for pair in zip(low, about, strict=True)]
    return Facts(
        features={feature: word for word, those in meant for feature in those},
        names=frozenset(feature for clause, _, about in read for feature in _named(clause, about)),
        denied=frozenset(denied),
        figures=tuple(dict.fromkeys(figure for _, low, about in longer for figure in quantities(low, about))),
        years=frozenset(re.findall(r"\b(?:18|19|20)\d\d\b", text)),
        contrary=bool(denied) or bool(_ABSOLUTE & {*plain.lower().split()}),
    )


def _read(clause: list[str]) -> tuple[list[str], list[str], list[frozenset[str]]]:
    """The words of a clause as they are and in lower case, and what each is about."""
    low = [word.lower() for word in clause]
    return clause, low, [features_of(word) for word in low]


def _named(clause: Sequence[str], about: Sequence[frozenset[str]]) -> Iterator[str]:
    """What is written with a capital, not at the beginning."""
    for word, those in zip(clause[1:], about[1:], strict=True):
        if word[0].isupper():
            yield from those


def _denied(low: Sequence[str], about: Sequence[frozenset[str]]) -> Iterator[str]:
    """What a negation turns round: the words behind it, “nothing” also those before, a denial all that follows."""
    for at, word in enumerate(low):
        if word in _NEGATIONS or word.endswith("n't"):
            end = len(low) if word in _DENYING else at + 1 + _TURNED
            start = max(0, at - _TURNED) if word == "nothing" else at
            yield from (feature for those in about[start:end] for feature in those)
        elif is_undone(word):
            yield from about[at]
