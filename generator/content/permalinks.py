"""The ledger of addresses: `library/permalinks.txt`, a line for each that was ever given, with what it means now."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from generator.content.decisions import ACTORS, FOLDER
from generator.content.folder import briefings, project
from generator.content.storage import LARGEST_SIDECAR, content_of, write
from generator.model import Problem, Problems
from generator.text import keys
from generator.yaml_document import problem, raw, utf8

PERMALINKS = "permalinks.txt"
LedgerKind = Literal["briefing", "quote", "claim", "question", "event", "actor"]
LedgerState = Literal["draft", "published", "withdrawn"]
_KEY = keys.PATTERN
_LINE = re.compile(
    rf"(?P<address>(?:actors/{_KEY}/|briefings/{_KEY}/(?:#{_KEY})?)) (?P<kind>{'|'.join(get_args(LedgerKind))}) "
    rf"(?P<means>{_KEY}(?:#{_KEY})?(?:,{_KEY}#{_KEY})*) (?P<digest>[0-9a-f]{{12}}(?:\.[0-9a-f]{{12}})?|-) "
    rf"(?P<state>{'|'.join(get_args(LedgerState))})"
)
_HEADER = (
    "# Every address that was given, and what it means now. The program writes this; commit it with your briefings.\n"
)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Permalink:
    """An address from the top of the site, such as `briefings/storm/#lost-boats`, and what it means.

    `means` names it as `briefing`, as `briefing#key`, or for an actor by several `briefing#key`. `digest` tells it from
    others: of an actor the name, of all else two halves, of which an editor’s correction leaves one as it is.
    `draft`: no editor had checked it. `withdrawn`: a note is all that is left.
    """

    address: str
    kind: LedgerKind
    means: tuple[str, ...]
    digest: str = ""
    state: LedgerState = "draft"
    line: int = 0


def is_behind(folder: Path) -> bool:
    """Whether something was written after the ledger, by hand or in a run that was interrupted."""
    files = (*briefings(folder), folder / FOLDER / ACTORS)
    times = [file.lstat().st_mtime_ns for file in files if os.path.lexists(file)]
    ledger = folder / FOLDER / PERMALINKS
    return bool(times) and (not ledger.exists() or max(times) > ledger.lstat().st_mtime_ns)


def permalinks(folder: Path) -> tuple[tuple[Permalink, ...], tuple[Problem, ...]]:
    """The ledger of a content folder, and a problem for each line that is none; no file, no lines."""
    file = folder / FOLDER / PERMALINKS
    if not os.path.lexists(file):
        return (), ()
    name = f"{folder.name}/{FOLDER}/{PERMALINKS}"
    try:
        text = utf8(raw(file, name, project(file), LARGEST_SIDECAR, "restore it from an earlier version."), name)
    except Problems as error:
        return (), error.problems
    found: list[Permalink] = []
    problems: list[Problem] = []
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if match := _LINE.fullmatch(line.rstrip("\r")):
            found.append(_permalink(match, number))
        elif line.strip() and not line.startswith("#"):
            remedy = "restore it from an earlier version, or delete it."
            message = "This line does not say an address and its meaning."
            problems.append(problem(text, name, start, "permalink", message, remedy))
        start += len(line) + 1
    return tuple(found), tuple(problems)


def _permalink(match: re.Match[str], number: int) -> Permalink:
    return Permalink(
        address=match["address"],
        kind=cast("LedgerKind", match["kind"]),
        means=tuple(match["means"].split(",")),
        digest=match["digest"].replace("-", ""),
        state=cast("LedgerState", match["state"]),
        line=number,
    )


def write_permalinks(folder: Path, lines: Iterable[Permalink]) -> bool:
    """Put the ledger of a content folder in order on the disk; true if that changed it."""
    file = folder / FOLDER / PERMALINKS
    before = content_of(file)
    said = {f"{each.address} {each.kind} {','.join(each.means)} {each.digest or '-'} {each.state}\n" for each in lines}
    after = _HEADER + "".join(sorted(said))
    if after == before or (not said and before is None):
        return False
    write(file, after, expected=before)
    return True
