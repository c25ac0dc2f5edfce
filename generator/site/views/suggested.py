"""What the library suggests to editors, as pairs with the reason and the commands that decide them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library import Suggestion
from generator.site.views.context import Desk, Reference

HEADS = {
    "same": "One actor?",
    "agrees": "Do these claims agree?",
    "conflicts": "Do these claims conflict?",
    "answers": "Does this answer the question?",
}
"""What an editor is asked, by the relation that is suggested."""
_BESIDE = {"agrees": "Agrees?", "conflicts": "Conflicts?", "answers": "An answer?"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A suggestion: both ends in their words, why, and the two commands."""

    one: Reference
    other: Reference
    why: str
    take: str
    refuse: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A suggestion as it stands beside one of its ends: what is asked, the other end, why, and the two commands."""

    asked: str
    other: Reference
    why: str
    take: str
    refuse: str


def pair(each: Suggestion, ends: dict[str, Reference]) -> Pair:
    """A suggestion with both of its ends."""
    return Pair(one=ends[each.a], other=ends[each.b], why=each.why, **_commands(each))


def hints(desk: Desk, reference: str) -> tuple[Hint, ...]:
    """What is suggested of a claim, the strongest first; nothing outside of the review mode."""
    found = desk.suggested.get(reference, ()) if desk.settings.review else ()
    return tuple(
        Hint(
            asked=_BESIDE[each.relation],
            other=desk.ends[each.b if each.a == reference else each.a],
            why=each.why,
            **_commands(each),
        )
        for each in found
    )


def _commands(each: Suggestion) -> dict[str, str]:
    both = f"{each.a} {each.b}"
    return {"take": f"briefing link take {both}", "refuse": f"briefing link refuse {both}"}
