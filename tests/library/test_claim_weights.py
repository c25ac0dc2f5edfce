"""How strongly two statements are alike: what each thing that they share adds, and where a suggestion begins."""

from __future__ import annotations

import pytest

from generator.library import gather
from generator.library.actor_matching import CROWD, Suggestion
from generator.library.claim_matching import claims
from generator.model import Claim
from tests.library.made import actor, briefing

ANN, BEN = actor("Ann Lund", key="ann"), actor("Ben Ford", key="ben")
WORDS = ("copper", "violin", "meadow", "lantern", "harvest", "granite", "saddle", "turbine")


def said(text: str, by: tuple[str, ...] = (), about: tuple[str, ...] = ("place",), evidence: bool = True) -> Claim:
    """A claim of some words, as its evidence or, without evidence, as its wording."""
    return Claim(key="x", claim=text if not evidence else "Nothing.", evidence=(text,) * evidence, by=by, about=about)


def suggested(one: Claim, other: Claim, rest: str = "") -> Suggestion | None:
    """What is suggested of two claims of two briefings; the rest is a third claim that makes words common."""
    place = actor("Aldermoor", "place", "place")
    more = (Claim(key="rest", claim=rest, evidence=(rest,)),) if rest else ()
    first, second = briefing("a", place, ANN, BEN, claims=(one,)), briefing("b", place, ANN, BEN, claims=(other, *more))
    found = [each for each in claims(gather([first, second])) if {each.a, each.b} == {"a#x", "b#x"}]
    return found[0] if found else None


def test_the_same_words_are_wholly_alike_and_a_shared_source_and_actor_add() -> None:
    words = " ".join(WORDS[:3])
    bare = suggested(said(words), said(words))
    known = suggested(said(words, by=("ann",)), said(words, by=("ann",)))
    third = suggested(said(words, about=("place", "ben")), said(words, about=("place", "ben")))
    assert bare is not None
    assert known is not None
    assert third is not None
    assert bare.weight == pytest.approx(1.05)
    assert known.weight == pytest.approx(1.25)
    assert third.weight == pytest.approx(1.10)


def test_the_words_of_the_article_are_compared_before_the_claims_own() -> None:
    words = " ".join(WORDS[:3])
    assert suggested(said(words), said(words, evidence=False))
    other = Claim(key="x", claim=words, evidence=("saddle turbine",), about=("place",))
    assert suggested(said(words), other) is None


@pytest.mark.parametrize(("shared", "found"), [(1, False), (2, True)])
def test_one_shared_word_is_no_agreement(shared: int, found: bool) -> None:
    one, other = " ".join(WORDS[:shared]), " ".join((*WORDS[:shared], *WORDS[6 : 6 + 1]))
    assert (suggested(said(one), said(other)) is not None) == found


@pytest.mark.parametrize(("alone", "found"), [(2, True), (5, False)])
def test_what_most_words_do_not_share_is_no_agreement(alone: int, found: bool) -> None:
    one, other = " ".join(WORDS[:2]), " ".join(WORDS[: 2 + alone])
    one, other = f"{one} {' '.join(f'quartz{n}q' for n in range(alone))}", other
    assert (suggested(said(one), said(other)) is not None) == found


def test_what_is_denied_once_is_no_agreement() -> None:
    one, other = "copper violin meadow lantern", "copper violin meadow, no lantern"
    assert suggested(said(one), said(other)) is None
    agreed = suggested(said(one), said("copper violin meadow, lantern"))
    assert agreed is not None
    assert agreed.relation == "agrees"


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        ("31 soldiers were killed", "31 soldiers were killed", 1.05 + 0.8),
        ("31 soldiers were killed", "40 soldiers were killed", 1.05 + 0.6),
        ("31 were killed", "31 were killed", 1.05 + 0.5),
        ("31 were killed", "40 were killed", 1.05 + 0.3),
    ],
)
def test_a_figure_counts_more_for_the_same_people_and_the_same_number(one: str, other: str, weight: float) -> None:
    found = suggested(said(one), said(other))
    assert found is not None
    assert found.weight == pytest.approx(weight)
    assert found.relation == ("agrees" if one == other else "conflicts")
    assert "“killed”" in found.why


def test_a_figure_of_people_who_are_not_named_on_one_side_counts_less() -> None:
    named, bare = (
        suggested(said("31 soldiers were killed"), said("31 were killed")),
        suggested(said("31 were killed"), said("31 were killed")),
    )
    assert named is not None
    assert bare is not None
    assert named.weight < bare.weight - 0.15


def test_opposites_conflict_where_an_actor_is_shared_or_the_words_are_alike() -> None:
    approved, rejected = "the council approved the copper violin", "rejected"
    conflict = suggested(said(approved), said(rejected))
    assert conflict is not None
    assert conflict.relation == "conflicts"


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("copper lantern", "copper, no lantern", None),
        ("copper lantern violin", "copper, no lantern violin", "one denies what the other says: “lantern”, “violin”"),
        ("copper violin meadow lantern harvest saddle", "copper violin meadow lantern, no harvest saddle", None),
        ("the dam was closed", "the dam was not closed", "one denies what the other says: “closed”, “dam”"),
    ],
)
def test_a_denial_conflicts_where_it_denies_most_of_what_is_shared(one: str, other: str, why: str | None) -> None:
    found = suggested(said(one), said(other))
    assert (found.why if found else None) == why


def made(*briefings: tuple[tuple[str, str, str], ...]) -> set[tuple[str, str, str]]:
    """What is suggested of briefings of claims, each with its key, its words and whom it is about."""
    actors = {name: actor(name.title(), key=name) for claims_ in briefings for _, _, name in claims_}
    every = [
        briefing(
            chr(97 + n),
            *(actors[name] for name in sorted({name for _, _, name in each})),
            claims=tuple(Claim(key=key, claim=text, evidence=(text,), about=(name,)) for key, text, name in each),
        )
        for n, each in enumerate(briefings)
    ]
    return {(each.a, each.b, each.relation) for each in claims(gather(every))}


def test_opposites_of_different_actors_in_other_words_do_not_conflict() -> None:
    here, there = ("near", "quartz", "ann lund"), ("near", "opal", "ann lund")
    approved = ("x", "approved copper violin meadow lantern harvest", "ben ford")
    rejected = ("y", "rejected granite saddle turbine marble kettle", "cy dahl")
    assert not made((here, approved), (there, rejected))
    same = ("y", "rejected granite saddle turbine marble kettle", "ben ford")
    assert made((here, approved), (there, same)) == {("a#x", "b#y", "conflicts")}


def test_two_claims_of_one_briefing_are_both_compared_with_others() -> None:
    words = " ".join(WORDS[:3])
    found = made((("x", words, "ann lund"), ("y", words, "ann lund")), (("z", words, "ann lund"),))
    assert found == {("a#x", "b#z", "agrees"), ("a#y", "b#z", "agrees")}


@pytest.mark.parametrize(("others", "found"), [(CROWD - 2, True), (CROWD - 1, False)])
def test_an_actor_in_more_briefings_than_a_crowd_brings_none_together(others: int, found: bool) -> None:
    words = " ".join(WORDS[:3])
    crowd = ((("x", f"quartz{n}q", "ann lund"),) for n in range(others))
    assert bool(made((("x", words, "ann lund"),), (("x", words, "ann lund"),), *crowd)) == found
