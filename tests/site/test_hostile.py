"""Hostile text in every text field and every kind of page: the elements are those of a harmless twin."""

from __future__ import annotations

import json
import re
from collections import Counter
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
    """The newsroom's pages with these words wherever text is plain; notes and answers are Markdown.

    Of everything left out there are several: of one thing the name would lose its plural.
    """
    changed = [replace(written(briefing, words), notes="words") for briefing in briefings()]
    changed = [
        replace(each, open_questions=tuple(replace(one, answer=one.answer and "words") for one in each.open_questions))
        for each in changed
    ]
    changed = [replace(each, left_out={name: 2 + number for name, number in each.left_out.items()}) for each in changed]
    return render(gather(changed), articles(), replace(SETTINGS, review=True))


def seen(page: Page, words: str) -> tuple[list[object], Counter[str]]:
    """The elements of a page, and its texts with a mark in place of the words; lists may be in another order."""
    tags, own = Tags(page.html), _folded(unturned(words))
    return tags.found, Counter(_folded(text).replace(own, "\0").strip() for text in tags.texts)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()


@cache
def twin(words: str) -> tuple[tuple[list[object], Counter[str]], ...]:
    """What is seen on the pages with harmless words."""
    return tuple(seen(page, words) for page in printed(words))


def harmless(words: str) -> str:
    """Words that the pages treat alike: two names, one, or none."""
    names = len(name_matching.words(words))
    return "qvx jkz" if names > 1 else "qvx" if names else "‡"


def holds(words: str) -> None:
    """Everything that must hold of pages and data with these words."""
    pages = printed(words)
    for page, (elements, texts) in zip(pages, twin(harmless(words)), strict=True):
        found, shown = seen(page, words)
        assert found == elements, page.path
        assert shown == texts, page.path
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
