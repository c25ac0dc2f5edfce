"""Paragraphs: every kind of line by cases that anyone can read, and what no text may do to them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Provenance
from generator.text import paragraphs

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "paragraphs.yml").read_text("utf-8"))
KNOWN = Provenance(file="seeds/invented.txt")


def joined(pieces: list[dict[str, str]]) -> tuple[str, list[tuple[str, str]]]:
    """The text that the pieces make, and each piece as it must be found."""
    text, wanted = "", []
    for piece in pieces:
        ((kind, words),) = piece.items()
        goes_on = words.startswith("+ ")
        words = words.removeprefix("+ ")
        text += ("" if text.endswith(" ") or not text else " " if goes_on else "\n") + words
        wanted.append((kind, words))
    return text, wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_each_line_is_what_it_is(case: dict) -> None:
    text, wanted = joined(case["pieces"])
    found = [(p.kind, text[p.start : p.end]) for p in paragraphs(text, KNOWN)]
    assert found == wanted


def test_the_headline_that_is_known_is_no_body_however_it_is_set() -> None:
    known = Provenance(file="seeds/invented.txt", headline="Port shut; Nobody hurt, mayor says")
    text = "Port shut;\nNobody hurt, mayor says.\nThe port of Harwick was shut on Monday."
    assert [p.kind for p in paragraphs(text, known)] == ["headline", "headline", "body"]


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("A a: Q1.5?!\n“”\"'()/|-–—@#PHOTO By Harwick 2031"), max_size=200))
def test_pieces_are_in_order_and_miss_no_word(text: str) -> None:
    found = paragraphs(text, KNOWN)
    at = 0
    for piece in found:
        assert at <= piece.start < piece.end
        assert not text[at : piece.start].strip()
        at = piece.end
    assert not text[at:].strip()
