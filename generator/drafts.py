"""The journey from seeds to content: each article becomes a briefing that an editor can correct.

It stands apart from the way to pages, so that extraction waits for no template and no site generator.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from generator import content, seeds
from generator.content import Base
from generator.document import Problems
from generator.model import Problem

State = Literal["written", "updated", "unchanged", "kept", "failed"]
ROOMS = ("model.py", "text", "words", "confidence.py", "content", "extract", "seeds.py")
"""What decides how a briefing comes out: when one of these rooms changes, every article is read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What became of one seed: its briefing's file, the text before and after (None = none), and what went wrong."""

    file: Path
    state: State
    before: str | None = None
    after: str | None = None
    problems: tuple[Problem, ...] = ()


def extract(files: Iterable[Path], folder: Path, *, dry_run: bool = False) -> Iterator[Draft]:
    """Draft a briefing for each seed into a content folder, one after the other; a seed that fails stops no other."""
    ids = content.ids(folder)
    for seed in files:
        file = folder / f"{seed.stem}.yml"
        try:
            draft = _draft(seed, file, ids)
            if not dry_run:
                _write(draft, seed)
        except Problems as error:
            draft = Draft(file=file, state="failed", problems=error.problems)
        except OSError as error:
            draft = Draft(file=file, state="failed", problems=(_disk(error, file),))
        yield draft


def _draft(seed: Path, file: Path, ids: dict[str, str]) -> Draft:
    """What the machine makes of a seed now, beside what is there; nothing is written."""
    base, before = content.read_base(file), _read(file)
    if base and before is not None and (base.seed, base.extractor) == (_sha(seed), extractor()):
        return Draft(file=file, state="unchanged")
    after = _text(seed, file, ids)
    return Draft(file=file, state=_state(base, before, after), before=before, after=after)


def _text(seed: Path, file: Path, ids: dict[str, str]) -> str:
    """The briefing of a seed as YAML; words that the article does not have never leave the machine."""
    from generator import extract as machine  # an unchanged article never waits for the word lists

    article = seeds.read(seed, file.parent.resolve().parent)
    briefing = machine.extract(article)
    ids.setdefault(file.stem, _free(briefing.id, set(ids.values())))
    briefing = replace(briefing, id=ids[file.stem])
    invented = tuple(problem for problem in content.check(briefing, article) if problem.severity == "error")
    if invented:
        raise Problems(invented)
    return content.render(briefing)


def _state(base: Base | None, before: str | None, after: str) -> State:
    if before is None:
        return "written"
    if after in (before, base and base.text):
        return "unchanged"
    return "updated" if base and base.text == before else "kept"


def _write(draft: Draft, seed: Path) -> None:
    """The briefing first, its base second: a crash in between costs a second reading, the other way round an edit."""
    if draft.after is None or draft.state == "kept":
        return
    if draft.state in {"written", "updated"}:
        content.write(draft.file, draft.after, expected=draft.before)
    content.write_base(draft.file, Base(text=draft.after, seed=_sha(seed), extractor=extractor()))


def _free(wanted: str, taken: set[str]) -> str:
    """The id that is wanted, or the first of its kind with a number that no other briefing has."""
    number, free = 1, wanted
    while free in taken:
        number += 1
        free = f"{wanted[: 63 - len(str(number))].rstrip('-')}-{number}"
    return free


def _read(file: Path) -> str | None:
    return file.read_bytes().decode("utf-8", "surrogateescape") if file.exists() else None


def _disk(error: OSError, file: Path) -> Problem:
    """A disk that refuses, told like everything else."""
    return Problem(
        file=error.filename or str(file),
        code="disk",
        message=f"{error.strerror or error}.",
        remedy="see that the folder exists, that you may write there, and that the disk has room, then run it again.",
    )


def _sha(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@cache
def extractor() -> str:
    """The version of the machine: a digest of the rooms that decide how a briefing comes out."""
    here = Path(__file__).parent
    files = [file for room in ROOMS for file in ((here / room), *(here / room).rglob("*"))]
    digest = hashlib.sha256()
    for file in sorted(file for file in files if file.suffix in {".py", ".yml"}):
        digest.update(file.relative_to(here).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
