"""What was made before, and what it was made from: while a site is served, only what has changed is made again.

Whatever is made looks things up in tables: who is behind a key, which claims are linked, the words of an article. Each
look is noted. When a value in a table is another than before, all that had looked at it is made again; there is no
other list of what depends on what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Made = TypeVar("Made")
Key = TypeVar("Key")
Value = TypeVar("Value")

Look = tuple[str, Any, str]
"""A table, a key in it (`WHOLE`: any), and the part of the value that was asked for (empty: all of it)."""
WHOLE = object()
_NONE = object()


@dataclass(slots=True)
class _Kept:
    """Something that was made: what was given for it, where it looked, what was made inside of it, and what it is."""

    given: tuple[Any, ...]
    looks: frozenset[Look]
    inner: frozenset[Hashable]
    value: Any


@dataclass(slots=True)
class _Current:
    """The looks, and what is made inside, of what is being made."""

    looks: set[Look]
    inner: set[Hashable]


class Memory:
    """What a server made at its last build; a builder that makes everything once has none.

    `fresh` is what was made anew in this build and is not as it was; `behind` says that something waits for a pause.
    """

    def __init__(self) -> None:
        self.patient = self.behind = False
        self.fresh: set[Hashable] = set()
        self.readings: dict[str, Any] = {}
        self._kept: dict[Hashable, _Kept] = {}
        self._tables: dict[str, Any] = {}
        self._readers: dict[str, dict[Any, set[Hashable]]] = defaultdict(lambda: defaultdict(set))
        self._parts: dict[tuple[str, Any], dict[str, set[Hashable]]] = defaultdict(lambda: defaultdict(set))
        self._stale: set[Hashable] = set()
        self._asked: set[Hashable] = set()
        self._current: _Current | None = None

    def begin(self) -> None:
        """A build begins; nothing has been made in it."""
        self.fresh, self._asked = set(), set()

    def later(self, name: Hashable, make: Callable[[], Made]) -> Made:
        """What takes long and waits for a pause: while somebody is `patient`, it is as it was at the last one."""
        if self.patient and name in self._kept:
            self.behind = True
            self._tell(name, self._kept[name])
            found: Made = self._kept[name].value
            return found
        return self.made(name, (object(),), make)

    def end(self) -> None:
        """What this build did not ask for is forgotten."""
        for name in self._kept.keys() - self._asked:
            self._forget(name)
            del self._kept[name]
        self._stale &= self._kept.keys()
        for file in self.readings.keys() - self._tables.get("articles", {}).keys():
            del self.readings[file]

    def clear(self) -> None:
        """Everything is forgotten: what is not looked up in tables, such as a template, has changed."""
        patient = self.patient
        self.__init__()  # type: ignore[misc]  # as it was at first
        self.patient = patient

    def note(self, table: str, key: Any, part: str = "") -> None:
        """Somebody looks something up."""
        if self._current is not None:
            self._current.looks.add((table, key, part))

    def watch(self, name: str, table: Mapping[Key, Value], *, parts: bool = False) -> Mapping[Key, Value]:
        """A table in which each look is noted, of records part by part; what had seen another value is out of date."""
        before = self._tables.get(name, {})
        self._tables[name] = table
        if before is not table and before != table:
            self._stale |= self._readers[name].get(WHOLE, set())
            for key in before.keys() | table.keys():
                old, new = before.get(key, _NONE), table.get(key, _NONE)
                if old is not new and old != new:
                    self._stale |= self._readers[name].get(key, set())
                    for part, readers in self._parts.get((name, key), {}).items():
                        if getattr(old, part, _NONE) != getattr(new, part, _NONE):
                            self._stale |= readers
        return Watched(name, table, self, parts=parts)

    def whole(self, name: str, value: Any) -> None:
        """Something that is looked at as a whole."""
        if (readers := self._readers[name].get(WHOLE)) and self._tables.get(name) != value:
            self._stale |= readers
        self._tables[name] = value

    def made(self, name: Hashable, given: tuple[Any, ...], make: Callable[[], Made]) -> Made:
        """What was made under a name from what is given, and again where that or something that it looked at is new."""
        kept = self._kept.get(name)
        if kept is not None and name not in self._stale and kept.given == given:
            self._tell(name, kept)
            made: Made = kept.value
            return made
        made, current = self._looking(make)
        now = _Kept(given, frozenset(current.looks), frozenset(current.inner), made)
        if kept is not None:
            self._forget(name)
            if kept.value == made:
                now.value = made = kept.value
        if kept is None or made is not kept.value:
            self.fresh.add(name)
        self._kept[name] = now
        self._stale.discard(name)
        for table, key, part in now.looks:
            (self._parts[table, key][part] if part else self._readers[table][key]).add(name)
        self._tell(name, now)
        return made

    def _looking(self, make: Callable[[], Made]) -> tuple[Made, _Current]:
        """What is made, and where it looked."""
        outer, self._current = self._current, _Current(set(), set())
        try:
            return make(), self._current
        finally:
            self._current = outer

    def _tell(self, name: Hashable, kept: _Kept) -> None:
        """What is asked for belongs to this build, with all that is inside; who asks for it looks where it looked."""
        self._asked.add(name)
        self._asked |= kept.inner
        if self._current is not None:
            self._current.looks |= kept.looks
            self._current.inner |= {name, *kept.inner}

    def _forget(self, name: Hashable) -> None:
        for table, key, part in self._kept[name].looks:
            (self._parts[table, key][part] if part else self._readers[table][key]).discard(name)


class Watched(Mapping[Key, Value], Generic[Key, Value]):
    """A table that tells the memory which of its keys are asked for."""

    def __init__(self, name: str, table: Mapping[Key, Value], memory: Memory, *, parts: bool) -> None:
        self._name, self._table, self._memory, self._by_parts = name, table, memory, parts

    def __getitem__(self, key: Key) -> Value:
        if not self._by_parts:
            self._memory.note(self._name, key)
            return self._table[key]
        return Seen(self._table[key], self._name, key, self._memory)  # type: ignore[return-value]  # it has the same parts

    def get(self, key: Key, default: Any = None) -> Any:
        """The value of a key, and where there is none the default."""
        if self._by_parts and key in self._table:
            return self[key]
        self._memory.note(self._name, key)
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._memory.note(self._name, key)
        return key in self._table

    def __iter__(self) -> Iterator[Key]:
        self._memory.note(self._name, WHOLE)
        return iter(self._table)

    def __len__(self) -> int:
        self._memory.note(self._name, WHOLE)
        return len(self._table)

    def values(self) -> Any:
        """All values."""
        self._memory.note(self._name, WHOLE)
        return self._table.values()

    def items(self) -> Any:
        """All keys with their values."""
        self._memory.note(self._name, WHOLE)
        return self._table.items()


class Seen:
    """A record that tells the memory which of its parts are asked for."""

    __slots__ = ("_key", "_memory", "_record", "_table")

    def __init__(self, record: Any, table: str, key: Any, memory: Memory) -> None:
        self._record, self._table, self._key, self._memory = record, table, key, memory

    def __getattr__(self, part: str) -> Any:
        self._memory.note(self._table, self._key, part)
        return getattr(self._record, part)
