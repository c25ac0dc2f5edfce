"""The facts of a statement, what it is about and what it denies; and how names are read and compared."""

from __future__ import annotations

import pytest

from generator.library import gather
from generator.library.claim_facts import facts
from generator.library.name_matching import acronym, alike, full, initials, parts, titles, words
from generator.model import Identity
from generator.words import load
from tests.library.made import actor, briefing


def denied(text: str) -> set[str]:
    """The words of a text that it denies."""
    found = facts(text)
    return {found.features[feature] for feature in found.denied}


@pytest.mark.parametrize(
    ("text", "words_"),
    [
        ("The bridge didn't collapse, but the harbour closed and no ferry sailed", "collapse ferry sailed"),
        ("the copper violin never fell and the meadow bloomed", "fell"),
        ("not the an it of copper violin", "copper"),
        ("he denied the an it of at by copper violin", "copper violin"),
        ("the letter went unanswered", "unanswered"),
        ("the united ferry", ""),
        ("an uncle was unwell", ""),
    ],
)
def test_a_negation_turns_what_is_behind_it_in_its_clause(text: str, words_: str) -> None:
    assert denied(text) == {*words_.split()}


@pytest.mark.parametrize(
    ("text", "contrary"),
    [("all copper", True), ("no copper", True), ("Only copper", True), ("copper", False), ("overall copper", False)],
)
def test_a_statement_is_contrary_where_it_denies_or_leaves_no_exception(text: str, contrary: bool) -> None:
    assert facts(text).contrary is contrary


def test_names_are_what_has_a_capital_not_at_the_beginning_of_a_clause() -> None:
    assert facts("Copper fell in Tarfa, Violin and Meadow Quartz").names == facts("x Tarfa; x Quartz").names
    assert facts("In 1988 and 2031, on 1/1799").years == {"1988", "2031"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("inspected", "inspections"), ("evacuated", "evacuation"), ("fitted", "fit"), ("stolen", "theft"),
        ("announcement", "announced"), ("deliberately", "deliberate"), ("carries", "carry"), ("died", "dead"),
        ("broke down", "faulty"), ("turned down", "rejected"),
        ("ruled", "ruling"), ("fled", "evacuated"), ("stepped down", "resignation"), ("unanswered", "answered"),
    ],
)  # fmt: skip
def test_forms_and_phrases_of_one_meaning_share_a_thing(one: str, other: str) -> None:
    assert facts(one).features.keys() & facts(other).features.keys()


@pytest.mark.parametrize(("one", "other"), [("station", "state"), ("sing", "s"), ("bring", "bred"), ("united", "ited")])
def test_short_words_keep_their_endings(one: str, other: str) -> None:
    assert not facts(one).features.keys() & facts(other).features.keys()


def test_words_that_say_little_are_no_features_and_endings_do_not_matter() -> None:
    assert not facts("the of no nine 14 hundred an ox").features
    assert facts("painting").features.keys() == facts("painted").features.keys() == facts("paints").features.keys()
    assert facts("the mayor's bridge").features.keys() == facts("mayor bridge").features.keys()
    assert facts("ring").features.keys() != facts("r").features.keys()
    assert facts("at 4:12, 2:17:40").features.keys() == {"4:12", "2:17:40"}
    assert not facts("in 2031, on the 14th, 1,200").features


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


def test_opposites_and_what_is_counted_are_meanings_of_the_lexicon() -> None:
    lists = load("statements")
    opposed = [side.strip() for entry in lists["opposites"] for side in entry.split("=")]
    counted = [word for key in ("states", "who", "totals") for word in lists[key]]
    assert {*opposed, *counted} <= lists["synonyms"].keys()
    assert list(lists["opposites"]) == sorted(set(lists["opposites"]))
    assert list(lists["phrases"]) == sorted(set(lists["phrases"]))
