"""Syntax: subjects and phrases by form and word order."""

from __future__ import annotations

from generator.extract.annotate.reading import Line
from generator.extract.syntax import subjects
from tests.extract.cases import Read, marked, rules

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
