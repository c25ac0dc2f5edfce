"""Hostile text in every text field and every kind of page: the elements are those of a harmless twin."""

from __future__ import annotations

import json
from functools import cache
from xml.etree import ElementTree

import pytest
from markupsafe import escape

from generator.library import gather, name_matching
from generator.site import render
from generator.site.page import Page
from generator.site.render.markdown import prose
from generator.text.legible import unturned
from tests.northmere import SETTINGS, articles, briefings
from tests.site.hostile import random_string, strings
from tests.site.test_pages import Tags, replace, written

EVERY = strings()


def printed(words: str) -> tuple[Page, ...]:
    """The newsroom's pages with these words wherever text is plain; notes and answers are Markdown."""
    changed = [replace(written(briefing, words), notes="words") for briefing in briefings()]
    changed = [
        replace(each, open_questions=tuple(replace(one, answer=one.answer and "words") for one in each.open_questions))
        for each in changed
    ]
    return render(gather(changed), articles(), replace(SETTINGS, review=True))


@cache
def twin(words: str) -> tuple[list[object], ...]:
    """The elements of the pages with harmless words."""
    return tuple(Tags(page.html).found for page in printed(words))


def holds(words: str) -> None:
    """Everything that must hold of pages and data with these words."""
    names = name_matching.words(words)
    pages = printed(words)
    harmless = twin("plain words" if len(names) > 1 else "words" if names else "…")
    for page, elements in zip(pages, harmless, strict=True):
        assert Tags(page.html).found == elements, page.path
        assert not page.data or json.loads(page.data)
        assert "<" not in page.data
        for each in page.attachments:
            if each.path.endswith(".json"):
                json.loads(each.text)
            elif each.path.endswith(".xml"):
                ElementTree.fromstring(each.text)
    assert sum(unturned(str(escape(words))) in page.html for page in pages) > 5


def test_there_are_enough_of_them() -> None:
    assert len(EVERY) >= 180


@pytest.mark.parametrize("words", EVERY[::3])
def test_hostile_text_stays_text(words: str) -> None:
    holds(words)


@pytest.mark.parametrize("seed", range(10))
def test_pieces_of_it_stay_text(seed: int) -> None:
    holds(random_string(seed))


@pytest.mark.parametrize("mark", ["[", "![", "[x](", "[a]"])
def test_a_note_with_very_many_brackets_has_no_links(mark: str) -> None:
    link = "[the register](https://register.example/)"
    assert "<a href=" in prose(f"{mark * 9} {link}")
    assert "<a href=" not in prose(f"{mark * 2000} {link}")
