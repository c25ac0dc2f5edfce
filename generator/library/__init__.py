"""All briefings together: actors joined across them, who said what, what agrees and what does not."""

from collections.abc import Iterator
from dataclasses import replace

from generator.library.actor_addresses import Appearance, Assigned, name_digest
from generator.library.actor_matching import actors, joins, namesakes
from generator.library.answers import answers
from generator.library.build import collected
from generator.library.claim_matching import claims
from generator.library.events import Events, by_event, events, one_each
from generator.library.origins import gather, independent, reprinted
from generator.library.outlets import Outlet, outlets
from generator.library.records import Entry, Item, Library, Link, Profile, Standing, Suggestion, resolve
from generator.library.related import Company, Relation, companies, related, related_to

__all__ = [
    "Appearance",
    "Assigned",
    "Company",
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
    "companies",
    "gather",
    "independent",
    "name_digest",
    "outlets",
    "related",
    "related_to",
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
    found = (*joins(library), *alike, *_claims(library, told), *answers(library, told, leads))
    return tuple(replace(each, event=_event(names, each)) for each in found)


def _claims(library: Library, told: Events) -> Iterator[Suggestion]:
    """What agrees or conflicts; of what agrees in the same words it is said that the two are one origin."""
    entries = {entry.reference: entry for entry in library.claims}
    for each in claims(library, told):
        one, other = entries.get(each.a), entries.get(each.b)
        if each.relation == "agrees" and one and other and reprinted(library, one, other):
            yield replace(each, why=f"{each.why}; in the same words, so both count as one origin")
        else:
            yield each


def _event(names: dict[str, str], each: Suggestion) -> str:
    one, other = (names.get(end.partition("#")[0], "") for end in (each.a, each.b))
    return one if one == other else ""
