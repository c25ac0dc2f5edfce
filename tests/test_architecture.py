"""ARCHITECTURE.md is right: its files exist, and its sentence goes through the stages as the table shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import content, library, seeds
from generator.extract import annotate, attribution, claims, entities, questions
from generator.extract.draft import draft
from generator.site import Notices, Settings
from generator.site.views.context import Desk
from generator.site.views.rows import claim_row

ROOT = Path(__file__).parent.parent
FILE = ROOT / "ARCHITECTURE.md"
TEXT = FILE.read_text("utf-8")
HEAD = "| stage | what it gives |\n|---|---|\n"


def rows(folder: Path) -> Iterator[tuple[str, str]]:
    """Each stage with what it gives for the first sentence of the article in the text."""
    (article_text,) = re.findall(r"```text\n(.*?)```", TEXT, re.DOTALL)
    file = folder / "seeds" / "storm.txt"
    file.parent.mkdir()
    file.write_text(article_text, "utf-8")
    article = seeds.read(file, folder)
    yield "`seeds/`", f"{article.paragraphs[0].kind} paragraph, published {article.provenance.published}"
    reading = annotate.prepare(article)
    yield "`annotate/`", "names: " + ", ".join(mention.text for mention in reading.lines[0].mentions)
    named = entities.find(reading)
    yield "`entities/`", "; ".join(f"{each.name}: {each.kind}" for each in named.all)
    voices = attribution.voices(reading, named)
    said, references = attribution.find(reading, named, voices)
    statement = said[0].statement
    assert statement.content
    speaker = " and ".join(source.words for source in said[0].sources)
    yield "`attribution/`", f"{speaker} – {reading.words(statement.cue)} – “{reading.words(statement.content)}”"
    quoted = attribution.quotes(reading, named, said, voices)
    claimed = claims.find(reading, named, said, quoted, references, voices)
    first = claimed.listed[0]
    assert first.rating
    yield "`claims/`", f"“{first.text}” {first.when_words} = {first.when}; {', '.join(first.rating.why)}"
    yield "`rubric.py`", f"{', '.join(first.rating.why)} → {first.rating.level}"
    asked = questions.find(reading, named, references, said, claimed)
    yield "`questions/`", f"“{asked[0].question}”"
    briefing = draft(reading, named, said, quoted, claimed, asked, references)
    claim = briefing.claims[0]
    yield "`draft/`", f"`{briefing.id}#{claim.key}`, by `{claim.by[0]}`"
    (line,) = re.findall(r"^    evidence: .*$", content.render(briefing), re.MULTILINE)[:1]
    yield "`content/`", f"`{line.strip()}`"
    gathered = library.gather([briefing])
    standing = gathered.standings[f"{briefing.id}#{claim.key}"]
    yield "`library/`", f"{standing.origins} origin; with one more that is named it would be {standing.raised}"
    settings = Settings(templates=ROOT / "templates")
    desk = Desk(library=gathered, articles={}, settings=settings, notices=Notices())
    row = claim_row(desk, gathered.claims[0])
    yield "`site/`", f"{row.level_name} confidence: {row.text} {row.source}{row.trail}".replace("\u00a0", " ")


def test_the_sentence_goes_through_the_stages_as_the_table_shows(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    table = HEAD + "".join(f"| {stage} | {gives} |\n" for stage, gives in rows(tmp_path))
    start = TEXT.index(HEAD)
    shown = TEXT[start : TEXT.index("\n\n", start) + 1]
    if request.config.getoption("--rewrite"):
        FILE.write_text(TEXT.replace(shown, table), "utf-8")
    else:
        assert shown == table


def paths() -> Iterator[Path]:
    """The files that the tables of tasks name: those of the program in the second column, of tests in the third."""
    for line in TEXT.partition("## Which file")[2].splitlines():
        if line.startswith("| ") and line.count("|") == 4:
            _, _, program, tests, _ = line.split("|")
            named = [("generator", each) for each in re.findall(r"`([^`]*[./][^`]*)`", program)]
            named += [("tests", each) for each in re.findall(r"`([^`]*[./][^`]*)`", tests)]
            yield from (ROOT / ("" if each.startswith("templates/") else room) / each for room, each in named)


def test_every_file_that_is_named_exists() -> None:
    named = list(paths())
    assert len(named) > 60
    assert not [path for path in named if not path.exists()]


def test_there_is_a_file_for_every_usual_task() -> None:
    tasks = TEXT.partition("## Which file")[2].partition("## One sentence")[0]
    assert sum(line.startswith("| ") for line in tasks.splitlines()) >= 20
