"""What is around a page without MkDocs: tabs, the document, addresses, a page in Markdown, what Zensical reads."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from generator.site import Heading, Page, SearchEntry, Settings, frame
from generator.site.links import source_of, url_of
from generator.site.render import customization
from generator.site.render.own_page import own_page

ROOT = Path(__file__).parent.parent.parent
ASSETS = ROOT / "templates"
HOSTILE = 'A "quote" & <b>\n---\n: # {{ x }} {% raw %}'


def around(**values: object) -> frame.Frame:
    settings = Settings(templates=ROOT / "templates", address="https://x.example/news/", name="The <Lantern>")
    urls = {"": "", "claims": "claims/", "actors/a": "actors/a/"}
    return frame.Frame(settings=settings, tabs=(), urls=urls, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "source", "url", "file"),
    [
        ("", "index.md", "", "index.html"),
        ("claims", "claims.md", "claims/", "claims.html"),
        ("actors/a", "actors/a.md", "actors/a/", "actors/a.html"),
        ("actors/index", "actors/index/index.md", "actors/index/", "actors/index/index.html"),
    ],
)
def test_a_page_is_where_mkdocs_puts_it(path: str, source: str, url: str, file: str) -> None:
    assert source_of(path) == source
    assert url_of(source, directories=True) == url
    assert url_of(source, directories=False) == file


def test_tabs_have_titles_and_groups() -> None:
    pages = {f"{name}.md": Page(path=name, title=name.title(), html="") for name in ("a", "b", "c")}
    urls = {name: f"{page.path}/" for name, page in pages.items()}
    made = frame.tabs(["a.md", {"Bee": "b.md"}, {"More": ["c.md", {"Deep": ["a.md"]}]}, {"None": []}], pages, urls)
    assert [(tab.title, tab.url) for tab in made] == [("A", "a/"), ("Bee", "b/"), ("More", "c/")]
    assert [tab.title for tab in made[2].within] == ["C", "Deep"]
    assert [tab.leads_to("a/") for tab in made] == [True, False, True]
    (out,) = frame.tabs([{"Out": "https://x.example/a.md"}], {}, {})
    assert out.elsewhere


def test_words_in_the_frame_are_text() -> None:
    page = Page(
        path="claims", title=HOSTILE, html="<h1>x</h1>", description=HOSTILE, headings=(Heading(id="a", title=HOSTILE),)
    )
    html = frame.document(around(), page)
    assert "<b>\n" not in html
    assert html.count("&lt;b&gt;") >= 5
    assert "<title>A &#34;quote&#34; &amp; &lt;b&gt;" in html
    assert "The &lt;Lantern&gt;</title>" in html


def test_links_of_a_page_count_from_where_it_is() -> None:
    html = frame.document(around(), Page(path="actors/a", title="A", html="", moved="claims"))
    assert 'href="../../assets/frame.css"' in html
    assert 'content="0; url=../../claims/"' in html
    assert '<link rel="canonical" href="https://x.example/news/actors/a/">' in html
    missing = frame.missing(around())
    assert 'href="/news/assets/frame.css"' in missing
    assert "canonical" not in missing


def test_a_folder_says_where_it_lives_on_the_web_and_has_no_feed_to_follow() -> None:
    urls = {"": "index.html", "actors/a": "actors/a.html"}
    made = frame.Frame(settings=around().settings, tabs=(), urls=urls, folder=True)
    html = frame.document(made, Page(path="actors/a", title="A", html=""))
    assert '<link rel="canonical" href="https://x.example/news/actors/a/">' in html
    assert 'data-index="../search/search_index.js"' in html
    assert "feed.xml" not in html


def test_the_dark_is_the_same_with_scripts_and_without() -> None:
    def colours(name: str, where: str) -> dict[str, str]:
        block = (ASSETS / name).read_text("utf-8").partition(f"{where} {{")[2].partition("}")[0]
        return dict(re.findall(r"--([a-z0-9-]+):\s*([^;]+);", block))

    dark = colours("theme/assets/look.css", customization.SCHEMES["dark"])
    assert dark.keys() == {*customization.COLORS}
    assert colours("frame/assets/frame.css", customization.UNSCRIPTED) == dark
    css = customization.unscripted({"dark": {"link": "#faa"}, "light": {"link": "#a00"}})
    assert (
        css == "@media screen and (prefers-color-scheme: dark) { :root:not([data-md-color-scheme]) { --link: #faa; } }"
    )
    assert customization.unscripted({"light": {"link": "#a00"}}) == ""


def test_what_zensical_reads_keeps_every_word() -> None:
    page = Page(
        path="claims",
        title=HOSTILE,
        html="<p>{% endraw %}{{ x }}</p>",
        headings=(Heading(id="a", title="A & B"),),
        search=(
            SearchEntry(fragment="k", title=HOSTILE, text="b *c*"),
            SearchEntry(fragment="", title="Claims", text=""),
        ),
        moved="actors/a",
    )
    head, front, found = frame.markdown(page).split("---\n", 2)
    said = yaml.safe_load(front)
    assert head == ""
    assert said["title"].startswith("A &quot;quote&quot; &amp; &lt;b&gt;\n---\n")
    assert said["contents"] == [{"id": "a", "title": "A &amp; B"}]
    assert (said["body"], said["moved"]) == ("bodies/claims.html", "actors/a/")
    assert found.index("<p>Claims</p>") < found.index('<h2 id="k">A "quote" &amp; &lt;b&gt; --- : # {{ x }}')
    assert frame.body(page.html) == "{% raw %}<p>&#123;% endraw %}{{ x }}</p>{% endraw %}"


def test_settings_are_toml() -> None:
    values = {"a": 'x "y" \\ é\n', "list": [{"b c": [True, 2]}], "in": {"d": {"e": 1.5}, "f": "g"}, "empty": {}}
    assert tomllib.loads(frame.configuration(values)) == {"project": values}


def test_a_page_in_markdown_has_sections_that_the_search_finds() -> None:
    text = "Before.\n\n# Who *we* are\n\nUs `code`.\n\n## Ä & B\n\nText\n\n## Ä & B\n\n<b>x</b>\n"
    page = own_page("about", "about.md", text, {}, lambda file: f"../{file}")
    assert page.title == "Who we are"
    assert [heading.id for heading in page.headings] == ["a-b", "a-b_1"]
    assert [(entry.fragment, entry.title, entry.text) for entry in page.search] == [
        ("", "Who we are", "Before."),
        ("", "Who we are", "Us code."),
        ("a-b", "Ä & B", "Text"),
        ("a-b_1", "Ä & B", "x"),
    ]
    assert "<b>x</b>" in page.html


@pytest.mark.parametrize(
    ("link", "to"),
    [
        ("claims.md#x", "../claims.md#x"),
        ("./claims.md", "../claims.md"),
        ("../top.md", "../top.md"),
        ("pic.png", "../team/pic.png"),
        ("#here", "#here"),
        ("/top/", "/top/"),
        ("https://x.example/a.md", "https://x.example/a.md"),
        ("mailto:a@x.example", "mailto:a@x.example"),
    ],
)
def test_links_of_a_page_in_markdown_lead_to_pages(link: str, to: str) -> None:
    source = "team/a.md" if link in ("../top.md", "pic.png") else "a.md"
    html = own_page("a", source, f"[x]({link}) ![y]({link})", {}, lambda file: f"../{file}").html
    assert f'href="{to}"' in html
    assert f'src="{to}"' in html
