"""Kinds: `the state`, `the province`, `the party` by the one name of that kind which the text around them gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.records import Reference, Speaker
from generator.extract.syntax import definites
from generator.text import Token
from generator.words import load

_WORDS = load("definites")
_NEAR = 2
"""Sentences before a phrase in which a name is the one that it means."""
_MAIN = 0.6
"""The share of one name among all of its kind, above which an article is about it."""
_PLACES = load("places")


def _named(names: Sequence[str]) -> dict[str, str]:
    return {name.lower(): name for name in names}


_COUNTRIES = {low: name for low, name in _named(_PLACES["countries"]).items() if low not in _named(_WORDS["states"])}
_LED = ("Kingdom", "Emirates", "Republic", "States", "Union", "Netherlands", "Philippines", "Bahamas", "Maldives")
"""How countries end whose names have an article."""
_KINDS: Mapping[str, Mapping[str, str]] = {
    "city": _named(_PLACES["capitals_and_cities"]),
    "country": _COUNTRIES | {people: state for people, state in lex.NATIONS.items() if state.lower() in _COUNTRIES},
    "party": {**lex.PARTIES, "gop": "Republican Party", "democratic": "Democratic Party"},
    "province": _named(_WORDS["provinces"]),
    "state": _named(_WORDS["states"]),
}
"""What a text can name by which a noun is understood: names, and words for those who belong to them."""
_FIRST = {noun: frozenset(name.split()[0] for name in names) for noun, names in _KINDS.items()}
_LONGEST = 4


def references(reading: Reading) -> Iterator[Reference]:
    """The definite phrases of an article that one name of their kind explains."""
    wanted = {word.low for line in reading.lines for word in line.words if word.low in _KINDS}
    for noun in sorted(wanted):
        yield from _of_kind(reading, noun)


def _of_kind(reading: Reading, noun: str) -> Iterator[Reference]:
    told: list[tuple[int, int, str]] = []
    for line in reading.lines:
        names = list(_names(line.words, noun))
        for k in range(len(line.words) - 1):
            if (
                line.words[k].low == "the"
                and line.words[k + 1].low == noun
                and definites.bare(line.words, k, unique=True) == k + 1
            ):
                before = [*told, *((line.number, place, name) for place, name in names if place < line.words[k].start)]
                if one := _meant(before, line):
                    yield _reference(line.words[k], line.words[k + 1], noun, one)
        told += [(line.number, place, name) for place, name in names]


def _names(words: Sequence[Token], noun: str) -> Iterator[tuple[int, str]]:
    """The names of a kind in a sentence, each with its place, the longest where several begin together."""
    at, first = 0, _FIRST[noun]
    while at < len(words):
        size = 0
        if words[at].low in first and words[at].text[0].isupper():
            for length in range(min(_LONGEST, len(words) - at), 0, -1):
                name = _KINDS[noun].get(" ".join(word.low for word in words[at : at + length]))
                if name is not None:
                    yield words[at].start, name
                    size = length
                    break
        at += size or 1


def _meant(told: Sequence[tuple[int, int, str]], line: Line) -> tuple[int, str] | None:
    """The one name of a kind in the sentences just before, where the article is about it."""
    near = {name for number, _, name in told if line.number - number <= _NEAR}
    if len(near) != 1:
        return None
    (name,) = near
    share = Counter(each for _, _, each in told)[name] / len(told)
    return (max(place for _, place, each in told if each == name), name) if share > _MAIN else None


def _reference(the: Token, noun: Token, kind: str, one: tuple[int, str]) -> Reference:
    place, name = one
    words = f"the {name}" if kind == "party" or name.endswith(_LED) else name
    return Reference(the.start, noun.end, Speaker(None, words, "", "matter", False, place, kind), True, "kind")
