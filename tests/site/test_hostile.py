"""Hostile text in every text field and every kind of page: the elements are those of a harmless twin."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from functools import cache
from xml.etree import ElementTree

import pytest
from markupsafe import escape

from generator import content, export, seeds
from generator.extract import extract
from generator.library import gather, name_matching
from generator.model import Briefing, Provenance
from generator.site import render
from generator.site.page import Attachment, Page
from generator.site.render.markdown import prose
from generator.text.legible import unturned
from tests.northmere import SETTINGS, articles, briefings
from tests.site.hostile import random_string, strings
from tests.site.test_pages import Tags, replace, written

EVERY = strings()


def renamed(words: str) -> list[Briefing]:
    """The newsroom's briefings with these words wherever text is plain; notes and answers are Markdown.

    Of everything left out there are several: of one thing the name would lose its plural.
    """
    changed = [replace(written(briefing, words), notes="words") for briefing in briefings()]
    changed = [
        replace(each, open_questions=tuple(replace(one, answer=one.answer and "words") for one in each.open_questions))
        for each in changed
    ]
    return [replace(each, left_out={name: 2 + number for name, number in each.left_out.items()}) for each in changed]


def printed(words: str) -> tuple[Page, ...]:
    """Their pages."""
    return render(gather(renamed(words)), articles(), replace(SETTINGS, review=True))


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
            _parsed(each)
    assert sum(unturned(str(escape(words))) in page.html for page in pages) > 5
    found = gather(renamed(words))
    assert export.briefings(export.whole(found, export.Filter())) == found.briefings
    for what in export.TABLES:
        rows = export.table(found, what, export.Filter())
        assert len([*csv.reader(io.StringIO(export.sheet(rows, what)))]) == len(rows) + 1


def _parsed(attached: Attachment) -> None:
    if attached.path.endswith(".json"):
        json.loads(attached.text)
    elif attached.path.endswith(".xml"):
        ElementTree.fromstring(attached.text)
    elif attached.path.endswith(".yml"):
        assert content.parse(attached.text, attached.path)[0]


@cache
def elements() -> set[object]:
    """Every element, with the names of its attributes, that pages may have."""
    twins = (*printed("qvx jkz"), *drafted("qvx jkz"), *drafted('“qvx” "jkz"'), *drafted("qvx - jkz"))
    return {each for page in twins for each in Tags(page.html).found} | {("b", ("class",))}


def drafted(words: str) -> tuple[Page, ...]:
    """The pages of a draft from an article with these words wherever an article has words."""
    line = " ".join(words.split())
    known = {"headline": line, "publisher": line, "author": line, "licence": line}
    text = SEED.replace("WORDS", line)
    article = seeds.article(text, Provenance(file="seeds/a.txt", published="2024-11-03", language="en", **known))
    return render(gather([extract(article)]), {"seeds/a.txt": article}, replace(SETTINGS, review=True))


SEED = """Two cranes of WORDS fell on Sunday, harbour master Adela Brickner said. WORDS, she said, lost 14 boats.
“WORDS is closed,” Brickner told WORDS. The mayor of WORDS, Ruth WORDS, did not say when WORDS would reopen.
WORDS
Photo: WORDS"""


def seeded(words: str) -> None:
    """Everything that must hold of the pages of a draft with these words in its article."""
    for page in drafted(words):
        assert not {*Tags(page.html).found} - elements(), page.path
        assert "<" not in page.data
        for each in page.attachments:
            _parsed(each)


def test_there_are_enough_of_them() -> None:
    assert len(EVERY) >= 180


@pytest.mark.parametrize("words", EVERY[::3])
def test_hostile_text_stays_text(words: str) -> None:
    holds(words)


@pytest.mark.parametrize("words", EVERY[1::3])
def test_hostile_text_of_an_article_stays_text(words: str) -> None:
    seeded(words)


@pytest.mark.parametrize("seed", range(10))
def test_pieces_of_it_stay_text(seed: int) -> None:
    holds(random_string(seed))


@pytest.mark.parametrize("mark", ["[", "![", "[x](", "[a]"])
def test_a_note_with_very_many_brackets_has_no_links(mark: str) -> None:
    link = "[the register](https://register.example/)"
    assert "<a href=" in prose(f"{mark * 9} {link}")
    assert "<a href=" not in prose(f"{mark * 2000} {link}")
