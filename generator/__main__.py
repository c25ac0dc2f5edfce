"""The command line: `briefing extract` and `briefing check`, the same as `python -m generator …`.

Each command imports its journey when it runs, so that `--help` and `--version` answer at once.
"""

from __future__ import annotations

import difflib
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.drafts import Draft
    from generator.model import Problem

MANY = 20
"""From this many seeds on, a terminal shows a progress bar."""
WIDTH = 100
"""Signs of a line that an excerpt shows."""

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefing", message="%(prog)s %(version)s")
def main() -> None:
    """News articles in, briefings out: drafted by rules, corrected in YAML, published with MkDocs.

    \b
    Examples:
      briefing extract                   draft a briefing for every new article in seeds/
      briefing extract seeds/storm.txt   only for this one
      briefing check                     say what is wrong in content/, and how to mend it
      mkdocs serve                       show the site and follow every change

    Exit codes: 0 done, 1 something could not be processed, 2 the command was not understood.
    """


@main.command()
@click.argument("seed", nargs=-1, type=FILE)
@click.option("--seeds", type=FOLDER, default=Path("seeds"), show_default=True, help="Where the articles are.")
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Where the briefings go.")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")
def extract(seed: tuple[Path, ...], seeds: Path, content: Path, dry_run: bool, quiet: bool) -> None:
    """Draft a briefing for each SEED, or for each article in seeds/, as content/<name>.yml.

    A briefing that somebody has changed by hand is left as it is.

    \b
    Examples:
      briefing extract
      briefing extract seeds/storm.txt seeds/flood.md
      briefing extract --dry-run
      briefing extract --seeds articles --content drafts
    """
    from generator.drafts import extract as draft
    from generator.seeds import find

    if not seed and not seeds.is_dir():
        raise click.UsageError(f"There is no folder '{seeds}' here. Name the articles, or their folder with --seeds.")
    files, problems = find(seed or seeds)
    hidden = quiet or len(files) < MANY or not sys.stderr.isatty()
    reading = draft(files, content, dry_run=dry_run)
    with click.progressbar(reading, length=len(files), label="Reading", file=sys.stderr, hidden=hidden) as bar:
        drafts = tuple(bar)
    problems = (*problems, *(problem for draft in drafts for problem in draft.problems))
    if not quiet:
        _list(drafts, dry_run=dry_run)
    _tell(problems, err=True)
    if not quiet:
        click.echo(_sum(drafts, problems, dry_run=dry_run))
    sys.exit(_failed(problems))


@main.command()
@click.argument("file", nargs=-1, type=FILE)
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Where the briefings are.")
def check(file: tuple[Path, ...], content: Path) -> None:
    """Say what is wrong in the briefings, or only in each FILE: where, and how to mend it.

    \b
    Examples:
      briefing check
      briefing check content/storm.yml
    """
    from generator import pipeline

    if not content.is_dir():
        raise click.UsageError(f"There is no folder '{content}' here. Say with --content where the briefings are.")
    number, problems = pipeline.check(content, file)
    _tell(problems, err=False)
    click.echo(f"{_count(number, 'briefing')}: {_verdict(problems)}.")
    sys.exit(_failed(problems))


# --- what a person sees


def _list(drafts: Iterable[Draft], *, dry_run: bool) -> None:
    """A line for each file that is not simply unchanged; a dry run adds the lines that would differ."""
    for draft in drafts:
        if draft.state == "kept":
            click.echo(f"kept       {draft.file}  changed by hand; the machine's new draft was not merged")
        elif draft.state in {"written", "updated"}:
            click.echo(f"{'would be ' * dry_run}{draft.state:<9}  {draft.file}")
            if dry_run and draft.before is not None and draft.after is not None:
                _show_difference(draft.before, draft.after)


def _show_difference(before: str, after: str) -> None:
    colours = {"-": "red", "+": "green"}
    for line in list(difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=1))[2:]:
        click.secho(f"  {line}", fg=colours.get(line[0]))


def _tell(problems: Iterable[Problem], *, err: bool) -> None:
    """Each problem with its place, the line it is in, and what to do."""
    for problem in problems:
        place = ":".join(str(part) for part in (problem.file, problem.line, problem.column) if part is not None)
        warning = "warning: " if problem.severity == "warning" else ""
        click.echo(f"{place}: {warning}{problem.code}: {problem.message}", err=err)
        for line in _excerpt(problem):
            click.echo(f"    {line}", err=err)
        click.echo(f"  Do: {problem.remedy}", err=err)


def _excerpt(problem: Problem) -> Sequence[str]:
    """The line of a problem with a caret below the place; of a long line, the part around it."""
    if not problem.excerpt:
        return ()
    if problem.column is None:
        return (problem.excerpt[:WIDTH],)
    start = max(0, problem.column - 1 - WIDTH // 2)
    shown = problem.excerpt.replace("\t", " ")[start : start + WIDTH]
    return shown, " " * (problem.column - 1 - start) + "^"


def _sum(drafts: Sequence[Draft], problems: Sequence[Problem], *, dry_run: bool) -> str:
    """The last line of a run: how many seeds there were, and what became of them."""
    states: Counter[str] = Counter(draft.state for draft in drafts)
    order = ("written", "updated", "unchanged", "kept")
    parts = [f"{states[state]} {state}" for state in order if states[state]]
    failed = len({problem.file for problem in problems if problem.severity == "error"})
    parts += [f"{failed} failed"] if failed else []
    return f"{_count(len(drafts), 'seed')}: {', '.join(parts) or 'nothing to do'}{' (dry run)' * dry_run}."


def _verdict(problems: Sequence[Problem]) -> str:
    counted = Counter(problem.severity for problem in problems)
    return ", ".join(_count(number, kind) for kind, number in counted.items()) or "nothing to mend"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _failed(problems: Iterable[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


if __name__ == "__main__":
    main()
