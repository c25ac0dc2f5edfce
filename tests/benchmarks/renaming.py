"""The annotated articles under other names: as many real texts as a measurement needs, none of them twice."""

from __future__ import annotations

import re

from tests.benchmarks import accuracy

ENDINGS = ("", "ov", "sen", "ez", "ard", "iak", "ini", "elle", "stad", "ham", "ford", "ley")
"""What is put behind each name so that an article is about others."""


def renamed(one: accuracy.Marked, ending: str) -> str:
    """An annotated article with an ending behind each part of a name."""
    parts = {part for actor in one.gold["actors"] for part in actor["name"].split() if part[0].isupper()}
    return re.sub(r"\w+", lambda word: word[0] + ending * (word[0] in parts), one.article.text)
