"""Claims of different briefings: which are suggested to agree or to conflict, and possible answers."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.library import gather, suggestions
from generator.library.actor_matching import CROWD
from generator.model import Briefing, Quote
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


def test_what_is_linked_or_refused_is_suggested_no_more() -> None:
    one = briefing("a", PLACE, claims=(claim("one", "seven people were killed", about=("aldermoor",)),))
    other = briefing("b", PLACE, claims=(claim("other", "nine people were killed", about=("aldermoor",)),))
    linked = briefing(
        "b", PLACE, claims=(claim("other", "nine people were killed", about=("aldermoor",), contradicts=("a#one",)),)
    )
    assert [each.kind for each in suggestions(gather([one, other])) if not each.decided] == ["claim"]
    assert not [each for each in suggestions(gather([one, linked])) if not each.decided]
    assert not [each for each in suggestions(gather([one, other], (), [("b#other", "a#one")])) if not each.decided]


def test_of_many_alike_statements_the_two_likeliest_are_suggested() -> None:
    text = "the crew was told to lock the stairs of the burning ferry"
    others = {"b": "the crew was told to lock some doors under the bridge", "c": text, "d": text}
    rest = tuple(claim(f"filler-{number}", words) for number, words in enumerate(FILLER))
    every = [briefing("a", PLACE, claims=(claim("x", text, about=("aldermoor",)), *rest))]
    every += [briefing(name, PLACE, claims=(claim("x", said, about=("aldermoor",)),)) for name, said in others.items()]
    for kept in (every, every[:2]):
        found = [each for each in suggestions(gather(kept)) if each.kind == "claim" and each.a == "a#x"]
        assert sorted(each.b for each in found) == (["c#x", "d#x"] if kept is every else ["b#x"])
        assert all(each.relation == "agrees" for each in found)


def test_statements_of_one_briefing_are_not_compared() -> None:
    said = [claim(key, text, about=("aldermoor",)) for key, text in (("x", "seven were killed"), ("y", "nine died"))]
    other = briefing("b", PLACE, claims=(claim("z", FILLER[0], about=("aldermoor",)),))
    assert not [
        each for each in suggestions(gather([briefing("a", PLACE, claims=(*said,)), other])) if not each.decided
    ]


def test_a_quote_that_stands_in_no_claim_is_compared_too() -> None:
    one = briefing("a", PLACE, quotes=(Quote(key="q", text="The copper violin was never stolen"),))
    other = briefing("b", PLACE, claims=(claim("x", "the copper violin was stolen", about=("aldermoor",)),))
    found = [each for each in suggestions(gather([one, other])) if each.kind == "claim"]
    assert [(each.relation, {each.a, each.b}) for each in found] == [("conflicts", {"a#q", "b#x"})]


def test_the_strongest_come_first_and_those_of_one_event_bear_its_name() -> None:
    def made(name: str, *texts: str) -> Briefing:
        return briefing(name, PLACE, claims=tuple(claim(f"x{n}", text) for n, text in enumerate(texts)))

    one, other = (
        made("b", "copper violin meadow", "harvest granite"),
        made("a", "copper violin meadow", "harvest saddle"),
    )
    found = [each for each in suggestions(gather([one, other])) if each.kind == "claim"]
    assert [{each.a, each.b} for each in found] == [{"b#x0", "a#x0"}, {"b#x1", "a#x1"}]
    assert found[0].weight > found[1].weight
    assert {each.event for each in found} == {"a"}


def test_statements_that_share_only_a_rounded_figure_are_found() -> None:
    one = briefing("a", PLACE, claims=(claim("x", "310 mm of rain"), claim("z", "the copper violin")))
    other = briefing("b", PLACE, claims=(claim("y", "31 centimetres fell"), claim("z", "the copper violin")))
    found = {frozenset((each.a, each.b)) for each in suggestions(gather([one, other])) if each.kind == "claim"}
    assert frozenset(("a#x", "b#y")) in found


@pytest.mark.parametrize(("others", "found"), [(CROWD - 2, True), (CROWD - 1, False)])
def test_a_word_in_more_claims_than_a_crowd_brings_none_together(others: int, found: bool) -> None:
    rest = tuple(claim(f"y{n}", f"copper quartz{chr(97 + n // 26)}{chr(97 + n % 26)}q") for n in range(others))
    one, other = (
        briefing("a", PLACE, claims=(claim("x", "copper"), *rest)),
        briefing("b", PLACE, claims=(claim("x", "copper"),)),
    )
    pairs = [{each.a, each.b} for each in suggestions(gather([one, other])) if each.kind == "claim"]
    assert ({"a#x", "b#x"} in pairs) is found
