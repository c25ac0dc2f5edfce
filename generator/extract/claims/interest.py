"""Interest: whether a source gains credit or escapes blame if it is believed; to have a side is not enough."""

from __future__ import annotations

import re

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims import denials
from generator.extract.claims.authority import is_authority
from generator.extract.records import Context, Proposition
from generator.words import load

_WORDS = load("basis")


def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + r")\b", re.I
    )


_CONFLICT = _any(load("reliability")["conflict"])
_CREDIT, _VICTORIES, _ADVOCATES = (_any(_WORDS[name]) for name in ("credit", "victories", "advocates"))
_SELF = re.compile(
    r"(?:(?:all|both|none|some) of )?(?:(?i:we|our|my|its|he|she|his|her|they|their)|[Uu]s|I|[Ii]t)\b|.*\b(?:we|our|my)\b"
)
_PRAISE = re.compile(
    r"\b(?:among|one of) the (?:most|best|greatest|finest|leading|top)\b|\bthe (?:best|finest|greatest)\b", re.I
)
COURTS = frozenset(_WORDS["courts"])
"""Who decides a motion, and denies nothing, by rejecting it."""
_GRAVE = frozenset(["accuse", "blame"])
_CONCEDING = frozenset(_WORDS["conceding"])
_BESIDE = 45
"""Characters beside a name in which it is said whose lawyer somebody is."""


def is_interested(reading: Reading, claim: Proposition, context: Context, start: str) -> bool:
    """Whether the first source of a claim is an interested party; `start` is the code that it starts with."""
    lemma = claim.said.statement.lemma if claim.said else ""
    if not claim.sources or lemma in _CONCEDING:
        return False
    if (lemma in lex.CUE_CLASS["denial"] and not _decides(reading, claim)) or lemma in _GRAVE or context.denying or _is_advocate(reading, claim):
        return True
    body, words = reading.text[claim.start : claim.end], claim.sources[0].words
    if _CONFLICT.search(words) and (_VICTORIES.search(body) or _CREDIT.search(body)):
        return True
    if claim.sources[0].kind == "organization" and _PRAISE.search(body):
        return True
    if not _CREDIT.search(body):
        return False
    sworn = start in ("official", "record") and context.disputed_by is None
    return _speaks_for_firm(words) or (not sworn and speaks_of_itself(body))


def _decides(reading: Reading, claim: Proposition) -> bool:
    """`The judge rejected the appeal`: whether a court or an authority turns down a motion or an offer, and denies no words."""
    statement = claim.said.statement if claim.said else None
    if claim.sources[0].words.lower().rsplit(" ", 1)[-1] in COURTS and statement and statement.lemma != "deny":
        return True
    if statement is None or denials.is_of_words(reading, claim.start, claim.end, statement):
        return False
    called = reading.words(statement.subject) if statement.subject else claim.sources[0].words
    return is_authority(called, person=claim.sources[0].actor is not None)


def _speaks_for_firm(words: str) -> bool:
    """`a spokesman for Northway Rail`: whether somebody speaks for a body that is no authority."""
    low = words.lower()
    return "spokes" in low and lex.BODIES.isdisjoint(low.split())


def speaks_of_itself(words: str) -> bool:
    """Whether words are about their speaker: they begin with a pronoun that can mean it, or hold `we` or `my`; US and IT are none."""
    return bool(_SELF.match(words))


def _is_advocate(reading: Reading, claim: Proposition) -> bool:
    """Whether the text calls the speaker somebody's lawyer where it names him."""
    if claim.said is None or claim.said.statement.subject is None:
        return False
    start, end = claim.said.statement.subject
    return bool(
        _ADVOCATES.search(
            reading.text[start : min(end + _BESIDE, reading.lines[claim.line].end)][: end - start + _BESIDE].split(
                " said"
            )[0]
        )
    )
