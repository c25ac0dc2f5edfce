"""Finds the parts of a briefing in an article: one finding, one file; this file is the recipe."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.annotate import reading
from generator.extract.attribution import coreference, quotes, statements
from generator.extract.claims import basis, propositions
from generator.extract.draft.assembling import draft
from generator.extract.entities import aliases, recognition
from generator.extract.questions import ranking
from generator.extract.records import OpenQuestion
from generator.model import Article, Briefing

__all__ = ["extract"]


def extract(article: Article) -> Briefing:
    """The draft of a briefing: everything that the rules find in the article, every line in the article's words."""
    read = reading.prepare(article)
    entities = recognition.gather(read)
    found = {line.number: statements.statements(line.sentence, line.number, line.protected) for line in read.lines}
    entities, said = aliases.complete(read, entities, coreference.discourse(read, entities, found))
    quoted = quotes.find(read, said)
    claimed = propositions.find(read, said, quoted)
    contexts = basis.contexts(read, claimed, said)

    def asked(texts: Sequence[str]) -> list[OpenQuestion]:
        return ranking.find(read, entities, claimed, contexts, said, texts)

    return draft(read, entities, said, quoted, claimed, contexts, asked)
