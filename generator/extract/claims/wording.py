"""The wording of claims: evidence as sentences that stand alone, with their dates and their rating."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from generator.extract.annotate.reading import Reading
from generator.extract.claims import basis, temporal
from generator.extract.claims.main_date import main_date
from generator.extract.claims.standing import Standing, standing
from generator.extract.records import AttributedStatement, Context, Proposition, Reference, WordedClaim
from generator.model import Article

_DOUBTFUL_SAID, _DOUBTFUL_TOLD = 0.7, 1.2
"""The worth that a claim needs for each word that an editor has to look up, where somebody says it and where nobody does."""
_LOOSE = 0.4
"""What a claim loses whose subject is `The ban`, and nothing says which."""
_BEGINNING, _FURTHER_ON = 4, 1.5
"""Sentences at the beginning of an article, which hold its news; and how much more a doubt counts further on."""
_TEXTS = frozenset("article book column diary editorial letter memo memoir story".split())
_NOBODY = "Who says this? The article does not say it clearly."


def worded(
    reading: Reading,
    said: Sequence[AttributedStatement],
    claimed: Sequence[Proposition],
    contexts: Sequence[Context],
    references: Mapping[int, Reference],
) -> tuple[WordedClaim, ...]:
    """The propositions that can stand alone as claims, in the order of the text."""
    day, anonymous = published(reading.article), _anonymous(reading, said)
    made: list[WordedClaim] = []
    for proposition, context in zip(claimed, contexts, strict=True):
        alone = standing(reading, proposition, references, None if _is_quoted_text(proposition) else day)
        if alone is None or _is_too_doubtful(alone) or (made and alone.claim.start < made[-1].proposition.end):
            continue
        made.append(_claim(reading, alone, context, None if _is_quoted_text(alone.claim) else day, anonymous))
    return tuple(made)


def _is_quoted_text(proposition: Proposition) -> bool:
    """Whether words are quoted from a text that has a day of its own: the `yesterday` of an old story is not that of the article."""
    last = (source.words.lower().rsplit(" ", 1)[-1] for source in proposition.sources)
    return proposition.quoted and not _TEXTS.isdisjoint(last)


def _is_too_doubtful(alone: Standing) -> bool:
    """Whether too little is clear for a claim; a quotation that leaves a doubt is listed as a quote anyway."""
    if alone.claim.quoted and alone.doubts:
        return True
    price = _DOUBTFUL_SAID if alone.claim.sources else _DOUBTFUL_TOLD
    dearer = 1.0 if alone.claim.line < _BEGINNING else _FURTHER_ON
    return alone.claim.weight < dearer * (len(alone.doubts) * price + (_LOOSE if alone.loose else 0))


def _claim(
    reading: Reading, alone: Standing, context: Context, day: date | None, anonymous: frozenset[str]
) -> WordedClaim:
    proposition = alone.claim
    weighed = basis.weigh(reading, proposition, context, anonymous)
    found = main_date(reading.text, proposition.start, proposition.end, day)
    cue = proposition.said.statement.cue if proposition.said else None
    told = temporal.find(reading.text, cue[0], cue[1], day) if cue else ()
    doubts = (_NOBODY, *alone.doubts) if is_unknown(proposition) else alone.doubts
    return WordedClaim(
        proposition=proposition,
        text=alone.text,
        when=found.edtf if found else None,
        when_words=found.words if found and found.relative else None,
        said=told[0].edtf if told else None,
        rating=weighed.rating,
        unrated=weighed.unrated,
        likelihood=weighed.likelihood,
        unverified=context.unverified,
        disputed_by=context.disputed_by,
        check=" ".join((*doubts, *filter(None, [alone.loose]))) or None,
    )


def is_unknown(proposition: Proposition) -> bool:
    """Whether somebody says it, and the text is not clear enough to say who."""
    spoken = proposition.said is not None and not proposition.said.statement.passive
    return not proposition.sources and (proposition.quoted or spoken)


def published(article: Article) -> date | None:
    """The day on which an article was published, where it is known."""
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
