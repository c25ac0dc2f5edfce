"""The commands about all briefings together: links between them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.commands.telling import FOLDER, tell
from generator.model import Problems
from generator.telling import failed, linked, linkings


@click.group(invoke_without_command=True)
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Where the briefings are.")
@click.option("--json", "as_json", is_flag=True, help="For a program: a list of links, decided and suggested.")
@click.option("--all", "every", is_flag=True, help="Also what is joined already.")
@click.pass_context
def link(context: click.Context, content: Path, as_json: bool, every: bool) -> None:
    """List what seems to belong together in all briefings: actors, claims, answers. Only what you take counts.

    \b
    Examples:
      briefing link
      briefing link take storm#ruth-okoro flood#r-okoro
      briefing link take storm#lost-boats flood#ten-boats-lost --as conflicts
      briefing link refuse storm#john-smith flood#john-smith
    """
    from generator import linking

    if not content.is_dir():
        raise click.UsageError(f"There is no folder '{content}' here. Say with --content where the briefings are.")
    context.obj = content
    if context.invoked_subcommand:
        return
    try:
        found, said, problems = linking.suggested(content)
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)
    if as_json:
        click.echo(json.dumps([linked(each) for each in found], ensure_ascii=False, indent=2))
    else:
        for line in linkings(found, said, every=every):
            click.echo(line)
    tell(problems, err=True)
    sys.exit(failed(problems))


@link.command("take")
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.option("--as", "relation", type=click.Choice(["agrees", "conflicts"]), help="How two claims stand.")
@click.pass_obj
def link_take(content: Path, one: str, other: str, relation: str | None) -> None:
    """Write that A and B are one actor, that two claims agree or conflict, or that claim B answers question A."""
    from generator import linking

    _decided(lambda: linking.take(content, one, other, relation))


@link.command("refuse")
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.pass_obj
def link_refuse(content: Path, one: str, other: str) -> None:
    """Write that A and B do not belong together; they are suggested no more."""
    from generator import linking

    _decided(lambda: linking.refuse(content, one, other))


def _decided(decision: Callable[[], Path]) -> None:
    try:
        file = decision()
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)
    click.echo(f"changed    {file}")
