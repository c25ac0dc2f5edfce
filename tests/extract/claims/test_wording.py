"""The wording of claims: words that need no article around them, and never the opposite of what was said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extract import extract
from generator.extract.claims.edits import Edit, applied, unquoted
from generator.extract.claims.sentences import is_sound
from generator.model import Briefing
from tests.extract.test_extract import article

CASES = Path(__file__).parent / "cases"
DENIALS = yaml.safe_load((CASES / "denials.yml").read_text("utf-8"))
WORDING = yaml.safe_load((CASES / "wording.yml").read_text("utf-8"))
SOUND = yaml.safe_load((CASES / "sentences.yml").read_text("utf-8"))


def drafted(text: str, *, dated: bool = True) -> Briefing:
    """The draft of a text, with a day of publication or without one."""
    made = article(text)
    return extract(made if dated else replace(made, provenance=replace(made.provenance, published=None)))


@pytest.mark.parametrize("case", DENIALS, ids=lambda case: case["text"][:60])
def test_denial_never_becomes_its_opposite(case: dict[str, Any]) -> None:
    briefing = drafted(case["text"])
    names = {actor.key: actor.name for actor in briefing.actors}
    found = {claim.claim: [names.get(who, who) for who in claim.by] for claim in briefing.claims}
    assert case.get("never") not in found
    if "says" in case:
        assert found[case["says"]] == ([case["by"]] if "by" in case else [])


@pytest.mark.parametrize(
    ("kind", "case"),
    [(kind, case) for kind, cases in WORDING.items() for case in cases],
    ids=lambda each: each if isinstance(each, str) else each["text"][:60],
)
def test_claim_stands_alone(kind: str, case: dict[str, Any]) -> None:
    found = {claim.claim: claim.check for claim in drafted(case["text"], dated=kind != "undated").claims}
    if case["says"] is None:
        assert not [text for text in found if case["words"] in text]
    else:
        assert found.get(case["says"], found) == case.get("check")


@pytest.mark.parametrize(("sound", "text"), [(way, text) for way, texts in SOUND.items() for text in texts])
def test_sentence_is_sound(sound: bool, text: str) -> None:
    assert is_sound(text) == sound


def test_evidence_stays_in_the_words_of_the_article() -> None:
    (claim,) = drafted("However, the port lost 14 boats on Monday.").claims
    assert claim.claim == "The port lost 14 boats on 28 October 2024."
    assert claim.evidence[0].endswith("the port lost 14 boats on Monday")


def test_what_is_said_twice_is_one_claim_with_two_pieces_of_evidence() -> None:
    first, second = (
        "The port of Harwick lost 14 boats in May 2030.",
        "The Harwick port lost 14 boats in May 2030.",
    )
    (claim,) = drafted(f"{first} {second}").claims
    assert len(claim.evidence) == 2
    other = drafted(f"{first} The port of Harwick lost 15 boats in May 2030.")
    assert [len(each.evidence) for each in other.claims] == [1, 1]


def test_long_article_gives_no_more_claims_than_anybody_reviews() -> None:
    lines = (f"The port of Place{n} lost {n} boats on 3 May {1900 + n} near Town{n}." for n in range(10, 100))
    assert len(drafted(" ".join(lines)).claims) == 40


def test_edits_that_overlap_leave_no_trace() -> None:
    text = "On Monday, he sold it"
    assert applied(text, 0, len(text), [Edit(0, 9, ""), Edit(3, 9, "x"), Edit(11, 13, "Okoro")]) == "Okoro sold it"
    assert unquoted("“We wait,”") == "We wait"
    assert unquoted("“We” and “they”") == "“We” and “they”"
