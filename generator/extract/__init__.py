"""Finds the parts of a briefing in an article; this file is the recipe, and each room one step of it."""

from __future__ import annotations

from generator.model import Article, Briefing
from generator.text.language import is_read

__all__ = ["VERSION", "extract"]

VERSION = 97
"""The version of the rules: raise it when drafts come out otherwise, and every article is read again."""


def extract(article: Article) -> Briefing:
    """The draft of a briefing: everything that the rules find in the article, every line in the article’s words."""
    from generator.extract import annotate, attribution, claims, entities, questions  # VERSION waits for no word list
    from generator.extract.draft import draft, draft_of_foreign

    if not is_read(article.provenance.language):
        return draft_of_foreign(article)
    read = annotate.prepare(article)
    named = entities.find(read)
    voices = attribution.voices(read, named)
    said, references = attribution.find(read, named, voices)
    quoted = attribution.quotes(read, named, said, voices)
    spoken = attribution.with_blocks(read, said, voices)
    claimed = claims.find(read, named, said, quoted, references, spoken)
    asked = questions.find(read, named, references, said, claimed)
    return draft(read, named, said, quoted, claimed, asked, references)
