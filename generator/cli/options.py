"""What all commands share: how problems are printed, and what a folder is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from generator.cli.output import told
from generator.model import Problem

FOLDER = click.Path(file_okay=False, path_type=Path)


def tell(problems: Iterable[Problem], *, err: bool) -> None:
    """Problems on the terminal, each with its place and its remedy."""
    for problem in problems:
        for line in told(problem):
            click.echo(line, err=err)
