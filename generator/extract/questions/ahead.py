"""Ahead: the step, the figure or the day that is due, expected, promised or possible, as the one question that the article is read for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims.disputes import content
from generator.extract.questions.parting import Clause, parted
from generator.extract.questions.phrasing import lowered, short
from generator.extract.records import OpenQuestion, WordedClaim
from generator.text.numerals import MONTHS

_BESIDE = r"(?:now |widely |also |still |both |all |currently )?"
_DUE = re.compile(rf"{_BESIDE}(?:due|set|scheduled) to (?=[a-z])")
_EXPECTED = re.compile(
    rf"{_BESIDE}(?:aiming|bidding|expected|forecast|hoping|likely|planning|poised|predicted|projected|tipped) to (?=[a-z])"
)
_PLANNED = frozenset("aim aims hope hopes intend intends plan plans pledged pledges promised promises vowed vows want wants".split())
_HOPING = re.compile(rf"{_BESIDE}(?:confident|expecting|hopeful|hoping|optimistic) (?:that )?(?:they|it|he|she) will (?=[a-z])")
_EXPECTS = re.compile(
    r"(?P<who>(?:[\w’'&-]+ ){1,7}?)to (?P<what>(?!(?:the|an?|its|his|her|their) )[a-z]+ .+)"
)
_EXPECTING = frozenset("expect expects forecast forecasts predict predicts project projects".split())
_EXPECTING_NOW = re.compile(rf"(?:is|are) {_BESIDE}expecting ")
_AFTER_VERB = re.compile(rf"^{_BESIDE}(?:expecting )?(?:that )?")
_OWN = re.compile(r"(?:its|his|her|their) (?=[a-z])")
_NAMED = re.compile(r"(?:the|an?|[A-Z]\w*) ")
_POSSIBLE = frozenset("could may might".split())
_IDLE = re.compile(
    r"(?:not|never|neither|only|have(?! to\b)|appear|become clear|feel|hear|look|mean|need|recall|remember|see|seem|smell|sound|help|(?:now )?be able|be (?!\w+(?:ed|en|t)\b|(?:about |around |between |up to )?[\d$£€]))\b ?"
)
"""What is no event that could come or not."""
_ROUTINE = frozenset(
    "answer attend chair cover discuss display encourage face feature gather greet headline help hold host include join meet offer open perform play present run screen see select show speak star take talk travel visit".split()
)
"""What the outlet says will be done on a day, and nobody doubts: `The palace will host a dinner in May.`"""
_JOINT = re.compile(r", (?:and |but |so )?| (?:and|but|so|while) (?=[A-Z]|(?:the|an?) )")
_WHICH = re.compile(r"(?:.*\s(?:in|on|of|to|for|with|by|at)\s)?(?P<noun>(?:[Tt]he|[Aa]n?|[Ii]ts|[A-Z]\w*)\s[^,]{3,60}), (?:which|who) (?P<told>(?:(?:is|are) |will |hopes? |plans? |aims? |expects? |could |may )[^,]+)(?:,|$)")
_CUT = re.compile(
    r"(?:,? (?:after|although|because|but|compared (?:with|to)|following|if|in an interview|part of|since|so that|though|unless|when|where|whereas|which|while|who)\b|, (?:[a-z]+ing|even|with)\b| and (?:are|is|was|were)\b).*$"
)
"""Where what is expected ends, and the sentence goes on."""
_BARE = re.compile(r"\s(?:in|over|for) the (?:days|weeks|months|years)$")
"""What such a cut leaves of `in the weeks after 3 May`."""
_DATED = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b|\d\d|\d ?(?:%|percent|per cent|million|billion)")
_DAY = re.compile(
    rf"\b(?:by|from|in|on|until)\s(?:the\s(?:end|start|middle)\sof\s|early\s|late\s|spring\s|summer\s|autumn\s)*(?:\d{{1,2}}\s)?(?:(?:{'|'.join(MONTHS)})\b|20\d\d)"
)
"""The day of what the outlet itself says will come."""
_TOLD_SO = re.compile(r"(?<!s) would (?=[a-z])")
_BODIES = lex.GROUP_NOUNS | lex.ORGANIZATION_HEADS | lex.PERSON_NOUNS
_SIGN = re.compile(r"\b(?:will|would|could|may|might|to)\b")
"""A word that stands wherever something lies ahead."""
_SHARED, _LEAST, _MOST = 1, 3, 2
"""Words that it must share with the headline and the first sentences; words that say enough."""


class Kind(NamedTuple):
    """How sure it is that something comes: its name, how much its question is worth asking, and what is to come of a clause."""

    name: str
    weight: float
    what: Callable[[Clause], str | None]


def _due(clause: Clause) -> str | None:
    """`The port is due to reopen in May.`"""
    return _behind(_DUE, clause)


def _expected(clause: Clause) -> str | None:
    """`The fares are likely to rise in May.` `The port hopes to sell the mill.`"""
    if clause.verb in _PLANNED and clause.rest.startswith("to "):
        return clause.rest[3:]
    return _behind(_EXPECTED, clause) or _behind(_HOPING, clause)


def _promised(clause: Clause) -> str | None:
    """`The port will reopen in May.`, where it has a day or a figure."""
    return clause.rest if clause.verb in ("will", "would") and _DATED.search(clause.rest) else None


def _possible(clause: Clause) -> str | None:
    """`The port could close.`"""
    return clause.rest if clause.verb in _POSSIBLE else None


def _behind(to: re.Pattern[str], clause: Clause) -> str | None:
    match = to.match(clause.rest) if clause.verb in ("is", "are") else None
    return clause.rest[match.end() :] if match else None


def _pledged(clause: Clause) -> str | None:
    """`Okoro said she would sell the port.`: of a subject that says so of itself."""
    return clause.rest if clause.verb in ("will", "would") else None


KINDS = (Kind("due", 2.05, _due), Kind("expected", 2.0, _expected), Kind("promised", 1.95, _promised), Kind("pledged", 1.85, _pledged), Kind("possible", 1.8, _possible))


def find(
    reading: Reading, claims: Sequence[WordedClaim], unlisted: Sequence[WordedClaim] = ()
) -> Iterator[OpenQuestion]:
    """The questions for the weightiest of what lies ahead, at most two, and what is only possible where nothing surer is told; each has to touch what the article is about, and no column asks one."""
    if reading.is_column:
        return
    top = " ".join(line.text for line in reading.lines[:2])
    core = content(f"{reading.article.provenance.headline or ''} {top}")
    small = frozenset(word.text for line in reading.lines for word in line.words if word.text.islower())
    found = [one for one in _all(claims, unlisted, small) if len(content(one.question) & core) >= _SHARED]
    ranked = sorted(found, key=lambda one: (-one.weight, one.start))
    yield from (one for one in ranked[:_MOST] if one is ranked[0] or one.weight > KINDS[-1].weight)


def _all(listed: Sequence[WordedClaim], unlisted: Sequence[WordedClaim], small: Set[str]) -> Iterator[OpenQuestion]:
    """What each claim asks; `small` are the words that the article writes in small letters."""
    for number, claim in enumerate((*listed, *unlisted)):
        place = claim.proposition
        if claim.check is not None or place.denial or not _SIGN.search(claim.text):
            continue
        about = (number,) if number < len(listed) else ()
        news = listed[0].text if listed and listed[0].proposition.line < place.line else ""
        found = ((kind, question) for kind, question in _of_claim(claim, small, news) if short(question))
        if (asks := next(found, None)) is not None:
            kind, question = asks
            yield OpenQuestion(question, about, place.start, place.end, None, None, kind.weight, kind.name)


def _of_claim(claim: WordedClaim, small: Set[str], news: str) -> Iterator[tuple[Kind, str]]:
    """What each clause of a claim asks, the whole first."""
    sources = claim.proposition.sources
    for clause in _clauses(claim.text):
        for kind in KINDS:
            if kind.name == "promised" and not sources and not (_DAY.search(clause.rest) and clause.rest.split()[0] not in _ROUTINE):
                continue
            if kind.name == "pledged" and (len(sources) != 1 or sources[0].words != clause.subject):
                continue
            question = asked(clause._replace(subject=_small(clause.subject, small)), kind)
            if question := _told(question, clause, news):
                yield kind, question


def _told(question: str | None, clause: Clause, news: str) -> str | None:
    """`Will the deal close by May?` with the first claim of the article, which tells of the deal; nothing where further down no day is named."""
    the, _, noun = clause.subject.lower().partition(" ")
    if not (question and news) or the != "the" or " " in noun or noun in _BODIES or noun.removesuffix("s") in _BODIES:
        return question
    return f"{question} {_TOLD_SO.sub(' is to ', news)}" if _DAY.search(question) else None


def _small(subject: str, small: Set[str]) -> str:
    """`Layoffs` as `layoffs`, where the article has the word in small letters and no name begins with it."""
    first, space, rest = subject.partition(" ")
    common = first.lower() in small and first[1:].islower() and not rest[:1].isupper()
    return f"{first.lower()}{space}{rest}" if common else subject


def _clauses(text: str) -> Iterator[Clause]:
    """The plain clauses of a claim: the whole, without what follows or stands in front, and that of a thing `which is due to …`."""
    which = _WHICH.match(text)
    of_which = (f"{which['noun']} {which['told']}",) if which else ()
    behind = (_CUT.sub("", text[joint.end() :]) for joint in _JOINT.finditer(text))
    told = (text, _CUT.sub("", text), *of_which, *behind)
    for one in dict.fromkeys(told):
        clause = parted(one) if _SIGN.search(one) else None
        if clause is not None and not clause.negated:
            yield clause


def asked(clause: Clause, kind: Kind) -> str | None:
    """What lies ahead as a question: `The port is expected to reopen in May.` → `Will the port reopen in May?`"""
    who, what = clause.subject, kind.what(clause)
    if kind.name == "expected" and (of := _of_other(clause)):
        who, what = of
    what = _BARE.sub("", _CUT.sub("", what)).removeprefix("either ") if what and not _IDLE.match(what) else None
    what = re.sub(r"\band to (?=[a-z]+ )", "and ", what) if what else None
    if what and re.search(r"\b[A-Z]\.[A-Z]$", what):
        what += "."
    return f"Will {lowered(who)} {what}?" if what and len(what.split()) >= _LEAST else None


def _of_other(clause: Clause) -> tuple[str, str] | None:
    """`Pell Farms expects its sales to rise by 14 percent.`: of whom somebody expects it, with whose it is."""
    expecting = clause.verb in _EXPECTING or _EXPECTING_NOW.match(f"{clause.verb} {clause.rest}")
    match = _EXPECTS.match(_AFTER_VERB.sub("", clause.rest)) if expecting else None
    if match is None:
        return None
    who = _OWN.sub("", match["who"].strip())
    return (who if _NAMED.match(f"{who} ") else f"{clause.subject}’s {who}", match["what"])
