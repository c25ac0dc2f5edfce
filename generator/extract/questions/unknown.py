"""What an article says is not known, not given or not yet done, as direct questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.questions.grounding import context, grounded, matter_of
from generator.extract.questions.interrogatives import is_many, wh, yes_no
from generator.extract.questions.parting import parted
from generator.extract.questions.phrasing import capitalised, lowered, resolved, short, subject_before
from generator.extract.records import OpenQuestion, Reference, WordedClaim
from generator.extract.syntax.verbs import is_plural

_WORD = r"(?P<word>whether|if|why|who|what|when|where|how(?:\s(?:many|much|long|often|far|old|quickly|badly)(?:\s(?:[a-z-]+\s){0,2}?[a-z-]+(?=\s))??)?|which\s[a-z-]+)"
_NOT_KNOWN = re.compile(
    rf"""
    \b(?:
        (?:un|not\s(?:yet\s|immediately\s|entirely\s)?)(?:clear|known|certain|sure|decided|determined|established|explained|disclosed)
      | (?:could|can|would|did|does|do)\s?(?:not|n['’]t)\s(?:yet\s|immediately\s)?(?:say|know|tell|explain|disclose|specify|reveal|confirm|determine|establish|show|indicate|identify)
      | cannot\s(?:say|tell|explain|confirm) | can['’]t\ssay
      | (?:declined|refused)\sto\s(?:say|explain|disclose|specify|reveal|discuss|confirm)
      | without\s(?:saying|explaining|specifying|disclosing)
      | remains\sto\sbe\sseen | too\s(?:early|soon)\sto\s(?:say|know|tell)
      | no\s(?:word|indication|details?)\s(?:yet\s)?(?:on|of|about) | questions?\s(?:remain|remained)\s(?:about|over|as\sto)
      | (?:trying|seeking|working)\sto\s(?:determine|establish|find\sout|learn)
      | (?:investigating|examining|looking\sinto|reviewing|when\sasked|(?:inquiry|investigation|probe|review)\s(?:into|on))
    )\s(?:exactly\s|publicly\s|yet\s)?{_WORD}\s(?P<clause>(?:[^;:.?“”]|\.(?=\S|\s[A-Z]))+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ASKED = re.compile(r"when\sasked", re.IGNORECASE)
_OPEN_CLAUSE = re.compile(
    rf"{_WORD}\s(?P<clause>[^;:.?,“”]+?)\s(?:is|was|remains|remained)\s(?:itself |still |also )?(?:in dispute|disputed|unclear|unknown|not known|not clear|uncertain|open|an open question|a mystery|under investigation)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"""
    \b(?P<have>has|have|had)(?:\s(?:not|never)|n['’]t)(?:\s(?:yet|so\sfar|ever))?\s(?P<been>been\s)?
    (?P<verb>named|identified|found|located|released|published|recovered|disclosed|explained|determined|established|announced|decided|charged|arrested|
    appointed|approved|filed|paid|returned|ruled|signed|scheduled|resolved|replaced|tested|examined|opened|reopened|set)\b(?P<rest>[^;:.?,“”]*)
    """,
    re.VERBOSE,
)
_YET_TO = re.compile(r"\b(?:has|have) yet to (?P<rest>[^;:.?,“”]{4,90})")
_NO_DATE = re.compile(
    r"\b[Nn]o (?:date|timetable|time) (?:has|have|was|had) (?:yet )?(?:been )?(?:set|given|fixed|announced) for (?P<what>[^;:.?,“”]{3,60})"
    r"|\b[Nn]o (?P<new>(?:new |further |more )?(?:talks|meetings?|hearings?|negotiations|elections?|vote)) (?:is|are|was|were|has been|have been) (?:yet )?(?:scheduled|planned|set|announced)"
)
_CAUSE = re.compile(
    r"\b(?P<what>the (?:cause|source|motive|origin|reason) (?:of|for|behind) [^;:.?,“”]{3,60}?) (?:is|was|remains|remained|has|have|had) (?:still |yet |also )?(?:not|un|under)",
    re.I,
)
_NO_CAUSE = re.compile(
    r"\b(?:not|n['’]t) (?:yet )?(?:identified|determined|established|found|given|known) (?P<what>(?:the|a) (?:cause|source|motive|origin|reason)(?: (?:of|for|behind) [^;:.?,“”]{3,60})?)"
)
_MISSING = re.compile(
    r"""
    (?P<who>\b(?:\d[\d,]*|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Dd]ozens\sof)
      (?:\s(?:[a-z-]+\s)?(?:people|persons|men|women|children|workers|miners|sailors|passengers|residents|soldiers|crew|students|tourists|hikers))?)
    \s(?:(?:are|were|remain|remained|still|was|is)\s)+(?:listed\sas\s|reported\s)?(?:missing|unaccounted\sfor)
    """,
    re.VERBOSE,
)


_ASKED_WHETHER = re.compile(r"\b[Aa]sked (?:\w+ )?(?:whether|if) (?P<clause>[^,;:.?“”]{8,90}),")
_EVASIVE = re.compile(
    r"\bneither confirmed nor denied\b|\brule (?:it|that|this|anything) (?:in|out)\b|\bwould not (?:confirm|be drawn)\b|\brefused to be drawn\b|\bdid not (?:confirm|rule)\b"
)
"""An answer that is none."""
_NOT_GIVEN = re.compile(
    r"""
    \b(?:(?:declined|refused)\sto|(?:would|could)\s?(?:not|n['’]t))\s(?:name|identify)\s(?P<whom>(?:the|his|her|its|their)\s[^,;:.?“”]{3,60})
    | \b(?:(?:(?:declined|refused)\sto|(?:did|does|do|would)\s?(?:not|n['’]t)(?:\simmediately)?)\s(?:give|provide|disclose|release|publish|supply|reveal|specify|offer)
        \s(?:an?\s|any\s|the\s|its\s|another\s)? | \b(?:gave|offered|provided|published|released|cited)\sno\s)
      (?:exact\s|other\s|further\s|specific\s|precise\s)?
      (?P<thing>figure|number|reason|explanation|evidence|source|timetable|timeline|date|cost|price|amount|motive|cause)s?\b
      (?P<of>\s(?:for|of|behind)\s[^,;:.?“”]{3,60})?
    """,
    re.VERBOSE,
)


def find(
    reading: Reading, references: Mapping[int, Reference], line: Line, claims: Sequence[WordedClaim]
) -> Iterator[OpenQuestion]:
    """The questions that a sentence itself leaves open; none where its words make no plain question."""
    for weight, ask in ASKING:
        for question in ask(reading, references, line):
            if question := grounded(reading, references, short(question), line):
                about = tuple(n for n, c in enumerate(claims) if line.number - 1 <= c.proposition.line <= line.number)[
                    -2:
                ]
                yield OpenQuestion(question, about, line.start, line.end, None, None, weight, ask.__name__)


def not_known(reading: Reading, references: Mapping[int, Reference], line: Line) -> Iterator[str | None]:
    """`It was unclear why the unit waited.`"""
    for match in _NOT_KNOWN.finditer(reading.text, line.start, line.end):
        if _ASKED.match(match.group()) and not line.has("no_reply"):
            continue
        clause = resolved(reading, references, match.start("clause"), match.end("clause"))
        yield wh(match["word"], _until(clause)) if clause else None


def no_date(reading: Reading, references: Mapping[int, Reference], line: Line) -> Iterator[str | None]:
    """`No date has been set for completion.`"""
    for match in _NO_DATE.finditer(reading.text, line.start, line.end):
        group = "what" if match["what"] else "new"
        what = resolved(reading, references, match.start(group), match.end(group))
        yield f"When will {lowered(matter_of(reading, what) if match['new'] else what)} take place?" if what else None


def not_done(reading: Reading, references: Mapping[int, Reference], line: Line) -> Iterator[str | None]:
    """`The file has never been recovered.`"""
    for match in _NOT_DONE.finditer(reading.text, line.start, line.end):
        subject = subject_before(reading, references, line.start, match.start()) or _shared(
            reading, line, match.start()
        )
        have = "have" if subject and is_plural(subject.split()[-1].lower()) else "has"
        statement = (
            f"{match['have'] if match['have'] != 'had' else have} {match['been'] or ''}{match['verb']}{match['rest']}"
        )
        yield yes_no(f"{capitalised(subject)} {statement}") if subject else None


def _shared(reading: Reading, line: Line, end: int) -> str | None:
    """The subject of a sentence whose second verb this is: `Investigators are testing water but have not identified a source.`"""
    before = reading.text[line.start : end].rstrip()
    if not before.endswith((" but", " and", " yet")):
        return None
    clause = parted(before.rsplit(" ", 1)[0].rstrip(","))
    return clause.subject if clause else None


def not_given(reading: Reading, references: Mapping[int, Reference], line: Line) -> Iterator[str | None]:
    """`Mr Okoro declined to name the officer.` `The board gave no reason for the delay.`"""
    for match in _NOT_GIVEN.finditer(reading.text, line.start, line.end):
        group = "whom" if match["whom"] else "of"
        of = resolved(reading, references, match.start(group), match.end(group)) if match[group] else ""
        if of is None or _is_inside(reading, match.start()):
            continue
        if match["whom"] and of.split()[-1].lower().removesuffix("s") not in lex.PERSON_NOUNS:
            continue
        if match["whom"]:
            yield f"Who {'are' if is_many(of) else 'is'} {of}?"
        elif of:
            yield f"What is the {match['thing']} {of}?"
        else:
            before = _sentence_before(reading, references, line)
            yield f"What is the {match['thing']}? {before}" if before else None


def _is_inside(reading: Reading, place: int) -> bool:
    return any(p.start <= place < p.end for p in reading.quoted(place, place + 1))


def _sentence_before(reading: Reading, references: Mapping[int, Reference], line: Line) -> str | None:
    before = reading.lines[line.number - 1] if line.number else None
    return context(reading, references, before) if before and before.paragraph == line.paragraph else None


def asked_whether(reading: Reading, references: Mapping[int, Reference], line: Line) -> Iterator[str | None]:
    """`Asked whether the port would close, the board neither confirmed nor denied it.`"""
    match = _ASKED_WHETHER.search(reading.text, line.start, line.end)
    if match is None or not (line.has("no_reply") or _EVASIVE.search(reading.text, match.end(), line.end)):
        return
    clause = resolved(reading, references, match.start("clause"), match.end("clause"))
    yield yes_no(clause) if clause else None


def open_clause(reading: Reading, references: Mapping[int, Reference], line: Line) -> Iterator[str | None]:
    """`How much of the drug was found is in dispute.`"""
    if match := _OPEN_CLAUSE.match(reading.text, line.start, line.end):
        clause = resolved(reading, references, match.start("clause"), match.end("clause"))
        yield wh(match["word"], clause) if clause else None


def yet_to_come(reading: Reading, references: Mapping[int, Reference], line: Line) -> Iterator[str | None]:
    """`The ministry has yet to publish its report.`"""
    for match in _YET_TO.finditer(reading.text, line.start, line.end):
        subject = subject_before(reading, references, line.start, match.start())
        rest = resolved(reading, references, match.start("rest"), match.end("rest"))
        yield f"When will {lowered(subject)} {rest}?" if subject and rest else None


def no_cause(reading: Reading, references: Mapping[int, Reference], line: Line) -> Iterator[str | None]:
    """`The cause of the fire is not known.`"""
    for pattern in (_CAUSE, _NO_CAUSE):
        for match in pattern.finditer(reading.text, line.start, line.end):
            what = resolved(reading, references, match.start("what"), match.end("what"))
            whole = what is not None and any(word in what for word in (" of ", " for ", " behind "))
            yield f"What is {lowered(what)}?" if what and whole else None


def missing(reading: Reading, references: Mapping[int, Reference], line: Line) -> Iterator[str | None]:
    """`Twenty-three people are still missing.`"""
    for match in _MISSING.finditer(reading.text, line.start, line.end):
        who = resolved(reading, references, match.start("who"), match.end("who"))
        yield f"What happened to the {lowered(who if ' ' in who else f'{who} people')} still missing?" if who else None


ASKING = (
    (2.9, not_known),
    (2.9, open_clause),
    (2.6, not_given),
    (2.6, asked_whether),
    (2.8, no_cause),
    (2.7, missing),
    (2.6, no_date),
    (2.5, yet_to_come),
    (2.4, not_done),
)
"""The kinds of gap, each with how much its question is worth asking."""


def _until(clause: str) -> str:
    """The clause up to where another begins."""
    return re.split(r",?\s(?:but|and that|because|although|while|after which|or not)\b|,\s", clause)[0].strip()
