"""Drafts: relevance and tags, and articles in another language, which are sparse, valid and honest."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator import content
from generator.extract import extract
from generator.extract.draft import relevance
from generator.extract.draft.prominence import prominences
from tests.extract.cases import Read, article, drafted, each, load, rules

FOREIGN = {"publisher": None, "published": None, "language": None}
REASONS = {reason.name: reason for reason in relevance.REASONS}


@rules(__file__, "relevance")
def test_reason_for_relevance(rule: str, fires: bool, given: Any) -> None:
    read = Read(**(given if isinstance(given, dict) else {"text": given or "It rained."}))
    findings = (read.attributed[0], read.quoted, read.claimed, read.asked)
    found = prominences(read.reading, read.named.all, findings)
    assert (bool(found) and REASONS[rule].points(found[0]) != 0) == fires


@each(__file__, "tags")
def test_tags_are_what_an_article_is_about(case: dict[str, Any]) -> None:
    assert list(drafted(case["text"]).tags) == case["tags"]


@each(__file__, "passing")
def test_names_in_passing_come_last_and_are_marked(case: dict[str, Any]) -> None:
    actors = drafted(case["text"]).actors
    assert [actor.name for actor in actors if not actor.in_passing] == case["matters"]
    assert [actor.name for actor in actors[len(case["matters"]) :] if actor.in_passing] == case["passing"]


@each(__file__, "about")
def test_a_claim_is_about_those_whom_it_names(case: dict[str, Any]) -> None:
    (claim,) = (one for one in drafted(case["text"]).claims if case["claim"] in one.claim)
    assert list(claim.about) == case["about"]


@each(__file__, "against")
def test_a_denial_names_the_claims_that_it_denies(case: dict[str, Any]) -> None:
    claims = {claim.key: claim for claim in drafted(case["text"]).claims}
    assert case.get("denies", {}) == {
        claim.claim: [claims[key].claim for key in claim.contradicts] for claim in claims.values() if claim.contradicts
    }


def test_claims_are_about_nobody_in_passing() -> None:
    claims = drafted("Ruth Okoro said that 14 boats sank off Norway in May. Okoro sank 12 boats off Norway.").claims
    assert {name for claim in claims for name in claim.about} == {"ruth-okoro"}


def test_names_in_passing_are_bounded() -> None:
    towns = [town for case in load(__file__, "towns") for town in case.split()]
    text = "The boats sank. The crews were saved. " + " ".join(f"It rained in {town}." for town in towns)
    assert len(towns) > 20
    assert len([actor for actor in drafted(text).actors if actor.in_passing]) == 20


@each(__file__, "drafts")
def test_head_of_a_draft(case: dict[str, Any]) -> None:
    assert head(case["text"]) == {key: value for key, value in case.items() if key != "text"}


def head(text: str) -> dict[str, Any]:
    """What stands above the claims of a draft."""
    briefing = drafted(text)
    return {"title": briefing.title, "summary": briefing.summary, "tags": list(briefing.tags)}


@each(__file__, "foreign")
def test_draft_is_sparse_valid_and_honest(case: dict[str, Any]) -> None:
    given = article(case["text"], **FOREIGN)
    briefing = extract(given)
    assert briefing.article.language == case["language"]
    assert briefing.title == case["title"]
    assert [quote.text for quote in briefing.quotes] == case["quotes"]
    assert [event.when for event in briefing.timeline] == [str(day) for day in case["dates"]]
    assert all(item.check for item in (*briefing.quotes, *briefing.timeline))
    assert {quote.by for quote in briefing.quotes} <= {("unknown",)}
    assert briefing.summary is None
    assert (briefing.claims, briefing.open_questions, briefing.actors, briefing.tags) == ((), (), (), ())
    again, problems = content.parse(content.render(briefing), "content/invented.yml")
    assert again == briefing
    assert not problems
    assert [p.code for p in content.check(briefing, given)] == ["language"]


def test_a_reviewed_briefing_is_warned_of_no_more() -> None:
    given = article(load(__file__, "foreign")[0]["text"], **FOREIGN)
    assert not content.check(replace(extract(given), status="reviewed"), given)


def test_the_front_matter_decides_the_language() -> None:
    briefing = drafted("The port closed on Tuesday. “We wait for Ana,” said mayor Ida Holm.", language="de")
    assert [quote.by for quote in briefing.quotes] == [("unknown",)]
    briefing = drafted("Der Hafen blieb am Dienstag geschlossen, und der Bürgermeister war nicht da.", language="en")
    assert briefing.article.language == "en"
    assert briefing.summary
