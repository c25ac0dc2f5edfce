"""Turns: labels of speakers and time stamps at the head of paragraphs, and whose words follow them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model import Paragraph, Role

_CLOCK = r"\d{1,2}(?:[:.]\d\d){1,2}\s?(?:[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|[Nn]oon|[Mm]idnight"
_STAMP = re.compile(
    rf"\[?(?:{_CLOCK})\]?(?:\s?\(?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PT|CT|AEST|AEDT|IST)\)?)?\s*(?:[–—:|-]+\s+|[–—:|.-]*(?=$))|\[\d\d?:\d\d(?::\d\d)?\]\s*|\d\d:\d\d:\d\d\s+(?=[A-Z])"
)
_ASKED = re.compile(r"(?:Q|Question|QUESTION|Interviewer|INTERVIEWER)\s?[.:]\s+")
_ANSWERED = re.compile(r"(?:A|Answer|ANSWER)\s?[.:]\s+")
_NAMED = re.compile(
    r"[“\"]?(?P<name>(?:[A-Z][A-Z’'.-]+(?:\s[A-Z][A-Z’'.-]+){0,3}|[A-Z][\w’'.-]+(?:\s(?:[A-Z][\w’'.-]*|de|van|von|al)){0,3}))(?:\s\([^)]{1,40}\))?:\s+(?=\S)"
)
_NO_SPEAKER = frozenset(
    """
    photo photos picture pictured image caption credit read watch related update correction clarification about note
    editor's source sources contact grief background example warning analysis opinion exclusive breaking
    """.split()
)
_QUESTION = re.compile(r"[^“”\"]{3,400}\?$")
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|I['’]m|I['’]ve|we['’]re)\b", re.IGNORECASE)
_LEAST_TURNS = 3


class Turn(NamedTuple):
    """A paragraph whose words are somebody's by its form: its number, its label as printed (`""` without one), and its role."""

    paragraph: int
    label: str
    role: Role


class Label(NamedTuple):
    """What stands in front of a paragraph's words: its length, the name in it, and what it makes of them."""

    length: int
    name: str
    role: Role | None


def labels(lines: Sequence[str]) -> dict[int, Label]:
    """The labels at the heads of lines by their number, where enough of the article is built of them."""
    found = {n: label for n, line in enumerate(lines) if (label := _stamp(line)) is not None}
    if len(found) < _LEAST_TURNS:
        found = {}
    after = [line[found[n].length :] if n in found else line for n, line in enumerate(lines)]
    spoken = _letters(after) or _names(after)
    for n, label in spoken.items():
        found[n] = Label(label.length + (found[n].length if n in found else 0), label.name, label.role)
    return found


def _stamp(line: str) -> Label | None:
    match = _STAMP.match(line)
    return Label(match.end(), "", None) if match else None


def _letters(lines: Sequence[str]) -> dict[int, Label]:
    """`Q: … A: …`: at least one of each."""
    asked = {n: Label(m.end(), "", "question") for n, line in enumerate(lines) if (m := _ASKED.match(line))}
    given = {n: Label(m.end(), "", "answer") for n, line in enumerate(lines) if (m := _ANSWERED.match(line))}
    if not asked or not given:
        return {}
    return {**asked, **given} | {n: label for n, label in _names(lines).items() if n not in asked and n not in given}


def _names(lines: Sequence[str]) -> dict[int, Label]:
    """`OKORO: …`, `Ruth Okoro: …`: labels that come again, three lines or more in all."""
    found: dict[int, Label] = {}
    for n, line in enumerate(lines):
        match = _NAMED.match(line)
        if match and match["name"].split()[0].lower() not in _NO_SPEAKER and line[match.end()] not in "“\"‘'":
            found[n] = Label(match.end(), match["name"], "speech")
    counts = Counter(label.name for label in found.values())
    if len(found) < _LEAST_TURNS or max(counts.values()) < 2 or not _is_talk(lines, found):
        return {}
    return {n: label for n, label in found.items() if counts[label.name] > 1 or label.name.isupper()}


def _is_talk(lines: Sequence[str], found: dict[int, Label]) -> bool:
    """Whether labelled lines are what people say to each other: sentences, and more than one label or questions between."""
    ended = sum(bool(re.search(r"[.?!…][”\"’)]*$", lines[n])) for n in found)
    asked = sum(line.endswith("?") for n, line in enumerate(lines) if n not in found)
    return ended >= 0.7 * len(found) and (len({label.name for label in found.values()}) > 1 or asked > 1)


def find(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
    """The turns of an interview or a transcript, in order: labelled ones, else questions and what follows them."""
    labelled = _with_interviewer(text, paragraphs, tuple(_labelled(text, paragraphs)))
    if sum(turn.role != "question" for turn in labelled) > 1:
        return labelled
    return tuple(_unlabelled(text, paragraphs))


def _labelled(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Turn]:
    """Each paragraph behind a label of a speaker, and those that go on with it before the next label."""
    spoken = [n for n, p in enumerate(paragraphs) if p.kind == "label" and p.role]
    last = spoken[-1] if spoken else 0
    label, role = "", None
    for number, paragraph in enumerate(paragraphs):
        if paragraph.kind == "label":
            if paragraph.role:
                label, role = text[paragraph.start : paragraph.end].strip(" :.“\""), paragraph.role
        elif paragraph.kind != "body":
            role = role if paragraph.kind in ("caption", "credit", "boilerplate") and number < last else None
        elif role is not None:
            yield Turn(number, label, role)
            if number > last or role == "question":
                role = None


def _with_interviewer(text: str, paragraphs: Sequence[Paragraph], found: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """The turns, those of the one speaker who mostly asks as questions."""
    asked = {label: [0, 0] for label in dict.fromkeys(turn.label for turn in found if turn.role == "speech")}
    for turn in found:
        if turn.label in asked:
            part = paragraphs[turn.paragraph]
            asked[turn.label][text[part.start : part.end].endswith("?")] += 1
    asking = {label for label, (told, questions) in asked.items() if questions >= 2 and questions > 1.5 * told}
    if len(asking) != 1:
        return found
    return tuple(turn._replace(role="question") if turn.label in asking else turn for turn in found)


def _unlabelled(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Turn]:
    """Paragraphs that only ask, each with an answer in the first person behind it: an interview set without labels."""
    bodies = [(n, text[p.start : p.end]) for n, p in enumerate(paragraphs) if p.kind in ("body", "headline")]
    asking = {n for n, line in bodies if _QUESTION.match(line) and line.count(" ") < 60}
    answers = [(n, line) for k, (n, line) in enumerate(bodies) if k and n not in asking and bodies[k - 1][0] in asking]
    plain = [n for n, line in answers if not re.match(r"[“\"‘']", line)]
    own = [n for n, line in answers if _FIRST_PERSON.search(line)]
    if len(asking) < _LEAST_TURNS or len(plain) < 0.8 * len(asking) or len(own) < 0.5 * len(answers):
        return
    begun = False
    for k, (n, line) in enumerate(bodies):
        if n in asking:
            begun = True
            yield Turn(n, "", "question")
        elif begun and (bodies[k - 1][0] in asking or _FIRST_PERSON.search(line)) and paragraphs[n].kind == "body":
            yield Turn(n, "", "answer")
