"""What a memory makes again: what had looked at something that is another now, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.site.memory import Memory

Places = Mapping[str, str]


def made(memory: Memory, tables: dict[str, Places], name: str, key: str) -> list[str]:
    """Look a key up and say what was made anew."""
    memory.begin()
    seen = {table: memory.watch(table, values) for table, values in tables.items()}
    memory.made(name, (), lambda: f"{name}: {seen['places'].get(key)}")
    return sorted(map(str, memory.fresh))


def test_only_what_looked_at_another_value_is_made_again() -> None:
    memory = Memory()
    assert made(memory, {"places": {"a": "Aldermoor", "b": "Hollin"}}, "page", "a") == ["page"]
    assert made(memory, {"places": {"a": "Aldermoor", "b": "Other"}}, "page", "a") == []
    assert made(memory, {"places": {"a": "Elsewhere", "b": "Other"}}, "page", "a") == ["page"]
    assert made(memory, {"places": {"b": "Other"}}, "page", "a") == ["page"]
    assert made(memory, {"places": {"a": "Back", "b": "Other"}}, "page", "a") == ["page"]


def test_what_is_given_counts_as_well() -> None:
    memory = Memory()
    for given, fresh in ((1, {"x"}), (1, set()), (2, {"x"})):
        memory.begin()
        assert memory.made("x", (given,), lambda given=given: given) == given
        assert memory.fresh == fresh


def test_whoever_goes_through_a_table_depends_on_all_of_it() -> None:
    memory, tables = Memory(), ({"a": "1"}, {"a": "1"}, {"a": "1", "b": "2"})
    fresh = []
    for table in tables:
        memory.begin()
        seen = memory.watch("table", table)
        memory.made("count", (), lambda seen=seen: len(seen))
        fresh.append(bool(memory.fresh))
    assert fresh == [True, False, True]


@dataclass(frozen=True)
class Person:
    """A record with two parts."""

    name: str
    role: str


def test_of_a_record_only_the_parts_that_were_looked_at_count() -> None:
    memory, person = Memory(), Person("Ada Lund", "mayor")
    fresh = []
    for each in (person, replace(person, role="pilot"), replace(person, name="Ida Lund")):
        memory.begin()
        seen = memory.watch("people", {"ada": each}, parts=True)
        memory.made("page", (), lambda seen=seen: seen["ada"].name)
        fresh.append(bool(memory.fresh))
    assert fresh == [True, False, True]


def test_what_is_made_inside_of_something_is_kept_with_it() -> None:
    memory, count = Memory(), []
    for value in ("1", "1", "2", "2"):
        memory.begin()
        seen = memory.watch("table", {"a": value, "b": "0"})
        inner = lambda seen=seen: (count.append("inner"), seen["b"])[1]  # noqa: E731 – as short as the others
        memory.made("outer", (), lambda seen=seen, inner=inner: seen["a"] + memory.made("inner", (), inner))
        memory.end()
    assert count == ["inner"]


def test_what_is_not_asked_for_is_forgotten() -> None:
    memory = Memory()
    for names, fresh in ((("a", "b"), 2), (("a",), 0), (("a", "b"), 1)):
        memory.begin()
        for name in names:
            memory.made(name, (), lambda: 0)
        memory.end()
        assert len(memory.fresh) == fresh


def test_what_takes_long_waits_for_a_pause() -> None:
    memory, values = Memory(), iter("abc")
    shown = []
    for patient in (False, True, False):
        memory.patient, memory.behind = patient, False
        memory.begin()
        shown.append((memory.later("list", lambda: next(values)), memory.behind))
        memory.end()
    assert shown == [("a", False), ("a", True), ("b", False)]
