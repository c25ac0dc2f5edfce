"""Who speaks about whom: a drawing made when the site is built, with links, and the same as a table."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from generator.library import Library, Profile
from generator.model import Heading, Page
from generator.pages.desk import Desk
from generator.pages.press import printed
from generator.pages.wording import counted

MOST = 30
"""So many actors are drawn: those with the most connections; the page says so."""
LEAST = 3
_ROWS = 300
_WIDTH, _RADIUS, _GAP, _LABEL = 760, 190.0, 10.0, 34
_ROUND, _MARGIN = 5.0, 40.0
_HEIGHT = round(2 * (_RADIUS + _MARGIN))


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An actor on the circle: its place in the drawing, and that of its label over it, in percent.

    The labels are links over the drawing, not in it: the theme's script fails on links inside an SVG.
    """

    profile: Profile
    x: str
    y: str
    label: str
    left: str
    top: str
    side: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """An arc from who speaks to whom it is about; the number of claims is its width."""

    path: str
    width: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table: who speaks about whom, in how many claims."""

    speaker: Profile
    subject: Profile
    number: int


def page(desk: Desk) -> Page:
    """The page of the network."""
    spoken = _spoken(desk.library)
    rows = [Row(speaker=_of(desk, one), subject=_of(desk, other), number=n) for (one, other), n in spoken]
    chosen = _chosen(spoken)
    nodes = _nodes(desk, chosen)
    drawn = [(pair, number) for pair, number in spoken if pair[0] in nodes and pair[1] in nodes]
    html = printed(
        desk.settings,
        "network",
        "network",
        nodes=list(nodes.values()) if len(nodes) >= LEAST else [],
        edges=[_edge(nodes[one], nodes[other], number) for (one, other), number in drawn],
        rows=rows[:_ROWS],
        total=len(rows),
        actors=len({key for pair, _ in spoken for key in pair}),
        width=_WIDTH,
        height=_HEIGHT,
    )
    headings = (Heading(id="page_table", title="As a table"),) if rows else ()
    description = f"Who speaks about whom: {counted(len(rows), 'connection')}."
    return Page(path="network", title="Network", html=html, description=description, headings=headings)


def _of(desk: Desk, key: str) -> Profile:
    return desk.library.profiles[key]


def _spoken(library: Library) -> list[tuple[tuple[str, str], int]]:
    """Pairs of speaker and subject with the number of claims, most first; nobody speaks about itself here."""
    found: Counter[tuple[str, str]] = Counter()
    for entry in library.claims:
        speakers, subjects = (
            {key for name in names if (key := library.who.get((entry.briefing.id, name)))}
            for names in (entry.item.by, entry.item.about)
        )
        found.update((one, other) for one in speakers for other in subjects if one != other)
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))


def _chosen(spoken: list[tuple[tuple[str, str], int]]) -> list[str]:
    """The best connected actors, each beside those it is connected with most, so that arcs stay short."""
    weights: Counter[str] = Counter()
    near: dict[str, Counter[str]] = {}
    for (one, other), number in spoken:
        for here, there in ((one, other), (other, one)):
            weights[here] += number
            near.setdefault(here, Counter())[there] += number
    left = [key for key, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:MOST]]
    placed: list[str] = []
    while left:
        recent = placed[-3:]
        best = max(left, key=lambda key: (sum(near[key][other] for other in recent), weights[key], key))
        left.remove(best)
        placed.append(best)
    return placed


def _nodes(desk: Desk, chosen: list[str]) -> dict[str, Node]:
    """The actors round the circle, from the top on clockwise."""
    made = {}
    for number, key in enumerate(chosen):
        angle = 2 * math.pi * number / len(chosen) - math.pi / 2
        x, y = _WIDTH / 2 + _RADIUS * math.cos(angle), _RADIUS + _MARGIN + _RADIUS * math.sin(angle)
        right = math.cos(angle) >= -1e-9
        profile = desk.library.profiles[key]
        made[key] = Node(
            profile=profile,
            x=f"{x:.1f}",
            y=f"{y:.1f}",
            label=profile.name if len(profile.name) <= _LABEL else profile.name[: _LABEL - 1].rstrip() + "…",
            left=f"{(x + (_GAP if right else -_GAP)) / _WIDTH * 100:.2f}",
            top=f"{y / _HEIGHT * 100:.2f}",
            side="right" if right else "left",
        )
    return made


def _edge(one: Node, other: Node, number: int) -> Edge:
    """An arc that bends towards the middle of the circle and ends short of its subject."""
    ax, ay, bx, by = float(one.x), float(one.y), float(other.x), float(other.y)
    cx, cy = _WIDTH / 2, _RADIUS + _MARGIN
    mx, my = (ax + bx + cx) / 3, (ay + by + cy) / 3
    length = math.hypot(bx - mx, by - my) or 1.0
    ex, ey = bx - (bx - mx) / length * (_ROUND + 3), by - (by - my) / length * (_ROUND + 3)
    title = f"{one.profile.name} about {other.profile.name}: {counted(number, 'claim')}"
    return Edge(
        path=f"M{ax:.1f} {ay:.1f}Q{mx:.1f} {my:.1f} {ex:.1f} {ey:.1f}", width=f"{min(1 + number / 2, 4):g}", title=title
    )
