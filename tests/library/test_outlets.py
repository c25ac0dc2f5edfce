"""Outlets and neighbours: who reports and passes on, which briefings belong together, and whose changes are whose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.library import gather, outlets, related
from generator.model import Actor, Change, Identity, Question
from tests.library.made import actor, briefing, claim

WATCH = actor("Harbour Watch", "organization", "watch")
GAZETTE = actor("Invented a", "organization", "gazette")


def test_an_outlet_is_the_origin_of_its_own_words_and_passes_on_the_rest() -> None:
    said = (
        claim("own"),
        claim("told", by=("Ann",)),
        claim("via", via=("watch", "watch", "gazette", "port", "a friend")),
    )
    first = briefing("a", WATCH, GAZETTE, actor("Port", "place"), claims=said)
    other = briefing("b", WATCH, claims=(claim("watched", by=("watch",)),))
    silent = briefing("c", actor("INVENTED C", "place"))
    nameless = briefing("d", claims=(claim("lost"),))
    nameless = replace(nameless, article=replace(nameless.article, publisher=None))
    found = {each.name: each for each in outlets(gather([first, other, silent, nameless]))}
    assert list(found) == ["Harbour Watch", "Invented a", "Invented b", "Invented c"]
    keys = {name: ([e.item.key for e in each.origin], [e.item.key for e in each.relay]) for name, each in found.items()}
    assert keys == {
        "Harbour Watch": (["watched"], ["via"]),
        "Invented a": (["own"], ["told", "via"]),
        "Invented b": ([], ["watched"]),
        "Invented c": ([], []),
    }
    assert {name: each.key for name, each in found.items()} == {
        "Harbour Watch": "watch", "Invented a": "gazette", "Invented b": None, "Invented c": None,
    }  # fmt: skip
    assert [len(each.briefings) for each in found.values()] == [0, 1, 1, 1]


@pytest.mark.parametrize(
    ("shared", "crowd", "days", "linked", "kept"),
    [
        (1, 0, 1, False, True),
        (1, 0, 14, False, True),
        (1, 0, 15, False, False),
        (2, 0, 15, False, True),
        (0, 0, 1, False, False),
        (0, 0, 40, True, True),
        (1, 2, 40, False, False),
        (2, 1, 40, False, True),
        (2, 2, 40, False, False),
    ],
)
def test_briefings_belong_together_by_actors_links_and_days(
    shared: int, crowd: int, days: int, linked: bool, kept: bool
) -> None:
    actors = [actor(f"Ann Lund{'abc'[n]}") for n in range(shared)]
    other = f"2031-0{3 + days // 31}-{1 + days % 31:02}"
    said = claim("y", by=("Ben",), contradicts=("a#x",) if linked else ())
    every = [
        briefing("a", *actors, published="2031-03-01", claims=(claim("x"),)),
        briefing("b", *actors, published=other, claims=(said,)),
        *(briefing(f"z{n}", *actors, published=f"2029-0{n + 1}-01") for n in range(crowd)),
    ]
    found = {name: [each for each in near if each.briefing.id in "ab"] for name, near in related(gather(every)).items()}
    assert [name for name in "ab" if found.get(name)] == (["a", "b"] if kept else [])
    for one in found.get("a", ()) if kept else ():
        assert (len(one.actors), one.agreeing, one.conflicting, one.days) == (shared, 0, int(linked), days)


def test_a_place_of_the_name_of_an_outlet_lends_it_no_page() -> None:
    every = [briefing("a", actor("Invented a", "place"), claims=(claim("x"),))]
    assert [(each.name, each.key) for each in outlets(gather(every))] == [("Invented a", None)]


def test_rare_actors_count_for_more_and_only_the_nearest_are_kept() -> None:
    every = [briefing(f"b{n}", actor("Ann Lund"), actor("Ben Lund")) for n in range(8)]
    every += [briefing("rare", actor("Cy Lund")), briefing("b9", actor("Ann Lund"))]
    every[0] = replace(every[0], actors=(*every[0].actors, actor("Cy Lund"), actor("Di Lund")))
    every[-2] = replace(every[-2], actors=(actor("Cy Lund"), actor("Di Lund")))
    near = related(gather(every))["b0"]
    assert [each.briefing.id for each in near] == ["rare", "b1", "b2", "b3", "b4"]
    year = replace(every[1], article=replace(every[1].article, published="2031"))
    near = related(gather([every[0], year]))["b0"]
    assert [(each.briefing.id, each.days) for each in near] == [("b1", None)]


@pytest.mark.parametrize(("others", "found"), [(48, True), (49, False)])
def test_an_actor_of_a_crowd_of_briefings_relates_none_of_them(others: int, found: bool) -> None:
    every = [briefing(name, actor("Ann Lund")) for name in ("a", "b", *(f"z{n}" for n in range(others)))]
    assert bool(related(gather(every))) == found


def test_changes_belong_to_a_briefing_under_each_of_its_ids() -> None:
    renamed = replace(briefing("a"), was=("old",))
    changes = [Change(date="2031-03-05", briefing=name, what="title") for name in ("a", "old", "gone")]
    assert {name: len(found) for name, found in gather([renamed], (), (), changes).changes.items()} == {
        "a": 2,
        "gone": 1,
    }


def test_an_actors_sides_are_an_editors_or_else_those_of_its_briefings() -> None:
    def sides(*identities: Identity) -> tuple[str, ...]:
        every = [briefing(n, actor("Ann Lund", side=s)) for n, s in (("a", "north"), ("b", None), ("c", "south"))]
        (profile,) = gather([*every, briefing("d", actor("Ann Lund", side="north"))], identities).profiles.values()
        return profile.sides

    assert sides() == sides(Identity(key="ann-lund", name="Ann Lund")) == ("north", "south")
    assert sides(Identity(key="ann-lund", side="east")) == ("east",)


def test_an_actor_goes_by_its_newest_name_and_keeps_the_others() -> None:
    old, new = actor("ann LUND", aka=("Annie",)), actor("Ann Lund", aka=("Annie", "A."))
    every = [briefing("a", old, published="2031-01-01"), briefing("b", new, published="2031-02-01")]
    (profile,) = gather(every).profiles.values()
    assert (profile.name, profile.aka) == ("Ann Lund", ("Annie", "A.", "ann LUND"))
    withdrawn = replace(every[1], status="withdrawn")
    found = gather([every[0], withdrawn])
    assert ([each.id for each in found.briefings], [each.id for each in found.withdrawn]) == (["a"], ["b"])


def test_neighbours_of_an_actor_are_counted_most_first() -> None:
    nobody = Actor(key="nobody", name="a man", kind="person", unnamed=True)
    every = [
        briefing("a", actor("Ann Lund"), actor("Cy Lund"), actor("Ben Lund"), nobody),
        briefing("b", actor("Ann Lund"), actor("Cy Lund"), actor("Ada Lund")),
    ]
    found = gather(every)
    assert found.profiles["ann-lund"].beside == (("cy-lund", 2), ("ada-lund", 1), ("ben-lund", 1))
    asked = Question(key="q", question="Why?", put_to="cy-lund")
    assert not gather(every).profiles["cy-lund"].asked
    named = gather([replace(every[0], open_questions=(asked, replace(asked, key="r", put_to=None)))])
    assert [entry.item.key for entry in named.profiles["cy-lund"].asked] == ["q"]
