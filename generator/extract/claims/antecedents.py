"""Antecedents of the sentence before: its subject, where nobody else in it can be meant by the pronoun that goes on about it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.extract.annotate.reading import Line, Reading
from generator.extract.attribution.agreement import SUBJECT
from generator.extract.claims import within
from generator.extract.claims.finite_verbs import is_likely
from generator.extract.records import Proposition, Speaker
from generator.text import Token

NAMED = -1
"""The number of a person whom the article names, where nothing else of him matters."""
_RULING = frozenset("order rule sentence".split())
_GOING_ON = frozenset("he her his she".split())
_FITS = {"he": ("m", ""), "she": ("f", "")}


def subject_before(reading: Reading, claim: Proposition, words: Sequence[Token], at: int) -> Speaker | None:
    """Whom `he` or `she` takes up: the subject of the sentence before, alone of its kind there and in the claim."""
    kind, number = SUBJECT[words[at].low], claim.line - 1
    if kind not in _FITS or number < 0 or not _goes_on(claim, words, at):
        return None
    line = reading.lines[number]
    if line.caption or line.sentence.has_quotation or reading.lines[claim.line].paragraph - line.paragraph > 1:
        return None
    return _person(reading, line, kind)


def _goes_on(claim: Proposition, words: Sequence[Token], at: int) -> bool:
    """Whether a sentence begins with the pronoun, or with a judge who rules on him."""
    if claim.quoted or words[at].low not in _GOING_ON:
        return False
    lemma = claim.said.statement.lemma if claim.said is not None else ""
    if lemma in _RULING and not any(source.actor is not None for source in claim.sources):
        return at == 0
    return claim.said is None and not claim.sources and at == 0


def _person(reading: Reading, line: Line, kind: str) -> Speaker | None:
    """The only person of a sentence, where it begins with the name and a verb follows."""
    people = [m for m in line.mentions if (gender := _gender(reading, m)) is not None and gender in _FITS[kind]]
    unknown = [m for m in line.mentions if m not in people and _may_be_anybody(m)]
    if len({m.text.split()[-1] for m in people}) != 1 or unknown or any(_is_other(w) for w in line.words):
        return None
    first = people[0]
    if first.left != line.start:
        return None
    at = next((k for k, w in enumerate(line.words) if w.start >= first.end), len(line.words) - 1)
    if not is_likely(list(line.words), at):
        return None
    return Speaker(NAMED, first.text, "", "person", False, first.start, "")


def _is_other(word: Token) -> bool:
    """Whether a word names or means somebody else: a noun for a person, `him`, `whose`."""
    return word.low in within.PEOPLE or word.low in ("him", "her", "she", "he", "who", "whom", "whose")


def _gender(reading: Reading, mention: Mention) -> str | None:
    """The gender that a name’s first name gives, or that of the fuller name in the article; None for what is no person."""
    first, *rest = mention.text.split()
    if not rest:
        full = (m for one in reading.lines[: reading.lines[-1].number + 1] for m in one.mentions)
        first = next((m.text.split()[0] for m in full if len(m.text.split()) > 1 and m.text.split()[-1] == first), "")
    low = first.lower()
    if low not in lex.FIRST_NAMES:
        return None
    return "m" if low in lex.MALE - lex.FEMALE else "f" if low in lex.FEMALE - lex.MALE else ""


def _may_be_anybody(mention: Mention) -> bool:
    """Whether a name that is no known person may be one all the same: two plain words that are no place and no body."""
    low = [word.lower() for word in mention.text.split()]
    known = mention.text.lower() in lex.PLACES | lex.ORGANIZATIONS or low[-1] in lex.ORGANIZATION_HEADS
    return not known and len(low) == 2 and not any(word in lex.COMMON or word in lex.PLACES for word in low)
