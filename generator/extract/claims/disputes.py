"""Disputes: which claims somebody else denies – those that share subject and predicate with the denial, no others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.records import AttributedStatement, Entities, Proposition, Speaker
from generator.text import squeeze

DENYING = lex.CUE_CLASS["denial"] | {"contradict", "rebut"}
"""Verbs that say that something is not so."""
_NEAR = 6
"""Sentences: how far back `denied the allegations` can reach."""
_FAR = 14
"""Sentences: how far a denial in words of its own can be from the claim that it denies."""
_WHOLESALE = re.compile(
    r"^(?:(?:any|all|the|those|these|his|her|their|its|such|both|each)\s)*(?:of\s(?:the|those)\s)?"
    r"(?:accusations?|allegations?|assertions?|charges?|claims?|accounts?|reports?|rumou?rs?|suggestions?|wrongdoing|involvement|responsibility|guilt|links?|it|this|that|them)\b[^,]{0,30}$",
    re.I,
)
_NOT_SO = re.compile(
    r"\b(?:the|that|this|those|these|his|her|their|its|such)\s(?:\w+\s)?(?:report|claim|account|allegation|accusation|statement|figure|story|suggestion|number|video|document|letter|charge)s?\b"
    r".{0,30}\b(?:inaccurate|false|untrue|baseless|unfounded|groundless|fabricat\w+|nonsense|wrong|misleading|a lie|lies|fake|incorrect|absurd)\b"
)
_THIS = re.compile(r"^(?:that|this|it)$", re.I)
_WORD = re.compile(r"[a-z][a-z-]{2,}|\d[\d,.]*\d|\d")
_SMALL = lex.CLOSED | lex.CUE_CLASS["auxiliaries"]
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")


def disputed(
    reading: Reading, entities: Entities, claims: Sequence[Proposition], said: Sequence[AttributedStatement]
) -> dict[int, Speaker]:
    """The numbers of the claims that are denied, each with the first who denies it."""
    found: dict[int, Speaker] = {}
    for item in said:
        if not item.sources or item.statement.content is None:
            continue
        if _rebuts(reading, item):
            for number in _last_before(claims, item)[-1:]:
                found.setdefault(number, item.sources[0])
        if item.statement.lemma not in DENYING:
            continue
        for number in _denied(reading, entities, claims, item):
            found.setdefault(number, item.sources[0])
    return found


def _rebuts(reading: Reading, item: AttributedStatement) -> bool:
    """`called the report “inaccurate”`: whether somebody says of what was just reported that it is not so."""
    line = reading.lines[item.statement.sentence]
    named = item.statement.lemma in ("call", "describe", "brand", "label", "dismiss")
    return named and bool(_NOT_SO.search(reading.text, item.statement.cue[0], line.end))


def _last_before(claims: Sequence[Proposition], item: AttributedStatement) -> list[int]:
    """The claims of others in the sentence before a statement, and in its own before it."""
    sentence = item.statement.sentence
    near = [n for n, c in enumerate(claims) if c.line in (sentence - 1, sentence) and c.end <= item.statement.cue[0]]
    return [n for n in near if not _same_voice(claims[n], item)]


def _denied(
    reading: Reading, entities: Entities, claims: Sequence[Proposition], item: AttributedStatement
) -> list[int]:
    matter = squeeze(reading.words(item.statement.content or (0, 0))).strip(' ,.“”"')
    others = [n for n, claim in enumerate(claims) if not _same_voice(claim, item) and (claim.sources or claim.quoted)]
    if _THIS.match(matter):
        before = [n for n in others if claims[n].line == item.statement.sentence - 1]
        return before[-1:]
    if _WHOLESALE.match(matter) or not matter:
        return _about_denier(entities, claims, item, others)
    words = content(matter)
    near = [n for n in others if abs(claims[n].line - item.statement.sentence) <= _FAR]
    return [n for n in near if _shares(words, content(reading.text[claims[n].start : claims[n].end]))]


def _same_voice(claim: Proposition, item: AttributedStatement) -> bool:
    return bool({(s.actor, s.words) for s in item.sources} & {(s.actor, s.words) for s in claim.sources})


def _about_denier(
    entities: Entities,
    claims: Sequence[Proposition],
    item: AttributedStatement,
    others: Sequence[int],
) -> list[int]:
    """The nearest claims before a wholesale denial that name whoever denies them."""
    sentence, who = item.statement.sentence, item.sources[0].actor
    before = [
        n for n in others if sentence - _NEAR <= claims[n].line <= sentence and claims[n].start < item.statement.cue[0]
    ]
    naming = [n for n in before if who is not None and who in entities.named(claims[n].start, claims[n].end)]
    last = max((claims[n].line for n in naming), default=None)
    return [n for n in naming if claims[n].line == last]


def _shares(denied: set[str], stated: set[str]) -> bool:
    shared = len(denied & stated)
    return shared >= 2 and shared >= 0.5 * min(len(denied), len(stated))


def content(text: str) -> set[str]:
    """The content words of a text without their endings."""
    return {_stem(word) for word in _WORD.findall(text.lower()) if word not in _SMALL}


@lru_cache(maxsize=32_768)
def _stem(word: str) -> str:
    return _ENDING.sub("", word)
