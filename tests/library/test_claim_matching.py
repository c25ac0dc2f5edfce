"""Claims of different briefings: which are suggested to agree or to conflict, and possible answers."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.library import gather, suggestions
from generator.library.claim_facts import Quantity, facts
from generator.model import Question
from tests.library.made import actor, briefing, claim

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "claims.yml").read_text("utf-8"))
FILLER = ("The weather was mild", "A choir sang in the square", "Shops stayed busy", "Buses ran as usual")
PLACE = actor("Aldermoor", "place")


def relations(one: str, other: str) -> list[str]:
    """The relations that are suggested for two statements of one event, among others that are of no matter."""
    rest = tuple(claim(f"filler-{number}", text) for number, text in enumerate(FILLER))
    about = {"about": ("aldermoor",)}
    first = briefing("a", PLACE, claims=(claim("one", one, **about), *rest[:2]))
    second = briefing("b", PLACE, claims=(claim("other", other, **about), *rest[2:]))
    found = suggestions(gather([first, second]))
    return [each.relation for each in found if {each.a, each.b} == {"a#one", "b#other"}]


@pytest.mark.parametrize("case", CASES, ids=[case["one"] for case in CASES])
def test_statements_agree_conflict_or_have_nothing_to_do_with_each_other(case: dict[str, str]) -> None:
    assert relations(case["one"], case["other"]) == [case["relation"]] * (case["relation"] != "nothing")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("31 soldiers were killed and nine captured", {(31, "killed", "soldiers"), (9, "captured", "soldiers")}),
        ("twenty-one people died", {(21, "killed", "")}),
        ("two hundred workers lost their jobs", {(200, "jobs", "workers")}),
        ("the level fell by 40 centimetres", {(40, "centimetres", "")}),
        ("on 4 March 2031 at 4:30 nobody died", set()),
        ("12,500 residents fled", {(12500, "displaced", "civilians")}),
    ],
)
def test_figures_know_what_they_count(text: str, figures: set[tuple[float, str, str]]) -> None:
    assert set(facts(text).figures) >= {Quantity(float(value), of, who) for value, of, who in figures}
    assert len(facts(text).figures) == len(figures)


def test_what_is_linked_or_refused_is_suggested_no_more() -> None:
    one = briefing("a", PLACE, claims=(claim("one", "seven people were killed", about=("aldermoor",)),))
    other = briefing("b", PLACE, claims=(claim("other", "nine people were killed", about=("aldermoor",)),))
    linked = briefing(
        "b", PLACE, claims=(claim("other", "nine people were killed", about=("aldermoor",), contradicts=("a#one",)),)
    )
    assert [each.kind for each in suggestions(gather([one, other])) if not each.decided] == ["claim"]
    assert not [each for each in suggestions(gather([one, linked])) if not each.decided]
    assert not [each for each in suggestions(gather([one, other], (), [("b#other", "a#one")])) if not each.decided]


def test_a_later_claim_may_answer_an_open_question_and_an_earlier_one_does_not() -> None:
    asked = Question(key="when", question="When was the Aldermoor dam last inspected by the agency?")
    asking = {"open_questions": (asked,)}
    said = {"claims": (claim("then", "the agency last inspected the Aldermoor dam in May"),)}
    early, late = "2031-03-01", "2031-03-09"
    found = suggestions(gather([briefing("a", published=early, **asking), briefing("b", published=late, **said)]))
    assert [(each.relation, each.a, each.b) for each in found] == [("answers", "a#when", "b#then")]
    assert not suggestions(gather([briefing("a", published=late, **asking), briefing("b", published=early, **said)]))


def test_of_many_alike_statements_the_two_likeliest_are_suggested() -> None:
    text = "the crew was told to lock the stairs of the burning ferry"
    others = {"b": "the crew was told to lock some doors under the bridge", "c": text, "d": text}
    rest = tuple(claim(f"filler-{number}", words) for number, words in enumerate(FILLER))
    every = [briefing("a", PLACE, claims=(claim("x", text, about=("aldermoor",)), *rest))]
    every += [briefing(name, PLACE, claims=(claim("x", said, about=("aldermoor",)),)) for name, said in others.items()]
    for kept in (every, every[:2]):
        found = [each for each in suggestions(gather(kept)) if each.kind == "claim" and each.a == "a#x"]
        assert [each.b for each in found] == (["c#x", "d#x"] if kept is every else ["b#x"])
        assert all(each.relation == "agrees" for each in found)


def test_statements_of_one_briefing_are_not_compared() -> None:
    said = [claim(key, text, about=("aldermoor",)) for key, text in (("x", "seven were killed"), ("y", "nine died"))]
    other = briefing("b", PLACE, claims=(claim("z", FILLER[0], about=("aldermoor",)),))
    assert not [
        each for each in suggestions(gather([briefing("a", PLACE, claims=(*said,)), other])) if not each.decided
    ]
