"""Publishers and channels: what they report, how often in their own voice, and how often they pass others on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.library.records import Entry, Library
from generator.model import Briefing, Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A publisher, or a channel that is cited: `origin` are the claims that start with it, `relay` those it passed on.

    `key` is the address of its actor page, where it has one.
    """

    name: str
    key: str | None
    briefings: tuple[Briefing, ...]
    origin: tuple[Entry[Claim], ...]
    relay: tuple[Entry[Claim], ...]


def outlets(library: Library) -> tuple[Outlet, ...]:
    """Every publisher, and every actor that passed something on, in the order of their names.

    A publisher is the origin of what it says in its own voice, and the relay of all other claims of its articles.
    """
    origin: dict[str, list[Entry[Claim]]] = defaultdict(list)
    relay: dict[str, list[Entry[Claim]]] = defaultdict(list)
    published: dict[str, list[Briefing]] = defaultdict(list)
    names = {profile.name: profile for profile in library.profiles.values() if profile.kind != "place"}
    for briefing in library.briefings:
        if briefing.article.publisher:
            published[briefing.article.publisher].append(briefing)
    for entry in library.claims:
        publisher = entry.briefing.article.publisher
        if publisher:
            (relay if entry.item.by or entry.item.via else origin)[publisher].append(entry)
        for name in _passing(library, entry):
            relay[name].append(entry)
    channels = {name for name in relay if name not in published}
    for name in channels:
        origin[name] += names[name].claims
    found = sorted({*published, *channels}, key=lambda name: (name.casefold(), name))
    return tuple(
        Outlet(
            name=name,
            key=names[name].key if name in names else None,
            briefings=tuple(published[name]),
            origin=tuple(origin[name]),
            relay=tuple(relay[name]),
        )
        for name in found
    )


def _passing(library: Library, entry: Entry[Claim]) -> Iterator[str]:
    """The named channels and people that passed a claim on, other than its publisher."""
    for name in dict.fromkeys(entry.item.via):
        profile = library.profile(entry.briefing, name)
        if profile is not None and profile.kind != "place" and profile.name != entry.briefing.article.publisher:
            yield profile.name
