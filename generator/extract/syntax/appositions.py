"""Appositions: subjects with something between commas behind them, `Okoro, a lawyer for the family, said`."""

from __future__ import annotations

import re

from generator.extract import lexicon as lex
from generator.extract.syntax.noun_phrases import BREAKS, CONJUNCTIONS, DATES, PERIODS, phrase_before
from generator.extract.syntax.verbs import ADVERBS, Words, has_verb, is_finite
from generator.text import QUOTATION

_SHORT = 4
_ADVERBIAL = frozenset(
    "besides elsewhere however instead meanwhile moreover nevertheless still today tomorrow yesterday".split()
)
_APPOSITION = frozenset(
    (
        "a acting aged along alongside also among an as at author both chair chairman chief citing co-founder "
        "currently deputy director executive father for former formerly founder from head her herself himself his "
        "in including its itself like mother not now of once one owner part president previously professor retired "
        "senior speaking spokesman spokeswoman such the their then together where which who whom whose with"
    ).split()
)

_WHEN = frozenset("later still then".split())
_PARTY = re.compile(r"[A-Z]{1,4}-[A-Z][a-z]")
_WITHIN = frozenset("at for from in of".split())
"""What joins a name to the noun before it."""


def before_apposition(words: Words, comma: int, protected: frozenset[int]) -> tuple[int, int] | str:
    """The subject in front of `, a lawyer for the family,`: back over the segments that only describe it."""
    segments = _without_opening(words, _segments(words, comma, protected), protected)
    if _is_inner_name(words, segments, protected):
        return segments[-1]
    for a, b in segments[_relative_clause(words, segments, protected) :]:
        if a >= b:
            continue
        last = (a, b) == segments[-1]
        if not last and _describes(words, a, b, protected) and not _named(words, a, b, protected):
            continue
        found = phrase_before(words, b, protected)
        if found and found != "main":
            return found
    return ""


def _is_inner_name(words: Words, segments: list[tuple[int, int]], protected: frozenset[int]) -> bool:
    """`[Ann Vole], the sister of the heir to the firm, Tom Vole, told`: whether the nearest name only ends what describes the first one."""
    if len(segments) != 3 or words[segments[1][0]].low not in lex.ARTICLES:
        return False
    named = all(k in protected for a, b in (segments[0], segments[2]) for k in range(a, b) if words[k].low not in lex.TITLES)
    return named and any(words[k].low == "of" for k in range(*segments[1]) if k not in protected)


def _without_opening(words: Words, segments: list[tuple[int, int]], protected: frozenset[int]) -> list[tuple[int, int]]:
    """The segments without what only opens the sentence: `This week, senior guests, among them a mayor, said`."""
    while len(segments) > 1 and _opens(words, *segments[-1], protected):
        segments = segments[:-1]
    return segments


def _opens(words: Words, a: int, b: int, protected: frozenset[int]) -> bool:
    """Whether a segment is a time, an adverb, `according to` or a phrase with a preposition, and no subject."""
    if a >= b or a in protected:
        return a >= b
    if words[a].low == "according":
        return True
    timed = b - a <= _SHORT and (words[b - 1].low in PERIODS or words[b - 1].low in DATES)
    return timed or words[a].low in lex.PREPOSITIONS or (b - a == 1 and words[a].low in ADVERBS | _ADVERBIAL)


def _segments(words: Words, comma: int, protected: frozenset[int]) -> list[tuple[int, int]]:
    """What stands between the marks before a comma, the nearest first."""
    marks = [
        k
        for k in range(comma)
        if k not in protected and words[k].text in (",", "—", "–", "--", "(", ";", ":", QUOTATION)
        if not is_fragment(words, k)
    ]
    segments, stop = [], comma
    for mark in [*reversed(marks), -1]:
        joined = mark + 2 < stop and words[mark + 1].low in ("and", "but", "while") and mark + 1 not in protected
        segments.append((mark + 1 + joined, stop))
        stop = mark
        if mark >= 0 and (words[mark].text in (";", ":", QUOTATION) or (joined and words[mark + 1].low != "and")):
            break
    return segments


def is_fragment(words: Words, k: int) -> bool:
    """Whether a quotation goes on with the words before it: `who fought his “get tough” plan`."""
    goes_on = k + 1 < len(words) and words[k + 1].low not in CONJUNCTIONS
    return words[k].text == QUOTATION and k > 0 and words[k - 1].text[0].isalnum() and goes_on


def _relative_clause(words: Words, segments: list[tuple[int, int]], protected: frozenset[int]) -> int:
    """How many segments a relative clause fills whose end has a verb: `, whose start-up, Parad, helps brands,`."""
    a, b = segments[0]
    if not has_verb(words, a, b) or a in protected:
        return 0
    for n, (start, _) in enumerate(segments[:-1]):
        if words[start].low in ("who", "whose", "which", "where"):
            return n + 1
    return 0


