"""Tally and mix: one tick a claim, a bar to scale where there are too many."""

from __future__ import annotations

import re

import pytest

from generator.model import Claim, Level
from generator.site.views.drawings import MOST_TICKS, mix, tally


def claims(level: Level | None, number: int) -> list[Claim]:
    return [Claim(key=f"c{place}", claim="C.", confidence=level) for place in range(number)]


def test_every_level_has_its_row_and_a_tick_for_each_claim() -> None:
    bars = tally([*claims("low", 3), *claims(None, 2)])
    assert [(bar.level, bar.number) for bar in bars] == [
        ("high", 0),
        ("moderate", 0),
        ("low", 3),
        ("very-low", 0),
        ("none", 2),
    ]
    assert [bar.path.count("M") for bar in bars] == [0, 0, 3, 0, 2]


def test_bars_share_the_room_and_leave_some_for_the_number() -> None:
    bars = tally([*claims("low", 30), *claims("high", 10)])
    shares = {bar.level: float(bar.share) for bar in bars}
    assert shares["low"] == pytest.approx(3 * shares["high"], rel=0.01)
    assert sum(shares.values()) < 90


def test_many_claims_become_one_bar_no_wider_than_the_most_ticks() -> None:
    widest = tally(claims("low", MOST_TICKS))[2]
    many = tally(claims("low", 500))[2]
    assert many.path.count("M") == 1
    assert float(many.width) <= float(widest.width)


def test_the_height_of_a_tick_in_a_mix_is_its_level() -> None:
    drawn = mix([*claims("high", 1), *claims("low", 2), *claims("very-low", 1), *claims(None, 1)])
    heights = [float(match[1]) for _, path in drawn.paths if (match := re.search(r"v-([\d.]+)", path))]
    assert heights == [15.0, 7.5, 3.75]
    assert drawn.words == ("1 high", "2 low", "1 very low", "1 not rated")


def test_nothing_to_draw_has_no_words() -> None:
    assert mix([]).words == ()
