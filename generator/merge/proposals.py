"""Proposals: values that the machine would write in place of an editor's, until somebody takes or drops them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.content import GROUPS
from generator.merge.edits import at, same
from generator.yaml_document import NodePath


def name(path: NodePath) -> str:
    """How a person calls a field: `lost-boats.claim`, `actors.ruth-okoro.role`, `title`."""
    steps = path[1:] if path[0] in GROUPS and path[0] != "actors" else path
    return ".".join(str(step) for step in steps)


def placed(words: str, data: Mapping[str, Any]) -> NodePath | None:
    """The path of what a person calls `key.field`, `group.key.field` or `field`; None where there is no such thing."""
    steps = tuple(words.split("."))
    ways = [steps, *((group, *steps) for group in GROUPS)]
    return next((way for way in ways if at(data, way) is not None), None)


def current(proposals: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """The proposals that still say something: their field is there, and has another value."""
    return {
        path: value
        for path, value in proposals.items()
        if (here := at(data, tuple(path.split(".")))) is not None and not same(here, value)
    }
