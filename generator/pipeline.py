"""The journeys: seeds to content, content to pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator import content, library, pagecheck, pages, seeds
from generator.document import Problems
from generator.model import Article, Briefing, Page, Problem
from generator.pages import Settings


def site(folder: Path, settings: Settings) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """The pages that the briefings of a content folder become, and everything that stands in their way."""
    briefings, unread = content.load(folder)
    articles, missing = _articles(briefings, folder.parent)
    made = pages.render(library.gather(briefings), articles, settings)
    return made, (*unread, *missing, *pagecheck.check(made))


def _articles(briefings: Iterable[Briefing], root: Path) -> tuple[dict[str, Article], list[Problem]]:
    """The articles of the briefings by their file; one that is gone or cannot be read is a warning."""
    found: dict[str, Article] = {}
    problems: list[Problem] = []
    for briefing in briefings:
        try:
            found[briefing.article.file] = seeds.read(root / briefing.article.file, root)
        except Problems as error:
            problems += [replace(problem, severity="warning") for problem in error.problems]
    return found, problems
