"""All briefings together: actors joined across them, who said what, what agrees and what does not."""

from generator.library.actor_addresses import Appearance, Assigned, name_digest
from generator.library.actor_matching import Suggestion, actors, joins
from generator.library.answers import answers
from generator.library.build import collected
from generator.library.claim_matching import claims
from generator.library.origins import gather, independent
from generator.library.outlets import Outlet, outlets
from generator.library.records import Entry, Item, Library, Link, Profile, Standing, resolve
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
    """Everything that the library joins automatically or suggests to an editor: actors, claims, answers."""
    alike = actors(library)
    return (*joins(library), *alike, *claims(library, alike), *answers(library, alike))
