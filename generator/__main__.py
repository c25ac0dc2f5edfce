"""The command line: `briefing …`, the same as `python -m generator …`; `extract` and `check` are here.

Each command imports its workflow when it runs, so that `--help` and `--version` answer at once.
"""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import (
    CONTENT,
    FILE,
    FOLDER,
    add,
    export,
    link,
    log,
    must_exist,
    new,
    rename,
    render,
    say,
    say_json,
    stopping,
    take,
    tell,
    withdraw,
)
from generator.cli.output import annotation, failed, passed_over, sum_of, verdict, what_became

if TYPE_CHECKING:
    from generator.workflows.extraction import Outcome

MANY = 20
"""From this many seeds on, a terminal shows a progress bar."""

COLOURS = {"  -": "red", "  +": "green"}
"""The lines of a difference, by how they begin."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="briefing", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """News articles in, briefings out: drafted by rules, corrected in YAML, published with MkDocs.

    \b
    Examples:
      briefing new my-desk               make a project of your own
      briefing add https://gazette.example/news/storm
                                         put an article into seeds/: from the web, a file, or - for what you paste
      briefing extract                   draft a briefing for each article in seeds/
      briefing extract seeds/storm.txt   draft only this one
      briefing check                     say what is wrong in content/, and how to fix it
      briefing take content/storm.yml#lost-boats.claim
                                         take what the machine proposes for a field
      briefing rename content/storm.yml#lost-boats boats-lost
                                         give a key another name; references follow, old links work
      briefing link                      list what seems to belong together in all briefings
      briefing log                       write down what changed after publication
      briefing export csv -o claims.csv  write the library as data
      briefing render site               write the site without MkDocs
      mkdocs serve                       show the site and follow every change

    Items are named FILE#KEY, their fields FILE#KEY.FIELD. The id of a briefing may replace FILE; where a key is used
    twice, put its group before it: FILE#claims.KEY, FILE#actors.KEY.

    \b
    Completion in bash (for other shells zsh_source or fish_source):
      eval "$(_BRIEFING_COMPLETE=bash_source briefing)"

    Exit codes: 0 done, 1 something could not be processed, 2 the command was not understood.
    """
    gc.set_threshold(50_000)  # hardly anything of articles and briefings is left for the collector to find
    if os.environ.get("NO_COLOR"):
        context.color = False


@main.command()
@click.argument("seed", nargs=-1, type=FILE)
@click.option("--seeds", type=FOLDER, default=Path("seeds"), show_default=True, help="Where the articles are.")
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Where the briefings go.")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change.")
@click.option("-j", "--jobs", type=click.IntRange(1), help="Processes to read with; by default as many as pay.")
@click.option("--dask", metavar="ADDRESS", help="Read on the workers of a Dask cluster: tcp://host:8786.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")
def extract(
    seed: tuple[Path, ...],
    seeds: Path,
    content: Path,
    dry_run: bool,
    jobs: int | None,
    dask: str | None,
    quiet: bool,
) -> None:
    """Draft a briefing for each SEED, or for each article in seeds/ and its folders, as content/<name>.yml.

    A SEED is a file, or a folder of them. An article in seeds/africa/ is drafted as content/africa-<name>.yml. One that
    was renamed or moved keeps its briefing.

    What you have changed by hand stays. The rest of the file follows the article and the machine; where both
    changed a field, the machine's value becomes a proposal, which `briefing check` lists.

    \b
    Examples:
      briefing extract
      briefing extract seeds/storm.txt seeds/flood.md
      briefing extract --dry-run
      briefing extract --seeds articles --content drafts
      briefing extract --jobs 8
      briefing extract --dask tcp://scheduler:8786
    """
    from generator.seeds import find
    from generator.workflows.extraction import extract as draft
    from generator.workflows.pools import pool
    from generator.workflows.project import refresh

    if not seed and not seeds.is_dir():
        raise click.UsageError(
            f"There is no folder '{seeds}' here. Name the articles, or give their folder with --seeds."
        )
    found = find(seeds, seed)
    hidden = quiet or len(found.files) < MANY or not sys.stderr.isatty()
    told: list[str] = []
    drafts: list[Outcome] = []
    with stopping(), pool(len(found.files), jobs, dask) as readers:
        reading = draft(found.files, content, stems=found.stems, whole=not seed, dry_run=dry_run, pool=readers)
        bar = click.progressbar(reading, len(found.files), label="Reading", file=sys.stderr, hidden=hidden)
        with bar:
            for each in bar:
                told += () if quiet else what_became(each, dry_run=dry_run)
                drafts.append(each.without_texts())
    problems = (*found.problems, *(problem for draft in drafts for problem in draft.problems))
    for line in told:
        say(line, fg=COLOURS.get(line[:3]))
    if not dry_run and (schema := refresh(content)) and not quiet:
        say(f"updated    {schema}")
    if found.passed and not quiet:
        say(passed_over(found.passed))
    tell(problems, err=True)
    if not quiet:
        say(sum_of(drafts, len(found.refused), len(found.passed), dry_run=dry_run))
    sys.exit(failed(problems))


@main.command()
@click.argument("file", nargs=-1, type=FILE)
@CONTENT
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, for programs, or as annotations of a pull request.",
)
def check(file: tuple[Path, ...], content: Path, form: str) -> None:
    """Say what is wrong in briefings and decisions, or only in each FILE: where, and how to fix it.

    It also lists what the machine proposes, and levels that do not follow from their reasons. The last line counts
    briefings by status, doubts (entries with `check:`) and errors.

    \b
    Examples:
      briefing check
      briefing check content/storm.yml content/library/actors.yml
      briefing check --format json
    """
    from generator.workflows import build

    must_exist(content)
    checked = build.check(content, file)
    if form == "json":
        say_json([asdict(problem) for problem in checked.problems])
    elif form == "github":
        for problem in checked.problems:
            say(annotation(problem))
    else:
        tell(checked.problems, err=False)
        say(verdict(checked))
    sys.exit(failed(checked.problems))


for command in (new, add, take, rename, withdraw, link, log, export, render):
    main.add_command(command)


if __name__ == "__main__":
    main()
