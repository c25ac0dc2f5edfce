"""The check of the pages: each rule has a page that breaks it and one that does not."""

from __future__ import annotations

import pytest

from generator.site.links.linkcheck import Links, check, check_frame
from generator.site.page import Page

SOUND = Page(path="a/b", title="B", html='<h1 id="top">B</h1> <a href="../../c/#d">D</a> <a href="#top">up</a>')
OTHER = Page(
    path="c",
    title="C",
    html='<h1>C</h1> <p id="d">D</p> <a href="../a/b/?x=1">B</a> <a href="https://a.example/">out</a>',
)
BROKEN = {
    "page-link": '<h1>C</h1> <p id="d"></p> <a href="../nowhere/">x</a>',
    "page-fragment": '<h1>C</h1> <p id="d"></p> <a href="../a/b/#nowhere">x</a>',
    "page-id": '<h1>C</h1> <p id="d"></p> <p id="d"></p>',
    "page-h1": '<p id="d"></p>',
}


def codes(*pages: Page) -> list[str]:
    return [problem.code for problem in check(pages)]


def test_sound_pages_have_nothing_to_mend() -> None:
    assert codes(SOUND, OTHER) == []


@pytest.mark.parametrize(("code", "html"), BROKEN.items())
def test_what_is_broken_is_named_with_its_page(code: str, html: str) -> None:
    (problem,) = check((SOUND, Page(path="c", title="C", html=html)))
    assert (problem.code, problem.file) == (code, "page /c/")
    assert problem.remedy


def test_two_main_headings_are_one_too_many() -> None:
    assert codes(Page(path="", title="A", html="<h1>A</h1><h1 class='x'>B</h1>")) == ["page-h1"]


def test_a_page_needs_a_title() -> None:
    assert codes(Page(path="", title=" ", html="<h1>A</h1>")) == ["page-title"]


def test_a_script_is_no_link_to_follow() -> None:
    assert codes(Page(path="", title="A", html='<h1>A</h1> <a href="javascript:alert(1)">x</a>')) == ["page-link"]


def test_text_that_looks_like_markup_is_no_markup() -> None:
    assert codes(Page(path="", title="A", html="<h1>A</h1> &lt;a href=&#34;x&#34;&gt; &lt;h1&gt;")) == []


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<html lang="en" class="no-js"><title>A</title>', []),
        ("<html><title>A</title>", ["page-language"]),
        ('<html lang=""><title>A</title>', ["page-language"]),
        ('<html lang="en"><title> </title>', ["page-title"]),
        ('<html lang="en">', ["page-title"]),
    ],
)
def test_the_frame_of_the_theme(html: str, found: list[str]) -> None:
    assert [problem.code for problem in check_frame("a", html)] == found


def test_what_led_to_a_page_or_an_anchor_is_asked_again_when_that_goes() -> None:
    """Of pages that are the same as at the last check, too."""
    start = Page(path="", title="Home", html='<h1>Home</h1><a href="./a/">A</a><a href="./b/#x">B</a>')
    bare, full = Page(path="a", title="A", html="<h1>A</h1>"), Page(path="b", title="B", html='<h1 id="x">B</h1>')
    links = Links()
    assert not links.check((start, bare, full))
    assert [each.code for each in links.check((start, full))] == ["page-link"]
    assert not links.check((start, bare, full))
    other = Page(path="b", title="B", html="<h1>B</h1>")
    assert [each.code for each in links.check((start, bare, other))] == ["page-fragment"]
    assert not links.check((start, bare, full))
