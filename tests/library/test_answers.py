"""Open questions of earlier briefings, and which later claims may answer them."""

from __future__ import annotations

from typing import Any

import pytest

from generator.library import gather, suggestions
from generator.library.records import Suggestion
from generator.model import Question
from tests.library.made import actor, briefing, claim

EARLY, LATE = "2031-03-01", "2031-03-09"
PLACE, ANN = actor("Aldermoor", "place"), actor("Ann Lund", key="ann")


def asked(said: str, text: str = "Why was the Aldermoor dam inspected?", **fields: Any) -> list[Suggestion]:
    """What is suggested for an open question of an early briefing and a claim of a later one about the same event."""
    told = {"by": fields.pop("by", ()), "when": fields.pop("when", None)}
    late, near = fields.pop("late", LATE), fields.pop("near", True)
    more = (claim("c", "the spillway gate"),) if fields.get("about") else ()
    question = Question(key="q", question=text, **fields)
    others = () if near else tuple(actor(f"Far {word}") for word in ("Quartz", "Opal", "Onyx", "Topaz", "Agate"))
    first = briefing("a", ANN, PLACE, *others, published=EARLY, open_questions=(question,), claims=more)
    second = briefing("b", ANN, *((PLACE,) if near else ()), published=late, claims=(claim("x", said, **told),))
    return [each for each in suggestions(gather([first, second])) if each.kind == "answer"]


def test_three_shared_things_may_answer_and_two_only_by_the_one_who_was_asked() -> None:
    (found,) = asked("the Aldermoor dam was inspected")
    assert (found.a, found.b, found.relation, found.weight) == ("a#q", "b#x", "answers", 3)
    assert found.why == "it speaks of “aldermoor”, “dam”, “inspected”"
    assert not asked("the Aldermoor dam is old")
    assert not asked("the Aldermoor dam is old", by=("ann",))
    (found,) = asked("the Aldermoor dam is old", by=("ann",), put_to="ann")
    assert (found.why, found.weight) == ("the one who was asked speaks about it", 2)
    assert not asked("the dam is old", by=("ann",), put_to="ann")
    assert not asked("the Aldermoor dam is old", put_to="ann")
    assert not asked("the Aldermoor dam was old", put_to="nobody", by=("nobody",))
    (found,) = asked("the Aldermoor dam was inspected", put_to="ann")
    assert found.why.startswith("it speaks of “")


def test_outside_of_the_event_only_the_one_who_was_asked_answers() -> None:
    assert not asked("the Aldermoor dam was inspected", near=False)
    assert asked("the Aldermoor dam was inspected", near=False, by=("ann",), put_to="ann")


def test_only_open_questions_are_answered_and_only_by_later_claims() -> None:
    said = "the Aldermoor dam was inspected"
    assert asked(said, status="open")
    assert not asked(said, status="answered")
    assert not asked(said, status="dropped")
    assert not asked(said, late=EARLY)
    assert not asked(said, late="")


def test_what_a_question_is_about_counts_as_its_words() -> None:
    said = "the spillway gate was inspected"
    assert not asked(said)
    assert [each.b for each in asked(said, about=("c",))] == ["b#x"]
    assert not asked(said, about=("nothing",))


@pytest.mark.parametrize(
    ("question", "said", "found"),
    [
        ("How many gates of the Aldermoor dam failed?", "the gates of the Aldermoor dam failed", False),
        ("How many gates of the Aldermoor dam failed?", "two gates of the Aldermoor dam failed", True),
        ("How much of the Aldermoor dam failed?", "the Aldermoor dam failed", False),
        ("When was the Aldermoor dam inspected?", "the Aldermoor dam was inspected", False),
        ("When was the Aldermoor dam inspected?", "the Aldermoor dam was inspected in 2029", True),
    ],
)
def test_a_claim_answers_with_what_was_asked_for(question: str, said: str, found: bool) -> None:
    assert bool(asked(said, question)) is found


def test_a_day_of_the_claim_answers_when() -> None:
    assert asked("the Aldermoor dam was inspected", "When was the Aldermoor dam inspected?", when="2031-03-02")


def test_of_many_claims_the_one_that_shares_most_is_suggested() -> None:
    question = Question(key="q", question="Why was the Aldermoor dam inspected by the river agency?")
    said = [claim("x", "the Aldermoor dam was inspected"), claim("y", "the river agency inspected the Aldermoor dam")]
    every = [
        briefing("a", PLACE, published=EARLY, open_questions=(question,)),
        briefing("b", PLACE, published=LATE, claims=(*said,)),
    ]
    assert [each.b for each in suggestions(gather(every)) if each.kind == "answer"] == ["b#y"]
    refused = gather(every, (), [("a#q", "b#y")])
    assert [each.b for each in suggestions(refused) if each.kind == "answer"] == ["b#x"]
