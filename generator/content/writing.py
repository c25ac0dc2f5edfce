"""From briefings to YAML in the style that editors keep: block style, two spaces, only what is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from generator.content.references import GROUPS
from generator.model import Briefing
from generator.yaml_document import block, flow

MODELINE = "# yaml-language-server: $schema=schema/briefing.json\n"
_ONE = frozenset(("by", "evidence"))


def render(briefing: Briefing) -> str:
    """The YAML file of a briefing, with the line that shows editors where the schema is."""
    return written(plain(briefing))


def written(data: Mapping[str, Any]) -> str:
    """The YAML file of a briefing that is given as plain data."""
    return MODELINE + "".join(_field(name, value) for name, value in data.items())


def plain(briefing: Briefing) -> dict[str, Any]:
    """A briefing as the file holds it: mappings, lists and text, in the order of the model."""
    return _known(briefing)


def _field(name: str, value: Any) -> str:
    return f"{name}: {flow(value)}\n" if name == "left_out" else block(name, value, 0)


def _known(item: Any) -> dict[str, Any]:
    """The fields that are known, in the order of the model."""
    made = {}
    for name in _names(item.__class__):
        value = getattr(item, name)
        if value not in (None, (), "", {}) and (value is not False or name == "publish_name"):
            made[name] = _value(name, value)
    return made


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """The names of the fields of a record, without its key."""
    return tuple(field.name for field in fields(kind) if field.name != "key")


def _value(name: str, value: Any) -> Any:
    if name in GROUPS:
        return {item.key: _known(item) for item in value}
    if isinstance(value, tuple):
        return value[0] if name in _ONE and len(value) == 1 else list(value)
    if isinstance(value, Mapping):
        return {key: str(count) for key, count in value.items()}
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else _known(value)
