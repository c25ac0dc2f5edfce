"""Roles: what an article calls an actor, in its own words, and which actors it calls by which noun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract import lexicon as lex
from generator.extract.annotate import openings
from generator.extract.annotate.reading import Reading
from generator.extract.entities import designations, fronted, relative_clauses
from generator.extract.entities.clusters import plain
from generator.extract.entities.short_letters import is_verb
from generator.extract.records import Entities, Entity
from generator.extract.syntax.verbs import may_be_finite
from generator.text import Token

_MENTIONS = 6
"""How many mentions of an actor are looked at for a role."""
_AGE = re.compile(r"\b(?:(?:about|almost|nearly)\s)?\d{1,3}-year-old\s")
_CLERICAL = frozenset(("rev", "the rev", "reverend", "the reverend"))
"""Titles that say less than what somebody is besides: `Vatican spokesman the Rev. Paolo Ferri`."""
_FOR = frozenset("at for of to".split())
"""What stands between an office and the body or place that it is for."""
_PLAIN = frozenset(
    "hon honourable honorable rt mr mrs ms miss dr sir dame lord lady madam brother sister don dona shri his her st saint sheikh".split()
)
"""Forms of address: they say nothing of what somebody does."""


def with_roles(reading: Reading, entities: Entities) -> Entities:
    """The entities with their role nouns: `spokeswoman` → the actors that the text calls so, in order."""
    found: dict[str, list[int]] = {}
    members = []
    for entity in entities.all:
        for noun in dict.fromkeys(_role_nouns(reading, entity)):
            found.setdefault(noun, []).append(entity.number)
        called = role(reading, entities, entity)
        members.append(replace(entity, role=called) if called else entity)
    return replace(entities, all=tuple(members), roles={noun: tuple(numbers) for noun, numbers in found.items()})


def role(reading: Reading, entities: Entities, entity: Entity) -> str:
    """What the article calls an actor: a phrase that renames it, the title in front of its name, a noun before it."""
    for start, end in entity.places[:_MENTIONS]:
        line = reading.line_at(start)
        title = entity.titles.get(start, start)
        for phrase in (
            designations.behind(line, end, entity.kind),
            fronted.before(line, title, entity.kind),
            relative_clauses.serves_as(line, end) if entity.kind == "person" else None,
        ):
            if phrase is not None:
                return _plain_role(reading.text[phrase.start : phrase.end])
        if entity.kind == "place":
            continue
        reverend = reading.text[title:start].lower().strip(" .") in _CLERICAL
        past = _past_article(reading, title) if reverend else title
        office = "" if reverend else _office(reading, entities, title, start)
        qualifies = entity.kind == "organization" and designations.qualifies(line.words, line.word_at(end))
        if found := office or ("" if qualifies else _in_front(reading, entities, entity, past)):
            return found
    return _leads(reading, entity) or next(filter(None, (_office(reading, entities, t, s) for s, t in entity.titles.items())), "")


def _plain_role(words: str) -> str:
    """A role without somebody's age: `78-year-old president`."""
    return _AGE.sub("", " ".join(words.split()))


def _past_article(reading: Reading, title: int) -> int:
    """Where what stands in front of `the Rev.` ends: `Vatican spokesman | the Rev. Paolo Ferri`."""
    line = reading.line_at(title)
    k = line.word_at(title)
    return line.words[k - 1].start if k and line.words[k - 1].low == "the" else title


def _leads(reading: Reading, entity: Entity) -> str:
    """`runs the harbour office`: what a person leads, where the article says no more of him or her."""
    mentions = entity.places[:_MENTIONS] if entity.kind == "person" else ()
    found = (relative_clauses.led(reading.line_at(start), end) for start, end in mentions)
    phrase = next((phrase for phrase in found if phrase), None)
    return " ".join(reading.text[phrase.start : phrase.end].split()) if phrase else ""


def _office(reading: Reading, entities: Entities, title: int, start: int) -> str:
    """The title in front of a name, with the body in front of the title: `European Commission President`; none that is only imagined: `a President Holt`."""
    words = [word for word in reading.text[title:start].split() if word.lower().rstrip(".") not in _PLAIN]
    if not words or reading.text[max(0, title - 3) : title].lower().endswith((" a ", " an ")):
        return ""
    named = " ".join(lex.SHORT_TITLES.get(word.lower().rstrip("."), word) for word in words)
    whose = " ".join(reading.text[_whose(reading, entities, title) : title].split())
    first, _, rest = whose.partition(" ")
    whose = f"{first.lower()} {rest}".strip() if first.lower() in designations.STANDING else whose
    return f"{whose} {named}".strip()


def _whose(reading: Reading, entities: Entities, title: int) -> int:
    """Where the words begin that say whose office a title is: `former Michigan`, `European Commission`, `Election`."""
    line = reading.line_at(title)
    words, k = line.words, line.word_at(title)
    while 0 < k < len(words) and words[k - 1].end < words[k].start:
        named = _name_ending(entities, words[k - 1].end)
        if named is not None:
            k = line.word_at(named)
        elif _says_whose(words, k - 1):
            k -= 1
        else:
            break
    return words[k].start if k < len(words) else title


