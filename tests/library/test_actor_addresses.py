"""Addresses of actors: who keeps one, who gets it when its bearer is gone, and what leads there besides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.library.actor_addresses import Appearance, Assigned, addressed, name_digest
from tests.library.made import actor, briefing


def seen(home: str, name: str, key: str = "lund", published: str = "2031-01-01", **more: tuple[str, ...]) -> Appearance:
    """An actor in a briefing; `was` are its former keys, `moved` the former ids of the briefing."""
    who = replace(actor(name, key=key), was=more.get("was", ()))
    return Appearance(briefing=replace(briefing(home, who, published=published), was=more.get("moved", ())), actor=who)


def at(*groups: list[Appearance], homes: dict | None = None, **assigned: tuple[str, ...]) -> dict[str, str]:
    """The name of the actor at each address; `assigned` has the bearer’s name first, then references."""
    known = {
        key.replace("_", "-"): Assigned(references=refs, name=_digest(name)) for key, (name, *refs) in assigned.items()
    }
    every, also = addressed(groups, homes or {}, known)
    return {key: each[0].actor.name for key, each in every.items()} | {
        old: f"→ {key}" for key, former in also.items() for old in former
    }


def _digest(name: str) -> str:
    return name_digest(actor(name, key="x")) if name else ""


ANN, BEN = [seen("b", "Ann Lund")], [seen("a", "Ben Lund")]
OLD = [seen("0", "Cy Lund", published="2001")]


def test_without_a_ledger_the_earliest_has_the_key_and_others_a_number() -> None:
    assert at(ANN, BEN) == {"lund": "Ben Lund", "lund-2": "Ann Lund"}
    assert at(ANN, BEN, OLD) == {"lund": "Cy Lund", "lund-2": "Ben Lund", "lund-3": "Ann Lund"}
    late = [seen("a", "Ben Lund", published="2031-02")]
    assert at(ANN, late) == {"lund": "Ann Lund", "lund-2": "Ben Lund"}
    assert at([seen("a", "Ben Lund", key="x")], [seen("b", "Ann Lund", key="lund-2")], OLD, ANN) == {
        "x": "Ben Lund", "lund-2": "Ann Lund", "lund": "Cy Lund", "lund-3": "Ann Lund",
    }  # fmt: skip


def test_an_article_without_a_day_counts_as_the_latest() -> None:
    undated = [seen("z", "Di Lund", published=None)]  # type: ignore[arg-type]
    assert at(undated, ANN) == {"lund": "Ann Lund", "lund-2": "Di Lund"}


def test_a_group_has_the_key_of_its_earliest_appearance() -> None:
    assert at([seen("b", "Ann Lund", key="late", published="2031-05-01"), seen("c", "Ann Lund", key="early")]) == {
        "early": "Ann Lund"
    }


def test_what_was_assigned_stays_with_its_actor() -> None:
    assert at(ANN, BEN, OLD, lund=("Ann Lund", "b#lund")) == {
        "lund": "Ann Lund", "lund-2": "Cy Lund", "lund-3": "Ben Lund",
    }  # fmt: skip
    assert at(ANN, BEN, lund_7=("Ann Lund", "b#lund")) == {"lund": "Ben Lund", "lund-7": "Ann Lund"}


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ([seen("b", "Ann Lund"), seen("c", "Ann Lund")], "Ann Lund"),
        ([seen("d", "Ann Lund", key="other")], "Ann Lund"),
        ([seen("b", "Anna Berg")], "Anna Berg"),
        ([seen("b", "Anna Berg", key="berg", was=("lund",))], "Anna Berg"),
        ([seen("e", "Anna Berg", key="berg", was=("lund",), moved=("b",))], "Anna Berg"),
        ([seen("e", "Anna Berg", moved=("b",))], "Anna Berg"),
        ([seen("e", "Anna Berg")], None),
    ],
)
def test_an_address_goes_with_the_name_or_with_the_reference(now: list[Appearance], found: str | None) -> None:
    assert at(now, kept=("Ann Lund", "b#lund")).get("kept") == found


def test_of_several_references_the_first_that_has_the_name_counts() -> None:
    bearer, other = [seen("c", "Ann Lund")], [seen("b", "Bo Berg")]
    assert at(other, bearer, kept=("Ann Lund", "b#lund", "c#lund")) == {"kept": "Ann Lund", "lund": "Bo Berg"}
    assert at(other, [seen("c", "Di Berg")], kept=("Ann Lund", "gone#x", "b#lund", "c#lund"))["kept"] == "Bo Berg"


def test_of_two_who_bear_the_name_elsewhere_neither_gets_it() -> None:
    assert "kept" not in at([seen("c", "Ann Lund")], [seen("d", "Ann Lund")], kept=("Ann Lund", "b#lund"))
    assert "kept" not in at([seen("c", "Ann")], kept=("", "b#lund"))


def test_of_two_addresses_of_one_actor_the_one_of_its_key_is_its_own_and_the_other_leads_there() -> None:
    both = {"old": ("Ann Lund", "b#lund"), "lund": ("Ann Lund", "b#lund")}
    assert at(ANN, **both) == {"lund": "Ann Lund", "old": "→ lund"}
    assert at(ANN, a=("Ann Lund", "b#lund"), z=("Ann Lund", "b#lund")) == {"a": "Ann Lund", "z": "→ a"}


def test_a_decision_names_the_address_unless_somebody_else_was_assigned_it() -> None:
    assert at(ANN, BEN, homes={("b", "lund"): "ann"}) == {"ann": "Ann Lund", "lund": "Ben Lund"}
    assert at(ANN, BEN, homes={("b", "lund"): "lund"}) == {"lund": "Ann Lund", "lund-2": "Ben Lund"}
    taken = at(ANN, BEN, homes={("b", "lund"): "kept"}, kept=("Ben Lund", "a#lund"))
    assert taken == {"kept": "Ben Lund", "lund": "Ann Lund"}
    late = [seen("z", "Di Lund", published="2031-05")]
    assert at(ANN, late, homes={("b", "lund"): "kept"}, kept=("Di Lund", "z#lund")) == {
        "lund": "Ann Lund", "kept": "Di Lund",
    }  # fmt: skip
    own = at(ANN, homes={("b", "lund"): "ann"}, lund=("Ann Lund", "b#lund"))
    assert own == {"ann": "Ann Lund", "lund": "→ ann"}
    shared = at(ANN, BEN, homes={("b", "lund"): "we", ("a", "lund"): "we"})
    assert sorted(shared) == ["lund", "we"]


def test_addresses_are_in_the_order_of_names() -> None:
    found = at([seen("a", "zoe Berg", key="a")], [seen("b", "Ada Berg", key="z")], [seen("c", "ada Berg", key="b")])
    assert list(found.values()) == ["ada Berg", "Ada Berg", "zoe Berg"]


def test_a_name_that_tells_nobody_apart_has_no_digest() -> None:
    assert name_digest(actor("Lund", key="x")) == ""
    assert name_digest(actor("Dr Ann Lund", key="x")) == _digest("Ann Lund") != _digest("Ben Lund")
    assert name_digest(actor("Ann Lund", "organization", key="x")) != _digest("Ann Lund")
    here = seen("b", "Ann Lund")
    assert (here.reference, here.in_passing) == ("b#lund", False)
