"""Contested claims: what could not be verified, what somebody denies or only alleges, and rumours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.disputes import content
from generator.extract.questions.grounding import of_claims, of_sentence, says
from generator.extract.questions.interrogatives import asked, is_many, is_negated, yes_no
from generator.extract.questions.parting import BE, parted
from generator.extract.questions.phrasing import resolved, short
from generator.extract.records import OpenQuestion, Reference, Speaker, WordedClaim
from generator.text import Sought

_NOT_SURE = r"(?:could|can|has|have)\s?(?:not|n['’]t)\s(?:immediately\s|yet\s|independently\s)?be(?:en)?\s(?:immediately\s|independently\s)?(?:confirmed|verified|substantiated|corroborated)"
_RUMOUR = Sought(
    rf"""
    \b(?:[Rr]umou?rs?|[Cc]laims?|[Rr]eports?|allegations?|suggestions?|speculation)\s(?:[\w’-]+\s){{0,5}}?that\s(?P<clause>[^;:.?“”]+?)\s{_NOT_SURE}
    | \b(?:[Ii]t\sis|[Ii]t\swas)\s(?:widely\s)?(?:rumou?red|whispered)\s(?:[\w-]+\s){{0,4}}?that\s(?P<told>[^;:.?“”]+)
    | \b[Rr]umou?rs\s(?:[\w’-]+\s){{0,5}}?that\s(?P<that>[^;:.?,“”]+)
    | \b[Rr]umou?rs\sof\s(?P<thing>an?\s(?:[^;:.?,“”]|,(?=\d)){{3,50}})
    """,
    re.VERBOSE,
)
_UNCONFIRMED = Sought(
    r"\b(?:unconfirmed|unverified|unsubstantiated|conflicting)\s(?:\w+\s)?(?:reports?|claims?|accounts?|allegations?)\s(?:(?P<that>that)|(?P<of>of))\s(?P<what>(?!how|why|what|who|when|where|whether)[^;:.?,“”]{4,100})(?![^;:.?,“”])"
)
_VERIFYING = re.compile(r"\b(?:verif|confirm|authentica|corroborat)", re.I)
_WEAK = frozenset(["low", "very-low"])
_ALLEGING = frozenset(["allege", "claim", "insist", "maintain"])
"""Verbs by which a text says that it does not vouch for what somebody says."""
_IMPORTANT = 2
"""Words that what a side of a war says must share with the headline and the first two sentences to be asked about."""


def find(
    reading: Reading,
    references: Mapping[int, Reference],
    claims: Sequence[WordedClaim],
) -> Iterator[OpenQuestion]:
    """A question for each claim that is denied, not verified or only alleged, and for each rumour."""
    lead = " ".join(reading.text[line.start : line.end] for line in reading.lines[:2])
    core = content(f"{reading.article.provenance.headline or ''} {lead}")
    for number, claim in enumerate(claims):
        if _VERIFYING.search(claim.text) or claim.check is not None:
            continue
        yield from _disputed(claims, number, claim)
        yield from _unverified(claims, number, claim)
        yield from _unsure(reading, claims, number, claim, core)
    for line in reading.lines:
        yield from _rumoured(reading, references, line, claims)
        yield from _unconfirmed(reading, references, line, claims)


def _disputed(claims: Sequence[WordedClaim], number: int, claim: WordedClaim) -> Iterator[OpenQuestion]:
    """A claim that somebody else denies: `Did the firm pay? The firm denies it.`"""
    if claim.disputed_by is None or claim.rating is None or not _can_deny(claim.disputed_by):
        return
    question = asked(claim.text)
    denies = "" if is_negated(claim.text) else f" {says(claim.disputed_by, 'deny', 'it')}"
    yield from of_claims(question and f"{question}{denies}", claims, (number,), 3.1, "disputed")


def _can_deny(who: Speaker) -> bool:
    """Whether a description is of somebody: `the case` denies nothing."""
    head = who.head.lower()
    nouns = lex.PERSON_NOUNS | lex.GROUP_NOUNS | lex.ORGANIZATION_HEADS
    return who.actor is not None or who.plural or head in nouns or head.removesuffix("s") in nouns


def _unverified(claims: Sequence[WordedClaim], number: int, claim: WordedClaim) -> Iterator[OpenQuestion]:
    """A claim that the article could not verify."""
    if not claim.unverified or claim.disputed_by is not None:
        return
    question = asked(claim.text)
    source = next(iter(claim.proposition.sources), None)
    tail = f"{_says_so(source, claim)[:-1]}; it could not be verified." if source else "It could not be verified."
    yield from of_claims(question and f"{question} {tail}", claims, (number,), 3.0, "unverified")


def _says_so(source: Speaker, claim: WordedClaim) -> str:
    """`The mayor says so.`, and `says not` of what is not so."""
    return says(source, rest="not" if is_negated(claim.text) else "so")


def _unsure(
    reading: Reading, claims: Sequence[WordedClaim], number: int, claim: WordedClaim, core: set[str]
) -> Iterator[OpenQuestion]:
    """An allegation, or what a side of a war says where it touches what the article is about; not the news itself."""
    sources, rating, said = claim.proposition.sources, claim.rating, claim.proposition.said
    plain = claim.disputed_by is None and not claim.unverified and len(sources) == 1
    if not plain or claim.proposition.denial or claim.unrated not in ("", "forecast"):
        return
    line = reading.lines[claim.proposition.line]
    touches = len(content(claim.text) & core) >= _IMPORTANT
    if touches and said is not None and said.statement.lemma in _ALLEGING and said.statement.cue[0] < claim.proposition.start:
        rule = "alleged"
    elif (
        (rating is not None and rating.level in _WEAK and "interested" in rating.why)
        and line.has("conflict")
        and touches
        and any(not other.caption for other in reading.lines[: line.number])
    ):
        rule = "party"
    else:
        return
    clause = parted(claim.text)
    mere = clause is not None and clause.verb in BE and " " not in clause.rest
    own = clause is not None and clause.subject == sources[0].words
    question = None if own or mere else yes_no(claim.text)
    yield from of_claims(question and f"{question} {_says_so(sources[0], claim)}", claims, (number,), 1.9, rule)


def _unconfirmed(
    reading: Reading, references: Mapping[int, Reference], line: Line, claims: Sequence[WordedClaim]
) -> Iterator[OpenQuestion]:
    """`There are unconfirmed reports of a breach upstream.`"""
    match = line.first(_UNCONFIRMED, reading.text)
    words = resolved(reading, references, match.start("what"), match.end("what")) if match else None
    if match is None or not words:
        return
    there = f"{'Were' if is_many(words) else 'Was'} there {words}?"
    question = asked(words) if match["that"] else there if match["of"] else None
    if text := short(f"{question} It is unconfirmed.") if question else None:
        yield OpenQuestion(text, of_sentence(claims, line), line.start, line.end, None, None, 2.8, "unconfirmed")


def _rumoured(
    reading: Reading, references: Mapping[int, Reference], line: Line, claims: Sequence[WordedClaim]
) -> Iterator[OpenQuestion]:
    match = line.first(_RUMOUR, reading.text)
    group = next((name for name in ("clause", "told", "that", "thing") if match and match[name]), None)
    if match is None or group is None:
        return
    clause = resolved(reading, references, match.start(group), match.end(group))
    question = None if not clause else f"Was there {clause}?" if group == "thing" else asked(clause)
    if question and (text := short(question if group == "clause" else f"{question} It is a rumour.")):
        yield OpenQuestion(text, of_sentence(claims, line), line.start, line.end, None, None, 2.8, "rumoured")
