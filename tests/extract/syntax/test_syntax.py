"""Syntax: subjects and phrases by form and word order."""

from __future__ import annotations

from typing import Any

from generator.extract.annotate.reading import Line
from generator.extract.syntax import clauses, nominals, standing, subjects, verbs
from tests.extract.cases import Read, each, marked, rules

RULES = {rule.__name__.lstrip("_"): rule for rule in subjects._RULES}


def sentence(text: str) -> tuple[Line, int]:
    """The first sentence of a text, and the number of the word in square brackets."""
    plain, place = marked(text)
    line = Read(plain).reading.lines[0]
    return line, next(k for k, word in enumerate(line.sentence.tokens) if word.start == place)


@rules(__file__, "subjects")
def test_rule_on_subjects(rule: str, fires: bool, given: str) -> None:
    line, cue = sentence(given)
    words = line.sentence.tokens
    back = subjects._past(words, cue, line.protected)
    assert (RULES[rule](words, back, cue, line.protected) is not None) == fires


@each(__file__, "subjects")
def test_subject_of_a_verb(case: dict[str, Any]) -> None:
    assert subject(case["text"]) == case["subject"]


def subject(text: str) -> str:
    """The subject of the verb in square brackets; `main` means that of the sentence."""
    line, cue = sentence(text)
    return words(line, subjects.before(line.sentence.tokens, cue, line.protected))


@each(__file__, "sentences")
def test_sentence(case: dict[str, Any]) -> None:
    assert parts(case["text"]) == {key: value for key, value in case.items() if key != "text"}


def parts(text: str) -> dict[str, Any]:
    """The main subject of a sentence, its verbs, its phrases for people and bodies, and which words stand where."""
    line = Read(text).reading.lines[0]
    tokens, inside = line.sentence.tokens, line.protected
    where = "".join(one.name[0] for one in standing.standings(tokens, inside))
    return {
        "subject": words(line, subjects.main_subject(tokens, inside)),
        "verbs": " ".join(tokens[k].text for k in range(len(tokens)) if verbs.is_finite(tokens, k)),
        "nominals": [
            words(line, (one.start, one.stop)) + " …" * one.definite for one in nominals.nominals(tokens, inside)
        ],
        "standing": where.replace("A", "a"),
    }


@each(__file__, "phrases")
def test_phrase_behind_a_verb(case: dict[str, Any]) -> None:
    assert phrase(case["text"]) == case["phrase"]


def phrase(text: str) -> str:
    """The noun phrase that begins with the word in square brackets."""
    line, start = sentence(text)
    return words(line, clauses.after(line.sentence.tokens, start, line.protected))


def words(line: Line, found: subjects.Found) -> str:
    """The words of a range, or what stands for one."""
    if isinstance(found, str):
        return found
    return " ".join(word.text for word in line.sentence.tokens[slice(*found)])
