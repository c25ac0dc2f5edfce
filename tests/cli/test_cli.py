"""The command line as a person sees it: what it prints, what it writes, and its exit code."""

from __future__ import annotations

import errno
import json
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.cli.output import annotation
from generator.model import Problem
from generator.workflows import extraction
from generator.yaml_document import refused
from tests.workflows import STORM, briefing, tree

ROOT = Path(__file__).parent.parent.parent
BROKEN_SEEDS = {
    "empty.txt": b"",
    "binary.txt": b"\x00\x01\x02\x03" * 50,
    "damaged.txt": "Caf\u00e9 ferm\u00e9 par la temp\u00eate.".encode()[:-6] + b"\xeate.",
    "page.html": b"<p></p>",
    "scan.pdf": b"%PDF-1.4",
    "letter.docx": b"A storm closed the port of Aldermoor.",
    "letter.rtf": b"A storm closed the port of Aldermoor.",
    "letter.eml": b"",
    "huge.txt": b"A storm closed the port of Aldermoor. " * 160_000,
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project with one invented article, as the current folder."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "storm.txt").write_text(STORM, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- extract


def test_extract_writes_a_briefing_and_its_base(project: Path) -> None:
    result = briefing("extract")
    assert result.exit_code == 0
    assert result.output == "written    content/storm.yml\n1 seed: 1 written.\n"
    assert set(tree(project / "content")) == {"storm.yml", ".base/storm.json", "library/permalinks.txt"}
    text = (project / "content" / "storm.yml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=schema/briefing.json\nid: ")
    assert "file: seeds/storm.txt" in text
    assert "I have never seen the like of it in thirty years" in text


def test_extract_says_how_many_doubts_there_are_and_where(project: Path) -> None:
    """Words between marks that nobody is named for are a doubt."""
    doubtful = f"{STORM}\n\n“Nobody will mend the rail this year,” was written on a board at the gate."
    (project / "seeds" / "board.txt").write_text(doubtful, "utf-8")
    assert briefing("extract").output == (
        "written    content/board.yml  1 doubt\nwritten    content/storm.yml\n"
        "2 seeds: 2 written, 1 doubt (look for `check:`).\n"
    )
    file = project / "content" / "board.yml"
    assert file.read_text("utf-8").count("check: ") == 1
    file.write_text(file.read_text("utf-8").replace("status: draft", "status: reviewed"), "utf-8")
    (project / "seeds" / "board.txt").write_text(doubtful.replace("14 fishing boats", "90 fishing boats"), "utf-8")
    assert briefing("extract").output.startswith(
        "merged     content/board.yml  already reviewed: look at the changes, 1 doubt\n"
    )


def test_extract_says_how_it_read_what_is_not_utf_8(project: Path) -> None:
    (project / "seeds" / "storm.txt").write_bytes(STORM.encode("cp1252"))
    assert briefing("extract").output == (
        "written    content/storm.yml\n"
        "noted      content/storm.yml  its article was read as Windows-1252\n1 seed: 1 written.\n"
    )


def test_second_extract_changes_nothing(project: Path) -> None:
    briefing("extract")
    before = tree(project)
    result = briefing("extract")
    assert (result.exit_code, result.output) == (0, "1 seed: 1 unchanged.\n")
    assert tree(project) == before


def test_two_projects_come_out_the_same(project: Path) -> None:
    briefing("extract")
    briefing("extract", "--content", "elsewhere")
    assert tree(project / "content") == tree(project / "elsewhere")


def test_changed_seed_updates_an_untouched_briefing_and_keeps_its_id(project: Path) -> None:
    briefing("extract")
    first = (project / "content" / "storm.yml").read_text("utf-8")
    (project / "seeds" / "storm.txt").write_text(STORM.replace("Storm closes", "Hurricane shuts"), "utf-8")
    result = briefing("extract")
    assert result.output == "updated    content/storm.yml\n1 seed: 1 updated.\n"
    second = (project / "content" / "storm.yml").read_text("utf-8")
    assert second != first
    assert re.findall(r"^id: .*", second, re.MULTILINE) == re.findall(r"^id: .*", first, re.MULTILINE)


def test_file_changed_by_hand_is_kept(project: Path) -> None:
    briefing("extract")
    file = project / "content" / "storm.yml"
    file.write_text(file.read_text("utf-8").replace("status: draft", "status: reviewed  # AB"), "utf-8")
    edited = file.read_bytes()
    assert briefing("extract").output == "1 seed: 1 unchanged.\n"
    assert file.read_bytes() == edited
    (project / "seeds" / "storm.txt").write_text(STORM.replace("14 fishing boats", "90 fishing boats"), "utf-8")
    result = briefing("extract")
    assert result.exit_code == 0
    assert result.output.startswith("merged     content/storm.yml  already reviewed: look at the changes\n")
    assert file.read_bytes() == edited.replace(b"14 fishing boats", b"90 fishing boats")
    assert briefing("extract").output == "1 seed: 1 unchanged.\n"


def test_file_that_the_machine_never_wrote_is_kept(project: Path) -> None:
    (project / "content").mkdir()
    (project / "content" / "storm.yml").write_text("id: mine\n", "utf-8")
    result = briefing("extract")
    assert result.exit_code == 0
    assert "1 kept" in result.output
    assert tree(project / "content") == {"storm.yml": b"id: mine\n"}


def test_dry_run_writes_nothing_and_shows_what_would_change(project: Path) -> None:
    result = briefing("extract", "--dry-run")
    assert result.output == "would be written    content/storm.yml\n1 seed: 1 written (dry run).\n"
    assert not (project / "content").exists()
    briefing("extract")
    before = tree(project)
    (project / "seeds" / "storm.txt").write_text(STORM.replace("thirty years", "forty years"), "utf-8")
    before["seeds/storm.txt"] = (project / "seeds" / "storm.txt").read_bytes()
    result = briefing("extract", "--dry-run")
    assert "would be updated    content/storm.yml" in result.output
    assert re.search(r"^  -.*thirty years", result.output, re.MULTILINE)
    assert re.search(r"^  \+.*forty years", result.output, re.MULTILINE)
    assert tree(project) == before


def test_two_articles_with_one_headline_get_two_ids(project: Path) -> None:
    (project / "seeds" / "again.txt").write_text(STORM, "utf-8")
    briefing("extract")
    ids = [
        re.findall(r"^id: (.*)", file.read_text("utf-8"), re.MULTILINE)[0]
        for file in sorted((project / "content").glob("*.yml"))
    ]
    assert ids[1] == f"{ids[0]}-2"


@pytest.mark.parametrize("name", BROKEN_SEEDS)
def test_broken_seed_is_explained_and_stops_no_other(project: Path, name: str) -> None:
    (project / "seeds" / name).write_bytes(BROKEN_SEEDS[name])
    result = briefing("extract")
    assert result.exit_code == 1
    assert re.search(rf"^seeds/{name}(:\d+)*: [a-z-]+: .+\n(    .*\n)*  Fix: .+\.$", result.output, re.MULTILINE)
    assert "written    content/storm.yml" in result.output
    assert "1 failed" in result.output
    assert set(tree(project / "content")) == {"storm.yml", ".base/storm.json", "library/permalinks.txt"}


def test_missing_seed_is_explained_and_stops_no_other(project: Path) -> None:
    result = briefing("extract", "seeds/gone.txt", "seeds/storm.txt")
    assert result.exit_code == 1
    assert re.search(r"^seeds/gone\.txt: [a-z-]+: .+\n  Fix: .+", result.output, re.MULTILINE)
    assert (project / "content" / "storm.yml").exists()


def test_two_seeds_with_one_stem_are_an_error_and_stop_no_other(project: Path) -> None:
    for name in ("flood.txt", "flood.md"):
        (project / "seeds" / name).write_text(STORM, "utf-8")
    result = briefing("extract")
    assert result.exit_code == 1
    assert "flood.txt" in result.output
    assert "flood.md" in result.output
    assert [file.name for file in (project / "content").glob("*.yml")] == ["storm.yml"]


def test_an_article_in_another_language_is_said_to_be_unread(project: Path) -> None:
    text = "Der Hafen blieb am Dienstag geschlossen. „Wir warten alle“, sagte der Bürgermeister."
    (project / "seeds" / "hafen.txt").write_text(text, "utf-8")
    told = briefing("extract")
    assert told.exit_code == 0
    assert "hafen.yml  This article is in German. The rules read English only" in told.output
    assert "storm.yml  This article" not in told.output
    checked = briefing("check")
    assert checked.exit_code == 0
    assert "warning: language: This article is in German." in checked.output


def test_a_slip_in_the_front_matter_is_shown_at_its_line_in_the_file(project: Path) -> None:
    (project / "seeds" / "odd.txt").write_text("---\nheadline: 'Storm\n---\nThe port closed.\n", "utf-8")
    told = briefing("extract")
    assert told.exit_code == 1
    assert "odd.txt:2:" in told.output


def test_a_kind_of_article_that_is_none_asks_what_was_meant(project: Path) -> None:
    (project / "seeds" / "odd.txt").write_text("---\ngenre: opinon\n---\nThe port closed.\n", "utf-8")
    told = briefing("extract")
    assert told.exit_code == 1
    assert "did you mean “opinion”?" in told.output


def test_quiet_says_only_what_went_wrong(project: Path) -> None:
    assert briefing("extract", "--quiet").output == ""
    (project / "seeds" / "empty.txt").write_bytes(b"")
    result = briefing("extract", "--quiet")
    assert result.output.startswith("seeds/empty.txt: ")
    assert "unchanged" not in result.output


def test_content_folder_that_cannot_be_written_is_explained(project: Path) -> None:
    (project / "content").write_text("in the way", "utf-8")
    result = briefing("extract", "--content", "content/drafts")
    assert result.exit_code == 1
    assert "  Fix: " in result.output


# --- check


def test_check_finds_nothing_wrong_with_what_extract_wrote(project: Path) -> None:
    briefing("extract")
    assert (briefing("check").exit_code, briefing("check").output) == (0, "1 briefing: 1 draft, 0 doubts, 0 errors.\n")


def test_check_explains_each_mistake_with_its_place(project: Path) -> None:
    briefing("extract")
    file = project / "content" / "storm.yml"
    text = file.read_text("utf-8").replace("I have never seen the like", "I have often seen the like")
    file.write_text(text.replace("status: draft", "status: finished"), "utf-8")
    (project / "content" / "other.yml").write_text("id: [\n", "utf-8")
    result = briefing("check")
    assert result.exit_code == 1
    assert re.search(r"^content/storm\.yml:\d+:\d+: [a-z-]+: .*finished", result.output, re.MULTILINE)
    assert re.search(r"^content/other\.yml:\d+:\d+: [a-z-]+: ", result.output, re.MULTILINE)
    assert re.search(r"^    status: finished\n     +\^\n  Fix: ", result.output, re.MULTILINE)
    only = briefing("check", "content/other.yml")
    assert only.exit_code == 1
    assert "storm.yml" not in only.output


def test_check_finds_words_that_are_not_in_the_article(project: Path) -> None:
    briefing("extract")
    file = project / "content" / "storm.yml"
    file.write_text(file.read_text("utf-8").replace("never seen the like", "often seen the like"), "utf-8")
    result = briefing("check")
    assert result.exit_code == 1
    assert re.search(r"^content/storm\.yml:\d+:\d+: quote-not-verbatim: ", result.output, re.MULTILINE)


def test_check_takes_files_of_the_library(project: Path) -> None:
    briefing("extract")
    library = project / "content" / "library"
    (library / "actors.yml").write_text("r-okoro: {name: Ruth Okoro, kind: person, nam: x}\n", "utf-8")
    (library / "refused.yml").write_text("storm#nothing: storm#port-closed\n", "utf-8")
    (library / "links.yml").write_text("", "utf-8")
    everything = briefing("check").output
    assert {"content/library/actors.yml:1", "content/library/refused.yml:1"} <= set(places(everything))
    one = briefing("check", "content/library/actors.yml")
    assert (one.exit_code, places(one.output)) == (1, ["content/library/actors.yml:1"])
    two = briefing("check", "content/storm.yml", "content/library/refused.yml")
    assert (two.exit_code, set(places(two.output))) == (1, {"content/library/refused.yml:1"})
    assert briefing("check", "content/storm.yml").exit_code == 0
    assert "links.yml: warning: not-read: " in briefing("check", "content/library/links.yml").output
    assert "actor.yml: missing: There is no such file." in briefing("check", "content/library/actor.yml").output


def places(output: str) -> list[str]:
    """The files and lines that problems name."""
    return re.findall(r"^(content/[^:]+:\d+):", output, re.MULTILINE)


def test_the_hooks_take_what_check_takes() -> None:
    for name in (".pre-commit-hooks.yaml", "templates/project/.pre-commit-config.yaml"):
        (pattern,) = re.findall(r"files: (\S+)", (ROOT / name).read_text("utf-8"))
        taken = ["content/storm.yml", "content/library/actors.yml"]
        refused = ["content/.base/storm.json", "content/about.md", "mkdocs.yml", "tests/demo/content/storm.yml"]
        assert [file for file in (*taken, *refused) if re.search(pattern, file)] == taken


# --- usage


@pytest.mark.parametrize("arguments", ["extract --no", "publish", "extract --seeds nowhere", "check --content no"])
def test_what_is_not_understood_ends_with_2(project: Path, arguments: str) -> None:
    result = briefing(*arguments.split())
    assert result.exit_code == 2
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("export csv --level hgh", "'hgh' is not one of 'high', 'moderate', 'low', 'very-low'"),
        ("export csv --status done", "'done' is not one of 'draft', 'reviewed', 'corrected', 'withdrawn'"),
        ("export csv --since 2024-13-01", "“2024-13-01” is not a date; write it like 2024-11-03."),
        ("export csv --until May", "“May” is not a date; write it like 2024-11-03."),
        ("export csv --publisher Gazette", "no briefing has “Gazette”. Did you mean “The Invented Gazette”?"),
        ("export csv --tag Nowhere", "no briefing has “Nowhere”."),
        ("export csv --what claims --actor Bricknr", "no briefing has “Bricknr”. Did you mean “"),
        ("export pdf", "'pdf' is not one of 'json', 'jsonl', 'csv', 'sqlite'"),
        ("export sqlite", "A database is a file. Fix: say where, like `-o library.sqlite`."),
        ("log --date yesterday", "“yesterday” is not a date; write it like 2024-11-03."),
        ("check --format xml", "'xml' is not one of 'text', 'json', 'github'"),
        ("link take a#b c#d --as agree", "'agree' is not one of 'agrees', 'conflicts'"),
    ],
)
def test_wrong_values_of_options_are_refused(project: Path, arguments: str, message: str) -> None:
    briefing("extract")
    result = briefing(*arguments.split())
    assert result.exit_code == 2
    assert message in " ".join(result.output.split())


