"""The method page, printed from the rules that decide: the page and the program cannot differ."""

from __future__ import annotations

from dataclasses import dataclass

from generator import rubric
from generator.site.labels import LEVEL_NAMES, LEVELS, capital
from generator.site.page import Heading, Page
from generator.site.render.templates import printed
from generator.site.views.context import Desk
from generator.words import table

_SECTIONS = (
    ("reading", "How to read these pages"),
    ("levels", "What the levels mean"),
    ("limits", "What the levels do not say"),
    ("rules", "How a level is decided"),
    ("accuracy", "How accurate drafts are"),
)
_MEANINGS = {
    "high": "Seen or checked by the outlet, on record, or stated in its own voice, and nothing weakens it.",
    "moderate": "A named source or an authority in its field says so; or two independent origins.",
    "low": "One weak origin: the source is not named, or it was passed on, or the source benefits if it is believed.",
    "very-low": "Little supports it: no source, or a weak one whose words are passed on, hedged or contradicted.",
    "none": "A forecast, an opinion or an intention: nothing that could be checked today.",
}
_ACCURACY = table("accuracy")
_STEPS = {"start": "Start of an origin", "moves": "Moves, each once", "combine": "Combine", "cap": "Cap"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A code as the table prints it."""

    code: str
    meaning: str
    effect: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodStep:
    """A step of the rules with its codes."""

    title: str
    codes: tuple[Rule, ...]


def page(desk: Desk) -> Page:
    """How levels are decided, and what they say."""
    html = printed(
        desk.settings,
        "method",
        "method",
        levels=tuple((level, LEVEL_NAMES[level], _MEANINGS[level]) for level in LEVELS),
        steps=_steps(),
        articles=_ACCURACY["articles"],
        measures=tuple((capital(name), _percent(name, share)) for name, share in _ACCURACY["measures"].items()),
        sections=_SECTIONS,
    )
    return Page(
        path="method",
        title="Method",
        html=html,
        description="How the confidence of a claim is decided, and what it does not say.",
        headings=tuple(Heading(id=f"page_{key}", title=title) for key, title in _SECTIONS),
        search=(),
    )


def _percent(name: str, share: str) -> str:
    return f"{float(share):.1f}" if " for each " in name else f"{float(share):.0%}"


def _steps() -> tuple[MethodStep, ...]:
    """The rules' own table, in its order."""
    return tuple(
        MethodStep(title=_STEPS.get(step.name, capital(step.name)), codes=tuple(_rule(code) for code in step.codes))
        for step in rubric.RULES.steps
    )


def _rule(code: rubric.Code) -> Rule:
    ((_, effect),) = rubric.working((code.code,))
    return Rule(code=code.code, meaning=capital(code.meaning), effect=effect)
