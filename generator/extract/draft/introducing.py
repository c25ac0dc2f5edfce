"""Introducing: whom a summary names first by the surname or an acronym, it names in full, with the role that the article gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.entities.relative_clauses import LEADS
from generator.extract.records import Entity
from generator.words import load

_HONORIFIC = r"(?:(?:Mr|Mrs|Ms|Miss|Mx)\.?\s)?"
_NO_PERSON = r"(?!\w|[-–]\w|\s(?:[A-Z]|administration|camp|campaign|family|rally|team)\b)"
"""What does not follow the name of a person: the `Trump campaign`, `Clinton-backed`."""
_NOT_BEFORE = r"(?<![\w’'.-])(?<!\b[Tt]he\s)"
_WORD = re.compile(r"[A-Z][\w.’'-]*\s$")
_ACRONYM = re.compile(r"[A-Z]{3,6}")
_STANDS = r"(?=[,.]|\s(?:is|are|was|were|has|have|had|will|would|may|could|did|does|said|says|[a-z]+ed)\b)"
"""What follows a body that acts, and not a noun that it only qualifies: the `FDA panel`."""
_DOES = re.compile(r"(?:has|had|will|would|was|is|did|said|says|told|[a-z]+ed)\b")
_GENERATIONS = frozenset("Jr Sr II III IV".split())
_LONG_ROLE = 9
"""Words of a role that do not fit between a name and its verb."""
_KIN = frozenset(load("matter")["relations"])


def introduced(reading: Reading, people: Sequence[Entity], sentences: Mapping[int, str]) -> str:
    """The sentences of a summary by their lines, in one text, with the full name of each person and body where it is named first."""
    summary = ""
    for number in sorted(sentences):
        text = sentences[number]
        line = reading.lines[number]
        for entity in people:
            here = [(start, end) for start, end in entity.places if line.start <= start < line.end]
            if here and entity.name not in summary:
                text = _named(text, entity, people, reading.words(here[0]))
            elif entity.kind == "person" and entity.name in summary:
                text = _shortly(text, entity, people)
        summary = f"{summary} {text}".strip()
    return summary


def _named(text: str, entity: Entity, people: Sequence[Entity], called: str) -> str:
    if entity.kind == "person":
        return _with_role(_introduced(text, entity, people, called), entity)
    return _spelt_out(text, entity, called) if entity.kind == "organization" else text


def _introduced(text: str, entity: Entity, people: Sequence[Entity], called: str) -> str:
    """A sentence with the full name for the surname, unless another person has it, or it stands in a quotation."""
    surname = _surname(entity)
    if _shares(entity, people) or called != surname or surname == entity.name or entity.name in text:
        return text
    match = re.search(f"{_NOT_BEFORE}{_HONORIFIC}{re.escape(surname)}{_NO_PERSON}", text)
    if match is None or _WORD.search(text[: match.start()]) or _is_quoted(text, match.start()):
        return text
    return f"{text[: match.start()]}{entity.name}{text[match.end() :]}"


def _shares(entity: Entity, people: Sequence[Entity]) -> bool:
    """Whether another person of the article has the same surname."""
    surname = _surname(entity)
    return any(one is not entity and one.kind == "person" and _surname(one) == surname for one in people)


def _shortly(text: str, entity: Entity, people: Sequence[Entity]) -> str:
    """The surname for the full name, where the summary has that already and the article itself says no more."""
    surname = _surname(entity)
    own = any(form.rsplit(" ", 1)[-1] == surname and form != entity.name for form in entity.forms)
    if surname == entity.name or not own or _shares(entity, people):
        return text
    match = re.search(rf"(?<![\w-]){re.escape(entity.name)}(?![\w-]|\s[A-Z])", text)
    if match is None or _is_quoted(text, match.start()):
        return text
    return f"{text[: match.start()]}{surname}{text[match.end() :]}"


def _surname(entity: Entity) -> str:
    """The last word of a name that is no `Jr.`"""
    words = entity.name.split()
    return next((word for word in reversed(words) if word.rstrip(".,") not in _GENERATIONS), words[-1]).rstrip(",")


def _with_role(text: str, entity: Entity) -> str:
    """`Ida Holm said …` → `Ida Holm, the mayor of Harwick, said …`, where the sentence begins with the name and says nothing of who it is."""
    words = entity.role.split()
    behind = text.removeprefix(f"{entity.name} ")
    if not words or len(words) > _LONG_ROLE or behind == text or not _DOES.match(behind):
        return text
    if words[0] in LEADS:
        return f"{entity.name}, who {entity.role}, {behind}"
    head = next((k for k, word in enumerate(words) if word in lex.PREPOSITIONS), len(words)) - 1
    if head < 0 or words[head].lower() in _KIN or any(word.lower() in text.lower() for word in words[head : head + 1]):
        return text
    return f"{entity.name}, {_as_apposition(entity.role, words[head].lower(), whose=head + 1 < len(words))}, {behind}"


def _as_apposition(role: str, head: str, *, whose: bool) -> str:
    """A role behind a name: bare where it says of what, `the` before an office, else `a`."""
    bare = (
        role
        if role.split()[0][1:2].isupper() or not role[0].isupper() or role.split()[0].lower() != head
        else f"{head}{role[len(head) :]}"
    )
    if whose or bare.split()[0].lower() in lex.DETERMINERS or bare.split()[0].endswith(("’s", "'s")):
        return bare
    article = "the" if head in _SOLE else "an" if bare[0].lower() in "aeiou" else "a"
    return f"{article} {bare}"


_SOLE = frozenset(load("matter")["sole"])


def _spelt_out(text: str, entity: Entity, called: str) -> str:
    """`The FDA said …` → `The Food and Drug Administration (FDA) said …`, where it is named first."""
    if not _ACRONYM.fullmatch(called) or " " not in entity.name or called in entity.name or entity.name in text:
        return text
    match = re.search(rf"\b[Tt]he {called}{_STANDS}", text)
    if match is None or _is_quoted(text, match.start()):
        return text
    return f"{text[: match.start()]}{match.group()[:4]}{entity.name} ({called}){text[match.end() :]}"


def _is_quoted(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at) or text.count('"', 0, at) % 2 == 1
