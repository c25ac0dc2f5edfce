"""Saved pages of two dozen houses: headline, day and story are right, and nothing else of the page is drafted."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from generator import seeds
from generator.extract import extract
from generator.model import Article, Problems
from generator.seeds.formats import webpage
from tests.seeds import made

ROOT = Path("project")
ALL = [(house, story) for house in made.HOUSES for story in made.STORIES]


def article(house: str, story: dict[str, Any]) -> Article:
    """What is read of a house's page."""
    return seeds.parsed(made.page(house, story), ROOT / "seeds" / f"{house}.html", ROOT)


def told(article: Article) -> list[str]:
    """The paragraphs of the story."""
    return [article.text[each.start : each.end] for each in article.paragraphs if each.kind == "body"]


def test_there_are_pages_enough() -> None:
    assert len(made.HOUSES) >= 20


@pytest.mark.parametrize(("house", "story"), ALL, ids=lambda each: each if isinstance(each, str) else each["language"])
def test_headline_day_and_story_are_right(house: str, story: dict[str, Any]) -> None:
    read = article(house, story)
    known = read.provenance
    assert (known.headline, known.published) == (story["headline"], story["published"])
    assert known.author in (story["author"], None)
    assert known.publisher in (story["publisher"], None)
    assert " ".join(told(read)) == " ".join(story["body"])


@pytest.mark.parametrize(("house", "story"), ALL, ids=lambda each: each if isinstance(each, str) else each["language"])
def test_nothing_else_of_the_page_is_drafted(house: str, story: dict[str, Any]) -> None:
    assert "urniture" not in str(asdict(extract(article(house, story))))


def test_a_caption_is_known_as_one() -> None:
    read = article("portal", made.STORIES[0])
    kinds = {read.text[each.start : each.end]: each.kind for each in read.paragraphs}
    assert kinds["A crane lies on the quay of Aldermoor after the storm."] == "caption"
    assert kinds["Photo: Rolf Maler/Invented Press"] == "credit"


def test_the_same_bytes_give_the_same_article() -> None:
    pages = [made.page(*each) for each in ALL[:12]]
    assert [webpage.read(page, "page") for page in pages] == [webpage.read(page, "page") for page in pages]


def test_a_page_in_one_file_is_read_like_the_page() -> None:
    page = made.page("printview", made.STORIES[0])
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=cut\n\n--cut\nContent-Type: text/html\n"
    place = b"Content-Location: https://gazette.example/storm\n\n"
    read = seeds.parsed(head + place + page + b"\n--cut--", ROOT / "seeds" / "storm.mhtml", ROOT)
    assert read.text == article("printview", made.STORIES[0]).text
    assert read.provenance.url == "https://gazette.example/storm"


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("iso-8859-1", "cp1252"), ("shift_jis", "cp932"), ("utf-16", "utf-8"), ("no-such", "utf-8"), ("", "cp1252")],
)
def test_a_page_is_decoded_as_browsers_do(declared: str, codec: str) -> None:
    words = "港 closed" if codec == "cp932" else "“Café” closed" if codec == "cp1252" else "“Кафе” closed"
    markup = (
        f"<html><head><meta charset='{declared}'></head><body><p>{words} for the whole of Sunday.</p></body></html>"
    )
    read = seeds.parsed(markup.encode(codec), ROOT / "seeds" / "page.html", ROOT)
    assert words in read.text


@pytest.mark.parametrize("markup", [b"", b"<p></p>", b"<html><body><nav><a href=x>x</a></nav>", b"\x00"])
def test_a_page_without_a_story_says_so(markup: bytes) -> None:
    with pytest.raises(Problems) as raised:
        seeds.parsed(markup, ROOT / "seeds" / "page.html", ROOT)
    assert raised.value.problems[0].code in ("empty", "damaged")


def test_a_page_of_endless_parts_is_refused() -> None:
    with pytest.raises(Problems, match="cannot be read"):
        seeds.parsed(b"<p>x</p>" * 70_000, ROOT / "seeds" / "page.html", ROOT)


def head(inside: str, shown: str = "") -> dict[str, str | None]:
    """What is known of a page with these elements in its head and in its body."""
    story = "".join(f"<p>{words}</p>" for words in made.STORIES[0]["body"])
    markup = f"<html><head>{inside}</head><body>{shown}<article>{story}</article></body></html>"
    return asdict(seeds.parsed(markup.encode(), ROOT / "seeds" / "page.html", ROOT).provenance)


@pytest.mark.parametrize(
    ("inside", "shown", "headline"),
    [
        ("<title>Opinion | The pier is old</title>", "", "Opinion | The pier is old"),
        ("<title>Storm closes the port | Gazette</title>", "", "Storm closes the port"),
        ("<title>Storm - a night on the quay</title>", "", "Storm - a night on the quay"),
        ("<title>Storm hits port: live updates</title>", "<h1>Storm hits the port</h1>", "Storm hits the port"),
        ("<title>Storm hits the port</title>", "<h1>The Invented Gazette</h1>", "Storm hits the port"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The pier&#8217;s end"}</script>',
            "",
            "The pier’s end",
        ),
    ],
)
def test_the_headline_is_the_one_that_people_see(inside: str, shown: str, headline: str) -> None:
    assert head(inside, shown)["headline"] == headline


ADDRESS = "<link rel='canonical' href='https://gazette.example/{}/storm'>"
STAMP = "<meta property='article:published_time' content='{}'>"


@pytest.mark.parametrize(
    ("inside", "shown", "day"),
    [
        (STAMP.format("2031-03-05T02:10:00Z") + ADDRESS.format("2031/03/04"), "", "2031-03-04"),
        (STAMP.format("2031-03-05T02:10:00+01:00") + ADDRESS.format("2031/03/04"), "", "2031-03-05"),
        (STAMP.format("2031-03-09T02:10:00Z") + ADDRESS.format("2031/03/04"), "", "2031-03-09"),
        (STAMP.format("0001-01-01T00:00:00Z") + ADDRESS.format("2031/mar/4"), "", "2031-03-04"),
        (ADDRESS.format("2031-03-04"), "<time datetime='2029-01-01'></time>", "2031-03-04"),
        (ADDRESS.format("123/45"), "<p class='date'>21 de mayo de 2031</p>", "2031-05-21"),
        (ADDRESS.format("2031"), "", None),
        ("", "<p class='date'>yesterday</p>", None),
    ],
)
def test_the_day_is_the_one_of_the_outlet_and_never_guessed(inside: str, shown: str, day: str | None) -> None:
    assert head(inside, shown)["published"] == day


@pytest.mark.parametrize(("house", "story"), ALL, ids=lambda each: each if isinstance(each, str) else each["language"])
def test_a_page_that_is_written_as_text_is_the_same_article(house: str, story: dict[str, Any]) -> None:
    text = seeds.written(seeds.content(made.page(house, story), ".html", "page"))
    page, again = article(house, story), seeds.parsed(text.encode(), ROOT / "seeds" / f"{house}.html.txt", ROOT)
    assert told(again) == told(page)
    assert asdict(again.provenance) | {"file": ""} == asdict(page.provenance) | {"file": ""}
