"""Complexity: functions of the extraction above the limit are listed by name, and the list can only shrink."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LISTED = Path(__file__).parent / "complex.txt"


def test_no_other_function_is_too_complex_and_none_is_listed_in_vain() -> None:
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "C901", "--ignore-noqa", "--no-cache"]
    command += ["--config", "lint.mccabe.max-complexity=10", "--output-format", "json", "generator/extract"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True).stdout
    found = []
    for each in json.loads(printed):
        name, much = re.findall(r"`(\w+)`|\((\d+)", each["message"])
        file = Path(each["filename"]).relative_to(ROOT).as_posix()
        found.append(f"{file}:{name[0]}: {much[1]}")
    assert sorted(found) == LISTED.read_text("utf-8").splitlines()
