"""The rubric: facts about a claim's origins go in, its level and the reasons for it come out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from generator.model import Level
from generator.words import table


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
_HIGHEST = len(RULES.levels) - 1
_NAMELESS = frozenset(("anonymous", "no-source"))


@lru_cache(maxsize=1024)
def _score(why: tuple[str, ...]) -> int:
    """The points of codes: starts and moves make an origin, never below 0; then what combines; then the caps."""
    contested = "contradicted" in why or "disputed" in why
    own = max((_start(CODES[code], contested) for code in _STARTS if code in why), default=0)
    own = max(0, own + sum(_worth(code, why) for code in _MOVES))
    total = max(0, own + sum(_worth(code, why) for code in _COMBINE))
    return min((total, _HIGHEST, *(CODES[code].points or 0 for code in _CAPS if code in why)))


def _start(code: Code, contested: bool) -> int:
    return (code.contested if contested and code.contested is not None else code.points) or 0


def _worth(code: str, why: Sequence[str]) -> int:
    """What a code adds, as often as it is there and the rules allow."""
    return (CODES[code].points or 0) * min(why.count(code), CODES[code].most)


def _own(origin: Origin) -> list[str]:
    """The codes of an origin by itself, in the order of the rules."""
    return [origin.start, *(move for move in _MOVES if move in origin.moves)]


def points(origin: Origin, *, contested: bool = False) -> int:
    """The points of one origin, from 0 to 3; `contested` lowers what the outlet states in its own voice."""
    return _score((*_own(origin), *(("disputed",) if contested else ())))


def decide(
    origins: Sequence[Origin], *, contradicted: bool = False, disputed: bool = False, unverified: bool = False
) -> Rating:
    """The level of a claim from its independent origins (at least one) and from what speaks against it.

    The strongest origin counts; further ones add, a contradiction takes away, caps hold down (design: ICD 203, GRADE).
    """
    contested = contradicted or disputed
    best = max(origins, key=lambda origin: (points(origin, contested=contested), -_STARTS.index(origin.start)))
    further = sum(points(origin, contested=contested) > 0 for origin in origins if origin is not best)
    why = _own(best) + ["further-origin"] * min(further, CODES["further-origin"].most)
    if contested:
        why.append("contradicted" if contradicted else "disputed")
    for cap in _caps(origins, best, unverified, points(best, contested=contested)):
        if _score(tuple(why)) > (CODES[cap].points or 0) or cap == "outlet-unverified":
            why.append(cap)
    return Rating(level=RULES.levels[_score(tuple(why))], why=tuple(why))


def _caps(origins: Sequence[Origin], best: Origin, unverified: bool, alone: int) -> list[str]:
    """The caps that hold for these origins, in the order of the rules."""
    named = sum(origin.start not in _NAMELESS for origin in origins)
    sides = {origin.side for origin in origins}
    holds = {
        "few-origins": named < 2 and CODES[best.start].points != _HIGHEST,
        "anonymous-only": named == 0,
        "outlet-unverified": unverified,
        # What one origin carries alone, a second one of its side cannot take away.
        "one-sided": len(origins) > 1 and len(sides) == 1 and None not in sides and alone < _HIGHEST,
    }
    return [cap for cap in _CAPS if holds[cap]]


def rated(why: Sequence[str]) -> Level | None:
    """The level that follows from the codes of a `why`, or None for what is not rated and for unknown codes."""
    if not why or any(code not in CODES for code in why):
        return None
    return RULES.levels[_score(tuple(why))]


def working(why: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """How the rules came to a level, a line a code: what it says, and what it does to the points."""
    contested = "contradicted" in why or "disputed" in why
    return tuple((CODES[code].meaning, _effect(CODES[code], contested)) for code in why if code in CODES)


def _effect(code: Code, contested: bool) -> str:
    if code.points is None:
        return "no effect"
    if code.code in _STARTS:
        return f"starts at {_start(code, contested)}"
    if code.code in _CAPS:
        return f"at most {RULES.levels[code.points].replace('-', ' ')}"
    return f"{code.points:+d}".replace("-", "−")
