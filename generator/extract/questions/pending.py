"""What is still to come: inquiries that were opened, and decisions that are due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.questions.grounding import grounded, of_sentence
from generator.extract.questions.interrogatives import yes_no
from generator.extract.questions.phrasing import lowered, resolved, short, subject_before
from generator.extract.records import OpenQuestion, Reference, WordedClaim

_INQUIRY = re.compile(
    r"\b(?:opened|launched|ordered|began|begun|started|announced|facing|faces|faced|conducting|demanded|is|are|under)\b[^.;:“”]{0,30}?\b(?P<noun>inquiry|investigation|inquest|review|probe|audit)\s(?P<into>(?:into|of)\s[^,;:.?“”]{4,70})"
)
_DEMANDED = re.compile(
    r"\b(?:call(?:s|ed|ing)?\sfor|demand(?:s|ed|ing)?|be\sdrawn\son|urged?|promised?)\s(?P<what>an?\s(?:[a-z-]+\s){0,2}?(?:inquiry|investigation|inquest|review|audit|probe)(?:\s(?:into|of)\s[^,;:.?“”]{4,60})?)"
)
_PROBED = re.compile(
    r"\b(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:still\s|now\s|also\s)?(?:investigating|looking\sinto|examining)\s(?P<matter>(?!whether|how|why|if|what|who|reports|it\b|him\b|her\b|them\b)[^,;:.?“”]{4,60})"
)
_DECISION = re.compile(
    r"\b(?P<modal>will|is due to|are due to|is expected to|are expected to|is set to|are set to|must|is to|are to)\s(?:now |then |also )?"
    r"(?P<verb>decide|rule|vote|report|publish|announce|present|release)\b(?P<rest>[^;:.?,“”]{0,80})"
)
_WHETHER = re.compile(
    r"\b(?:will|is due to|is expected to|must|is to|has until|are due to|are to|considering|weighing|deciding|discussing|consider|decide|decides)\b[^.;:“”]{0,40}?\bwhether\s(?P<clause>[^;:.?“”]{4,90})"
)
_CHALLENGE = re.compile(
    r"\b(?:will|would|plans? to|intends? to|vowed to|has vowed to|is to|said it would)\s(?P<what>(?:seek|challenge|sue|contest|apply for)\b[^;:.?,“”]{3,70})"
)
_DUE = re.compile(
    r"\b(?:(?:on|by|in|before|until)\s(?:the\s(?:end|start|middle)\sof\s)?(?:early\s|late\s)?(?:[A-Z][a-z]{2,8}(?:\s\d{1,2})?|\d{1,2}\s[A-Z][a-z]+|\d{4}|spring|summer|autumn|winter)|next\s(?:week|month|year|spring|summer|autumn|winter)|later\sthis\s\w+)$"
)
_DECIDES = {"decide": "decide", "rule": "rule", "vote": "vote"}


def find(
    reading: Reading, references: Mapping[int, Reference], line: Line, claims: Sequence[WordedClaim]
) -> Iterator[OpenQuestion]:
    """What a sentence says is still to be found out or decided, at most once each."""
    for weight, rule, question in _asked(reading, references, line):
        if question := short(grounded(reading, references, question, line)):
            yield OpenQuestion(question, of_sentence(claims, line), line.start, line.end, None, None, weight, rule)
            return


def _asked(
    reading: Reading, references: Mapping[int, Reference], line: Line
) -> Iterator[tuple[float, str, str | None]]:
    text = reading.text
    for weight, ask in ((2.4, _whether), (2.3, _challenged)):
        yield weight, ask.__name__.lstrip("_"), ask(reading, references, line)
    if match := _INQUIRY.search(text, line.start, line.end):
        into = resolved(reading, references, match.start("into"), match.end("into"))
        yield 2.3, "inquiry", f"What will the {match['noun']} {_short_matter(into)} find?" if into else None
    if match := _DEMANDED.search(text, line.start, line.end):
        what = resolved(reading, references, match.start("what"), match.end("what"))
        yield 2.2, "demanded", f"Will there be {_short_matter(what)}?" if what else None
    if match := _PROBED.search(text, line.start, line.end):
        matter = resolved(reading, references, match.start("matter"), match.end("matter"))
        yield 2.2, "probed", f"What will the investigation of {_short_matter(matter)} find?" if matter else None
    if match := _DECISION.search(text, line.start, line.end):
        yield 2.2, "decision", _decision(reading, references, line, match)


def _whether(reading: Reading, references: Mapping[int, Reference], line: Line) -> str | None:
    """`The Authority must decide by 30 September whether to notify 26 of the lakes.`"""
    match = _WHETHER.search(reading.text, line.start, line.end)
    clause = resolved(reading, references, match.start("clause"), match.end("clause")) if match else None
    if match is None or not clause:
        return None
    if not clause.startswith("to "):
        return yes_no(_short_matter(clause))
    before = re.sub(r"(?:is|are|was|were)\s$", "", reading.text[line.start : match.start()])
    subject = subject_before(reading, references, line.start, line.start + len(before))
    return f"Will {lowered(subject)} {clause[3:]}?" if subject else None


def _challenged(reading: Reading, references: Mapping[int, Reference], line: Line) -> str | None:
    """`The group said that it would seek a judicial review.`"""
    match = _CHALLENGE.search(reading.text, line.start, line.end)
    if match is None or any(p.start <= match.start() < p.end for p in reading.quoted(match.start(), match.end())):
        return None
    before = re.search(
        r"\s(?:said|says|told|announced|added)\s(?:that\s)?(?:it|he|she|they)\s$",
        reading.text[line.start : match.start()],
    )
    end = line.start + before.start() if before else match.start()
    subject = subject_before(reading, references, line.start, end)
    what = resolved(reading, references, match.start("what"), match.end("what"))
    return f"Will {lowered(subject)} {what}?" if subject and what else None


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
    found = _DUE.search(rest)
    return found.group() if found else ""
