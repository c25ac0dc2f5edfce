"""The ledger kept up: new addresses, what they mean now, and what was withdrawn."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from generator import content
from generator.content import Permalink
from generator.library import collected
from generator.model import Briefing, Problems
from generator.workflows.permalinks import judged
from generator.workflows.register import MEMBERS, Register, assigned, registered
from generator.yaml_document import refused


def brought_up(
    lines: Collection[Permalink], register: Register, dropped: Collection[str] = (), *, accept: bool = False
) -> Iterator[Permalink]:
    """The ledger with what its addresses mean now, and with new ones; what is lost or taken stays as it is.

    `dropped` is what the machine itself took away, by `briefing#key`: a note takes its place. With `accept`, things
    whose words are all new are what they were.
    """
    known = {line.address for line in lines}
    for line, verdict in judged(lines, register):
        if verdict == "lost" and dropped and all(word in dropped for word in line.means):
            yield replace(line, state="withdrawn")
        else:
            yield _followed(line, register) if verdict == "led" or (accept and verdict == "changed") else line
    yield from (thing for address, thing in register.things.items() if address not in known)
    known |= register.things.keys()
    yield from (replace(thing, address=address) for address, thing in register.former() if address not in known)


def _followed(line: Permalink, register: Register) -> Permalink:
    """A line with what it means now; an address that leads to another one keeps whose it was."""
    thing = register.things[register.lead(line.address) or line.address]
    state = "published" if line.state == "published" else thing.state
    if line.kind != "actor":
        return replace(line, means=thing.means, digest=thing.digest, state=state)
    if thing.address != line.address:
        return replace(line, state=state)
    kept = [word for word in line.means if f"actors/{register.members.get(word)}/" == line.address]
    members = tuple(sorted([*dict.fromkeys((*kept, *thing.means))][:MEMBERS]))
    return replace(line, means=members, digest=line.digest or thing.digest, state=state)


def refresh(folder: Path, *, accept: bool = False) -> bool:
    """Bring the ledger of a content folder up to date; true if that changed it."""
    with content.locked(folder):
        return kept_up(folder, accept=accept)


def kept_up(
    folder: Path,
    known: Mapping[str, Briefing] | None = None,
    dropped: Collection[str] = (),
    *,
    accept: bool = False,
) -> bool:
    """The same where the folder is locked already.

    `known` are briefings that need not be read again, by the name of their file; the rest is as in `brought_up`.
    """
    lines, register = _read(folder, known)
    changed = content.write_permalinks(folder, brought_up(lines, register, dropped, accept=accept))
    if not set(content.ids(folder).values()) - register.ids.keys():
        with suppress(OSError):
            os.utime(folder / content.FOLDER / content.PERMALINKS)  # it is up to date, whether or not it changed
    return changed


def _read(folder: Path, known: Mapping[str, Briefing] | None = None) -> tuple[tuple[Permalink, ...], Register]:
    """The ledger of a content folder, and the register of what is there; a line that is none raises `Problems`."""
    lines, problems = content.permalinks(folder)
    if problems:
        raise Problems(problems)
    briefings, _ = content.load(folder, known)
    decided, _ = content.decisions(folder)
    return lines, registered(collected(briefings, decided.identities, assigned=assigned(lines)))


def withdraw(folder: Path, target: str) -> tuple[str, ...]:
    """Let a note take the place of what was at an address, `briefings/storm/#lost-boats`, or `storm#lost-boats`.

    With a page goes everything on it. Gives the addresses; what is still there, or never was, raises `Problems`.
    """
    refresh(folder)
    with content.locked(folder):
        lines, register = _read(folder)
        address = target if "/" in target else "briefings/" + target.replace("#", "/#") + "/" * ("#" not in target)
        meant = [line for line in lines if line.address == address or line.address.startswith(f"{address}#")]
        if not meant:
            raise refused(
                folder / content.FOLDER / content.PERMALINKS,
                "no-address",
                f"No address “{target}” was ever given.",
                "check the spelling.",
            )
        if register.lead(address):
            remedy = "delete it first; a whole briefing is withdrawn with `status: withdrawn`."
            raise refused(
                folder / content.FOLDER / content.PERMALINKS,
                "still-there",
                f"What “{target}” means is still there.",
                remedy,
            )
        addresses = {line.address for line in meant}
        content.write_permalinks(
            folder, (replace(line, state="withdrawn") if line.address in addresses else line for line in lines)
        )
    return tuple(sorted(addresses))
