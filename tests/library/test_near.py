"""Which briefings tell of one event, and the actors that only such briefings bring together."""

from __future__ import annotations

import math
from typing import Any

import pytest

from generator.library import gather, suggestions
from generator.library.actor_matching import actors
from generator.library.events import CROWD, EVENT, NEAREST, Events, events, one_each
from generator.model import Actor, Briefing
from tests.library.made import actor, briefing, claim

PLACE = actor("Aldermoor", "place")


def near(*briefings: Briefing) -> Events:
    """How near these briefings are to each other."""
    library = gather(briefings)
    return events(library, one_each(library, actors(library)))


def test_shared_actors_and_words_make_briefings_near_the_rare_ones_most() -> None:
    one = briefing("a", PLACE, actor("Ann Lund"), claims=(claim("x", "copper violin"),))
    other = briefing("b", PLACE, actor("Ben Ford"), claims=(claim("x", "copper meadow"),))
    rare, shared = math.log(32), math.log(16)
    names, words = (shared**2 / (shared**2 + rare**2) for _ in ("names", "words"))
    assert near(one, other).near["a", "b"] == near(one, other).near["b", "a"] == pytest.approx(names + words)
    assert near(one, briefing("b", actor("Ben Ford"), claims=(claim("x", "copper violin"),))).near == {}


def test_from_a_bound_on_briefings_tell_of_one_event() -> None:
    told = Events({("a", "b"): EVENT, ("a", "c"): EVENT - 0.01}, {"a": ("b",), "b": ("a",)})
    assert told.one("a", "b")
    assert not told.one("a", "c")
    assert not told.one("b", "c")
    assert (told.beside("a"), told.beside("c")) == (("b",), ())


def test_an_event_bears_the_first_id_of_all_that_tell_of_it() -> None:
    chain = {"b": ("d",), "d": ("b", "c"), "c": ("d",), "e": ("f",), "f": ("e",)}
    assert Events({}, chain).names() == {"b": "b", "d": "b", "c": "b", "e": "e", "f": "e"}


@pytest.mark.parametrize(("others", "found"), [(CROWD - 2, True), (CROWD - 1, False)])
def test_an_actor_in_more_briefings_than_a_crowd_makes_none_near(others: int, found: bool) -> None:
    every = [briefing(f"x{n}", PLACE) for n in range(others + 2)]
    assert bool(near(*every).near) is found


def test_words_in_more_briefings_than_a_crowd_say_nothing() -> None:
    crowd = [briefing(f"x{n}", claims=(claim("x", "copper"),)) for n in range(CROWD - 1)]
    pair = [briefing(name, PLACE, claims=(claim("x", "copper"),)) for name in "ab"]
    more, fewer = (near(*pair, *crowd[:number]).near["a", "b"] for number in (CROWD - 1, CROWD - 2))
    assert (more, fewer) == (pytest.approx(1.0), pytest.approx(2.0))


def test_a_briefing_is_compared_with_its_nearest_ones() -> None:
    hub = briefing("hub", PLACE, claims=(claim("x", "copper"),))
    rest = [briefing(f"x{n:02}", PLACE, claims=(claim("x", "copper" * (n < NEAREST)),)) for n in range(NEAREST + 1)]
    found = near(hub, *rest)
    assert ("hub", "x00") in found.near
    assert len([pair for pair in found.near if pair[0] == "hub"]) >= NEAREST


def suggested(one: Actor | tuple[Actor, ...], other: Actor, **fields: Any) -> list[tuple[str, str, float]]:
    """What is suggested of actors of two briefings about one event: both keys, and how likely it is."""
    ones = one if isinstance(one, tuple) else (one,)
    first = briefing("a", PLACE, *ones, claims=(claim("x", "the copper violin"), *fields.get("claims", ())))
    second = briefing("b", PLACE, other, claims=(claim("x", "the copper violin"),))
    found = [each for each in suggestions(gather([first, second])) if each.kind == "actor" and not each.decided]
    return [(each.a.partition("#")[2], each.b.partition("#")[2], each.weight) for each in found]


ANN, BEN = actor("Ann Lund"), actor("Ben Lund")


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        (ANN, actor("Lund"), 0.4),
        (ANN, actor("Lund", aka=("Mr Lund",)), 0),
        (ANN, actor("Lund", aka=("Ms Lund",)), 0.4),
        (ANN, actor("Ann"), 0),
        (ANN, actor("Ford"), 0),
        (ANN, actor("Lund", "place"), 0.3),
        (ANN, actor("Lund Homes", "organization"), 0),
        ((ANN, BEN), actor("Lund"), 0),
        ((ANN, BEN), actor("Lund", aka=("Mr Lund",)), 0.4),
        ((actor("Ann Lund", role="chief judge"), BEN), actor("Lund", role="the judge"), 0.6),
        (actor("Orlana Motors", "organization"), actor("Orlana", "organization"), 0.5),
        (actor("Orlana Motors", "organization"), actor("Motors of Tarfa", "organization"), 0),
        (actor("Aldermoor Police", "organization"), actor("Police", "organization"), 0),
        (actor("Mareline SpA", "organization"), actor("Mareline"), 0.3),
        (actor("Mareline SpA", "organization"), actor("Mareline", "place"), 0.3),
        (actor("Mareline SpA", "organization"), actor("Mareline Port", "place"), 0),
    ],
)
def test_a_part_of_a_name_is_enough_in_one_event(one: Any, other: Actor, weight: float) -> None:
    found = suggested(one, other)
    assert [each[2] for each in found] == [weight] * bool(weight)


def test_of_two_with_one_surname_who_says_most_is_suggested() -> None:
    said = (claim("y", "harvest", by=("ben-lund",)),)
    assert [pair[:2] for pair in suggested((ANN, BEN), actor("Lund"), claims=said)] == [("ben-lund", "lund")]
    both = (*said, claim("z", "granite", by=("ann-lund",)))
    assert suggested((ANN, BEN), actor("Lund"), claims=both) == []


def test_a_part_of_a_name_is_nothing_in_different_events() -> None:
    one, other = briefing("a", ANN, claims=(claim("x", "copper"),)), briefing("b", actor("Lund"))
    assert not suggestions(gather([one, other]))


def test_of_a_ring_of_likenesses_the_weakest_is_left_out() -> None:
    every = [briefing(name, actor(said)) for name, said in (("a", "Jon Lund"), ("b", "Jonn Lund"), ("c", "J. Lund"))]
    found = [{each.a[0], each.b[0]} for each in suggestions(gather(every)) if each.kind == "actor"]
    assert len(found) == 2


def test_the_bounds_are_those_that_were_measured() -> None:
    assert (CROWD, NEAREST, EVENT) == (60, 20, 0.42)


def test_those_of_one_event_stand_beside_each_other() -> None:
    found = near(briefing("a", PLACE), briefing("b", PLACE))
    assert found.near["a", "b"] > EVENT
    assert (found.beside("a"), found.beside("b"), found.names()) == (("b",), ("a",), {"a": "a", "b": "a"})
