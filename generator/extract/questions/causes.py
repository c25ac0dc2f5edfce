"""Causes: whom or what people blame, what may have brought something about, and departures without a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.disputes import DENYING
from generator.extract.questions.grounding import context, grounded, says
from generator.extract.questions.interrogatives import from_gerund
from generator.extract.questions.parting import is_subject
from generator.extract.questions.phrasing import lowered, resolved, short, subject_before
from generator.extract.records import AttributedStatement, OpenQuestion, Reference
from generator.words import load

_BLAME = re.compile(
    r"\s(?:blame[sd]?|have blamed|has blamed)\s(?P<what>(?!(?:for|on|it|them|him|her)\b)[^,;:.?“”]{3,70})"
)
_FOR = re.compile(r"\s(?:for|on)\s")
_NEAR = 3
"""Sentences: how far apart two explanations of one thing may be, and how far after one its denial."""
_EVENTS = frozenset(load("events")["physical"])
_OPEN_CAUSE = re.compile(
    r"\b(?:inquiry|inquest|investigation|probe)\b|\b(?:is|are|was|were)\s(?:still\s|now\s)?investigating\b|\bcause\b[^.;]{0,40}\b(?:not|un\w+|under|yet|still)\b|\b(?:not|n['’]t|no)\b[^.;]{0,30}\bcause\b|\btoo (?:early|soon) to (?:say|know|tell)\b"
)
_KNOWN = re.compile(r"\b(?:was|were) caused by\b|\bthe cause was\b|\bblamed (?:it )?on\b", re.I)
"""Where the article itself says what the cause was."""
_ACCUSED = re.compile(r"\baccus(?:ed|es|ing)\s(?P<whom>[^,;:.?“”]{3,60}?)\sof\s(?P<what>[a-z]+ing\s[^,;:.?“”]{3,80})")
_RECORD = re.compile(r"\b(?:has|have|had) [“\"]?no record of (?P<what>[a-z]+ing [^,;:.?“”\"]{3,60})")
_LEAVES = re.compile(
    r"\b(?P<who>(?:[A-Z][\w’.-]+\s?){1,4}?)(?:, who)?\s(?P<be>is|was)\s(?P<verb>leaving|stepping down|resigning|retiring early|sacked|dismissed|fired|suspended)\b"
)
_REASON = re.compile(r"\b(?:because|after|over|amid|following|citing|for failing|due to|since)\b")


def find(
    reading: Reading,
    references: Mapping[int, Reference],
    said: Sequence[AttributedStatement],
) -> Iterator[OpenQuestion]:
    """The questions about causes, the blame first."""
    yield from _blamed(reading, references, said)
    yield from _event(reading)
    yield from filter(None, (_accused(reading, references, item) for item in said if item.statement.lemma == "accuse"))
    for line in reading.lines:
        for rule, question in (("unrecorded", _unrecorded(reading, references, line)), ("left", _left(reading, line))):
            if question and (text := short(grounded(reading, references, question, line))):
                yield OpenQuestion(text, (), line.start, line.end, None, None, 2.3, rule)


def _accused(reading: Reading, references: Mapping[int, Reference], item: AttributedStatement) -> OpenQuestion | None:
    """`Okoro accused the board of hiding the report.`"""
    line = reading.lines[item.statement.sentence]
    match = _ACCUSED.search(reading.text, item.statement.cue[0], line.end)
    if match is None or match.start() != item.statement.cue[0] or len(item.sources) != 1:
        return None
    whom = resolved(reading, references, match.start("whom"), match.end("whom"))
    what = resolved(reading, references, match.start("what"), match.end("what"))
    asked = from_gerund(whom, what) if whom and what and is_subject(whom) else None
    text = short(f"{asked} {says(item.sources[0])}") if asked else None
    return OpenQuestion(text, (), line.start, line.end, None, None, 2.0, "accused") if text else None


def _event(reading: Reading) -> Iterator[OpenQuestion]:
    """`What caused the explosion?`: of what the article is about, where an inquiry runs or its cause is not known."""
    told = [line for line in reading.lines if not line.caption]
    top = " ".join(
        [reading.article.provenance.headline or "", *(reading.text[x.start : x.end] for x in told[:2])]
    ).lower()
    events = [word for word in re.findall(r"[a-z]+", top) if word in _EVENTS]
    if not events or _KNOWN.search(reading.text):
        return
    event = max(events, key=lambda word: (events.count(word), -events.index(word)))
    line = next((x for x in told if _OPEN_CAUSE.search(reading.text, x.start, x.end)), None)
    if line is not None:
        behind = context(reading, {}, line)
        text = short(f"What caused the {event}? {behind}") if behind else f"What caused the {event}?"
        yield OpenQuestion(text or f"What caused the {event}?", (), line.start, line.end, None, None, 2.5, "event")


def _blamed(
    reading: Reading, references: Mapping[int, Reference], said: Sequence[AttributedStatement]
) -> Iterator[OpenQuestion]:
    """`The mayor blames the glacier. Residents blame a mine.`"""
    found = [(line, *blamed) for line in reading.lines if (blamed := _blame(reading, references, line))]
    for one, two in pairwise(found):
        if one[1] != two[1] and two[0].number - one[0].number <= _NEAR and "," not in one[2] + two[2]:
            text = f"Who or what is to blame – {one[2]}, as {one[1]} {_verb(one[1])}, or {two[2]}, as {two[1]} {_verb(two[1])}?"
            if full := short(text):
                yield OpenQuestion(full, (), one[0].start, two[0].end, None, None, 2.9, "blamed_twice")
            return
    for line, who, what in found:
        denial = _denial(said, line)
        full = short(f"{'Are' if _is_plural(what) else 'Is'} {what} to blame, as {who} {_verb(who)}?{denial}")
        if full and denial:
            yield OpenQuestion(full, (), line.start, line.end, None, None, 2.6, "blamed")


def _blame(reading: Reading, references: Mapping[int, Reference], line: Line) -> tuple[str, str] | None:
    match = _BLAME.search(reading.text, line.start, line.end)
    if match is None or any(p.start <= match.start() < p.end for p in reading.quoted(match.start(), match.end())):
        return None
    who = subject_before(reading, references, line.start, match.start())
    what = resolved(reading, references, match.start("what"), match.end("what"))
    if (
        not who
        or not what
        or re.match(
            r"(?:to|will|would|not|never|do|don['’]t)\b|.*\b(?:to|will|would|may|might|could|appeared|often|not)$", who
        )
    ):
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
