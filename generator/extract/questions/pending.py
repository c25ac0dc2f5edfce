"""What is still to come: inquiries that were opened, and decisions that are due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.questions.phrasing import lowered, resolved, short, subject_before
from generator.extract.records import OpenQuestion, Reference, WordedClaim

_INQUIRY = re.compile(
    r"\b(?:opened|launched|ordered|began|begun|started|announced|called for|calls for|demanded|is|are|under)\b[^.;:“”]{0,30}?\b(?P<noun>inquiry|investigation|inquest|review|probe|audit)\s(?P<into>(?:into|of)\s[^,;:.?“”]{4,70})"
)
_OPENED = re.compile(
    r"\s(?:has|have|had)?\s?(?:opened|launched|ordered|begun|started|announced)\s(?:an?\s)(?:\w+\s)?(?P<noun>inquiry|investigation|review|probe|audit)\b(?!\s(?:into|of)\b)"
)
_APPEAL = re.compile(
    r"\s(?:can|may|could|will|would|plans? to|has until [^;:.?,“”]{3,30} to)\sappeal\b(?P<rest>[^;:.?,“”]{0,60})"
)
_DECISION = re.compile(
    r"\b(?P<modal>will|is due to|are due to|is expected to|are expected to|is set to|are set to|must|is to|are to)\s(?:now |then |also )?"
    r"(?P<verb>decide|rule|vote|report|publish|announce|present|release)\b(?P<rest>[^;:.?,“”]{0,80})"
)
_RESULTS = re.compile(
    r"\b(?P<noun>results?|findings|verdict|ruling|decision|report|minutes|judgment)\b[^;:.?,“”]{0,40}?(?P<due>\s(?:is|are|was|were)\s(?:now\s)?(?:due|expected)\b)"
)
_APPROVAL = re.compile(
    r"\s(?:still\s)?(?:has|have|needs?|must|remains?)\s(?:still\s)?(?:yet\s)?(?:to\s)?be\s(?P<rest>(?:approved|ratified|confirmed|signed|agreed|endorsed|cleared|tested)\b[^;:.?,“”]{0,60})"
)
_DECIDES = {"decide": "decide", "rule": "rule", "vote": "vote"}


def find(
    reading: Reading, references: Mapping[int, Reference], line: Line, claims: Sequence[WordedClaim]
) -> Iterator[OpenQuestion]:
    """What a sentence says is still to be found out or decided, at most once each."""
    for weight, question in _asked(reading, references, line):
        if question := short(question):
            about = tuple(n for n, c in enumerate(claims) if c.proposition.line == line.number)[:1]
            yield OpenQuestion(question, about, line.start, line.end, None, None, weight)
            return


def _asked(reading: Reading, references: Mapping[int, Reference], line: Line) -> Iterator[tuple[float, str | None]]:
    text = reading.text
    if match := _INQUIRY.search(text, line.start, line.end):
        into = resolved(reading, references, match.start("into"), match.end("into"))
        yield 2.3, f"What will the {match['noun']} {_short_matter(into)} find?" if into else None
    if match := _OPENED.search(text, line.start, line.end):
        subject = subject_before(reading, references, line.start, match.start())
        yield 2.2, f"What will the {match['noun']} by {lowered(subject)} find?" if subject else None
    if match := _APPEAL.search(text, line.start, line.end):
        subject = subject_before(reading, references, line.start, match.start())
        yield 2.0, f"Will {lowered(subject)} appeal{_short_matter(match['rest'])}?" if subject else None
    if match := _DECISION.search(text, line.start, line.end):
        yield 2.2, _decision(reading, references, line, match)
    if match := _RESULTS.search(text, line.start, line.end):
        subject = subject_before(reading, references, line.start, match.start("due"))
        verb = "be" if match["noun"] in ("verdict", "ruling", "decision", "judgment") else "say"
        yield 2.1, f"What will {lowered(subject)} {verb}?" if subject and len(subject.split()) > 2 else None
    if match := _APPROVAL.search(text, line.start, line.end):
        subject = subject_before(reading, references, line.start, match.start())
        rest = _short_matter(match["rest"])
        yield 2.2, f"Will {lowered(subject)} be {rest}?" if subject else None


def _short_matter(into: str) -> str:
    return re.split(r"\s(?:after|that|which|who|on|and|last|this|since|because)\b", into)[0]


def _decision(reading: Reading, references: Mapping[int, Reference], line: Line, match: re.Match[str]) -> str | None:
    subject = subject_before(reading, references, line.start, match.start())
    rest = resolved(reading, references, match.start("rest"), match.end("rest"))
    if not subject or rest is None or len(subject.split()) > 9:
        return None
    verb = match["verb"]
    if verb in _DECIDES:
        return f"How will {lowered(subject.strip())} {verb} {rest.strip()}".strip() + "?"
    return f"What will {lowered(subject.strip())} {verb} {_when(rest)}".strip() + "?"


def _when(rest: str) -> str:
    """The date at the end of a stretch, without the object before it."""
    found = re.search(r"\b(?:on|by|in|next|later|before|at)\s.+$", rest)
    return found.group() if found else ""
