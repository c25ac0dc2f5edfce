"""Subjects: the phrase in front of a verb that is its subject, past adverbs, asides, appositions and relative clauses."""

from __future__ import annotations

from collections.abc import Callable

from generator.extract import lexicon as lex
from generator.extract.syntax.appositions import antecedent, before_apposition, is_fragment, named_before
from generator.extract.syntax.coordination import list_start
from generator.extract.syntax.noun_phrases import (
    BREAKS,
    DASHES,
    DATES,
    PERIODS,
    RELATIVE,
    is_participle,
    opening_mark,
    phrase_before,
)
from generator.extract.syntax.verbs import ADVERBS, AUXILIARIES, Words, is_finite
from generator.text import QUOTATION

Found = tuple[int, int] | str
"""A range of words, `main` for the subject of the sentence, or nothing."""

_ASIDES = frozenset(
    "again, for example, for instance, for now, generally, however, in fact, in response, in turn, "
    "meanwhile, of course, moreover, nevertheless, then, therefore, though, too".split(", ")
)
_SAID = frozenset("added said says wrote".split())
_WHICH = frozenset("last this next earlier later late early that".split())
_CONTRACTED = frozenset("'s 'd 've 'll 're".split())
_ALONE = frozenset("another many none others some".split())
_BEFORE_GERUND = frozenset("after before by in on since through when while without".split())
ASSERTED = frozenset(
    "able attempted began begun continue continued continues managed on quick rushed sought took tried tries trying wanted went".split()
)
"""Before an infinitive these say that it is done: `went on to say`."""
_MOST_ASIDE = 5
_NICKNAMED = frozenset("as called dubbed nicknamed".split())
_LEADING_UP = frozenset("after although as because before if since though unless until when while".split())
_NEW_CLAUSE = frozenset("after although and as because before but if that when where which while who".split())


def before(words: Words, cue: int, protected: frozenset[int]) -> Found:
    """The subject in front of a cue as a range of words, or `main` (the sentence's own subject), or `` (none).

    `protected` are the tokens inside names, whose commas and conjunctions part nothing.
    """
    j = _past(words, cue, protected)
    if j < 0:
        return ""
    for rule in _RULES:
        found = rule(words, j, cue, protected)
        if found is not None:
            return found
    found = phrase_before(words, j + 1, protected)
    if isinstance(found, tuple) and (name := named_before(words, *found, protected)):
        return name
    return (list_start(words, *found, protected), found[1]) if isinstance(found, tuple) else found


def _past(words: Words, cue: int, protected: frozenset[int]) -> int:
    """The last word before a cue that is no adverb, auxiliary, time or aside."""
    j, moved = cue - 1, True
    while j >= 0 and moved:
        moved = False
        for skip in (_adverb, _time, _aside, _parenthesis, _asserted):
            back = skip(words, j, protected)
            if back < j:
                j, moved = back, True
                break
    return j


def _adverb(words: Words, j: int, protected: frozenset[int]) -> int:
    low = words[j].low
    contracted = low in _CONTRACTED and j > 0 and (low != "'s" or words[j - 1].low in lex.PRONOUNS)
    if low == "longer" and j > 0 and words[j - 1].low == "no":
        return j - 2
    joint = low in ("all", "both", "each") and j > 0 and words[j - 1].low in AUXILIARIES
    if low in ("all", "both") and (j == 0 or words[j - 1].text == ","):
        return j
    adverb = low in ADVERBS or low in AUXILIARIES or low.endswith("n't") or (low.endswith("ly") and j not in protected)
    return j - 1 if adverb or contracted or joint else j


def _time(words: Words, j: int, protected: frozenset[int]) -> int:
    """Past `on Tuesday`, `last week`, `earlier this month`, `in May`."""
    if j < 2:
        return j
    low, previous = words[j].low, words[j - 1].low
    if j in protected and (low not in DATES or previous != "on" or is_participle(words, j - 2)):
        return j
    if low in DATES and previous in ("on", "in"):
        return j - 2
    if low in PERIODS and previous in _WHICH:
        return j - 3 if words[j - 2].low in ("earlier", "later") else j - 2
    return j - 1 if low in lex.WEEKDAYS and len(low) > 3 else j


def _aside(words: Words, j: int, protected: frozenset[int]) -> int:
    """Past `, for instance,`, `, however,` and `, Okoro said,`."""
    if words[j].text != "," or j in protected:
        return j
    for k in range(j - 1, max(-1, j - _MOST_ASIDE), -1):
        if words[k].text == ",":
            told = j - k > 2 and words[j - 1].low in _SAID and (k + 1 in protected or words[k + 1].low in lex.PRONOUNS)
            return k - 1 if told or " ".join(word.low for word in words[k + 1 : j]) in _ASIDES else j
    return j


def _parenthesis(words: Words, j: int, _: frozenset[int]) -> int:
    """Past `(R-Fla.)` and `(HGT),`."""
    close = j - 1 if j and words[j].text == "," else j
    if words[close].text != ")":
        return j
    opening = opening_mark(words, close)
    return opening - 1 if opening < close else j


def _asserted(words: Words, j: int, _: frozenset[int]) -> int:
    """Past `went on to`, `was quick to`, `continued to`."""
    if words[j].low != "to" or j < 1 or words[j - 1].low not in ASSERTED:
        return j
    return j - 3 if words[j - 1].low == "on" else j - 2


