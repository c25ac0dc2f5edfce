"""Open questions: each rule, the grammar of what is asked, and nothing but whole questions on any article."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extract.questions import ahead, denials, left_open, pending
from generator.extract.questions.gaps import Gap
from generator.extract.questions.grammar import is_question
from generator.extract.questions.interrogatives import yes_no
from tests.extract.cases import Read, drafted, each, load, rules

ASKING = {ask.__name__: ask for _, ask in left_open.ASKING}
PENDING = {ask.__name__: ask for _, ask in pending.ASKING}
FORMS = {form.__name__: f"denied_{form.__name__}" for form in denials.FORMS}
GRAMMAR = load(__file__, "grammar")
GOLD = sorted((Path(__file__).parents[2] / "gold").glob("*.yml"))


@rules(__file__, "left_open")
def test_kind_of_gap(rule: str, fires: bool, given: str) -> None:
    read = Read(given)
    found = [
        q
        for line in read.reading.lines
        for q in ASKING[rule](Gap(read.reading, read.attributed[1], line, read.claimed))
    ]
    assert any(found) == fires


@rules(__file__, "pending")
def test_kind_of_what_is_to_come(rule: str, fires: bool, given: str) -> None:
    read = Read(given)
    gaps = [Gap(read.reading, read.attributed[1], line, read.claimed) for line in read.reading.lines]
    assert any(PENDING[rule](gap) for gap in gaps) == fires


@rules(__file__, "ahead")
def test_kind_of_what_lies_ahead(rule: str, fires: bool, given: str) -> None:
    read = Read(given)
    assert (rule in [asked.rule for asked in ahead.find(read.reading, read.claimed)]) == fires


@each(__file__, "questions")
def test_every_question_of_a_text(case: dict[str, Any]) -> None:
    assert questions(case["text"]) == case["asks"]


def questions(text: str) -> list[str]:
    """Every open question of a text, the claims that it is about, who was asked, and the reply."""
    read = Read(text)
    found = []
    for asked in read.asked:
        about = f" < {' '.join(str(n + 1) for n in asked.about)}" if asked.about else ""
        who = f" > {read.named.all[asked.put_to].name}" if asked.put_to is not None else ""
        found.append(f"{asked.question}{about}{who}{f', {asked.reply}' if asked.reply else ''}")
    return found


@rules(__file__, "denials")
def test_form_of_denial(rule: str, fires: bool, given: str) -> None:
    read = Read(given)
    found = denials.find(read.reading, read.attributed[1], read.attributed[0], read.claimed)
    assert (FORMS[rule] in [q.rule for q in found]) == fires


@each(__file__, "left_open")
def test_what_an_article_leaves_open(case: dict[str, Any]) -> None:
    asked = Read(case["text"]).asked
    if "asks" in case:
        assert [q.question for q in asked if q.rule == case["rule"] and case["asks"] in q.question] != []
    else:
        assert [q.question for q in asked if case["never"].lower() in q.question.lower()] == []


@pytest.mark.parametrize(("text", "whole"), [(t, w == "yes") for w in ("yes", "no") for t in GRAMMAR[w]])
def test_only_whole_questions_are_asked(text: str, whole: bool) -> None:
    assert is_question(text) == whole


@pytest.mark.parametrize("case", GRAMMAR["made"], ids=lambda case: case["text"])
def test_a_statement_becomes_a_question(case: dict[str, Any]) -> None:
    assert yes_no(case["text"]) == case["question"]


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_every_question_of_an_article_is_whole(file: Path) -> None:
    asked = drafted(yaml.safe_load(file.read_text("utf-8"))["article"]).open_questions
    assert [one.question for one in asked if not is_question(one.question)] == []
