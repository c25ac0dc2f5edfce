"""Stances: what somebody is told to be for or against, without a verb of saying – `backed the merger`, `railed against the toll`."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.attribution import surroundings
from generator.extract.attribution.scope import Candidate
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.nominals import HEADS
from generator.extract.syntax.noun_phrases import DATES
from generator.text import QUOTATION

_CLASS = lex.STANCE_CLASS
_PHRASES = frozenset(tuple(entry.split()) for entry in _CLASS["phrases"])
_ATTITUDES = frozenset(tuple(entry.split()) for entry in _CLASS["attitudes"])
_BE = frozenset("am are is was were been be 's 're".split())
_NO_SUBJECT = _BE | lex.PREPOSITIONS | {"to", "'s", "who", "which"} | (lex.DETERMINERS - lex.QUANTIFIERS)
_HAVE = frozenset("has had have 've".split())
_REASONS = frozenset("as by for over".split())
_JOINING = frozenset("and but while so which who".split())
_WORKS = 10
"""Words behind a verb within which stands what it takes."""
_PERSONS = frozenset("he she they".split())


def find(words: Words, protected: frozenset[int]) -> list[Candidate]:
    """The stance that the main clause of a sentence tells of its subject, or none."""
    for at in range(1, len(words) - 1):
        content = None if at in protected else _content(words, at, protected)
        if content is None:
            continue
        subject = clauses.before(words, at, protected)
        if isinstance(subject, tuple) and _is_main(words, subject) and _can_hold(words, at, protected):
            return [Candidate(words=words, at=at, protected=protected, rule="before", subject=subject, content=content)]
    return []


def _content(words: Words, at: int, protected: frozenset[int]) -> tuple[int, int] | None:
    """What a word that tells a stance is about; None where it tells none."""
    low, following = words[at].low, words[at + 1].low
    if (low, following) in _ATTITUDES and words[_before(words, at)].low in _BE:
        return at + 1 + (following == "that"), _end(words, at, protected)
    takes = low in lex.STANCE and _is_verb(words, at) and _takes(words, at, lex.STANCE[low], protected)
    return (at + 1, _end(words, at, protected)) if takes else None


def _before(words: Words, at: int) -> int:
    """The word before a verb and its adverbs."""
    k = at - 1
    while k > 0 and (words[k].low in clauses.ADVERBS - clauses.AUXILIARIES or words[k].low.endswith("ly")):
        k -= 1
    return k


def _is_verb(words: Words, at: int) -> bool:
    """Whether a form is active and tells what is or was so: not `was backed`, `will back`, `to back`, `her support`."""
    low = words[_before(words, at)].low
    if words[at].low.endswith("ing"):
        return low in _BE
    if low in _NO_SUBJECT:
        return False
    return low not in clauses.AUXILIARIES or low in _HAVE


def _is_main(words: Words, subject: tuple[int, int]) -> bool:
    """Whether a subject opens the main clause: no verb stands before it but behind what opens the sentence."""
    comma = max((k for k in range(subject[0]) if words[k].text == ","), default=-1)
    if comma >= 0 and words[0].low in lex.CLOSED:
        return not clauses.has_verb(words, comma + 1, subject[0])
    return not clauses.has_verb(words, 0, subject[0])


def _can_hold(words: Words, at: int, protected: frozenset[int]) -> bool:
    """Whether the subject is somebody: a name, `he`, `she`, `they`, a noun for people, or a share of many."""
    head = surroundings.subject_head(words, at, protected)
    base = lex.STANCE.get(words[at].low) == words[at].low
    if base and not surroundings.plural_subject(words, at, protected):
        return False
    span = clauses.before(words, at, protected)
    named = isinstance(span, tuple) and span[1] - 1 in protected and words[span[1] - 1].low not in DATES
    return named or head in _PERSONS or head in HEADS or (base and head in lex.QUANTIFIERS)


def _takes(words: Words, at: int, lemma: str, protected: frozenset[int]) -> bool:
    """Whether what a verb needs to tell a stance follows it."""
    stop = _end(words, at, protected)
    behind = [word.low for word in words[at + 1 : min(stop, at + 1 + _WORKS)]]
    if any(phrase[0] == lemma and tuple(behind[: len(phrase) - 1]) == phrase[1:] for phrase in _PHRASES):
        return True
    if behind and words[at + 1].text == QUOTATION:
        return lemma in _CLASS["any"] or lemma in _CLASS["reason"] or lemma in _CLASS["matter"]
    if not behind or not words[at + 1].text[0].isalnum() or behind[0] in lex.PREPOSITIONS:
        return False
    if lemma in _CLASS["any"]:
        return True
    if lemma in _CLASS["asking"]:
        return "to" in behind[1:]
    if lemma in _CLASS["held"] and "as" in behind[1:]:
        return True
    if lemma in _CLASS["reason"] and not _REASONS.isdisjoint(behind[1:]):
        return True
    reach = next((k for k, low in enumerate(behind) if low in lex.PREPOSITIONS), len(behind))
    return lemma in _CLASS["matter"] and (behind[0].endswith("ing") or not _CLASS["matters"].isdisjoint(behind[:reach]))


def _end(words: Words, at: int, protected: frozenset[int]) -> int:
    """Where the clause of a verb ends: in front of another clause, or of the stop."""
    for k in range(at + 1, len(words)):
        if words[k].text in (";", "—", "–", "."):
            return k
        joins = words[k].text == "," and k not in protected and k + 2 < len(words)
        if joins and words[k + 1].low in _JOINING and clauses.has_verb(words, k + 2, len(words)):
            return k
    return len(words)
