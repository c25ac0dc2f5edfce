"""The network: who is drawn, which way arrows lead, and that the table says the same."""

from __future__ import annotations

import re

from library.made import actor, briefing, claim
from northmere import SETTINGS

from generator.library import gather
from generator.pages import render
from generator.pages.network import MOST


def network(*speaking: tuple[str, str]) -> str:
    """The page of a library in which actors speak about others."""
    names = sorted({name for pair in speaking for name in pair})
    claims = tuple(claim(f"c{n}", by=(one,), about=(other,)) for n, (one, other) in enumerate(speaking))
    library = gather([briefing("a", *(actor(f"Actor {name}", "organization", name) for name in names), claims=claims)])
    return next(page.html for page in render(library, {}, SETTINGS) if page.path == "network")


def test_an_arrow_leads_from_who_speaks_to_whom_it_is_about_and_counts_claims() -> None:
    html = network(("a", "b"), ("a", "b"), ("b", "c"), ("c", "c"))
    assert re.findall(r"<title>(Actor .*?)</title>", html) == [
        "Actor a about Actor b: 2 claims",
        "Actor b about Actor c: 1 claim",
    ]
    assert html.count("<circle") == 3
    assert len(re.findall(r"<tr><td>", html)) == 2


def test_too_few_to_draw_are_a_table_and_nobody_is_told_so() -> None:
    assert "<svg" not in network(("a", "b"))
    assert "<table" in network(("a", "b"))
    assert "No actor speaks about another one so far." in network(("a", "a"))


def test_of_many_the_best_connected_are_drawn_and_the_page_says_so() -> None:
    html = network(*((f"x{number:02}", "hub") for number in range(50)), ("x07", "x08"))
    assert html.count("<circle") == MOST
    assert f"Drawn are the {MOST} best connected of 51 actors" in html
    assert html.count("<tr><td>") == 51


def test_labels_are_links_over_the_drawing_and_none_is_in_it() -> None:
    html = network(("a", "b"), ("b", "c"))
    drawing = html[html.index("<svg") : html.index("</svg>")]
    assert "<a" not in drawing.replace("<arc", "")
    assert html.count('<a class="right"') + html.count('<a class="left"') == 3