def _describes(words: Words, a: int, b: int, protected: frozenset[int]) -> bool:
    """Whether a segment between commas only describes what stands before it."""
    low = words[a].low
    later = a + 1 < b and (low in ADVERBS or low in _WHEN) and words[a + 1].low.endswith(("ed", "ing"))
    if low in _APPOSITION or (later and a + 1 not in protected) or low[0].isdigit() or (low.endswith(("ed", "ing")) and a not in protected):
        return True
    if a > 1 and a - 2 in protected and (_owns(words, a, b) or _is_office(words, a, b, protected)):
        return True
    if _is_initials(words, a, b):
        return True
    if a in protected:
        return _is_place(words, a, b, protected)
    return not has_verb(words, a, b) and words[a].text[0].islower()


def _is_place(words: Words, a: int, b: int, protected: frozenset[int]) -> bool:
    """`in Harwick, Norway,`: what lies around the place before it."""
    known = b - a <= 2 and words[a].low.strip(".") in lex.PLACES and a > 1 and words[a - 1].text == ","
    return known and (a - 2 in protected or words[a - 2].text[0].isupper())


def _is_initials(words: Words, a: int, b: int) -> bool:
    """`Harwick, N.C.,`, `Ana Ruiz, M.D.,`, `Ana Ruiz, R-Brenn,`: a state, a degree or a party between commas."""
    short = b - a <= 2 and a > 1 and words[a - 1].text == ","
    return short and (words[a].low in lex.STATES or words[a].low in lex.DEGREES or bool(_PARTY.match(words[a].text)))


def _is_office(words: Words, a: int, b: int, protected: frozenset[int]) -> bool:
    """`Wexel Lines chief executive`, `FBI agent`: a body and a noun for a person."""
    return a in protected and b - 1 not in protected and words[b - 1].low in lex.PERSON_NOUNS


def _owns(words: Words, a: int, b: int) -> bool:
    """`Twitter’s director of political advertising`: somebody’s somebody."""
    owner = next((k for k in range(a, b) if words[k].low in ("'s", "'")), -1)
    head = next((k for k in range(owner + 1, b) if words[k].low in lex.PREPOSITIONS), b)
    owned = words[head - 1].low
    return owner >= 0 and (owned in lex.PERSON_NOUNS or owned in lex.ORGANIZATION_NOUNS)


def named_before(words: Words, start: int, stop: int, protected: frozenset[int]) -> tuple[int, int] | None:
    """The name in front of what somebody is to somebody else: `[Tom Hale], the firm’s chief strategist said`, `[Tom Hale], a spokesman for the firm said`, without a second comma; None without one."""
    of = next((k for k in range(start + 1, stop) if words[k].low in ("for", "of", "at")), stop) if words[start].low in ("a", "an") else stop
    head = words[of - 1].low
    if start < 3 or words[start - 1].text != "," or start - 2 not in protected or head not in lex.PERSON_NOUNS:
        return None
    first = start - 1
    while first and first - 1 in protected and words[first - 1].text != ",":
        first -= 1
    opens = first == 0 or words[first - 1].text in (",", QUOTATION)
    describes = of < stop or _owns(words, start, stop)
    return (first, start - 1) if opens and start - 1 - first > 1 and describes else None


def with_description(words: Words, start: int, protected: frozenset[int]) -> int:
    """Where a subject begins with the description before its name: `her lawyer, Nora Falk, said`, `retired Gen. Nora Falk`."""
    if start and start in protected and words[start - 1].low in lex.DESCRIBING:
        return start - 1
    if start < 2 or words[start - 1].text != "," or start not in protected:
        return start
    k = start - 1
    while k > 0 and (k - 1 in protected or (words[k - 1].text not in BREAKS and words[k - 1].text != ",")):
        k -= 1
    led = words[k].low in ("the", "his", "her", "its", "their", "a", "an") or _owns(words, k, start - 1)
    return k if led and k < start - 2 and not has_verb(words, k, start - 1) else start


def _named(words: Words, a: int, b: int, protected: frozenset[int]) -> bool:
    """Whether a segment gives the name itself: `retired Gen. Bolat Nurlanov`."""
    return (
        b - 1 in protected
        and not _is_initials(words, a, b)
        and not _is_place(words, a, b, protected)
        and not any(
            words[k].low in lex.PREPOSITIONS or words[k].low in ("'s", "and") or is_finite(words, k)
            for k in range(a, b)
            if k not in protected
        )
        and words[a].low not in ("a", "an", "both", "all")
    )


def antecedent(words: Words, at: int, protected: frozenset[int]) -> tuple[int, int] | str:
    stop = at
    while stop > 0 and words[stop - 1].text == ",":
        stop -= 1
    found = phrase_before(words, stop, protected) if stop else ""
    if isinstance(found, tuple) and words[found[0]].low in ("a", "an", "the") and found[0] > 1:
        comma = found[0] - 1
        if words[comma].text == "," and comma - 1 in protected and comma not in protected:
            return _described(words, comma, protected)
    if isinstance(found, tuple) and words[found[0]].low in lex.PREPOSITIONS and found[0] + 1 < found[1]:
        return found[0] + 1, found[1]
    return found


def _described(words: Words, comma: int, protected: frozenset[int]) -> tuple[int, int] | str:
    """What an apposition describes: the name before it, with its noun in `the mayor of Harwick`."""
    start = comma
    while start and start - 1 in protected:
        start -= 1
    within = start == 0 or words[start - 1].low in _WITHIN
    return phrase_before(words, comma, protected) if within else (start, comma)
