"""The workflow from seeds to content: each article becomes a briefing that an editor can correct.

It is separate from the way to pages, so that extraction waits for no template and no site generator.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from generator import content, seeds
from generator.content import Base
from generator.merge import merge, name
from generator.model import Article, Briefing, Problem, Problems
from generator.text.language import notice
from generator.workflows.homes import Homes, Ids
from generator.workflows.machine import Drafted, ahead, drafted, extractor, read_ahead
from generator.yaml_document import Document, read

State = Literal["written", "updated", "merged", "unchanged", "kept", "lost", "failed"]
_CHANGES = frozenset(["written", "updated", "merged"])
_CERTAIN = 250_000
"""Characters of a draft that can be read back in any case: its limits are far above."""
TRIES = 5
"""How often a file is read and merged again when an editor saves it at the same moment."""


_NAMED: Mapping[Path, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one seed: its briefing's file, the text before and after (None = none), and what went wrong.

    `proposals` are the fields where editor and machine differ now; `reviewed` when a person has reviewed the briefing;
    `doubts` is the number of its entries with a `check:`; `remarks` say how the seed was read; `moved` are
    its names before and now, if it has another one.
    """

    file: Path
    state: State
    before: str | None = None
    after: str | None = None
    base: Base | None = None
    proposals: tuple[str, ...] = ()
    reviewed: bool = False
    doubts: int = 0
    remarks: tuple[str, ...] = ()
    moved: tuple[str, str] | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def unread(self) -> str:
        """What is said of an article in a language that the rules do not read; nothing for others."""
        known = self.base.briefing.get("article", {}) if self.base else {}
        return notice(known.get("language"))

    def without_texts(self) -> Outcome:
        """The same without the texts, so that a run of thousands of seeds can keep all of its outcomes."""
        return replace(self, before=None, after=None, base=None)


def extract(
    files: Iterable[Path],
    folder: Path,
    *,
    stems: Mapping[Path, str] = _NAMED,
    whole: bool = False,
    dry_run: bool = False,
    pool: Executor | None = None,
) -> Iterator[Outcome]:
    """Draft a briefing for each seed into a content folder, one after the other; a seed that fails stops no other.

    What an editor has changed stays; the rest of such a file follows the machine. `stems` are what new briefings are
    called, if not like their seed; with `whole`, briefings that no seed is left of are told. A pool reads articles
    ahead, in other processes or on other machines; only this one writes, so that the result is the same.
    """
    try:
        with nullcontext() if dry_run else content.locked(folder):
            ids, homes = Ids(content.all_ids(folder)), Homes(folder, stems)
            written: dict[str, Briefing] = {}
            dropped: set[str] = set()
            changed = False
            wanted = ((seed, _changed(seed, folder, stems) if pool else None) for seed in files)
            for seed, sent in ahead(wanted, content.root(folder), pool):
                outcome = _drafted(seed, homes.of(seed), ids, dry_run, sent)
                yield outcome
                changed |= outcome.state in _CHANGES
                written |= _untouched(outcome)
                dropped |= _dropped(outcome)
            for problem in homes.lost() if whole else ():
                yield Outcome(file=folder / Path(problem.file).name, state="lost", problems=(problem,))
            if not dry_run and (changed or content.is_behind(folder)):
                from generator.workflows import ledger  # it gathers the library, which an unchanged one need not be

                ledger.kept_up(folder, written, dropped)
    except Problems as error:
        yield Outcome(file=folder, state="failed", problems=error.problems)


def _untouched(outcome: Outcome) -> dict[str, Briefing]:
    """The briefing of a file that the machine has just written, and nobody has edited; it need not be read again."""
    if outcome.state not in ("written", "updated") or outcome.base is None:
        return {}
    return {outcome.file.name: content.as_drafted(outcome.base.briefing)}


def _dropped(outcome: Outcome) -> set[str]:
    """What the machine took out of a briefing that a person has reviewed, by `briefing#key`."""
    if not outcome.reviewed or outcome.before is None or outcome.after is None:
        return set()
    before, after = (_references(text, outcome.file) for text in (outcome.before, outcome.after))
    return before - after


def _references(text: str, file: Path) -> set[str]:
    data = read(text, str(file)).data
    return {f"{data['id']}#{key}" for group in content.GROUPS for key in data.get(group) or {}}


def _changed(seed: Path, folder: Path, stems: Mapping[Path, str]) -> bytes | None:
    """The bytes of a seed that seems to need reading; what is wrong with a file is told when its turn comes."""
    try:
        base = content.sound_base(folder / f"{stems.get(seed, seed.stem)}{content.ENDING}")
        data = seeds.data(seed, content.root(folder))
    except (OSError, Problems):
        return None
    return None if base and _is_read(base, seeds.fingerprint(data, seed)) else data


def _is_read(base: Base, digest: str) -> bool:
    return (base.seed, base.extractor) == (digest, extractor())


