"""Why a claim has its level: the rules' codes as a sentence, and as a table of steps."""

from __future__ import annotations

from dataclasses import dataclass

from generator import rubric
from generator.library import Standing
from generator.model import Claim
from generator.site.labels import LEVEL_NAMES, NOT_RATED, capital, counted, level_of, listed

_UNRATED = {
    "forecast": "a forecast cannot be checked yet",
    "opinion": "an opinion cannot be checked",
    "intention": "an intention cannot be checked yet",
}
_STARTS, *_, _CAPS = ({code.code for code in step.codes} for step in rubric.RULES.steps)
_MARKS = ("contradicted", "disputed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """How the rules came to a level: a line for each step with its effect, and the result."""

    lines: tuple[tuple[str, str], ...]
    result: str


def sentence(claim: Claim) -> str:
    """The reasons in one sentence: strong ones first, then what weakens them; where it is not rated, why not."""
    for code in claim.why:
        if code in _UNRATED:
            return f"Why not rated: {_UNRATED[code]}."
    counting = [code for code in dict.fromkeys(claim.why) if code in rubric.CODES and code != "disputed"]
    strong = [rubric.CODES[code].words for code in counting if _strengthens(code)]
    weak = [rubric.CODES[code].words for code in counting if not _strengthens(code)]
    if not strong and not weak:
        return "Why not rated: nobody has rated it yet." if claim.confidence is None else ""
    joined = f"{listed(strong)}, but {listed(weak)}" if strong and weak else listed(strong or weak)
    return f"Why {LEVEL_NAMES[_ruled(claim)].lower()}: {joined}."


def working(claim: Claim) -> Working | None:
    """The rules' steps for a rated claim; None where there is nothing to count."""
    if claim.confidence is None or not claim.why:
        return None
    lines = tuple((capital(label), effect) for label, effect in rubric.working(claim.why))
    return Working(lines=lines, result=LEVEL_NAMES[_ruled(claim)].lower())


def basis(standing: Standing) -> str:
    """What a level rests on, in numbers, where they say more than its flag: `2 origins, 1 contradiction`."""
    if standing.origins == 1 and not standing.confirmations and standing.contradictions <= 1:
        return ""
    numbers = (
        (standing.origins, "origin"),
        (standing.confirmations, "independent confirmation"),
        (standing.contradictions, "contradiction" if "contradicted" in standing.why else "dispute"),
    )
    return ", ".join(counted(number, noun) for number, noun in numbers if number)


def prospects(standing: Standing) -> str:
    """What would change the level, and what the article alone gave; empty where there is neither."""
    told = []
    if standing.raised:
        told.append(f"A further independent, named origin would raise it to {_lower(standing.raised)}.")
    if standing.lowered:
        told.append(f"A contradiction from a source without an interest would lower it to {_lower(standing.lowered)}.")
    if standing.alone and standing.level and standing.alone != standing.level:
        told.append(f"Its article alone gives {_lower(standing.alone)}.")
    return " ".join(told)


def _lower(level: str) -> str:
    return LEVEL_NAMES[level].lower()


def unit(claim: Claim) -> str:
    """What follows the level's name: “confidence”, or what kind of statement is not rated."""
    kinds = [NOT_RATED[code] for code in claim.why if code in NOT_RATED]
    return "confidence" if claim.confidence else kinds[0] if kinds else "yet"


def contested(claim: Claim) -> str:
    """`contradicted`, `disputed` or nothing, as the reasons say it."""
    return next((mark for mark in _MARKS if mark in claim.why), "")


def _strengthens(code: str) -> bool:
    """Whether a code supports a claim: a start of two points or more, or a step upwards; a cap never does."""
    points = rubric.CODES[code].points or 0
    if code in _CAPS:
        return False
    return points >= 2 if code in _STARTS else points > 0


def _ruled(claim: Claim) -> str:
    """The level that the rules gave, where an editor has set another."""
    return (rubric.rated(claim.why) or claim.override.rules) if claim.override else level_of(claim)
