"""The basis of a claim: where it starts and what weakens it, as the rubric wants it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator import rubric
from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims import clause_grammar, unrated
from generator.extract.claims.authority import is_authority
from generator.extract.claims.interest import COURTS, is_interested
from generator.extract.records import Context, Proposition, Speaker
from generator.rubric import Origin, Rating
from generator.words import load

_WORDS = load("basis")


def _any(name: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(re.escape(word) for word in sorted(_WORDS[name], key=len, reverse=True)) + r")\b", re.I
    )


_CHANNELS, _RECORDED, _MEDIA = _any("channels"), _any("recorded"), _any("media")
_DOCUMENTS, _REGISTERS = frozenset(_WORDS["documents"]), frozenset(_WORDS["registers"])
_DECIDING = frozenset("convict dismiss find order overrule overturn reject rule sentence".split())
_SHOWN = re.compile(r"\b(?:show|shows|showed|list|lists|found|saw|could)\b")
_PLEADED = re.compile(r"\b(?:pleaded|pleads) (?:not )?guilty\b")
"""A plea is made before a court, which records it."""
_MEDIA_NAME = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, _WORDS['media']))})\s[A-Z][\w’'-]*|[A-Z][\w’'-]*,\s(?:an?|the)\s(?:[\w-]+\s)?(?:{'|'.join(map(re.escape, _WORDS['media']))})\b"
)
_BESIDE = 24
"""Characters beside a name in which it is called a newspaper."""
_MAY_HAVE = re.compile(r"\b(?:may|might|could) (?:not )?have\b", re.I)
_DOUBTING = frozenset("allege hint imply speculate suspect".split())
_READING = ("appear", "apparent", "might have")
"""How hedges begin by which the outlet tells what it has made of a thing itself."""
_OF_THINGS = frozenset(["alleged", "rumored", "rumoured", "unconfirmed"])
"""Hedges that stand in front of a noun."""
_INDEFINITE = frozenset(["a", "an", "one", "another", "some"])


class Weighed(NamedTuple):
    """A claim's rating, or the kind of statement that is not rated, and the source's own word of probability."""

    rating: Rating | None
    unrated: str
    likelihood: str


def weigh(reading: Reading, claim: Proposition, context: Context, anonymous: frozenset[str]) -> Weighed:
    """The rating of a proposition by the rubric of `words/confidence.yml`; `anonymous` are descriptions of unnamed sources."""
    likely = (
        s for s in reading.lines[claim.line].signals if s.name == "likelihood" and claim.start <= s.start < claim.end
    )
    likelihood = next((reading.text[s.start : s.end] for s in likely), "")
    if kind := unrated.kind_of(reading, claim):
        return Weighed(None, kind, likelihood)
    start = start_of(reading, claim, anonymous)
    origin = Origin(start=start, moves=frozenset(_moves(reading, claim, context, start)))
    rating = rubric.decide([origin], disputed=context.disputed_by is not None, unverified=context.unverified)
    return Weighed(rating, "", likelihood)


def start_of(reading: Reading, claim: Proposition, anonymous: frozenset[str]) -> str:
    """The code that a claim starts with: what several say together starts at one place, at the strongest of them."""
    line, body = reading.lines[claim.line], reading.text[claim.start : claim.end]
    if claim.said is not None and claim.said.statement.passive:
        return "no-source"
    if _PLEADED.search(body):
        return "record"
    if claim.sources:
        record = line.has("record") or bool(_RECORDED.search(body)) or _is_decided(claim)
        starts = [_of_source(source, anonymous, record=record) for source in claim.sources]
        return max(starts, key=lambda start: rubric.points(Origin(start=start)))
    if claim.said is not None or claim.quoted:
        return "no-source"
    if line.has("seen") and _SHOWN.search(reading.text, line.start, line.end):
        return "seen"
    if line.has("record"):
        return "record"
    own = "named" if reading.is_column else "outlet"
    return "no-source" if _is_hearsay(reading, claim) and not re.search(r"\d", body) else own


def _is_hearsay(reading: Reading, claim: Proposition) -> bool:
    """Whether the outlet passes on what it does not vouch for: `reportedly`, but not `appeared to`, which is its own reading."""
    return any(not hedge.startswith(_READING) for hedge in _hedging(reading, claim))


def _is_decided(claim: Proposition) -> bool:
    """Whether a court finds or rules it, and does not only hear it: `the jury found that …`."""
    decides = claim.said is not None and claim.said.statement.lemma in _DECIDING
    return decides and any(source.words.lower().rsplit(" ", 1)[-1] in COURTS for source in claim.sources)


def _of_source(source: Speaker, anonymous: frozenset[str], *, record: bool) -> str:
    words = source.words.lower()
    authority = is_authority(source.words, person=source.kind == "person" and source.actor is not None)
    first, of, _ = words.partition(" of ")
    last = (first.rsplit(" ", 1)[-1] if of else source.head) or words.rsplit(" ", 1)[-1]
    if _CHANNELS.search(_bare(source)) or words in anonymous:
        return "anonymous"
    if last in _REGISTERS:
        return "record"
    if last in _DOCUMENTS or source.kind == "thing":
        return "record" if record else "official"
    if record and (authority or source.kind == "organization"):
        return "record"
    if authority:
        return "official"
    return "named" if source.actor is not None or _is_body(source) or _signs(source) else "anonymous"


def _bare(source: Speaker) -> str:
    """The words of a source in small letters; of a body that has a name those only that are no part of it: the `Harwick Post` is no post."""
    if source.actor is None or source.kind != "organization":
        return source.words.lower()
    return " ".join(word for word in source.words.split() if word.islower())


def _signs(source: Speaker) -> bool:
    """Whether somebody is named who is no actor: the author of a column, who signs it."""
    words = source.words.replace(",", "").split()
    return source.kind == "person" and all(w[0].isupper() or w == "and" for w in words)


def _is_body(source: Speaker) -> bool:
    """Whether a description names which body it means: `the board`, `the German maker of drives`, but not `a German unit`."""
    definite = source.words.split(" ", 1)[0].lower() not in _INDEFINITE
    named = bool(re.search(r"[A-Z]", source.words[1:])) or source.head in lex.ORGANIZATION_NOUNS
    return source.kind == "organization" and definite and named


def _moves(reading: Reading, claim: Proposition, context: Context, start: str) -> list[str]:
    line, lemma = reading.lines[claim.line], claim.said.statement.lemma if claim.said else ""
    inside = {s.name for s in line.signals if claim.start <= s.start < claim.end}
    spoken = bool(claim.sources or claim.quoted)
    possible = start in ("named", "anonymous", "official", "outlet") and bool(
        _MAY_HAVE.search(reading.text, claim.start, claim.end)
    )
    hinted = lemma in _DOUBTING or (lemma == "suggest" and start not in ("official", "record"))
    passive = claim.said is not None and claim.said.statement.passive
    found = {
        "relayed": bool(claim.via) or _is_passed_on(reading, claim),
        "interested": is_interested(reading, claim, context, start),
        "hedged": any(_hedging(reading, claim)) or hinted or passive or possible,
        "sweeping": "sweeping" in inside and spoken,
        "not-free": bool(claim.sources) and line.has("not_free", start=line.start, end=claim.start),
    }
    return [code for code, fires in found.items() if fires]


def _hedging(reading: Reading, claim: Proposition) -> Iterator[str]:
    """The words that keep their distance from what a claim tells, and not only from a thing that it mentions: `charged over his alleged role`."""
    line = reading.lines[claim.line]
    words = reading.tokens(claim.start, claim.end)
    verb = clause_grammar.main_verb(words)
    told = words[verb].end if verb is not None else claim.end
    for s in line.signals:
        if s.name == "hedges" and claim.start <= s.start < claim.end:
            hedge = reading.text[s.start : s.end].lower()
            if s.start < told or hedge not in _OF_THINGS:
                yield hedge


def _is_passed_on(reading: Reading, claim: Proposition) -> bool:
    """Whether a newspaper or a broadcaster is named as the source: it passes on what others told it."""
    if claim.said is None or not claim.sources or claim.said.statement.lemma not in ("report", "according"):
        return False
    subject = claim.said.statement.subject
    beside = reading.text[max(0, subject[0] - _BESIDE) : subject[1] + _BESIDE] if subject else ""
    return bool(_MEDIA.search(claim.sources[0].words) or (subject and _called_media(beside)))


def _called_media(words: str) -> bool:
    """`the newspaper El Faro reported`, `Al-Madar, a newspaper in Beirut, reported`."""
    return bool(_MEDIA_NAME.search(words))
