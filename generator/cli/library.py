"""The commands about all briefings together: links between them, corrections, exports."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from generator.cli.options import FOLDER, tell
from generator.cli.output import counted, failed, linked, linkings
from generator.model import Problems

WHERE = click.option("--content", type=FOLDER, help="Where the briefings are.")


@click.group(invoke_without_command=True)
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Where the briefings are.")
@click.option("--json", "as_json", is_flag=True, help="For a program: a list of links, decided and suggested.")
@click.option("--all", "every", is_flag=True, help="Include what is joined already.")
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
    from generator.workflows import linking

    context.obj = content
    if context.invoked_subcommand:
        return
    _must_be_there(content)
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
@click.option("--as", "relation", type=click.Choice(["agrees", "conflicts"]), help="How the two claims relate.")
@WHERE
@click.pass_obj
def link_take(chosen: Path, content: Path | None, one: str, other: str, relation: str | None) -> None:
    """Write that A and B are one actor, that two claims agree or conflict, or that claim B answers question A."""
    from generator.workflows import linking

    _decided(lambda: linking.take(content or chosen, one, other, relation))


@link.command("refuse")
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@WHERE
@click.pass_obj
def link_refuse(chosen: Path, content: Path | None, one: str, other: str) -> None:
    """Write that A and B do not belong together; they are not suggested again."""
    from generator.workflows import linking

    _decided(lambda: linking.refuse(content or chosen, one, other))


def _must_be_there(content: Path) -> None:
    if not content.is_dir():
        raise click.UsageError(f"There is no folder '{content}' here. Say with --content where the briefings are.")


def _decided(decision: Callable[[], Path]) -> None:
    try:
        file = decision()
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)
    click.echo(f"changed    {file}")


@click.command()
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Where the briefings are.")
@click.option("--date", "day", help="The date to enter, as 2024-11-03; by default today.")
@click.option("--note", help="A word about all of these changes, shown with them.")
def log(content: Path, day: str | None, note: str | None) -> None:
    """Write down what changed in published briefings since the last time; readers see it under “Corrections”.

    \b
    Examples:
      briefing log
      briefing log --note "After a letter from the harbour master."
    """
    from generator.workflows import corrections, linking

    _must_be_there(content)
    try:
        day = date.fromisoformat(day).isoformat() if day else date.today().isoformat()
    except ValueError:
        raise click.UsageError(f"“{day}” is not a date. Write it as 2024-11-03.") from None
    try:
        library, problems = linking.gathered(content)
        found = corrections.record(content, library, day, note)
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)
    for change in found:
        place = f"{change.briefing}#{change.key}" if change.key else change.briefing
        click.echo(f"{change.what:<10} {place}")
    tell(problems, err=True)
    click.echo(f"{counted(len(found), 'change')} written down.")
    sys.exit(failed(problems))


@click.command()
@click.argument("form", type=click.Choice(["json", "jsonl", "csv"]))
@click.option("--content", type=FOLDER, default=Path("content"), show_default=True, help="Where the briefings are.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file, instead of the screen.")
@click.option(
    "--what",
    type=click.Choice(["claims", "quotes", "questions", "actors", "briefings"]),
    default="claims",
    show_default=True,
    help="The table, for jsonl and csv; json holds everything.",
)
@click.option("--publisher", default="", help="Only this publisher's.")
@click.option("--status", default="", help="Only briefings in this state.")
@click.option("--tag", default="", help="Only briefings with this tag.")
@click.option("--level", default="", help="Only claims of this level.")
@click.option("--actor", default="", help="Only what this actor says, passes on or is the subject of.")
@click.option("--since", default="", help="Published on this day or later.")
@click.option("--until", default="", help="Published on this day or earlier.")
@click.option("--schema", is_flag=True, help="The JSON Schema of `json`, instead of the data.")
def export(form: str, content: Path, output: Path | None, what: str, schema: bool, **filters: str) -> None:
    """Give the library, or a part of it, as data for other programs.

    \b
    Examples:
      briefing export json -o library.json
      briefing export csv --what claims --level high -o claims.csv
      briefing export jsonl --what quotes --actor "Ruth Okoro"
    """
    from generator import export as exporting
    from generator.workflows import linking

    _must_be_there(content)
    try:
        library, problems = linking.gathered(content)
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)
    wanted = exporting.Filter(**filters)
    if schema:
        text = json.dumps(exporting.schema(), ensure_ascii=False, indent=1) + "\n"
    elif form == "json":
        text = exporting.whole(library, wanted)
    else:
        rows = exporting.table(library, what, wanted)
        text = exporting.lines(rows) if form == "jsonl" else exporting.sheet(rows, what)
    if output:
        output.write_bytes(text.encode("utf-8"))
    else:
        sys.stdout.buffer.write(text.removeprefix("\ufeff").encode("utf-8"))
    tell(problems, err=True)
    sys.exit(failed(problems))
