"""Attribution: who says what – reporting verbs, quotes, reported speech, and whom each pronoun means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract.annotate.reading import Reading
from generator.extract.attribution import afterthoughts, dialogue, holders, speakers, statements, things, topics
from generator.extract.attribution.anaphora import references
from generator.extract.attribution.blocks import with_blocks
from generator.extract.attribution.descriptions import with_descriptions
from generator.extract.attribution.dialogue import voices
from generator.extract.attribution.quotes import find as marked
from generator.extract.records import AttributedQuote, AttributedStatement, Entities, Reference, Voice

__all__ = ["find", "quotes", "voices", "with_blocks", "with_descriptions"]


def find(
    reading: Reading, entities: Entities, spoken: Mapping[int, Voice]
) -> tuple[list[AttributedStatement], Mapping[int, Reference]]:
    """Every statement of an article with its speakers, in the order of the text, and what each pronoun and definite phrase takes up."""
    found = {line.number: statements.statements(line.sentence, line.number, line.protected) for line in reading.lines}
    offices = holders.held(reading, entities)
    meant = topics.with_topics(reading, entities, references(reading, entities, found, offices))
    said = [
        _sure(item)
        for item in speakers.attributed(reading, entities, found, meant, offices)
        if not _is_supposed(reading, item) and not _is_anybodys(reading, item, spoken)
    ]
    said = afterthoughts.with_afterthoughts(reading, entities, said, meant)
    return dialogue.with_first_person(reading, said, spoken), things.with_things(reading, meant)


def quotes(
    reading: Reading, entities: Entities, said: Sequence[AttributedStatement], spoken: Mapping[int, Voice]
) -> list[AttributedQuote]:
    """The utterances between marks and the answers of a dialogue, in order, each with who says it."""
    found = dialogue.with_actors(marked(reading, said), entities)
    return dialogue.with_answers(reading, entities, found, spoken)


def _is_supposed(reading: Reading, item: AttributedStatement) -> bool:
    """Whether a statement is only supposed: `if he thinks that …` says of nobody that he thinks so."""
    subject = item.statement.subject
    if subject is None:
        return False
    before = reading.tokens(reading.lines[item.statement.sentence].start, subject[0])
    return bool(before) and before[-1].low in _SUPPOSING


def _is_anybodys(reading: Reading, item: AttributedStatement, spoken: Mapping[int, Voice]) -> bool:
    """Whether somebody who answers says what anybody thinks: `Everyone wants to be safe` are the answerer’s words."""
    voice = spoken.get(reading.lines[item.statement.sentence].paragraph)
    return bool(voice and voice.spoken) and any(s.actor is None and s.words.lower() in _ANYBODY for s in item.sources)


def _sure(item: AttributedStatement) -> AttributedStatement:
    """The statement without a source whose words begin like no speaker: `off a wave of alarm`."""
    odd = any(s.actor is None and s.words.split(" ", 1)[0].lower() in _PARTICLES for s in item.sources)
    return item._replace(sources=(), rule="none") if odd else item


_ANYBODY = frozenset("anybody anyone everybody everyone folks people somebody someone you".split())
_SUPPOSING = frozenset(["if", "unless", "whether"])
_PARTICLES = frozenset("away back down drive off out over up".split())
