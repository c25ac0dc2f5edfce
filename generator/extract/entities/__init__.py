"""Entities: who and what an article names – kinds, clusters, roles, aliases."""

from __future__ import annotations

from generator.extract.annotate.reading import Reading
from generator.extract.entities.aliases import with_aliases
from generator.extract.entities.mere_names import with_mere_names
from generator.extract.entities.recognition import gather, unique
from generator.extract.entities.roles import with_roles
from generator.extract.entities.unnamed_bodies import with_bodies
from generator.extract.records import Entities

__all__ = ["find", "unique", "with_mere_names"]


def find(reading: Reading) -> Entities:
    """The people, organizations and places of an article with every name, role and description that means them."""
    named = with_bodies(reading, gather(reading))
    return with_aliases(reading, with_roles(reading, named))
