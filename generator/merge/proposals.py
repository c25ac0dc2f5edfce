"""Proposals: values that the machine would write in place of an editor's, until somebody takes or drops them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.content import GROUPS
from generator.merge.edits import at, same
from generator.yaml_document import NodePath


def name(path: NodePath, data: Mapping[str, Any]) -> str:
    """How a person names a field: `title`, `lost-boats.claim`; with its group where two items have one key."""
    homes = [group for group in GROUPS if len(path) > 1 and path[1] in (data.get(group) or {})]
    short = path[0] in GROUPS and len(homes) == 1 and path[1] not in data
    return ".".join(str(step) for step in (path[1:] if short else path))


def called(words: str, paths: Iterable[str]) -> list[str]:
    """Those of the paths that a person may mean by `field`, `key.field` or `group.key.field`."""
    return [path for path in paths if words in (path, path.partition(".")[2] if path.split(".")[0] in GROUPS else path)]


def current(proposals: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """The proposals that still say something: their field is there, and has another value."""
    return {
        path: value
        for path, value in proposals.items()
        if (here := at(data, tuple(path.split(".")))) is not None and not same(here, value)
    }
