"""Addresses: what cannot be one is refused wherever it is read, and no two things have or had the same one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli

from generator import content
from generator.site.page import Attachment, Page
from generator.text import keys
from generator.workflows import addresses
from generator.yaml_document import scalar
from tests.workflows import briefing, tree

NAMES = (
    *("-", "--", "x\r", "\u00ad", "lpt1", "COM1"),
    *(
        "",
        ".",
        "..",
        "../x",
        "../../../../x",
        "../claims",
        "/x",
        "//x",
        "x/",
        "x/../y",
        "./x",
        "a/b",
        "x\\\\y",
        "..\\\\x",
    ),
    *("con", "aux", "nul", "prn", "com1", "lpt9", "index", "CON", "Con", "Index"),
    *(
        "-x",
        "x_y",
        "X",
        "x y",
        " x",
        "x ",
        "x.",
        ".x",
        "x.html",
        "x.",
        "x#y",
        "x?y",
        "x:y",
        "x%2e%2e",
        "%2e%2e/x",
        "~",
        "*",
    ),
    *(
        "x" * 65,
        "x" * 300,
        "x" * 5000,
        "é",
        "ｘ",
        "x\u0301",
        "\u202ex",
        "x\u200b",
        "\ud7ff",
        "١",
        "²",
        "x\ny",
        "x\ty",
        "\n",
    ),
    *(
        "<x>",
        'x"y',
        "x'y",
        "{{x}}",
        "${x}",
        "`x`",
        "x|y",
        "x;y",
        "x&y",
        "javascript:x",
        "file:///x",
        "C:",
        "c:x",
        "x\u2028y",
    ),
)
"""What can be nobody's address."""
NAME = json.dumps("NAME")
PLACES = {
    "id": f"id: {NAME}\n" + "title: A\nstatus: draft\narticle: {file: seeds/a.txt}\n",
    "was of a briefing": "id: a\ntitle: A\nstatus: draft\narticle: {file: seeds/a.txt}\n" + f"was: [{NAME}]\n",
}
ITEMS = {
    "actors": "name: B, kind: person",
    "quotes": "text: b",
    "claims": "claim: B.",
    "open_questions": "question: B?",
    "timeline": "when: 2024, event: B.",
}
HEAD = "id: a\ntitle: A\nstatus: draft\narticle: {file: seeds/a.txt}\n"
for group, item in ITEMS.items():
    PLACES[f"key of {group}"] = f"{HEAD}{group}:\n  {NAME}: {{{item}}}\n"
    PLACES[f"was of {group}"] = f"{HEAD}{group}:\n  b: {{{item}, was: [{NAME}]}}\n"
ACTORS = {"key": f"{NAME}: {{name: B}}\n", "was": f"b: {{name: B, was: [{NAME}]}}\n"}


@pytest.mark.parametrize("place", PLACES)
def test_what_cannot_be_an_address_is_refused_in_a_briefing(place: str) -> None:
    for name in NAMES:
        text = PLACES[place].replace(NAME, _quoted(name))
        found, problems = content.parse(text, "content/a.yml")
        wrong = [problem for problem in problems if problem.severity == "error"]
        assert wrong or (found and not name and "was" in place and not found.was), (place, name)
        assert all(problem.line and problem.remedy for problem in wrong)
        assert len(wrong) <= 1, (name, wrong)


@pytest.mark.parametrize("place", ACTORS)
def test_what_cannot_be_an_address_is_refused_in_decisions(tmp_path: Path, place: str) -> None:
    (tmp_path / "content" / "library").mkdir(parents=True)
    for name in NAMES:
        (tmp_path / "content" / "library" / "actors.yml").write_text(
            ACTORS[place].replace(NAME, _quoted(name)), "utf-8"
        )
        decided, problems = content.decisions(tmp_path / "content")
        assert len(problems) == 1, (place, name)
        assert problems[0].code in {"bad-key", "control-character", "syntax-indentation"}
        assert problems[0].line == 1
        assert not decided.identities


@pytest.mark.parametrize("name", [name for name in NAMES if "\0" not in name])
def test_no_command_gives_a_name_that_cannot_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.yml").write_text(HEAD + "claims:\n  b: {claim: B.}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    before = tree(tmp_path)
    for target in ("content/a.yml", "content/a.yml#b"):
        assert briefing("rename", target, "--", name).exit_code != 0
    assert tree(tmp_path) == before


def test_the_names_that_were_tried_are_many() -> None:
    assert len(set(NAMES)) * (len(PLACES) + len(ACTORS) + 2) >= 1100
    assert not [name for name in NAMES if keys.valid(name)]


def _quoted(name: str) -> str:
    return scalar(name, flow=True) if name.strip() else json.dumps(name)


