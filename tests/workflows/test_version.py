"""The version of the machine: it moves when drafts do, so that no article keeps a draft of older rules."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator import content, seeds, words
from generator.extract import extract
from generator.workflows.machine import NOT_READ, extractor
from tests.benchmarks.accuracy import annotated

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "goldens" / "drafts.txt"
RAISE = "raise VERSION in generator/extract/__init__.py, then run pytest tests/workflows/test_version.py --rewrite"
REWRITE = "VERSION or a word list has changed: run pytest tests/workflows/test_version.py --rewrite"


def drafts() -> dict[str, str]:
    """The digest of each draft of the annotated articles and of the real one, as it is written."""
    articles = {each.id: each.article for each in annotated()}
    articles |= {file.stem: seeds.read(file, ROOT) for file in sorted((ROOT / "seeds").glob("*.txt"))}
    texts = {name: content.written(content.plain(extract(article))) for name, article in articles.items()}
    return {name: hashlib.sha256(text.encode()).hexdigest()[:12] for name, text in texts.items()}


def verdict(version: str, now: dict[str, str], known: str, before: dict[str, str]) -> str:
    """Nothing where version and drafts are those of the golden, else what to do."""
    changed = [name for name in now.keys() | before.keys() if now.get(name) != before.get(name)]
    if version != known:
        return REWRITE
    return f"{', '.join(sorted(changed))} changed: {RAISE}" if changed else ""


def test_drafts_change_only_with_the_version(request: pytest.FixtureRequest) -> None:
    first, *lines = GOLDEN.read_text("utf-8").splitlines()
    known, before, now = first.split()[1], dict(line.split() for line in lines), drafts()
    wrong = verdict(extractor(), now, known, before)
    if wrong == REWRITE and request.config.getoption("--rewrite"):
        listed = "".join(f"{name} {digest}\n" for name, digest in now.items())
        GOLDEN.write_text(f"version {extractor()}\n{listed}", "utf-8")
        wrong = ""
    assert not wrong, wrong


@pytest.mark.parametrize(
    ("version", "now", "wrong"),
    [
        ("2-a", {"one": "x", "two": "y"}, ""),
        ("2-a", {"one": "x", "two": "z"}, f"two changed: {RAISE}"),
        ("2-a", {"one": "x"}, f"two changed: {RAISE}"),
        ("2-a", {"one": "x", "two": "y", "three": "z"}, f"three changed: {RAISE}"),
        ("3-a", {"one": "x", "two": "z"}, REWRITE),
        ("2-b", {"one": "x", "two": "y"}, REWRITE),
    ],
)
def test_a_changed_draft_wants_a_new_version(version: str, now: dict[str, str], wrong: str) -> None:
    assert verdict(version, now, "2-a", {"one": "x", "two": "y"}) == wrong


@pytest.mark.parametrize(
    ("name", "moves"), [("verbs", True), ("confidence", True), ("linking", False), ("statements", False)]
)
def test_a_word_more_wants_a_new_reading(
    name: str, moves: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in words.FOLDER.glob("*.yml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    before = words.digest(NOT_READ)
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    assert words.digest(NOT_READ) == before
    with (tmp_path / f"{name}.yml").open("a", encoding="utf-8") as file:
        file.write("more: sailed\n")
    assert (words.digest(NOT_READ) != before) is moves
