"""What has an address in a library, by that address, and what every address leads to, former ones too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.content import Permalink
from generator.library import Assigned, Library, Profile, name_digest
from generator.model import Briefing, Claim, Event, Question, Quote
from generator.text import digest, fold

MEMBERS = 3
"""How many actors of briefings the ledger names for an address; they last as long as one of them does."""

_END = 5
"""Words at each end of a text that are compared, where an item has no evidence."""


def assigned(lines: Iterable[Permalink]) -> dict[str, Assigned]:
    """The addresses of actors in the ledger, by their key; of two lines for one, the first counts."""
    found: dict[str, Assigned] = {}
    for line in lines:
        if line.kind == "actor":
            known = Assigned(references=line.means, name=line.digest)
            found.setdefault(line.address.split("/")[1], known)
    return found


@dataclass(frozen=True)
class Register:
    """Everything that has an address in a library, by that address, and the former names that lead there."""

    things: Mapping[str, Permalink]
    ids: Mapping[str, str]
    keys: Mapping[str, Mapping[str, str]]
    actors: Mapping[str, str]
    members: Mapping[str, str]
    withdrawn: frozenset[str]

    def lead(self, address: str) -> str | None:
        """The present address of what an address leads to; None where there is nothing any more."""
        page, _, fragment = address.partition("#")
        room, name, _ = page.split("/")
        if room == "actors":
            return f"actors/{self.actors[name]}/" if name in self.actors else None
        id_ = self.ids.get(name)
        if id_ is None or not fragment:
            return f"briefings/{id_}/" if id_ else None
        key = self.keys[id_].get(fragment)
        return f"briefings/{id_}/#{key}" if key else None

    def former(self) -> Iterator[tuple[str, Permalink]]:
        """Every address that leads to something by a former name, and what it leads to."""
        for old, id_ in self.ids.items():
            yield f"briefings/{old}/", self.things[f"briefings/{id_}/"]
        for id_, names in self.keys.items():
            here = f"briefings/{id_}/"
            yield from ((f"{here}#{old}", self.things[f"{here}#{key}"]) for old, key in names.items())
        for old, key in self.actors.items():
            yield f"actors/{old}/", self.things[f"actors/{key}/"]

    def target(self, line: Permalink) -> str | None:
        """The present address of what a line means; of an actor, the library itself decides who has its address."""
        if line.kind == "actor":
            return self.lead(line.address)
        id_, mark, key = line.means[0].partition("#")
        return self.lead(f"briefings/{id_}/{mark}{key}")


def registered(found: Library) -> Register:
    """The register of a library."""
    every = (*found.briefings, *found.withdrawn)
    things = [thing for briefing in every for thing in _things(briefing)]
    things += [_actor(profile) for profile in found.profiles.values()]
    actors = {old: profile.key for profile in found.profiles.values() for old in profile.was}
    return Register(
        things={thing.address: thing for thing in things},
        ids={old: each.id for each in every for old in each.was} | {each.id: each.id for each in every},
        keys={briefing.id: _keys(briefing) for briefing in every},
        actors=actors | {key: key for key in found.profiles},
        members={f"{id_}#{key}": profile for (id_, key), profile in found.who.items()},
        withdrawn=frozenset(old for each in found.withdrawn for old in (each.id, *each.was)),
    )


def _items(briefing: Briefing) -> tuple[Claim | Quote | Question | Event, ...]:
    return (*briefing.quotes, *briefing.claims, *briefing.open_questions, *briefing.timeline)


def _keys(briefing: Briefing) -> dict[str, str]:
    items = _items(briefing)
    return {old: item.key for item in items for old in item.was} | {item.key: item.key for item in items}


def _things(briefing: Briefing) -> Iterator[Permalink]:
    """The lines of a briefing and of everything in it that has a place on its page."""
    here, state = f"briefings/{briefing.id}/", _state(briefing)
    own = _digest(briefing.article.file, briefing.title)
    yield Permalink(address=here, kind="briefing", means=(briefing.id,), digest=own, state=state)
    for item in _items(briefing):
        means, words = (f"{briefing.id}#{item.key}",), _digest(*_carried(item))
        yield Permalink(address=f"{here}#{item.key}", kind=_kind(item), means=means, digest=words, state=state)


def _kind(item: Claim | Quote | Question | Event) -> Literal["claim", "quote", "question", "event"]:
    if isinstance(item, Claim):
        return "claim"
    return "quote" if isinstance(item, Quote) else "question" if isinstance(item, Question) else "event"


def _carried(item: Claim | Quote | Question | Event) -> tuple[str, str]:
    """What makes an item this one and no other: the article’s words and its own, or the two ends of its words."""
    evidence: tuple[str, ...] = ()
    if isinstance(item, Quote):
        own = item.text
    else:
        own = item.claim if isinstance(item, Claim) else item.question if isinstance(item, Question) else item.event
        evidence = item.evidence
    words = own.split()
    return (" ".join(evidence), own) if evidence else (" ".join(words[:_END]), " ".join(words[-_END:]))


def _digest(one: str, other: str) -> str:
    return f"{digest(fold(one))}.{digest(fold(other))}"


def _state(briefing: Briefing) -> Literal["draft", "published"]:
    return "draft" if briefing.status == "draft" else "published"


def _actor(profile: Profile) -> Permalink:
    earliest = sorted(profile.appearances, key=lambda each: (each.briefing.article.published or "", each.reference))
    drafts = all(_state(each.briefing) == "draft" for each in earliest)
    return Permalink(
        address=f"actors/{profile.key}/",
        kind="actor",
        means=tuple(sorted(each.reference for each in earliest[:MEMBERS])),
        digest=next(filter(None, (name_digest(each.actor) for each in earliest)), ""),
        state="draft" if drafts else "published",
    )
