"""Worth: whether a proposition is worth checking, by a table of named features whose sum must reach one threshold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extract import lexicon as lex
from generator.extract.claims import clause_grammar, own_voice
from generator.extract.claims.checkable import COUNTS, PAST, happened, has_matter, is_dated, is_figure
from generator.extract.claims.stretches import Candidate
from generator.extract.syntax import clauses
from generator.extract.syntax.noun_phrases import DATES, PERIODS
from generator.text import Token
from generator.words import load

WEIGHTS: dict[str, float] = {
    "any proposition": -1.0,
    "a date": 1.2,
    "a figure with what it counts": 1.7,
    "a name": 0.2,
    "a number in words": 1.6,
    "an event": 0.8,
    "an official decision": 0.2,
    "in a short notice": 1.0,
    "in the past": 0.8,
    "many words": 0.7,
    "near the beginning": 0.4,
    "what the headline announces": 1.0,
    "reported": 1.6,
    "said by somebody named": 0.5,
    "a position of somebody named": 1.2,
    "a figure of speech": -2.0,
    "a guess of the outlet": -2.0,
    "a judgement of the outlet": -2.0,
    "advice to the reader": -3.0,
    "a condition": -0.4,
    "only what is asked": -1.5,
    "a duty": -0.2,
    "a feeling": -0.8,
    "a few words only": -0.1,
    "a vague subject": -1.5,
    "an opinion": -0.4,
    "in the first person": -0.9,
    "in the outlet's own voice": -0.6,
    "looking ahead": -0.2,
    "only thought": -1.2,
    "only how it is found": -0.6,
    "only supposed": -0.4,
    "nothing known": -0.6,
    "nothing to look up": -1.5,
    "nothing that happened": -1.2,
    "only well said": -1.2,
    "nothing but a quotation": -1.7,
    "quoted": -0.7,
    "rhetoric": -0.9,
    "without a verb": -0.8,
}
"""What each feature adds or takes away; frozen: a claim is one when the sum is more than 0, whatever else the article holds."""
_WORTH = {name: frozenset(entries) for name, entries in load("worth").items()}
_FIGURATIVE = tuple(sorted(_WORTH["figurative"]))
_NAMED = 30
"""Characters within which a clause names who acts: a title may stand before the name."""
_VERBS = 4
"""Words of a verb with its auxiliaries and adverbs: `has not yet endorsed`."""
_SHORT = 6
"""Sentences: a notice of no more holds nothing but news."""
_FIRST = frozenset("i we my our me us i'm i've we've we're i'd".split())
_SECOND = frozenset("you your you're".split())
_DUTY = frozenset("should must ought need needs".split())
_AHEAD = frozenset("will would may might could can won't".split())
_THINKING = frozenset("believe fear feel hope think worry".split())
_POINTING = frozenset("it this that these those there here".split())
_DONE = frozenset("been had was were".split())


_Features = tuple[tuple[str, float], ...]


def weight(one: Candidate) -> float:
    """How much a proposition is worth checking: more than 0 makes it a claim."""
    return sum(value for _, value in reasons(one))


def reasons(one: Candidate) -> tuple[tuple[str, float], ...]:
    """The features that a proposition has and that count, with what each adds."""
    return tuple((name, round(WEIGHTS[name] * times, 2)) for name, times in features(one) if times)


def features(one: Candidate) -> _Features:
    """The named features that a proposition can have, and how often it has each."""
    real = [w for w in one.words if w.text[0].isalnum()]
    lows = [w.low for w in real]
    bare = (one.quoted or (one.marked and not _is_done(lows))) and not has_matter(real, lows)
    return (
        ("any proposition", 1),
        *_matter(one, real, lows),
        *_voice(one),
        *_manner(one, lows),
        *_place(one, real),
        ("in a short notice", one.of <= _SHORT),
        ("nothing but a quotation", bare),
        ("only well said", bare and _is_only_said(lows)),
        *_held(one, real, lows),
        *_bare(one, real, lows),
    )


def _bare(one: Candidate, real: Sequence[Token], lows: Sequence[str]) -> _Features:
    """What the outlet tells in a longer article without anything that happened, or without anything that says where to look."""
    told = one.of > _SHORT and _is_told(one)
    return (
        ("nothing that happened", told and not one.news and not happened(real, lows)),
        ("nothing to look up", told and not one.marked and not _can_be_looked_up(one, real, lows)),
    )


def _can_be_looked_up(one: Candidate, real: Sequence[Token], lows: Sequence[str]) -> bool:
    """Whether a name, a date, a figure, an event or a decision is among words: something that says where to look."""
    named = any(one.start <= m.start < one.end for m in one.line.mentions)
    return named or is_dated(lows) or has_matter(real, lows)


def _held(one: Candidate, real: Sequence[Token], lows: Sequence[str]) -> _Features:
    """What somebody holds of a thing, where no figure, event or decision is told with it."""
    thought = one.said is not None and one.said.statement.lemma in _THINKING
    reported = not one.quoted and not _is_told(one) and not one.denial and not thought and not has_matter(real, lows)
    at = clause_grammar.main_verb(one.words) if reported else None
    return (
        ("only how it is found", at is not None and own_voice.characterizes(one.words, at)),
        ("only supposed", at is not None and PERIODS.isdisjoint(lows) and own_voice.supposes(one.words, at)),
    )


def _is_done(lows: Sequence[str]) -> bool:
    """`they were “forced to retreat”`: whether something was done to somebody, though in the words of who tells it."""
    return any(a in _DONE and b.endswith("ed") for a, b in pairwise(lows))


def _is_only_said(lows: Sequence[str]) -> bool:
    """Whether a quotation begins with `it`, `there` or `if`, judges, or speaks of who says or hears it."""
    persons = not (_FIRST | _SECOND).isdisjoint(lows)
    judges = not _WORTH["judgement"].isdisjoint(lows)
    return persons or judges or bool(lows and lows[0] in _POINTING | {"if", "given"})


def _matter(one: Candidate, real: Sequence[Token], lows: Sequence[str]) -> _Features:
    """What the words are about: figures, dates, names, acts and events."""
    figures = len([w for w in real if not w.text.isalpha() and is_figure(w.text)])
    return (
        ("a figure with what it counts", min(figures, 2)),
        ("a number in words", not COUNTS.isdisjoint(lows)),
        ("a date", is_dated(lows)),
        ("a name", any(one.start <= m.start < one.end for m in one.line.mentions)),
        ("an official decision", not _WORTH["decisions"].isdisjoint(lows)),
        ("an event", not _WORTH["events"].isdisjoint(lows)),
        ("in the past", not PAST.isdisjoint(lows) or any(len(low) > 4 for low in lows if low.endswith("ed"))),
    )


def _counts_something(lows: Sequence[str]) -> bool:
    """Whether a figure is among words that is no day of a month."""
    return any(is_figure(low) and not (k and lows[k - 1].rstrip(".") in DATES) for k, low in enumerate(lows))


def _voice(one: Candidate) -> _Features:
    """Who says it, and by which kind of verb."""
    told = _is_told(one)
    return (
        ("quoted", one.quoted),
        ("reported", not one.quoted and not told),
        ("in the outlet's own voice", told),
        ("said by somebody named", not told and any(s.actor is not None for s in one.sources)),
        ("only thought", one.said is not None and one.said.statement.lemma in _THINKING),
        ("in the first person", any(w.low in _FIRST and w.text != "US" for w in one.words)),
    )


def _is_told(one: Candidate) -> bool:
    """Whether the outlet tells it in its own words: a fact, or whose side somebody takes."""
    stance = one.said is not None and one.said.statement.lemma in lex.STANCES
    return not one.quoted and (stance or (not one.sources and not one.said))


def _manner(one: Candidate, lows: Sequence[str]) -> _Features:
    """How it is said: judgement, feeling, duty, forecast, rhetoric, vagueness."""
    inside = {s.name for s in one.line.signals if one.start <= s.start < one.end}
    first = lows[0] if lows else ""
    told = _is_told(one)
    at = clause_grammar.main_verb(one.words) if told else None
    judged = at if at is not None and not _counts_something(lows) else None
    return (
        ("a feeling", "feelings" in inside),
        ("an opinion", "opinions" in inside or not _WORTH["judgement"].isdisjoint(lows)),
        ("a duty", not _DUTY.isdisjoint(lows)),
        ("looking ahead", not _AHEAD.isdisjoint(lows) or "forecasts" in inside),
        ("a vague subject", first in _WORTH["vague"]),
        ("rhetoric", first in _WORTH["rhetoric"]),
        ("a condition", first in ("if", "when", "whether", "unless")),
        ("a position of somebody named", at is not None and _takes_position(one, at)),
        ("only what is asked", _explains(one)),
        ("a figure of speech", told and any(map(" ".join(lows).__contains__, _FIGURATIVE))),
        ("advice to the reader", told and not one.marked and not _SECOND.isdisjoint(lows)),
        ("a guess of the outlet", judged is not None and own_voice.guesses(one.words, judged)),
        ("a judgement of the outlet", judged is not None and own_voice.judges(one.words, judged)),
        ("nothing known", "unclear" in inside),
    )


def _explains(one: Candidate) -> bool:
    """`Okoro explained why she left`: whether all that is told is that somebody says how, why or what."""
    content = one.said.statement.content if one.said else None
    behind = [word.low for word in one.words if content and word.start >= content[0] > one.start]
    asked = next((low for low in behind if low not in ("just", "exactly")), "")
    return asked in ("how", "what", "why") and not any(word.text[0].isdigit() for word in one.words)


def _takes_position(one: Candidate, at: int) -> bool:
    """Whether a name begins a clause whose main verb is an act or a position: `Dudek has not endorsed the deal`."""
    if _WORTH["positions"].isdisjoint(word.low for word in one.words[at : at + _VERBS]):
        return False
    return any(one.start <= m.start <= one.words[0].start + _NAMED for m in one.line.mentions)


def _place(one: Candidate, real: Sequence[Token]) -> _Features:
    """Where it is in the article, and how long it is."""
    return (
        ("near the beginning", one.line.number < 10),
        ("what the headline announces", one.news and not one.quoted),
        ("a few words only", len(real) < 7),
        ("many words", len(real) > 14),
        ("without a verb", not clauses.has_verb(one.words, 0, len(one.words))),
    )
