"""The house itself: imports point down, one library has one room, and nothing shows where it was made."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.extract import tables

ROOT = Path(__file__).parent.parent
GENERATOR = ROOT / "generator"
ROOMS = sorted(GENERATOR.rglob("*.py"))
PYTHON = [*ROOMS, *sorted((ROOT / "tests").rglob("*.py"))]
TEMPLATES = sorted(file for file in (ROOT / "templates").rglob("*.html"))

ORDERS = {
    "generator": (
        "__main__", "cli", "plugin", "workflows", "merge", "site", "export", "extract", "library", "content", "seeds",
        "text", "rubric", "words", "yaml_document", "resources", "model",
    ),
    "generator.extract": (
        "__init__", "draft", "questions", "claims", "attribution", "entities", "annotate", "syntax", "records",
        "lexicon",
    ),
    "generator.site": (
        "__init__", "frame", "pages", "feeds", "links", "views", "render", "settings", "date_words", "labels", "page",
        "memory",
    ),
}  # fmt: skip
"""The rooms of each floor, from the doors down: a file imports from rooms below its own only."""
MOST = {"generator": (18, 60), "generator.extract": (10, 35)}
"""How many rooms and arrows a floor may have, so that it can be drawn."""
LIBRARIES = {
    "anyascii": {"text"},
    "click": {"__main__", "cli"},
    "feedparser": {"seeds"},
    "distributed": {"workflows"},
    "filelock": {"content"},
    "jinja2": {"site"},
    "lxml": {"seeds"},
    "mammoth": {"seeds"},
    "markdown_it": {"seeds", "site"},
    "markupsafe": {"site"},
    "mkdocs": {"plugin"},
    "pydantic": {"content"},
    "pypdfium2": {"seeds"},
    "striprtf": {"seeds"},
    "trafilatura": {"seeds"},
    "urllib3": {"seeds"},
    "yaml": {"yaml_document"},
}
FOLDERS = {"content", "generator", "seeds", "templates", "tests"}
OUTLET = {"outlet"}
"""What a newsroom may add: its own templates, as PUBLISHING.md describes."""
NOUNS = {"actor", "article", "briefing", "claim", "event", "provenance", "question", "quote"}
READERS = {
    "generator/content/storage.py": "what a crash left, and files that it has just written",
    "generator/plugin/serving.py": "the pages that were built, and of them only the home page",
    "generator/plugin/settings.py": "the settings of MkDocs, which has read them already",
    "generator/site/render/templates.py": "a publisher's templates, which Jinja reads as well",
    "generator/words/__init__.py": "the program's own words",
    "generator/workflows/project.py": "the program's own skeleton of a project",
    "generator/yaml_document/files.py": "everything else: this is the fence",
}
"""The only files that read others, and what; whatever a person or a repository brings is read through the fence."""
LINES = 250
WITHOUT_CASES: frozenset[tuple[str, str]] = frozenset()
"""Tables of rules in the extractor that have no case for each rule yet; the list can only shrink."""


def name(file: Path) -> str:
    """A file as it is called in the house, for messages."""
    return file.relative_to(ROOT).as_posix()


def room(file: Path, package: str = "generator") -> str:
    """The room of a file: the first name below a package."""
    return file.relative_to(ROOT / package.replace(".", "/")).parts[0].removesuffix(".py")


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


def below(package: str) -> list[Path]:
    """The files of a package, those of its own packages included."""
    return [file for file in ROOMS if file.is_relative_to(ROOT / package.replace(".", "/"))]


def arrows(package: str, file: Path) -> set[str]:
    """The rooms of a package that a file of it imports from, its own aside."""
    found = {
        module.removeprefix(f"{package}.").split(".")[0] for module in imports(file) if module.startswith(f"{package}.")
    }
    return (found & set(ORDERS[package])) - {room(file, package)}


@pytest.mark.parametrize("package", ORDERS)
def test_imports_point_down(package: str) -> None:
    order = ORDERS[package]
    for file in below(package):
        if (own := room(file, package)) == "__init__" and own not in order:
            assert not [module for module in imports(file) if module.startswith("generator")]
            continue
        assert own in order, "a room that the order does not know"
        assert not [target for target in arrows(package, file) if order.index(target) <= order.index(own)], name(file)


@pytest.mark.parametrize("package", MOST)
def test_a_floor_can_be_drawn(package: str) -> None:
    drawn = {(room(file, package), target) for file in below(package) for target in arrows(package, file)}
    assert len(ORDERS[package]) <= MOST[package][0]
    assert len(drawn) <= MOST[package][1]


def test_no_module_imports_itself_in_a_circle() -> None:
    modules = {".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file for file in ROOMS}
    graph = {}
    for module, file in modules.items():
        used = {target if target in modules else target.rpartition(".")[0] for target in imports(file)}
        graph[module] = (used & set(modules)) - {module}
    assert tuple(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("file", ROOMS, ids=name)
def test_one_library_has_one_room(file: Path) -> None:
    known = sys.stdlib_module_names | {"generator"}
    outside = {module.split(".")[0] for module in imports(file)} - known
    assert not [library for library in outside if room(file) not in LIBRARIES.get(library, set())]


def test_files_are_read_through_the_fence() -> None:
    reading = re.compile(r"\.read_(?:text|bytes)\(|\bopen\(|\bjson\.load\(")
    assert {name(file) for file in ROOMS if reading.search(file.read_text("utf-8"))} == READERS.keys()


@pytest.mark.parametrize("file", PYTHON, ids=name)
def test_first_line_says_what_the_room_holds(file: Path) -> None:
    first = file.read_text("utf-8").partition("\n")[0]
    assert re.fullmatch(r'"""[A-Z`].+', first)


@pytest.mark.parametrize("file", ROOMS, ids=name)
def test_room_is_not_too_long(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= LINES


@pytest.mark.parametrize(("room", "table"), tables.tables())
def test_every_rule_has_a_text_that_fires_it_and_one_that_must_not(room: str, table: str) -> None:
    wanting = tables.wanting(room, table)
    if (room, table) in WITHOUT_CASES:
        assert wanting, "the table is complete: take it off the list"
    else:
        assert not wanting
        assert tables.is_run(room, table), "no test runs these cases"


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


def test_prose_has_no_words_that_an_editor_would_change() -> None:
    translated = re.compile(
        r"\b(mend(s|ed|ing)?|leads? nowhere|does not stand|(?<!here )is no (field|date|actor|page)|aright)\b|Do: "
    )
    prose = [
        file for file in tracked() if file.suffix in {".py", ".html", ".md"} or file.name in {"Makefile", "mkdocs.yml"}
    ]
    found = []
    for file in prose:
        if name(file).startswith(("generator/", "templates/")) or file.parent == ROOT:
            lines = enumerate(file.read_text("utf-8").splitlines(), 1)
            found += [
                f"{name(file)}:{number}: {line.strip()[:80]}" for number, line in lines if translated.search(line)
            ]
    assert len(prose) > 100
    assert not [line for line in found if not line.startswith("generator/extract/")]


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
    assert not loaded & {"jinja2", "lxml", "markdown_it", "mkdocs", "pydantic", "trafilatura", "yaml"}


def run(program: str) -> str:
    """What a fresh Python prints when it runs a program in the root folder."""
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.strip()