# --- two things, one address

TWICE = {
    "two briefings with one former id": ("was: [old]\n", "was: [old]\n", "", "duplicate-id"),
    "the id of another as a former one": ("", "was: [a]\n", "", "duplicate-id"),
    "a former key of two claims": (
        "claims: {b: {claim: B., was: [x]}, c: {claim: C., was: [x]}}\n",
        "",
        "",
        "duplicate-key",
    ),
    "a former key that a claim has": ("claims: {b: {claim: B.}, c: {claim: C., was: [b]}}\n", "", "", "duplicate-key"),
    "a former key that a quote has": (
        "quotes: {b: {text: b}}\nclaims: {c: {claim: C., was: [b]}}\n",
        "",
        "",
        "duplicate-key",
    ),
    "a former key of a quote and a claim": (
        "quotes: {b: {text: b, was: [x]}}\nclaims: {c: {claim: C., was: [x]}}\n",
        "",
        "",
        "duplicate-key",
    ),
    "a former key that an actor has": (
        "actors: {b: {name: B, kind: person}, c: {name: C, kind: person, was: [b]}}\n",
        "",
        "",
        "duplicate-key",
    ),
    "a former key of another actor": (
        "actors: {b: {name: Ann Bo, kind: person}}\n",
        "actors: {c: {name: Cy Do, kind: person, was: [b]}}\n",
        "",
        "used-again",
    ),
    "a former key of two actors": (
        "actors: {b: {name: Ann Bo, kind: person, was: [x]}}\n",
        "actors: {c: {name: Cy Do, kind: person, was: [x]}}\n",
        "",
        "used-again",
    ),
    "a former key of decisions": (
        "actors: {b: {name: Ann Bo, kind: person}}\n",
        "actors: {c: {name: Cy Do, kind: person}}\n",
        "c: {name: Cy Do, was: [b]}\n",
        "used-again",
    ),
}


@pytest.mark.parametrize(("one", "other", "decided", "code"), TWICE.values(), ids=TWICE)
def test_an_address_has_one_meaning(project: Path, one: str, other: str, decided: str, code: str) -> None:
    (project / "content" / "a.yml").write_text(HEAD + one, "utf-8")
    (project / "content" / "z.yml").write_text(HEAD.replace("id: a", "id: z") + other, "utf-8")
    (project / "content" / "library" / "actors.yml").write_text(decided, "utf-8")
    built = mkdocs(project, "--strict")
    assert built.exit_code == 1
    assert built.output.count(f": {code}: ") == 1, built.output
    assert " Fix: " in built.output


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with an empty content folder."""
    (tmp_path / "content" / "library").mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("The port of Aldermoor was closed on Sunday.\n")
    settings = "site_name: x\ndocs_dir: content\ntheme: {name: material}\nplugins: [briefing]\n"
    (tmp_path / "mkdocs.yml").write_text(settings)
    return tmp_path


def mkdocs(project: Path, *options: str):
    """`mkdocs build` of a project."""
    return CliRunner().invoke(cli, ["build", "--config-file", str(project / "mkdocs.yml"), *options])


@pytest.mark.parametrize("page", ["claims", "briefings/a", "actors/index", "method"])
def test_a_markdown_page_takes_no_address_of_ours(project: Path, page: str) -> None:
    (project / "content" / "a.yml").write_text(HEAD, "utf-8")
    (project / "content" / page).parent.mkdir(exist_ok=True)
    (project / "content" / f"{page}.md").write_text("# Mine\n")
    built = mkdocs(project)
    assert built.exit_code == 1
    assert f"content/{page}.md: two-pages: " in built.output


@pytest.mark.parametrize(
    "path", ["../x", "briefings/../x", "/x", "briefings/", "a//b", "briefings/con\0", "x.html", "."]
)
def test_nothing_is_built_outside_of_the_site(tmp_path: Path, path: str) -> None:
    page = Page(path=path, title="x", html="<h1>x</h1>")
    kept, problems = addresses.settled(tmp_path, [page])
    assert (kept, [problem.code for problem in problems]) == ((), ["bad-address"])
    attached = Page(path="x", title="x", html="", attachments=(Attachment(path=f"{path}.yml", text=""),))
    assert path == "." or addresses.settled(tmp_path, [attached])[0] == ()


def test_two_pages_with_one_address_are_reported(tmp_path: Path) -> None:
    pages = [Page(path="actors/2", title=title, html="") for title in ("Actors, page 2", "Two")]
    kept, (problem,) = addresses.settled(tmp_path, pages)
    assert (kept, problem.code) == ((pages[0],), "two-pages")
    assert "“Two” and “Actors, page 2”" in problem.message
