"""Matter with a name: the law, the illness or the event that an article is about by its own name, and the country where it lies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.draft.matter import FEW, LEAST, LEAST_IN_FEW, SMALL, VAGUE, stem
from generator.extract.records import Entity
from generator.extract.syntax.verb_forms import base_of
from generator.text import Token, tokens
from generator.text.numerals import MONTHS

_CONTINENTS = frozenset("Africa America Asia Europe".split())
_NO_NAMES = frozenset(map(str.lower, (*MONTHS, *lex.WEEKDAYS))) | lex.PEOPLES | lex.PARTIES.keys() | lex.TITLES | lex.CLOSED
_ADJECTIVES = ("ic", "ish", "ese", "ian", "ean", "can", "ist")
_TOP = 3
"""Sentences at the top of an article, which say what it is about."""


def called(reading: Reading, title: str, people: Sequence[Entity]) -> tuple[str, ...]:
    """What an article is about by its own name, though it is nobody: `Brexit`, `COVID-19`, `the Clean Power Plan`.

    A single word has to stand in the title or at the top as well, unless it has a figure.
    """
    told = [line for line in reading.lines if not line.caption]
    taken = [place for entity in people for place in entity.places]
    counts: Counter[str] = Counter()
    shown: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in told:
        names = {stem(name.lower()): name for name in _names(line.words, taken)}
        counts.update(names.keys())
        for one, name in names.items():
            shown[one][name] += 1
    top = frozenset(stem(word.low) for word in (*tokens(title, 0, len(title)), *(word for line in told[:_TOP] for word in line.words)))
    least = LEAST if len(told) > FEW else LEAST_IN_FEW
    central = [one for one, count in counts.items() if count >= least and (" " in one or one[-1].isdigit() or one in top)]
    best = min(central, key=lambda one: (-counts[one], one), default=None)
    if best is None:
        return ()
    in_title = next((word.text for word in tokens(title, 0, len(title)) if stem(word.low) == best and word.text[0].isupper()), None)
    return (in_title or max(shown[best], key=lambda name: (shown[best][name], name)),)


def _names(words: Sequence[Token], taken: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The names inside a sentence that are none of those `taken`: words with a capital, joined by `of` or not, of which not all are days, peoples or titles."""
    at = 1
    while at < len(words):
        end = at
        while end < len(words) and (words[end].text[0].isupper() or _is_joint(words, at, end)):
            end += 1
        if end > at and not any(start < words[end - 1].end and words[at].start < stop for start, stop in taken) and _is_name(words[at:end]):
            yield " ".join(word.text for word in words[at:end])
        at = end + 1


def _is_joint(words: Sequence[Token], first: int, at: int) -> bool:
    """Whether a word is the `of` in the middle of a name."""
    return at > first and words[at].low == "of" and at + 1 < len(words) and words[at + 1].text[0].isupper()


def _is_name(words: Sequence[Token]) -> bool:
    """Whether words with a capital name a thing: no title with a person, no outlet, nothing that only says when or of which people."""
    first, last = words[0], words[-1]
    if first.low.rstrip(".") in lex.TITLES or last.low in lex.OUTLETS or any(word.text == "News" for word in words):
        return False
    telling = [word for word in words if word.low not in _NO_NAMES and stem(word.low) not in _NO_NAMES]
    if last.low in lex.PEOPLES or (len(words) == 1 and not _may_stand_alone(first)):
        return False
    return bool(telling) and all(word.text.replace("-", "").isalnum() for word in words)


def _may_stand_alone(word: Token) -> bool:
    """Whether one word with a capital can be the name of a thing: no `Islamic`, no `Keep`, no `Okoro-style`."""
    joined = "-" in word.text and not word.text[-1].isdigit()
    return (len(word.text) > 3 or word.text[-1].isdigit()) and not joined and not word.low.endswith(_ADJECTIVES) and word.low not in SMALL | VAGUE and base_of(word.low) != word.low


def country(reading: Reading, title: str, people: Sequence[Entity]) -> tuple[str, ...]:
    """The country whose people and name come back most, where the title or the first sentence has it: `the Iranian announcement`."""
    places = [entity for entity in people if entity.kind == "place"]
    called = {form.lower(): entity.name for entity in places for form in (entity.name, *entity.forms)}
    lands = {people_of: called.get(land.lower(), land) for people_of, land in lex.NATIONS.items()}
    lands |= {low: name for low, name in called.items() if name in set(lands.values())}
    others = [place for entity in people if entity.kind != "place" for place in entity.places]
    told = [line for line in reading.lines if not line.caption]
    counts = Counter(land for line in told for land in set(_lands(line.words, lands, others)))
    head = {*_lands(tokens(title, 0, len(title)), lands, ()), *(_lands(told[0].words, lands, others) if told else ())}
    ranked = sorted((-count, land) for land, count in counts.items() if land in head and count >= LEAST)
    return tuple(land for _, land in ranked[:1])


def _lands(words: Sequence[Token], lands: Mapping[str, str], others: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The countries that words name or whose people they name, outside the names of people and bodies: no `Mark Cuban`."""
    for word, after in zip(words, (*words[1:], None), strict=True):
        in_name = after is not None and after.text[0].isupper() and after.low not in lex.TITLES and word.low in lex.NATIONS
        land = lands.get(word.low) if word.text[0].isupper() and not in_name else None
        if land and land not in _CONTINENTS and not any(start <= word.start < end for start, end in others):
            yield land
