"""Evidence in its place: found word for word, shown in a small window, never beyond the article."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from generator.model import Article, Briefing, Claim, Paragraph, Provenance
from generator.site.views.evidence import ArticleText, coverage, tightened, words_shown
from generator.site.views.windows import WINDOW

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "evidence.yml").read_text("utf-8"))
WORDS = some.sampled_from(
    ["it", "rained", "here.", "“We", "lost”", '"They', 'left"', "said:", "days", "U.S.", "…", "(no)"]
)
LINES = some.lists(some.lists(WORDS, min_size=1, max_size=20).map(" ".join), min_size=1, max_size=4)


def reading(text: str, url: str | None = None) -> ArticleText:
    """A text as an article, a line being a paragraph."""
    lines = re.finditer(r"[^\n]+", text)
    paragraphs = tuple(Paragraph(start=line.start(), end=line.end()) for line in lines)
    return ArticleText(Article(provenance=Provenance(file="seeds/a.txt"), text=text, paragraphs=paragraphs), url)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_window(case: dict[str, Any]) -> None:
    article = reading(case["text"])
    span = article.find(case["words"])
    if case["shown"] is None:
        assert span is None
        return
    assert span is not None
    excerpt = article.excerpt(span)
    assert f"{excerpt.before}|{excerpt.words}|{excerpt.after}" == case["shown"]
    assert excerpt.paragraph == case.get("paragraph", 1)


@given(LINES, some.data())
def test_every_passage_is_found_in_a_window_of_its_paragraph(lines: list[str], data: some.DataObject) -> None:
    text = "\n".join(lines)
    article = reading(text)
    words = data.draw(some.sampled_from(lines)).split()
    start = data.draw(some.integers(0, len(words) - 1))
    passage = " ".join(words[start : data.draw(some.integers(start + 1, len(words)))])
    span = article.find(passage)
    assert span is not None
    assert text[span.start : span.end] == passage
    paragraph = article.paragraphs[span.number - 1]
    assert paragraph.start <= span.left <= span.start < span.end <= span.right <= paragraph.end
    assert len(text[span.left : span.start].split()) <= WINDOW + 1
    assert len(text[span.end : span.right].split()) <= WINDOW + 1
    shown, total = words_shown(article, [span])
    assert 0 < shown <= total


def test_a_quoted_word_is_looked_for_behind_its_mark() -> None:
    article = reading("It was no success at all. They hailed it as a “success”.")
    span = article.find("success", quoted=True)
    assert span is not None
    assert article.article.text[span.start - 1] == "“"


def test_photo_credits_are_neither_counted_nor_shown() -> None:
    text = "It rained.\nPhoto: A. Name\nIt snowed."
    kinds = ("body", "credit", "body")
    lines = re.finditer(r"[^\n]+", text)
    paragraphs = tuple(
        Paragraph(start=line.start(), end=line.end(), kind=kind) for line, kind in zip(lines, kinds, strict=True)
    )
    article = ArticleText(Article(provenance=Provenance(file="seeds/a.txt"), text=text, paragraphs=paragraphs))
    span = article.find("It snowed")
    assert span is not None
    assert span.number == 2
    assert coverage(article, [span]) == ("out", "used")


def test_coverage_tells_half_a_paragraph_from_a_little_of_it() -> None:
    article = reading("one two three four five six\nseven eight nine ten eleven twelve\nnot this")
    spans = [span for words in ("one two three four", "seven") if (span := article.find(words))]
    assert coverage(article, spans) == ("used", "part", "out")


def test_a_passage_leads_into_the_original_where_that_has_an_address() -> None:
    span = reading("A self-made man, they said.").find("self-made man, they")
    assert span is not None
    assert reading("A self-made man, they said.").original(span) is None
    address = reading("A self-made man, they said.", "https://a.example/b").original(span)
    assert address == "https://a.example/b#:~:text=self%2Dmade%20man%2C%20they"


def test_a_long_passage_is_found_in_the_original_by_its_ends() -> None:
    text = " ".join(f"word{number}" for number in range(40))
    span = reading(text).find(text)
    assert span is not None
    fragment = reading(text, "https://a.example/").original(span)
    assert fragment == (
        "https://a.example/#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39"
    )


def test_a_paragraph_that_is_quoted_anyway_gives_no_window() -> None:
    text = "On Sunday two cranes fell at the port of Aldermoor in a storm.\n"
    text += "Nobody was hurt, as the harbour board said later."
    claims = (
        Claim(key="a", claim="A.", evidence=("two cranes fell at the port of Aldermoor",)),
        Claim(key="b", claim="B.", evidence=("Nobody was hurt",)),
    )
    briefing = Briefing(id="x", title="X", status="draft", article=Provenance(file="seeds/a.txt"), claims=claims)
    tight = tightened(reading(text), briefing)
    first, second = (tight.excerpt(tight.find(each.evidence[0])) for each in claims)  # type: ignore[arg-type]
    assert first.before.strip(" …") == first.after.strip(" …") == ""
    assert "as the harbour board" in second.after
