"""The command that makes a project of one's own."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.options import say, tell
from generator.cli.output import counted
from generator.model import Problems


@click.command()
@click.argument("folder")
def new(folder: str) -> None:
    """Make a project of your own in FOLDER: settings, a place for articles, checks, and a workflow that publishes.

    It holds no copy of the program: a newer version is installed beside it, and nothing in it conflicts.

    \b
    Examples:
      briefing new my-desk
      briefing new .                     in the current folder, if it is empty
    """
    from generator.workflows import project

    if not folder.strip():
        raise click.UsageError("The folder has no name. Give one: briefing new my-desk")
    where = Path(folder)
    try:
        files = project.new(where)
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)
    say(f"made       {where}  {counted(len(files), 'file')}\n")
    steps = [] if where.resolve() == Path.cwd() else [f'cd "{where}"' if " " in folder else f"cd {where}"]
    say("Next, put an article into seeds/ (the README there says how). Then:")
    for step in (" && ".join([*steps, "briefing extract"]), "mkdocs serve"):
        say(f"  {step}")
