"""Causes: what brought about what an article is about, and what somebody is accused of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.annotate.reading import Reading
from generator.extract.questions.grounding import context, says
from generator.extract.questions.interrogatives import from_gerund
from generator.extract.questions.parting import is_subject
from generator.extract.questions.phrasing import resolved, short
from generator.extract.records import AttributedStatement, OpenQuestion, Reference
from generator.words import load

_EVENTS = frozenset(load("events")["physical"])
_OPEN_CAUSE = re.compile(
    r"\b(?:inquiry|inquiries|inquest|investigations?|probe)\b|\b(?:is|are|was|were)\s(?:still\s|now\s)?investigating\b|\bcause\b[^.;]{0,40}\b(?:not|un\w+|under|yet|still)\b|\b(?:not|n['’]t|no)\b[^.;]{0,30}\bcause\b|\btoo (?:early|soon) to (?:say|know|tell)\b"
)
_KNOWN = re.compile(r"\b(?:was|were) caused by\b|\bthe cause was\b|\bblamed (?:it )?on\b", re.I)
"""Where the article itself says what the cause was."""
_ACCUSED = re.compile(r"\baccus(?:ed|es|ing)\s(?P<whom>[^,;:.?“”]{3,60}?)\sof\s(?P<what>[a-z]+ing\s[^,;:.?“”]{3,80})")


def find(
    reading: Reading,
    references: Mapping[int, Reference],
    said: Sequence[AttributedStatement],
) -> Iterator[OpenQuestion]:
    """The questions about causes, that of the event first."""
    yield from _event(reading)
    yield from filter(None, (_accused(reading, references, item) for item in said if item.statement.lemma == "accuse"))


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
