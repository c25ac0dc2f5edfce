"""Feeds, citations and the network, opened by programs that read such files; what tells programs their way."""

from __future__ import annotations

import json
from dataclasses import replace

import bibtexparser
import feedparser
import networkx
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from generator.library import gather
from generator.model import Briefing
from generator.site import render
from generator.site.page import Page
from tests.library import made as invented
from tests.northmere import SETTINGS, articles, briefings, library, pages

HOME = "https://northmere.example/"
ATTACHED = {each.path: each.text for page in pages().values() for each in page.attachments}
BRIEFINGS = pytest.mark.parametrize("each", briefings(), ids=lambda each: each.id)
FEEDS = [path for path in ATTACHED if path.endswith(".xml")]


def files(made: tuple[Page, ...]) -> dict[str, str]:
    return {each.path: each.text for page in made for each in page.attachments}


@pytest.mark.parametrize("path", FEEDS)
def test_a_reader_of_feeds_reads_every_feed(path: str) -> None:
    feed = feedparser.parse(ATTACHED[path])
    assert not feed.bozo
    assert feed.feed.title.startswith("Briefings")
    assert [link.href for link in feed.feed.links if link.rel == "self"] == [HOME + path]
    for entry in feed.entries:
        assert entry.title
        assert entry.link == entry.id
        place, _, key = entry.link.removeprefix(HOME).partition("#")
        assert f'id="{key}"' in pages()[place.rstrip("/")].html if key else place.rstrip("/") in pages()


def test_there_is_a_feed_of_everything_of_each_tag_of_who_acts_and_of_open_questions() -> None:
    tags = {tag for each in briefings() for tag in each.tags}
    acting = {f"actors/{each.key}/feed.xml" for each in library().profiles.values() if not each.in_passing}
    assert {*FEEDS} == {
        "feed.xml",
        "questions/feed.xml",
        *acting,
        *(path for path in FEEDS if path.startswith("tags/")),
    }
    assert len([path for path in FEEDS if path.startswith("tags/")]) == len(tags)
    opened = [each for each in library().questions if each.item.status in (None, "open")]
    questions = feedparser.parse(ATTACHED["questions/feed.xml"]).entries
    assert len(questions) == sum(bool(each.briefing.article.published) for each in opened)


def test_every_feed_can_be_seen() -> None:
    shown = "".join(page.html for page in pages().values())
    assert not [path for path in FEEDS if f'{path}" type="application/atom+xml"' not in shown]


def test_two_tags_of_one_spelling_have_a_feed_each() -> None:
    made = render(gather([invented.briefing("a", tags=("Sea", "sea", "海"))]), {}, SETTINGS)
    assert len([path for path in files(made) if path.startswith("tags/")]) == 3


def cited(each: Briefing, ending: str) -> str:
    """The file of a briefing's citations in one form."""
    return ATTACHED[f"briefings/{each.id}/cite.{ending}"]


def keys(each: Briefing) -> list[str]:
    """The entries that a briefing's citations have: its own, then those of its claims."""
    return [each.id, *(f"{each.id}:{claim.key}" for claim in each.claims)]


def permalinks(each: Briefing) -> list[str]:
    here = f"{HOME}briefings/{each.id}/"
    return [here, *(f"{here}#{claim.key}" for claim in each.claims)]


@BRIEFINGS
def test_a_reader_of_bibtex_reads_the_citations(each: Briefing) -> None:
    own, *claims = bibtexparser.parse_string(cited(each, "bib")).entries
    assert [entry.key for entry in (own, *claims)] == keys(each)
    assert [entry["url"] for entry in (own, *claims)] == permalinks(each)
    assert own["title"] == f"{{{each.title}}}".replace("&", "\\&")
    assert all(("Draft" in entry["note"]) == (each.status == "draft") for entry in (own, *claims))


@BRIEFINGS
def test_a_reader_of_ris_reads_the_citations(each: Briefing) -> None:
    own, *claims = rispy.loads(cited(each, "ris"))
    assert [entry["id"] for entry in (own, *claims)] == keys(each)
    assert [entry["urls"] for entry in (own, *claims)] == [[address] for address in permalinks(each)]
    assert {entry["type_of_reference"] for entry in (own, *claims)} == {"ELEC"}
    assert [own["title"], *(entry["title"] for entry in claims)] == [each.title, *(one.claim for one in each.claims)]
    assert all(("Draft" in entry["notes"][0]) == (each.status == "draft") for entry in (own, *claims))


@BRIEFINGS
def test_a_citation_processor_sets_the_citations(each: Briefing) -> None:
    items = json.loads(cited(each, "json"))
    source = CiteProcJSON(items)
    assert [item["id"] for item in items] == [*source] == keys(each)
    assert [item["URL"] for item in items] == permalinks(each)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    listed = CitationStylesBibliography(style, source, formatter.plain)
    for key in source:
        listed.register(Citation([CitationItem(key)]))
    assert all(item["title"].rstrip(".") in str(line) for item, line in zip(items, listed.bibliography(), strict=True))


