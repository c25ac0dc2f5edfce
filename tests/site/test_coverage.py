"""What was left out, in boxes and in words."""

from __future__ import annotations

from dataclasses import replace

from generator.site.views.coverage import left_out
from generator.site.views.evidence import ArticleText
from tests.northmere import articles, briefings

BRIDGE = next(briefing for briefing in briefings() if briefing.id == "harbour-bridge-closed")


def reading() -> ArticleText:
    return ArticleText(articles()[BRIDGE.article.file])


def test_boxes_and_words_agree() -> None:
    shown = left_out(BRIDGE, reading())
    assert shown.states[0] == "used"
    assert shown.states[-1] == "out"
    assert shown.words.endswith(f", of {len(shown.states)} in all.")
    assert f"{len(shown.states)} is left out" in shown.words or f"{len(shown.states)} are left out" in shown.words


def test_nothing_used_is_all_left_out() -> None:
    bare = replace(BRIDGE, claims=(), quotes=(), open_questions=(), timeline=())
    shown = left_out(bare, reading())
    assert set(shown.states) == {"out"}
    assert "quotes 0 of the article’s" in shown.rights


def test_everything_used_leaves_nothing_out() -> None:
    text = reading().article.text
    whole = tuple(text[each.start : each.end] for each in reading().paragraphs)
    claim = replace(BRIDGE.claims[0], evidence=whole)
    shown = left_out(replace(BRIDGE, claims=(claim,)), reading())
    assert shown.words == "No paragraph is left out."
    assert "(100 percent)" in shown.rights


def test_editors_counts_are_read_out() -> None:
    counts = {"photo captions": 1, "tip lines": 2, "bylines and credits": 1}
    shown = left_out(replace(BRIDGE, left_out=counts), reading())
    assert shown.apart == "1 photo caption, 2 tip lines and 1 byline and credit"


def test_an_article_that_is_not_at_hand_is_not_guessed_at() -> None:
    shown = left_out(BRIDGE, None)
    assert shown.states == ()
    assert "not available" in shown.words
