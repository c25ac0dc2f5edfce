"""What a person reads on the terminal: drafts, problems and totals as lines of text."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.model import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from generator.library import Suggestion
    from generator.workflows.build import Checked
    from generator.workflows.editing import Renamed
    from generator.workflows.extraction import Outcome

WIDTH = 100
_NAMED = 5
"""Files that are passed over and named, before the rest is only counted."""
"""Characters of a line that an excerpt shows."""
KEPT = {
    True: "it cannot be read, so nothing was merged; see `briefing check`",
    False: "the machine did not write it, or its last draft is lost: every field counts as yours",
}
"""Why a file was left as it is, by whether the machine kept nothing beside it."""


def annotation(problem: Problem) -> str:
    """A problem as a workflow command of GitHub, which shows it beside the line."""
    told = _encoded(f"{problem.message} Fix: {problem.remedy}")
    place = "".join(
        f",{name}={part}" for name, part in (("line", problem.line), ("col", problem.column)) if part is not None
    )
    file = _encoded(problem.file).replace(":", "%3A").replace(",", "%2C")
    return f"::{problem.severity} file={file}{place},title={problem.code}::{told}"


def _encoded(words: str) -> str:
    """Words in a workflow command, which ends with its line."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def what_became(draft: Outcome, *, dry_run: bool) -> Iterator[str]:
    """A line for a file that is not simply unchanged, and its proposals; a dry run adds the lines that would differ."""
    if draft.state == "kept":
        yield f"kept       {draft.file}  {KEPT[draft.base is None]}"
    elif draft.state in {"written", "updated", "merged"}:
        notes = ["already reviewed: look at the changes"] if draft.reviewed and draft.state == "merged" else []
        notes += [counted(draft.doubts, "doubt")] if draft.doubts else []
        yield f"{'would be ' * dry_run}{draft.state:<9}  {draft.file}{'  ' * bool(notes)}{', '.join(notes)}"
        if dry_run and draft.before is not None and draft.after is not None:
            lines = difflib.unified_diff(draft.before.splitlines(), draft.after.splitlines(), lineterm="", n=1)
            yield from (f"  {line}" for line in list(lines)[2:])
    if draft.unread and draft.state != "unchanged":
        yield f"not read   {draft.file}  {draft.unread}"
    if draft.moved:
        yield f"moved      {draft.file}  its article was {draft.moved[0]}, and is {draft.moved[1]}"
    yield from (f"noted      {draft.file}  its article was {remark}" for remark in draft.remarks)
    yield from (f"proposed   {draft.file}#{field}" for field in draft.proposals)


def linked(each: Suggestion) -> dict[str, object]:
    """A join or a suggestion as a program reads it."""
    return {name: getattr(each, name) for name in ("kind", "relation", "a", "b", "decided", "why")}


_HEADS = {
    "same": "One actor?",
    "agrees": "Do these claims agree?",
    "conflicts": "Do these claims conflict?",
    "answers": "Does this answer the question?",
}


def linkings(found: Sequence[Suggestion], said: Mapping[str, str], *, every: bool) -> Iterator[str]:
    """What the library suggests, by event and by what is to be decided: both in words, the reason, the commands."""
    from generator.library import by_event

    joined = [each for each in found if each.decided]
    for each in joined if every else ():
        yield f"joined     {each.a}  {each.b}  {each.why}"
    for briefings, waiting in by_event(each for each in found if not each.decided):
        yield f"\n{_cut(' · '.join(said[briefing] for briefing in briefings)) or 'Different events'}"
        for relation, head in _HEADS.items():
            asked = [each for each in waiting if each.relation == relation]
            yield from (f"\n{head}",) if asked else ()
            for each in asked:
                yield from _linking(each, said)
    told_all = "" if every or not joined else f"; {counted(len(joined), 'join')} of actors already made (see `--all`)"
    yield f"{counted(len(found) - len(joined), 'suggestion')}{told_all}."


def _linking(each: Suggestion, said: Mapping[str, str]) -> Iterator[str]:
    yield f"  {_cut(said[each.a])}"
    yield f"  {_cut(said[each.b])}"
    yield f"      because {each.why}"
    yield f"      briefing link take {each.a} {each.b}"
    yield f"      briefing link refuse {each.a} {each.b}\n"


