"""One site, four hosts: MkDocs, ProperDocs, the frame of `briefing render` and Zensical give the same articles."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator import content
from tests.benchmarks import corpus
from tests.northmere import ROOT as NORTHMERE
from tests.site.hostile import strings
from tests.site.test_pages import written

ROOT = Path(__file__).parent.parent
PYTHON = sys.executable


def _copied(source: Path) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        for name in ("content", "seeds"):
            shutil.copytree(source / name, folder / name)

    return write


def _hostile(folder: Path) -> None:
    """A newsroom with hostile words in every text, among them those that are commands to templates."""
    _copied(NORTHMERE)(folder)
    words = " ".join([*strings()[::9], "{{ 7 * 7 }} {% endraw %} {%- endraw -%} {# x #} {{{% raw %}"]).replace(
        "\n", " "
    )
    for file in content.briefings(folder / "content"):
        found, _ = content.parse(file.read_text("utf-8"), file.name)
        assert found
        file.write_text(content.render(replace(written(found, words), left_out={}, tags=(words,))), "utf-8")


LIBRARIES = {
    "one": _copied(ROOT),
    "eight": _copied(ROOT / "tests" / "demo"),
    "forty": lambda folder: corpus.write(folder, 40),
    "hostile": _hostile,
}
"""The repository's own briefing, the demonstration, as many invented ones as are asked for, and a hostile newsroom."""
LEAST = {"one": 15, "eight": 45, "forty": 55, "hostile": 15}
"""Pages."""
HOSTS = {
    "mkdocs": (("mkdocs", "build", "--quiet", "--site-dir", "mkdocs"),),
    "properdocs": (("properdocs", "build", "--quiet", "--config-file", "mkdocs.yml", "--site-dir", "properdocs"),),
    "frame": (("generator", "render", "frame"),),
    "zensical": (
        ("generator", "render", "for-zensical", "--for", "zensical"),
        ("zensical", "build", "--strict", "--clean", "--config-file", "for-zensical/zensical.toml"),
    ),
}
SITES = {"zensical": "for-zensical/site"}
OTHERS = [host for host in HOSTS if host != "mkdocs"]
THEIRS = re.compile(r"assets/|search|sitemap\.xml|404\.html")
"""What each host has of its own."""
ARTICLE = re.compile(r'<article class="md-content__inner page"[^>]*>(.*?)</article>', re.DOTALL)

Built = Callable[[str, str], Path]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of a library as a host builds it; each is built once."""

    @cache
    def project(library: str) -> Path:
        folder = tmp_path_factory.mktemp(library)
        LIBRARIES[library](folder)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        return folder

    @cache
    def build(library: str, host: str) -> Path:
        folder = project(library)
        for command in HOSTS[host]:
            environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
            done = subprocess.run(
                [PYTHON, "-m", *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, done.stdout + done.stderr
        return folder / SITES.get(host, host)

    return build


def article(html: str) -> str:
    """What is in the article of a page; MkDocs writes the top of a server as `/.`, and a template must not see `{%`."""
    (found,) = ARTICLE.findall(html)
    return str(found).strip().replace('href="/."', 'href="/"').replace("&#123;%", "{%")


def files(site: Path) -> dict[str, Path]:
    return {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}


@pytest.mark.parametrize("host", OTHERS)
@pytest.mark.parametrize("library", LIBRARIES)
def test_every_host_gives_the_same_articles_and_files(built: Built, library: str, host: str) -> None:
    ours, theirs = files(built(library, "mkdocs")), files(built(library, host))
    pages = {name for name in ours if name.endswith(".html")}
    assert pages == {name for name in theirs if name.endswith(".html")}
    assert len(pages) > LEAST[library]
    different = [name for name in pages if article(ours[name].read_text()) != article(theirs[name].read_text())]
    assert different == []
    beside = {name for name in ours if not THEIRS.match(name) and name not in pages}
    assert beside
    assert [name for name in beside if theirs[name].read_bytes() != ours[name].read_bytes()] == []


def test_properdocs_is_what_builds_and_not_mkdocs(built: Built) -> None:
    assert 'content="mkdocs-ProperDocs' in (built("one", "properdocs") / "index.html").read_text("utf-8")


@pytest.mark.parametrize("library", ["one", "eight", "hostile"])
def test_the_search_of_every_host_finds_the_same(built: Built, library: str) -> None:
    index = json.loads((built(library, "mkdocs") / "search" / "search_index.json").read_text("utf-8"))["docs"]
    own = json.loads((built(library, "frame") / "search" / "search_index.json").read_text("utf-8"))["docs"]
    assert [{name: each.get(name, "") for name in ("location", "title", "text")} for each in own] == [
        {name: unescape(each[name]) for name in ("location", "title", "text")} for each in index
    ]
    assert [each.get("boost") for each in own] == [each.get("boost") for each in index]
    theirs = json.loads((built(library, "zensical") / "search.json").read_text("utf-8"))["items"]
    found = {
        unescape(each["location"]).replace("#?", "?"): unescape(f"{each['title']} {each['text']}") for each in theirs
    }
    missing = [each["location"] for each in own if squeezed(each["title"]) not in found.get(each["location"], "")]
    assert missing == []


def squeezed(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("library", ["eight", "hostile"])
def test_the_head_of_a_page_says_the_same(built: Built, library: str) -> None:
    """Titles, descriptions, what a shared link shows, and linked data."""
    said = re.compile(r'<title>.*?</title>|<meta (?:name|property)="(?:description|og:|citation_)[^>]*>|\{"@context.*')
    sites = [built(library, host) for host in ("mkdocs", "frame", "zensical")]
    for name in files(sites[0]):
        if name.endswith(".html") and name != "404.html":
            heads = [sorted(map(unescape, said.findall((site / name).read_text("utf-8")))) for site in sites]
            assert heads[0] == heads[1] == heads[2], name


def test_the_same_addresses_are_on_the_site_map(built: Built) -> None:
    maps = [ElementTree.parse(built("eight", host) / "sitemap.xml") for host in ("mkdocs", "frame")]
    mkdocs, frame = ({str(each.text) for each in site.iter() if each.tag.endswith("loc")} for site in maps)
    assert frame <= mkdocs
    moved = {name for name in mkdocs - frame if "/actors/" not in name and "/briefings/" not in name}
    assert moved == set()


def test_what_zensical_reads_is_valid(built: Built) -> None:
    site = built("eight", "zensical").parent
    settings = tomllib.loads((site / "zensical.toml").read_text("utf-8"))["project"]
    assert settings["theme"]["custom_dir"] == "overrides"
    assert [each["toggle"]["icon"] for each in settings["theme"]["palette"]]
    assert not [file for file in (site / "docs").rglob("*.md") if "<article" in file.read_text("utf-8")]
