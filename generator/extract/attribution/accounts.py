"""Accounts: statements without a verb of saying – `by the union’s count`, `in his view`, `by her own account`."""

from __future__ import annotations

from dataclasses import replace

from generator.extract import lexicon as lex
from generator.extract.attribution.agreement import POSSESSIVE
from generator.extract.attribution.scope import Candidate
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.noun_phrases import DATES, PERIODS, RELATIVE

_ACCOUNTS = lex.CUE_CLASS["accounts"]
_THOUGHTS = lex.CUE_CLASS["thoughts"]
_PLANS = frozenset("plan plans platform proposal proposals".split())
_OWNERS = frozenset(("'s", "'"))
_LED = frozenset("by in".split())
_DAYS = frozenset("decade today tomorrow yesterday".split())
_FAR = 9
"""Words between the preposition and what somebody counts or thinks."""


def around(words: Words, protected: frozenset[int], candidates: list[Candidate]) -> list[Candidate]:
    """The statements of a sentence behind an account that opens it and reports them all: `Okoro’s fear is that Brand, who says he is ill, left`."""
    first = min((one.at for one in candidates), default=0)
    for at in range(first):
        held = _held(words, at, protected) or _planned(words, at, protected)
        if held is not None and held.content is not None and held.at < first:
            return [held, *(replace(one, inside=0 if one.inside is None else one.inside + 1) for one in candidates)]
    return candidates


def find(words: Words, protected: frozenset[int]) -> list[Candidate]:
    """`By the union’s count, 14 left.`, `14 left, by its own count.`: what stands beside an account is said by its owner."""
    for at in range(len(words)):
        if (held := _held(words, at, protected) or _planned(words, at, protected)) is not None:
            return [held]
        opens = at == 0 or (at == 1 and words[0].low in ("and", "but", "yet"))
        if words[at].low not in _LED or at in protected or not (opens or words[at - 1].text == ","):
            continue
        noun = _noun(words, at)
        owner = owned_by(words, at + 1, noun) if noun else None
        if owner is None:
            continue
        if opens and noun + 2 < len(words) and words[noun + 1].text == ",":
            start = noun + 2
            if words[noun - 1].low == "own" and words[owner[0]].low in POSSESSIVE:
                owner = _next_subject(words, start, protected) or owner
            return [_said(words, at, protected, owner, (start, len(words)))]
        ends = not opens and all(word.text == "." for word in words[noun + 1 :])
        if ends and not any(word.low in RELATIVE for word in words[:at]):
            return [_said(words, at, protected, owner, (0, at - 1))]
    return []


def _held(words: Words, at: int, protected: frozenset[int]) -> Candidate | None:
    """`Okoro’s argument is that the port is safe`: what somebody’s words or thoughts are told to be."""
    if words[at].low not in _THOUGHTS or at in protected:
        return None
    be = _is_that(words, at + 1, protected)
    if not be:
        return None
    start = max((k for k in range(at) if words[k].text == ","), default=-1) + 1
    mark = next((k for k in range(at - 1, start, -1) if words[k].low in _OWNERS), 0)
    owner = (start, mark) if mark else (start, start + 1) if words[start].low in POSSESSIVE else None
    return _said(words, at, protected, owner, (be + 2, len(words))) if owner else None


def _is_that(words: Words, start: int, protected: frozenset[int]) -> int:
    """Where `is that` stands, at once or behind what a thought is about: `argument | for the sale – its third – was that`; 0 without it."""
    be = next((k for k in range(start, len(words) - 1) if k not in protected and clauses.is_finite(words, k)), 0)
    if not be:
        return 0
    led = be == start or words[start].low in ("about", "against", "for", "in", "on", "to")
    return be if led and words[be].low in ("is", "was") and words[be + 1].low == "that" else 0


def _planned(words: Words, at: int, protected: frozenset[int]) -> Candidate | None:
    """`Okoro’s plan would cap fares`, `under Okoro’s plan, fares would fall`: what somebody’s plan would do is said by its owner."""
    if words[at].low not in _PLANS or at in protected or at + 2 >= len(words):
        return None
    mark = next((k for k in range(at - 1, max(0, at - _FAR), -1) if words[k].low in _OWNERS), 0)
    start = mark - 1
    while start > 0 and (start - 1 in protected or words[start - 1].low in lex.TITLES or words[start - 1].text == "."):
        start -= 1
    owner = (start, mark) if mark and mark - 1 in protected else None
    if owner is None or not _would(words, at + 1):
        return None
    led = words[:start]
    under = len(led) == 1 and led[0].low == "under" and words[at + 1].text == ","
    ahead = not led and words[at + 1].text != ","
    return _said(words, at, protected, owner, (0, len(words))) if under or ahead else None


def _would(words: Words, start: int) -> bool:
    """Whether the verb of a clause says what would be."""
    verb = next((k for k in range(start, len(words)) if clauses.is_finite(words, k)), -1)
    return verb > 0 and words[verb].low in ("would", "will")


def owned_by(words: Words, start: int, noun: int) -> tuple[int, int] | None:
    """Whose account it is: `[the union]’s count`, `[its] own count`, `[one estimate]`; None where it is nobody’s."""
    if words[noun].low not in _ACCOUNTS or noun <= start:
        return None
    if words[start].low in POSSESSIVE:
        return start, start + 1
    mark = next((k for k in range(noun - 1, start, -1) if words[k].low in _OWNERS), 0)
    if mark:
        return (start, mark) if words[mark - 1].low not in DATES | PERIODS | _DAYS else None
    counted = words[start].low in ("one", "some", "several", "many") and noun == start + 1
    return (start, noun + 1) if counted else None


def _noun(words: Words, at: int) -> int:
    """The account that a preposition leads to; 0 where a mark or a verb comes first."""
    for k in range(at + 1, min(at + _FAR, len(words))):
        if words[k].low in _ACCOUNTS:
            return k
        if words[k].text == "," or clauses.is_finite(words, k):
            return 0
    return 0


def _next_subject(words: Words, start: int, protected: frozenset[int]) -> tuple[int, int] | None:
    """Who owns `his own account` in front of a clause: its subject."""
    found = clauses.main_subject(words[start:], frozenset(k - start for k in protected if k >= start))
    return (found[0] + start, found[1] + start) if isinstance(found, tuple) else None


def _said(
    words: Words, at: int, protected: frozenset[int], owner: tuple[int, int], content: tuple[int, int]
) -> Candidate:
    return Candidate(words=words, at=at, protected=protected, rule="according", subject=owner, content=content)
