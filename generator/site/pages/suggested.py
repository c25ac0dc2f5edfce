"""What the library suggests to editors, with the reason and the command that decides it: in review mode only."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library import Library, Suggestion
from generator.site.labels import counted
from generator.site.page import Page
from generator.site.render.templates import printed
from generator.site.views.context import Desk, Reference

PATH = "suggestions"
_HEADS = (
    ("same", "One actor?"),
    ("agrees", "Do these claims agree?"),
    ("conflicts", "Do these claims conflict?"),
    ("answers", "Does this answer the question?"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A suggestion: both ends in their words, why, and the two commands."""

    one: Reference
    other: Reference
    why: str
    take: str
    refuse: str


def page(desk: Desk) -> Page:
    """The page of all suggestions; it is linked from the home page."""
    ends = _ends(desk.library)
    waiting = [each for each in desk.notices.suggestions if not each.decided]
    groups = [(head, [_pair(each, ends) for each in waiting if each.relation == relation]) for relation, head in _HEADS]
    html = printed(desk.settings, "suggestions", PATH, groups=[group for group in groups if group[1]])
    return Page(path=PATH, title="Suggestions", html=html, description=counted(len(waiting), "suggestion") + ".")


def _pair(each: Suggestion, ends: dict[str, Reference]) -> Pair:
    both = f"{each.a} {each.b}"
    return Pair(
        one=ends[each.a],
        other=ends[each.b],
        why=each.why,
        take=f"briefing link take {both}",
        refuse=f"briefing link refuse {both}",
    )


def _ends(library: Library) -> dict[str, Reference]:
    found = {
        each.reference: Reference(text=f"{each.actor.name} ({each.briefing.title})", href=f"actors/{profile.key}/")
        for profile in library.profiles.values()
        for each in profile.appearances
    }
    for entry in library.claims:
        found[entry.reference] = Reference(text=entry.item.claim, href=_address(entry.reference))
    for question in library.questions:
        found[question.reference] = Reference(text=question.item.question, href=_address(question.reference))
    return found


def _address(reference: str) -> str:
    return f"briefings/{reference.replace('#', '/#')}"
