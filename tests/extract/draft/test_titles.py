"""Titles and summaries: what stands above a draft, and the sentences that open it."""

from __future__ import annotations

from typing import Any

from tests.extract.cases import drafted, each

BODY = "\n\nAnother storm is on its way, say the forecasters of the coast guard, and the boats stay where they are.\n"


@each(__file__, "titles")
def test_a_lead_becomes_a_title(case: dict[str, Any]) -> None:
    assert drafted(case["text"] + BODY, language=None).title == case["title"]


def test_the_headline_is_the_title() -> None:
    assert drafted(BODY, headline="Boats  stay in port").title == "Boats stay in port"


@each(__file__, "summaries")
def test_a_summary_says_what_happened(case: dict[str, Any]) -> None:
    summary = drafted(case["text"], published="2031-03-04").summary or ""
    assert [words for words in case["holds"] if words not in summary] == []
    assert [words for words in case["lacks"] if words in summary] == []
    assert not summary.endswith("…")
