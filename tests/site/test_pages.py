"""The pages as a whole: everything leads somewhere, what is written stays text, absence is said in words."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import Any

import pytest
from markupsafe import escape

from generator.library import gather, name_matching
from generator.model import Article, Event, Problem
from generator.site import Notices, Reference, render
from generator.site.links.linkcheck import check
from generator.site.page import Page
from tests.library import made as invented
from tests.northmere import SETTINGS, articles, briefings, library, pages

HOSTILE = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "'><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "</li></ul><h1>",
    "&lt;b&gt; &amp; <!-- -->",
    "\u202egnp.exe",
)


class Tags(HTMLParser):
    """The markup of a page, tags with the names of their attributes, and its texts with those of some attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))
        self.texts += (value for name, value in attrs if value and name in ("title", "alt", "aria-label"))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.found.append((f"/{tag}", ()))


REFERENCES = {"key", "id", "by", "via", "about", "put_to", "answered_by", "corroborates", "contradicts", "was"}
TYPED = {
    "kind",
    "status",
    "confidence",
    "why",
    "reply",
    "rules",
    "file",
    "genre",
    "url",
    "published",
    "when",
    "said",
    "date",
}


def written(value: Any, words: str) -> Any:
    """A briefing with other words wherever an editor writes free text; evidence stays, to be found."""
    if isinstance(value, Event):
        return replace(value, event=words)
    if is_dataclass(value) and not isinstance(value, type):
        free = [field.name for field in fields(value) if field.name not in REFERENCES | TYPED | {"evidence"}]
        return replace(value, **{name: written(getattr(value, name), words) for name in free})
    if isinstance(value, tuple):
        return tuple(written(each, words) for each in value)
    if isinstance(value, dict):
        return {f"{words} {place}": number for place, number in enumerate(value.values())}
    return words if isinstance(value, str) else value


def printed(words: str) -> tuple[Page, ...]:
    changed = [written(briefing, words) for briefing in briefings()]
    return render(gather(changed), articles(), replace(SETTINGS, review=True))


