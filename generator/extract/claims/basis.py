"""The basis of a claim: where it starts, what weakens it, and who stands against it, as the rubric wants it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator import rubric
from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims.authority import is_authority
from generator.extract.records import AttributedStatement, Context, Proposition, Speaker
from generator.rubric import Origin, Rating
from generator.words import load

_CONFLICT = re.compile(r"\b(?:" + "|".join(load("reliability")["conflict"]) + r")\b", re.I)
_PAPER = frozenset(
    "report study review memo memorandum document documents filing filings audit affidavit indictment transcript transcripts ruling judgment verdict survey certificate register records invoices data figures".split()
)
_CHANNEL = re.compile(r"\b(?:telegram|channel|social media|facebook|video|post|posts|online)\b", re.I)
_SELF = re.compile(r"\b(?:(?i:we|our|my|its|he|she|his|her|they|their)|[Uu]s|I|[Ii]t)\b")
_CREDIT = re.compile(
    r"\b(?:destroy\w*|kill\w*|captur\w*|seiz\w*|repell\w*|liberat\w*|shot down|behind an? |carried out|not responsible|never|no |none|nobody|did nothing|did not|didn['’]t|was not|were not|wasn['’]t|weren['’]t|fully compl\w+|complied|"
    r"meets?|exceeds?|committed|properly|lawful\w*|legal\w*|safe\w*|best|success\w*|record profits?|transparent\w*|responsible for|blame\w*|fault)\b",
    re.I,
)
_GRAVE = frozenset(["accuse", "blame"])


class Weighed(NamedTuple):
    """A claim's rating, or the kind of statement that is not rated, and the source's own word of probability."""

    rating: Rating | None
    unrated: str
    likelihood: str


def weigh(reading: Reading, claim: Proposition, context: Context, anonymous: frozenset[str]) -> Weighed:
    """The rating of a proposition by the rubric of `words/confidence.yml`."""
    line = reading.lines[claim.line]
    inside = {s.name for s in line.signals if claim.start <= s.start < claim.end}
    likelihood = next(
        (
            reading.text[s.start : s.end]
            for s in line.signals
            if s.name == "likelihood" and claim.start <= s.start < claim.end
        ),
        "",
    )
    unrated = _unrated(claim, inside, reading)
    if unrated:
        return Weighed(None, unrated, likelihood)
    body = reading.text[claim.start : claim.end]
    start = _start(reading, claim, anonymous, body)
    moves = frozenset(_moves(reading, claim, inside, body, start, context))
    origins = [Origin(start=start, moves=moves)]
    origins += [Origin(start="anonymous" if s.actor is None else "named") for s in claim.sources[1:]]
    rating = rubric.decide(origins, disputed=context.disputed, unverified=context.unverified)
    return Weighed(rating, "", likelihood)


def _unrated(claim: Proposition, inside: set[str], reading: Reading) -> str:
    """`intention`, `forecast` or `opinion` for what cannot be checked yet; nothing for the rest."""
    lemma = claim.said.statement.lemma if claim.said else ""
    body = reading.text[claim.start : claim.end]
    if lemma in lex.CUE_CLASS["intention"] or ("intentions" in inside and (claim.sources or claim.quoted)):
        return "intention"
    if lemma in lex.CUE_CLASS["forecast"] or ("forecasts" in inside and (claim.sources or claim.quoted)):
        return "forecast"
    numbers = bool(re.search(r"\d", body))
    if not numbers and (
        lemma in lex.CUE_CLASS["opinion"] or ({"opinions", "feelings"} & inside and (claim.sources or claim.quoted))
    ):
        return "opinion"
    return ""


def _start(reading: Reading, claim: Proposition, anonymous: frozenset[str], body: str) -> str:
    """The code that the claim's main source starts with."""
    line = reading.lines[claim.line]
    if claim.said is not None and claim.said.statement.passive:
        return "no-source"
    if not claim.sources:
        if claim.said is not None or claim.quoted:
            return "no-source"
        if line.has("seen") and re.search(
            r"\b(?:show|shows|showed|list|lists|found|saw|could)\b", reading.text[line.start : line.end]
        ):
            return "seen"
        if line.has("record"):
            return "record"
        return (
            "no-source"
            if line.has("hedges", start=claim.start, end=claim.end) and not re.search(r"\d", body)
            else "outlet"
        )
    source = claim.sources[0]
    return _start_of(source, anonymous, line.has("record"))


def _start_of(source: Speaker, anonymous: frozenset[str], record: bool) -> str:
    words = source.words.lower()
    authority = is_authority(source.words, person=source.kind == "person" and source.actor is not None)
    if _CHANNEL.search(words):
        return "anonymous"
    if words in anonymous:
        return "anonymous"
    if source.head in _PAPER or source.kind == "thing":
        return (
            "record"
            if record
            or source.head
            in ("records", "data", "figures", "certificate", "register", "ruling", "verdict", "judgment", "invoices")
            else "official"
        )
    if record and authority:
        return "record"
    if source.actor is None and not authority and not _is_body(source):
        return "anonymous"
    return "official" if authority else "named"


