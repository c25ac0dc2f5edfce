"""Links of pages turned to files: from folder to folder, with query and fragment, and in what machines read."""

from __future__ import annotations

import pytest

from generator.site.links.file_urls import as_files
from generator.site.page import Attachment, Page

URLS = {
    "": "index.html",
    "claims": "claims.html",
    "claims/2": "claims/2.html",
    "actors/mira-brandt": "actors/mira-brandt.html",
    "briefings/index": "briefings/index/index.html",
    "briefings/storm": "briefings/storm.html",
}
SITE = "https://outlet.example/news/"


def turned(path: str, html: str, site: str | None = SITE, **values: object) -> Page:
    """A page with this HTML, its links turned."""
    return as_files(Page(path=path, title="x", html=html, **values), URLS, site)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "link", "file"),
    [
        ("", "./claims/?flag=contested", "claims.html?flag=contested"),
        ("", "./", "index.html"),
        ("briefings/storm", "../../actors/mira-brandt/#two-cranes", "../actors/mira-brandt.html#two-cranes"),
        ("briefings/storm", "../../", "../index.html"),
        ("briefings/storm", "../../briefings/index/", "index/index.html"),
        ("briefings/index", "../../briefings/storm/", "../storm.html"),
        ("briefings/storm", "../../briefings/storm/briefing.yml", "storm/briefing.yml"),
        ("claims/2", "../../claims/", "../claims.html"),
        ("claims", "../claims/2/", "claims/2.html"),
        ("claims", "#page_top", "#page_top"),
        ("claims", "?level=low", "?level=low"),
        ("claims", "https://gazette.example/storm/#:~:text=two", "https://gazette.example/storm/#:~:text=two"),
        ("claims", "mailto:desk@gazette.example", "mailto:desk@gazette.example"),
    ],
)
def test_a_link_leads_to_the_file(path: str, link: str, file: str) -> None:
    assert turned(path, f'<p><a class="out" href="{link}">x</a>').html == f'<p><a class="out" href="{file}">x</a>'


def test_words_stay_as_they_are() -> None:
    html = "<p>The list is at claims/ or <code>./claims/</code>, he said, href=&#34;./claims/&#34;.</p>"
    assert turned("", html).html == html


def test_addresses_on_the_web_are_those_of_the_files() -> None:
    page = turned("", f"<p>Briefing · {SITE}briefings/storm/</p>", data=f'{{"@id":"{SITE}briefings/storm/#key"}}')
    assert page.html == f"<p>Briefing · {SITE}briefings/storm.html</p>"
    assert page.data == f'{{"@id":"{SITE}briefings/storm.html#key"}}'


def test_addresses_of_a_copy_stay_those_of_the_site() -> None:
    data = f'{{"@id":"{SITE}briefings/storm/#key"}}'
    assert turned("", "", site=None, data=data).data == data


def test_the_feed_and_the_list_are_turned_and_yaml_is_not() -> None:
    files = {
        "feed.xml": (f"<id>{SITE}briefings/storm/</id>", f"<id>{SITE}briefings/storm.html</id>"),
        "briefings.json": ('"url": "briefings/storm/",', '"url": "briefings/storm.html",'),
        "briefings/storm/briefing.yml": (f'url: "{SITE}claims/"', f'url: "{SITE}claims/"'),
    }
    attached = tuple(Attachment(path=path, text=text) for path, (text, _) in files.items())
    found = turned("", "", attachments=attached).attachments
    assert [each.text for each in found] == [new for _, new in files.values()]
