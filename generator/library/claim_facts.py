"""Statements compared: what a claim or a quote is about, what it counts, and what it denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.library.name_matching import sound, words
from generator.text.numerals import MONTHS, NUMBERS, SCALES
from generator.words import load, pairs

_WORDS = load("linking")
CONCEPTS = pairs(_WORDS["concepts"])
OPPOSITES = pairs(_WORDS["opposites"])
COUNTED, _WHO = frozenset(_WORDS["counted"]), frozenset(_WORDS["who"])
_NEGATIONS, _PLAIN = frozenset(_WORDS["negations"]), frozenset(_WORDS["plain"])
_MONTHS = frozenset(name.lower() for name in MONTHS)
_TOKEN = re.compile(r"\d+(?:[.:]\d+)?(?:,\d{3})*(?:st|nd|rd|th)?|[^\W\d_]+(?:'[^\W\d_]+)?|[%$€£,;.:—–-]")
_UNITS = frozenset(_WORDS["units"])
_MARKS, _JOINTS = frozenset(",;.:—–-"), frozenset(("but", "although", "while", "and"))
_NEAR = 6
"""At most this many words lie between a number and what it counts."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts (`killed`), and who or what is counted where the text says so."""

    value: float
    of: str
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a statement is about: each thing in it with the article’s word, those that it denies, and its figures."""

    features: Mapping[str, str]
    denied: frozenset[str]
    figures: tuple[Quantity, ...]


@cache
def facts(text: str) -> Facts:
    """The facts of a statement in any wording; numbers in words count as numbers."""
    features: dict[str, str] = {}
    denied: set[str] = set()
    figures: list[Quantity] = []
    for clause in _clauses(text):
        found = {feature: word for word in clause if (feature := _feature(word))}
        features.update(found)
        if any(word in _NEGATIONS or word.endswith("n't") for word in clause):
            denied.update(found)
    for sentence in _clauses(text, ";.:"):
        figures += _figures(sentence)
    return Facts(features=features, denied=frozenset(denied), figures=tuple(dict.fromkeys(figures)))


def _clauses(text: str, ends: str = "") -> Iterator[list[str]]:
    """The words of each clause in lower case: what is between marks, “and” and “but”, or only between `ends`."""
    clause: list[str] = []
    for match in _TOKEN.finditer(text.replace("’", "'").lower()):
        word = match.group()
        if word in ends or (not ends and (word in _MARKS or word in _JOINTS)):
            if clause:
                yield clause
            clause = []
        elif word not in _MARKS:
            clause.append(word)
    if clause:
        yield clause


def _feature(word: str) -> str:
    """The thing that a word means (`=killed`), or its stem; nothing for a word that says little."""
    plain = word.removesuffix("'s")
    if plain in CONCEPTS:
        return f"={CONCEPTS[plain]}"
    if plain in _PLAIN or plain in _NEGATIONS or plain in NUMBERS or plain in SCALES or plain[0].isdigit():
        return ""
    folded = "".join(words(plain))
    return _stem(folded) if len(folded) > 2 else ""


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            word = word.removesuffix(ending)
            break
    return sound(word.removesuffix("e"))


def _figures(clause: Sequence[str]) -> Iterator[Quantity]:
    """Each number of a clause with the nearest thing that can be counted."""
    for at, end, value in _numbers(clause):
        things = [
            (min(abs(place - at), abs(place - end)) - (place >= end) * 0.5, CONCEPTS[word])
            for place, word in enumerate(clause)
            if word in CONCEPTS and CONCEPTS[word] in COUNTED and min(abs(place - at), abs(place - end)) <= _NEAR
        ]
        who = [thing for _, thing in sorted(things) if thing in _WHO]
        what = [thing for _, thing in sorted(things) if thing not in _WHO]
        unit = clause[end] if end < len(clause) and clause[end] in _UNITS else ""
        if unit or what or who:
            yield Quantity(value, unit or (what[0] if what else who[0]), "" if unit or not who else who[0])


def _numbers(clause: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Where each number begins and ends, and its value; no years, days, times, ordinals, shares and sums of money."""
    at = 0
    while at < len(clause):
        start, value = at, _value(clause[at])
        at += 1
        if value is None:
            continue
        while at < len(clause) and (clause[at] in SCALES or (clause[at] in NUMBERS and value >= 20)):
            value = value * SCALES[clause[at]] if clause[at] in SCALES else value + NUMBERS[clause[at]]
            at += 1
        around = (clause[start - 1] if start else "", clause[at] if at < len(clause) else "")
        if not _dated(clause[start], around):
            yield start, at, value


def _value(word: str) -> float | None:
    if word in NUMBERS:
        return float(NUMBERS[word])
    if re.fullmatch(r"\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+", word):
        return float(word.replace(",", ""))
    return 1.0 if word in ("dozen",) else None


def _dated(word: str, around: tuple[str, str]) -> bool:
    before, after = around
    marks = set("$€£")
    if before in _MONTHS or after in _MONTHS or before in marks:
        return True
    if after in ("am", "pm", "a", "p"):
        return True
    return bool(re.fullmatch(r"(?:19|20)\d\d", word)) or before in ("battalion", "case", "page", "aged")
