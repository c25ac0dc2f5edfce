"""Links from a briefing to others: related ones with the reason, and what was changed after it was published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.library import Relation
from generator.model import Briefing, Change
from generator.site.date_words import in_words
from generator.site.labels import LEVEL_NAMES, capital, counted, listed
from generator.site.views.context import Desk, outlet

_NAMED = 3
_WHAT = {"confidence": "level", "claim": "claim", "question": "question", "status": "status", "answer": "answer"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """A related briefing, and why it is related."""

    briefing: Briefing
    outlet: str
    published: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One change after publication in words; `href` leads to what it concerns, where that is still there."""

    day: str
    words: str
    note: str
    href: str


def kin(desk: Desk, briefing: Briefing) -> tuple[Kin, ...]:
    """The briefings related to one, the nearest first."""
    return tuple(
        Kin(
            briefing=relation.briefing,
            outlet=outlet(relation.briefing),
            published=in_words(relation.briefing.article.published) if relation.briefing.article.published else "",
            why=_why(desk, briefing, relation),
        )
        for relation in desk.related(briefing)
    )


def _why(desk: Desk, briefing: Briefing, relation: Relation) -> str:
    """`2 linked claims agree. Both name Ilse Varga and Northline Ferries. Published 7 days later.`"""
    return " ".join(_reasons(desk, briefing, relation))


def _reasons(desk: Desk, briefing: Briefing, relation: Relation) -> Iterator[str]:
    linked = [
        f"{counted(number, 'linked claim')} {verb if number == 1 else verb.removesuffix('s')}"
        for number, verb in ((relation.agreeing, "agrees"), (relation.conflicting, "conflicts"))
        if number
    ]
    if linked:
        yield f"{capital(listed(linked))}."
    names = [desk.library.profiles[key].name for key in relation.actors]
    if names:
        more = [f"{len(names) - _NAMED} more"] if len(names) > _NAMED else []
        yield f"Both name {listed([*names[:_NAMED], *more])}."
    if relation.days is not None:
        later = (relation.briefing.article.published or "") > (briefing.article.published or "")
        when = (
            f"{counted(relation.days, 'day')} {'later' if later else 'earlier'}" if relation.days else "on the same day"
        )
        yield f"Published {when}."


def corrections(desk: Desk, briefing: Briefing) -> tuple[Correction, ...]:
    """What was changed in a briefing after it was published, newest first."""
    keys = {item.key for group in (briefing.claims, briefing.open_questions) for item in group}
    return tuple(
        Correction(
            day=in_words(change.date),
            words=_changed(change),
            note=change.note or "",
            href=f"briefings/{briefing.id}/#{change.key}" if change.key in keys else "",
        )
        for change in desk.library.changes.get(briefing.id, ())
    )


def _changed(change: Change) -> str:
    if change.what == "published":
        return "Published."
    what = _WHAT.get(change.what, change.what)
    before, after = (LEVEL_NAMES.get(word or "", word) for word in (change.before, change.after))
    if before and after:
        return f"{capital(what)} changed from “{before}” to “{after}”."
    return f"{capital(what)} added: “{after}”." if after else f"{capital(what)} taken out: “{before}”."
