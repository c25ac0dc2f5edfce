"""Aliases: the longer forms and the definite phrases by which an article takes up an actor again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import BEHIND_NAMES
from generator.extract.annotate.reading import Line, Reading
from generator.extract.entities import long_forms
from generator.extract.entities.clusters import is_company, plain
from generator.extract.records import Entities, Entity

_LONGEST_ROLE = 5
_OWNED = re.compile(r"(?P<owner>[A-Z][\w.]*(?:\s[A-Z]\w*)?)['’]s?\s[A-Z]")
"""`Spain’s Ferrovial`: where somebody is from, and no other name."""
_THE = re.compile(r"\bthe\s", re.I)
_GOES_ON = re.compile(r"[\w’'-]")
"""Words of a role that is looked for elsewhere in the text."""
_HALVES = frozenset(("chief", "general", "intelligence"))
"""Nouns that begin a longer word for an office or a thing as often as they end one."""
_OF_FIRMS = lex.BUSINESSES | {"airline", "bank", "network"}
_NO_FIRMS = lex.ORGANIZATION_HEADS - lex.COMPANY_WORDS - lex.BUSINESSES
_BEHIND_HEAD = frozenset("of for on at in and against".split())
_LEGAL = lex.FIRMS | lex.COUNTRIES
_SKIPPED = frozenset("gaming group team side people sources officials office".split())


def with_aliases(reading: Reading, entities: Entities) -> Entities:
    """Every entity with the longer forms around its name and the definite phrases that can mean nobody else."""
    found: dict[str, set[int]] = {}
    forms: dict[int, dict[str, None]] = {}
    around = (*long_forms.around(reading, entities), *_with_letters(reading, entities))
    every = [*around, *_definite(reading, entities), *_by_role(reading, entities)]
    for number, phrase in every:
        owner = _OWNED.match(phrase)
        if owner is not None and owner["owner"].lower() in lex.PLACES:
            continue
        found.setdefault(phrase.lower(), set()).add(number)
        forms.setdefault(number, {})[phrase] = None
    names = {form.lower() for entity in entities.all for form in (entity.name, *entity.forms)}
    own = {
        number: tuple(p for p in phrases if len(found[p.lower()]) == 1 and p.lower() not in names)
        for number, phrases in forms.items()
    }
    members = (
        replace(entity, forms=entity.forms + own[entity.number]) if own.get(entity.number) else entity
        for entity in entities.all
    )
    return replace(entities, all=tuple(members))


def _with_letters(reading: Reading, entities: Entities) -> Iterator[tuple[int, str]]:
    """`Ngozi Ibekwe KC`: a person with the letters that stand behind the name."""
    for entity in entities.all:
        at = entity.first + len(entity.name) + 1
        letters = next((each for each in BEHIND_NAMES if reading.text.startswith(each, at)), "")
        if letters and entity.kind == "person" and reading.text.startswith(entity.name, entity.first):
            yield entity.number, f"{entity.name} {letters}"


def _by_role(reading: Reading, entities: Entities) -> Iterator[tuple[int, str]]:
    """`the port authority`, `the mayor of Norden`: the role of one actor alone, with `the` in front, where the text has it."""
    roles: dict[str, list[int]] = {}
    for entity in entities.all:
        if 2 <= len(entity.role.split()) <= _LONGEST_ROLE:
            roles.setdefault(entity.role.lower(), []).append(entity.number)
    text = reading.text
    articles = [match.span() for match in _THE.finditer(text)]
    for role, numbers in roles.items():
        if len(numbers) == 1:
            for start, at in articles:
                end = at + len(role)
                if text[at:end].lower() == role and not _GOES_ON.match(text, end):
                    yield numbers[0], " ".join(text[start:end].split())


def _definite(reading: Reading, entities: Entities) -> Iterator[tuple[int, str]]:
    """`the ministry`, `the company`, `the mayor`: where one actor alone was named with that noun before."""
    bearers = _bearers(entities)
    for noun, members in entities.roles.items():
        if noun in lex.ORGANIZATION_NOUNS:
            named = [n for n in members if entities.all[n].kind == "organization" and n not in bearers.get(noun, ())]
            bearers.setdefault(noun, []).extend(named)
    for line in reading.lines:
        for k, noun in _nouns(line):
            start = line.words[k].start
            by = (
                bearers
                if noun not in lex.TITLES
                else {noun: [n for n in entities.roles.get(noun, ()) if entities.all[n].kind == "person"]}
            )
            firsts = {n: entities.all[n].first for n in by.get(noun, ()) if entities.all[n].first < start}
            numbers = {n for n, first in firsts.items() if not is_known_before(reading.text, noun, first)}
            if len(numbers) == 1 and not (noun in _OF_FIRMS and _is_minor(entities, *numbers)):
                yield numbers.pop(), " ".join(reading.text[start : line.words[k + 1].end].split())


def is_known_before(text: str, noun: str, place: int) -> bool:
    """Whether a text speaks of `the president` before the place where it names one who is called so: readers know another one."""
    return noun in lex.TITLES and 0 <= _spoken_of(text, noun) < place


@lru_cache(maxsize=256)
def _spoken_of(text: str, noun: str) -> int:
    """Where a text first speaks of the bearer of a title without a name or a body; -1 where it does not."""
    match = re.search(rf"\b[Tt]he {noun}\b(?! (?:of|for|in|at|[A-Z])\b)(?! [A-Z])", text)
    return match.start() if match else -1


def _is_minor(entities: Entities, number: int) -> bool:
    """Whether a body is named less often than another one of the article, which goes by the same nouns."""
    own, bodies = entities.all[number], (one for one in entities.all if one.kind == "organization")
    others = (len(one.places) for one in bodies if one.number != number and not _is_public(one))
    return own.kind == "organization" and max(others, default=0) > max(len(own.places), 2)


def _is_public(entity: Entity) -> bool:
    """Whether a body is no firm by its name: a ministry, a court, a union; and what only stands in short letters."""
    words = {form for word in plain(entity.name) for form in (word, word.removesuffix("s"))}
    return entity.name.isupper() or not words.isdisjoint(lex.BODIES | lex.OUTLETS | _NO_FIRMS)


def _nouns(line: Line) -> Iterator[tuple[int, str]]:
    """The places of `the` before a single noun that names an office, a body or a firm, and the noun."""
    words = line.words
    for k in range(len(words) - 1):
        noun = words[k + 1].low
        if words[k].low != "the" or noun in _SKIPPED or noun in lex.PLACE_NOUNS or noun in lex.PLACE_HEADS:
            continue
        following = words[k + 2] if k + 2 < len(words) else None
        goes_on = following is not None and (
            (following.text[0].isupper() and words[k + 1].text[0].isupper())
            or following.low in ("of", "for", "in")
            or (
                following.text[0].isalpha()
                and (following.low in lex.PERSON_NOUNS or following.low in lex.ORGANIZATION_NOUNS)
            )
            or (noun in _HALVES and following.low in lex.COMMON and following.low not in lex.CLOSED)
        )
        if not goes_on and (
            noun in lex.BUSINESSES
            or noun in lex.ORGANIZATION_HEADS
            or noun in lex.ORGANIZATION_NOUNS
            or noun in lex.TITLES
        ):
            yield k, noun


def _heads(words: Sequence[str]) -> Iterator[str]:
    """`council` of `Business Council of Norden`, `bank` of `Pell Bank Ltd`: the nouns for a body that end a name, or what stands before its `of`."""
    for k, word in enumerate(words):
        last = k + 1 == len(words) or words[k + 1] in _BEHIND_HEAD or all(each in _LEGAL for each in words[k + 1 :])
        if last and (word in lex.ORGANIZATION_HEADS or word in lex.ORGANIZATION_NOUNS):
            yield word


def _bearers(entities: Entities) -> dict[str, list[int]]:
    """Which organisations have a noun as the head of a name; firms bear all the words for a firm."""
    found: dict[str, list[int]] = {}
    for entity in entities.all:
        if entity.kind != "organization":
            continue
        heads = {head for form in (entity.name, *entity.forms) for head in _heads(plain(form))}
        heads |= {lex.IMPLIED[word] for word in plain(entity.name) if word in lex.IMPLIED}
        if is_company((entity.name, *entity.forms)):
            heads |= lex.BUSINESSES
        for head in heads:
            found.setdefault(head, []).append(entity.number)
    return found
