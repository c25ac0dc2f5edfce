"""Who was asked and has not answered: what each would have to say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.finite_verbs import is_likely
from generator.extract.questions.interrogatives import asked
from generator.extract.questions.phrasing import capitalised, lowered, resolved, short, with_article
from generator.extract.records import Entities, OpenQuestion, Reference, WordedClaim
from generator.model import Reply
from generator.text import Sought, tokens

_REQUEST = Sought(
    r"\b(?:emailed|contacted|approached|reached out to|asked|sent questions to|put questions to)\s+(?P<whom>.+?)\s+for\s+(?:a\s+)?(?:further )?(?:comment|response|statement)"
    r"|\brequests? for comment (?:to|from) (?P<to>.+?)(?:[.,]|$)"
)
_ABOUT = re.compile(
    r"\b(?:about|on|regarding|over|to|a (?:further )?request for)\s+(?P<what>(?!comment|(?<=to\s)an?\s|what\s|the (?:story|record|matter)\b|(?:[\w’'.-]+\s){0,3}(?:requests?|questions?|messages?|calls?|emails?|e-mails?|inquiries|letters?|invitations?)\b|this\b|it\b|that\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!’s|'s))[^,;:.?”“\"()]{4,80}?)(?=[,;:.?”“\"()]|\s[–—-]\s|\s(?:after|but|and|because|saying|when|while|from)\b|$)"
)
_DECLINED = re.compile(r"declin|refus|would|wouldn|not comment|no comment|nothing to add", re.I)
_SAYING = re.compile(
    r"\b(?:declined|refused|would not|wouldn['’]t|not) (?:to )?(?:say|name|give|answer when|provide|identify)"
)
"""What these leave open is asked by its own words."""
_NEITHER = Sought(
    r"\b(?:neither confirmed nor denied|would neither confirm nor deny|(?:did|would) not (?:confirm|rule (?:it|that|this)? ?out)|refused to (?:confirm|be drawn|rule out)|would not be drawn|(?:has|have|had)(?: not|n['’]t) (?:yet )?(?:answered|replied|responded|commented))\b"
)
_POINTS_BACK = frozenset(
    "accusation accusations allegation allegations case charges claim claims findings issue matter report reports story subject".split()
)
"""Nouns that only take up what was said before."""
_RULED = re.compile(r"\brule\b")
_LOOSE = re.compile(r"(?:\s(?:on|about|for|to|of|in|by|with|a|an|the|and))+$")
_PHRASE = re.compile(r"\b([Tt]he (?:[a-z-]+ ){0,2}?[a-z-]+) $")
_WEAK = frozenset(["low", "very-low"])
_BACK = 6
"""Sentences: how far back the matter of a silence may be."""


class Silence(NamedTuple):
    """Somebody’s silence in a sentence: the span of its words, who is silent, by which name, and how."""

    start: int
    end: int
    who: int | None
    name: str
    reply: Reply


def find(
    reading: Reading, entities: Entities, references: Mapping[int, Reference], line: Line, claims: Sequence[WordedClaim]
) -> OpenQuestion | None:
    """The question that somebody left without an answer in this sentence; None where its matter is not clear."""
    silence = _silence(reading, entities, references, line)
    if silence is None:
        return None
    about = _about(reading, line, silence)
    what = resolved(reading, references, about.start("what"), about.end("what")) if about else None
    if what and _is_thing(what):
        text = short(f"What does {silence.name} say about {lowered(what)}?")
        return (
            OpenQuestion(text, (), line.start, line.end, silence.who, silence.reply, 2.7, "asked_about")
            if text
            else None
        )
    number = _matter(reading, entities, line, claims, silence.who)
    question = asked(claims[number].text) if number is not None else None
    if number is not None and question:
        text = short(f"{question} {capitalised(silence.name)} {_words(reading, line, silence)}.")
        if text:
            return OpenQuestion(text, (number,), line.start, line.end, silence.who, silence.reply, 2.6, "unanswered")
    if silence.reply != "pending":
        return None
    text = f"What does {silence.name} say about this report? {capitalised(silence.name)} has been asked for comment."
    return OpenQuestion(text, (), line.start, line.end, silence.who, silence.reply, 2.0, "contacted")


def _about(reading: Reading, line: Line, silence: Silence) -> re.Match[str] | None:
    """What somebody was asked about; not the object of `refused to rule out a tax on carbon`."""
    if silence.reply == "pending" or _RULED.search(reading.text, silence.start, silence.end):
        return None
    return _ABOUT.search(reading.text, silence.end, line.end)


def _silence(reading: Reading, entities: Entities, references: Mapping[int, Reference], line: Line) -> Silence | None:
    """Who is silent in a sentence, outside quotation marks."""
    signal = next(
        ((s.start, s.end) for s in line.signals if s.name == "no_reply" and not _is_quoted(reading, s.start)), None
    )
    if signal is None and (neither := line.first(_NEITHER, reading.text)):
        signal = neither.span()
    if signal is not None:
        return (
            None
            if _SAYING.search(reading.text, signal[0], line.end)
            else _silent(reading, entities, references, line, signal)
        )
    match = line.first(_REQUEST, reading.text)
    named = entities.named(*match.span()) if match else []
    return (
        Silence(line.start, line.end, named[-1], with_article(entities.all[named[-1]].name), "pending")
        if named
        else None
    )


def _silent(
    reading: Reading, entities: Entities, references: Mapping[int, Reference], line: Line, signal: tuple[int, int]
) -> Silence | None:
    """The subject of a silence: an actor, a pronoun or description that means one, or a description."""
    start, end = signal
    reply: Reply = "declined" if _DECLINED.search(reading.text[start:end]) else "none"
    named = [n for n in entities.named(line.start, start) if entities.all[n].kind != "place"]
    phrase = _PHRASE.search(reading.text, line.start, start)
    who = named[-1] if named else entities.meant(phrase[1]) if phrase else None
    if who is None:
        before = [references[w.start] for w in reading.tokens(line.start, start) if w.start in references]
        who = next((one.to.actor for one in reversed(before) if one.safe), None)
    if who is not None:
        return Silence(start, end, who, with_article(entities.all[who].name), reply)
    return Silence(start, end, None, lowered(phrase[1]), reply) if phrase else None


def _is_thing(what: str) -> bool:
    """Whether words name a matter, not a clause."""
    words = list(tokens(what, 0, len(what)))
    verbs = any(is_likely(words, k) and words[k].low not in lex.COMMON for k in range(1, len(words)))
    pointing = len(words) == 2 and words[-1].low in _POINTS_BACK
    return not (verbs or pointing) and words[0].low not in (
        "whether",
        "why",
        "how",
        "who",
        "what",
        "when",
        "where",
        "be",
        "say",
        "step",
    )


def _words(reading: Reading, line: Line, silence: Silence) -> str:
    """The article's words for a silence, up to the end of their clause."""
    if silence.reply == "pending":
        return "has been asked for comment"
    words = reading.text[silence.start : line.end]
    return _LOOSE.sub(
        "", " ".join(re.split(r"[,;:.—–“”()]|\s(?:but|and|while|when|after|saying|whether)\s", words)[0].split()[:12])
    )


def _matter(
    reading: Reading, entities: Entities, line: Line, claims: Sequence[WordedClaim], who: int | None
) -> int | None:
    """The nearest claim before that a silence leaves open: about whoever is silent, or just before by somebody without a name."""
    for number in range(len(claims) - 1, -1, -1):
        claim, place = claims[number], claims[number].proposition
        if who is None or not line.number - _BACK <= place.line <= line.number:
            continue
        if claim.check or claim.rating is None or place.denial:
            continue
        own = any(source.actor == who for source in place.sources)
        beside = claim.rating.level in _WEAK and reading.lines[place.line].paragraph == line.paragraph
        about = claim.rating.level != "high" and who in entities.named(place.start, place.end)
        if not own and (about or beside):
            return number
    return None


def _is_quoted(reading: Reading, place: int) -> bool:
    """Whether a place lies between quotation marks."""
    return any(p.start <= place < p.end for p in reading.quoted(place, place + 1))
