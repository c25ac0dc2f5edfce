"""Long lists: a first page that is quick to read, everything else behind one line of the same page, no value hidden."""

from __future__ import annotations

import re

from generator.library import gather
from generator.site import render
from generator.site.links.linkcheck import check
from generator.site.page import Page
from tests.library import made as invented
from tests.northmere import SETTINGS

MANY = 250


def long() -> dict[str, Page]:
    actors = [invented.actor(f"Speaker {number}") for number in range(MANY)]
    claims = tuple(invented.claim(f"c-{each.key}", by=(each.key,), about=("speaker-1",)) for each in actors)
    pages = render(gather([invented.briefing("a", *actors, claims=claims)]), {}, SETTINGS)
    assert check(pages) == ()
    return {page.path: page for page in pages}


def parted(html: str) -> tuple[int, int, str]:
    """How many claims stand first, how many behind the line, and the line."""
    first, _, rest = html.partition('<details class="rest"')
    told = re.search(r"<summary>([^<]*)</summary>", rest)
    assert told
    return first.count('class="entry claim"'), rest.partition("</details>\n<p")[0].count('class="entry claim"'), told[1]


def test_a_register_begins_with_a_few_rows_and_has_all_of_them() -> None:
    assert parted(long()["claims"].html) == (40, MANY - 40, f"{MANY - 40} more claims")


def test_so_do_the_pages_of_a_briefing_and_of_an_actor() -> None:
    made = long()
    first, _, told = parted(made["briefings/a"].html)
    assert (first, told) == (12, f"{MANY - 12} more claims")
    assert f'id="c-speaker-{MANY - 1}"' in made["briefings/a"].html
    assert "more claims</summary>" in made["actors/speaker-1"].html


def test_a_few_rows_more_than_the_first_are_not_set_apart() -> None:
    claims = tuple(invented.claim(f"c{number}") for number in range(45))
    pages = render(gather([invented.briefing("a", claims=claims)]), {}, SETTINGS)
    assert "rest" not in next(page.html for page in pages if page.path == "claims")


def test_a_filter_offers_every_value() -> None:
    html = long()["claims"].html
    offered = re.search(r'<datalist id="page_source">(.*?)</datalist>', html)
    assert offered
    assert offered[1].count("<option") == MANY