def _says_whose(words: Sequence[Token], at: int) -> bool:
    """Whether a word in front of a title belongs to the office: a people, a party, `former`, a plain noun written large."""
    low = words[at].low
    if low in lex.PEOPLES or low in lex.PARTIES or low in designations.STANDING:
        return True
    dated = low in lex.MONTHS or low in lex.WEEKDAYS
    plain = low in lex.COMMON and low not in lex.CLOSED and not is_verb(low) and not dated
    opens = openings.opens(words, at) and (low.endswith(("ly", "ing")) or words[at + 1].text.islower())
    return plain and words[at].text[0].isupper() and not opens


def _name_ending(entities: Entities, end: int) -> int | None:
    """Where the body or place begins whose name ends there."""
    place = next((p for p in reversed(entities.between(end - 60, end)) if entities.ends[p] == end), None)
    return place if place is not None and entities.all[entities.at[place]].kind != "person" else None


def _in_front(reading: Reading, entities: Entities, entity: Entity, title: int) -> str:
    """`the ferry operator Blue Lines`, `former mayor Ruth Okoro`: the plain phrase that ends at a name, and whose it is."""
    line = reading.line_at(title)
    words, k = line.words, line.word_at(title)
    nouns = lex.PERSON_NOUNS | designations.REPORTERS if entity.kind == "person" else lex.ORGANIZATION_NOUNS
    first = designations.left(words, _past_field(entities, words, k) if entity.kind == "person" else k, nouns)
    if first == k or (first == k - 1 and words[first].low in designations.BARE):
        return ""
    first = _of_whom(entities, words, first)
    called = " ".join(reading.text[words[first].start : words[k - 1].end].split())
    opens = openings.opens(words, first) and called[1:].islower() and not _is_written_large(reading, words[first].text)
    return _uncapitalised(called, words[first].low) if opens else called


def _past_field(entities: Entities, words: Sequence[Token], k: int) -> int:
    """Where the noun ends in `former special envoy | to Norway Ruth Okoro`: in front of the body or place that an office is for; `k` without one."""
    place = _name_ending(entities, words[k - 1].end) if k > 2 else None
    at = next((n for n in range(k - 1, 1, -1) if words[n].start == place), 0) if place is not None else 0
    at -= at > 2 and words[at - 1].low == "the"
    return at - 1 if at > 1 and words[at - 1].low in _FOR and words[at - 2].low in lex.PERSON_NOUNS else k


def _is_written_large(reading: Reading, word: str) -> bool:
    """Whether the article writes a word with its capital inside a sentence: `Ray director`, of the film `Ray`."""
    return any(m.text.split()[0] == word and not m.opening for line in reading.lines for m in line.mentions)


def _of_whom(entities: Entities, words: Sequence[Token], first: int) -> int:
    """`Paris 2024 sports director`, `Ruth Okoro’s campaign manager`: where a name begins whose office it is; `first` without one."""
    year = first > 1 and words[first - 1].text.isdigit() and len(words[first - 1].text) == 4
    owner = first > 1 and words[first - 1].low == "'s"
    end = words[first - 2].end if year or owner else -1
    place = next((p for p in reversed(entities.between(end - 60, end)) if entities.ends[p] == end), None)
    return next((n for n in range(first - 2, -1, -1) if words[n].start == place), first)


def _uncapitalised(called: str, low: str) -> str:
    """A role without the capital that only a sentence gave it; titles, peoples and parties keep theirs."""
    own = low in lex.PARTIES or low in lex.TITLES or low.endswith(("ian", "cratic"))
    plain = low in designations.STANDING or (low in lex.COMMON and not own)
    return low + called[len(low) :] if plain else called


def _role_nouns(reading: Reading, entity: Entity) -> Iterator[str]:
    """The nouns by which an article calls an actor, for the phrases that take it up again."""
    nouns = lex.PERSON_NOUNS if entity.kind == "person" else lex.ORGANIZATION_NOUNS
    if entity.kind == "organization":
        yield from (lex.IMPLIED[word] for word in plain(entity.name) if word in lex.IMPLIED)
    for start, end in entity.places[:8]:
        line = reading.line_at(start)
        title = entity.titles.get(start, start)
        for phrase in (
            designations.behind(line, end, entity.kind),
            fronted.before(line, title, entity.kind),
        ):
            if phrase is not None:
                yield from (noun for noun in phrase.nouns if noun in nouns)
        yield from (word for word in _near(reading, line.start, start) if word in nouns)


def _near(reading: Reading, first: int, start: int) -> list[str]:
    """The last words right in front of a name, back to a small word, a verb or a mark: of `the mayor said Mr Okoro` none."""
    near: list[str] = []
    for word in reversed(reading.tokens(max(first, start - 50), start)):
        if near and word.low == "of":
            continue  # `secretary of state Ruth Okoro`
        verb = may_be_finite(word.low) and word.low != "state" and word.text.islower()
        if word.low in lex.CLOSED or word.text in ",;:—–" or len(near) == 3 or verb:
            break
        near += [word.low.rstrip(".")] if word.low[0].isalpha() else []
    return near
