"""Claims and quotes made ready: which of them are compared, on which days, and how much their words say."""

from __future__ import annotations

import math

import pytest

from generator.library import gather
from generator.library.claim_facts import facts
from generator.library.statements import Scales, Statement, scales, statements
from generator.model import Quote
from tests.library.made import briefing, claim


def made(*texts: str) -> list[Statement]:
    """A statement for each text."""
    return statements(gather([briefing("a", claims=tuple(claim(f"x{n}", text) for n, text in enumerate(texts)))]))


def test_claims_are_compared_in_the_articles_words_and_quotes_where_no_claim_has_them() -> None:
    said = (claim("x", "the copper “violin”"), claim("y", claim="Meadow.", evidence=()))
    quotes = (Quote(key="q", text="violin"), Quote(key="r", text="lantern"), Quote(key="s", text="Meadow"))
    found = statements(gather([briefing("a", claims=said, quotes=quotes)]))
    assert [each.reference for each in found] == ["a#x", "a#y", "a#r"]
    assert [sorted(each.facts.features.values()) for each in found] == [["copper", "violin"], ["meadow"], ["lantern"]]
    assert {(each.briefing, each.published, each.days) for each in found} == {("a", "2031-03-04", frozenset())}


def test_the_days_of_a_claim_are_those_of_its_wording_and_its_own() -> None:
    dated = [
        claim("x", "It fell.", claim="It fell on 3 March 2031 and 14 May 2031."),
        claim("y", "It fell.", when="2031-03-01"),
        claim("z", "It fell.", when="2031-03"),
    ]
    found = statements(gather([briefing("a", claims=tuple(dated))]))
    assert [sorted(each.days) for each in found] == [["2031-03-03", "2031-05-14"], ["2031-03-01"], []]


def test_the_rarer_a_word_the_more_it_says() -> None:
    weights = scales(made("copper violin report", "copper meadow government", "copper violin", "harvest")).weights
    most = math.log(3)
    assert weights["coper"] == pytest.approx(math.log(1 + 4 / 3) / most)
    assert weights["violin"] == weights["garvest"] == 1.0
    assert weights["govern"] == 0.5


def test_a_name_says_half_and_a_meaning_is_no_name() -> None:
    made_of = scales(made("the Copper", "the Fire", "harvest"))
    assert made_of.names == {"coper", "fir"}
    assert (made_of.weights["coper"], made_of.weights["=fire"], made_of.weights["fir"]) == (0.5, 1.0, 0.5)


def test_each_word_counts_once_and_names_no_more_than_one_rare_word() -> None:
    one, other = facts("the toll, copper, Ann, Ben, Cy"), facts("the dead, copper, Ann, Ben, Cy")
    names = frozenset(("an", "ben", "ci"))
    scale = Scales({feature: 0.4 for each in (one, other) for feature in each.features}, names)
    shared = one.features.keys() & other.features.keys()
    assert scale.weigh(shared, one, other) == pytest.approx(
        0.8 + 1.0 if names <= shared else 0.8 + 0.4 * len(names & shared)
    )
    assert scale.weigh(one.features, one) == pytest.approx(scale.weigh(other.features, other))


def test_the_share_of_two_statements_is_between_nothing_and_all() -> None:
    one, other = facts("copper violin"), facts("copper violin meadow lantern harvest granite saddle turbine")
    scale = Scales({feature: 1.0 for each in (one, other) for feature in each.features}, frozenset())
    assert scale.share(2.0, one, other) == pytest.approx(0.5)
    assert scale.share(2.0, one, one) == pytest.approx(1.0)
    assert scale.share(0.0, facts("the"), one) == 0.0
