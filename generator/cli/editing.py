"""The commands of an editor’s desk: take or drop what the machine proposes, rename a key or an address."""

from __future__ import annotations

import sys

import click

from generator.cli.options import tell
from generator.cli.output import counted
from generator.model import Problems


@click.command()
@click.argument("field", metavar="FILE#KEY.FIELD", nargs=-1, required=True)
@click.option("--drop", is_flag=True, help="Keep the present value, and forget the proposal.")
def take(field: tuple[str, ...], drop: bool) -> None:
    """Put what the machine proposes for a field in place of the present value.

    \b
    Examples:
      briefing take content/storm.yml#lost-boats.claim
      briefing take content/storm.yml#title
      briefing take --drop content/storm.yml#actors.ruth-okoro.role
    """
    from generator.workflows import editing

    lost = False
    for each in field:
        try:
            name = editing.take(each, drop=drop)
        except Problems as error:
            tell(error.problems, err=True)
            lost = True
        else:
            click.echo(f"{'dropped' if drop else 'taken'}      {each.partition('#')[0]}  {name}")
    sys.exit(lost)


@click.command()
@click.argument("old", metavar="FILE[#OLD]")
@click.argument("new")
def rename(old: str, new: str) -> None:
    """Give a key of a briefing another name; without #OLD, the briefing's own address.

    References follow in all briefings, and old links lead on, because the old name is kept in `was:`.

    \b
    Examples:
      briefing rename content/storm.yml#lost-boats boats-lost
      briefing rename content/storm.yml storm-of-november
      briefing rename content/library/actors.yml#ruth-okoro r-okoro
    """
    from generator.workflows import editing

    try:
        changed = editing.rename(old, new)
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)
    for file in changed:
        click.echo(f"changed    {file}")
    click.echo(f"{counted(len(changed), 'file')} changed.")
