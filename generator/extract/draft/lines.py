"""Lines of an article as they are printed above a draft: resolved as claims are, without labels, open marks or lost speakers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.edits import closed, tidy
from generator.extract.claims.faults import is_unbalanced
from generator.extract.claims.standing import standing
from generator.extract.records import Proposition, Reference, WordedClaim
from generator.text.datelines import AGENCIES
from generator.text.numerals import MONTHS

_LABEL = re.compile(r"^(?:[A-Z][a-z]+(?:\s[a-z]+){1,3}):\s+(?=[A-Z])")
"""`At issue: …`: a label of the layout in front of a sentence; in front of a quotation it is who says it."""
_BULLET = re.compile(r"^[-–—•*>]+\s*")
_ADDED = re.compile(r"\badd(?:ed|s)(?= (?:that|it|he|she|they|there)\b|[.:]?$)")
"""`She added that`: that she had said something before, a summary need not tell."""
_FULL_DATE = re.compile(rf"\b((?:\d{{1,2}} )?(?:{'|'.join(MONTHS)})) (\d{{4}})\b")
_DAY_AGAIN = re.compile(rf"(?<=\d{{4}}) \((?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\.? \d{{1,2}}\)")
_DAY = re.compile(
    r"\s(?:(?:early|late|later)\s)?(?:on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?|(?<!\bas\s)(?:earlier\s)?this\sweek|yesterday|so\sfar\sthis\syear)"
    r"(?=[,.]|\s(?!of\b|week\b)[a-z])"
)
"""A day or a week in an article that says nowhere when it was written."""
_ABOVE = re.compile(rf"^.{{0,600}}?\((?:{AGENCIES})\)\s*[-—–―]{{1,2}}\s+(?=\S)")
"""`* Gold edges up By Ann Okoro Dec 7 (Agency) - `: what ran into the sentence from above its dateline."""


def bare(reading: Reading, line: Line) -> str:
    """A sentence in one line, without what the layout puts in front of it."""
    return _without_layout(tidy(reading.text[line.start : line.end]))


def _without_layout(text: str) -> str:
    return _BULLET.sub("", _ABOVE.sub("", text))


def worded(claims: Sequence[WordedClaim], references: Mapping[int, Reference]) -> Mapping[tuple[int, int], str]:
    """The claims in the outlet’s own voice that leave nothing open, by their spans: such a line is worded already.

    Not those that put a thing in full: the sentence before may name it.
    """
    own = (one for one in claims if not one.proposition.sources and one.proposition.said is None and not one.check)
    things = sorted(start for start, reference in references.items() if reference.of_thing)
    return {
        (p.start, p.end): one.text
        for one in own
        if not (p := one.proposition).quoted and bisect_left(things, p.start) == bisect_left(things, p.end)
    }


def untold(references: Mapping[int, Reference], reading: Reading, told: Collection[int]) -> Mapping[int, Reference]:
    """The references without definite phrases for what one of some sentences names, by its number: they need no more words."""
    spans = [(reading.lines[number].start, reading.lines[number].end) for number in told]
    names = {word.low for number in told for word in reading.lines[number].words}
    return {
        start: one
        for start, one in references.items()
        if not (one.of_thing and any(a <= one.to.place < b for a, b in spans))
        and not (one.is_definite and one.to.words.split()[-1].lower() in names)
    }


def alone(
    reading: Reading,
    references: Mapping[int, Reference],
    line: Line,
    known: Mapping[tuple[int, int], str],
    published: date | None,
) -> str | None:
    """A sentence with a name for each pronoun and a date for each day; None where it leaves something open."""
    own = known.get((line.start, line.end - line.text.endswith(".")))
    text = own or _made(reading, references, line, published)
    if text is None:
        return None
    return closed(_ADDED.sub(lambda match: "says" if match.group().endswith("s") else "said", _LABEL.sub("", _without_layout(text))))


def dated_once(summary: str) -> str:
    """A summary with the year of its dates where it comes first: `on 4 March 2031 … by 9 March`."""
    year = ""

    def shown(match: re.Match[str]) -> str:
        nonlocal year
        known, year = year, match[2]
        return match[1] if match[2] == known and match[1][0].isdigit() else match.group()

    return _FULL_DATE.sub(shown, _DAY_AGAIN.sub("", summary))


def undated(summary: str) -> str:
    """A summary without the days of an article that nowhere says when it was written."""
    return _DAY.sub("", summary)


def _made(reading: Reading, references: Mapping[int, Reference], line: Line, published: date | None) -> str | None:
    whole = Proposition(line.start, line.end, line.number, (), None, False, 0.0)
    made = standing(reading, whole, references, published, sure=True)
    return None if made is None else made.text


def is_whole(reading: Reading, line: Line) -> bool:
    """Whether a sentence is nobody's lost quotation, no question, no list, and all its marks are in pairs."""
    text = reading.text[line.start : line.end]
    if text.rstrip('”"’').endswith("?") or text.rstrip().endswith(("...", "…", ":")):
        return False
    return not is_unbalanced(text) and not any(
        p.left <= line.start and line.end <= p.right + 1 for p in reading.quoted(line.start, line.end)
    )
