"""Patterns that say themselves where they need not be tried: by letters that every text has which they match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import Any

try:
    from re import _parser  # type: ignore[attr-defined]  # the only way to read a pattern as Python reads it
except ImportError:  # pragma: no cover  # a Python that keeps it elsewhere: patterns are tried everywhere
    _parser = None

Letters = frozenset[str]
"""Stretches of letters of which a matching text has one at least."""
_MOST = 4
"""Letters of a class that are written out, `n['’]t` as two stretches."""
_TESTS, _LARGEST = 2, 32
"""Sets of letters that are asked for, and the stretches of each: more cost more than they spare."""


class Sought:
    """A regular expression that is compiled when it is first tried, and tried only where its letters stand."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._source, self._flags = pattern, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression."""
        return re.compile(self._source, self._flags)

    @cached_property
    def letters(self) -> tuple[tuple[str, ...], ...]:
        """Sets of letters, of each of which a matching text has some; in lower case where the pattern folds case."""
        if _parser is None:
            return ()  # pragma: no cover
        sets = [one for one in _needed(_parser.parse(self._source, self._flags)) if len(one) <= _LARGEST]
        ranked = sorted(sets, key=lambda one: (_cost(one), sorted(one)))[:_TESTS]
        return tuple(tuple(sorted(map(self._as_read, one))) for one in sorted(ranked, key=len))

    @cached_property
    def folds(self) -> bool:
        """Whether the pattern takes capitals and small letters for the same."""
        return bool(self._flags & re.IGNORECASE)

    def may_be_in(self, words: str, low: str) -> bool:
        """Whether a stretch of text, given as it is and in lower case, has the letters without which nothing matches."""
        text = low if self.folds else words
        for (
            each
        ) in self.letters:  # loops: `all` and `any` take half as long again, and each sentence meets each pattern
            for stretch in each:
                if stretch in text:
                    break
            else:
                return False
        return True

    def found_in(self, text: str) -> bool:
        """Whether the pattern is somewhere in a text."""
        return self.may_be_in(text, text.lower()) and self.pattern.search(text) is not None

    def _as_read(self, stretch: str) -> str:
        return stretch.lower() if self.folds else stretch


def _cost(letters: Letters) -> float:
    """How little a set spares: short stretches stand everywhere, and each has to be looked for."""
    return sum(8.0 ** -len(stretch) + 0.0005 for stretch in letters)


def _needed(parsed: Iterable[tuple[Any, Any]]) -> list[Letters]:
    """The sets of letters that a sequence needs, each by itself."""
    found: list[Letters] = []
    run = [""]
    for kind, value in (*parsed, (None, None)):
        written = _written(str(kind), value)
        if written:
            run = [left + right for left, right in product(run, written)]
            if len(run) <= _MOST:
                continue
            run = [stretch[:-1] for stretch in run]
        if run != [""]:
            found.append(_shortest(run))
        run = [""]
        found += _inside(str(kind), value)
    return found


def _written(kind: str, value: Any) -> Sequence[str]:
    """The letters that one piece of a pattern stands for, where they are few."""
    if kind == "LITERAL":
        return chr(value)
    if kind == "IN" and len(value) <= _MOST and all(str(each) == "LITERAL" for each, _ in value):
        return [chr(letter) for _, letter in value]
    return ""


def _inside(kind: str, value: Any) -> Iterator[Letters]:
    """What a piece needs that holds others: a group, a choice, a repetition that is there at least once."""
    if kind == "SUBPATTERN" and not value[1] & re.IGNORECASE:
        yield from _needed(value[3])
    elif kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0]:
        yield from _needed(value[2])
    elif kind == "BRANCH":
        each = [_needed(choice) for choice in value[1]]
        if all(each):
            yield _shortest(stretch for sets in each for stretch in min(sets, key=_cost))


def _shortest(stretches: Iterable[str]) -> Letters:
    """A set without stretches that hold another of it; what all of them end with can stand for all: `day` for the weekdays."""
    every = frozenset(stretches)
    if len(every) == 1:
        return every
    least = frozenset(one for one in every if not any(other != one and other in one for other in every))
    short = min(every, key=len)
    shared = (short[at:] for at in range(len(short)) if all(one.endswith(short[at:]) for one in every))
    suffix = next(shared, "")
    return min(least, frozenset((suffix,)), key=_cost) if suffix else least
