"""Who speaks about whom: two columns of names with lines between, drawn at build time, and the same as a table."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from generator.library import Library, Profile
from generator.model import Briefing, Claim
from generator.site.feeds.graph import as_graphml, as_json
from generator.site.labels import counted, listed
from generator.site.page import Attachment, Heading, Page
from generator.site.render.templates import printed
from generator.site.views.context import Desk

MOST = 30
"""At most this many actors are drawn: those with the most connections; the page says so."""
LEAST = 3
_ROWS = 300
_ROW, _WIDTH, _SPREAD = 20.0, 100.0, 7.0
"""The drawing's units: the height of a row, the width between the columns, how far lines part at one name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """A line: who speaks, about whom, in how many claims, and who passed on all of them (nobody = not all).

    `drafts` is how many of the claims are in a draft.
    """

    speaker: Profile
    subject: Profile
    number: int
    drafts: int
    relays: tuple[str, ...] = ()


Column = tuple[tuple[Profile, int], ...]
"""The names on one side from the top down, each with its number of claims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnLine:
    """A connection as it is drawn: an SVG path, its width in pixels, dashed where the words were passed on."""

    connection: Connection
    path: str
    width: str
    title: str


def page(desk: Desk) -> Page:
    """The page of the network."""
    briefings = desk.library.briefings
    told = tuple(desk.made(("told", each.id), (each,), partial(_told, desk, each)) for each in briefings)
    return desk.made(("page", "network"), (told,), lambda: _page(desk, _connections(desk, told)))


def _page(desk: Desk, rows: tuple[Connection, ...]) -> Page:
    drawn = _strongest(rows)
    speakers, subjects = _columns(drawn)
    worth_drawing = len(_actors(drawn)) >= LEAST
    html = printed(
        desk.settings,
        "network",
        "network",
        speakers=speakers,
        subjects=subjects,
        lines=_lines(drawn, speakers, subjects) if worth_drawing else (),
        height=f"{_ROW * max(len(speakers), len(subjects)):g}",
        drawn=len(_actors(drawn)),
        rows=rows[:_ROWS],
        relayed=any(row.relays for row in rows),
        total=len(rows),
        actors=len(_actors(rows)),
        claims=sum(row.number for row in rows),
        drafts=sum(row.drafts for row in rows),
    )
    nodes = sorted({(each.key, each.name, each.kind) for row in rows for each in (row.speaker, row.subject)})
    edges = [(row.speaker.key, row.subject.key, row.number, row.drafts) for row in rows]
    attached = (
        Attachment(path="network/network.graphml", text=as_graphml(nodes, edges)),
        Attachment(path="network/network.json", text=as_json(nodes, edges)),
    )
    headings = (Heading(id="page_table", title="As a table"),) if rows else ()
    description = f"Who speaks about whom: {counted(len(rows), 'connection')}."
    return Page(
        path="network",
        title="Network",
        html=html,
        description=description,
        headings=headings,
        attachments=attached if rows else (),
    )


Told = tuple[str, str, bool, tuple[str, ...]]
"""A connection that a claim makes: who speaks, about whom, whether in a draft, and who passed it on."""


def _told(desk: Desk, briefing: Briefing) -> tuple[Told, ...]:
    """The connections that the claims of a briefing make."""
    return tuple(
        (one, other, briefing.status == "draft", tuple(hop.name for hop in desk.hops(briefing, claim.via[::-1])))
        for claim in briefing.claims
        for one in _keys(desk.library, briefing.id, claim.by)
        for other in _keys(desk.library, briefing.id, _subjects(desk, briefing, claim))
    )


def _subjects(desk: Desk, briefing: Briefing, claim: Claim) -> Iterator[str]:
    """Whom a claim is about, of those whom its briefing does not only name."""
    actors = desk.actors(briefing)
    return (name for name in claim.about if name in actors and not actors[name].in_passing)


def _connections(desk: Desk, told: Iterable[tuple[Told, ...]]) -> tuple[Connection, ...]:
    """Who speaks about whom, the most claims first; who speaks about itself does so too."""
    found: Counter[tuple[str, str]] = Counter()
    unchecked: Counter[tuple[str, str]] = Counter()
    relays: defaultdict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for one, other, drafted, passed in chain.from_iterable(told):
        found[one, other] += 1
        unchecked[one, other] += drafted
        relays[one, other].append(passed)
    profiles = desk.library.profiles
    named = {key: profiles[key] for key in dict.fromkeys(key for pair in found for key in pair)}
    known = {key: Profile(key=key, name=each.name, kind=each.kind) for key, each in named.items()}
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        Connection(
            speaker=known[one],
            subject=known[other],
            number=number,
            drafts=unchecked[one, other],
            relays=_all_relays(relays[one, other]),
        )
        for (one, other), number in ordered
    )


