"""Nobody is given words that the article does not give him: what must be in a draft, and what must not."""

from __future__ import annotations

from typing import Any

from generator.model import Briefing
from tests.extract.cases import drafted, each, sources


@each(__file__, "wrong_mouth")
def test_no_words_in_a_wrong_mouth(case: dict[str, Any]) -> None:
    found = drafted(case["text"])
    held = lines(found)
    assert [want for want in case.get("is", ()) if not any(line.startswith(want) for line in held)] == []
    assert [line for line in held for bad in case.get("not", ()) if line.startswith(bad) or f": {bad}" in line] == []
    assert case.get("high", True) or not [c.claim for c in found.claims if c.confidence == "high"]


def lines(briefing: Briefing) -> list[str]:
    """Every claim and quote as `who: words`."""
    said = [(one.by, one.claim) for one in briefing.claims] + [(one.by, one.text) for one in briefing.quotes]
    return [f"{sources(briefing, by) or 'nobody'}: {words}" for by, words in said]
