"""Finds the parts of a briefing in an article; this file is the recipe, and each room one step of it."""

from __future__ import annotations

from generator.extract import annotate, attribution, claims, entities, questions
from generator.extract.draft import draft
from generator.model import Article, Briefing

__all__ = ["extract"]


def extract(article: Article) -> Briefing:
    """The draft of a briefing: everything that the rules find in the article, every line in the article’s words."""
    read = annotate.prepare(article)
    named = entities.find(read)
    said, references = attribution.find(read, named)
    quoted = attribution.quotes(read, said)
    claimed = claims.find(read, said, quoted, references)
    asked = questions.find(read, named, said, claimed)
    return draft(read, named, said, quoted, claimed, asked)
