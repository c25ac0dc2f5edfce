"""The visible tables of rules in the extractor, found by their form, and the rules that have no cases yet."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tests.extract.cases import WAYS, load

ROOT = Path(__file__).parents[2]
ROOMS = ROOT / "generator" / "extract"


@cache
def tables() -> dict[tuple[str, str], tuple[str, ...]]:
    """The names of the rules of each table, by its room and its file."""
    found = {}
    for file in sorted(ROOMS.glob("*/*.py")):
        module = importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
        for constant in _constants(file):
            if names := _names(getattr(module, constant)):
                found[file.parent.name, file.stem] = names
    return found


def _constants(file: Path) -> Iterator[str]:
    """The names in capitals that a file itself gives a value."""
    for node in ast.parse(file.read_text("utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        yield from (t.id for t in targets if isinstance(t, ast.Name) and t.id.isupper())


def _names(value: Any) -> tuple[str, ...]:
    """The names of a table: of entries that have one, of functions, of weights; nothing for what is no table."""
    if isinstance(value, dict) and value and all(callable(v) or isinstance(v, float) for v in value.values()):
        return tuple(value)
    if not isinstance(value, tuple) or len(value) < 2:
        return ()
    named = [getattr(entry, "name", None) or _function(entry) for entry in value]
    return tuple(name for name in named if name) if all(named) else ()


def _function(entry: Any) -> str:
    """The name of a function, or of the one beside a weight."""
    parts = entry if isinstance(entry, tuple) else (entry,)
    return next((p.__name__.lstrip("_") for p in parts if callable(p) and hasattr(p, "__name__")), "")


def wanting(room: str, table: str) -> list[str]:
    """The rules of a table without a text that fires them and one that must not, and cases of rules that it lacks."""
    file = Path(__file__).parent / room / "cases" / "rules.yml"
    cases = load(str(file.parent.parent / "test"), "rules").get(table, {}) if file.exists() else {}
    rules = tables()[room, table]
    told = [rule for rule in rules if not WAYS.keys() <= cases.get(rule, {}).keys()]
    return told + [f"{rule} is not a rule of {table}" for rule in cases if rule not in rules]


def is_run(room: str, table: str) -> bool:
    """Whether a test of the room runs the cases of a table."""
    return any(
        f'@rules(__file__, "{table}")' in test.read_text("utf-8")
        for test in Path(__file__).parent.glob(f"{room}/test_*.py")
    )
