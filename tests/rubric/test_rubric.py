"""The rubric: cases for every code, and what must hold of all combinations."""

from __future__ import annotations

from itertools import combinations, combinations_with_replacement, product
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.rubric import CODES, RULES, Origin, decide, points, rated, working

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "codes.yml").read_text("utf-8"))
FLAT = [(code, way, case) for code, ways in CASES.items() for way, cases in ways.items() for case in cases]
STARTS, MOVES, _, CAPS = ([code.code for code in step.codes] for step in RULES.steps)
WEAKENING = [move for move in MOVES if (CODES[move].points or 0) < 0]
FLAGS = [dict(zip(("contradicted", "disputed", "unverified"), way, strict=True)) for way in product((0, 1), repeat=3)]
SINGLE = [
    Origin(start=start, moves=frozenset(moves))
    for start in STARTS
    for size in range(len(MOVES) + 1)
    for moves in combinations(MOVES, size)
]
FURTHER = [
    [Origin(start=start, side=side) for start in starts]
    for size in range(3)
    for starts in combinations_with_replacement(("named", "anonymous", "no-source"), size)
    for side in (None, "one")
]
ORIGINS = st.builds(
    Origin,
    start=st.sampled_from(STARTS),
    moves=st.frozensets(st.sampled_from(MOVES)),
    side=st.sampled_from((None, "one", "other")),
)
LISTS = st.lists(ORIGINS, min_size=1, max_size=4)


def origin(words: str) -> Origin:
    """An origin as the cases write it."""
    words, _, side = words.partition("@")
    start, *moves = words.split()
    return Origin(start=start, moves=frozenset(moves), side=side or None)


def height(why: Any) -> int:
    return RULES.levels.index(rated(why))  # type: ignore[arg-type]


def test_every_code_has_cases_that_fire_and_that_must_not() -> None:
    assert list(CASES) == list(CODES)
    assert all(ways.get("fires") and ways.get("not") and len(ways) == 2 for ways in CASES.values())


@pytest.mark.parametrize(("code", "way", "case"), FLAT)
def test_code(code: str, way: str, case: dict[str, Any]) -> None:
    told = {name: value for name, value in case.items() if name not in ("origins", "level")}
    found = decide([origin(words) for words in case["origins"]], **told)
    assert (code in found.why, found.level) == (way == "fires", case["level"])


def test_levels_follow_from_their_codes_for_every_combination() -> None:
    for one, further, told in product(SINGLE, FURTHER, FLAGS):
        found = decide([Origin(start=one.start, moves=one.moves, side="one"), *further], **told)
        assert rated(found.why) == found.level, (one, further, told)


@settings(max_examples=250, deadline=None)
@given(LISTS, ORIGINS, st.sampled_from(WEAKENING), st.integers(0, 3), st.sampled_from(FLAGS))
def test_weakness_never_raises_and_an_origin_never_lowers(
    origins: list[Origin], more: Origin, move: str, at: int, told: dict[str, Any]
) -> None:
    found = decide(origins, **told)
    assert rated(found.why) == found.level
    assert height(decide([*origins, more], **told).why) >= height(found.why)
    at %= len(origins)
    weaker = Origin(start=origins[at].start, moves=origins[at].moves | {move}, side=origins[at].side)
    assert height(decide([*origins[:at], weaker, *origins[at + 1 :]], **told).why) <= height(found.why)
    for code in (*WEAKENING, *CAPS, "contradicted", "disputed"):
        assert height((*found.why, code)) <= height(found.why)


def test_codes_come_in_the_order_of_the_rules() -> None:
    order = list(CODES)
    for one, told in product(SINGLE, FLAGS):
        why = [order.index(code) for code in decide([one, *FURTHER[-2]], **told).why]
        assert why == sorted(why)


@pytest.mark.parametrize(
    ("why", "level"),
    [
        ((), None),
        (("forecast",), None),
        (("named", "nonsense"), None),
        (("named", "record"), "high"),
        (("record", "named"), "high"),
        (("seen", "no-source"), "high"),
        (("hedged",), "very-low"),
        (("disputed",), "very-low"),
        (("further-origin",), "low"),
        (("anonymous", *["further-origin"] * 9), "high"),
        (("record", "hedged", "hedged"), "moderate"),
        (("no-source", "further-origin", "contradicted"), "very-low"),
        (("record", "one-sided", "outlet-unverified"), "low"),
        (("no-source", *["further-origin"] * 3), "moderate"),
    ],
)
def test_levels_of_codes_as_people_write_them(why: tuple[str, ...], level: str | None) -> None:
    assert rated(why) == level


def test_points_of_an_origin() -> None:
    assert [points(origin(words)) for words in STARTS] == [3, 3, 3, 2, 2, 1, 0]
    assert [points(origin(words), contested=True) for words in ("outlet", "record")] == [2, 3]
    assert points(origin("no-source hedged relayed against-interest")) == 0


def test_effects_are_those_of_the_rules() -> None:
    effects = {code: working((code,))[0][1] for code in CODES}
    assert [effects[code] for code in ("outlet", "hedged", "further-origin", "disputed", "few-origins")] == [
        "starts at 3", "−1", "+1", "no effect", "at most moderate",
    ]  # fmt: skip
    assert [line[1] for line in working(("outlet", "nonsense", "disputed"))] == ["starts at 2", "no effect"]
    assert working(("outlet", "contradicted"))[0][1] == "starts at 2"
    assert effects["anonymous-only"] == "at most low"
    assert working(("record",)) == ((CODES["record"].meaning, "starts at 3"),)
