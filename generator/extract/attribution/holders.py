"""Holders: who has an office, `the premier of Bavaria`, `Merkel’s chief of staff`, by what the article calls people anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.entities import designations, fronted
from generator.extract.records import Entities, Entity
from generator.text import Token, tokens

_MENTIONS = 8
"""How many mentions of somebody are looked at for an office."""
_RANKS = frozenset("acting assistant deputy elect ex former interim shadow then vice".split())
"""Words without which an office is another one."""
_LEADING = frozenset("leader".split())
_LEADERS = frozenset("chancellor emperor king leader premier president queen sultan".split())
"""Whom a country’s name makes its leader."""
_OF = frozenset("at for of".split())
_HEADS = lex.PERSON_NOUNS | lex.TITLES
_BEING = frozenset("is remains was".split())
_CLAUSES = frozenset("and as but that when where which who whose".split())
_LONGEST = 9
"""Words in which a sentence says who somebody is."""
_LIKE = ("an", "ese", "i", "ish")
"""Endings of words for those who belong to a place: `Bavarian` of `Bavaria`."""
_STEM = 4
"""Letters that such a word shares with its place at least."""


class Office(NamedTuple):
    """An office as words give it: its noun, its fields, whose or where it is, and its rank."""

    noun: str
    fields: frozenset[str]
    names: frozenset[str]
    ranks: frozenset[str]

    def says(self) -> bool:
        """Whether it tells which office is meant."""
        return bool(self.fields or self.names)

    def differs(self, other: Office) -> bool:
        """Whether two cannot be one office: another field, another place or body, another rank."""
        fields = self.fields and other.fields and not self.fields & other.fields
        names = self.names and other.names and not _shared(self.names, other.names)
        return bool(fields or names) or self.ranks != other.ranks

    def covers(self, other: Office) -> bool:
        """Whether it is surely the other: all that the other says, it says as well."""
        named = all(_shared((name,), self.names) for name in other.names)
        return other.fields <= self.fields and named and not self.differs(other)


class Held(NamedTuple):
    """Who holds an office, by number, and the office in the words of one place of the article."""

    holder: int
    office: Office


def _shared(some: Iterable[str], others: Iterable[str]) -> bool:
    return any(_alike(one, other) for one in some for other in others)


def _alike(one: str, other: str) -> bool:
    """Whether two words name the same: `bavarian` and `bavaria`, `french` and `france`."""
    if one == other:
        return True
    nations = {lex.NATIONS.get(word, word).lower() for word in (one, other)}
    if len(nations) == 1:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _STEM and long.startswith(short[: max(_STEM, len(short) - 1)]) and long.endswith(_LIKE)


def office(words: Sequence[Token]) -> Office | None:
    """The office that a description gives, `Merkel’s chief of staff`, `the Bavarian premier`; None where no noun for a person heads it."""
    stop = next((k for k, word in enumerate(words) if k and (word.low in _OF or word.text == ",")), len(words))
    if not stop or words[stop - 1].low not in _HEADS:
        return None
    behind = words[stop + 1 :] if stop < len(words) and words[stop].low in _OF else ()
    end = next((k for k, word in enumerate(behind) if not _belongs(word)), len(behind))
    told = [*words[: stop - 1], *behind[:end]]
    low = {word.low for word in told}
    names = {
        word.low
        for word in told
        if word.text[0].isupper() and word.low not in lex.TITLES and word.low not in lex.CLOSED
    }
    fields = (low & lex.FIELDS) | {
        word.low for word in behind[:end] if word.text.islower() and word.low not in lex.CLOSED
    }
    return Office(words[stop - 1].low, frozenset(fields), frozenset(names - lex.FIELDS), frozenset(low & _RANKS))


def _belongs(word: Token) -> bool:
    return word.text[0].isalnum() and (word.low in ("of", "the", "and") or word.low not in lex.CLOSED)


def held(reading: Reading, entities: Entities) -> tuple[Held, ...]:
    """Every office that an article gives to somebody, in front of the name, behind it, or before a comma and it."""
    return tuple(
        Held(entity.number, one)
        for entity in entities.all
        if entity.kind == "person"
        for one in dict.fromkeys(_given(reading, entity))
    )


def _given(reading: Reading, entity: Entity) -> Iterator[Office]:
    called = [entity.role]
    for start, end in entity.places[:_MENTIONS]:
        line = reading.line_at(start)
        title = entity.titles.get(start, start)
        phrases = (designations.behind(line, end, "person"), fronted.before(line, title, "person"))
        called += [_owned(reading, phrase.start, phrase.end) for phrase in phrases if phrase]
        called += (reading.text[title:start], _said_to_be(reading, end, line.end))
    for words in filter(None, called):
        one = office(tokens(words, 0, len(words)))
        if one is not None:
            yield one


def _said_to_be(reading: Reading, start: int, end: int) -> str:
    """`Ruth Okoro is | the mayor of Harwick`: what a sentence says that somebody is."""
    verb, *words = reading.tokens(start, end)[:_LONGEST] or (None,)
    if verb is None or verb.low not in _BEING or not words or words[0].low not in lex.ARTICLES:
        return ""
    stop = next((k for k, word in enumerate(words) if word.low in _CLAUSES or not word.text[0].isalnum()), len(words))
    return reading.text[words[0].start : words[stop - 1].end]


def _owned(reading: Reading, start: int, end: int) -> str:
    """A designation with its owner before it: `Merkel’s | chief of staff`."""
    before = reading.tokens(max(0, start - 30), start)
    if len(before) < 2 or before[-1].low not in ("'s", "'"):
        return reading.text[start:end]
    return reading.text[before[-2].start : end]


def holder(offices: Sequence[Held], asked: Office) -> int | None:
    """The number of the only one who holds an office; None where nobody is known to, or several are."""
    nouns = _LEADERS if asked.noun in _LEADING else {asked.noun}
    found = {one.holder for one in offices if one.office.noun in nouns and one.office.covers(asked)}
    return found.pop() if len(found) == 1 and asked.says() else None


def is_another(offices: Sequence[Held], person: int, asked: Office) -> bool:
    """Whether somebody who goes by the noun of an office holds another one: `the mayor of Brenn` is not Harwick’s."""
    own = [one.office for one in offices if one.holder == person and one.office.noun == asked.noun]
    telling = [one for one in own if one.says()] or own
    return bool(telling) and all(one.differs(asked) for one in telling)


def chosen(offices: Sequence[Held], asked: Office | None, likely: int | None) -> int | None:
    """Who holds an office: whoever the article gives it to, or whom its noun makes likely, unless he has another one."""
    if asked is None:
        return likely
    known = holder(offices, asked)
    return known if known is not None else None if likely is not None and is_another(offices, likely, asked) else likely
