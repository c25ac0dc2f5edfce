"""The guides are right: their commands exist and can be reached, their examples are read, their tree is right."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest
import yaml

from generator import content
from generator.__main__ import main
from generator.yaml_document import read

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
PUBLISHING = (ROOT / "PUBLISHING.md").read_text("utf-8")
SECURITY = (ROOT / "SECURITY.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
GUIDE = (ROOT / "EDITING.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT, GROUPS = SETTINGS["project"], SETTINGS["dependency-groups"]
EXTRAS = PROJECT["optional-dependencies"]
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
VERSION = PROJECT["version"]
TEXTS = README + CONTRIBUTING + GUIDE + CHANGELOG + PUBLISHING
COMMANDS = sorted(set(re.findall(r"`(briefing [^`]*)`|^(?: *)(briefing .*)$", TEXTS, re.MULTILINE)))


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a text in a language, without their indentation."""
    found = re.findall(r"^( *)```(\w*)\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", text, flags=re.MULTILINE) for indent, of, text in found if of == language]


(EXAMPLE,) = (block for block in blocks(GUIDE, "yaml") if block.startswith("#"))


def names(requirements: list[str]) -> set[str]:
    """The distributions that requirements name, as the lock writes them; there is at least one."""
    found = {re.split(r"[<>=]", requirement)[0].replace("_", "-") for requirement in requirements}
    assert found
    return found


def test_every_target_that_is_named_exists() -> None:
    named = set(re.findall(r"\bmake ([a-z]+)\b(?=`|\s+#)", README + CONTRIBUTING + CHANGELOG))
    assert {"serve", "test", "build"} <= named
    assert named <= TARGETS


def test_help_of_make_lists_every_target() -> None:
    documented = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))
    assert documented == TARGETS


@pytest.mark.parametrize("command", sorted({one or other for one, other in COMMANDS}))
def test_every_command_that_is_shown_is_understood(command: str) -> None:
    words = [re.sub("^[<…].*", "word", word) for word in shlex.split(re.sub(" +#.*", "", command))[1:]]
    assert not words[0].startswith("-")
    chosen = main.get_command(click.Context(main), words[0])
    assert chosen
    chosen.make_context(command, words[1:])


def test_claim_of_the_readme_is_that_of_the_example() -> None:
    (claim,) = (read(block, "x").data for block in blocks(README, "yaml") if "claim:" in block)
    assert within({"claims": claim}, read(EXAMPLE, "x").data)


def test_commands_are_reached_as_the_guides_say(tmp_path: Path) -> None:
    activate = ". .venv/bin/activate"
    assert activate in README
    assert activate in GUIDE
    assert MAKEFILE.count(f"{activate}\n") + MAKEFILE.count(f'{activate}"') == 1
    environment = Path(sys.prefix)
    if not (environment / "bin" / "activate").is_file():
        pytest.skip("the tests run in no virtual environment")
    (tmp_path / ".venv").symlink_to(environment)
    shell = ["sh", "-c", f"{activate} && command -v mkdocs && briefing --version"]
    done = subprocess.run(
        shell, cwd=tmp_path, env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=True
    )
    program, version = done.stdout.splitlines()
    assert Path(program).resolve() == (environment / "bin" / "mkdocs").resolve()
    assert version.startswith("briefing ")


def test_changelog_has_the_version_or_what_is_unreleased() -> None:
    heads = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
    assert heads[0] == "Unreleased" or heads[0].startswith(VERSION)
    assert all(
        head == "Unreleased" or re.fullmatch(r"\d+\.\d+\.\d+ – (\d{4}-\d\d-\d\d|unreleased)", head) for head in heads
    )
    assert yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))["version"] == VERSION


def test_example_is_a_briefing_without_a_slip() -> None:
    briefing, problems = content.parse(EXAMPLE, "content/storm.yml")
    assert not problems
    assert briefing
    assert not content.check(briefing, None)
    assert briefing.quotes
    assert briefing.claims
    assert briefing.open_questions
    assert briefing.timeline


