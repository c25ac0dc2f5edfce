"""The article beside its briefing: each passage leads to what was drafted from it, and what nothing rests on shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Claim
from generator.seeds import article
from generator.site.links.linkcheck import check
from generator.site.views.beside import Printed, begun, beside
from generator.site.views.evidence import ArticleText
from tests.library import made as invented
from tests.northmere import SETTINGS, articles, briefings, pages

TEXT = "Two cranes fell on Sunday, she said.\nNobody was hurt. “Two cranes fell,” he wrote.\nThe port is shut."
BRIDGE = next(briefing for briefing in briefings() if briefing.id == "harbour-bridge-closed")


def made(*claims: Claim, text: str = TEXT) -> tuple[Printed, ...]:
    briefing = invented.briefing("a", claims=claims)
    return beside(briefing, ArticleText(article(text, briefing.article)))


def claim(key: str, *evidence: str, check: str | None = None) -> Claim:
    return replace(invented.claim(key), evidence=evidence, check=check)


def drawn(paragraphs: tuple[Printed, ...]) -> list[str]:
    """Each paragraph in one line: marks in brackets, words that something rests on in stars."""
    return [
        "".join(
            "".join(f"[{mark.label}]" for mark in piece.begins) + (f"*{piece.words}*" if piece.keys else piece.words)
            for piece in paragraph.pieces
        )
        for paragraph in paragraphs
    ]


@pytest.mark.parametrize(
    ("items", "lines"),
    [
        ([], TEXT.split("\n")),
        (
            [claim("a", "Nobody was hurt")],
            [TEXT.split("\n")[0], "[C1]*Nobody was hurt*. “Two cranes fell,” he wrote.", "The port is shut."],
        ),
        (
            [claim("a", "Two cranes fell on Sunday"), claim("b", "cranes fell")],
            [
                "[C1]*Two *[C2]*cranes fell** on Sunday*, she said.",
                "Nobody was hurt. “Two cranes fell,” he wrote.",
                "The port is shut.",
            ],
        ),
        (
            [claim("a", "on Sunday", "The port is shut")],
            [
                "Two cranes fell [C1]*on Sunday*, she said.",
                "Nobody was hurt. “Two cranes fell,” he wrote.",
                "*The port is shut*.",
            ],
        ),
        ([claim("a", "words that are nowhere")], TEXT.split("\n")),
    ],
    ids=["nothing", "one", "one within another", "two passages of one", "lost"],
)
def test_marks_stand_where_passages_begin(items: list[Claim], lines: list[str]) -> None:
    assert drawn(made(*items)) == lines


def test_a_paragraph_that_nothing_rests_on_is_out_and_a_doubt_is_marked() -> None:
    shown = made(claim("a", "Two cranes fell on Sunday, she said", check="Is it she?"))
    assert [each.state for each in shown] == ["used", "out", "out"]
    assert begun(shown)["a"].doubtful


def test_every_word_of_the_article_stands_there_once() -> None:
    reading = ArticleText(articles()[BRIDGE.article.file])
    for paragraph, place in zip(beside(BRIDGE, reading), reading.paragraphs, strict=True):
        assert "".join(piece.words for piece in paragraph.pieces) == reading.article.text[place.start : place.end]


def test_marks_and_items_lead_to_one_another_and_readers_see_neither() -> None:
    shown = pages(replace(SETTINGS, review=True, full_text=True))
    html = shown["briefings/harbour-bridge-closed"].html
    first = BRIDGE.claims[0].key
    assert f'id="at_{first}" href="#{first}"' in html
    assert f'href="#at_{first}"' in html
    assert check(tuple(shown.values())) == ()
    for settings in (SETTINGS, replace(SETTINGS, review=True)):
        assert "full-text" not in pages(settings)["briefings/harbour-bridge-closed"].html


def test_an_article_that_is_not_at_hand_leaves_the_page_as_it_is() -> None:
    assert "full-text" not in pages(replace(SETTINGS, review=True, full_text=True))["briefings/ferry"].html