def test_a_day_is_given_as_far_as_it_is_known() -> None:
    for day, parts, ris in (("2031-06-02", [2031, 6, 2], "2031/06/02/"), ("2031-06", [2031, 6], "2031/06//")):
        made = files(render(gather([dated(day)]), {}, SETTINGS))
        assert json.loads(made["briefings/a/cite.json"])[0]["issued"] == {"date-parts": [parts]}
        assert rispy.loads(made["briefings/a/cite.ris"])[0]["date"] == ris
    assert "issued" not in files(render(gather([dated(None)]), {}, SETTINGS))["briefings/a/cite.json"]


def dated(day: str | None) -> Briefing:
    made = invented.briefing("a")
    return replace(made, article=replace(made.article, published=day))


def test_odd_words_stay_one_entry() -> None:
    odd = replace(invented.briefing("a", tags=()), title="50% {of} A & B_C \\ ~ }\nTY  - BOOK\nER  - ")
    made = files(render(gather([odd]), {}, SETTINGS))
    (entry,) = bibtexparser.parse_string(made["briefings/a/cite.bib"]).entries
    assert entry["title"].startswith("{50\\% \\{of\\} A \\& B\\_C")
    (entry,) = rispy.loads(made["briefings/a/cite.ris"])
    assert entry["title"] == "50% {of} A & B_C \\ ~ } TY - BOOK ER -"


def test_claims_and_quotes_annotate_the_article() -> None:
    each = next(one for one in briefings() if one.id == "harbour-bridge-closed")
    made = json.loads(ATTACHED["briefings/harbour-bridge-closed/annotations.json"])
    items = made["first"]["items"]
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert made["total"] == len(items) == len({item["id"] for item in items})
    text = articles()[each.article.file].text
    shown = [*each.claims, *each.quotes]
    assert [item["id"].partition("#")[2] for item in items] == [one.key for one in shown if one.key in made_of(items)]
    for item in items:
        assert item["body"][-1]["source"].startswith(f"{HOME}briefings/{each.id}/#")
        for target in item["target"]:
            assert target["source"] == each.article.url
            selector = target["selector"]
            assert selector.get("prefix", "") + selector["exact"] + selector.get("suffix", "") in text


def made_of(items: list[dict[str, str]]) -> set[str]:
    return {item["id"].partition("#")[2] for item in items}


def test_annotations_say_what_is_a_draft_and_need_the_address_of_an_article() -> None:
    drafts = [replace(each, status="draft") for each in briefings()]
    made = files(render(gather(drafts), articles(), SETTINGS))
    for item in json.loads(made["briefings/harbour-bridge-closed/annotations.json"])["first"]["items"]:
        assert "Draft, not checked by an editor" in [body.get("value") for body in item["body"]]
    addressed = {each.id for each in briefings() if each.article.url}
    assert {path.split("/")[1] for path in made if path.endswith("annotations.json")} == addressed


def test_a_briefing_and_its_claims_say_how_to_cite_them() -> None:
    html = pages()["briefings/harbour-bridge-closed"].html
    assert f"Briefings, {HOME}briefings/harbour-bridge-closed/</bdi>" in html
    assert f"Briefings, {HOME}briefings/harbour-bridge-closed/#no-danger-at-all" in html
    assert "Ida Brandt, in Northmere Gazette, 2 June 2031: The cracks are harmless. Very low confidence." in html
    assert "Draft, not checked by an editor. Briefings, " in pages()["briefings/ferry"].html


def test_programs_for_networks_read_who_speaks_about_whom() -> None:
    graph = networkx.parse_graphml(ATTACHED["network/network.graphml"])
    same = networkx.node_link_graph(json.loads(ATTACHED["network/network.json"]), edges="edges")
    assert dict(graph.nodes(data=True)) == dict(same.nodes(data=True))
    assert sorted(graph.edges(data=True)) == sorted(same.edges(data=True))
    assert graph.is_directed()
    assert graph.nodes["ida-brandt"] == {"name": "Ida Brandt", "kind": "person"}
    assert all(data["claims"] >= data["drafts"] >= 0 for *_, data in graph.edges(data=True))


def test_programs_are_told_their_way_and_what_is_a_draft() -> None:
    assert f"Sitemap: {HOME}sitemap.xml" in ATTACHED["robots.txt"]
    assert f"({HOME}briefings.json)" in ATTACHED["llms.txt"]
    drafts = [replace(each, status="draft") for each in briefings()]
    told = files(render(gather(drafts), articles(), SETTINGS))["llms.txt"]
    assert told.count("- [Draft: ") == len(briefings())


def test_without_an_address_nothing_is_promised() -> None:
    made = render(library(), articles(), replace(SETTINGS, address=None))
    assert {path for path in files(made) if not path.endswith(".yml")} == {
        "briefings.json", "network/network.graphml", "network/network.json",
    }  # fmt: skip
    assert not [page.path for page in made if "feed.xml" in page.html or "Cite" in page.html]