def _gerund(words: Words, j: int, cue: int, protected: frozenset[int]) -> Found | None:
    """`by proposing`, `in describing`: the sentence's own subject."""
    gerund = words[cue].low.endswith("ing") and j == cue - 1 and words[j].low in _BEFORE_GERUND
    return "main" if gerund and j not in protected else None


def _conjunction(words: Words, j: int, _: int, protected: frozenset[int]) -> Found | None:
    return "main" if words[j].low in ("and", "but", "or", "then") and j not in protected else None


def _relative(words: Words, j: int, _: int, protected: frozenset[int]) -> Found | None:
    relative = words[j].low in RELATIVE and words[j].low != "that"
    return antecedent(words, j, protected) if relative else None


def _some_of(words: Words, j: int, _: int, protected: frozenset[int]) -> Found | None:
    """`drivers, many of whom say`: those of whom some speak."""
    some = j > 2 and words[j].low in ("whom", "which") and words[j - 1].low == "of" and words[j - 2].low in lex.QUANTIFIERS
    return antecedent(words, j - 2, protected) if some else None


def _in_row(words: Words, j: int, cue: int, protected: frozenset[int]) -> Found | None:
    """`She asked about the Harbour Union, called Brand a liar and left`: whoever does several things in a row."""
    if words[j].text != "," or j in protected or j != cue - 1 or "and" not in (word.low for word in words[cue:]):
        return None
    start = next((k + 1 for k in range(j - 1, -1, -1) if words[k].text in BREAKS or words[k].text == ","), 0)
    verb = next((k for k in range(start + 1, j) if k not in protected and is_finite(words, k)), j - 1)
    inner = any(words[k].low in RELATIVE or words[k].low in _NEW_CLAUSE for k in range(start, j))
    found = before(words, verb, protected) if verb + 1 < j and not inner and words[j - 1].text[0].isalnum() else ""
    acts = isinstance(found, tuple) and (found[0] in protected or words[found[0]].low in lex.PRONOUNS)
    return found if acts and not words[cue].low.endswith("ing") else None


def _pronoun(words: Words, j: int, _: int, protected: frozenset[int]) -> Found | None:
    low = words[j].low
    pronoun = low in lex.PRONOUNS and low not in ("that", "those", "these", "this")
    return (j, j + 1) if pronoun or (low in _ALONE and j not in protected) else None


def _mark(words: Words, j: int, _: int, protected: frozenset[int]) -> Found | None:
    if j in protected:
        return None
    if words[j].text == QUOTATION and j > 1 and words[j - 1].low in _NICKNAMED:
        comma = next((k for k in range(j - 1, 0, -1) if words[k].text == "," and k not in protected), 0)
        return phrase_before(words, comma, protected) if comma else ""
    if is_fragment(words, j) and any(words[k].text == "," for k in range(j)):
        return before_apposition(words, j + 1, protected)
    if words[j].text in DASHES and (found := _before_dashes(words, j, protected)):
        return found
    if words[j].text == "," or words[j].text in DASHES:
        return before_apposition(words, j, protected)
    return "" if words[j].text in BREAKS or words[j].text == "." else None


def _before_dashes(words: Words, closing: int, protected: frozenset[int]) -> Found:
    """The subject in front of what stands between two dashes: `Democrats — and some Republicans — say`."""
    opening = next((k for k in range(closing - 2, 0, -1) if words[k].text == words[closing].text), 0)
    return phrase_before(words, opening, protected) if opening else ""


_RULES: tuple[Callable[[Words, int, int, frozenset[int]], Found | None], ...] = (
    _gerund,
    _conjunction,
    _some_of,
    _relative,
    _pronoun,
    _in_row,
    _mark,
)


def _only_describes(words: Words, at: int) -> bool:
    """Whether the verb of the clause comes behind a participle: `officials involved with the group have made clear`."""
    if not is_participle(words, at):
        return False
    for k in range(at + 1, len(words)):
        if words[k].text == "," or words[k].text in BREAKS or words[k].low in _NEW_CLAUSE:
            return False
        if is_finite(words, k):
            return True
    return False


def _opens_clause(words: Words, subject: int, verb: int) -> bool:
    """`On Monday, even as shares were falling, Okoro wrote`: whether a subject stands in a clause that leads up to the main one."""
    led = subject > 0 and words[subject - 1].low in _LEADING_UP
    rest = next((k for k in range(verb + 1, len(words)) if words[k].text == ","), len(words))
    return led and any(is_finite(words, k) for k in range(rest + 2, len(words)))


def _behind_opening(words: Words, protected: frozenset[int]) -> Found:
    """The name behind an opening phrase, in front of a verb that is not known: `In a letter, Okoro rips the deal`."""
    begins = words and words[0].low in lex.PREPOSITIONS
    comma = next((k for k in range(len(words)) if words[k].text == "," and k not in protected), -1) if begins else -1
    stop = start = comma + 1
    while stop in protected:
        stop += 1
    verb = words[stop] if start < stop < len(words) else None
    return (start, stop) if verb and verb.text.islower() and verb.low.endswith("s") else ""


def main_subject(words: Words, protected: frozenset[int]) -> Found:
    """The first subject of a sentence: what stands before its first finite verb."""
    opening: Found = ""
    for k in range(1, len(words)):
        if k not in protected and is_finite(words, k) and not _only_describes(words, k):
            found = before(words, k, protected)
            if isinstance(found, tuple):
                if words[found[0]].low not in lex.PREPOSITIONS and not _opens_clause(words, found[0], k):
                    return found
                opening = opening or found
    return _behind_opening(words, protected) or opening
