"""What all commands share: how problems are printed, and what a folder, a file and a day are."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.cli.output import told
from generator.model import Problem, Problems

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(path_type=Path)
CONTENT = click.option(
    "--content", type=FOLDER, default=Path("content"), show_default=True, help="Where the briefings are."
)


class Day(click.ParamType[str]):
    """A day, written like 2024-11-03."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The day as it was written, if there is such a day."""
        from generator.text import edtf, legible  # most commands name no day

        if not edtf.day(value):
            self.fail(f"“{legible.for_terminals(value)}” is not a date; write it like 2024-11-03.", param, ctx)
        return value


DAY = Day()


def say(line: str, *, err: bool = False, fg: str | None = None) -> None:
    """A line on the terminal, with every character in it that a terminal would obey made visible."""
    from generator.text.legible import for_terminals  # --help prints nothing of ours

    click.secho(for_terminals(line), err=err, fg=fg)


def say_json(data: object) -> None:
    """Data as JSON on the terminal; the same characters are escapes of JSON."""
    from generator.text.legible import for_json

    click.echo(for_json(json.dumps(data, ensure_ascii=False, indent=2)))


def tell(problems: Iterable[Problem], *, err: bool) -> None:
    """Problems on the terminal, each with its place and its remedy; what is wrong is red, what may be is yellow."""
    for problem in problems:
        first, *rest = told(problem)
        say(first, err=err, fg="red" if problem.severity == "error" else "yellow")
        for line in rest:
            say(line, err=err)


@contextmanager
def stopping() -> Iterator[None]:
    """What keeps a command from doing its work is told, and ends it with exit code 1."""
    try:
        yield
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)


def must_exist(content: Path) -> None:
    """Refuse a content folder that is not there."""
    if not content.is_dir():
        raise click.UsageError(f"There is no folder '{content}' here. Give the folder of the briefings with --content.")
