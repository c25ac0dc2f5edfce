"""What nobody sees in an article goes; what a briefing could not quote is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import seeds
from generator.model import Problems


def read(text: str, folder: Path, name: str = "storm.txt") -> str:
    """The text of an article that is written into a folder."""
    (folder / name).write_text(text, "utf-8")
    return seeds.read(folder / name, folder).text


@pytest.mark.parametrize("code", [0x80, 0x83, 0x84, 0x86, 0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF])
def test_what_nobody_sees_goes(code: int, tmp_path: Path) -> None:
    assert read(f"A storm{chr(code)} took 14 boats.", tmp_path) == "A storm took 14 boats."
    assert read(f"A storm{chr(code)} took 14 boats.", tmp_path, "storm.md") == "A storm took 14 boats."


def test_a_line_end_of_old_machines_ends_a_line(tmp_path: Path) -> None:
    assert read("A storm came.\x85It took 14 boats.", tmp_path) == "A storm came.\nIt took 14 boats."


def test_a_mark_that_opens_stays_with_its_words(tmp_path: Path) -> None:
    assert read("“It is shut,” he said. “\nNobody came. ”\nA boat sank.", tmp_path) == (
        "“It is shut,” he said. “ Nobody came. ”\nA boat sank."
    )
    assert read("“It is shut. “\nA boat sank.", tmp_path) == "“It is shut. “\nA boat sank."


@pytest.mark.parametrize("code", [0x01, 0x08, 0x1B, 0x7F])
def test_what_cannot_be_quoted_is_refused(code: int, tmp_path: Path) -> None:
    with pytest.raises(Problems, match=f"U\\+{code:04X}"):
        read(f"A storm{chr(code)} took 14 boats.", tmp_path)


@pytest.mark.parametrize(
    ("lines", "read_as"),
    [
        ("“ It is shut.\nNobody came, ” he said.\nA boat sank.", "“ It is shut. Nobody came, ” he said.\nA boat sank."),
        ("She said: “It is dark.\nAnd cold.\nAnd wet.”\nIt is.", "She said: “It is dark. And cold. And wet.”\nIt is."),
        ("“It is shut,” he said. “It was bad.\n“It is dark,” she said.", None),
        ("“It is shut.\nNobody came.\nA boat sank.", None),
        ("“It is shut.\nNo “boat” came, he said.”", None),
        ("“It is shut.\n" + "Nobody came.\n" * 6 + "It is dark.”", None),
        ("“It is shut\" was said.\nNobody came.\nA boat sank.”", None),
        ("It is shut.”\nNobody came.", None),
    ],
)
def test_a_quotation_over_lines_is_one_paragraph(lines: str, read_as: str | None, tmp_path: Path) -> None:
    assert read(lines, tmp_path) == (read_as or lines)
