"""Denials: what somebody says is not so, as the question whether it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.disputes import DENYING, content
from generator.extract.questions.grounding import context, of_claims, of_sentence, says
from generator.extract.questions.interrogatives import asked, from_gerund, is_negated, yes_no
from generator.extract.questions.phrasing import lowered, resolved, short, with_article
from generator.extract.records import AttributedStatement, OpenQuestion, Reference, Speaker, WordedClaim

_ALLEGED = re.compile(
    r"^(?:(?:any|all|the|those|these|a|his|her|their)\s)?(?:(?:\w+\s)?(?:accusations?|allegations?|assertions?|claims?|reports?|rumou?rs?|suggestions?|charges?|notion|idea)\s)?that\s",
    re.I,
)
_POINTING = re.compile(
    r"(?:that|this|it|(?:the|any|all|these|those|such)\s(?:\w+\s)?(?:accusations?|allegations?|charges?|claims?|accounts?|suggestions?))(?:\s(?:outright|strongly|flatly|entirely|through|in|at|on|as)\b[^;:]{0,60})?",
    re.I,
)
"""What a denial says instead of what it denies."""
_BLAMING = re.compile(r"\bblam(?:e[sd]?|ing)\b")
_OF_SOMEBODY = frozenset("aides leaders members officials others some supervisors".split())
"""Who says nothing without the words for whose they are."""
_STOPS = frozenset(",;:.—–")
_THAT = re.compile(r"\bthat\s*$|\b(?:accusations?|allegations?|claims?|reports?|rumou?rs?|suggestions?)\s*$")
_FOR_OTHERS = re.compile(r"\b(?:spokes\w+|lawyers?|attorneys?|representatives?|solicitors?|counsel|publicist)\b", re.I)
_IDIOMS = (
    (re.compile(r"(?:any\s)?(?:\w+\s)?involvement\sin\s(?P<of>[^,;:.?“”]{3,60})"), "{was} {who} involved in {of}?"),
    (re.compile(r"(?:any\s|all\s)?responsibility\sfor\s(?P<of>[^,;:.?“”]{3,60})"), "{was} {who} responsible for {of}?"),
    (re.compile(r"(?:any\s)?knowledge\sof\s(?P<of>[^,;:.?“”]{3,60})"), "Did {who} know of {of}?"),
    (re.compile(r"(?:any\s|all\s)?(?:criminal\s)?wrong-?doing(?P<of>)"), "Did {who} do anything wrong?"),
)
_ANYTHING = re.compile(r"(?:the\sexistence\sof\s)?(?:any|every)\s(?P<what>(?!wrong)[a-z][^,;:.?“”]{3,60})")
_BARE = 3
"""Content words: a denial with fewer is asked about with the sentence before it."""


def find(
    reading: Reading,
    references: Mapping[int, Reference],
    said: Sequence[AttributedStatement],
    claims: Sequence[WordedClaim],
) -> Iterator[OpenQuestion]:
    """What each denial says was alleged, or what it points back to."""
    for item in said:
        if item.statement.lemma not in DENYING or len(item.sources) != 1:
            continue
        line = reading.lines[item.statement.sentence]
        span = matter_span(reading, item)
        matter = resolved(reading, references, *span)
        if matter and _POINTING.fullmatch(matter.strip(" ,.")):
            yield from _answered(reading, line, item, claims)
        elif matter:
            before = reading.text[item.statement.cue[0] : span[0]]
            known = reading.lines[line.number - 1] if line.number else None
            told = context(reading, references, known) if known and known.paragraph == line.paragraph else None
            denial = Denial(item.sources[0], before, matter.strip(" ,."), item.statement.lemma)
            yield from _denied(line, claims, item.sources[0], denial, told)


def matter_span(reading: Reading, item: AttributedStatement) -> tuple[int, int]:
    """What a statement says; without it what follows its verb, up to the first mark."""
    if item.statement.content is not None:
        return item.statement.content
    start, line = item.statement.cue[1], reading.lines[item.statement.sentence]
    end = next((w.start for w in reading.tokens(start, line.end) if w.text in _STOPS), line.end)
    return start, max(start, end)


class Denial(NamedTuple):
    """Who denies what, by which verb, and the words between it and the matter."""

    who: Speaker
    before: str
    matter: str
    lemma: str


def that_clause(denial: Denial) -> str | None:
    """`denied that the firm had paid` → `Did the firm pay?`"""
    clause = _ALLEGED.sub("", denial.matter)
    whole = clause != denial.matter or _THAT.search(denial.before)
    return asked(clause) if whole else yes_no(clause) if denial.lemma == "deny" else None


def gerund(denial: Denial) -> str | None:
    """`denied walking away` → `Did … walk away?`"""
    speaks_for = _FOR_OTHERS.search(denial.who.words)
    return None if speaks_for else from_gerund(with_article(denial.who.words), denial.matter)


def idiom(denial: Denial) -> str | None:
    """`denied responsibility for the leak` → `Was … responsible for the leak?`"""
    if _FOR_OTHERS.search(denial.who.words):
        return None
    found = ((match, made) for form, made in _IDIOMS if (match := form.fullmatch(denial.matter)))
    match, made = next(found, (None, ""))
    who, was = with_article(denial.who.words), "Were" if denial.who.plural else "Was"
    return made.format(who=lowered(who), was=was, of=match["of"]) if match else None


def anything(denial: Denial) -> str | None:
    """`denied any link to the firm` → `Was there any link to the firm?`"""
    match = _ANYTHING.fullmatch(denial.matter)
    return f"Was there any {match['what']}?" if match else None


FORMS = (that_clause, gerund, idiom, anything)
"""What a denial can deny, in the order in which it is tried."""


def _denied(
    line: Line, claims: Sequence[WordedClaim], who: Speaker, denial: Denial, told: str | None
) -> Iterator[OpenQuestion]:
    question, rule = next(((made, form.__name__) for form in FORMS if (made := form(denial))), (None, ""))
    negated = is_negated(_ALLEGED.sub("", denial.matter))
    if question and len(content(question)) < _BARE:
        question = f"{question} {told}" if told else question if len(content(question)) > 1 else None
    if who.words.lower() in _OF_SOMEBODY:
        return
    verb = "doubt" if denial.lemma in ("doubt", "question") else "deny"
    text = short(question if negated else f"{question} {says(who, verb, 'it')}") if question else None
    if text:
        yield OpenQuestion(text, of_sentence(claims, line), line.start, line.end, None, None, 2.8, f"denied_{rule}")


def _answered(
    reading: Reading, line: Line, item: AttributedStatement, claims: Sequence[WordedClaim]
) -> Iterator[OpenQuestion]:
    """`The board disputed that.`: the first claim of whoever spoke just before."""
    who, paragraph = item.sources[0], line.paragraph
    before = [
        (n, c)
        for n, c in enumerate(claims)
        if paragraph - 1 <= reading.lines[c.proposition.line].paragraph and c.proposition.line < line.number
        if c.proposition.sources
        and who not in c.proposition.sources
        and c.rating
        and not (c.check or c.proposition.denial or _is_blame(c))
    ]
    last = before[-1][1].proposition.sources if before else ()
    number, claim = next(((n, c) for n, c in before if c.proposition.sources == last), (-1, None))
    question = asked(claim.text) if claim else None
    if claim and question and claim.disputed_by is None:
        yield from of_claims(f"{question} {says(who, 'deny', 'it')}", claims, (number,), 2.8, "denied_that")


def _is_blame(claim: WordedClaim) -> bool:
    """Whether a claim only says whom somebody blames, which is asked by itself."""
    return bool(_BLAMING.search(claim.text))
