"""Invented briefings of little more than what a test is about."""

from __future__ import annotations

from generator.model import Actor, Briefing, Claim, Provenance
from generator.text import slug


def briefing(name: str, *actors: Actor, published: str = "2031-03-04", **fields: object) -> Briefing:
    """A briefing called `name`, of the publisher of that name."""
    source = Provenance(file=f"seeds/{name}.txt", published=published, publisher=f"Invented {name}")
    return Briefing(id=name, title=name, status="reviewed", article=source, actors=actors, **fields)  # type: ignore[arg-type]


def claim(key: str, evidence: str = "", **fields: object) -> Claim:
    """A claim with its words as its evidence, from a named source unless another is given."""
    given = {"claim": evidence or key, "evidence": (evidence,) if evidence else (), "confidence": "moderate"}
    return Claim(key=key, **{**given, "why": ("named",), **fields})  # type: ignore[arg-type]


def actor(name: str, kind: str = "person", key: str = "", **fields: object) -> Actor:
    """A named actor; its key is made of its name."""
    return Actor(key=key or slug(name), name=name, kind=kind, **fields)  # type: ignore[arg-type]
