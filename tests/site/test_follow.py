"""Feeds, citations and the network, opened by programs that read such files; what tells programs their way."""

from __future__ import annotations

import json
from dataclasses import replace

import bibtexparser
import feedparser
import networkx
import pytest

from generator.library import gather
from generator.site import render
from generator.site.page import Page
from tests.library import made as invented
from tests.northmere import SETTINGS, articles, briefings, library, pages

HOME = "https://northmere.example/"
ATTACHED = {each.path: each.text for page in pages().values() for each in page.attachments}
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


@pytest.mark.parametrize("each", briefings(), ids=lambda each: each.id)
def test_a_reader_of_bibtex_reads_a_citation(each: object) -> None:
    briefing = next(one for one in briefings() if one is each)
    (entry,) = bibtexparser.parse_string(ATTACHED[f"briefings/{briefing.id}/cite.bib"]).entries
    assert entry["title"] == f"{{{briefing.title}}}".replace("&", "\\&")
    assert entry["url"] == f"{HOME}briefings/{briefing.id}/"
    assert ("Draft" in entry["note"]) == (briefing.status == "draft")


def test_odd_words_stay_one_entry() -> None:
    odd = invented.briefing("a", tags=())
    made = files(render(gather([replace(odd, title="50% {of} A & B_C \\ ~ }")]), {}, SETTINGS))
    (entry,) = bibtexparser.parse_string(made["briefings/a/cite.bib"]).entries
    assert entry["title"].startswith("{50\\% \\{of\\} A \\& B\\_C")


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
    assert not [page.path for page in made if "feed.xml" in page.html or "Cite: " in page.html]
