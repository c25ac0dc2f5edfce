"""Edits on plain data, the same as the document splices into its text: what a merged file must read as."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.yaml_document import Drop, Edit, NodePath, Rename


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same: a single text is a list of one."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    return bool(_listed(one) == _listed(other))


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def applied(data: Mapping[str, Any], edits: Iterable[Edit]) -> dict[str, Any]:
    """Plain data after the edits; the data that came in stays as it was."""
    made = _copied(data)
    for edit in edits:
        above: dict[Any, Any] = made
        for step in edit.path[:-1]:
            above = above[step]
        name = edit.path[-1]
        if isinstance(edit, Drop):
            del above[name]
        elif isinstance(edit, Rename):
            renamed = {edit.key if key == name else key: value for key, value in above.items()}
            above.clear()
            above.update(renamed)
        else:
            above[name] = _copied(edit.value) if isinstance(edit.value, dict) else edit.value
    return made


def _copied(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _copied(value) if isinstance(value, dict) else value for key, value in data.items()}


def at(data: Any, path: NodePath) -> Any:
    """The value at a path, or None where there is none."""
    for step in path:
        if not isinstance(data, dict) or step not in data:
            return None
        data = data[step]
    return data
