"""What Hypothesis makes up for the reader, the merge and the extractor, and what must hold of each."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from generator import content, seeds
from generator.model import Problems
from generator.yaml_document import read
from tests.extract import test_extract
from tests.merge import holds
from tests.merge.dress import Dress
from tests.workflows import STORM, test_slips

ANY = some.text(some.characters(exclude_categories=["Cs"]), max_size=12)
WORD = some.sampled_from(
    "storm the harbour said that Ruth Okoro denied 14 “no”, it's $3m Mr. # : - | > * & @ ` null 12:30 été 港口".split()
)
TEXT = some.lists(WORD | ANY, max_size=9).map(" ".join)

# --- files: bytes of any kind, YAML of any shape, a good briefing with lines from elsewhere

FIELDS = some.sampled_from(
    [*content.GROUPS, "id", "was", "article", "file", "claim", "text", "by", "why", "kind", "when"]
)
SHAPES = some.recursive(
    TEXT | some.none() | some.booleans() | some.integers() | some.dates(),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(FIELDS | TEXT, inner, max_size=4),
    max_leaves=12,
)
DUMPED = SHAPES.map(lambda data: yaml.safe_dump(data, allow_unicode=True).encode())
LINES = test_slips.GOOD.splitlines(keepends=True)
MOVED = some.lists(some.sampled_from(LINES) | TEXT.map("{}\n".format), max_size=12).map("".join).map(str.encode)
FILE = some.binary(max_size=60) | DUMPED | MOVED


def is_read(data: bytes) -> None:
    """A file is read or explained: as a briefing, as decisions, as a ledger, and as an article."""
    test_slips.holds(data)
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for path in ("seeds/a.txt", "seeds/b.md", *(f"content/library/{each}" for each in BESIDE)):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        _, problems = content.decisions(root / "content")
        for problem in (*problems, *content.permalinks(root / "content")[1]):
            assert problem.remedy
            assert problem.line
        for file in ("a.txt", "b.md"):
            with suppress(Problems):
                seeds.read(root / "seeds" / file, root)


BESIDE = (content.ACTORS, content.REFUSED, content.LOG, content.PERMALINKS)

# --- articles: sentences with anything in them

SENTENCE = some.sampled_from(STORM.partition("---\n\n")[2].split(". ")) | TEXT
ARTICLE = some.lists(some.lists(SENTENCE, max_size=4).map(". ".join), min_size=1, max_size=5).map("\n\n".join)


def is_drafted(text: str) -> None:
    """A draft reads back the same, and quotes the article, as a build wants it."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "seeds").mkdir()
        (root / "seeds" / "invented.txt").write_text(text, "utf-8")
        with suppress(Problems):
            test_extract.holds(seeds.read(root / "seeds" / "invented.txt", root))


# --- merges: three versions of a briefing, with any text in any field

KEYS = some.sampled_from("a b c d".split())


def _items(**of: Any) -> some.SearchStrategy[dict[str, Any]]:
    text = some.lists(WORD | ANY.map(str.strip), min_size=1, max_size=6).map(" ".join).filter(str.strip)
    fields = {name: text if kind is str else some.lists(text, min_size=1, max_size=3) for name, kind in of.items()}
    return some.dictionaries(KEYS, some.fixed_dictionaries({}, optional=fields).filter(bool), min_size=1, max_size=3)


BRIEFING = some.fixed_dictionaries(
    {"id": some.just("storm"), "title": WORD, "status": some.just("draft")},
    optional={
        "tags": some.lists(WORD, min_size=1, max_size=3),
        "actors": _items(name=str, role=str, aka=list),
        "quotes": _items(text=str, cue=str),
        "claims": _items(claim=str, evidence=str, why=list),
    },
)
VERSIONS = some.tuples(BRIEFING, BRIEFING, BRIEFING, some.integers(0, 99))


def is_merged(versions: tuple[dict[str, Any], dict[str, Any], dict[str, Any], int]) -> None:
    """Nothing that an editor wrote is lost, whatever it is."""
    base, human, machine, seed = versions
    text = Dress(random.Random(seed)).text(human)
    try:
        read(text, "content/storm.yml")
    except Problems:
        return
    holds.held(base, human, machine, text)


WAYS: dict[str, tuple[some.SearchStrategy[Any], Callable[[Any], None]]] = {
    "files": (FILE, is_read),
    "articles": (ARTICLE, is_drafted),
    "merges": (VERSIONS, is_merged),
}


def fuzzed(way: str, examples: int) -> None:
    """So many inputs of a kind; the first that breaks something is made small, and raises."""
    strategy, rule = WAYS[way]
    settings(max_examples=examples, deadline=None, database=None, derandomize=examples < 1000)(given(strategy)(rule))()
