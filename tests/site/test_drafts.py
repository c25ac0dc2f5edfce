"""A draft says so wherever something of it stands; two actors of one name are told apart; nothing is said twice."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from generator import export
from generator.library import gather
from generator.model import Briefing, Claim, Event
from generator.site import render
from generator.site.page import Page
from generator.site.views.summaries import beyond_title
from tests.library import made as invented
from tests.northmere import SETTINGS, articles, briefings

MARK = '<b class="draft">Draft</b>'
REGISTERS = ("claims", "quotes", "questions", "briefings", "timeline")


def rendered(found: Iterable[Briefing]) -> dict[str, Page]:
    return {page.path: page for page in render(gather(found), articles(), SETTINGS)}


def drafts() -> dict[str, Page]:
    return rendered(replace(each, status="draft") for each in briefings())


def rows(html: str) -> list[str]:
    _, _, listed = html.partition('id="rows"')
    return re.findall(r'<(?:li class="entry|tr data-date).*?</(?:li|tr)>', listed, re.DOTALL)


@pytest.mark.parametrize("register", REGISTERS)
def test_every_row_of_a_draft_is_marked_and_the_count_tells_how_many(register: str) -> None:
    page = drafts()[register]
    assert rows(page.html)
    assert all(MARK in row for row in rows(page.html))
    assert re.search(r"<output>[^<]*, (?:all )?in draft</output>", page.html)


@pytest.mark.parametrize("register", REGISTERS)
def test_no_row_of_a_reviewed_briefing_is_marked(register: str) -> None:
    page = rendered(replace(each, status="reviewed") for each in briefings())[register]
    assert MARK not in page.html
    assert "in draft" not in page.html


def test_claims_and_questions_of_a_draft_say_so_at_their_head_which_is_what_a_preview_shows() -> None:
    html = drafts()["briefings/harbour-bridge-closed"].html
    heads = re.findall(r"<h3 id=[^>]*>(.*?)</h3>", html)
    assert heads
    assert all("draft: </span>" in head.lower() for head in heads)
    assert 'class="vh said">High confidence, draft: </span>' in html


def test_only_a_page_that_an_editor_checked_says_so() -> None:
    said = re.compile(r"(?<!not )(?:checked|corrected) by (?:an editor|editors)")
    assert not [page.path for page in drafts().values() if said.search(page.html)]


def test_what_machines_read_of_a_draft_says_so() -> None:
    made = drafts()
    page = made["briefings/harbour-bridge-closed"]
    assert page.description.startswith("Draft, not checked by an editor: ")
    stated = [each for each in json.loads(page.data)["@graph"] if each["@type"] != "NewsArticle"]
    assert {each["creativeWorkStatus"] for each in stated} == {"Draft"}
    feed = next(each.text for each in made[""].attachments if each.path == "feed.xml")
    assert feed.count("<title>Draft: ") == feed.count('term="draft"') == feed.count("<entry>")


@pytest.mark.parametrize("what", ["claims", "quotes", "questions", "briefings"])
def test_every_exported_row_says_what_its_briefing_is(what: str) -> None:
    assert {row["status"] for row in export.table(gather(briefings()), what, export.Filter())}


def test_two_actors_of_one_name_are_told_apart_by_what_differs() -> None:
    mayor, painter = (invented.actor("Brandt", role=role, key=role) for role in ("mayor", "painter"))
    alone = invented.actor("Ruth Okoro")
    claim = invented.claim("c", by=("mayor",))
    one = invented.briefing("a", mayor, alone, claims=(claim,))
    made = rendered((one, invented.briefing("b", painter)))
    titles = {page.title for page in made.values() if page.path.startswith("actors/")}
    assert titles == {"Brandt (mayor)", "Brandt (painter)", "Ruth Okoro"}
    assert "Brandt (mayor)" in made["claims"].html
    assert "Brandt (mayor)" in made["actors"].html


def test_without_a_role_the_article_tells_them_apart_and_only_where_it_is_not_named_anyway() -> None:
    claim = invented.claim("c", by=("brandt",))
    one = invented.briefing("a", invented.actor("Brandt"), claims=(claim,))
    other = invented.briefing("b", invented.actor("Brandt"), published="2041-04-05")
    made = rendered((one, other))
    titles = {page.title for page in made.values() if page.path.startswith("actors/")}
    assert titles == {"Brandt (Invented a, 4 March 2031)", "Brandt (Invented b, 5 April 2041)"}
    assert "Brandt (" not in made["claims"].html


@pytest.mark.parametrize(
    ("summary", "shown"),
    [
        ("A bridge shuts! It has cracks.", "It has cracks."),
        ("A bridge shuts.", "A bridge shuts."),
        ("A bridge shuts at noon. It has cracks.", "A bridge shuts at noon. It has cracks."),
    ],
)
def test_a_summary_does_not_say_its_title_again(summary: str, shown: str) -> None:
    assert beyond_title(invented.briefing("A bridge shuts", summary=summary)) == shown


def test_a_date_that_is_a_claim_leads_there_and_is_said_once() -> None:
    claim = Claim(key="c", claim="The bridge was shut.", confidence="high", why=("outlet",))
    event = Event(key="e", when="2031-03-01", event="The bridge was shut.", claim="c")
    html = rendered((invented.briefing("a", claims=(claim,), timeline=(event,)),))["briefings/a"].html
    _, _, dates = html.partition('id="page_dates"')
    assert dates.count("The bridge was shut.") == 1
    assert '#c" data-peek><bdi>The bridge was shut.' in dates