def texts(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", html))


@pytest.mark.parametrize("words", HOSTILE)
def test_what_people_write_stays_text(words: str) -> None:
    hostile = printed(words)
    joined = len(name_matching.words(words)) > 1
    for harmless, page in zip(printed("plain words" if joined else "words"), hostile, strict=True):
        assert Tags(page.html).found == Tags(harmless.html).found
        assert "\u202e" not in page.html
    assert sum(str(escape(words)).replace("\u202e", "[U+202E]") in page.html for page in hostile) > 5


def test_no_page_has_anything_to_mend() -> None:
    assert check(pages().values()) == ()


def test_the_same_input_gives_the_same_pages() -> None:
    assert pages() == pages()


def test_every_kind_of_page_is_there() -> None:
    paths = set(pages())
    assert {"", "claims", "quotes", "questions", "actors", "briefings", "method"} <= paths
    assert {f"briefings/{briefing.id}" for briefing in briefings()} <= paths
    assert {f"actors/{key}" for key in library().profiles} <= paths


def test_every_claim_quote_and_question_is_listed_where_its_register_is() -> None:
    made, found = pages(), library()
    for register, entries in (("claims", found.claims), ("quotes", found.quotes), ("questions", found.questions)):
        for entry in entries:
            assert f'href="../briefings/{entry.briefing.id}/#{entry.item.key}"' in made[register].html
            assert f'id="{entry.item.key}"' in made[f"briefings/{entry.briefing.id}"].html


def test_every_name_leads_to_its_page_and_back() -> None:
    made = pages()
    for (briefing, _), key in library().who.items():
        assert f'href="../../actors/{key}/"' in made[f"briefings/{briefing}"].html
        assert f'href="../../briefings/{briefing}/"' in made[f"actors/{key}"].html


def test_a_library_without_a_briefing_has_pages_too() -> None:
    made = render(gather(()), {}, SETTINGS)
    assert check(made) == ()
    assert "There is no briefing yet." in made[0].html


def test_a_draft_says_so() -> None:
    shown = texts(pages()["briefings/ferry"].html)
    assert "Draft: No editor has checked this page." in shown
    assert "No editor has checked" not in pages()["briefings/harbour-bridge-closed"].html


def test_the_kind_of_article_and_a_language_that_is_not_read_are_said_in_words() -> None:
    first, *rest = briefings()
    told = replace(first, status="draft", article=replace(first.article, genre="opinion", language="de"))
    html = next(
        p.html for p in render(gather((told, *rest)), articles(), SETTINGS) if p.path == f"briefings/{first.id}"
    )
    assert "Kind: opinion column" in html
    assert "This article is in German." in html
    assert "This article is in" not in pages()[f"briefings/{first.id}"].html
    assert "Kind: " not in pages()[f"briefings/{first.id}"].html


def test_the_machines_doubts_are_for_editors() -> None:
    reviewed = pages(replace(SETTINGS, review=True))
    assert "Who says so?" in reviewed["briefings/ferry"].html
    assert "1 reading to check" in reviewed["briefings/ferry"].html
    assert not [page.path for page in pages().values() if "Who says so?" in page.html or "to check</a>" in page.html]


def test_absence_is_said_in_words() -> None:
    shown = texts(pages()["briefings/ferry"].html)
    for sentence in (
        "The article quotes nobody.",
        "We found no question that the article leaves open.",
        "Nobody has written a summary yet.",
        "The text of the article is not available",
        "Publisher not given",
    ):
        assert sentence in shown


def test_a_photo_credit_is_shown_nowhere() -> None:
    assert not [page.path for page in pages().values() if "Photo: Ada Lund" in page.html]


def test_an_editors_level_stands_beside_that_of_the_rules() -> None:
    shown = texts(pages()["briefings/harbour-bridge-closed"].html)
    assert "Level set by an editor. The rules gave very low. AB, 3 June 2031: A second inspector" in shown
    assert "Why very low: the source is not named" in shown


def test_notes_are_markdown_of_a_harmless_kind() -> None:
    html = pages()["briefings/harbour-bridge-closed"].html
    assert '<a href="https://gazette.example/letter">its text</a>' in html
    assert "javascript:" not in re.sub(r">[^<]*<", "><", html)
    assert "&lt;b&gt;No markup" in html


def test_old_addresses_answer() -> None:
    page = pages()["briefings/harbour-bridge-shut"]
    assert page.moved == "briefings/harbour-bridge-closed"
    assert 'href="../../briefings/harbour-bridge-closed/"' in page.html
    assert 'id="cracks-in-beams"' in pages()["briefings/harbour-bridge-closed"].html


def test_a_withdrawn_briefing_keeps_its_addresses_and_nothing_else() -> None:
    changed = [
        replace(each, status="withdrawn") if each.id == "builder-denies-cracks" else each for each in briefings()
    ]
    made = {page.path: page for page in render(gather(changed), articles(), SETTINGS)}
    assert check(made.values()) == ()
    html = made["briefings/builder-denies-cracks"].html
    assert 'id="subcontractor-tested"' in html
    assert not [page.path for page in made.values() if "A subcontractor made the load tests." in page.html]


def test_the_method_page_prints_every_rule() -> None:
    from generator.rubric import CODES

    html = pages()["method"].html
    assert not [code for code in CODES if f"<code>{code}</code>" not in html]


def test_the_search_finds_names_aliases_claims_and_quotes() -> None:
    page, *parts = pages()["briefings/harbour-bridge-closed"].search
    assert "Brandt & Sons" in page.text
    found = {entry.title: entry.fragment for entry in parts}
    assert found["“We never skipped a test”"] == "never-skipped"
    assert "The cracks are harmless." in found
    briefing = next(each for each in briefings() if each.id == "harbour-bridge-closed")
    assert {*found.values()} == {each.key for each in (*briefing.claims, *briefing.quotes)}
    (entry,) = pages()["actors/brandt-and-sons"].search
    assert entry.title.startswith("Brandt & Sons")
    assert "the builder" in entry.title + entry.text


def test_a_register_too_long_for_one_page_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.site.pages.registers.ROWS", 4)
    made = {page.path: page for page in render(library(), articles(), SETTINGS)}
    assert check(made.values()) == ()
    rows = [made[path].html.count('class="entry claim"') for path in ("claims", "claims/2", "claims/3")]
    assert rows == [4, 4, 2]


def test_a_changed_article_leaves_evidence_without_its_window() -> None:
    other = {
        file: Article(provenance=article.provenance, text="Gone.", paragraphs=())
        for file, article in articles().items()
    }
    made = render(library(), other, SETTINGS)
    assert check(made) == ()
    assert any("14 cracks in two load-bearing beams</bdi></mark>" in page.html for page in made)


def test_editors_see_what_is_broken_and_what_is_proposed_and_readers_do_not() -> None:
    told = Problem(file="content/x.yml", code="syntax", message="A <b>bracket</b>.", remedy="`close` it.", line=3)
    notices = Notices(
        unread=((Reference(text="content/x.yml", href="briefings/x/"), told),), proposals={"ferry": (told,)}
    )
    reviewed = replace(SETTINGS, review=True)
    shown = {page.path: page.html for page in render(library(), articles(), reviewed, notices)}
    assert '<a href="./briefings/x/">content/x.yml cannot be read</a>' in shown[""]
    assert "Line 3: <bdi>A &lt;b&gt;bracket&lt;/b&gt;.</bdi>" in shown[""]
    assert '<a href="./briefings/ferry/#page_proposals">1 proposal</a>' in shown[""]
    assert 'id="page_proposals"' in shown["briefings/ferry"]
    assert "<code>close</code> it." in shown["briefings/ferry"]
    published = render(library(), articles(), SETTINGS, notices)
    assert not [page.path for page in published if "cannot be read" in page.html or "page_proposals" in page.html]


def test_names_in_passing_are_one_quiet_line_and_no_actors() -> None:
    named = [invented.actor(name, "place", in_passing=True) for name in ("Rome", "Oslo")]
    briefing = invented.briefing("a", invented.actor("Ruth Okoro"), *named)
    made = {each.path: each for each in render(gather([briefing]), {}, SETTINGS)}
    shown = texts(made["briefings/a"].html)
    assert "Also named Oslo, Rome" in shown
    assert "Actors 1" in shown
    assert 'href="../../actors/oslo/"' in made["briefings/a"].html
    assert "Ruth Okoro" in made["actors"].html
    assert "Oslo" not in made["actors"].html
    assert "Named in a" in texts(made["actors/oslo"].html)
    assert check(tuple(made.values())) == ()
    alone = {each.path: each for each in render(gather([invented.briefing("a", *named)]), {}, SETTINGS)}
    assert "The article names nobody." not in alone["briefings/a"].html


def test_a_level_belongs_to_its_heading_and_a_permalink_does_not_say_the_claim_again() -> None:
    html = pages()["briefings/harbour-bridge-closed"].html
    heads = re.findall(r"<h3 id=[^>]*>(.*?)</h3>", html.partition('id="page_quotes"')[0])
    assert heads
    assert all(re.match(r'<span class="vh said">(?:High|Moderate|Low|Very low|Not rated)[ ,]', head) for head in heads)
    assert not re.findall(r"aria-label=\"[^\"]*“", html)
    assert '<span class="scripted">Copy</span> link<span class="vh"> to this claim</span></a>' in html


def test_the_search_finds_lists_by_words_of_status_and_outlets() -> None:
    made = pages()
    found = {entry.title: entry.query for path in ("claims", "questions", "briefings") for entry in made[path].search}
    assert found["Disputed claims"] == "flag=disputed"
    assert found["Open questions · Unanswered"] == "status=open"
    assert found["Northmere Gazette"] == "outlet=Northmere%20Gazette"
    assert "Dropped questions" not in found
    drafts = [each for path, page in made.items() if path == "briefings/ferry" for each in page.search]
    assert drafts
    assert all(each.text.startswith("Draft") for each in drafts)
