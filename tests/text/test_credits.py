"""Photo credits in all their forms, on a line of their own and behind a caption, are no part of the story."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.model import Provenance
from generator.text import paragraphs

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "credits.yml").read_text("utf-8"))
STORY = "The harbour board said on Tuesday that 14 boats were lost.\nThe port will stay closed, the board said.\n"
END = "\nThe board will meet again on Friday to decide about the two cranes that fell."


def kinds(line: str) -> set[str]:
    """The kinds of the paragraphs that have the name, when the line is part of a story."""
    text = STORY + line + END
    found = paragraphs(text, Provenance(file="seeds/x.txt", headline="Storm closes port"))
    return {each.kind for each in found if "okoro" in text[each.start : each.end].casefold()}


@pytest.mark.parametrize("line", CASES["credits"])
def test_a_credit_is_no_story(line: str) -> None:
    assert not kinds(line) & {"body", "headline"}


@pytest.mark.parametrize("line", CASES["others"])
def test_a_line_that_only_looks_like_one_is_the_story(line: str) -> None:
    text = STORY + line + END
    found = paragraphs(text, Provenance(file="seeds/x.txt", headline="Storm closes port"))
    assert next(each.kind for each in found if each.start == len(STORY)) in {"body", "headline"}
