"""Labels: passages between marks that set off a title, a name, a motto or a word, and that nobody utters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.text import Token
from generator.text.marks import Passage
from generator.words import load

_LISTS = load("not_said")
_SMALL = lex.CLOSED | lex.PARTICLES


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NAMING = re.compile(
    rf"(?:\b(?:called|known(?: \w+){{0,4}} as(?: the)?|what \w+ calls?|(?:billed|referred to) as (?:an?|the)|(?:dubbed|nicknamed) the)|(?<!\w)(?:{_any(_LISTS['names'])}))\s*,?\s*$",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\b(?:an?|one|another|the)\s+(?:[\w-]+\s+)?(?P<noun>[\w-]+)\s+called\s*$", re.IGNORECASE)
_THING = re.compile(
    rf"\b(?:{_any(_LISTS['things'])})s?\s+(?:\w+\s+)?(?:is|was|were|are|read|reads|reading|began with|begins with|says|said|:)\s*:?\s*$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    rf"\b(?:{_any(_LISTS['denied'])})\b[^,.;:“”\"]{{0,50}}\b(?:say|call|utter|speak of|use the words?)\b(?:\s[\w’'-]+){{0,3}}\s*,?\s*$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:a mistake|absurd|crazy|foolish|naive|naïve|nonsense|ridiculous|silly|unrealistic|wrong)\s(?:for\s\w+\s)?to\s(?:assume|believe|claim|imagine|pretend|say|suggest|think)\b[^.;:“”\"]{0,60}$"
)
"""What is wrong to think: `it’s unrealistic to think that “the sea will save us”` says that nobody should."""
_MEANT = re.compile(
    r"(?:(?<!so-)(?<!be )called|\b(?:us(?:e|ed|es|ing)|coin(?:ed)?)\s(?:an?|the|that)\s(?:[\w-]+\s)?term)\s*$"
)
_PASSIVE = re.compile(r"\b(?:are|been|being|is|was|were)\s(?:\w+ly\s)?called\s*$")
_SHORT_LABEL = 3
"""Words by which somebody `was called` that are no more than a name."""
_PROGRAMME = re.compile(r"\b(?:[Oo]n|of|with|hosts?)\s(?:\w+\s){0,2}(?:[A-Z][\w.&]*\s){0,4}[A-Z][\w.&]*'s?\s$")
_PART = re.compile(r"\b(?:broadcasts?|cast|edition|episodes?|finale|reruns?|seasons?)\s(?:\w+\s)?of\s$")
_SHORT_NAME, _LONGEST_NAME, _BEFORE = 4, 6, 90


def is_label(reading: Reading, passage: Passage, line: Line, *, carried: bool, whole: bool) -> bool:
    """Whether the marks only set off a title, a name, a rating or a word that is spoken about."""
    text = reading.text
    words = [w for w in reading.tokens(passage.start, passage.end) if w.text[0].isalnum()]
    if not words:
        return True
    before = text[max(line.start, passage.left - _BEFORE) : passage.left].replace("’", "'")
    if _is_unsaid(before) or _is_nickname(text, passage, words) or _is_named(before, words, carried=carried):
        return True
    if _NAMING.search(before) and len(words) <= _LONGEST_NAME:
        short = len(words) <= _SHORT_LABEL and _PASSIVE.search(before)
        return bool(short) or not (carried and _MEANT.search(before))
    titled = _is_titled(words)
    if titled and not re.search(r"[.!?]$", text[passage.start : passage.end]):
        return True
    if _is_before_work(text, passage, words) or _is_programme(before, words):
        return True
    if carried:
        return False
    if (
        titled
        and len(words) <= _SHORT_NAME
        and text[passage.end - 1] == "."
        and re.search(r"(?<!\ba)(?<!\ban)(?<=\w)\s$", before)
    ):
        return True
    if _is_of_work(before, words, titled=titled):
        return True
    return not whole and (len(words) <= 1 or (len(words) <= 3 and _names_a_thing(before, words)))


def _is_unsaid(before: str) -> bool:
    """`the pilots’ motto is “…”`, `nobody would call a storm “…”`: words that nobody utters here."""
    return bool(_THING.search(before) or _DENIED.search(before) or _HELD.search(before))


def _is_nickname(text: str, passage: Passage, words: Sequence[Token]) -> bool:
    """`Ana “Nan” Ruiz`: a name in marks between two names."""
    inside = text[passage.start : passage.end]
    return (
        len(words) <= 3
        and inside[-1] not in ",.!?"
        and bool(re.search(r"\b[A-Z][\w’'.-]*\s$", text[max(0, passage.left - 30) : passage.left]))
        and bool(re.match(r"\s[A-Z][a-z]", text[passage.right : passage.right + 3]))
    )


def _is_named(before: str, words: Sequence[Token], *, carried: bool) -> bool:
    """`a man called “the Baker”`: a noun directly before the participle, and a short name behind it."""
    named = _CALLED.search(before)
    return named is not None and len(words) <= 3 and carried and named["noun"].lower() not in lex.CLOSED


def _is_titled(words: Sequence[Token]) -> bool:
    """Whether every word that carries meaning has a capital, as in titles."""
    heavy = [w for w in words if w.low not in _SMALL or w.text[0].isupper()]
    capitals = sum(w.text[0].isupper() or w.text[0].isdigit() for w in heavy)
    return 2 <= len(words) <= 9 and capitals == len(heavy)


def _is_of_work(before: str, words: Sequence[Token], *, titled: bool) -> bool:
    """`the novel “Tides”`: a name behind the noun of a work."""
    noun = re.findall(r"\w+", before.lower())[-1:]
    return bool(noun) and noun[0] in lex.WORK_NOUNS and (titled or len(words) <= 3)


def _is_programme(before: str, words: Sequence[Token]) -> bool:
    """`on Channel Nine’s “Harbour,”`, `an episode of “Harbour.”`: what somebody appears on, by its broadcaster or its part."""
    named = len(words) <= _SHORT_NAME and all(word.text[0].isupper() or word.low in _SMALL for word in words)
    return named and bool(_PROGRAMME.search(before) or _PART.search(before))


def _is_before_work(text: str, passage: Passage, words: Sequence[Token]) -> bool:
    """`the “Today” show`: a short name in capitals in front of the noun of a work."""
    noun = re.match(r"\s(\w+)", text[passage.right : passage.right + 20])
    named = len(words) <= _SHORT_NAME and all(word.text[0].isupper() for word in words)
    return named and noun is not None and noun[1].lower() in lex.WORK_NOUNS


def _names_a_thing(before: str, words: Sequence[Token]) -> bool:
    """`an informal “quiet list”`: a phrase of nouns behind an article and at most one adjective."""
    led = re.search(r"\b(?:an?|the|its|their|second|first|new)\s(?:[a-z-]+\s)?$", before)
    return (
        bool(led)
        and words[-1].low in lex.COMMON
        and not words[-1].low.endswith(("ed", "ly", "ing", "ous", "ful", "able"))
    )
