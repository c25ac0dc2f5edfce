"""The package as others install it: what is in sdist and wheel, and the journey of a newsroom with nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from generator import resources

ROOT = Path(__file__).parent.parent
ARTICLE = (ROOT / "tests" / "demo" / "seeds" / "01-ferry-fire-gazette.txt").read_bytes()
PACKED = ("generator", "templates", "content/schema")


def run(folder: Path, *command: str, path: str = "") -> str:
    """What a module of Python prints in a folder, with the path's packages before all others."""
    environment = {**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that the sdist gives, unpacked; nothing is asked of the network."""
    folder = tmp_path_factory.mktemp("package")
    run(ROOT, "hatchling", "build", "--target", "sdist", "--directory", str(folder))
    (sdist,) = folder.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    run(folder / sdist.name.removesuffix(".tar.gz"), "hatchling", "build", "--target", "wheel", "-d", str(folder))
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "wheel")
    return folder / "wheel"


def test_everything_that_the_program_reads_is_in_the_wheel(wheel: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-zco", "--exclude-standard", *PACKED], cwd=ROOT, capture_output=True, check=True, text=True
    )
    files = [file for file in listed.stdout.split("\0") if file and (ROOT / file).is_file()]
    wanted = {f"generator/{re.sub('^(generator|content)/', '', file)}" for file in files}
    assert {"generator/templates/project/.gitignore", "generator/py.typed", "generator/schema/briefing.json"} <= wanted
    found = {file.relative_to(wheel).as_posix() for file in wheel.rglob("*") if file.is_file()}
    assert {file for file in found if ".dist-info/" not in file} == wanted


def test_a_newsroom_needs_nothing_but_the_wheel(wheel: Path, tmp_path: Path) -> None:
    path = str(wheel)
    assert path in run(tmp_path, "inspect", "--details", "generator", path=path)
    run(tmp_path, "generator", "new", "desk", path=path)
    desk = tmp_path / "desk"
    (desk / "seeds" / "ferry.txt").write_bytes(ARTICLE)
    assert "1 seed: 1 written" in run(desk, "generator", "extract", path=path)
    assert "1 briefing: " in run(desk, "generator", "check", "content/ferry.yml", path=path)
    run(desk, "mkdocs", "build", "--strict", path=path)
    (page,) = (desk / "site" / "briefings").glob("*/index.html")
    assert "Merganser" in page.read_text("utf-8")
    assert {"look.css", "look.js", "card.png"} <= {file.name for file in (desk / "site" / "assets").iterdir()}


def test_a_checkout_reads_what_is_at_its_root() -> None:
    assert resources.folder(resources.TEMPLATES) == ROOT / "templates"
    assert resources.folder(resources.SCHEMA) == ROOT / "content" / "schema"
