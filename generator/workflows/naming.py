"""How commands name things: `FILE#key.field`; with the group (`claims.key`) where a key is ambiguous."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from generator import content
from generator.library import Library
from generator.model import Problems
from generator.yaml_document import refused

KINDS = {"actor": "actors", "claim": "claims", "quote": "quotes", "question": "open_questions"}
"""What `briefing link` can name, and the group of a briefing that holds it."""
_ARTICLED = {"actor": "an actor", "claim": "a claim", "quote": "a quote", "question": "a question"}
_STATED = ("claim", "quote")
_LINKED = frozenset((("actor", "actor"), ("question", "claim"), *product(_STATED, _STATED)))


class Target(NamedTuple):
    """A briefing's file, and the words after the `#` (empty = the briefing itself)."""

    file: Path
    words: str


class Thing(NamedTuple):
    """An actor, claim, quote or question of the library, by its kind and as `briefing#key`."""

    kind: str
    reference: str


def target(words: str) -> Target:
    """The file and the rest of `FILE#key.field`; the id of a briefing in content/ is as good as its file."""
    name, _, rest = words.partition("#")
    file, folder = Path(name), Path("content")
    if not file.suffix and not os.path.exists(file):  # noqa: PTH110 – of no name it raises
        stems = {id_: stem for stem, id_ in content.ids(folder).items()}
        file = folder / f"{stems[name]}.yml" if name in stems else file
    return Target(file, rest)


def folder_of(file: Path) -> Path:
    """The content folder of a briefing's file, or of decisions about all briefings."""
    return file.parent.parent if file.parent.name == content.FOLDER else file.parent


def group_of(data: Mapping[str, Any], words: str, file: Path) -> tuple[str, str] | None:
    """The group and the key of an item that `key` or `claims.key` names; None where there is no such item."""
    kind, _, key = words.rpartition(".")
    groups = [group for group in content.GROUPS if key in (data.get(group) or {}) and kind in ("", group)]
    if len(groups) > 1:
        raise ambiguous(file, key, [f"{file}#{group}.{key}" for group in groups])
    return (groups[0], key) if groups else None


def pair(folder: Path, library: Library, one: str, other: str) -> tuple[Thing, Thing]:
    """The two things that a command links; where a key has two kinds, the kind that can be linked is meant."""
    ones, others = _things(folder, library, one), _things(folder, library, other)
    pairs = [(a, b) for a in ones for b in others]
    fitting = [(a, b) for a, b in pairs if (a.kind, b.kind) in _LINKED]
    if not fitting:
        kinds = f"{_ARTICLED[pairs[0][0].kind]} and {_ARTICLED[pairs[0][1].kind]}"
        remedy = "name two actors, two claims, or a question and then a claim."
        raise refused(folder, "not-linked", f"{kinds} cannot be linked.".capitalize(), remedy)
    if len(fitting) > 1:
        briefing, _, key = one.partition("#")
        raise ambiguous(folder, one, [f"{briefing}#{KINDS[a.kind]}.{key}" for a, _ in fitting])
    (found,) = fitting
    if found[0] == found[1]:
        message = f"“{one}” and “{other}” are the same {found[0].kind}."
        raise refused(folder, "same-thing", message, "name two different ones.")
    return found


def _things(folder: Path, library: Library, words: str) -> list[Thing]:
    """Everything in the library that `FILE#key`, `briefing#key` or `briefing#claims.key` may mean; at least one."""
    name, _, rest = words.partition("#")
    group, _, key = rest.rpartition(".")
    briefing = content.ids(folder).get(Path(name).stem, name) if name.endswith(".yml") else name
    reference = f"{briefing}#{key}"
    known: dict[str, Iterable[str]] = {
        "actor": [reference] if (briefing, key) in library.who else [],
        "claim": (entry.reference for entry in library.claims),
        "quote": (entry.reference for entry in library.quotes),
        "question": (entry.reference for entry in library.questions),
    }
    found = [Thing(kind, reference) for kind, all_ in known.items() if group in ("", KINDS[kind]) and reference in all_]
    if not found:
        message = f"There is no actor, claim, quote or question “{words}”."
        remedy = "run `briefing link` to see what can be named, as `briefing#key` or `FILE#key`."
        raise refused(folder, "no-such-thing", message, remedy)
    return found


def ambiguous(file: Path, words: str, choices: Iterable[str]) -> Problems:
    """The problem of a name with more than one meaning."""
    message = f"“{words}” has more than one meaning here."
    return refused(file, "ambiguous", message, f"write {' or '.join(choices)}.")
