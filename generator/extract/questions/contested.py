"""Contested claims: what could not be verified, what somebody denies, and what nobody puts a name to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.disputes import content
from generator.extract.questions.grounding import of_claims, says
from generator.extract.questions.interrogatives import evidence, is_negated, yes_no
from generator.extract.questions.phrasing import resolved, short
from generator.extract.records import OpenQuestion, Reference, WordedClaim

_UNNAMED = re.compile(
    r"^(?:an?|one|two|three|several|some|another|unnamed|anonymous)?\s?(?:[\w’-]+\s){0,4}?(?:sources?|insiders?|officials?|diplomats?|person|people|aides?|delegates?|employees?)\b",
    re.I,
)
_NOT_SURE = r"(?:could|can|has|have)\s?(?:not|n['’]t)\s(?:immediately\s|yet\s|independently\s)?be(?:en)?\s(?:immediately\s|independently\s)?(?:confirmed|verified|substantiated|corroborated)"
_RUMOUR = re.compile(
    rf"""
    \b(?:[Rr]umou?rs?|[Cc]laims?|[Rr]eports?|allegations?|suggestions?|speculation)\s(?:[\w’-]+\s){{0,5}}?that\s(?P<clause>[^;:.?“”]+?)\s{_NOT_SURE}
    | \b(?:[Ii]t\sis|[Ii]t\swas)\s(?:widely\s)?(?:rumou?red|whispered)\s(?:[\w-]+\s){{0,4}}?that\s(?P<told>[^;:.?“”]+)
    | \b[Rr]umou?rs\s(?:[\w’-]+\s){{0,5}}?that\s(?P<that>[^;:.?,“”]+)
    | \b[Rr]umou?rs\sof\s(?P<thing>an?\s(?:[^;:.?,“”]|,(?=\d)){{3,50}})
    """,
    re.VERBOSE,
)
_CONTRARY = re.compile(r"\bcontrary to (?:what|claims?|reports?|statements?)\b", re.I)
_PAPER = re.compile(
    r"\b(?:newspaper|daily|weekly|tabloid|magazine|broadcaster|(?:radio|television|TV) station|news (?:site|website|agency))\b"
)
_VERIFYING = re.compile(r"\b(?:verif|confirm|authentica|corroborat)", re.I)
_WEAK = frozenset(["low", "very-low"])
_HEARSAY = frozenset(["anonymous", "no-source", "relayed"])
_ALLEGING = frozenset(["allege", "claim"])
_IMPORTANT = 2
"""Words that hearsay must share with the headline and the first two sentences to be asked about."""


def find(
    reading: Reading,
    references: Mapping[int, Reference],
    claims: Sequence[WordedClaim],
) -> Iterator[OpenQuestion]:
    """A question for each claim that is denied, not verified, or without a name behind it, and for each rumour."""
    lead = " ".join(reading.text[line.start : line.end] for line in reading.lines[:2])
    core = content(f"{reading.article.provenance.headline or ''} {lead}")
    for number, claim in enumerate(claims):
        if _VERIFYING.search(claim.text) or claim.check is not None:
            continue
        yield from _disputed(claims, number, claim)
        yield from _unverified(claims, number, claim)
        yield from _contrary(reading, claims, number, claim)
        if len(content(claim.text) & core) >= _IMPORTANT:
            yield from _unsure(reading, claims, number, claim)
            yield from _in_papers(reading, claims, number, claim)
    for line in reading.lines:
        yield from _rumoured(reading, references, line, claims)


def _disputed(claims: Sequence[WordedClaim], number: int, claim: WordedClaim) -> Iterator[OpenQuestion]:
    """A claim that somebody else denies: `Did the firm pay? The firm denies it.`"""
    if claim.disputed_by is None or claim.rating is None:
        return
    asked = yes_no(claim.text)
    denies = "" if asked and is_negated(claim.text) else f" {says(claim.disputed_by, 'deny', 'it')}"
    asked = asked or evidence(claim.text)
    yield from of_claims(asked and f"{asked}{denies}", claims, (number,), 3.1, "disputed")


def _unverified(claims: Sequence[WordedClaim], number: int, claim: WordedClaim) -> Iterator[OpenQuestion]:
    """A claim that the article could not verify."""
    asked = (yes_no(claim.text) or evidence(claim.text)) if claim.unverified and claim.disputed_by is None else None
    source = next(iter(claim.proposition.sources), None)
    so = "not" if is_negated(claim.text) else "so"
    tail = says(source, rest=so)[:-1] + "; it could not be verified." if source else "It could not be verified."
    yield from of_claims(asked and f"{asked} {tail}", claims, (number,), 3.0, "unverified")


def _contrary(
    reading: Reading, claims: Sequence[WordedClaim], number: int, claim: WordedClaim
) -> Iterator[OpenQuestion]:
    """`The bureau said it was not investigating, contrary to what the senator said.`"""
    line, sources = reading.lines[claim.proposition.line], claim.proposition.sources
    if len(sources) != 1 or not is_negated(claim.text) or not _CONTRARY.search(reading.text, line.start, line.end):
        return
    asked = yes_no(claim.text)
    yield from of_claims(asked and f"{asked} {says(sources[0], rest='not')}", claims, (number,), 2.7, "contrary")


def _unsure(reading: Reading, claims: Sequence[WordedClaim], number: int, claim: WordedClaim) -> Iterator[OpenQuestion]:
    """A claim of somebody without a name, an allegation, or what a side of a war says, where it touches what the article is about."""
    sources, rating, said = claim.proposition.sources, claim.rating, claim.proposition.said
    plain = claim.disputed_by is None and not claim.unverified and len(sources) == 1
    if not plain or rating is None or rating.level not in _WEAK or claim.proposition.denial:
        return
    why, line = set(rating.why), reading.lines[claim.proposition.line]
    if _HEARSAY & why and _UNNAMED.match(sources[0].words):
        rule = "unnamed"
    elif said is not None and said.statement.lemma in _ALLEGING:
        rule = "alleged"
    elif "interested" in why and line.has("conflict"):
        rule = "party"
    else:
        return
    asked = yes_no(claim.text)
    so = "not" if is_negated(claim.text) else "so"
    yield from of_claims(asked and f"{asked} {says(sources[0], rest=so)}", claims, (number,), 1.9, rule)


def _in_papers(
    reading: Reading, claims: Sequence[WordedClaim], number: int, claim: WordedClaim
) -> Iterator[OpenQuestion]:
    """A claim that another outlet reported, which the article does not report itself."""
    line, sources = reading.lines[claim.proposition.line], claim.proposition.sources
    plain = claim.disputed_by is None and not claim.unverified and len(sources) == 1 and sources[0].kind != "person"
    if not plain or not _PAPER.search(reading.text, line.start, claim.proposition.start):
        return
    asked = yes_no(claim.text)
    so = "not" if is_negated(claim.text) else "so"
    yield from of_claims(asked and f"{asked} {says(sources[0], rest=so)}", claims, (number,), 2.2, "in_papers")


def _rumoured(
    reading: Reading, references: Mapping[int, Reference], line: Line, claims: Sequence[WordedClaim]
) -> Iterator[OpenQuestion]:
    match = _RUMOUR.search(reading.text, line.start, line.end)
    group = next((name for name in ("clause", "told", "that", "thing") if match and match[name]), None)
    if match is None or group is None:
        return
    clause = resolved(reading, references, match.start(group), match.end(group))
    asked = None if not clause else f"Was there {clause}?" if group == "thing" else yes_no(clause) or evidence(clause)
    if asked and (text := short(f"{asked} It is a rumour." if group in ("told", "that", "thing") else asked)):
        here = tuple(n for n, c in enumerate(claims) if c.proposition.line == line.number)[:1]
        yield OpenQuestion(text, here, line.start, line.end, None, None, 2.8, "rumoured")
