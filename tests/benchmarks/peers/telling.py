"""What was measured as a table and as a drawing, for the publisher's guide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple

from tests.benchmarks.measure import Cost

OURS = "this program"
_WIDTH, _ROW, _LABEL, _BAR = 640, 26, 150, 380
"""Of the drawing, in pixels: its width, the height of a row, where bars begin, and the longest one."""
_STYLE = """\
text{font:14px system-ui,sans-serif;fill:#1c1c1c}.head{font-weight:600}.note{font-size:12px;fill:#555}
rect{fill:#9aa5b1}.ours{fill:#1a7f5a}
@media(prefers-color-scheme:dark){text{fill:#e6e6e6}.note{fill:#aaa}rect{fill:#5d6875}.ours{fill:#3fb68b}}"""


class Measured(NamedTuple):
    """What one program needed: its cost, and what came of it – megabytes of a site, or names."""

    cost: Cost
    made: float


def table(heading: str, unit: str, rows: Mapping[str, Measured]) -> str:
    """A Markdown table: processor time, time on the clock, memory, and what came of it."""
    lines = [f"| {heading} | processor, s | clock, s | memory, MB | {unit} |", "|---|---|---|---|---|"]
    for name, (spent, made) in sorted(rows.items(), key=lambda row: row[1].cost.cpu):
        shown = f"**{name}**" if name == OURS else name
        lines.append(f"| {shown} | {spent.cpu:.1f} | {spent.clock:.1f} | {spent.memory:,.0f} | {made:,.0f} |")
    return "\n".join(lines)


def drawing(title: str, panels: Mapping[str, Mapping[str, float]], note: str) -> str:
    """An SVG with a bar for each program, one panel above the other, the shortest bar first."""
    parts: list[str] = []
    y = 24
    for heading, values in panels.items():
        parts.append(f'<text class="head" x="8" y="{y}">{escape(heading)}</text>')
        parts += _bars(sorted(values.items(), key=lambda row: row[1]), y + 10)
        y += 10 + _ROW * len(values) + 34
    parts.append(f'<text class="note" x="8" y="{y - 8}">{escape(note)}</text>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {y}" role="img">'
    return "\n".join((head, f"<title>{escape(title)}</title>", f"<style>{_STYLE}</style>", *parts, "</svg>\n"))


def _bars(values: Sequence[tuple[str, float]], top: int) -> list[str]:
    most = max(value for _, value in values)
    rows: list[str] = []
    for number, (name, value) in enumerate(values):
        y, width = top + number * _ROW, max(1, round(_BAR * value / most))
        kind = ' class="ours"' if name == OURS else ""
        rows += [
            f'<text x="{_LABEL - 8}" y="{y + 16}" text-anchor="end">{escape(name)}</text>',
            f'<rect{kind} x="{_LABEL}" y="{y + 3}" width="{width}" height="{_ROW - 8}" rx="2"/>',
            f'<text x="{_LABEL + width + 8}" y="{y + 16}">{value:,.1f}</text>',
        ]
    return rows
