"""Finds the parts of a briefing in an article; this file is the recipe, and each room one step of it."""

from __future__ import annotations

from generator.model import Article, Briefing

__all__ = ["VERSION", "extract"]

VERSION = 2
"""The version of the rules: raise it when drafts come out otherwise, and every article is read again."""


def extract(article: Article) -> Briefing:
    """The draft of a briefing: everything that the rules find in the article, every line in the article’s words."""
    from generator.extract import annotate, attribution, claims, entities, questions  # VERSION waits for no word list
    from generator.extract.draft import draft

    read = annotate.prepare(article)
    named = entities.find(read)
    said = attribution.find(read, named)
    quoted = attribution.quotes(read, said)
    references = attribution.references(read, named)
    claimed = claims.find(read, said, quoted, references)
    asked = questions.find(read, named, said, claimed)
    return draft(read, named, said, quoted, claimed, asked)
