"""What pronouns and definite phrases take up, and where nobody can tell."""

from __future__ import annotations

import pytest

from tests.extract.attribution.reading import cases, read


@pytest.mark.parametrize("case", cases("references"), ids=lambda case: case["text"][:50])
def test_what_a_phrase_takes_up(case: dict) -> None:
    reading, _, _, references = read(case["text"])
    safe = {reading.words((one.start, one.end)): one.to.words for one in references.values() if one.safe}
    assert case["means"].items() <= safe.items()
    assert not set(case.get("not", ())) & set(safe)
