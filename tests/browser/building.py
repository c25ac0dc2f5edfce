"""The sites that the browser opens: built once into a folder of their own, and served as a web server serves them."""

from __future__ import annotations

import functools
import gzip
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import forty

TESTS = Path(__file__).parent.parent
ROOT = TESTS.parent

KINDS = {
    "home": "",
    "claims": "claims/",
    "quotes": "quotes/",
    "questions": "questions/",
    "actors": "actors/",
    "briefings": "briefings/",
    "timeline": "timeline/",
    "network": "network/",
    "sources": "sources/",
    "method": "method/",
    "no page": "404.html",
    "briefing": "briefings/*/",
    "actor": "actors/*/",
}
"""Every kind of page and where it is; a star means the longest page of the folder."""

STATES = {
    "moved": "briefings/harbour-bridge-shut/",
    "withdrawn": "briefings/ferry-withdrawn/",
    "draft": "briefings/ferry/",
    "corrected": "briefings/harbour-bridge-closed/",
}
"""Pages of the invented newsroom in states that the other sites do not have."""

DESK = {"desk": "", "desk with suggestions": "suggestions/", "briefing under review": "briefings/*/"}
"""Pages of a site in review mode: what the machine suggests stands beside the claims."""

PACKED = {".css", ".html", ".js", ".json", ".svg", ".xml", ".yml"}


class Newsroom(NamedTuple):
    """A folder with content/ and seeds/, a name in its articles, its kinds of page, and whether the frame is ours."""

    folder: Path
    person: str
    kinds: dict[str, str]
    framed: bool = False


NEWSROOMS = {
    "the repository": Newsroom(ROOT, "Baranovsky", KINDS),
    "the invented newsroom": Newsroom(TESTS / "northmere", "Brandt", STATES),
    "the demonstration": Newsroom(TESTS / "demo", "Hnatenko", KINDS),
    "the demonstration under review": Newsroom(TESTS / "demo", "Hnatenko", DESK),
    "the demonstration in our own frame": Newsroom(TESTS / "demo", "Hnatenko", KINDS, framed=True),
}
HOSTS = ["the demonstration", "the demonstration in our own frame"]
"""One site in both frames: Material's, and that of `briefing render`."""
FIELD, FOUND, TABS = "[name=query]", ".md-search-result__item a, .found li a", ".md-tabs__link, .tabs a"
"""The search, its results and the tabs, in either frame."""


FORTY, FRAMED_FORTY = "forty briefings", "forty briefings in our own frame"
LARGE = {
    FORTY: Newsroom(TESTS / "benchmarks", "Halvard", KINDS),
    FRAMED_FORTY: Newsroom(TESTS / "benchmarks", "Halvard", KINDS, framed=True),
}
"""Newsrooms that only some tests open: they are written first, which takes a while."""


class Site(NamedTuple):
    """A served site: the folder of its files, its address, a name that is in it, and what was sent to readers."""

    folder: Path
    address: str
    person: str
    kinds: dict[str, str]
    sent: list[tuple[str, int]]
    framed: bool

    def path(self, kind: str) -> str:
        """Where the page of a kind is, without a slash at the start."""
        place = self.kinds[kind]
        if "*" not in place:
            return place
        longest = max(self.folder.glob(f"{place}index.html"), key=lambda file: file.stat().st_size)
        return f"{longest.parent.relative_to(self.folder).as_posix()}/"


class Files(http.server.SimpleHTTPRequestHandler):
    """A file server that compresses text, keeps connections open, notes what it sends, and logs nothing."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: object, folder: Path, sent: list[tuple[str, int]]) -> None:
        self.sent = sent
        super().__init__(*given, directory=str(folder))

    def do_GET(self) -> None:
        """Send a file, or the page of the site that says that there is none."""
        asked = Path(self.translate_path(self.path))
        file = asked / "index.html" if asked.is_dir() else asked
        status = 200 if file.is_file() else 404
        file = file if file.is_file() else Path(self.directory) / "404.html"
        packs = file.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = packed(file) if packs else file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if packs:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.sent.append((self.path, len(body)))
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@functools.cache
def packed(file: Path) -> bytes:
    """A file as a web server packs it; a built site does not change."""
    return gzip.compress(file.read_bytes(), 6)


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Serve a folder: its address, and the list of what is sent from it, path and bytes."""
    sent: list[tuple[str, int]] = []
    answer = functools.partial(Files, folder=folder, sent=sent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", sent
        server.shutdown()


@contextmanager
def site_of(name: str, project: Path) -> Iterator[Site]:
    """Build a newsroom's site in an empty folder and serve it."""
    newsroom = {**NEWSROOMS, **LARGE}[name]
    with serving(project / "site") as (address, sent):
        gather(newsroom, project, address)
        command = ["generator", "render", "site"] if newsroom.framed else ["mkdocs", "build", "--quiet"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-m", *command], cwd=project, check=True, env=environment)
        yield Site(project / "site", address, newsroom.person, newsroom.kinds, sent, newsroom.framed)


def gather(newsroom: Newsroom, project: Path, address: str) -> None:
    """Lay a newsroom's files for an address: instant navigation follows only links that the site map knows."""
    if newsroom in LARGE.values():
        forty.write(project)
    else:
        for folder in ("content", "seeds"):
            shutil.copytree(newsroom.folder / folder, project / folder)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    if newsroom.kinds is DESK:
        settings = settings.replace("- briefing ", "- briefing: {review: true} ")
    (project / "mkdocs.yml").write_text(re.sub(r"(?m)^site_url: \S+", f"site_url: {address}", settings), "utf-8")
    if newsroom.kinds is STATES:
        withdraw(project / "content" / "ferry.yml")


def withdraw(file: Path) -> None:
    """Lay beside a draft the same briefing, withdrawn."""
    text = file.read_text("utf-8").replace("id: ferry", "id: ferry-withdrawn")
    (file.parent / "withdrawn.yml").write_text(text.replace("status: draft", "status: withdrawn"), "utf-8")
