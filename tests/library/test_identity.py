"""Which actors are one, which may be, and what an editor's decisions do to them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.library import gather, suggestions
from generator.library.actor_matching import CROWD
from generator.model import Identity
from tests.library.made import actor, briefing, claim

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "names.yml").read_text("utf-8"))
PAIRS = [(state, *pair) for state, pairs in CASES.items() for pair in pairs]


@pytest.mark.parametrize(("state", "kind", "one", "other"), PAIRS)
def test_names_are_joined_suggested_or_left_alone(state: str, kind: str, one: str, other: str) -> None:
    library = gather([briefing("a", actor(one, kind, "one")), briefing("b", actor(other, kind, "other"))])
    found = [each for each in suggestions(library) if each.relation == "same"]
    assert [each.decided for each in found] == {"joined": [True], "suggested": [False], "neither": []}[state]
    assert len(library.profiles) == (1 if state == "joined" else 2)


def test_kinds_are_never_joined_and_the_same_name_is_told() -> None:
    library = gather([briefing("a", actor("Ler Pwe", "person")), briefing("b", actor("Ler Pwe", "place"))])
    (found,) = suggestions(library)
    assert not found.decided
    assert found.why == "the name is the same, but the kinds differ: person and place"


def test_a_title_joins_no_surname_but_suggests_it() -> None:
    short, whole = actor("Prasert", aka=("Colonel Prasert",)), actor("Prasert Wongsakul", role="Col. of the army")
    (found,) = suggestions(gather([briefing("a", short), briefing("b", whole)]))
    assert (found.decided, found.why) == (False, "the name is part of the other, and so is the title (colonel)")


def test_an_acronym_is_joined_with_what_it_stands_for_only_where_it_is_spelt_out() -> None:
    whole = actor("High Commissioner for Refugees", "organization")
    told = actor("HCR", "organization", aka=("the High Commissioner for Refugees",))
    other = actor("HCR", "organization", aka=("Harbour Cleaning Ring",))
    assert len(gather([briefing("a", whole), briefing("b", told)]).profiles) == 1
    assert len(gather([briefing("a", whole), briefing("b", other)]).profiles) == 2
    loose = actor("HCR", "organization", aka=("Refugee Office",))
    assert len(gather([briefing("a", actor("Refugee Office", "organization")), briefing("b", loose)]).profiles) == 2


def test_those_of_one_briefing_are_two() -> None:
    library = gather([briefing("a", actor("Viktor Orban"), actor("Viktor Orbán", key="o2"))])
    assert all(each.decided for each in suggestions(library))


DECIDED = Identity(
    key="brandvik", name="Teodor Brandvik", same_as=("a#t-brandvik", "b#captain"), links={"wikidata": "Q1"}
)


def test_a_decision_joins_names_and_keeps_every_address() -> None:
    library = gather(
        [briefing("a", actor("T. Brandvik")), briefing("b", actor("the Captain", key="captain"))], [DECIDED]
    )
    (profile,) = library.profiles.values()
    assert (profile.key, profile.name, profile.kind, dict(profile.links)) == (
        "brandvik",
        "Teodor Brandvik",
        "person",
        {"wikidata": "Q1"},
    )
    assert set(profile.aka) == {"T. Brandvik", "the Captain"}
    assert set(profile.was) == {"t-brandvik", "captain"}
    assert library.decided == {"brandvik"}


def test_a_decision_keeps_two_of_one_name_apart_and_says_so_no_more() -> None:
    apart = Identity(key="john-smith", same_as=("a#john-smith",), not_same_as=("b#john-smith",))
    library = gather([briefing("a", actor("John Smith")), briefing("b", actor("John Smith"))], [apart])
    assert len(library.profiles) == 2
    assert suggestions(library) == ()


def test_a_decision_keeps_its_address_when_the_other_is_older() -> None:
    days = {"a": "2031-02-01", "b": "2031-01-01"}
    every = [briefing(name, actor("John Smith"), published=day) for name, day in days.items()]
    apart = Identity(key="john-smith", same_as=("a#john-smith",), not_same_as=("b#john-smith",))
    profiles = gather(every, [apart]).profiles
    assert {key: [each.reference for each in one.appearances] for key, one in profiles.items()} == {
        "john-smith": ["a#john-smith"], "john-smith-2": ["b#john-smith"],
    }  # fmt: skip


def test_actors_are_in_the_order_of_their_names() -> None:
    every = [briefing("a", actor("ben Okoro", key="a"), actor("Ann Lund", key="z"), actor("Cy Reiter", key="b"))]
    assert list(gather(every).profiles) == ["z", "a", "b"]


def test_a_pair_is_settled_in_either_order() -> None:
    every = [briefing("a", claims=(claim("x", contradicts=("b#y",)),)), briefing("b", claims=(claim("y"), claim("z")))]
    library = gather(every, (), [("a#x", "b#z")])
    assert all(library.settled(*pair) for pair in (("a#x", "b#y"), ("b#y", "a#x"), ("a#x", "b#z"), ("b#z", "a#x")))
    assert not library.settled("b#y", "b#z")


def test_another_name_of_a_body_suggests_who_bears_it_and_one_word_does_not() -> None:
    def found(kind: str, aka: str, other: str) -> list[str]:
        every = [briefing("a", actor("Harwick Lines", kind, aka=(aka,))), briefing("b", actor(other, kind))]
        return [each.why for each in suggestions(gather(every))]

    assert found("organization", "Northern Ferry Trust", "Northern Ferry Trust Lyon") == [
        "Harwick Lines is also called Northern Ferry Trust"
    ]
    assert found("organization", "Trust", "Trust") == []
    assert found("place", "Northern Ferry Trust", "Northern Ferry Trust Lyon") == []


def test_a_refused_likeness_is_suggested_no_more() -> None:
    every = [briefing("a", actor("T. Lindqvist")), briefing("b", actor("Tobias Lindqvist"))]
    assert len(suggestions(gather(every))) == 1
    refused = Identity(key="t-lindqvist", same_as=("a#t-lindqvist",), not_same_as=("b#tobias-lindqvist",))
    assert suggestions(gather(every, [refused])) == ()


def test_a_decision_by_key_or_name_reaches_every_briefing_and_never_another_kind() -> None:
    every = [
        briefing("a", actor("Lula")),
        briefing("b", actor("Lula")),
        briefing("c", actor("Luiz Inácio Lula da Silva", key="da-silva")),
        briefing("d", actor("Lula", "place", "lula")),
    ]
    decided = Identity(key="lula", kind="person", aka=("Luiz Inácio Lula da Silva",))
    library = gather(every, [decided])
    assert [len(each.appearances) for each in library.profiles.values() if each.kind == "person"] == [3]
    assert len(library.profiles) == 2


def test_order_of_briefings_changes_nothing() -> None:
    every = [
        briefing(name, actor("Ruth Okoro"), actor("R. Okoro", key="r"), claims=(claim("one", by=("r",)),))
        for name in "abc"
    ]
    assert gather(every, [DECIDED]) == gather(every[::-1], [DECIDED])
    assert suggestions(gather(every)) == suggestions(gather(every[::-1]))


def test_what_a_decision_keeps_apart_by_key_is_apart_in_every_briefing() -> None:
    every = [
        briefing(name, actor("John Smith", key=key)) for name, key in (("a", "smith"), ("b", "john"), ("c", "john"))
    ]
    decided = Identity(key="smith", same_as=("a#smith",), not_same_as=("john",))
    groups = [sorted(each.reference for each in one.appearances) for one in gather(every, [decided]).profiles.values()]
    assert sorted(groups) == [["a#smith"], ["b#john", "c#john"]]


def test_a_decision_without_a_kind_or_a_member_reaches_nobody() -> None:
    library = gather([briefing("a", actor("John Smith"))], [Identity(key="smith", name="John Smith")])
    assert library.decided == frozenset()


@pytest.mark.parametrize(
    ("decided", "names", "why"),
    [
        ((), ("Ruth Okoro", "Ruth Okoro"), "the full name is the same"),
        (
            (),
            ("Jean-Luc Okoro", "Jean Luc Okoro"),
            "the full names differ only in punctuation, or one is the other’s acronym",
        ),
        (
            (Identity(key="ruth-okoro", same_as=("a#ruth-okoro", "b#ruth-okoro")),),
            ("Ruth Okoro",) * 2,
            "an editor joined them",
        ),
        (
            (Identity(key="okoro", same_as=("a#ruth-okoro", "b#r-okoro")),),
            ("Ruth Okoro", "R. Okoro"),
            "an editor joined them",
        ),
    ],
)
def test_a_join_says_why(decided: tuple[Identity, ...], names: tuple[str, str], why: str) -> None:
    library = gather([briefing("a", actor(names[0])), briefing("b", actor(names[1]))], decided)
    assert [each.why for each in suggestions(library) if each.decided] == [why]


@pytest.mark.parametrize(("others", "found"), [(CROWD - 2, True), (CROWD - 1, False)])
def test_a_word_in_more_actors_than_a_crowd_connects_none(others: int, found: bool) -> None:
    crowd = [briefing(f"x{n}", actor(f"Okoro{chr(97 + n // 26)}{chr(97 + n % 26)} Lindqvist")) for n in range(others)]
    pair = [briefing("a", actor("T. Lindqvist")), briefing("b", actor("Tobias Lindqvist"))]
    made = suggestions(gather([*pair, *crowd]))
    assert ({"a#t-lindqvist", "b#tobias-lindqvist"} in [{each.a, each.b} for each in made]) == found
