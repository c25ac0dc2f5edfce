"""The command that brings articles in: from the web, from files, from what is pasted."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import CONTENT, FOLDER, say, stopping, tell
from generator.cli.output import counted

if TYPE_CHECKING:
    from generator.workflows.adding import Added

_SAID = {"added": "added", "same": "the same as", "renewed": "new version"}
_COUNTED = {"added": "added", "same": "known already", "renewed": "renewed", "failed": "failed"}
"""What is said of a source, and of several, by what became of them."""


@click.command()
@click.argument("source", nargs=-1)
@click.option("--feed", multiple=True, metavar="ADDRESS", help="Add the new articles of an RSS or Atom feed.")
@click.option("--most", type=click.IntRange(1, 200), default=20, show_default=True, help="So many of a feed, at most.")
@click.option("--private", is_flag=True, help="Also read from this machine and from private networks.")
@click.option("--seeds", type=FOLDER, default=Path("seeds"), show_default=True, help="Where the articles are.")
@CONTENT
def add(source: tuple[str, ...], feed: tuple[str, ...], most: int, private: bool, seeds: Path, content: Path) -> None:
    """Put an article into seeds/ from each SOURCE: an address, a file anywhere, or - for what you paste.

    An article that is there already is not added again; a changed one becomes a new version of its seed, and the
    earlier version is kept in seeds/.earlier/. Nothing else is ever overwritten. Pages are read one at a time, and only
    where the site allows it.

    \b
    Examples:
      briefing add https://gazette.example/news/storm
      briefing add ~/Downloads/storm.pdf letter.eml
      briefing add -                     paste the text, then press Ctrl-D (Windows: Ctrl-Z, Enter)
      briefing add --feed https://gazette.example/feed.xml
    """
    from generator.workflows import adding

    if not source and not feed:
        raise click.UsageError("Name an address or a file, or - for what you paste; or a feed with --feed.")
    if not seeds.is_dir():
        raise click.UsageError(f"There is no folder '{seeds}' here. Give the folder of the articles with --seeds.")
    typed = sys.stdin.buffer.read(adding.MOST_TYPED + 1) if "-" in source else b""
    with stopping(), adding.opened(seeds, content, private=private) as inbox:
        done = []
        for each in chain(inbox.add(source, typed), *(inbox.follow(address, most) for address in feed)):
            done.append(each)
            for line in _told(each):
                say(line)
            tell(each.problems, err=True)
    states: Counter[str] = Counter(each.state for each in done)
    parts = [f"{states[state]} {said}" for state, said in _COUNTED.items() if states[state]]
    following = " Next: briefing extract" if states["added"] or states["renewed"] else ""
    say(f"{counted(len(done), 'source')}: {', '.join(parts) or 'nothing new'}.{following}")
    sys.exit(bool(states["failed"]))


def _told(each: Added) -> Iterator[str]:
    """A line for a source that has a seed now: which, from where, and what is remarkable about it."""
    if each.file:
        source = "" if each.state == "added" else each.source
        yield "  ".join(filter(None, (f"{_SAID[each.state]:<11}", str(each.file), source, each.remark)))