def _is_body(source: Speaker) -> bool:
    """Whether a description names which body it means: `the German maker of drives`."""
    return source.kind == "organization" and bool(re.search(r"[A-Z]", source.words[1:]))


def _moves(
    reading: Reading, claim: Proposition, inside: set[str], body: str, start: str, context: Context
) -> list[str]:
    line = reading.lines[claim.line]
    moves = []
    if claim.via:
        moves.append("relayed")
    if _is_interested(claim, body, context):
        moves.append("interested")
    lemma = claim.said.statement.lemma if claim.said else ""
    if (
        "hedges" in inside
        or lemma in ("allege", "hint", "imply", "speculate", "suspect")
        or (lemma == "suggest" and start != "official")
        or (claim.said is not None and claim.said.statement.passive)
    ):
        moves.append("hedged")
    if "sweeping" in inside and (claim.sources or claim.quoted):
        moves.append("sweeping")
    if claim.sources and line.has("not_free", start=line.start, end=claim.start):
        moves.append("not-free")
    return moves


def speaks_of_itself(words: str) -> bool:
    """Whether words hold a pronoun that can mean their speaker; the US and IT are none."""
    return bool(_SELF.search(words))


def _is_interested(claim: Proposition, body: str, context: Context) -> bool:
    """Whether the source gains credit or escapes blame if it is believed."""
    if not claim.sources:
        return False
    words = claim.sources[0].words
    lemma = claim.said.statement.lemma if claim.said else ""
    if lemma in lex.CUE_CLASS["denial"] or lemma in _GRAVE or context.denying:
        return True
    if _CONFLICT.search(words) and _CREDIT.search(body):
        return True
    return bool(_CREDIT.search(body) and speaks_of_itself(body)) and (context.disputed or claim.sources[0].kind != "")


def contexts(reading: Reading, claims: Sequence[Proposition], said: Sequence[AttributedStatement]) -> list[Context]:
    """For each claim what the rest of the article holds against it."""
    unverified = _unverified(reading, claims)
    disputed = _disputed(reading, claims, said)
    denying = _denying(reading, claims, said)
    return [Context(n in unverified, n in disputed, n in denying) for n in range(len(claims))]


def _denying(reading: Reading, claims: Sequence[Proposition], said: Sequence[AttributedStatement]) -> set[int]:
    """The claims of somebody who denies something in the same paragraph: whoever does escapes blame by what else is said there."""
    denials = {
        (reading.lines[item.statement.sentence].paragraph, source.actor)
        for item in said
        for source in item.sources
        if item.statement.lemma in ("deny", "refute") and source.actor is not None
    }
    return {
        n
        for n, claim in enumerate(claims)
        for source in claim.sources[:1]
        if (reading.lines[claim.line].paragraph, source.actor) in denials
    }


def _unverified(reading: Reading, claims: Sequence[Proposition]) -> set[int]:
    """The claims that a statement such as `could not be independently verified` reaches."""
    marked: set[int] = set()
    for line in reading.lines:
        if not line.has("unverified"):
            continue
        here = [n for n, c in enumerate(claims) if c.line == line.number]
        same = [
            n
            for n, c in enumerate(claims)
            if reading.lines[c.line].paragraph == line.paragraph and c.line < line.number
        ]
        before = [n for n, c in enumerate(claims) if c.line < line.number][-3:]
        marked |= set(here)
        attributive = any(
            s.name == "unverified" and reading.text[s.start : s.end].lower() == "unverified" for s in line.signals
        )
        if attributive:
            after = [
                n
                for n, c in enumerate(claims)
                if reading.lines[c.line].paragraph in (line.paragraph, line.paragraph + 1)
                and c.line > line.number
                and c.sources
                and c.sources[0].actor is None
            ]
            marked |= set(after)
        else:
            marked |= set(same or before)
    return marked


def _disputed(reading: Reading, claims: Sequence[Proposition], said: Sequence[AttributedStatement]) -> set[int]:
    """The claims that somebody else denies in the same paragraph or the next one."""
    marked: set[int] = set()
    for item in said:
        statement = item.statement
        if statement.lemma not in ("deny", "reject", "dispute", "dismiss", "refute") or not item.sources:
            continue
        line = reading.lines[statement.sentence]
        who = {(s.actor, s.words) for s in item.sources}
        near = [
            n
            for n, c in enumerate(claims)
            if c.line < line.number
            and line.paragraph - reading.lines[c.line].paragraph <= 1
            and not who & {(s.actor, s.words) for s in c.sources}
            and (c.sources or c.quoted)
        ]
        marked |= set(near[-2:])
    return marked
