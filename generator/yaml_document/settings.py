"""A file of settings that another program shares, as plain data: references are followed, and foreign tags are null."""

from __future__ import annotations

import os
from typing import Any

import yaml

from generator.model import Problems
from generator.yaml_document.errors import problem, unread


class _Loader(yaml.SafeLoader):
    """The words of YAML, those of the environment (`!ENV`), and nothing for every other tag."""


def settings(text: str, file: str) -> dict[str, Any]:
    """The settings of a YAML text, empty where it holds none; what is no YAML raises `Problems` with its place."""
    try:
        data = yaml.load(text.removeprefix("\ufeff"), Loader=_Loader)
    except yaml.YAMLError as error:
        raise Problems((unread(text, file, error),)) from None
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise Problems((problem(text, file, 0, "syntax", "There are no settings here.", "write `name: value` lines."),))
    return data


def _from_environment(loader: Any, node: Any) -> Any:
    """The first variable that is set, typed as if it were written here; else the last of a list, which is a value."""
    names, default = [node], None
    if isinstance(node, yaml.SequenceNode):
        names = node.value[:-1] if len(node.value) > 1 else node.value
        default = loader.construct_object(node.value[-1]) if len(node.value) > 1 else None
    for name in names:
        value = os.environ.get(str(name.value))
        if value is not None:
            return loader.construct_object(
                yaml.ScalarNode(loader.resolve(yaml.ScalarNode, value, (True, False)), value)
            )
    return default


_Loader.add_constructor("!ENV", _from_environment)
_Loader.add_multi_constructor("", lambda *_: None)
