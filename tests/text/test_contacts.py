"""Ways to reach somebody are recognised in all their forms, and figures are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.text.contacts import LEFT_OUT, has_contact, masked

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "contacts.yml").read_text("utf-8"))


@pytest.mark.parametrize("words", CASES["contacts"])
@pytest.mark.parametrize("around", ["{}", "Call {} with tips.", "({})", "“{},” she said", "at: {}"])
def test_a_contact_is_left_out(words: str, around: str) -> None:
    assert masked(around.format(words)) == around.format(LEFT_OUT)


@pytest.mark.parametrize("words", CASES["others"])
def test_what_only_looks_like_one_stays(words: str) -> None:
    assert masked(words) == words
    assert not has_contact(words)
