"""Causes: whom or what people blame, what may have brought something about, and departures without a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.disputes import DENYING
from generator.extract.questions.grounding import grounded, of_claims, says
from generator.extract.questions.interrogatives import from_gerund, yes_no
from generator.extract.questions.phrasing import lowered, resolved, short, subject_before
from generator.extract.records import AttributedStatement, OpenQuestion, Reference, WordedClaim

_BLAME = re.compile(
    r"\s(?:blame[sd]?|have blamed|has blamed)\s(?P<what>(?!(?:for|on|it|them|him|her)\b)[^,;:.?“”]{3,70})"
)
_FOR = re.compile(r"\s(?:for|on)\s")
_NEAR = 3
"""Sentences: how far apart two explanations of one thing may be, and how far after one its denial."""
_MAY = re.compile(r"\b(?:may|might|could) (?:well )?have\s")
_RECORD = re.compile(r"\b(?:has|have|had) [“\"]?no record of (?P<what>[a-z]+ing [^,;:.?“”\"]{3,60})")
_LEAVES = re.compile(
    r"\b(?P<who>(?:[A-Z][\w’.-]+\s?){1,4}?)(?:, who)?\s(?P<be>is|was)\s(?P<verb>leaving|stepping down|resigning|retiring early|sacked|dismissed|fired|suspended)\b"
)
_REASON = re.compile(r"\b(?:because|after|over|amid|following|citing|for failing|due to|since)\b")


def find(
    reading: Reading,
    references: Mapping[int, Reference],
    said: Sequence[AttributedStatement],
    claims: Sequence[WordedClaim],
) -> Iterator[OpenQuestion]:
    """The questions about causes, the blame first."""
    yield from _blamed(reading, references, said)
    for number, claim in enumerate(claims):
        if (
            _MAY.search(claim.text)
            and claim.disputed_by is None
            and not claim.unverified
            and (asked := yes_no(claim.text))
        ):
            yield from of_claims(asked, claims, (number,), 2.3)
    for line in reading.lines:
        for question in (_unrecorded(reading, references, line), _left(reading, line)):
            if question and (text := short(grounded(reading, references, question, line))):
                yield OpenQuestion(text, (), line.start, line.end, None, None, 2.3)


def _blamed(
    reading: Reading, references: Mapping[int, Reference], said: Sequence[AttributedStatement]
) -> Iterator[OpenQuestion]:
    """`The mayor blames the glacier. Residents blame a mine.`"""
    found = [(line, *blamed) for line in reading.lines if (blamed := _blame(reading, references, line))]
    for one, two in pairwise(found):
        if one[1] != two[1] and two[0].number - one[0].number <= _NEAR and "," not in one[2] + two[2]:
            text = f"Who or what is to blame – {one[2]}, as {one[1]} {_verb(one[1])}, or {two[2]}, as {two[1]} {_verb(two[1])}?"
            if full := short(text):
                yield OpenQuestion(full, (), one[0].start, two[0].end, None, None, 2.9)
            return
    for line, who, what in found:
        text = f"{'Are' if _is_plural(what) else 'Is'} {what} to blame, as {who} {_verb(who)}?{_denial(said, line)}"
        if full := short(text):
            yield OpenQuestion(full, (), line.start, line.end, None, None, 2.6)


def _blame(reading: Reading, references: Mapping[int, Reference], line: Line) -> tuple[str, str] | None:
    match = _BLAME.search(reading.text, line.start, line.end)
    if match is None or any(p.start <= match.start() < p.end for p in reading.quoted(match.start(), match.end())):
        return None
    who = subject_before(reading, references, line.start, match.start())
    what = resolved(reading, references, match.start("what"), match.end("what"))
    if not who or not what or re.match(r"(?:to|will|would|not|never)\b", who):
        return None
    return lowered(who), lowered(_FOR.split(what)[0] if " for " in what else what)


def _verb(who: str) -> str:
    return "say" if _is_plural(who) else "says"


def _is_plural(words: str) -> bool:
    head = re.split(r"\s(?:of|in|on|at|from|for|with|by|to)\s", words)[0].split()[-1]
    return head == "people" or (head.islower() and head.endswith("s") and not head.endswith("ss"))


def _denial(said: Sequence[AttributedStatement], line: Line) -> str:
    """A denial in the next sentences, of whoever is blamed."""
    near = (item for item in said if 0 < item.statement.sentence - line.number <= 1 and item.statement.lemma in DENYING)
    who = next((item.sources[0] for item in near if item.sources), None)
    return f" {says(who, 'deny', 'it')}" if who is not None else ""


def _unrecorded(reading: Reading, references: Mapping[int, Reference], line: Line) -> str | None:
    """`The council said it had no record of receiving the letter.`"""
    match = _RECORD.search(reading.text, line.start, line.end)
    who = subject_before(reading, references, line.start, _speaking(reading, line, match.start())) if match else None
    what = resolved(reading, references, match.start("what"), match.end("what")) if match else None
    asked = from_gerund(who, what) if who and what else None
    return f"{asked} It says that it has no record of it." if asked else None


def _speaking(reading: Reading, line: Line, end: int) -> int:
    match = re.search(r"\s(?:said|says|told|insisted|added)\b", reading.text[line.start : end])
    return line.start + match.start() if match else end


def _left(reading: Reading, line: Line) -> str | None:
    """`Mr Kerr, who is leaving to pursue other opportunities`: nothing says why."""
    match = _LEAVES.search(reading.text, line.start, line.end)
    if match is None or _REASON.search(reading.text, match.end(), line.end):
        return None
    return f"Why {match['be']} {match['who'].strip()} {match['verb']}?"
