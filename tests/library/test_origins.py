"""Levels over many briefings: origins count, not outlets, and only what an editor has linked."""

from __future__ import annotations

import random
from itertools import product

import pytest

from generator import rubric
from generator.library import gather
from generator.library.records import Standing
from generator.model import Briefing
from generator.rubric import Origin, decide
from tests.library.made import actor, briefing, claim

STARTS = [code.code for code in rubric.RULES.steps[0].codes]
MOVES = [code.code for code in rubric.RULES.steps[1].codes]
WEAKENING = [move for move in MOVES if (rubric.CODES[move].points or 0) < 0]
LEVELS = rubric.RULES.levels
CHANNEL = actor("Harbour Watch", "organization")


def standing(*briefings: Briefing) -> Standing:
    """The standing of the claim `a#x` among some briefings."""
    return gather(briefings).standings["a#x"]


def linked(name: str, **fields: object) -> Briefing:
    """Another briefing whose claim an editor has linked to `a#x`."""
    return briefing(name, CHANNEL, claims=(claim("y", **fields),))


def first(**fields: object) -> Briefing:
    return briefing("a", CHANNEL, claims=(claim("x", **fields),))


def test_an_independent_origin_raises_and_is_counted() -> None:
    found = standing(first(by=("Ann",)), linked("b", by=("Ben",), corroborates=("a#x",)))
    assert (found.origins, found.confirmations, found.contradictions) == (2, 1, 0)
    assert (found.alone, found.level, found.why) == ("moderate", "high", ("named", "further-origin"))


def test_what_is_not_linked_counts_for_nothing() -> None:
    found = standing(first(by=("Ann",)), linked("b", by=("Ben",)))
    assert (found.origins, found.level) == (1, "moderate")


def test_forty_reports_of_one_message_are_one_origin() -> None:
    weak = {"via": ("harbour-watch",), "why": ("anonymous", "relayed"), "confidence": "very-low"}
    rest = [linked(f"b{number}", by=(f"a reader {number}",), corroborates=("a#x",), **weak) for number in range(40)]
    found = standing(first(by=("a passenger",), **weak), *rest)
    assert (found.origins, found.confirmations, found.level) == (1, 0, "very-low")


def test_an_outlet_that_is_cited_is_no_second_origin() -> None:
    cited = actor("Invented a", "organization", "gazette")
    other = briefing("b", cited, claims=(claim("y", by=("gazette",), corroborates=("a#x",)),))
    found = standing(first(why=("outlet",), confidence="high"), other)
    assert (found.origins, found.confirmations) == (1, 0)


@pytest.mark.parametrize(
    ("against", "level", "code"),
    [
        ({"by": ("Ben",)}, "low", "contradicted"),
        ({"by": ("Ben",), "why": ("named", "interested"), "confidence": "low"}, "moderate", "disputed"),
        ({"by": ("a man",), "why": ("anonymous",), "confidence": "low"}, "moderate", "disputed"),
    ],
)
def test_only_a_disinterested_origin_as_strong_lowers(against: dict[str, object], level: str, code: str) -> None:
    found = standing(first(by=("Ann",)), linked("b", contradicts=("a#x",), **against))
    assert (found.level, found.contradictions) == (level, 1)
    assert code in found.why


def test_a_source_that_corrects_itself_does_not_contradict_itself() -> None:
    found = standing(first(by=("harbour-watch",)), linked("b", by=("harbour-watch",), contradicts=("a#x",)))
    assert (found.level, "contradicted" in found.why) == ("moderate", False)


def test_what_one_outlet_could_not_verify_another_may_vouch_for() -> None:
    weak = {"by": ("a man",), "why": ("anonymous", "outlet-unverified"), "confidence": "low"}
    record = {"by": ("the register",), "why": ("record",), "confidence": "high"}
    assert standing(first(**weak), linked("b", corroborates=("a#x",), **record)).level == "high"
    also_weak = {**weak, "by": ("a woman",)}
    assert standing(first(**weak), linked("b", corroborates=("a#x",), **also_weak)).level == "low"


def test_an_editors_level_stays_while_the_rules_go_on() -> None:
    from generator.model import Override

    override = Override(rules="moderate", by="AB", date="2031-03-05", reason="We saw it.")
    found = standing(
        first(by=("Ann",), override=override, confidence="low"), linked("b", by=("Ben",), corroborates=("a#x",))
    )
    assert (found.level, found.alone, "further-origin" in found.why) == ("low", "moderate", True)


def test_a_page_can_say_what_would_change_a_level() -> None:
    found = standing(first(by=("Ann",)))
    assert (found.raised, found.lowered) == ("high", "low")


def test_more_weakness_never_raises_and_more_origins_never_lower() -> None:
    chance, tried = random.Random(7), 0
    flags = list(product((False, True), repeat=3))
    while tried < 42_000:
        origins = [_origin(chance) for _ in range(chance.randint(1, 4))]
        contradicted, disputed, unverified = chance.choice(flags)
        told = {"contradicted": contradicted, "disputed": disputed, "unverified": unverified}
        level = LEVELS.index(decide(origins, **told).level)
        assert LEVELS.index(decide([*origins, _origin(chance)], **told).level) >= level
        at = chance.randrange(len(origins))
        weaker = Origin(
            start=origins[at].start, moves=origins[at].moves | {chance.choice(WEAKENING)}, side=origins[at].side
        )
        assert LEVELS.index(decide([*origins[:at], weaker, *origins[at + 1 :]], **told).level) <= level
        tried += 1


def _origin(chance: random.Random) -> Origin:
    moves = frozenset(chance.sample(MOVES, chance.randint(0, 3)))
    return Origin(start=chance.choice(STARTS), moves=moves, side=chance.choice((None, None, "one", "other")))
