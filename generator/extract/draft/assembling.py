"""The draft: findings become the items of a briefing, with keys, references and words that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.extract import attribution
from generator.extract.annotate.reading import Reading
from generator.extract.claims import is_unknown
from generator.extract.claims.wording import published
from generator.extract.draft import bounds, items, matter, named_matter, relevance, summary, titles
from generator.extract.draft.prominence import Prominence, prominences
from generator.extract.entities import unique, with_mere_names
from generator.extract.records import (
    AttributedQuote,
    AttributedStatement,
    Claims,
    Entities,
    Entity,
    OpenQuestion,
    Reference,
    Speaker,
    WordedClaim,
)
from generator.model import UNKNOWN, Briefing, Claim, Question, Quote
from generator.text import has_words, slug

_CLOSING = re.compile(r"[,;:—–-]+$")
_MOST_TAGS = 5
_MOST_ABOUT = 6
"""Actors that a claim names as what it is about."""


def draft(
    reading: Reading,
    entities: Entities,
    said: Sequence[AttributedStatement],
    quotes: Sequence[AttributedQuote],
    claims: Claims,
    questions: Sequence[OpenQuestion],
    references: Mapping[int, Reference],
) -> Briefing:
    """The briefing that the findings make."""
    article = reading.article
    names, taken = items.Keys(), items.Keys()
    people = unique(with_mere_names(reading, attribution.with_descriptions(reading, entities, said).all))
    found = prominences(reading, people, (said, quotes, claims.listed, questions))
    actors, passing = relevance.sorted_by_weight(found)
    keys = {entity.number: names.make(entity.name) for entity in (*actors, *passing)}
    listed = bounds.quotes(quotes)
    made_quotes = tuple(_quote(reading, one, keys, taken) for one in listed)
    made_claims = _against(
        claims.listed,
        tuple(_claim(reading, one, _about(reading, entities, actors, one), keys, taken) for one in claims.listed),
    )
    made_questions = tuple(_question(reading, one, made_claims, keys, taken) for one in questions)
    title = titles.title(reading, claims.listed)
    return Briefing(
        id=slug(title, 6),
        title=title,
        status="draft",
        article=article.provenance,
        tags=_tags(reading, title, found, people),
        summary=summary.summary(reading, references, claims.listed, people, title, published(article)),
        actors=(*(items.actor(e, keys) for e in actors), *(items.actor(e, keys, in_passing=True) for e in passing)),
        quotes=made_quotes,
        claims=made_claims,
        open_questions=made_questions,
        left_out={**items.left_out(article), **bounds.passed_over(len(quotes) - len(listed), claims.further)},
    )


def _tags(reading: Reading, title: str, found: Sequence[Prominence], people: Sequence[Entity]) -> tuple[str, ...]:
    """Who an article is about, where, and what, each once."""
    who = relevance.tags(found)
    placed = any(entity.kind == "place" and entity.name in who for entity in people)
    where = () if placed else named_matter.country(reading, title, people)
    what = (*named_matter.called(reading, title, people), *matter.tags(reading, title))
    if what and len(who) + len(where) >= _MOST_TAGS:
        who = (*who[: _MOST_TAGS - 2], *who[_MOST_TAGS - 1 :])
    known = {tag.lower(): tag for tag in (*who, *where)}
    for tag in what:
        if not any(has_words(other, tag.lower()) for other in known):
            known[tag.lower()] = tag
    return tuple(known.values())[:_MOST_TAGS]


def _who(sources: Iterable[Speaker], keys: dict[int, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_key(s, keys) for s in sources))


def _key(source: Speaker, keys: dict[int, str]) -> str:
    """The key of a source that is an actor, else its words."""
    return source.words if source.actor is None else keys.get(source.actor, source.words)


def _quote(reading: Reading, found: AttributedQuote, keys: dict[int, str], taken: items.Keys) -> Quote:
    text = reading.words((found.passage.start, found.passage.end)).strip()
    text = _CLOSING.sub("", text).rstrip()
    if text.endswith(".") and not text.endswith("..") and not _is_sentence(text):
        text = text[:-1]
    sources = _who(found.sources, keys)
    cue = reading.words(found.said.statement.cue) if found.said is not None else None
    return Quote(
        key=taken.make(text, 4),
        text=text,
        by=sources or (UNKNOWN,),
        cue=cue,
        check=None if sources else "Who said this? The article does not say it clearly.",
    )


def _is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.count(" ") >= 2


def _about(reading: Reading, entities: Entities, people: Sequence[Entity], worded: WordedClaim) -> tuple[int, ...]:
    """The actors that a claim is about: whom its wording names for a pronoun, then whom its evidence names; nobody in passing."""
    start, end = worded.proposition.start, worded.proposition.end
    evidence = reading.words((start, end))
    put_in = (one.number for one in people if one.name not in evidence and has_words(worded.text, one.name))
    listed = {one.number for one in people}
    return tuple(dict.fromkeys((*put_in, *(number for number in entities.named(start, end) if number in listed))))


def _claim(
    reading: Reading, worded: WordedClaim, about: tuple[int, ...], keys: dict[int, str], taken: items.Keys
) -> Claim:
    proposition = worded.proposition
    return Claim(
        key=taken.make(worded.text, 5),
        claim=worded.text,
        by=_who(proposition.sources, keys) or ((UNKNOWN,) if is_unknown(proposition) else ()),
        via=_who(proposition.via, keys),
        about=tuple(keys[number] for number in about[:_MOST_ABOUT]),
        when=worded.when,
        when_words=worded.when_words,
        said=worded.said,
        evidence=tuple(map(reading.words, ((proposition.start, proposition.end), *proposition.more))),
        confidence=worded.rating.level if worded.rating else None,
        why=worded.rating.why if worded.rating else (worded.unrated,),
        likelihood=worded.likelihood or None,
        check=worded.check,
    )


def _against(listed: Sequence[WordedClaim], made: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of a draft, where a denial names the claims that it denies, so that a reader finds who disputes them."""
    against: dict[int, list[str]] = {}
    for worded, claim in zip(listed, made, strict=True):
        denials = [n for n, other in enumerate(listed) if _denies(other, worded.disputed_by)]
        if denials:
            nearest = min(denials, key=lambda n: abs(listed[n].proposition.line - worded.proposition.line))
            against.setdefault(nearest, []).append(claim.key)
    return tuple(replace(claim, contradicts=tuple(against.get(n, ()))) for n, claim in enumerate(made))


def _denies(worded: WordedClaim, who: Speaker | None) -> bool:
    """Whether a claim is the denial of a source."""
    if who is None or not worded.proposition.denial:
        return False
    return any(_same(each, who) for each in worded.proposition.sources)


def _same(one: Speaker, other: Speaker) -> bool:
    return one.words == other.words if one.actor is None else one.actor == other.actor


def _question(
    reading: Reading, asked: OpenQuestion, made: Sequence[Claim], keys: dict[int, str], taken: items.Keys
) -> Question:
    return Question(
        key=taken.make(asked.question, 5),
        question=asked.question,
        about=tuple(made[n].key for n in asked.about if n < len(made)),
        put_to=keys.get(asked.put_to) if asked.put_to is not None else None,
        reply=asked.reply,
        evidence=(reading.words((asked.start, asked.end)).rstrip(),),
    )
