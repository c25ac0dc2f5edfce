"""The editor's desk: an invented project, commands in it, and what disturbs them."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from generator.__main__ import main

STORM = """---
headline: Storm closes the port of Aldermoor
publisher: The Invented Gazette
published: 2024-11-03
---
ALDERMOOR – A storm closed the port of Aldermoor on Sunday and damaged 14 fishing boats, the harbour authority said.

“I have never seen the like of it in thirty years,” harbour master Adela Brickner told reporters. “We lost two cranes.”

Brickner said that the port would stay closed until Tuesday. The Port Union did not respond to a request for comment.
"""
LATER = STORM.replace("14 fishing boats", "90 fishing boats").replace("harbour authority", "port authority")


def briefing(*arguments: str) -> Result:
    """What `briefing …` answers in the current folder."""
    result = CliRunner().invoke(main, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def edited(file: Path, old: str, new: str) -> None:
    """A change by hand."""
    text = file.read_text("utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), "utf-8")