def _cut(text: str) -> str:
    return text if len(text) <= WIDTH else text[:WIDTH].rsplit(" ", 1)[0] + " …"


def told(problem: Problem) -> Iterator[str]:
    """A problem with its place, the line it is in, and what to do."""
    place = ":".join(str(part) for part in (problem.file, problem.line, problem.column) if part is not None)
    warning = "warning: " if problem.severity == "warning" else ""
    yield f"{place}: {warning}{problem.code}: {problem.message}"
    yield from (f"    {line}" for line in _excerpt(problem))
    yield f"  Fix: {problem.remedy}"


def _excerpt(problem: Problem) -> Sequence[str]:
    """The line of a problem with a caret below the place; of a long line, the part around it."""
    if not problem.excerpt:
        return ()
    if problem.column is None:
        return (problem.excerpt[:WIDTH],)
    start = max(0, problem.column - 1 - WIDTH // 2)
    shown = problem.excerpt.replace("\t", " ")[start : start + WIDTH]
    return shown, " " * (problem.column - 1 - start) + "^"


def renamed(done: Renamed) -> Iterator[str]:
    """What became of an address, where references followed, and that old links still work."""
    if not done.changed:
        yield f"unchanged  {done.file}  {done.new} has this name already"
        return
    yield f"renamed    {done.old} → {done.new}"
    yield from (f"changed    {file}" for file in done.changed)
    yield f"{counted(len(done.changed), 'file')} changed. Old links lead to the new address: `was:` keeps the old name."


def passed_over(files: Sequence[Path]) -> str:
    """A line for what a folder of seeds holds that is no article."""
    more = f" and {len(files) - _NAMED} more" if len(files) > _NAMED else ""
    return f"passed over {', '.join(map(str, files[:_NAMED]))}{more}: not a kind of file that is read"


def sum_of(drafts: Sequence[Outcome], refused: int, passed: int, *, dry_run: bool) -> str:
    """The last line of a run: how many seeds there were, and what became of them; then files that are no seeds."""
    states: Counter[str] = Counter(draft.state for draft in drafts)
    states["failed"] += refused
    order = ("written", "updated", "merged", "unchanged", "kept", "failed")
    parts = [f"{states[state]} {state}" for state in order if states[state]]
    if proposed := sum(len(draft.proposals) for draft in drafts):
        parts.append(f"{counted(proposed, 'proposal')} (see `briefing check`)")
    if doubts := sum(draft.doubts for draft in drafts if draft.state != "unchanged"):
        parts.append(f"{counted(doubts, 'doubt')} (look for `check:`)")
    over = f" {counted(passed, 'file')} passed over." if passed else ""
    seeds = len(drafts) - states["lost"] + refused
    return f"{counted(seeds, 'seed')}: {', '.join(parts) or 'nothing to do'}{' (dry run)' * dry_run}.{over}"


def verdict(checked: Checked) -> str:
    """The last line of a check: `8 briefings: 3 reviewed, 5 drafts, 12 doubts, 0 errors.`"""
    states = Counter(checked.states)
    parts = [f"{states[state]} {state}" for state in ("reviewed", "corrected", "withdrawn") if states[state]]
    parts += [counted(states["draft"], "draft")] if states["draft"] else []
    unread = checked.files - len(checked.states)
    parts += [f"{unread} unreadable"] if unread else []
    found = Counter(problem.severity for problem in checked.problems)
    parts += [counted(checked.doubts, "doubt")]
    parts += [counted(found["warning"], "warning")] if found["warning"] else []
    return f"{counted(checked.files, 'briefing')}: {', '.join((*parts, counted(found['error'], 'error')))}."


def meant(word: str, known: Iterable[str]) -> str:
    """A question about the word that may be meant, or nothing."""
    from generator.text import spelling  # most commands name things that are there

    near = spelling.nearest(word, known)
    return f" Did you mean “{near}”?" if near else ""


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the singular or the plural."""
    return f"{number} {noun}{'s' * (number != 1)}"


def failed(problems: Iterable[Problem]) -> bool:
    """Whether there is an error among the problems."""
    return any(problem.severity == "error" for problem in problems)
