"""The network: who is drawn, where lines lead, and that the table says the same."""

from __future__ import annotations

import re

from generator.library import gather
from generator.model import Claim
from generator.site import render
from generator.site.pages.network import MOST
from tests.library.made import actor, briefing, claim
from tests.northmere import SETTINGS


def network(*speaking: tuple[str, str], relayed: tuple[str, ...] = ()) -> str:
    """The page of a library in which actors speak about others, the last time through relays."""
    names = sorted({name for pair in speaking for name in pair})
    claims = [claim(f"c{n}", by=(one,), about=(other,)) for n, (one, other) in enumerate(speaking)]
    return page(names, [*claims[:-1], claim(claims[-1].key, by=claims[-1].by, about=claims[-1].about, via=relayed)])


def page(names: list[str], claims: list[Claim]) -> str:
    actors = (actor(f"Actor {name}", "organization", name) for name in names)
    library = gather([briefing("a", *actors, claims=tuple(claims))])
    return next(page.html for page in render(library, {}, SETTINGS) if page.path == "network")


def column(html: str, side: str) -> list[tuple[str, str]]:
    """The names of one side with their counts, from the top down."""
    part = html[html.index(f'<ol class="column {side}">') :]
    return re.findall(r"<bdi>Actor (.*?)</bdi></a>\u00a0<span class=\"count\">(\d+)", part[: part.index("</ol>")])


def ends(html: str) -> dict[tuple[str, str], tuple[float, float]]:
    """The heights at which each line leaves its speaker and meets its subject."""
    found = re.findall(r'd="M0 ([\d.]+)C.*? 100 ([\d.]+)" .*?data-from="(.*?)" data-to="(.*?)"', html)
    return {(one, other): (float(start), float(end)) for start, end, one, other in found}


def test_a_line_leads_from_who_speaks_to_whom_it_is_about_and_counts_claims() -> None:
    html = network(("a", "b"), ("a", "b"), ("b", "c"), ("c", "c"))
    assert re.findall(r"<title>(Actor .*?)</title>", html) == [
        "Actor a about Actor b: 2 claims",
        "Actor b about Actor c: 1 claim",
        "Actor c about Actor c: 1 claim",
    ]
    assert column(html, "left") == [("a", "2"), ("b", "1"), ("c", "1")]
    assert column(html, "right") == [("b", "2"), ("c", "2")]
    assert len(re.findall(r"<tr><td>", html)) == 3


def test_lines_meet_the_rows_of_their_names_and_the_shorter_column_stands_at_half_height() -> None:
    found = ends(network(("a", "x"), ("b", "x"), ("c", "x")))
    assert [start for start, _ in found.values()] == [10.0, 30.0, 50.0]
    assert [end for _, end in found.values()] == [26.8, 30.0, 33.2]


def test_a_line_is_dashed_where_all_of_it_was_passed_on() -> None:
    html = network(("a", "b"), ("b", "c"), relayed=("the gazette",))
    assert re.findall(r'<path class="relayed".*?<title>(.*?)</title>', html) == [
        "Actor b about Actor c: 1 claim, passed on by the gazette"
    ]
    assert 'class="relayed"' not in network(("a", "b"), ("a", "c"), ("a", "c"), relayed=("the gazette",))


def test_too_few_to_draw_are_a_table_and_nobody_is_told_so() -> None:
    assert "<svg" not in network(("a", "b"))
    assert "<table" in network(("a", "b"))
    assert "No actor speaks about another so far." in page(["a"], [claim("c", by=("a",))])


def test_of_many_the_best_connected_are_drawn_and_the_page_says_so() -> None:
    html = network(*((f"x{number:02}", "hub") for number in range(50)), ("x07", "x08"))
    drawn = {name for side in ("left", "right") for name, _ in column(html, side)}
    assert len(drawn) == MOST
    assert f"The drawing shows the {MOST} best connected of 51 actors" in html
    assert html.count("<tr><td>") == 51


def test_names_are_links_beside_the_drawing_and_none_is_in_it() -> None:
    html = network(("a", "b"), ("b", "c"))
    drawing = html[html.index("<svg") : html.index("</svg>")]
    assert "<a " not in drawing
    assert html.count("data-name=") == 4


def test_what_is_named_in_passing_is_no_subject() -> None:
    oslo, ruth = actor("Oslo", "place", "oslo", in_passing=True), actor("Ruth Okoro", key="ruth")
    said = claim("c", by=("ruth",), about=("oslo", "ruth"))
    html = next(
        p.html for p in render(gather([briefing("a", oslo, ruth, claims=(said,))]), {}, SETTINGS) if p.path == "network"
    )
    assert "actors/ruth/" in html
    assert "actors/oslo/" not in html
