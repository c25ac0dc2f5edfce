"""Openings: connectives, datelines and other leftovers in front of a claim, and asides such as `, however,` inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims.edits import Edit
from generator.extract.records import Proposition
from generator.extract.syntax import clauses
from generator.text import Sought
from generator.words import load

_WORDS = load("standing")
_EVALUATING, _IMPRESSING, _IMPRESSIONS = (
    frozenset(_WORDS[name]) for name in ("evaluating", "impressing", "impressions")
)
_NEAR = 8
_ANY = "|".join(re.escape(words) for words in sorted(_WORDS["connectives"], key=lambda words: (-len(words), words)))
_BARE = "|".join(sorted(_WORDS["bare"]))
_FIRST_WORD = re.compile(r"\w+")
_LEADING = frozenset(_FIRST_WORD.findall(f"{_ANY}|{_BARE}".lower()))
"""The words of connectives: a claim that begins with none of them has none."""
_CONNECTIVES = re.compile(
    rf"(?:(?:{_ANY})\s*,\s*|(?:{_BARE})\s+(?!(?:far|long|many|much|that)\b)(?=[\w“\"‘'])){{1,2}}", re.I
)
_DATELINE = re.compile(
    r"""
    (?:[A-Z][A-Z.'’/-]+(?:\ [A-Z][A-Z.'’/-]+)*            # HARWICK or PORT HARWICK/BRENN
       (?:,\ [A-Z][\w.]+(?:\ [A-Z][\w.]+)?)?               # , Velden
       (?:,\ [A-Z][a-z]+\.?\ \d{1,2}(?:,\ \d{4})?)?        # , March 3, 2031
       (?:\ \([^)\n]{2,40}\))?                             # (Wire)
     | \([^)\n]{2,40}\))
    \s*(?:--?\s+|[—–]\s*)
    """,
    re.X,
)
_HEADING = re.compile(r"(?:[A-Z$\d][A-Z\d’'.,:$&-]*\s+){3,}(?=[A-Z][a-z])")
"""`TWO DEAD IN FIRE Three people …`: a heading that runs into its sentence."""
_CITY = re.compile(r"[A-Z]{3,}(?:[ -][A-Z]{2,})*(?:, [A-Z][\w.]+)?: (?=[A-Z])")
"""`PORT HARWICK: The …`: a dateline with a colon, at the head of an article."""
_BULLET = re.compile(r"[~•▪*·»>-]+\s+(?=[A-Z“\"\d])")
_FRAMES = Sought(
    r"""
    (?:It\ (?:comes|came)\ [^,.;]{0,40}?\b(?:after|as)\ )?it\ (?:has\ |had\ )?emerged\ that[ ]
    | It\ (?:is|was)\ (?:precisely\ )?for\ (?:that|this)\ reason\ that[ ]
    | It\ (?:bears|is|['’]s|must|should)\ (?:also\ )?(?:be\ )?(?:worth\ )?(?:mention|not|remember|repeat|stress)(?:ed|ing)\ that[ ]
    | [^,.;“"]{3,70}?\ (?:acknowledged|addressed|cited|mentioned|noted|stressed)\ the\ fact\ that[ ]
    | (?:Its?|Th(?:at|e|is)|His|Her|Their|[A-Z]\w+\ ?[’']s)\ [^,.;“"]{0,50}?\b(?:comes|came)\ (?:even\ (?:as|though)|despite\ the\ fact\ that)[ ]
    """,
    re.I | re.X,
)
"""What only leads up to a fact: `The sale comes even though the port …`."""
_ELSEWHERE = Sought(rf"In other (?:{'|'.join(_WORDS['elsewhere'])})(?:,\s*|\s+(?=in |on |at |[A-Z]))", re.I)
_FURTHER = re.compile(
    r"(?:dozens|hundreds|thousands|millions|two|three|four|five|six|seven|eight|nine|ten) (?P<more>more )(?!than)", re.I
)
"""`Hundreds more came`: they came, whoever came before."""
_ASIDE = re.compile(
    r",\s*(?:however|meanwhile|though|moreover|therefore|in turn|for example|for instance|of course|nevertheless|in addition|too|as well)\s*,"
    r"|(?<=[a-z]) also(?= [a-z])|,? (?:too|as well)(?=\.?$)",
    re.I,
)
_PARENTHESIS = re.compile(r" \([^()]{12,}\)")
"""Words in brackets; with a verb they are a statement of their own: `(there is also a ferry)`."""
_DAY_OF_TEXT = re.compile(
    r"(?P<on>,? (?:on |in )?(?:earlier|later) (?:in the|on the same|that(?: same)?|the same) (?:day|evening|month|morning|night|week|year))(?=[,.;]|$| (?:in|at|by|to|for|that|with)\b)"
)
"""What only the sentence before dates: `in a speech earlier in the day`."""
_PAIRED = re.compile(r"\bnot (?:just|only|merely)\b|\bbut also\b", re.I)
"""With these `also` is no connective."""
_HERE = re.compile(r"(?P<noun>[a-z]{3,}) here(?=[,.]|$| (?:is|was|were|are|on|last|this|in)\b)")


def edits(reading: Reading, claim: Proposition) -> Iterator[Edit]:
    """What a claim leaves out before its first word of its own."""
    text, at = reading.text, claim.start
    if not claim.quoted and (match := _DATELINE.match(text, at, claim.end)):
        yield Edit(at, match.end(), "")
        at = match.end()
    for lead in (_BULLET, _HEADING) if claim.line else (_CITY, _BULLET, _HEADING):
        if not claim.quoted and (match := lead.match(text, at, claim.end)):
            yield Edit(at, match.end(), "")
            at = match.end()
    first = _FIRST_WORD.match(text, at)
    leads = first is None or first.group().lower() in _LEADING
    if leads and (match := _CONNECTIVES.match(text, at, claim.end)):
        yield Edit(at, match.end(), "")
        at = match.end()
    body = text[at : claim.end]
    for sought in (_FRAMES, _ELSEWHERE):
        if sought.may_be_in(body, body.lower()) and (match := sought.pattern.match(text, at, claim.end)):
            yield Edit(at, match.end(), "")
            at = match.end()
    if match := _FURTHER.match(text, at, claim.end):
        yield Edit(*match.span("more"), "")


def asides(reading: Reading, claim: Proposition) -> Iterator[Edit]:
    """The connectives inside a claim, `here`, and what the outlet makes of an event behind its last comma."""
    text, start, end = reading.text, claim.start, claim.end
    for match in _ASIDE.finditer(text, start, end):
        kept = match.group().strip() == "also" and _PAIRED.search(text, start, end)
        if not kept and (claim.quoted or not reading.is_quoted(match.start())):
            yield Edit(*match.span(), "")
    for match in () if claim.quoted or text.find("(", start, end) < 0 else _PARENTHESIS.finditer(text, start, end):
        words = reading.tokens(*match.span())
        if not reading.is_quoted(match.start()) and clauses.has_verb(words, 0, len(words)):
            yield Edit(*match.span(), "")
    for match in _DAY_OF_TEXT.finditer(text, start, end) if text.find("er ", start, end) >= 0 else ():
        if claim.quoted or not reading.is_quoted(match.start()):
            yield Edit(*match.span(), "")
    for match in () if claim.quoted or text.find(" here", start, end) < 0 else _HERE.finditer(text, start, end):
        if not reading.is_quoted(match.start()) and _is_place(match["noun"]):
            yield Edit(match.end("noun"), match.end(), "")
    if not claim.quoted and not claim.sources:
        yield from _impressions(reading, claim)


def _is_place(noun: str) -> bool:
    """Whether `here` only says of a noun where it is: `the resort here`, not `he lived here`."""
    return noun not in lex.CLOSED and noun not in lex.FINITE and not noun.endswith(("ed", "ing"))


def _impressions(reading: Reading, claim: Proposition) -> Iterator[Edit]:
    """`…, casting a cloud over the talks`: what the outlet makes of an event, where it holds no figure."""
    words = reading.tokens(claim.start, claim.end)
    for k, word in enumerate(words):
        if word.low not in _EVALUATING or not k or words[k - 1].text != ",":
            continue
        literal = word.low in _IMPRESSING and not any(w.low in _IMPRESSIONS for w in words[k + 1 : k + _NEAR])
        if not literal and not any(w.text[0].isdigit() for w in words[k:]):
            yield Edit(words[k - 1].start, claim.end, "")
            return
