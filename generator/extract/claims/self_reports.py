"""Self-reports: `Okoro said she …`, where the first word of what somebody says takes up who says it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.attribution.agreement import NOMINATIVE, SUBJECT, fits
from generator.extract.claims import naming, within
from generator.extract.records import Proposition, Reference, Speaker
from generator.text import Token
from generator.words import load

_OFFICIALS = tuple(load("standing")["officials"])
_RULING = frozenset("find order record rule".split())
"""Verbs by which somebody decides about others."""
_SHORT = ("’", "'")
"""What follows a pronoun whose verb is in short: `he’d`."""
_NEXT = 20
"""Characters in which that verb and the word behind it are."""
_AROUND = 60
"""Characters around who speaks in which an office may be given."""
_TITLE = 5
"""Words of a title before a name."""
_GAP = 5
"""Words between a verb of saying and what is said: `said on Monday that`."""


def is_own(reading: Reading, claim: Proposition, word: Token) -> bool:
    """Whether `he` in `Okoro said he …` is Okoro: as a subject or an owner, not `him`, not `he, Brand, …`, not with an office that speaks of others."""
    owns = word.low in naming.POSSESSIVE and not within.has_rival(reading, claim)
    return (owns or word.low in NOMINATIVE) and _goes_on(reading, claim, word) and not _is_official(reading, claim)


def is_first(reading: Reading, claim: Proposition, word: Token, source: Speaker, reference: Reference | None) -> bool:
    """Whether a pronoun takes up who says it: `it` a body, `he` and `she` a named person whose words they open, whoever was spoken of before.

    Method: the subject of a verb of saying is the antecedent of the subject of its complement, unless gender, number, an
    addressee or an office that speaks of others tells otherwise (Hobbs, Resolving Pronoun References, 1978, on the subject first).
    """
    kind, statement = SUBJECT[word.low], claim.said.statement if claim.said is not None else None
    if kind == "it":
        return source.kind == "organization" and fits(kind, source)
    if statement is None or statement.subject is None or statement.rule != "before" or word.start != claim.start:
        return False
    if source.actor is None or source.kind != "person" or not fits(kind, source) or not _goes_on(reading, claim, word):
        return False
    if word.low not in NOMINATIVE or statement.lemma in _RULING or len(reading.tokens(statement.cue[1], word.start)) > _GAP:
        return False
    line = reading.lines[claim.line]
    heard = any(statement.cue[0] < m.start < word.start and within.may_be_person(m.text) for m in line.mentions)
    heard = heard or any(w.low in lex.PERSON_NOUNS for w in reading.tokens(statement.cue[0], word.start))
    known = bool(source.gender) or (reference is not None and reference.to.actor == source.actor) or not within.has_rival(reading, claim)
    return known and not heard and not _is_official(reading, claim, narrow=True)


def is_ruled_on(reading: Reading, claim: Proposition, source: Speaker, kind: str) -> bool:
    """Whether an official speaks, who says `he` and `she` of others: `a judge ruled that he …`."""
    ruled = claim.said is None or claim.said.statement.lemma in _RULING
    return kind in ("he", "she") and (ruled or (source.actor is None and _is_official(reading, claim)))


def decides(claim: Proposition) -> bool:
    """Whether a claim is what somebody rules or finds."""
    return claim.said is not None and claim.said.statement.lemma in _RULING


def _goes_on(reading: Reading, claim: Proposition, word: Token) -> bool:
    """Whether a verb or what is owned follows a pronoun at once, of a statement with a subject of its own."""
    behind = reading.text[word.end : word.end + 1]
    follows = behind == " " or (behind in _SHORT and naming.is_in_full(reading.tokens(word.end, word.end + _NEXT)))
    return follows and claim.said is not None and claim.said.statement.rule != "shared"


def _is_official(reading: Reading, claim: Proposition, *, narrow: bool = False) -> bool:
    """Whether the words beside the speaker give an office that speaks of others: police, courts, lawyers, spokespeople; `narrow` = only those of his own phrase."""
    statement = claim.said.statement if claim.said is not None else None
    if statement is None or statement.subject is None:
        return True
    (start, end), line = statement.subject, reading.lines[claim.line]
    if narrow:
        start, end = _title(reading.tokens(line.start, start), start), max(end, statement.cue[0])
    else:
        start, end = max(start - _AROUND, line.start), end + _AROUND
    around = reading.text[start:end].lower()
    return any(word in around for word in _OFFICIALS)


def _title(before: Sequence[Token], start: int) -> int:
    """Where the title before a name begins: `Police | Chief Okoro`."""
    for word in before[: -_TITLE - 1 : -1]:
        if not word.text[0].isalnum() or word.low in lex.CLOSED:
            break
        start = word.start
    return start
