"""Antecedents: whom a pronoun cannot mean, by grammar and by what is told of him."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Line
from generator.extract.attribution.agreement import NOMINATIVE, POSSESSIVE, fits
from generator.extract.attribution.discourse import Mention, Phrase, Stage
from generator.extract.records import Speaker, Statement
from generator.extract.syntax.standing import Standing
from generator.text import Token
from generator.words import load

_FIRMS_TOO = frozenset(load("discourse")["firms_too"])
_PUTTING_OUT = lex.CUE_CLASS["issuing"] | frozenset("brought introduced lodged presented submitted tabled".split())
_CAMPS = frozenset("administration camp campaign team".split())
"""Bodies that speak for the one person whose name they have."""
_NEAR = 4
"""Words behind `a` among which the noun of a text stands."""
_TEXTS = lex.CUE_CLASS["carriers"] | lex.CUE_CLASS["evidence"] | frozenset("act ad advert bill book law motion plan proposal".split())


def may_mean(pronoun: str, source: Speaker, mention: Mention) -> bool:
    """Whether a pronoun can stand for whom a mention means: of a trade that firms ply, `it` too, where he spoke."""
    firm = pronoun == "it" and mention.speaks and source.actor is None and source.head in _FIRMS_TOO
    return fits(pronoun, source) or firm


def only_hears(mention: Mention) -> bool:
    """`The firm told the BBC that …`, `offices in Harwick`: whether whom a sentence tells, or where it plays, is no speaker of the next."""
    aside = mention.to.kind == "place" and mention.standing is Standing.ASIDE
    return aside or mention.told != (0, 0)


def tells(mention: Mention) -> bool:
    """Whether it is a text that a sentence is about, and that may say something next: `The bill was published. It proposes …`."""
    return mention.standing is Standing.SUBJECT and mention.to.head in _TEXTS


def put_out(words: Sequence[Token]) -> tuple[int, int] | None:
    """The text that a sentence tells was put out: `a driver filed [a lawsuit] against the firm`; None without one."""
    for k, word in enumerate(words[:-2]):
        if word.low in _PUTTING_OUT and words[k + 1].low in ("a", "an"):
            behind = range(k + 2, min(k + 2 + _NEAR, len(words)))
            noun = next((n for n in behind if words[n].low in _TEXTS or words[n].low in lex.PREPOSITIONS), 0)
            if noun and words[noun].low in _TEXTS:
                return k + 1, noun + 1
    return None


def backed(stage: Stage, line: Line, phrase: Phrase, pronoun: str) -> Speaker | None:
    """`The Okoro campaign said the breaks allowed her to rebuild`: whose camp it is that speaks, if nobody else is named in between."""
    here = [m for m in stage.lines[line.number] if m.to.kind != "matter"]
    if not here or not here[-1].speaks:
        return None
    *before, last = [word.low for word in stage.reading.tokens(here[-1].start, here[-1].end)]
    surname = next((low for low in reversed(before) if low not in ("'s", "'")), "")
    people = (e for e in stage.entities.all if e.kind == "person" and e.name.lower().rsplit(" ", 1)[-1] == surname)
    owners = [stage.of(one, phrase.start) for one in people] if last in _CAMPS else []
    return owners[0] if len(owners) == 1 and fits(pronoun, owners[0]) else None


def rules(ruled: Sequence[Statement], mention: Mention, phrase: Phrase) -> bool:
    """Whether somebody decides what the pronoun stands in: `a judge ruled that he had to stay in jail`."""
    return any(
        s.subject
        and s.content
        and s.subject[0] <= mention.start < s.subject[1]
        and s.content[0] <= phrase.start < s.content[1]
        for s in ruled
    )


def is_barred(mention: Mention, phrase: Phrase, words: Sequence[Token], line: Line) -> bool:
    """Whether grammar forbids it: an object is not its own subject, an owner not what he owns."""
    if mention.start <= phrase.start < mention.end:
        return True
    if mention.line != line.number or mention.standing is not Standing.SUBJECT:
        return False
    low = words[0].low
    objective = low not in NOMINATIVE and low not in POSSESSIVE and "self" not in low
    return objective or (low == "it" and phrase.standing is Standing.OBJECT)
