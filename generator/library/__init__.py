"""All briefings together: actors joined across them, who said what, what agrees and what does not."""

from dataclasses import replace

from generator.library.actor_addresses import Appearance, Assigned, name_digest
from generator.library.actor_matching import actors, joins, namesakes
from generator.library.answers import answers
from generator.library.build import collected
from generator.library.claim_matching import claims
from generator.library.events import by_event, events, one_each
from generator.library.origins import gather, independent
from generator.library.outlets import Outlet, outlets
from generator.library.records import Entry, Item, Library, Link, Profile, Standing, Suggestion, resolve
from generator.library.related import Relation, related

__all__ = [
    "Appearance",
    "Assigned",
    "Entry",
    "Item",
    "Library",
    "Link",
    "Outlet",
    "Profile",
    "Relation",
    "Standing",
    "Suggestion",
    "by_event",
    "collected",
    "gather",
    "independent",
    "name_digest",
    "outlets",
    "related",
    "resolve",
    "suggestions",
]


def suggestions(library: Library) -> tuple[Suggestion, ...]:
    """Everything that the library joins automatically or suggests to an editor, the strongest of each kind first."""
    alike = actors(library)
    told = events(library, one_each(library, alike))
    alike = (*alike, *namesakes(library, told, alike))
    leads = one_each(library, alike)
    names = told.names()
    found = (*joins(library), *alike, *claims(library, told), *answers(library, told, leads))
    return tuple(replace(each, event=_event(names, each)) for each in found)


def _event(names: dict[str, str], each: Suggestion) -> str:
    one, other = (names.get(end.partition("#")[0], "") for end in (each.a, each.b))
    return one if one == other else ""
