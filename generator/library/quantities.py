"""Figures of a statement: how much of what, exact or rough, in one unit for all spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.text.numerals import MONTH_NUMBERS, NUMBERS, SCALES
from generator.words import load, pairs

_WORDS = load("statements")
MEASURES = {name: (float(said.split()[0]), said.split()[1]) for name, said in pairs(_WORDS["measures"]).items()}
CURRENCIES = pairs(_WORDS["currencies"])
_FRACTIONS = {name: float(part) for name, part in pairs(_WORDS["fractions"]).items()}
_VAGUE = {name: tuple(map(float, said.split("-"))) for name, said in pairs(_WORDS["vague"]).items()}
_ABOVE, _BELOW, _ROUGH, _FURTHER = (frozenset(_WORDS[key]) for key in ("above", "below", "rough", "further"))
_LEADING = frozenset(("at", "to", "of", "by", "as", "is", "was", "were", "reached"))
_YEARLY = {"day": 365.0, "week": 52.0, "month": 12.0, "year": 1.0}
_PER = frozenset(("a", "an", "per", "each", "every"))
_FIGURE = re.compile(r"\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_CLOCK, _AGES = frozenset(("am", "pm")), frozenset(("year", "years"))
_NUMBERED = frozenset(("aged", "article", "battalion", "case", "highway", "page", "room"))
_ANY = frozenset(("any", "each", "every", "no", "that", "the", "this"))
_WHOLE = (["of"], ["of", "the"], ["of", "its"], ["out", "of"])
_ADDED = (["more"], ["other"], ["others"])
NUMERIC = frozenset((*NUMBERS, *SCALES, *_VAGUE, *_FRACTIONS))
_Number = tuple[int, int, float, float]
_SLACK = 0.02
"""Measures that differ by no more than this part are one, rounded; counts do not."""
_ROOM, _SPREAD, _LEAST = 0.25, 0.1, 0.05
"""How far “more than” reaches above its number, and how far “about” reaches to both sides."""
_BEFORE, _BEHIND = 5, 8
"""At most so many words before a number, and behind it, may say what it counts."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as the range it may lie in, its unit (nothing for a count), what is around it, and how it is said.

    `what` is what it counts: the first things behind it, or what is in front of it where nothing is. `yearly`
    is what makes a rate one for a year; `further` marks what is added to another figure.
    """

    low: float
    high: float
    unit: str
    of: frozenset[str]
    what: frozenset[str]
    said: str
    yearly: float = 0.0
    further: bool = False

    def agrees(self, other: Quantity) -> bool:
        """Whether one figure may be the other, rounded or said less exactly."""
        mine, theirs = self._scaled(other), other._scaled(self)
        slack = 1 + _SLACK * bool(self.unit)
        return mine[0] <= theirs[1] * slack and theirs[0] <= mine[1] * slack

    def _scaled(self, other: Quantity) -> tuple[float, float]:
        by = self.yearly if self.yearly and other.yearly else 1.0
        return self.low * by, self.high * by

    @property
    def vague(self) -> bool:
        """Whether it is no more than a size, as “dozens” is."""
        return self.high > 2 * self.low

    def marks(self) -> Iterator[str]:
        """What the figure is found by when the same one is looked for, exact or rounded."""
        for by in {1.0, self.yearly or 1.0}:
            for value in {self.low * by, (self.low + self.high) / 2 * by, self.high * by}:
                yield from (
                    f"#{self.unit.partition(' ')[0]}{float(f'{value * part:.1e}'):g}" for part in (0.97, 1.0, 1.03)
                )

    def comparable(self, other: Quantity) -> bool:
        """Whether the two have one unit: money of one currency, or of none that is named."""
        if self.unit.startswith("money") and other.unit.startswith("money"):
            return self.unit == other.unit or "money" in (self.unit, other.unit)
        return self.unit == other.unit


def quantities(clause: Sequence[str], features: Sequence[frozenset[str]]) -> Iterator[Quantity]:
    """The figures of a clause, given what each of its words is about; no dates, ages, times and ordinals."""
    found = [number for number in _numbers(clause) if not _dated(clause, number)]
    for place, number in enumerate(found):
        first = found[place - 1][1] if place else 0
        rest = found[place + 1 :]
        if rest and clause[number[1] : rest[0][0]] in _WHOLE:
            rest = rest[1:]
        if made := _quantity(clause, features, number, first, rest[0][0] if rest else len(clause)):
            yield made


def _quantity(
    clause: Sequence[str], features: Sequence[frozenset[str]], number: _Number, first: int, last: int
) -> Quantity | None:
    """A number with its unit and with what the words between the numbers around it say that it counts."""
    start, end, low, high = number
    unit, factor, behind = _unit(clause, start, end)
    ahead = _ahead(clause, features, max(first, start - _BEFORE), start)
    back = [those for those in features[behind : min(last, behind + _BEHIND)] if those]
    of, what = frozenset().union(*ahead, *back), frozenset().union(*(back[:2] or ahead))
    if not of and not unit:
        return None
    hedges = clause[max(0, start - 3) : start]
    return Quantity(
        *_hedged(low * factor, high * factor, hedges),
        unit=unit,
        of=of,
        what=what,
        said=_said(clause, features, start, end, behind),
        yearly=_rate(clause, behind),
        further=bool(_FURTHER & {*hedges[-2:]}) or clause[end : end + 1] in _ADDED,
    )


def _said(clause: Sequence[str], features: Sequence[frozenset[str]], start: int, end: int, behind: int) -> str:
    """A figure in the words of the text: with its unit, or with the word behind it where that says something."""
    sign = clause[start - 1] if start and clause[start - 1] in CURRENCIES and not clause[start - 1].isalpha() else ""
    last = behind if behind > end else end + bool(features[end : end + 1] and features[end])
    return sign + " ".join(clause[start:last])


def _ahead(clause: Sequence[str], features: Sequence[frozenset[str]], first: int, start: int) -> list[frozenset[str]]:
    """What is in front of a number and may be counted by it: all of it behind “at”, else the word next to it."""
    ands = [at for at in range(first, start) if clause[at] == "and"]
    told = [those for those in features[ands[-1] if ands else first : start] if those]
    led = start > 0 and clause[start - 1] in _LEADING | _ROUGH | _ABOVE | _BELOW
    return told if led else told[-1:]


def _numbers(clause: Sequence[str]) -> Iterator[_Number]:
    """Where each number begins and ends, and the range it stands for."""
    at = 0
    while at < len(clause):
        start, value = at, _value(clause, at) if _may_count(clause[at]) else None
        at += 1
        if value is None:
            if clause[start] in _VAGUE:
                low, high = _VAGUE[clause[start]]
                yield start, at, low, high
            continue
        while at < len(clause) and (clause[at] in SCALES or (clause[at] in NUMBERS and _open(clause, at, value))):
            value = value * SCALES[clause[at]] if clause[at] in SCALES else value + NUMBERS[clause[at]]
            at += 1
        yield start, at, value, value


def _may_count(word: str) -> bool:
    return word in NUMERIC or word == "a" or word[0].isdigit()


def _open(clause: Sequence[str], at: int, value: float) -> bool:
    """Whether a number in words goes on: twenty-six, two hundred ten."""
    return 20 <= value < 100 or clause[at - 1] == "hundred"


def _value(clause: Sequence[str], at: int) -> float | None:
    word, after = clause[at], clause[at + 1] if at + 1 < len(clause) else ""
    if word in NUMBERS:
        return float(NUMBERS[word])
    if word == "a" and after in SCALES:
        return 1.0
    if word[0].isdigit() and _FIGURE.fullmatch(word):
        return float(word.replace(",", ""))
    if word in _FRACTIONS and ((at and clause[at - 1] in ("a", "one", "half")) or word == "half"):
        return _FRACTIONS[word]
    return None


def _unit(clause: Sequence[str], start: int, end: int) -> tuple[str, float, int]:
    """The unit of a number, what makes it one in the base unit, and where the words behind it begin."""
    before, after = clause[start - 1] if start else "", clause[end] if end < len(clause) else ""
    if before in CURRENCIES and not before.isalpha():
        return f"money {CURRENCIES[before]}", 1.0, end
    if clause[start] in _FRACTIONS:
        return "percent", 1.0, end
    if after in CURRENCIES and not (after == "pounds" and _weighed(clause)):
        return f"money {CURRENCIES[after]}", 1.0, end + 1
    if after in MEASURES and not (after == "points" and before == ""):
        factor, unit = MEASURES[after]
        return unit, factor, end + 1
    return "", 1.0, end


def _weighed(clause: Sequence[str]) -> bool:
    return any(word.startswith("weigh") for word in clause)


def _hedged(low: float, high: float, words: Sequence[str]) -> tuple[float, float]:
    """The range of a figure after the words in front of it: more than, at most, about."""
    if low != high:
        return low, high
    if _BELOW & {*words}:
        return low * (1 - _ROOM), high
    if "least" in words:
        return low, high * (1 + _LEAST)
    if _ABOVE & {*words} and "almost" not in words:
        return low, high * (1 + _ROOM)
    if _ROUGH & {*words}:
        return low * (1 - _SPREAD), high * (1 + _SPREAD)
    return low, high


def _rate(clause: Sequence[str], behind: int) -> float:
    """What makes a figure a yearly one: `€2 million for each day`; 0 where it is no rate."""
    words = [word for word in clause[behind : behind + 3] if word != "for"]
    if len(words) > 1 and words[0] in _PER:
        return _YEARLY.get(words[1], 0.0)
    return 0.0


def _dated(clause: Sequence[str], number: _Number) -> bool:
    """Whether a number is a day, a year, an age, a time or the name of something."""
    start, end, *_ = number
    before, after = clause[start - 1] if start else "", clause[end] if end < len(clause) else ""
    if before in MONTH_NUMBERS or after in MONTH_NUMBERS or after in _CLOCK or before in _NUMBERED:
        return True
    if "old" in clause[end + 1 : end + 2] and after in _AGES:
        return True
    if clause[start] == "one":
        return before in _ANY or after == "of"
    year = bool(re.fullmatch(r"(?:18|19|20)\d\d", clause[start])) and end == start + 1
    return year and after not in MEASURES and before not in CURRENCIES
