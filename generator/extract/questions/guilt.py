"""Guilt: charges that somebody denies before a court."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.annotate.reading import Line, Reading
from generator.extract.claims.disputes import DENYING
from generator.extract.questions.denials import matter_span
from generator.extract.questions.grounding import of_sentence, says
from generator.extract.questions.phrasing import short, with_article
from generator.extract.records import AttributedStatement, Entities, OpenQuestion, Speaker, WordedClaim
from generator.text import Sought

_CRIMES = (
    "conspiracy murder manslaughter fraud theft perjury bribery corruption assault rape arson embezzlement treason "
    "espionage burglary robbery smuggling blackmail extortion"
).split()
_CRIME = re.compile(
    rf"""
    (?:(?:any|one|two|three|four|five|six|all|the|a)\s)?(?:counts?\sof\s|charges?\sof\s|charge\sof\s)?
    (?P<crime>(?:{"|".join(_CRIMES)}|false\saccounting|money\slaundering|tax\sevasion|dangerous\sdriving)\b[^,;.]{{0,60}})$
    """,
    re.VERBOSE,
)
_PLEADED = Sought(
    r"\b(?:has |have |had )?pleaded not guilty to (?P<crime>[^,;.]{4,90}?)(?=[,;.]|\s(?:in|on|at|last|earlier)\s)"
)
_PAIR = frozenset(
    ["both", "the two", "the pair", "the brothers", "the sisters", "the couple", "both men", "both women"]
)
_TRIAL = re.compile(
    r"\b[Tt]he (?:trial|case|hearing)\b[^.;]{0,60}\b(?:continues|resumes|is expected|is due|adjourned)\b"
)


def find(
    reading: Reading, entities: Entities, said: Sequence[AttributedStatement], claims: Sequence[WordedClaim]
) -> Iterator[OpenQuestion]:
    """`Is Ana Holm guilty of fraud? Ana Holm denies it.`"""
    for line in reading.lines:
        yield from _pleaded(reading, entities, line, claims)
    for item in said:
        span, line = matter_span(reading, item), reading.lines[item.statement.sentence]
        if item.statement.lemma not in DENYING or len(item.sources) != 1:
            continue
        crime = _CRIME.match(reading.words(span).strip(" ,."))
        if crime and (text := short(_guilty(reading, entities, line, item.sources[0], crime["crime"]))):
            yield OpenQuestion(text, of_sentence(claims, line), line.start, span[1], None, None, 2.9, "guilty")


def _pleaded(reading: Reading, entities: Entities, line: Line, claims: Sequence[WordedClaim]) -> Iterator[OpenQuestion]:
    """`He has pleaded not guilty to murder.`"""
    match = line.first(_PLEADED, reading.text)
    if match is None:
        return
    people = _people(entities, reading.lines[max(0, line.number - 1)].start, match.start())
    if len(people) == 1:
        text = f"Is {people[0]} guilty of {match['crime']}?{_continues(reading)}"
        yield OpenQuestion(text, of_sentence(claims, line), line.start, line.end, None, None, 2.9, "guilty")


def _guilty(reading: Reading, entities: Entities, line: Line, who: Speaker, crime: str) -> str | None:
    """`Both deny conspiracy to defraud.`"""
    if who.words.lower() in _PAIR:
        before = reading.lines[max(0, line.number - 1)]
        names = _people(entities, before.start, before.end)
        both = " and ".join(names) if len(names) == 2 else None
        return f"Are {both} guilty of {crime}? Both deny it.{_continues(reading)}" if both else None
    if who.actor is None or who.plural:
        return None
    return f"Is {with_article(who.words)} guilty of {crime}? {says(who, 'deny', 'it')}{_continues(reading)}"


def _people(entities: Entities, start: int, end: int) -> list[str]:
    named = (n for n in dict.fromkeys(entities.named(start, end)) if entities.all[n].kind == "person")
    return [entities.all[n].name for n in named]


def _continues(reading: Reading) -> str:
    return " The trial continues." if _TRIAL.search(reading.text) else ""
