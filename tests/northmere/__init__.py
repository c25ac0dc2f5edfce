"""An invented newsroom of three briefings, in every state that a page can show; all of it is made up."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator import content, seeds
from generator.library import Library, gather
from generator.model import Article, Briefing, Problems
from generator.site import Settings, render
from generator.site.page import Page

ROOT = Path(__file__).parent
TEMPLATES = ROOT.parent.parent / "templates"
SETTINGS = Settings(templates=TEMPLATES, address="https://northmere.example/")


@cache
def briefings() -> tuple[Briefing, ...]:
    """The briefings of the newsroom, none of them with an error."""
    read, problems = content.load(ROOT / "content")
    assert not [problem for problem in problems if problem.severity == "error"]
    return read


@cache
def articles() -> dict[str, Article]:
    """Its articles by file; that of the ferry is missing."""
    found = {}
    for briefing in briefings():
        try:
            found[briefing.article.file] = seeds.read(ROOT / briefing.article.file, ROOT)
        except Problems:
            assert briefing.id == "ferry"
    return found


def library() -> Library:
    """All of it as a library."""
    return gather(briefings())


def pages(settings: Settings = SETTINGS) -> dict[str, Page]:
    """Its pages by their path."""
    return {page.path: page for page in render(library(), articles(), settings)}
