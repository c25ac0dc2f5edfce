"""Addresses that never die: which of the ledger lead to nothing or to something else, and what a page says then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple

from generator import content
from generator.content import Permalink
from generator.library import Library
from generator.model import Problem
from generator.workflows.register import Register, registered

Verdict = Literal["led", "changed", "taken", "lost"]


class Gone(NamedTuple):
    """What was at an address: the fragment on the page (empty for the page itself), and its kind."""

    fragment: str
    kind: str


class Audit(NamedTuple):
    """What the ledger says of a library: what is wrong, and by path what a page says in place of what is gone."""

    problems: tuple[Problem, ...]
    gone: Mapping[str, tuple[Gone, ...]]


# --- what became of the addresses of the ledger


def judged(lines: Collection[Permalink], register: Register) -> Iterator[tuple[Permalink, Verdict]]:
    """Each line of the ledger with what became of it.

    Its address leads to what it means, to nothing, to another thing, or to something whose words are all new.
    """
    before = {line.address: _evidence(line) for line in lines}
    bearers: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for thing in register.things.values():
        bearers[_room(thing), thing.kind, _evidence(thing)].append(thing.address)
    for line in lines:
        lead, target = register.lead(line.address), register.target(line)
        if lead is None:
            yield line, "lost"
            continue
        thing = register.things[lead]
        new = _all_new(line, thing)
        moved = _evidence(thing) != _evidence(line) and line.kind != "actor"
        others = bearers[_room(thing), line.kind, _evidence(line)] if moved else ()
        swapped = any(before.get(each) != _evidence(line) for each in others)
        strange = new if target is None or line.state == "withdrawn" else lead != target
        if strange or swapped or thing.kind != line.kind:
            yield line, "taken"
        else:
            yield line, "changed" if new and line.state == "published" else "led"


def _evidence(line: Permalink) -> str:
    return line.digest.partition(".")[0]


def _all_new(line: Permalink, thing: Permalink) -> bool:
    """Whether nothing of an item is as it was when its line was written."""
    return line.kind != "actor" and not set(line.digest.split(".")) & set(thing.digest.split("."))


def _room(thing: Permalink) -> str:
    """Where something of the same words would be the same thing: on its page; for pages and actors, anywhere."""
    return thing.address.partition("#")[0] if "#" in thing.address else ""


def audit(folder: Path, lines: Collection[Permalink], found: Library) -> Audit:
    """What is wrong with the addresses that were ever given, and what pages say in place of what is gone."""
    if not lines:
        return Audit((), {})
    register = registered(found)
    unread = set(content.ids(folder).values()) - register.ids.keys()
    verdicts = tuple(judged([line for line in lines if not unread & _homes(line)], register))
    lost = [line for line, verdict in verdicts if verdict == "lost"]
    dropped = {line.address.split("/")[1] for line in lost if line.kind == "briefing"}
    gone: dict[str, dict[Gone, None]] = defaultdict(dict)
    problems: list[Problem] = []
    for line, verdict in verdicts:
        if verdict == "taken":
            problems.append(_taken(folder, line, register))
        elif verdict == "changed":
            problems.append(_changed(folder, line))
        elif verdict == "lost":
            page, _, fragment = line.address.partition("#")
            if line.state == "published" and not _excused(line, register.withdrawn | dropped):
                problems.append(_lost(folder, line))
            else:
                gone[(register.lead(page) or page).rstrip("/")][Gone(fragment, line.kind)] = None
    return Audit(tuple(problems), {path: tuple(each) for path, each in gone.items()})


def _homes(line: Permalink) -> set[str]:
    """The briefings that a line is about."""
    own = {line.address.split("/")[1]} if line.kind != "actor" else set()
    return own | {word.partition("#")[0] for word in line.means}


def _excused(line: Permalink, gone: Collection[str]) -> bool:
    """Whether a line says no more than that of its briefing, which was withdrawn, or is told of by its own line."""
    return line.kind != "briefing" and all(word.partition("#")[0] in gone for word in line.means)


def _lost(folder: Path, line: Permalink) -> Problem:
    what = f"{line.address} is published as the address of {_named(line)}, which is not there any more."
    name = line.address.rstrip("/").replace("#", "/").rsplit("/", 1)[-1]
    remedy = (
        f"restore it, write `was: [{name}]` at what it is called now, or run `briefing withdraw {line.address}`: "
        "a note then takes its place."
    )
    return _problem(folder, line, "address-lost", what, remedy)


def _taken(folder: Path, line: Permalink, register: Register) -> Problem:
    lead = register.lead(line.address) or line.address
    now = _named(register.things[lead])
    what = f"{line.address} is published as the address of {_named(line)}; now it leads to {now}."
    remedy = "give this another key, and the former one `was:`; or delete the line, if old links may lead there."
    return _problem(folder, line, "address-taken", what, remedy)


def _changed(folder: Path, line: Permalink) -> Problem:
    what = f"Nothing of {_named(line)} at {line.address} is as it was when it was published."
    remedy = "run `briefing log` if it is still the same; otherwise restore it, and give the new one its own key."
    return replace(_problem(folder, line, "address-changed", what, remedy), severity="warning")


def _named(line: Permalink) -> str:
    noun = "date" if line.kind == "event" else line.kind
    return f"the {noun} {line.means[0]}" if line.means[0] not in line.address.split("/") else f"a {noun}"


def _problem(folder: Path, line: Permalink, code: str, message: str, remedy: str) -> Problem:
    file = f"{folder.name}/{content.FOLDER}/{content.PERMALINKS}"
    return Problem(file=file, line=line.line or None, code=code, message=message, remedy=remedy)