def test_an_export_that_cannot_be_written_is_explained(project: Path) -> None:
    briefing("extract")
    result = briefing("export", "csv", "-o", "nowhere/claims.csv")
    assert (result.exit_code, "No such file or directory" in result.output) == (1, True)


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colour_is_for_terminals_and_never_after_no_color(
    project: Path, monkeypatch: pytest.MonkeyPatch, no_color: str, coloured: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    (project / "seeds" / "empty.txt").write_bytes(b"")
    terminal = CliRunner().invoke(main, ["extract"], color=True)
    assert ("\x1b[" in terminal.output) == coloured
    assert "\x1b[" not in briefing("extract").output


def test_check_counts_what_there_is(project: Path) -> None:
    briefing("extract")
    file = project / "content" / "storm.yml"
    text = file.read_text("utf-8").replace("status: draft", "status: reviewed")
    doubt = text.replace("    kind: person\n", "    kind: person\n    check: Is it her name?\n")
    (project / "content" / "again.yml").write_text(doubt.replace("id: ", "id: again-", 1), "utf-8")
    file.write_text(text, "utf-8")
    (project / "content" / "other.yml").write_text("id: [\n", "utf-8")
    assert briefing("check").output.splitlines()[-1] == ("3 briefings: 2 reviewed, 1 unreadable, 1 doubt, 1 error.")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_that_the_help_documents_works(shell: str) -> None:
    assert "_BRIEFING_COMPLETE=bash_source" in briefing("--help").output
    runner = CliRunner(env={"_BRIEFING_COMPLETE": f"{shell}_source"})
    assert "briefing" in runner.invoke(main, [], prog_name="briefing").output


def test_help_shows_examples() -> None:
    assert "briefing extract --dry-run" in briefing("extract", "--help").output
    assert "briefing check content/storm.yml" in briefing("check", "--help").output
    assert "Exit codes: 0 done" in briefing("--help").output


def test_extract_works_from_any_folder_as_a_module(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    out = tmp_path_factory.mktemp("out")
    command = [sys.executable, "-m", "generator", "extract", "--content", out, project / "seeds" / "storm.txt"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert set(tree(out)) == {"storm.yml", ".base/storm.json", "library/permalinks.txt"}


def test_extract_loads_neither_site_generator_nor_templates(project: Path) -> None:
    program = """
import contextlib, sys
from generator.__main__ import main
from generator.cli.output import annotation
from generator.model import Problem
from tests.workflows import STORM, briefing, tree
with contextlib.suppress(SystemExit):
    main(["extract"])
print(*sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {module.split(".")[0] for module in done.stdout.splitlines()[-1].split()}
    assert "generator" in loaded
    assert not loaded & {"jinja2", "markdown_it", "mkdocs", "pydantic"}


# --- new


def test_new_makes_a_project_that_is_built_and_says_what_to_do_next(project: Path) -> None:
    result = briefing("new", "my desk")
    assert result.exit_code == 0
    made, *_, first, second = result.output.splitlines()
    assert made == f"made       my desk  {len(tree(project / 'my desk'))} files"
    assert (first.strip(), second.strip()) == ('cd "my desk" && briefing extract', "mkdocs serve")
    assert {".gitignore", ".pre-commit-config.yaml", ".github/workflows/site.yml", "mkdocs.yml"} <= set(
        tree(project / "my desk")
    )
    schema = (ROOT / "content" / "schema" / "briefing.json").read_bytes()
    assert tree(project / "my desk")["content/schema/briefing.json"] == schema


def test_new_takes_the_current_folder_with_a_repository_in_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "desk" / ".git").mkdir(parents=True)
    monkeypatch.chdir(project / "desk")
    result = briefing("new", ".")
    assert result.exit_code == 0
    assert "  briefing extract\n" in result.output
    assert briefing("extract").output == "0 seeds: nothing to do.\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (".", ".: not-empty: The folder is not empty: it holds “seeds”."),
        ("seeds/storm.txt", "seeds/storm.txt: no-folder: This is a file, not a folder."),
        ("seeds/storm.txt/desk", "seeds/storm.txt/desk: not-written: The project cannot be written: Not a directory."),
        ("x" * 300, "not-written: The project cannot be written: File name too long."),
    ],
)
def test_new_says_what_is_in_the_way_and_writes_nothing(project: Path, name: str, said: str) -> None:
    before = tree(project)
    result = briefing("new", name)
    assert result.exit_code == 1
    assert said in result.output
    assert tree(project) == before


def test_new_leaves_nothing_half_written(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: Path, _: bytes) -> None:
        if file.name == "mkdocs.yml":
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    result = briefing("new", "desk")
    assert result.exit_code == 1
    assert "No space left on device." in result.output
    assert not (project / "desk").exists()


def test_new_refuses_a_folder_without_a_name(project: Path) -> None:
    assert briefing("new", " ").exit_code == 2


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        ('{"url": "https://news.example/briefing.git", "vcs_info": {"vcs": "git"}}', "git+https://news.example/brie"),
        ('{"url": "https://news.example/briefing-9-py3-none-any.whl"}', "https://news.example/briefing-9"),
        ('{"url": "file:///somewhere"}', "https://example.org/briefing-"),
        (None, "https://example.org/briefing-"),
    ],
)
def test_new_names_where_the_program_came_from(
    project: Path, monkeypatch: pytest.MonkeyPatch, origin: str | None, line: str
) -> None:
    monkeypatch.setattr(metadata, "distribution", lambda _: SimpleNamespace(read_text=lambda _: origin))
    assert briefing("new", "desk").exit_code == 0
    needed = (project / "desk" / "requirements.txt").read_text("utf-8")
    assert needed.splitlines()[-1].startswith(f"briefing[web,documents] @ {line}")


def test_extract_brings_the_schema_of_a_project_up_to_date(project: Path) -> None:
    schema = project / "content" / "schema" / "briefing.json"
    schema.parent.mkdir(parents=True)
    schema.write_text("{}", "utf-8")
    assert "schema" not in briefing("extract", "--dry-run").output
    assert "updated    content/schema/briefing.json\n" in briefing("extract").output
    assert schema.read_bytes() == (ROOT / "content" / "schema" / "briefing.json").read_bytes()
    assert "schema" not in briefing("extract").output


# --- what a terminal would obey


HOSTILE = "\x1b[2J\x1b]0;x\x07 \x9b31m \u202egpj"


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_no_character_that_a_terminal_obeys_is_printed(project: Path, form: str) -> None:
    (project / "content").mkdir()
    (project / "content" / "a.yml").write_text(f"id: a\ntitle: {HOSTILE}\n", "utf-8")
    (project / "content" / "b.yml").write_text(f"id: b\ntitle: A\n{HOSTILE[-4:]}: b\n", "utf-8")
    said = briefing("check", "--format", form).output
    assert said.replace("\n", "").isprintable()
    assert "202E" in said.upper()


@pytest.mark.parametrize("option", [("export", "csv", "--actor"), ("export", "csv", "--since"), ("log", "--date")])
def test_what_is_refused_is_told_without_characters_that_a_terminal_obeys(
    project: Path, option: tuple[str, ...]
) -> None:
    (project / "content").mkdir()
    said = briefing(*option, HOSTILE).output
    assert "202E" in said.upper()
    assert said.replace("\n", "").isprintable()


def test_exports_show_or_escape_marks_that_turn_text(project: Path) -> None:
    (project / "content").mkdir()
    head = 'id: a\ntitle: "A \\u202egpj"\nstatus: draft\narticle: {file: seeds/storm.txt}\n'
    (project / "content" / "a.yml").write_text(head, "utf-8")
    for form, shown in (("json", "\\u202e"), ("jsonl", "\\u202e"), ("csv", "[U+202E]")):
        said = briefing("export", form, "--what", "briefings").stdout
        assert (shown in said, "\u202e" in said) == (True, False)


def test_a_name_that_no_file_can_have_is_told(project: Path) -> None:
    for command in (("extract",), ("check",), ("rename", "--", "new-name"), ("take",)):
        assert briefing(command[0], "x" * 5000, *command[1:]).exit_code in (1, 2)


def test_annotations_of_a_file_with_odd_name_stay_one_command() -> None:
    odd = Problem(file="a,b::error::c%\n.yml", code="x", message="one\ntwo", remedy="do.")
    assert annotation(odd) == "::error file=a%2Cb%3A%3Aerror%3A%3Ac%25%0A.yml,title=x::one%0Atwo Fix: do."


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://x.example/a", "data:text/html,x", "x y", "//x.example"])
def test_check_refuses_the_addresses_that_a_build_refuses(project: Path, url: str) -> None:
    (project / "content").mkdir()
    article = f"article: {{file: seeds/storm.txt, url: {json.dumps(url)}}}"
    (project / "content" / "a.yml").write_text(f"id: a\ntitle: A\nstatus: draft\n{article}\n", "utf-8")
    result = briefing("check")
    assert result.exit_code == 1
    assert "content/a.yml:4:39: bad-url: " in result.output
    (project / "seeds" / "storm.txt").write_text(f"---\nurl: {json.dumps(url)}\n---\nA storm closed the port.\n")
    assert "is not an address that a page may link to" in briefing("extract").stderr


def test_what_could_not_be_read_back_is_not_written(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def limited(text: str, file: str) -> None:
        raise refused(file, "too-large", f"The file has {len(text):,} characters.", "split it.")

    monkeypatch.setattr(extraction, "read", limited)
    monkeypatch.setattr(extraction, "_CERTAIN", 100)
    result = briefing("extract")
    assert result.exit_code == 1
    assert "could not be read back: The file has" in result.stderr
    assert "Fix: split the article" in result.stderr
    assert not (project / "content" / "storm.yml").exists()
    assert not (project / "content" / ".base" / "storm.json").exists()