def _drafted(seed: Path, file: Path, ids: Ids, dry_run: bool, sent: Future[Drafted] | None) -> Outcome:
    """One seed, read and written; again where an editor saves in between."""
    for attempt in range(TRIES):
        try:
            draft = _draft(seed, file, ids, sent)
            if not dry_run:
                _write(draft)
            return draft
        except Problems as error:
            if error.problems[0].code != "changed-meanwhile" or attempt == TRIES - 1:
                return Outcome(file=file, state="failed", problems=error.problems)
        except OSError as error:
            return Outcome(file=file, state="failed", problems=(content.disk(error, file),))
    raise AssertionError("unreachable")


def _draft(seed: Path, file: Path, ids: Ids, sent: Future[Drafted] | None) -> Outcome:
    """What the machine makes of a seed now, beside what is there; nothing is written."""
    base, before = content.sound_base(file), content.content_of(file)
    data = seeds.data(seed, content.project(file))
    digest = seeds.fingerprint(data, seed)
    name = seeds.named(seed, content.project(file))
    moved = (base.briefing.get("article", {}).get("file", name), name) if base and _says(before) else None
    moved = moved if moved and moved[0] != moved[1] else None
    if base and _says(before) and not moved and _is_read(base, digest):
        return Outcome(file=file, state="unchanged")
    made = read_ahead(sent)
    if made is None or made.digest != digest:
        made = drafted(data, seed, content.project(file))
    if made.problems or made.briefing is None or made.article is None:
        raise Problems(made.problems)
    briefing = {**made.briefing, "id": ids.of(file.stem, made.briefing["id"])}
    now = Base(briefing=briefing, seed=digest, extractor=extractor())
    return replace(_beside(file, before, base, now, made.article), remarks=made.article.remarks, moved=moved)


def _says(before: str | None) -> bool:
    """Whether a file is there with a word in it; a power cut may leave one without, of a draft that nobody has seen."""
    return before is not None and bool(before.strip("\ufeff\0 \n"))


def _beside(file: Path, before: str | None, base: Base | None, now: Base, article: Article) -> Outcome:
    """What becomes of a briefing's file: written anew, merged with what an editor made of it, or kept."""
    if before is None or not _says(before) or (base is None and before == content.written(now.briefing)):
        return _as_drafted(file, "written", before, now)
    mine = _readable(before, file)
    if mine is None:
        return Outcome(file=file, state="kept", before=before, after=before)
    if base is None:
        return Outcome(file=file, state="kept", before=before, after=before, base=now)
    made = merge(base.briefing, mine, now.briefing, base.proposals, article)
    now = replace(now, briefing=made.draft)
    if content.fingerprint(before) == base.written:
        return _as_drafted(file, "updated", before, now)
    mark = "\ufeff" if before.startswith("\ufeff") else ""
    after = mark + made.text
    return Outcome(
        file=file,
        state="merged" if after != before else "unchanged",
        before=before,
        after=after,
        base=replace(now, proposals=made.proposals),
        proposals=tuple(name(tuple(path.split(".")), mine.data) for path in made.proposals),
        reviewed=mine.data.get("status") != "draft",
        doubts=_doubts(read(made.text, str(file)).data),
    )


def _as_drafted(file: Path, state: State, before: str | None, now: Base) -> Outcome:
    """A file that nobody has edited, as the machine writes it."""
    after = content.written(now.briefing)
    if len(after) > _CERTAIN and (wrong := _unreadable(after, file)):
        return Outcome(file=file, state="failed", problems=(wrong,))
    base = replace(now, written=content.fingerprint(after))
    state = "unchanged" if after == before else state
    return Outcome(file=file, state=state, before=before, after=after, base=base, doubts=_doubts(now.briefing))


def _unreadable(text: str, file: Path) -> Problem | None:
    """What keeps a draft from being read back, so that it is not written."""
    try:
        read(text, str(file))
    except Problems as error:
        message = f"The draft of this article could not be read back: {error.problems[0].message}"
        remedy = "split the article into several files."
        return Problem(file=str(file), code="too-large", message=message, remedy=remedy)
    return None


def _doubts(briefing: Mapping[str, Any]) -> int:
    """How many entries of a briefing as plain data carry a `check:`."""
    return sum("check" in entry for group in content.GROUPS for entry in (briefing.get(group) or {}).values())


def _readable(text: str, file: Path) -> Document | None:
    """An editor's file as a document, or None when it cannot be read as it is: then it is left alone."""
    briefing, _ = content.parse(text, str(file))
    return read(text, str(file)) if briefing else None


def _write(draft: Outcome) -> None:
    """The briefing first, its base second: a crash in between costs a reading; in the other order, an edit.

    The disk is waited for where a text is replaced; what a power cut leaves of a new one is drafted again.
    """
    if draft.after is not None and draft.after != draft.before:
        content.write(draft.file, draft.after, expected=draft.before, lasting=_says(draft.before))
    if draft.base:
        content.write_base(draft.file, draft.base)
