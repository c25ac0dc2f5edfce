"""Topics: `the American`, `the 34-year-old`, `the German airline`, by the name of whom the sentences before are about.

A description by origin or age says nothing that a stranger can use; it takes up whoever was the subject last, if what the
article says of his origin and age does not differ, and if it says the same of nobody else who is near.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.entities import designations
from generator.extract.records import Entities, Entity, Reference, Speaker
from generator.extract.syntax import definites
from generator.extract.syntax.standing import Standing, standings
from generator.extract.syntax.verbs import is_finite
from generator.text import Token
from generator.words import load

_WORDS = load("discourse")
_FIRMS = lex.BUSINESSES | frozenset(_WORDS["any_firm"])
_BODY = _FIRMS | frozenset(_WORDS["described_body"])
_PERSON = frozenset(_WORDS["any_person"]) | frozenset(_WORDS["described_person"])
_NEAR, _RIVAL = 2, 5
"""Sentences: who was the subject there is meant; who is said to be the same within so many is meant as well."""
_BEFORE, _BEHIND = 4, 6
"""Words around a name among which its bearer is described."""
_STATES = {low: low for low in lex.COUNTRIES} | {low: state.lower() for low, state in lex.NATIONS.items()}
_MANY = ("ans", "ch", "ese", "ish", "sh", "ss")
"""How words for a whole people end: `the French`."""


class Described(NamedTuple):
    """A definite description: its first and last word by number, its noun, the country or age that it gives, and the kind of who can be meant."""

    first: int
    head: int
    noun: str
    said: str
    kind: str
    subject: bool


class Named(NamedTuple):
    """Somebody named or taken up in a sentence: his number, and where he stands in it; an owner stands aside."""

    actor: int
    place: int
    standing: Standing


def with_topics(reading: Reading, entities: Entities, meant: Mapping[int, Reference]) -> Mapping[int, Reference]:
    """The references of an article with those of descriptions by origin or age, where none is safe already."""
    found = dict(meant)
    for one in _references(reading, entities, meant):
        if one.start not in found or not found[one.start].safe:
            found[one.start] = one
    return found


def _references(reading: Reading, entities: Entities, meant: Mapping[int, Reference]) -> Iterator[Reference]:
    stage: dict[int, list[Named]] = {}
    for line in reading.lines:
        for one in () if line.caption else _described(line):
            for before in reading.lines[max(0, line.number - _RIVAL) : line.number + 1]:
                if before.number not in stage:
                    stage[before.number] = [] if before.caption else list(_named(before, entities, meant))
            number = _topic(reading, entities, stage, line, one)
            if number is not None:
                yield _reference(line.words, entities.all[number], one)


def _described(line: Line) -> Iterator[Described]:
    """The descriptions by origin or age of a sentence, in its order."""
    words = line.words
    told = [k for k, word in enumerate(words[:-2]) if word.low == "the" and _is_sign(words[k + 1])]
    places = standings(words, line.protected) if told else ()
    for k in told:
        if k > 1 and words[k - 1].text == "," and k - 2 in line.protected:
            continue  # `Okoro, the Norwegian champion, won`
        one = _description(words, k, places[k] is Standing.SUBJECT)
        if one is not None:
            yield one


def _is_sign(word: Token) -> bool:
    return word.low.endswith("-year-old") or (word.low in lex.NATIONS and word.text[0].isupper())


def _description(words: Sequence[Token], at: int, subject: bool) -> Described | None:
    """The description that `the` opens at a place; None where it is another phrase, or says more."""
    first = words[at + 1]
    aged = first.low.endswith("-year-old")
    head = next((k for k in range(at + 1, min(at + 4, len(words))) if definites.ends(words, k)), None)
    if aged and head == at + 2 and words[head].low in lex.NATIONS:
        return None if definites.says_which(words, head) else Described(at, head, words[head].low, _STATES[words[head].low], "person", subject)
    if head is None or definites.says_which(words, head) or not all(w.text.islower() for w in words[at + 2 : head + 1]):
        return None
    low = words[head].low
    if head == at + 1:
        kind = "" if not aged and low.endswith(_MANY) else "person"
    else:
        kind = "person" if low in _PERSON else "organization" if low in _BODY and not aged else ""
    return Described(at, head, low, first.low if aged else _STATES[first.low], kind, subject) if kind else None


def _named(line: Line, entities: Entities, meant: Mapping[int, Reference]) -> Iterator[Named]:
    """Who is named in a sentence or taken up by its pronouns, in its order."""
    places = standings(line.words, line.protected)
    for k, word in enumerate(line.words):
        number = entities.at.get(word.start)
        taken = meant.get(word.start)
        if number is None and taken is not None and taken.safe:
            number = taken.to.actor
        if number is not None:
            owner = any(w.low in ("'s", "'") and w.start <= entities.ends.get(word.start, word.end) + 1 for w in line.words[k + 1 : k + 6])
            yield Named(number, word.start, Standing.ASIDE if owner else places[k])


def _topic(
    reading: Reading, entities: Entities, stage: Mapping[int, Sequence[Named]], line: Line, one: Described
) -> int | None:
    """Whom a description takes up: the only one near who is said to be so, else the last subject, where nothing differs."""
    place = line.words[one.first].start
    near = [
        named
        for number in range(line.number, max(-1, line.number - _RIVAL - 1), -1)
        for named in stage[number]
        if named.place < place and _can_be(entities.all[named.actor], one)
    ]
    told = {named.actor: _says(reading, entities.all[named.actor], one.said) for named in near}
    sure = [actor for actor, says in told.items() if says]
    if sure or not one.subject:
        return sure[0] if len(sure) == 1 else None
    if len(told) == 1:
        (only,) = told
        return only if told[only] is None else None
    for number in range(line.number, max(-1, line.number - _NEAR - 1), -1):
        here = [named for named in stage[number] if named.place < place and told.get(named.actor) is None and named.actor in told]
        if here:
            first = here[0]
            alone = all(n.actor == first.actor or n.standing is Standing.ASIDE for n in here)
            return first.actor if first.standing is Standing.SUBJECT and alone else None
    return None


def _can_be(entity: Entity, one: Described) -> bool:
    """Whether kind and gender of an actor are those of a description."""
    gender = "f" if one.noun in lex.FEMALE_NOUNS else "m" if one.noun in lex.MALE_NOUNS else ""
    return entity.kind == one.kind and (not gender or entity.gender in ("", gender))


def _says(reading: Reading, entity: Entity, said: str) -> bool | None:
    """Whether an article says of somebody that he is of a country or an age, or of another one; None where it says nothing."""
    found: set[str] = set()
    for start, end in entity.places:
        line = reading.line_at(start)
        first, behind = line.word_at(start), line.word_at(end)
        found.update(_ages(line.words, behind) if said.endswith("-year-old") else _origins(line.words, first, behind))
    if entity.role and not said.endswith("-year-old"):
        found.update(_STATES[low] for low in entity.role.lower().replace("’", "'").replace("'s", "").split() if low in _STATES)
    return said in found if found else None


def _ages(words: Sequence[Token], behind: int) -> Iterator[str]:
    """The age behind a name, `Okoro, 34,`."""
    if behind + 1 < len(words) and words[behind].text == "," and words[behind + 1].text.isdigit():
        yield f"{words[behind + 1].text}-year-old"


def _origins(words: Sequence[Token], first: int, behind: int) -> Iterator[str]:
    """The countries that the words beside a name give: `Russian teenager`, `, the Croatian 13th seed`, `of the Czech Republic`."""
    in_front = 0 if designations.qualifies(words, behind) else _BEFORE  # `British Okoro fans` are British, and not Okoro
    for k in range(first - 1, max(-1, first - 1 - in_front), -1):
        if words[k].low in _STATES and words[k].text[0].isupper():
            yield _STATES[words[k].low]
        elif words[k].low in lex.CLOSED or not words[k].text[0].isalnum() or _is_verb(words, k):
            break
    led = words[behind].low if behind < len(words) else ""
    reach = {",": _BEHIND, "(": 1, "of": 2, "from": 2}.get(led, 0)
    for k in range(behind + 1, min(len(words), behind + 1 + reach)):
        pair = f"{words[k].low} {words[k + 1].low}" if k + 1 < len(words) else ""
        state = _STATES.get(words[k].low) or _STATES.get(pair)
        if state and words[k].text[0].isupper():
            yield state
        elif not words[k].text[0].isalnum() or (words[k].low in lex.CLOSED and words[k].low not in ("a", "from", "of", "the")):
            break


def _is_verb(words: Sequence[Token], at: int) -> bool:
    return words[at].text.islower() and (words[at].low.endswith("ing") or is_finite(words, at))


def _reference(words: Sequence[Token], entity: Entity, one: Described) -> Reference:
    place = words[one.first].start
    to = Speaker(entity.number, entity.name, entity.gender, entity.kind, False, place, words[one.head].low)
    return Reference(place, words[one.head].end, to, True, "topic")
