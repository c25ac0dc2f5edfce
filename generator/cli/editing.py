"""The commands of an editor’s desk: take or drop what the machine proposes, rename a key or an address."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.options import CONTENT, must_exist, say, stopping, tell
from generator.cli.output import renamed
from generator.model import Problems


@click.command()
@click.argument("field", metavar="FILE#KEY.FIELD...", type=click.Path(), nargs=-1, required=True)
@click.option("--drop", is_flag=True, help="Keep the present value, and forget the proposal.")
def take(field: tuple[str, ...], drop: bool) -> None:
    """Put what the machine proposes for a field in place of the present value.

    `briefing check` lists the proposals.

    \b
    Examples:
      briefing take content/storm.yml#lost-boats.claim
      briefing take content/storm.yml#title
      briefing take --drop content/storm.yml#ruth-okoro.role
    """
    from generator.workflows import editing, ledger, naming

    lost = False
    folders = set()
    for each in field:
        try:
            taken = editing.take(each, drop=drop)
        except Problems as error:
            tell(error.problems, err=True)
            lost = True
        else:
            say(f"{'dropped' if drop else 'taken':<9}  {taken.file}#{taken.field}")
            folders.add(naming.folder_of(taken.file))
    for folder in sorted(folders):
        try:
            ledger.refresh(folder)
        except Problems as error:
            tell(error.problems, err=True)
            lost = True
    sys.exit(lost)


@click.command()
@click.argument("old", metavar="FILE[#KEY]", type=click.Path())
@click.argument("new")
def rename(old: str, new: str) -> None:
    """Give a key of a briefing another name; without #KEY, give the briefing another address.

    References follow in all briefings, and old links lead on, because the old name is kept in `was:`.

    \b
    Examples:
      briefing rename content/storm.yml#lost-boats boats-lost
      briefing rename content/storm.yml storm-of-november
      briefing rename content/library/actors.yml#ruth-okoro r-okoro
    """
    from generator.workflows import editing, ledger, naming

    with stopping():
        done = editing.rename(old, new)
        ledger.refresh(naming.folder_of(done.file))
    for line in renamed(done):
        say(line)


@click.command()
@click.argument("address")
@CONTENT
def withdraw(address: str, content: Path) -> None:
    """Let a note take the place of something published that is deleted, so that its ADDRESS still answers.

    `briefing check` names the addresses. With a page goes everything on it. A whole briefing that stays in content/
    is withdrawn with `status: withdrawn` instead.

    \b
    Examples:
      briefing withdraw briefings/storm/#lost-boats
      briefing withdraw storm#lost-boats
      briefing withdraw actors/ruth-okoro/
    """
    from generator.workflows import ledger

    must_exist(content)
    with stopping():
        done = ledger.withdraw(content, address)
    for each in done:
        say(f"withdrawn  {each}")
