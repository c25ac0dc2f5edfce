"""The wording of claims: evidence as sentences that stand alone, with their dates and their rating."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from generator.extract.annotate.reading import Reading
from generator.extract.claims import basis, temporal
from generator.extract.records import AttributedStatement, Context, Proposition, Reference, Speaker, WordedClaim
from generator.model import Article

_POSSESSIVE = frozenset(("his", "her", "its", "their"))


def worded(
    reading: Reading,
    said: Sequence[AttributedStatement],
    claimed: Sequence[Proposition],
    contexts: Sequence[Context],
    references: Mapping[int, Reference],
) -> tuple[WordedClaim, ...]:
    """Each proposition as a claim, in the order of the text."""
    published, anonymous = _published(reading.article), _anonymous(reading, said)
    return tuple(
        _claim(reading, proposition, context, references, published, anonymous)
        for proposition, context in zip(claimed, contexts, strict=True)
    )


def _claim(
    reading: Reading,
    proposition: Proposition,
    context: Context,
    references: Mapping[int, Reference],
    published: date | None,
    anonymous: frozenset[str],
) -> WordedClaim:
    weighed = basis.weigh(reading, proposition, context, anonymous)
    found = temporal.find(reading.text, proposition.start, proposition.end, published)
    cue = proposition.said.statement.cue if proposition.said else None
    told = temporal.find(reading.text, cue[0], cue[1], published) if cue else []
    return WordedClaim(
        proposition=proposition,
        text=_standing(reading, proposition, references),
        when=found[0].edtf if found else None,
        when_words=found[0].words if found and found[0].relative else None,
        said=told[0].edtf if told else None,
        rating=weighed.rating,
        unrated=weighed.unrated,
        likelihood=weighed.likelihood,
        disputed=context.disputed,
        check="Who says this? The article does not say it clearly." if is_unknown(proposition) else None,
    )


def is_unknown(proposition: Proposition) -> bool:
    """Whether somebody says it, and the text is not clear enough to say who."""
    spoken = proposition.said is not None and not proposition.said.statement.passive
    return not proposition.sources and (proposition.quoted or spoken)


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


def _standing(reading: Reading, proposition: Proposition, references: Mapping[int, Reference]) -> str:
    """The evidence as a sentence of its own: a pronoun at its start gives way to the one it stands for."""
    text = " ".join(reading.words((proposition.start, proposition.end)).split())
    opening = references.get(proposition.start)
    source = proposition.sources[0] if len(proposition.sources) == 1 else None
    first, _, rest = text.partition(" ")
    low = first.lower().strip("“\"‘'")
    meant = opening.to if opening is not None and opening.safe else None
    if meant is not None and opening is not None and opening.end < proposition.end:
        rest = " ".join(reading.words((opening.end, proposition.end)).split())
    if meant is None and source is not None and not proposition.quoted and _may_replace(low, source):
        meant = source
    if meant is not None and rest:
        name = meant.words
        text = f"{name[0].upper()}{name[1:]}{'’s' if low in _POSSESSIVE else ''} {rest}"
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
