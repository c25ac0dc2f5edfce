"""Functions that make words of words: each with what it is given and what comes out."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.extract.cases import load

ROOMS = Path(__file__).parent
CASES = [
    (room, name, given, wanted)
    for room in sorted(file.parents[1].name for file in ROOMS.glob("*/cases/functions.yml"))
    for name, cases in load(str(ROOMS / room / "test"), "functions").items()
    for given, wanted in (cases.items() if isinstance(cases, dict) else ((case[:-1], case[-1]) for case in cases))
]


@pytest.mark.parametrize(("room", "name", "given", "wanted"), CASES)
def test_function(room: str, name: str, given: Any, wanted: Any) -> None:
    module, _, function = name.rpartition(".")
    found = getattr(import_module(f"generator.extract.{room}.{module}"), function)
    assert plain(found(*given) if isinstance(given, list) else found(given)) == wanted


def plain(value: Any) -> Any:
    """A value as YAML can hold it: tuples as lists, sets in order."""
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    return [plain(one) for one in value] if isinstance(value, (tuple, list)) else value
