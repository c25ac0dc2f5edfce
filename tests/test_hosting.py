"""What a public host and contributors' tools read: the workflow, the issue templates, the hooks before a commit."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
FORMS = sorted(file for file in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if file.name != "config.yml")


def data(path: str | Path) -> Any:
    """The content of a YAML file of the repository."""
    return yaml.safe_load((ROOT / path).read_text("utf-8"))


def test_workflow_runs_everything_on_every_python_that_is_supported() -> None:
    job = data(".github/workflows/check.yml")["jobs"]["check"]
    versions = job["strategy"]["matrix"]["python"]
    assert versions == [name.split()[-1] for name in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", name)]
    assert PROJECT["requires-python"] == f">={versions[0]}"
    assert {"run": ".ci/run"} in job["steps"]
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o100


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_issue_form_is_whole(file: Path) -> None:
    form = data(file)
    assert form["name"]
    assert form["description"]
    assert form["body"]
    assert all(field["id"] and field["attributes"]["label"] for field in form["body"])


def test_a_misreading_is_reported_with_its_passage_and_what_it_should_say() -> None:
    required = [field["id"] for field in data(FORMS[-1])["body"] if field.get("validations", {}).get("required")]
    assert FORMS[-1].stem == "misread"
    assert {"passage", "wanted"} <= set(required)


def test_hooks_before_a_commit_call_tools_of_the_environment() -> None:
    hooks = [hook for repo in data(".pre-commit-config.yaml")["repos"] for hook in repo["hooks"]]
    tools = {hook["entry"].split()[0].removeprefix(".venv/bin/") for hook in hooks}
    assert {"ruff", "mypy", "briefing"} <= tools
    wanted = (ROOT / "pyproject.toml").read_text("utf-8")
    assert all(re.search(rf'^ *"{tool}[<>=]', wanted, re.MULTILINE) for tool in tools - {"briefing"})
