"""The house itself: imports point down, one library has one room, and nothing tells where it was made."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GENERATOR = ROOT / "generator"
ROOMS = sorted(GENERATOR.rglob("*.py"))
PYTHON = [*ROOMS, *sorted((ROOT / "tests").rglob("*.py"))]
TEMPLATES = sorted(file for file in (ROOT / "templates").rglob("*.html"))

ORDER = (
    "__main__", "commands", "plugin", "outlet", "addresses", "telling", "pipeline", "drafts", "editing", "recording",
    "linking", "seeds", "extract", "pagecheck", "pages", "export", "merge", "content", "library", "confidence", "text",
    "words", "document", "decisions", "model",
)  # fmt: skip
LIBRARIES = {
    "click": {"__main__", "commands"},
    "filelock": {"content"},
    "jinja2": {"pages"},
    "markdown_it": {"seeds", "pages"},
    "markupsafe": {"pages"},
    "mkdocs": {"plugin"},
    "pydantic": {"content"},
    "yaml": {"document"},
}
FOLDERS = {"content", "generator", "seeds", "templates", "tests"}
OUTLET = {"outlet"}
"""What a newsroom may add: its own templates, as PUBLISHING.md tells."""
NOUNS = {"actor", "article", "briefing", "claim", "event", "question", "quote", "source"}
LINES = 250


def name(file: Path) -> str:
    """A file as it is called in the house, for messages."""
    return file.relative_to(ROOT).as_posix()


def room(file: Path) -> str:
    """The room of a file: the first name below `generator`."""
    return file.relative_to(GENERATOR).parts[0].removesuffix(".py")


def imports(file: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name(file)} imports by dots"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def tracked() -> list[Path]:
    """Every file that is in the repository."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [ROOT / file for file in listed.split("\0") if file and (ROOT / file).is_file()]


@pytest.mark.parametrize("file", ROOMS, ids=name)
def test_imports_point_down(file: Path) -> None:
    if room(file) == "__init__":
        assert not [module for module in imports(file) if module.startswith("generator")]
        return
    assert room(file) in ORDER, "a room that the order does not know"
    targets = {module.split(".")[1] for module in imports(file) if module.startswith("generator.")} - {room(file)}
    assert not [target for target in targets if ORDER.index(target) <= ORDER.index(room(file))]


@pytest.mark.parametrize("file", ROOMS, ids=name)
def test_one_library_has_one_room(file: Path) -> None:
    known = sys.stdlib_module_names | {"generator"}
    outside = {module.split(".")[0] for module in imports(file)} - known
    assert not [library for library in outside if room(file) not in LIBRARIES.get(library, set())]


def test_finders_know_nothing_of_each_other() -> None:
    finders = {"actors", "attribution", "claims", "dates", "questions", "quotes", "summary"}
    for finder in finders:
        used = {module for file in files_of(finder) for module in imports(file)}
        met = {module for module in used if module.startswith("generator.extract.")}
        assert not {module.split(".")[2] for module in met} & (finders - {finder}), finder


def files_of(finder: str) -> list[Path]:
    """The file of a finder, or the files of its folder; there is at least one."""
    found = [*GENERATOR.glob(f"extract/{finder}.py"), *GENERATOR.glob(f"extract/{finder}/*.py")]
    assert found, f"extract/{finder} is gone"
    return found


@pytest.mark.parametrize("file", PYTHON, ids=name)
def test_first_line_says_what_the_room_holds(file: Path) -> None:
    first = file.read_text("utf-8").partition("\n")[0]
    assert re.fullmatch(r'"""[A-Z`].+', first)


@pytest.mark.parametrize("file", ROOMS, ids=name)
def test_room_is_not_too_long(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= LINES


def test_escaping_is_switched_off_nowhere() -> None:
    assert TEMPLATES
    texts = {file: file.read_text("utf-8") for file in [*TEMPLATES, *ROOMS]}
    assert not [name(file) for file in TEMPLATES if re.search(r"\|\s*safe\b|autoescape", texts[file])]
    assert len([name(file) for file in texts if "Markup(" in texts[file]]) <= 1


def test_template_parts_have_the_names_of_the_model() -> None:
    parts = {file.stem for file in (ROOT / "templates" / "parts").glob("*.html")}
    model = (GENERATOR / "model.py").read_text("utf-8")
    assert {noun for noun in NOUNS if f"class {noun.title()}:" not in model} == set()
    assert {"actor", "claim", "question", "quote"} <= parts


def test_every_visible_folder_of_the_root_has_its_place() -> None:
    inside = {file.relative_to(ROOT).parts[0] for file in tracked() if len(file.relative_to(ROOT).parts) > 1}
    assert {folder for folder in inside if not folder.startswith(".")} - OUTLET == FOLDERS


def test_nothing_tells_where_it_was_made() -> None:
    folders = "|".join(("work", "farm", "home", "root"))
    traces = re.compile(rf'(^|[^\w.-])/({folders})/|--(extra-)?index.url|"resolved": *"http|registry *= *http')
    told = []
    for file in tracked():
        text = file.read_bytes().decode("utf-8", "ignore")
        told += [f"{name(file)}: {line[:80]}" for line in text.splitlines() if traces.search(line)]
    assert not told


def test_import_touches_neither_disk_nor_network() -> None:
    watched = """
import sys
said = []
def hook(event, arguments):
    writes = event == "open" and set("wax+") & set(arguments[1] or "")
    if writes or event.startswith("socket."):
        said.append((event, arguments))
sys.dont_write_bytecode = True
sys.addaudithook(hook)
import generator
print(said)
"""
    assert run(watched) == "[]"


def test_help_imports_the_command_line_only() -> None:
    asked = """
import sys
from generator.__main__ import main
main(["extract", "--help"], standalone_mode=False)
print(*sys.modules)
"""
    loaded = {module.split(".")[0] for module in run(asked).splitlines()[-1].split()}
    assert "click" in loaded
    assert not loaded & {"jinja2", "markdown_it", "mkdocs", "pydantic", "yaml"}


def run(program: str) -> str:
    """What a fresh Python prints when it runs a program in the root folder."""
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.strip()
