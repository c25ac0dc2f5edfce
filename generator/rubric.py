"""The rubric: facts about a claim's origins go in, its level and the reasons for it come out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from generator.model import Level
from generator.words import table

STARTED_HIGH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A reason: its points (a start, a move, or the most it allows; None = it only marks), meaning and words."""

    code: str
    points: int | None
    meaning: str
    words: str
    contested: int | None = None
    most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the rules with its codes in their order."""

    name: str
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The whole table of `generator/words/confidence.yml`."""

    levels: tuple[Level, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where information starts: its start code, its moves, and the side it is on, if any."""

    start: str
    moves: frozenset[str] = frozenset()
    side: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """A level and the codes that led to it, in the order of the rules."""

    level: Level
    why: tuple[str, ...]


def _number(code: dict[str, str], field: str) -> int | None:
    return int(code[field]) if field in code else None


def _rules() -> Rules:
    data = table("confidence")
    steps = tuple(
        Step(
            name=step["name"],
            codes=tuple(
                Code(
                    code=code["code"],
                    points=_number(code, "points"),
                    meaning=code["meaning"],
                    words=code["words"],
                    contested=_number(code, "contested"),
                    most=_number(code, "most") or 1,
                )
                for code in step["codes"]
            ),
        )
        for step in data["steps"]
    )
    return Rules(levels=cast("tuple[Level, ...]", tuple(data["levels"])), steps=steps)


RULES = _rules()
CODES = {code.code: code for step in RULES.steps for code in step.codes}
_STARTS, _MOVES, _COMBINE, _CAPS = (tuple(code.code for code in step.codes) for step in RULES.steps)
_NAMELESS = frozenset(("anonymous", "no-source"))


def points(origin: Origin, *, contested: bool = False) -> int:
    """The points of one origin, never below 0; `contested` lowers what the outlet states in its own voice."""
    start = CODES[origin.start]
    first = start.contested if contested and start.contested is not None else start.points
    return max(0, (first or 0) + sum(CODES[move].points or 0 for move in origin.moves))


def decide(
    origins: Sequence[Origin], *, contradicted: bool = False, disputed: bool = False, unverified: bool = False
) -> Rating:
    """The level of a claim from its independent origins (at least one) and from what speaks against it.

    The strongest origin counts; further ones add, a contradiction takes away, caps hold down (design: ICD 203, GRADE).
    """
    contested = contradicted or disputed
    best = max(origins, key=lambda origin: (points(origin, contested=contested), -_STARTS.index(origin.start)))
    score, why = points(best, contested=contested), [best.start, *(move for move in _MOVES if move in best.moves)]
    alone = score
    further = sum(points(origin, contested=contested) > 0 for origin in origins if origin is not best)
    if further:
        steps = min(further, CODES["further-origin"].most)
        score += steps
        why += ["further-origin"] * steps
    if contradicted:
        score -= 1
        why.append("contradicted")
    elif disputed:
        why.append("disputed")
    for cap in _caps(origins, best, unverified):
        if cap == "one-sided" and alone >= STARTED_HIGH:
            continue  # what one origin supports alone, a second one of its side cannot weaken
        most = CODES[cap].points or 0
        if score > most or cap == "outlet-unverified":
            why.append(cap)
        score = min(score, most)
    return Rating(level=RULES.levels[max(0, min(score, 3))], why=tuple(why))


def _caps(origins: Sequence[Origin], best: Origin, unverified: bool) -> list[str]:
    """The caps that hold for these origins, in the order of the rules."""
    named = sum(origin.start not in _NAMELESS for origin in origins)
    sides = {origin.side for origin in origins}
    holds = {
        "few-origins": named < 2 and CODES[best.start].points != STARTED_HIGH,
        "anonymous-only": named == 0,
        "outlet-unverified": unverified,
        "one-sided": len(origins) > 1 and len(sides) == 1 and None not in sides,
    }
    return [cap for cap in _CAPS if holds[cap]]


def rated(why: Sequence[str]) -> Level | None:
    """The level that follows from the codes of a `why`, or None for what is not rated and for unknown codes."""
    if not why or any(code not in CODES for code in why):
        return None
    contested = "contradicted" in why or "disputed" in why
    score = 0
    for code in why:
        rule = CODES[code]
        if code in _STARTS:
            score = (rule.contested if contested and rule.contested is not None else rule.points) or 0
        elif code in _CAPS:
            score = min(score, rule.points or 0)
        else:
            score = max(0, score + (rule.points or 0))
    return RULES.levels[min(score, 3)]


def working(why: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """How the rules came to a level, a line a code: what it says, and what it does to the points."""
    contested = "contradicted" in why or "disputed" in why
    return tuple((CODES[code].meaning, _effect(CODES[code], contested)) for code in why if code in CODES)


def _effect(code: Code, contested: bool) -> str:
    if code.points is None:
        return "no effect"
    if code.code in _STARTS:
        return f"starts at {code.contested if contested and code.contested is not None else code.points}"
    if code.code in _CAPS:
        return f"at most {RULES.levels[code.points].replace('-', ' ')}"
    return f"{code.points:+d}".replace("-", "−")
