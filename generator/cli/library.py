"""The commands about all briefings together: links between them, corrections, exports."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from generator.cli.options import CONTENT, DAY, FOLDER, must_exist, say, say_json, tell
from generator.cli.output import counted, failed, linked, linkings, meant
from generator.model import Level, Problems, Status

if TYPE_CHECKING:
    from generator.export import Filter
    from generator.library import Library

STATUSES, LEVELS = get_args(Status), get_args(Level)
WHERE = click.option("--content", type=FOLDER, help="Where the briefings are.")


@click.group(invoke_without_command=True)
@CONTENT
@click.option("--json", "as_json", is_flag=True, help="For programs: a list of links, decided and suggested.")
@click.option("--all", "every", is_flag=True, help="Include what is joined already.")
@click.pass_context
def link(context: click.Context, content: Path, as_json: bool, every: bool) -> None:
    """List what seems to belong together in all briefings: actors, claims, answers.

    Nothing counts until you take it. `--as` says how two claims relate.

    \b
    Examples:
      briefing link
      briefing link take storm#ruth-okoro flood#r-okoro
      briefing link take storm#lost-boats flood#ten-boats-lost --as conflicts
      briefing link refuse content/storm.yml#john-smith content/flood.yml#john-smith
    """
    from generator.workflows import linking

    context.obj = content
    if context.invoked_subcommand:
        return
    must_exist(content)
    try:
        found, said, problems = linking.suggested(content)
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)
    if as_json:
        say_json([linked(each) for each in found])
    else:
        for line in linkings(found, said, every=every):
            say(line)
    tell(problems, err=True)
    sys.exit(failed(problems))


@link.command("take")
@click.argument("one", metavar="A", type=click.Path())
@click.argument("other", metavar="B", type=click.Path())
@click.option("--as", "relation", type=click.Choice(["agrees", "conflicts"]), help="How the two claims relate.")
@WHERE
@click.pass_obj
def link_take(chosen: Path, content: Path | None, one: str, other: str, relation: str | None) -> None:
    """Record that A and B are one actor, that two claims agree or conflict, or that claim B answers question A."""
    from generator.workflows import linking

    _decided(lambda: linking.take(content or chosen, one, other, relation))


@link.command("refuse")
@click.argument("one", metavar="A", type=click.Path())
@click.argument("other", metavar="B", type=click.Path())
@WHERE
@click.pass_obj
def link_refuse(chosen: Path, content: Path | None, one: str, other: str) -> None:
    """Record that A and B do not belong together; they are not suggested again."""
    from generator.workflows import linking

    _decided(lambda: linking.refuse(content or chosen, one, other))


def _decided(decision: Callable[[], Path]) -> None:
    from generator.workflows import ledger, naming

    try:
        file = decision()
        ledger.refresh(naming.folder_of(file))
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)
    say(f"changed    {file}")


@click.command()
@CONTENT
@click.option("--date", "day", type=DAY, help="The date to enter, like 2024-11-03; by default today.")
@click.option("--note", help="A remark about all of these changes, shown with them.")
def log(content: Path, day: str | None, note: str | None) -> None:
    """Record what changed in published briefings since the last time; readers see it under “Corrections”.

    A draft does not count as published.

    \b
    Examples:
      briefing log
      briefing log --note "After a letter from the harbour master."
    """
    from generator.workflows import corrections, ledger, linking

    must_exist(content)
    try:
        library, problems = linking.gathered(content)
        found = corrections.record(content, library, day or date.today().isoformat(), note)
        ledger.refresh(content, accept=True)
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)
    for change in found:
        place = f"{change.briefing}#{change.key}" if change.key else change.briefing
        say(f"{change.what:<10} {place}")
    tell(problems, err=True)
    say(f"{counted(len(found), 'change')} recorded.")
    sys.exit(failed(problems))


@click.command()
@click.argument("form", type=click.Choice(["json", "jsonl", "csv", "sqlite"]))
@CONTENT
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file, instead of the screen.")
@click.option(
    "--what",
    type=click.Choice(["claims", "quotes", "questions", "actors", "briefings"]),
    default="claims",
    show_default=True,
    help="The table, for jsonl and csv; json and sqlite hold everything.",
)
@click.option("--publisher", help="Only this publisher's.")
@click.option("--status", type=click.Choice(STATUSES), help="Only briefings with this status.")
@click.option("--tag", help="Only briefings with this tag.")
@click.option("--level", type=click.Choice(LEVELS), help="Only claims of this level.")
@click.option("--actor", help="Only what this actor says, passes on or is the subject of.")
@click.option("--since", type=DAY, help="Published on this day or later.")
@click.option("--until", type=DAY, help="Published on this day or earlier.")
@click.option("--schema", is_flag=True, help="The JSON Schema of `json`, instead of the data.")
def export(form: str, content: Path, output: Path | None, what: str, schema: bool, **filters: str | None) -> None:
    """Write the library, or a part of it, as data for other programs.

    \b
    Examples:
      briefing export json -o library.json
      briefing export csv --what claims --level high -o claims.csv
      briefing export jsonl --what quotes --actor "Ruth Okoro"
      briefing export sqlite -o library.sqlite
    """
    from generator import export as exporting
    from generator.workflows import linking

    must_exist(content)
    if form == "sqlite" and not output:
        raise click.UsageError("A database is a file. Fix: say where, like `-o library.sqlite`.")
    try:
        library, problems = linking.published(content)
    except Problems as error:
        tell(error.problems, err=True)
        sys.exit(1)
    wanted = exporting.Filter(**{name: value or "" for name, value in filters.items()})
    _must_be_known(filters, exporting.names(library))
    if schema:
        data = (json.dumps(exporting.schema(), ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    else:
        data = _exported(library, form, what, wanted)
    if output:
        try:
            output.write_bytes(data)
        except OSError as error:
            raise click.FileError(str(output), error.strerror) from None
    else:
        sys.stdout.buffer.write(data.removeprefix("\ufeff".encode()))
    tell(problems, err=True)
    sys.exit(failed(problems))


def _exported(library: Library, form: str, what: str, wanted: Filter) -> bytes:
    """The library in one of the forms, as the bytes of a file."""
    from generator import export as exporting
    from generator.text.legible import for_json, unturned

    if form == "sqlite":
        return exporting.database(library, wanted)
    if form == "json":
        return for_json(exporting.whole(library, wanted)).encode("utf-8")
    rows = exporting.table(library, what, wanted)
    text = for_json(exporting.lines(rows)) if form == "jsonl" else unturned(exporting.sheet(rows, what))
    return text.encode("utf-8")


def _must_be_known(filters: Mapping[str, str | None], known: Mapping[str, Collection[str]]) -> None:
    """Refuse a publisher, tag or actor that no briefing has: an empty table would look like an answer."""
    from generator.text.legible import for_terminals  # --help prints nothing of ours

    for option, names in known.items():
        name = filters[option]
        if name and name not in names:
            told = for_terminals(f"no briefing has “{name}”.{meant(name, names)}")
            raise click.BadParameter(told, param_hint=f"--{option}")
