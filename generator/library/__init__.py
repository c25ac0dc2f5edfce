"""All briefings together: actors joined across them, who said what, what agrees and what does not."""

from generator.library.answering import answers
from generator.library.comparing import claims
from generator.library.joining import Appearance
from generator.library.nouns import Entry, Item, Library, Link, Profile, Standing, resolve
from generator.library.origins import gather, independent
from generator.library.related import Relation, related
from generator.library.reporting import Outlet, outlets
from generator.library.suggesting import Suggestion, actors, joins

__all__ = [
    "Appearance",
    "Entry",
    "Item",
    "Library",
    "Link",
    "Outlet",
    "Profile",
    "Relation",
    "Standing",
    "Suggestion",
    "gather",
    "independent",
    "outlets",
    "related",
    "resolve",
    "suggestions",
]


def suggestions(library: Library) -> tuple[Suggestion, ...]:
    """Everything that the library joins by itself or suggests to an editor: actors, claims, answers."""
    alike = actors(library)
    return (*joins(library), *alike, *claims(library, alike), *answers(library, alike))
