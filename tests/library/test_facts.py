"""The facts of a statement: what it counts, what it is about, what it denies, and what a later one answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.library import gather, suggestions
from generator.library.actor_matching import Suggestion
from generator.library.claim_facts import facts
from generator.library.name_matching import acronym, alike, full, initials, parts, titles, words
from generator.model import Identity, Question
from tests.library.made import actor, briefing, claim

FIGURES = yaml.safe_load((Path(__file__).parent / "cases" / "figures.yml").read_text("utf-8"))
EARLY, LATE = "2031-03-01", "2031-03-09"


@pytest.mark.parametrize("case", FIGURES, ids=lambda case: case["text"])
def test_figures(case: dict[str, Any]) -> None:
    assert [[each.value, each.of, each.who] for each in facts(case["text"]).figures] == case["figures"]


def test_only_the_clause_with_a_negation_is_denied() -> None:
    found = facts("The bridge didn't collapse, but the harbour closed and no ferry sailed")
    said = {word: feature in found.denied for feature, word in found.features.items()}
    assert {word: said[word] for word in ("bridge", "harbour", "ferry", "sailed") if word in said} == {
        "bridge": True, "harbour": False, "ferry": True, "sailed": True,
    }  # fmt: skip


def test_words_that_say_little_are_no_features_and_endings_do_not_matter() -> None:
    assert not facts("the of no nine 14 hundred an ox").features
    assert facts("painting").features.keys() == facts("painted").features.keys() == facts("paints").features.keys()
    assert facts("the mayor's bridge").features.keys() == facts("mayor bridge").features.keys()
    assert facts("ring").features.keys() != facts("r").features.keys()
    assert facts("sings").features.keys() == facts("sing").features.keys()
    assert not facts("in 2031, on the 14th, 1,200").features


def asked(said: str, text: str = "When was the Aldermoor dam inspected?", **fields: Any) -> list[Suggestion]:
    """What is suggested for an open question of an early briefing and a claim of a later one."""
    who = {"by": fields.pop("by", ())}
    ann, late = actor("Ann Lund", key="ann"), fields.pop("late", LATE)
    question = Question(key="q", question=text, **fields)
    first = briefing("a", ann, published=EARLY, open_questions=(question,))
    more = fields.get("about") and (claim("c", "the spillway gate"),)
    first = briefing("a", ann, published=EARLY, open_questions=(question,), claims=more or ())
    second = briefing("b", ann, published=late, claims=(claim("x", said, **who),))
    return [each for each in suggestions(gather([first, second])) if each.kind == "answer"]


def test_three_shared_things_may_answer_and_two_only_by_the_one_who_was_asked() -> None:
    assert [each.b for each in asked("the Aldermoor dam was inspected")] == ["b#x"]
    assert not asked("the Aldermoor dam is old")
    assert not asked("the Aldermoor dam is old", by=("ann",))
    (found,) = asked("the Aldermoor dam is old", by=("ann",), put_to="ann")
    assert found.why == "the one who was asked speaks about it"
    assert not asked("the dam is old", by=("ann",), put_to="ann")
    assert not asked("the Aldermoor dam is old", put_to="ann")
    (found,) = asked("the Aldermoor dam was inspected", put_to="ann")
    assert found.why.startswith("it speaks of “")


def test_only_open_questions_are_answered_and_only_by_later_claims() -> None:
    said = "the Aldermoor dam was inspected"
    assert asked(said, status="open")
    assert not asked(said, status="answered")
    assert not asked(said, status="dropped")
    assert not asked(said, late=EARLY)


def test_what_a_question_is_about_counts_as_its_words() -> None:
    said = "the spillway gate was inspected"
    assert not asked(said)
    assert [each.b for each in asked(said, about=("c",))] == ["b#x"]
    assert not asked(said, about=("nothing",))


def test_of_many_claims_the_one_that_shares_most_is_suggested() -> None:
    question = Question(key="q", question="When was the Aldermoor dam inspected by the river agency?")
    said = [claim("x", "the Aldermoor dam was inspected"), claim("y", "the river agency inspected the Aldermoor dam")]
    every = [briefing("a", published=EARLY, open_questions=(question,)), briefing("b", published=LATE, claims=(*said,))]
    assert [each.b for each in suggestions(gather(every))] == ["b#y"]


@pytest.mark.parametrize(
    ("kind", "one", "other", "why"),
    [
        ("person", "K. Brickner", "Tomas Brickner", None),
        ("person", "T. Brickner", "Tomas Brickner", "the surname is the same, and the initial fits"),
        ("person", "Tomas Lund Brickner", "T. Brickner", None),
        ("person", "Viktor Orban", "Orban Viktor", "the names differ in spelling or in the order of their words"),
        ("person", "Ruth Okoro", "Ruthe Okoro", "the surname is the same, and the given names are alike"),
        ("person", "Ruth Brickner", "Ruth Bricknar", "the given name is the same, and the surnames are alike"),
        ("person", "Ann Lundmark", "Ann Lundkvist", None),
        ("person", "Mr", "Mrs", None),
        ("organization", "Ridge Watch", "RidgeWatch", "the names differ only in spaces and punctuation"),
        ("organization", "61st Brigade", "Brigade", None),
        ("organization", "Highmoor Water Works", "Highmoor Water", "one name is a shorter form of the other"),
        ("organization", "Police Force Council", "Police Force", None),
        ("organization", "Brickner", "Bricknar", "the names are spelt almost alike"),
        ("organization", "Abc", "Abd", None),
        ("organization", "Abk", "Abkd", None),
        ("place", "Highmoor Water Works", "Highmoor Water", None),
        ("place", "Kharkiv", "Kharkov", "the names are spelt almost alike"),
    ],
)
def test_names_are_alike_for_a_reason(kind: str, one: str, other: str, why: str | None) -> None:
    assert alike(one, other, kind) == why


def test_names_are_read_by_their_words() -> None:
    assert words("The U.N. Agency’s José-Luis") == ("un", "agency", "jose", "luis")
    assert (full("Lund", "person"), full("Dr Lund", "person"), full("Lund", "place")) == (None, None, ("lund",))
    assert full("Dr Ann Lund", "person") == ("ann", "lund")
    assert full("the", "organization") is None
    assert (acronym("U.N."), acronym("the UNHCR"), acronym("A"), acronym("ABCDEFGH"), acronym("Un")) == (
        "UN", "UNHCR", "", "", "",
    )  # fmt: skip
    assert initials("Institute for Conflict Mapping") == "ICM"
    assert parts("Thay Baw village", "place") == parts("Thay Baw", "place")
    assert parts("village", "place")
    assert titles("Col. Lund", "a colonel") == titles("colonel")
    assert not titles("Lund")


def test_an_address_is_the_key_of_the_earliest_and_a_number_where_it_is_taken() -> None:
    every = [
        briefing(name, actor(words_, key="x"), published=f"2031-0{n}-01")
        for n, (name, words_) in enumerate((("a", "Ann Lund"), ("b", "Ben Lund"), ("c", "Cy Lund")), 1)
    ]
    assert {key: each.name for key, each in gather(every).profiles.items()} == {
        "x": "Ann Lund", "x-2": "Ben Lund", "x-3": "Cy Lund",
    }  # fmt: skip
    decided = gather(every, [Identity(key="x", same_as=("c#x",), not_same_as=("a#x", "b#x"))])
    assert {key: each.name for key, each in decided.profiles.items()} == {
        "x": "Cy Lund", "x-2": "Ann Lund", "x-3": "Ben Lund",
    }  # fmt: skip
    moved = gather(every, [Identity(key="new", same_as=("a#x",), was=("older",))])
    assert moved.profiles["new"].was == ("older",)


def test_what_is_kept_apart_stays_apart_through_a_third() -> None:
    every = [briefing(name, actor("Ann Lund")) for name in "abc"]
    apart = Identity(key="one", same_as=("a#ann-lund",), not_same_as=("b#ann-lund",))
    found = sorted(len(each.appearances) for each in gather(every, [apart]).profiles.values())
    assert found == [1, 2]
    two = [
        Identity(key="one", same_as=("a#ann-lund",), not_same_as=("two",)),
        Identity(key="two", same_as=("b#ann-lund",)),
    ]
    assert len(gather(every, two).profiles) == 2
    assert gather(every, two).told_apart == {("one", "two")}


def test_profiles_are_in_the_order_of_their_names() -> None:
    every = [briefing("a", actor("Zoe Lund"), actor("ada Lund")), briefing("b", actor("Mia Lund"))]
    assert list(gather(every).profiles) == ["ada-lund", "mia-lund", "zoe-lund"]
