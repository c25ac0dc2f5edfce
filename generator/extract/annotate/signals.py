"""Signals: the phrases of `words/reliability.yml` found in a text in one pass over its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from generator.text import Token
from generator.words import load


class Signal(NamedTuple):
    """A phrase that says something about reliability: its class (a key of the list) and its place."""

    name: str
    start: int
    end: int


def _index() -> dict[str, tuple[tuple[str, str], ...]]:
    index: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, phrases in load("reliability").items():
        for phrase in phrases:
            index[phrase.split()[0]].append((phrase, name))
    return {word: tuple(sorted(entries, key=lambda e: (-len(e[0]), e))) for word, entries in index.items()}


_INDEX = _index()


def find(text: str, words: Sequence[Token]) -> tuple[Signal, ...]:
    """The signals among the words of one sentence, in order."""
    first = [token for token in words if token.low in _INDEX]
    if not first:
        return ()
    offset = words[0].start
    low = text[offset : words[-1].end].lower().replace("’", "'")
    found = []
    for token in first:
        for phrase, name in _INDEX[token.low]:
            at = token.start - offset
            if low.startswith(phrase, at) and not low[at + len(phrase) : at + len(phrase) + 1].isalnum():
                found.append(Signal(name, token.start, token.start + len(phrase)))
    return tuple(found)
