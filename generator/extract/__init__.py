"""Finds the parts of a briefing in an article: one finding, one file; this file is the recipe."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import actors, attribution, claims, epithets, questions, quotes, reading, speakers, weighing
from generator.extract.drafting import draft
from generator.extract.findings import Asked
from generator.model import Article, Briefing

__all__ = ["extract"]


def extract(article: Article) -> Briefing:
    """The draft of a briefing: everything that the rules find in the article, every line in the article's words."""
    read = reading.prepare(article)
    cast = actors.gather(read)
    statements = {
        line.number: attribution.statements(line.sentence, line.number, line.protected) for line in read.lines
    }
    cast, said = epithets.complete(read, cast, speakers.discourse(read, cast, statements))
    quoted = quotes.find(read, said)
    claimed = claims.find(read, said, quoted)
    contexts = weighing.contexts(read, claimed, said)

    def asked(texts: Sequence[str]) -> list[Asked]:
        return questions.find(read, cast, claimed, contexts, said, texts)

    return draft(read, cast, said, quoted, claimed, contexts, asked)
