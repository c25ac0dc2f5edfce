"""Where information starts, counted over all briefings: forty reports of one message are one origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator import rubric
from generator.library.actor_addresses import Assigned
from generator.library.build import collected
from generator.library.name_matching import words
from generator.library.records import Entry, Library, Link, Standing
from generator.model import Briefing, Change, Claim, Identity, Level, Override
from generator.rubric import Origin, Rating
from generator.text import likeness

_NAMED = rubric.CODES["named"].points or 0
_STARTS, _MOVES, *_ = (frozenset(code.code for code in step.codes) for step in rubric.RULES.steps)


def gather(
    briefings: Iterable[Briefing],
    identities: Iterable[Identity] = (),
    refused: Iterable[tuple[str, str]] = (),
    changes: Iterable[Change] = (),
    assigned: Mapping[str, Assigned] | None = None,
) -> Library:
    """All briefings as one library, levels decided over everything that editors have linked across them.

    `assigned` are the addresses that actors had before.
    """
    every, joined, told_apart = tuple(briefings), tuple(identities), tuple(refused)
    library = collected(every, joined, told_apart, assigned)
    standings = {entry.reference: standing(library, entry) for entry in library.claims}
    found = zip(library.claims, standings.items(), strict=True)
    moved = {reference for entry, (reference, now) in found if now.why != entry.item.why}
    if moved:
        library = collected([_moved(briefing, standings, moved) for briefing in every], joined, told_apart, assigned)
    logged: dict[str, list[Change]] = defaultdict(list)
    ids = {old: briefing.id for briefing in every for old in (briefing.id, *briefing.was)}
    for change in changes:
        logged[ids.get(change.briefing, change.briefing)].append(change)
    return replace(library, standings=standings, changes={id_: tuple(found) for id_, found in logged.items()})


def _moved(briefing: Briefing, standings: Mapping[str, Standing], moved: set[str]) -> Briefing:
    """A briefing whose claims have the levels of the library."""
    if not any(f"{briefing.id}#{claim.key}" in moved for claim in briefing.claims):
        return briefing
    found = ((claim, standings.get(f"{briefing.id}#{claim.key}")) for claim in briefing.claims)
    return replace(
        briefing,
        claims=tuple(replace(claim, confidence=now.level, why=now.why) if now else claim for claim, now in found),
    )


def standing(library: Library, entry: Entry[Claim]) -> Standing:
    """The standing of a claim; one that is not rated has its origins counted, and no level."""
    claim = entry.item
    links = [link for link in library.links.get(entry.reference, ()) if link.across] if library.links else []
    if not links:
        return _alone(claim.confidence, claim.why, claim.override, _side(library, entry))
    agreeing, against = _others(links, entry, "corroborates"), _others(links, entry, "contradicts")
    inside = claim.why.count("further-origin")
    groups = independent(library, (entry, *agreeing))
    rest = [group for group in groups if entry not in group]
    disputed = any(code in claim.why for code in ("contradicted", "disputed"))
    alone = claim.override.rules if claim.override else claim.confidence
    found = Standing(
        origins=len(groups) + inside,
        confirmations=len(rest) + inside,
        contradictions=len(independent(library, against)) + disputed,
        level=claim.confidence,
        alone=alone,
        why=claim.why,
    )
    if alone is None or rubric.rated(claim.why) is None:
        return found
    origins = [_origin(library, entry), *([_further(claim.why)] * inside)]
    origins += [max((_origin(library, each) for each in group), key=rubric.points) for group in rest]
    told = _Circumstances(
        against=_strength(library, entry, against),
        why=claim.why,
        unverified="outlet-unverified" in claim.why and not any(_verified(library, group) for group in rest),
    )
    level, why = alone, claim.why
    if rest or against:
        rating = _decided(told, tuple(origins))
        level, why = rating.level, rating.why
    now = replace(found, level=claim.confidence if claim.override else level, why=why)
    return _prospects(now, told, tuple(origins), level)


def independent(library: Library, entries: Sequence[Entry[Claim]]) -> list[list[Entry[Claim]]]:
    """Claims by their origin: what shares a source, a relay, a channel or its very words starts at one place."""
    groups: list[tuple[set[str], list[Entry[Claim]]]] = []
    for entry in entries:
        ways = _ways(library, entry)
        joined = [
            group for group in groups if group[0] & ways or any(reprinted(library, entry, each) for each in group[1])
        ]
        merged = (ways.union(*(each[0] for each in joined)), [each for group in joined for each in group[1]] + [entry])
        groups = [group for group in groups if not any(group is each for each in joined)] + [merged]
    return [members for _, members in groups]


def reprinted(library: Library, one: Entry[Claim], other: Entry[Claim]) -> bool:
    """Whether a thing is told in the words of one text that two articles print; not where different people tell it."""
    told = [set(_named(library, each)) for each in (one, other)]
    if one.briefing is other.briefing or (all(told) and not told[0] & told[1]):
        return False
    alike = likeness.shared(_runs(_passages(one.briefing)), _runs(_passages(other.briefing))) >= likeness.SHARED
    words, others = (_runs(each.item.evidence or (each.item.claim,)) for each in (one, other))
    return alike and likeness.shared(words, others, least=1) >= likeness.SHARED


def _named(library: Library, entry: Entry[Claim]) -> Iterator[str]:
    """The sources of a claim that have a name, as the library knows them."""
    profiles = (library.profile(entry.briefing, key) for key in entry.item.by)
    return (profile.key for profile in profiles if profile)


def _passages(briefing: Briefing) -> tuple[str, ...]:
    """Everything that a briefing takes from its article word by word."""
    evidence = (words for claim in briefing.claims for words in claim.evidence)
    return (*evidence, *(quote.text for quote in briefing.quotes))


@lru_cache(maxsize=4096)
def _runs(passages: tuple[str, ...]) -> likeness.Runs:
    return frozenset().union(*map(likeness.runs, passages))


def _ways(library: Library, entry: Entry[Claim]) -> set[str]:
    """Everything that a claim came through before its outlet; the outlet itself where it speaks in its own voice.

    A source without a name is the same only within its briefing. An outlet that is cited is the outlet itself.
    """
    briefing, claim = entry.briefing, entry.item
    publisher = " ".join(words(briefing.article.publisher or briefing.id))
    found: set[str] = set()
    for name in (*claim.by, *claim.via):
        profile = library.profile(briefing, name)
        if profile is None:
            found.add(f"{briefing.id}#{name}")
        else:
            found |= {f"@{profile.key}", f"outlet {' '.join(words(profile.name))}"}
    if not claim.by:
        found.add(f"outlet {publisher}")
    return found


@lru_cache(maxsize=4096)
def _alone(level: Level | None, why: tuple[str, ...], override: Override | None, side: str | None) -> Standing:
    """The standing of a claim that no editor has linked to another: the same for all of the same reasons."""
    inside = why.count("further-origin")
    alone = override.rules if override else level
    disputed = any(code in why for code in ("contradicted", "disputed"))
    found = Standing(
        origins=1 + inside, confirmations=inside, contradictions=int(disputed), level=level, alone=alone, why=why
    )
    if alone is None or rubric.rated(why) is None:
        return found
    told = _Circumstances(against="", why=why, unverified="outlet-unverified" in why)
    return _prospects(found, told, (_start(why, side), *([_further(why)] * inside)), alone)


def _prospects(found: Standing, told: _Circumstances, origins: tuple[Origin, ...], level: Level) -> Standing:
    """A standing with the levels that one more origin, and a contradiction, would give."""
    more = _decided(told, (*origins, Origin(start="named"))).level
    less = _decided(replace(told, against="contradicted"), origins).level
    return replace(found, raised=more if _above(more, level) else None, lowered=less if _above(level, less) else None)


def _origin(library: Library, entry: Entry[Claim]) -> Origin:
    """The strongest origin of a claim in its own article, as its reasons give it."""
    return _start(entry.item.why, _side(library, entry))


def _start(why: Sequence[str], side: str | None) -> Origin:
    moves = frozenset(code for code in why if code in _MOVES)
    return Origin(start=next((code for code in why if code in _STARTS), "no-source"), moves=moves, side=side)


def _side(library: Library, entry: Entry[Claim]) -> str | None:
    """The side of those who say it, where they have one and the same."""
    if not entry.item.by:
        return None
    profiles = (library.profile(entry.briefing, name) for name in entry.item.by)
    sides = {side for profile in profiles if profile is not None for side in profile.sides}
    return sides.pop() if len(sides) == 1 else None


def _further(why: Iterable[str]) -> Origin:
    """An origin that the article itself adds: named, unless the reasons say that nobody is."""
    return Origin(start="anonymous" if "anonymous-only" in why else "named")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Circumstances:
    """What counts beside the origins of a claim: its own reasons, what is linked against it, what is not verified."""

    why: tuple[str, ...]
    against: str
    unverified: bool


@lru_cache(maxsize=4096)
def _decided(told: _Circumstances, origins: tuple[Origin, ...]) -> Rating:
    return rubric.decide(
        origins,
        contradicted=told.against == "contradicted" or "contradicted" in told.why,
        disputed=told.against == "disputed" or "disputed" in told.why,
        unverified=told.unverified,
    )


def _verified(library: Library, group: Iterable[Entry[Claim]]) -> bool:
    """Whether one outlet vouches for what another could not verify: on record, or by a source with a name."""
    return any(
        "outlet-unverified" not in each.item.why and rubric.points(_origin(library, each)) >= _NAMED for each in group
    )


def _strength(library: Library, entry: Entry[Claim], against: Sequence[Entry[Claim]]) -> str:
    """What linked contradictions do: a disinterested, other origin at least as strong lowers, the rest marks."""
    own = rubric.points(_origin(library, entry))
    for other in against:
        origin = _origin(library, other)
        if len(independent(library, (entry, other))) == 1:
            continue
        if "interested" not in origin.moves and rubric.points(origin) >= own:
            return "contradicted"
    return "disputed" if against else ""


def _others(links: Iterable[Link], entry: Entry[Claim], relation: str) -> list[Entry[Claim]]:
    found: Mapping[str, Entry[Claim]] = {
        other.reference: other
        for link in links
        if link.relation == relation
        for other in (link.target if link.source.reference == entry.reference else link.source,)
    }
    return list(found.values())


def _above(one: Level, other: Level) -> bool:
    return rubric.RULES.levels.index(one) > rubric.RULES.levels.index(other)
