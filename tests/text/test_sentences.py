"""Sentences, tokens and quotation marks, by lines that anyone can read."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.model import Paragraph
from generator.text import sentence_spans, tokens
from generator.text.marks import passages

HERE = Path(__file__).parent / "cases"
SENTENCES = yaml.safe_load((HERE / "sentences.yml").read_text("utf-8"))
MARKS = yaml.safe_load((HERE / "marks.yml").read_text("utf-8"))


@pytest.mark.parametrize("sentences", SENTENCES, ids=lambda sentences: sentences[0][:30])
def test_sentences_end_where_they_end(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[a:b] for a, b in sentence_spans(text, 0, len(text))] == sentences


@pytest.mark.parametrize(("text", "inside"), MARKS, ids=lambda value: str(value)[:30])
def test_passages_between_marks(text: str, inside: list[str]) -> None:
    found = passages(text, (Paragraph(start=0, end=len(text)),))
    assert [text[p.start : p.end] for p in found] == inside


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hank Orwell Jr. said", ["Hank", "Orwell", "Jr.", "said"]),
        ("Hank Orwell Jr.", ["Hank", "Orwell", "Jr", "."]),
        ("Wexel Inc., which lost", ["Wexel", "Inc.", ",", "which", "lost"]),
        ("the U.S. Senate", ["the", "U.S.", "Senate"]),
    ],
)
def test_a_stop_belongs_to_an_abbreviation_before_a_small_letter(text: str, words: list[str]) -> None:
    found = tokens(text, 0, len(text))
    assert [token.text for token in found] == words
    assert all(token.low in ("u.s.", ".") or not token.low.endswith(".") for token in found)
