"""From briefings to YAML in the style that editors keep: block style, two spaces, only what is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from generator.document import folded, scalar
from generator.model import Briefing

MODELINE = "# yaml-language-server: $schema=schema/briefing.json\n"
GROUPS = ("actors", "quotes", "claims", "open_questions", "timeline")
_ONE = frozenset(("by", "evidence"))
_WIDTH = 118


def render(briefing: Briefing) -> str:
    """The YAML file of a briefing, with the line that tells editors where the schema is."""
    return MODELINE + "".join(_lines(briefing))


def _lines(briefing: Briefing) -> Iterator[str]:
    for field in fields(briefing):
        value = getattr(briefing, field.name)
        if value in (None, (), "") or value == {}:
            continue
        if field.name in GROUPS:
            yield f"{field.name}:\n"
            for item in value:
                yield f"  {item.key}:\n"
                yield from _fields(item, 4)
        elif field.name == "article":
            yield "article:\n"
            yield from _fields(value, 2)
        elif field.name == "left_out":
            yield (
                "left_out: {"
                + ", ".join(f"{scalar(name, flow=True)}: {count}" for name, count in value.items())
                + "}\n"
            )
        elif field.name == "summary":
            yield _summary(value)
        else:
            yield from _field(field.name, value, 0)


def _summary(text: str) -> str:
    made = folded(text, 2)
    return f"summary: {made}\n"


def _fields(item: Any, indent: int) -> Iterator[str]:
    for field in fields(item):
        value = getattr(item, field.name)
        if field.name != "key" and value not in (None, (), "") and value is not False:
            yield from _field(field.name, value, indent)


def _field(name: str, value: Any, indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(value, tuple):
        if name in _ONE and len(value) == 1:
            yield f"{pad}{name}: {folded(value[0], indent + 2, _WIDTH)}\n"
            return
        flow = f"{pad}{name}: [{', '.join(scalar(entry, flow=True) for entry in value)}]\n"
        if len(flow) <= 121:
            yield flow
            return
        yield f"{pad}{name}:\n"
        for entry in value:
            yield f"{pad}  - {folded(entry, indent + 4, _WIDTH)}\n"
    elif isinstance(value, bool):
        yield f"{pad}{name}: {'true' if value else 'false'}\n"
    elif isinstance(value, str):
        yield f"{pad}{name}: {folded(value, indent + 2, _WIDTH)}\n"
    else:
        yield f"{pad}{name}:\n"
        yield from _fields(value, indent + 2)
