"""Who was asked and has not answered: what each would have to say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.annotate.signals import Signal
from generator.extract.questions.interrogatives import yes_no
from generator.extract.questions.phrasing import lowered, resolved, short, with_article
from generator.extract.records import Entities, OpenQuestion, Reference, WordedClaim
from generator.model import Reply

_REQUEST = re.compile(
    r"\b(?:emailed|contacted|approached|reached out to|asked|sent questions to|put questions to)\s+(?P<whom>.+?)\s+for\s+(?:a\s+)?(?:further )?(?:comment|response|statement)"
    r"|\brequests? for comment (?:to|from) (?P<to>.+?)(?:[.,]|$)"
)
_ABOUT = re.compile(
    r"\b(?:about|on|regarding|over|for|to)\s+(?P<what>(?!comment|(?<!on )(?<!about )an?\s|what\s|the story|the record|requests?\b|questions?\b|this\b|it\b|that\b|messages?\b|calls?\b|emails?\b)[^,;.”\"]{4,60})"
)
_DECLINED = re.compile(r"declin|refus|would|wouldn|not comment|no comment|nothing to add", re.I)
_NEITHER = re.compile(
    r"\b(?:neither confirmed nor denied|would neither confirm nor deny|(?:did|would) not (?:confirm|rule (?:it|that|this)? ?out)|refused to (?:confirm|be drawn|rule out)|would not be drawn)\b"
)
_PHRASE = re.compile(r"\b([Tt]he (?:[a-z-]+ ){0,2}?[a-z-]+) $")


def find(
    reading: Reading,
    entities: Entities,
    references: Mapping[int, Reference],
    line: Line,
    claims: Sequence[WordedClaim],
) -> OpenQuestion | None:
    """The question that somebody left without an answer in this sentence; None where nobody is named or nothing was asked."""
    text = reading.text[line.start : line.end]
    signal = next((s for s in line.signals if s.name == "no_reply" and not _is_quoted(reading, s.start)), None)
    signal = signal or _neither(line, text)
    match = _REQUEST.search(text)
    if signal is not None:
        who = _silent(reading, entities, references, line, signal.start)
        reply: Reply = "declined" if _DECLINED.search(reading.text[signal.start : signal.end]) else "none"
        about = _ABOUT.search(reading.text, signal.end, line.end)
    elif match:
        named = entities.named(line.start + match.start(), line.start + match.end())
        who = named[-1] if named else None
        reply, about = "pending", None
    else:
        return None
    phrase = _PHRASE.search(reading.text, line.start, signal.start if signal else line.start)
    if who is None and (phrase is None or about is None):
        return None
    name = with_article(entities.all[who].name) if who is not None else lowered(phrase[1] if phrase else "")
    before = _before(entities, line, claims, who)
    silence = _silence(reading, line, signal.start) if signal is not None else "has been asked for comment"
    if reply == "pending":
        before = tuple(
            n for n in before if who in entities.named(claims[n].proposition.start, claims[n].proposition.end)
        )
    question = _question(reading, references, name, about, before, claims, silence)
    if question is None and reply == "pending":
        question = f"What does {name} say about this report? {name[0].upper()}{name[1:]} has been asked for comment."
    if question is None:
        return None
    return OpenQuestion(question, before[:1], line.start, line.end, who, reply, 2.7)


def _question(
    reading: Reading,
    references: Mapping[int, Reference],
    name: str,
    about: re.Match[str] | None,
    before: tuple[int, ...],
    claims: Sequence[WordedClaim],
    silence: str,
) -> str | None:
    what = resolved(reading, references, about.start("what"), about.end("what")) if about else None
    if what and not re.match(r"(?:whether|why|how|who|what|when|where)\b", what):
        return short(f"What does {name} say about {lowered(what)}?")
    for number in before:
        asked = yes_no(claims[number].text)
        if asked and short(f"{asked} {name} {silence}."):
            return f"{asked} {name[0].upper()}{name[1:]} {silence}."
    return None


def _neither(line: Line, text: str) -> Signal | None:
    """`neither confirmed nor denied it`, `did not rule it out`: an answer that is none."""
    match = _NEITHER.search(text)
    return Signal("no_reply", line.start + match.start(), line.start + match.end()) if match else None


def _silence(reading: Reading, line: Line, start: int) -> str:
    """The article's words for a silence, up to the end of their clause."""
    words = re.split(r"[,;:.—–“”]|\s(?:but|and|while|when|after|saying)\s", reading.text[start : line.end])[0].split()
    return " ".join(words[:10])


def _before(entities: Entities, line: Line, claims: Sequence[WordedClaim], who: int | None) -> tuple[int, ...]:
    """The claims that the silence may be about: those that name whoever is silent first, then the nearest before."""
    near = [n for n, c in enumerate(claims) if line.number - 8 <= c.proposition.line <= line.number]
    naming = [n for n in near if who in entities.named(claims[n].proposition.start, claims[n].proposition.end)]
    near = [n for n in near if not _is_known(claims[n])]
    naming = [n for n in naming if n in near]
    own = [n for n in near if who is not None and any(s.actor == who for s in claims[n].proposition.sources)]
    return tuple(n for n in (*naming[::-1], *near[::-1]) if n not in own)[:3]


def _is_known(claim: WordedClaim) -> bool:
    """Whether the article vouches for a claim or nothing can be checked in it, so that nobody's silence leaves it open."""
    return claim.rating is None or claim.rating.level == "high"


def _silent(
    reading: Reading, entities: Entities, references: Mapping[int, Reference], line: Line, at: int
) -> int | None:
    """Who kept silent: the last actor named before the phrase in its sentence, or the one that a description or pronoun there means."""
    named = [n for n in entities.named(line.start, at) if entities.all[n].kind != "place"]
    if named:
        return named[-1]
    phrase = _PHRASE.search(reading.text, line.start, at)
    if phrase and (meant := entities.meant(phrase[1])) is not None:
        return meant
    pronouns = [references[w.start] for w in reading.tokens(line.start, at) if w.start in references]
    return next((one.to.actor for one in reversed(pronouns) if one.safe), None)


def _is_quoted(reading: Reading, place: int) -> bool:
    """Whether a place lies between quotation marks."""
    return any(p.start <= place < p.end for p in reading.quoted(place, place + 1))
