"""The draft: findings become the items of a briefing, with keys, references and words that stand alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from generator.extract.annotate.reading import Reading
from generator.extract.claims import basis, temporal
from generator.extract.draft import items, summary
from generator.extract.entities.recognition import unique
from generator.extract.records import (
    AttributedQuote,
    AttributedStatement,
    Context,
    Entities,
    OpenQuestion,
    Proposition,
    Speaker,
)
from generator.model import UNKNOWN, Article, Briefing, Claim, Question, Quote
from generator.text import slug

_CLOSING = re.compile(r"[,;:—–-]+$")


def draft(
    reading: Reading,
    entities: Entities,
    said: Sequence[AttributedStatement],
    quoted: Sequence[AttributedQuote],
    claimed: Sequence[Proposition],
    contexts: Sequence[Context],
    asked: Callable[[Sequence[str]], Sequence[OpenQuestion]],
) -> Briefing:
    """The briefing that the findings make."""
    article = reading.article
    names = items.Keys()
    people = unique(entities.all)
    keys = {entity.number: names.make(entity.name) for entity in people}
    taken = items.Keys()
    published = _published(article)
    made_quotes = tuple(_quote(reading, found, keys, taken) for found in quoted)
    anonymous = _anonymous(reading, said)
    made_claims = tuple(
        _claim(reading, entities, proposition, context, keys, taken, published, anonymous)
        for proposition, context in zip(claimed, contexts, strict=True)
    )
    texts = [claim.claim for claim in made_claims]
    made_questions = tuple(_question(reading, one, made_claims, keys, taken) for one in asked(texts))
    title = _title(reading, claimed)
    return Briefing(
        id=slug(title, 6),
        title=title,
        status="draft",
        article=article.provenance,
        tags=items.tags(people),
        summary=summary.summary(reading),
        actors=tuple(items.actor(reading, entity, keys) for entity in people),
        quotes=made_quotes,
        claims=made_claims,
        open_questions=made_questions,
        timeline=items.timeline(made_claims, taken),
        left_out=items.left_out(article),
    )


def _title(reading: Reading, claimed: Sequence[Proposition]) -> str:
    """The headline; without one the first claim with its source, where that fits, so that it is never stronger than the claim."""
    first = claimed[0] if claimed else None
    if not reading.article.provenance.headline and first is not None and first.line == 0 and len(first.sources) == 1:
        who, words = first.sources[0].words, reading.words((first.start, first.end))
        made = f"{who[0].upper()}{who[1:]}: {' '.join(words.split())}"
        if len(made) <= 90:
            return made
    return summary.title(reading)


def _published(article: Article) -> date | None:
    try:
        return date.fromisoformat((article.provenance.published or "")[:10])
    except ValueError:
        return None


def _anonymous(reading: Reading, said: Sequence[AttributedStatement]) -> frozenset[str]:
    """The descriptions of sources who speak without their names, where the text says so."""
    return frozenset(
        source.words.lower()
        for item in said
        for source in item.sources
        if source.actor is None and reading.lines[item.statement.sentence].has("anonymous")
    )


def _who(sources: Iterable[Speaker], keys: dict[int, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys[s.actor] if s.actor is not None else s.words for s in sources))


def _quote(reading: Reading, found: AttributedQuote, keys: dict[int, str], taken: items.Keys) -> Quote:
    text = reading.words((found.passage.start, found.passage.end)).strip()
    text = _CLOSING.sub("", text)
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


def _claim(
    reading: Reading,
    entities: Entities,
    proposition: Proposition,
    context: Context,
    keys: dict[int, str],
    taken: items.Keys,
    published: date | None,
    anonymous: frozenset[str],
) -> Claim:
    evidence = reading.words((proposition.start, proposition.end))
    weighed = basis.weigh(reading, proposition, context, anonymous)
    found = temporal.find(reading.text, proposition.start, proposition.end, published)
    cue = proposition.said.statement.cue if proposition.said else None
    told = temporal.find(reading.text, cue[0], cue[1], published) if cue else []
    unknown = not proposition.sources and (
        proposition.quoted or (proposition.said is not None and not proposition.said.statement.passive)
    )
    text = _standing(proposition, evidence)
    about = tuple(dict.fromkeys(keys[n] for n in entities.named(proposition.start, proposition.end)))[:6]
    return Claim(
        key=taken.make(text, 5),
        claim=text,
        by=_who(proposition.sources, keys) or ((UNKNOWN,) if unknown else ()),
        via=_who(proposition.via, keys),
        about=about,
        when=found[0].edtf if found else None,
        when_words=found[0].words if found and found[0].relative else None,
        said=told[0].edtf if told else None,
        evidence=(evidence,),
        confidence=weighed.rating.level if weighed.rating else None,
        why=weighed.rating.why if weighed.rating else (weighed.unrated,),
        likelihood=weighed.likelihood or None,
        check="Who says this? The article does not say it clearly." if unknown else None,
    )


def _standing(proposition: Proposition, evidence: str) -> str:
    """The evidence as a sentence of its own: a pronoun at its start gives way to the one it stands for."""
    text = " ".join(evidence.split())
    source = proposition.sources[0] if len(proposition.sources) == 1 else None
    first, _, rest = text.partition(" ")
    low = first.lower().strip("“\"‘'")
    if source is not None and rest and not proposition.quoted and _may_replace(low, source):
        name = source.words
        text = f"{name[0].upper()}{name[1:]}{'’s' if low in ('his', 'her', 'its', 'their') else ''} {rest}"
    elif source is not None and rest and proposition.quoted and low in ("i", "we"):
        text = f"{source.words[0].upper()}{source.words[1:]}: “{text}”"
    text = text[0].upper() + text[1:]
    return text if text.rstrip("”’\"'")[-1:] in (".", "!", "?") else f"{text}."


def _may_replace(low: str, source: Speaker) -> bool:
    if low in ("it", "its"):
        return source.kind in ("organization", "thing")
    if low in ("he", "his"):
        return source.kind == "person" and source.gender != "f"
    if low in ("she", "her"):
        return source.kind == "person" and source.gender != "m"
    return low in ("they", "their") and (source.plural or source.kind == "organization")


def _question(
    reading: Reading, asked: OpenQuestion, made: Sequence[Claim], keys: dict[int, str], taken: items.Keys
) -> Question:
    return Question(
        key=taken.make(asked.question, 5),
        question=asked.question,
        about=tuple(made[n].key for n in asked.about if n < len(made)),
        put_to=keys[asked.put_to] if asked.put_to is not None else None,
        reply=asked.reply,
        evidence=(reading.words((asked.start, asked.end)).rstrip(),),
    )
