"""What machines read: linked data, the feed, the list of briefings, the YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator import content
from generator.library import gather
from generator.site import render
from generator.text.legible import TURNING
from tests.northmere import SETTINGS, articles, briefings, library, pages

ATOM = "{http://www.w3.org/2005/Atom}"
HOME = "https://northmere.example/"
ATTACHED = {each.path: each.text for page in pages().values() for each in page.attachments}


def graph(path: str) -> dict[str, dict[str, object]]:
    """The things that a page's linked data speaks of, by their address."""
    data = json.loads(pages()[path].data)
    assert data["@context"] == "https://schema.org"
    return {each["@id"]: each for each in data.get("@graph", [data])}


def test_a_briefing_is_linked_with_its_article_its_claims_and_its_quotes() -> None:
    here = f"{HOME}briefings/harbour-bridge-closed/"
    found = graph("briefings/harbour-bridge-closed")
    briefing = next(each for each in briefings() if each.id == "harbour-bridge-closed")
    types = [each["@type"] for each in found.values()]
    assert types.count("Claim") == len(briefing.claims)
    assert types.count("Quotation") == len(briefing.quotes)
    assert "ClaimReview" not in pages()["briefings/harbour-bridge-closed"].data
    assert found[f"{here}#article"] == {
        "@type": "NewsArticle",
        "@id": f"{here}#article",
        "headline": "Cracks close harbour bridge",
        "url": "https://gazette.example/bridge",
        "datePublished": "2031-06-02",
        "inLanguage": "en",
        "author": {"@type": "Person", "name": "Ada Lund"},
        "publisher": {"@type": "Organization", "name": "Northmere Gazette"},
    }
    assert found[f"{here}#no-danger"]["creator"] == [
        {"@type": "Person", "@id": f"{HOME}actors/ida-brandt/", "name": "Ida Brandt"}
    ]
    parts = [part["@id"] for part in found[here]["hasPart"]]  # type: ignore[attr-defined]
    assert set(parts) <= found.keys()


GOLDENS = {
    "briefing.jsonld": pages()["briefings/harbour-bridge-closed"].data,
    "actor.jsonld": pages()["actors/brandt-and-sons"].data,
    "feed.xml": ATTACHED["feed.xml"],
    "briefings.json": ATTACHED["briefings.json"],
}


@pytest.mark.parametrize("name", GOLDENS)
def test_what_machines_read_stays_as_it_was(name: str, golden: Callable[[Path, str], None]) -> None:
    text = GOLDENS[name]
    laid_out = json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n" if name.endswith("jsonld") else text
    golden(Path(__file__).parent.parent / "goldens" / "machine" / name, laid_out)


REQUIRED = {
    "Article": {"@id", "url", "headline", "isBasedOn", "hasPart"},
    "NewsArticle": {"@id", "headline"},
    "Claim": {"@id", "text", "appearance", "isPartOf"},
    "Quotation": {"@id", "text", "isPartOf"},
    "Person": {"@id", "name", "url"},
    "Organization": {"@id", "name", "url"},
    "Place": {"@id", "name", "url"},
}


@pytest.mark.parametrize("path", [path for path, page in pages().items() if page.data])
def test_linked_data_has_every_required_field(path: str) -> None:
    for each in graph(path).values():
        assert REQUIRED[str(each["@type"])] <= each.keys()


def test_an_actor_is_linked_with_its_names() -> None:
    (found,) = graph("actors/brandt-and-sons").values()
    assert (found["@type"], found["name"]) == ("Organization", "Brandt & Sons")
    assert "the builder" in found["alternateName"]  # type: ignore[operator]


def test_nothing_in_linked_data_can_close_its_script() -> None:
    hostile = replace(briefings()[0], title="</script><script>alert(1)</script> & <!--")
    (page,) = (
        each for each in render(gather([hostile]), articles(), SETTINGS) if each.path == f"briefings/{hostile.id}"
    )
    assert not set("<>&") & set(page.data)
    assert json.loads(page.data)["@graph"][0]["headline"] == hostile.title


def test_the_feed_has_what_atom_asks_for() -> None:
    feed = ElementTree.fromstring(ATTACHED["feed.xml"])
    assert [feed.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated")] == [
        HOME,
        "Briefings",
        max(f"{each.article.published}T00:00:00Z" for each in briefings() if each.article.published),
    ]
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == sum(bool(each.article.published) for each in library().briefings)
    for entry in entries:
        assert all(entry.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated", f"author/{ATOM}name"))
        assert entry.find(f"{ATOM}link").get("href") == entry.findtext(f"{ATOM}id")  # type: ignore[union-attr]


def test_without_an_address_there_is_no_feed_and_no_linked_data() -> None:
    made = render(library(), articles(), replace(SETTINGS, address=None))
    assert not [page for page in made if page.data]
    assert [each.path for each in made[0].attachments] == ["briefings.json"]


def test_the_list_of_briefings_leads_to_pages_and_yaml() -> None:
    rows = json.loads(ATTACHED["briefings.json"])
    assert [row["id"] for row in rows] == [each.id for each in library().briefings]
    assert all(row["url"].rstrip("/") in pages() and row["yaml"] in ATTACHED for row in rows)


@pytest.mark.parametrize("each", library().briefings, ids=lambda each: each.id)
def test_the_yaml_is_the_briefing_without_doubts(each: object) -> None:
    text = ATTACHED[f"briefings/{each.id}/briefing.yml"]  # type: ignore[attr-defined]
    read, problems = content.parse(text, "x.yml")
    assert not problems
    assert read
    assert "check:" not in text
    assert (read.title, len(read.claims)) == (each.title, len(each.claims))  # type: ignore[attr-defined]


STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@pytest.mark.parametrize("published", ["2024-11-03", "2024-11", "2024~", "tomorrow", "2024-02-30", "", "9999"])
@pytest.mark.parametrize("words", ["\x0b\x1b\x7f\x9b\ufffe", "\u202egpj", "]]><x/>&amp;", "\ud800"])
def test_the_feed_is_always_well_formed_with_times_that_are_some(published: str, words: str) -> None:
    first, *rest = briefings()
    article = replace(first.article, published=published, publisher=words)
    odd = replace(first, title=words, summary=words, tags=(words,), article=article)
    made = render(gather([odd, *rest]), articles(), replace(SETTINGS, name=words))
    feed = ElementTree.fromstring(next(each.text for each in made[0].attachments if each.path == "feed.xml"))
    stamps = [each.text for each in feed.iter() if each.tag in (f"{ATOM}updated", f"{ATOM}published")]
    assert len(stamps) >= 3
    assert all(STAMP.fullmatch(stamp or "") for stamp in stamps)


def test_marks_that_turn_text_are_visible_in_everything_that_is_built() -> None:
    turned = f"a{TURNING}b"
    first, *rest = briefings()
    claims = tuple(replace(claim, claim=turned) for claim in first.claims)
    actors = tuple(replace(actor, name=turned + actor.key, aka=(turned,)) for actor in first.actors)
    odd = replace(first, title=turned, summary=turned, tags=(turned,), notes=turned, claims=claims, actors=actors)
    for page in render(gather([odd, *rest]), articles(), SETTINGS):
        assert not set(TURNING) & set(repr(page).encode().decode("unicode_escape", "ignore")), page.path
