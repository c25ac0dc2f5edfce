"""The command that writes the site without MkDocs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import FOLDER, say, stopping, tell
from generator.cli.output import counted, failed

if TYPE_CHECKING:
    from generator.workflows.rendering import Form


@click.command()
@click.argument("out", type=FOLDER)
@click.option(
    "-f",
    "--config-file",
    "config",
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The settings of the site.",
)
@click.option(
    "--for",
    "form",
    type=click.Choice(["web", "folder", "zensical"]),
    default="web",
    show_default=True,
    help="For a web server, to be opened without one, or to be built by Zensical.",
)
def render(out: Path, config: Path, form: Form) -> None:
    """Write the whole site into the folder OUT, in a frame of its own, without MkDocs and Material.

    It has the same pages at the same addresses, the same feeds and files. What the folder held is replaced if it was
    rendered before; any other is left alone.

    \b
    Examples:
      briefing render site
      briefing render site-offline --for folder
      briefing render for-zensical --for zensical && cd for-zensical && zensical build
    """
    from generator.workflows import rendering

    with stopping():
        done = rendering.render(config, out, form)
    tell(done.problems, err=True)
    if failed(done.problems):
        say("Nothing was written.", err=True)
        sys.exit(1)
    say(f"rendered   {out}  {counted(done.pages, 'page')}")
