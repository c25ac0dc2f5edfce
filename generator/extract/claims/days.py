"""Days of a claim: `on Monday` becomes the date that the article's day of publication gives, or goes where it may."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generator.extract.annotate.reading import Reading
from generator.extract.claims import calendar, temporal
from generator.extract.claims.edits import Edit
from generator.extract.records import Proposition
from generator.text.numerals import MONTHS

_PHRASE = re.compile(
    r"""
    (?P<edge>\b(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater)\s+)?
    (?P<before>\b(?:[Oo]n|[Ii]n|[Oo]ver|[Dd]uring|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Ff]or|[Oo]f|[Tt]o|[Ii]nto|[Tt]han|[Tt]hrough|[Bb]etween|[Aa]nd|[Oo]r|[Aa]t
      |[Ee]very|[Ee]ach|[Tt]he|[Aa]|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+)?
    (?P<edge2>\b(?:late|early|earlier|later)\s+)?
    \b(?:
      (?P<which>(?:[Ll]ast|[Tt]his|[Nn]ext)\s+)?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!\s+week\b)
    | (?P<near>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast\ night)
    | (?P<whose>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<unit>week(?:end)?|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening|night)(?!\s+of\b)
    )\b
    (?P<part>\s+(?:morning|afternoon|evening|night))?
    (?P<owner>\s?['’]s\b)?
    """,
    re.X,
)
_NAMING = ("day", "morrow", "night")
_POINTING = ("ast", "his", "ext")
_UNITS = tuple("week month year spring summer autumn fall winter morning afternoon evening".split())
"""Letters of which every such phrase has some, and most sentences none: of a day, or of `last`, `this`, `next` and a unit."""
_DATED = re.compile(
    r",?\s+(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:" + "|".join(MONTHS) + r")"
    r"|(?:" + "|".join(f"{name[:3]}(?:{name[3:]}|t)?" for name in MONTHS) + r")\.?\s+\d{1,2}\b)"
)
"""What gives a weekday its date: `Friday, 22 November`."""
_NAMED_DAY = re.compile(r"(?:Ash|Black|Cyber|Easter|Good|Palm|Super) $")
"""Words that make a day one of its own: Super Tuesday."""
_KEPT = frozenset("since until till by from before after for of to into than through between and or".split())
_SPENDING = frozenset("spend spends spending spent".split())
_ATTRIBUTIVE = frozenset("the a this that his her their its".split())
_ADJUNCT = frozenset(("", "on", "in", "over", "during", "at"))
_GOING_ON = (" this", " today", " on ")
_SEASONS = frozenset("spring summer autumn fall winter".split())
_HEDGING = frozenset("over than least most until till since from to and or".split())
"""Words before `two years ago` with which no date can stand for it."""
_AMOUNT = re.compile(r"[$€£]\s?\d|\d\s?(?:%|percent|per cent|[mbtr]+illion|tonnes|barrels)")
"""A figure that only holds on its day, even if nothing says which it is."""
_NEAR = frozenset(("today", "tonight", "yesterday", "last night", "tomorrow"))
_PERIODS = frozenset("week weekend month year".split())


class Dated(NamedTuple):
    """What becomes of the days of a claim: the edits, the words that stay without a date, and those of them that date a figure."""

    edits: tuple[Edit, ...]
    unclear: tuple[str, ...]
    loose: tuple[str, ...] = ()


def dated(reading: Reading, claim: Proposition, published: date | None) -> Dated:
    """Every day that only the article dates: as a date, left out where the sentence does not need it, or unclear."""
    body = reading.words((claim.start, claim.end))
    if not _may_name_day(body) and " ago" not in body:
        return Dated((), ())
    phrases = list(_PHRASE.finditer(reading.text, claim.start, claim.end))
    if not phrases and " ago" not in body:
        return Dated((), ())
    edits: list[Edit] = []
    unclear: list[str] = []
    loose: list[str] = []
    whens = temporal.find(reading.text, claim.start, claim.end, published)
    for match in phrases:
        if _stays(reading, claim, match):
            continue
        phrase = _Phrase.of(match)
        known = next((w.edtf for w in whens if w.start < match.end() and phrase.at < w.end), None)
        if known and any(w.start < phrase.at and match.end() <= w.end for w in whens) and phrase.unit == "year":
            known = known[:4]
            if phrase.before == "":
                edits.append(Edit(phrase.at, match.end(), known))
                continue
        words = _words(phrase, known, published)
        kept = words is None and published is None and (phrase.which in ("this", "next") or phrase.day == "tomorrow")
        edit = None if kept else phrase.edit(words, bare=_is_spent(reading, phrase))
        if edit is None:
            unclear.append(match.group().strip().removeprefix("of ").removesuffix(match["owner"] or ""))
        elif published is None and not edit.words and not whens and _AMOUNT.search(body):
            loose.append(match.group().strip())
        else:
            edits.append(edit)
    edits += (edit for when in whens if (edit := _counted_back(reading, claim, when)) is not None)
    return Dated(tuple(edits), tuple(unclear), tuple(loose))


def _counted_back(reading: Reading, claim: Proposition, when: temporal.When) -> Edit | None:
    """`three days ago` with its date: to the day for days, otherwise about it."""
    before = reading.text[max(claim.start, when.start - 12) : when.start].rstrip()
    hedged = before.rpartition(" ")[2].lower() in _HEDGING
    goes_on = reading.text.startswith(_GOING_ON, when.end) or reading.text[when.start - 1 : when.start] == "-"
    if not when.words.endswith(" ago") or hedged or goes_on or (not claim.quoted and reading.is_quoted(when.start)):
        return None
    shown = spelled(when.edtf)
    lead = (
        "on"
        if when.edtf.count("-") == 2 and not when.edtf.endswith("~")
        else "in"
        if when.edtf.count("-") < 2
        else "around"
    )
    return Edit(when.start, when.end, f"{lead} {shown}") if shown else None


def _stays(reading: Reading, claim: Proposition, match: re.Match[str]) -> bool:
    """Whether a phrase needs no date: it has one, it is a habit, a part of a name, or somebody's words in quotation marks."""
    if (match["before"] or "").strip().lower() in ("every", "each") or (
        match["weekday"] and _DATED.match(reading.text, match.end())
    ):
        return True
    if match["weekday"] and _NAMED_DAY.search(reading.text, max(0, match.start("weekday") - 8), match.start("weekday")):
        return True
    if match["near"] and temporal.is_capital_inside(reading.text, match.start("near"), match["near"]):
        return True
    line = reading.lines[claim.line]
    day = match.start("weekday") if match["weekday"] else -1
    if any(m.start <= day < m.end and len(m.text.split()) > 1 for m in line.mentions):
        return True
    return not claim.quoted and reading.is_quoted(match.start())


def _is_spent(reading: Reading, phrase: _Phrase) -> bool:
    """`spent Monday waiting`: whether a day is the object of a verb, and not when something is done."""
    words = reading.text[max(0, phrase.start - 12) : phrase.start].split()
    return not phrase.before and bool(words) and words[-1].lower() in _SPENDING


class _Phrase(NamedTuple):
    """A day as it is written: the words around it, and what they are."""

    start: int
    at: int
    end: int
    edge: str
    before: str
    day: str
    which: str
    unit: str
    part: str
    owned: bool

    @classmethod
    def of(cls, match: re.Match[str]) -> _Phrase:
        """The phrase of a match."""
        day = (match["weekday"] or match["near"] or "").lower()
        near = day in ("last night", "tonight")
        part = "night" if near else (match["part"] or "").strip()
        unit = (match["unit"] or "").lower()
        if unit in ("morning", "afternoon", "evening", "night"):
            day, part, unit = "today", unit, ""
        edge = ((match["edge"] or "") + (match["edge2"] or "")).strip().lower()
        before = (match["before"] or "").strip().lower()
        place = next(match.start(g) for g in ("which", "weekday", "near", "whose") if match[g])
        which = (match["which"] or match["whose"] or "").strip().lower()
        return cls(match.start(), place, match.end(), edge, before, day, which, unit, part, bool(match["owner"]))

    def edit(self, words: str | None, *, bare: bool = False) -> Edit | None:
        """The edit that gives the phrase its date, `bare` without `on`, or takes it away where it has none; None when it must stay."""
        if self.owned or self.before in _ATTRIBUTIVE:
            return self._attributive(words)
        if words is None:
            if self.before in _ADJUNCT:
                return Edit(self.start, self.end, "")
            return None
        if self.before in _KEPT or (bare and words):
            return Edit(self.at, self.end, words)
        lead = "in" if self.unit and self.unit != "weekend" else "on"
        shown = f"{self.edge} {lead} {words}" if self.edge else f"{lead} {words}"
        return Edit(self.start, self.end, shown)

    def _attributive(self, words: str | None) -> Edit | None:
        """`Monday's meeting`, `a Monday meeting`: the date in front, or nothing."""
        if not self.owned:
            return Edit(self.at, self.end, self.part) if self.day else None
        article = "" if self.before in _ATTRIBUTIVE else "the"
        if words is None or self.unit in ("week", "weekend"):
            return Edit(self.at, self.end, f"{article} {self.part}".strip())
        words = words.removeprefix(f"the {self.part} of ")
        return Edit(self.at, self.end, f"{article} {words}".strip())


def _words(phrase: _Phrase, known: str | None, published: date | None) -> str | None:
    """The date of a phrase in words: what `when` holds, or what the day of publication gives."""
    if published and phrase.which == "this" and phrase.unit in _SEASONS:
        return f"the {phrase.unit} of {published.year}"
    edtf = known or (_counted(phrase, published) if published else None)
    if edtf is None:
        return None
    shown = spelled(edtf)
    return f"the {phrase.part} of {shown}" if phrase.part and shown else shown


def _counted(phrase: _Phrase, published: date) -> str | None:
    """The phrases that no date of the claim covers: `tomorrow`, `this morning`, `next year`, `last weekend`."""
    if phrase.day in _NEAR:
        return calendar.near_day({"word": phrase.day}, published, False)
    if phrase.unit in _PERIODS:
        return calendar.period({"near": phrase.which, "unit": phrase.unit}, published, False)
    return None


def names_day(words: str) -> bool:
    """Whether a stretch of text names a day that only the article dates."""
    return _may_name_day(words) and _PHRASE.search(words) is not None


def _may_name_day(words: str) -> bool:
    holds = words.__contains__
    return any(map(holds, _NAMING)) or (any(map(holds, _POINTING)) and any(map(holds, _UNITS)))


def spelled(edtf: str) -> str | None:
    """A date in words: `2031-03-04` is 4 March 2031, `2031-03` March 2031, a week the week of its first day."""
    if "/" in edtf:
        first, last = edtf.split("/")
        days = {d for d in (first, last) if re.fullmatch(r"\d{4}-\d\d-\d\d", d)}
        if len(days) < 2:
            return None
        span = (date.fromisoformat(last) - date.fromisoformat(first)).days
        name = spelled(first)
        return f"the weekend of {name}" if span == 1 else f"the week of {name}" if span == 6 else None
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?~?", edtf)
    if match is None:
        return None
    year, month, day = match.groups()
    parts = [str(int(day)) if day else "", MONTHS[int(month) - 1] if month and int(month) <= 12 else "", year]
    return " ".join(part for part in parts if part)


def check_words(unclear: Sequence[str]) -> Iterator[str]:
    """What an editor is asked about each day without a date."""
    yield from (f"Which day is “{words}” here?" for words in unclear)
