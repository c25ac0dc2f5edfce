"""Open questions: what a sentence itself leaves open."""

from __future__ import annotations

from typing import Any

from generator.extract.questions import unknown
from tests.extract.cases import Read, each, rules

ASKING = {ask.__name__: ask for _, ask in unknown.ASKING}


@rules(__file__, "unknown")
def test_kind_of_gap(rule: str, fires: bool, given: str) -> None:
    read = Read(given)
    found = [q for line in read.reading.lines for q in ASKING[rule](read.reading, read.attributed[1], line)]
    assert any(found) == fires


@each(__file__, "questions")
def test_every_question_of_a_text(case: dict[str, Any]) -> None:
    assert questions(case["text"]) == case["asks"]


def questions(text: str) -> list[str]:
    """Every open question of a text, the claims that it is about, who was asked, and the reply."""
    read = Read(text)
    found = []
    for asked in read.asked:
        about = f" < {' '.join(str(n + 1) for n in asked.about)}" if asked.about else ""
        who = f" > {read.named.all[asked.put_to].name}" if asked.put_to is not None else ""
        found.append(f"{asked.question}{about}{who}{f', {asked.reply}' if asked.reply else ''}")
    return found