def _keys(library: Library, briefing: str, names: Iterable[str]) -> tuple[str, ...]:
    """The profiles behind the names of a briefing, each once; plain words have none."""
    return tuple(dict.fromkeys(key for name in names if (key := library.who.get((briefing, name)))))


def _all_relays(ways: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Who passed on what was said, if none of it came without a relay."""
    return tuple(dict.fromkeys(name for way in ways for name in way)) if all(ways) else ()


def _actors(rows: Iterable[Connection]) -> set[str]:
    return {profile.key for row in rows for profile in (row.speaker, row.subject)}


def _strongest(rows: Sequence[Connection]) -> tuple[Connection, ...]:
    """The connections among the best connected actors."""
    weights: Counter[str] = Counter()
    for row in rows:
        weights.update({row.speaker.key: row.number, row.subject.key: row.number})
    chosen = {key for key, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:MOST]}
    return tuple(row for row in rows if {row.speaker.key, row.subject.key} <= chosen)


def _columns(rows: Sequence[Connection]) -> tuple[Column, Column]:
    """Speakers by what they say, most first; subjects near those who speak about them, so that few lines cross."""
    said, about = Counter[str](), Counter[str]()
    profiles = {profile.key: profile for row in rows for profile in (row.speaker, row.subject)}
    for row in rows:
        said[row.speaker.key] += row.number
        about[row.subject.key] += row.number
    speakers = sorted(said, key=lambda key: (-said[key], key))
    height = {key: place for place, key in enumerate(speakers)}
    pull: Counter[str] = Counter()
    for row in rows:
        pull[row.subject.key] += row.number * height[row.speaker.key]
    subjects = sorted(about, key=lambda key: (pull[key] / about[key], -about[key], key))
    return (
        tuple((profiles[key], said[key]) for key in speakers),
        tuple((profiles[key], about[key]) for key in subjects),
    )


def _lines(rows: Sequence[Connection], speakers: Column, subjects: Column) -> tuple[DrawnLine, ...]:
    """A curve for each connection; lines that meet at a name part in the order of their other ends."""
    tallest = max(len(speakers), len(subjects))
    left, right = _heights(speakers, tallest), _heights(subjects, tallest)
    leave = _parted([(row.speaker.key, row.subject.key) for row in rows], left, right)
    reach = _parted([(row.subject.key, row.speaker.key) for row in rows], right, left)
    return tuple(
        DrawnLine(connection=row, path=_curve(start, end), width=_width(row.number), title=_title(row))
        for row, start, end in zip(rows, leave, reach, strict=True)
    )


def _heights(column: Column, tallest: int) -> dict[str, float]:
    """The middle of each name's row; the shorter column is centred, so that lines stay short."""
    first = (tallest - len(column)) / 2
    return {profile.key: _ROW * (first + place + 0.5) for place, (profile, _) in enumerate(column)}


def _parted(ends: Sequence[tuple[str, str]], here: dict[str, float], there: dict[str, float]) -> tuple[float, ...]:
    """Where each line meets its name: around the middle of the row, in the order of the other ends."""
    meeting: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    for number, (mine, other) in enumerate(ends):
        meeting[mine].append((there[other], number))
    found = [0.0] * len(ends)
    for key, lines in meeting.items():
        step = min(3.2, 2 * _SPREAD / max(len(lines) - 1, 1))
        for place, (_, number) in enumerate(sorted(lines)):
            found[number] = here[key] + step * (place - (len(lines) - 1) / 2)
    return tuple(found)


def _curve(start: float, end: float) -> str:
    return f"M0 {start:g}C{_WIDTH / 2:g} {start:g} {_WIDTH / 2:g} {end:g} {_WIDTH:g} {end:g}"


def _width(number: int) -> str:
    return f"{min(0.6 + 1.5 * math.sqrt(number), 6):.1f}"


def _title(row: Connection) -> str:
    """`Ida Brandt about Brandt & Sons: 2 claims, passed on by the Gazette`."""
    said = f"{row.speaker.name} about {row.subject.name}: {counted(row.number, 'claim', row.drafts)}"
    return f"{said}, passed on by {listed(row.relays)}" if row.relays else said