def test_tree_is_the_tree_of_the_repository() -> None:
    (tree,) = (block for block in blocks(ARCHITECTURE, "") if block.startswith("seeds/"))
    shown: set[str] = set()
    path: list[str] = []
    for indent, entry in re.findall(r"^( *)(\S+)", tree, re.MULTILINE):
        path = [*path[: len(indent) // 2], entry]
        shown.add("".join(path))
    assert not [entry for entry in shown if not (ROOT / entry).exists()]
    rooms = {
        file for file in (ROOT / "generator").iterdir() if file.name not in {"__init__.py", "__pycache__", "py.typed"}
    }
    assert {f"generator/{file.name}" + "/" * file.is_dir() for file in rooms} <= shown


def test_every_link_and_picture_leads_to_a_file() -> None:
    for text in (README, CONTRIBUTING, GUIDE, PUBLISHING, ARCHITECTURE, SECURITY, CHANGELOG):
        targets = [target for target in re.findall(r"\]\(([^)]+)\)", text) if "://" not in target]
        assert not [target for target in targets if not (ROOT / target).is_file()]


def test_every_dependency_has_its_reason() -> None:
    table = CONTRIBUTING.lower().replace("material for mkdocs", "mkdocs-material")
    assert not [name for name in names(PROJECT["dependencies"]) if f"\n| {name}" not in table]
    extras = {extra: "".join(re.findall(rf"\n\| `{extra}`: ([^|]*)", table)) for extra in EXTRAS}
    assert not [name for extra, needed in EXTRAS.items() for name in names(needed) if name not in extras[extra]]


LOCKS = {
    "requirements.lock": [*PROJECT["dependencies"], *EXTRAS["documents"], *EXTRAS["web"], *GROUPS["serve"]],
    "requirements-test.lock": [*EXTRAS["dask"], *GROUPS["test"]],
}


@pytest.mark.parametrize("file", LOCKS)
def test_lock_holds_every_dependency_and_no_address(file: str) -> None:
    lock = (ROOT / file).read_text("utf-8")
    assert names(LOCKS[file]) <= set(locked(lock))
    assert "://" not in lock
    assert all("--hash=" in entry for entry in re.split(r"\n(?=[a-z])", lock)[1:])


def test_what_it_takes_to_serve_is_locked_without_what_it_takes_to_test() -> None:
    serving, testing = (locked((ROOT / file).read_text("utf-8")) for file in LOCKS)
    assert not names(GROUPS["test"]) & set(serving)
    assert not [name for name in set(serving) & set(testing) if serving[name] != testing[name]]


def locked(lock: str) -> dict[str, str]:
    """The version of each distribution in a lock."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+) .*\\$", lock, re.MULTILINE))


def test_snippets_of_the_guide_are_those_of_the_reviewed_briefing() -> None:
    reviewed = read((ROOT / "content" / "000_d5d6c7079edec064.yml").read_text("utf-8"), "x").data
    snippets = [
        re.sub("^   ", "", text, flags=re.MULTILINE) for text in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    ]
    whole = [read(text, "x").data for text in snippets if text[0] not in " #" and "same_as" not in text]
    assert len(whole) == 3
    for snippet in whole:
        assert within(snippet, reviewed)
    (override,) = (text for text in snippets if text.startswith(" "))
    example = re.sub("    confidence: moderate .*\n", override, EXAMPLE)
    assert "override" in example
    assert content.parse(example, "x")[0]


def test_the_guides_decision_about_an_actor_can_be_read(tmp_path: Path) -> None:
    (snippet,) = (text for text in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL) if "same_as" in text)
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "actors.yml").write_text(snippet, "utf-8")
    decided, problems = content.decisions(tmp_path)
    assert not problems
    assert [each.name for each in decided.identities] == ["Ruth Okoro"]


def within(part: object, data: object) -> bool:
    """Whether the data says everything that the part says."""
    if isinstance(part, dict):
        return isinstance(data, dict) and all(within(value, data.get(key)) for key, value in part.items())
    return part == data
