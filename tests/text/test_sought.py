"""Patterns that are tried only where their letters stand: which these are, and that no match is lost by them."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import generator.extract
from generator.extract.claims import temporal
from generator.text import Sought

CASES = Path(__file__).parents[1] / "extract"
NEEDED = [
    (r"storm", 0, (("storm",),)),
    (r"\bThe (?:storm|flood)s?\b", 0, (("flood", "storm"), ("The ",))),
    (r"\bThe (?:storm|flood)s?\b", re.I, (("flood", "storm"), ("the ",))),
    (r"\bThe (?i:storm|flood)s?\b", 0, (("The ",),)),
    (r"(?:did|does)\s?(?:not|n['’]t)\ssay", 0, (("say",), ("id", "oes"))),
    (r"(?:Mon|Tues|Wednes|Fri)day", 0, (("Fri", "Mon", "Tues", "Wednes"), ("day",))),
    (r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Sunday)", 0, (("day",),)),
    (r"[Tt]oday|[Yy]esterday", 0, (("esterday", "oday"),)),
    (r"is (?:now )?(?:due )?to open", 0, (("to open",), ("is ",))),
    (r"(?:shut\s)+", 0, (("shut",),)),
    (r"(?:shut )?|open", 0, ()),
    (r"\d+ (?!boats)[a-z]+", 0, ((" ",),)),
    (r"the (?:known|unknown) cause", 0, ((" cause",), ("known",))),
]


def modules() -> list[ModuleType]:
    found = walk_packages(generator.extract.__path__, "generator.extract.")
    return [import_module(one.name) for one in found]


EVERY = {
    f"{module.__name__.rpartition('.')[2]}.{name}": each
    for module in modules()
    for name, each in vars(module).items()
    if isinstance(each, Sought)
} | {rule.name: rule.sought for rule in temporal.RULES}


def texts(value: object) -> list[str]:
    """All texts in a file of cases."""
    if isinstance(value, dict):
        return [text for pair in value.items() for one in pair for text in texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in texts(one)]
    return [value] if isinstance(value, str) else []


TEXTS = sorted({text for file in CASES.rglob("*.yml") for text in texts(yaml.safe_load(file.read_bytes()))})


@pytest.mark.parametrize(("pattern", "flags", "letters"), NEEDED)
def test_letters_of_a_pattern(pattern: str, flags: int, letters: tuple[tuple[str, ...], ...]) -> None:
    assert sorted(Sought(pattern, flags).letters) == sorted(letters)


@pytest.mark.parametrize("sought", EVERY.values(), ids=EVERY)
def test_no_match_is_lost(sought: Sought) -> None:
    found = [text for text in TEXTS if sought.pattern.search(text)]
    assert found
    assert all(sought.may_be_in(text, text.lower()) for text in found)
    assert not all(sought.may_be_in(text, text.lower()) for text in TEXTS)


@given(st.data())
def test_no_text_that_a_pattern_gives_is_passed_over(data: st.DataObject) -> None:
    sought = data.draw(st.sampled_from(list(EVERY.values())))
    text = data.draw(st.from_regex(sought.pattern, alphabet=st.characters(exclude_characters="ſKıİ")))
    assert sought.may_be_in(text, text.lower())
