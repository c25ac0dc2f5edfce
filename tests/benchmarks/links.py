"""How many links between two articles about one event are suggested: `python -m tests.benchmarks.links [--misses]`.

The pairs of `tests/library/pairs` were written and annotated before the program read them. Whoever changes a rule reads
the misses of half of them, and of the others only the totals: `--misses` shows no more.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generator.extract import extract
from generator.library import Suggestion, gather, suggestions
from generator.model import Article, Briefing, Provenance
from generator.text import fold, paragraphs

PAIRS = Path(__file__).parents[1] / "library" / "pairs"


class Pair(NamedTuple):
    """Two drafted articles about one event, and what a reader linked in them."""

    name: str
    one: Briefing
    other: Briefing
    marked: dict[str, Any]


def drafted(name: str) -> Pair:
    """A pair of articles as the program drafts them."""
    data = yaml.safe_load((PAIRS / f"{name}.yml").read_text("utf-8"))
    one, other = (_draft(f"{name}-{side}", data[side]) for side in "ab")
    return Pair(name, one, other, data)


def names() -> list[str]:
    """The pairs in the order of their names; misses are read of every second one."""
    return sorted(file.stem for file in PAIRS.glob("*.yml"))


def _draft(stem: str, said: dict[str, Any]) -> Briefing:
    source = Provenance(
        file=f"seeds/{stem}.txt",
        publisher=said["publisher"],
        headline=said["headline"],
        published=str(said["published"]),
    )
    text = "\n".join(line.strip() for line in said["article"].split("\n") if line.strip())
    return extract(Article(provenance=source, text=text, paragraphs=paragraphs(text, source)))


def tally(pair: Pair) -> tuple[Counter[str], list[str]]:
    """What was counted in a pair, and the misses in words."""
    found = suggestions(gather([pair.one, pair.other]))
    counts: Counter[str] = Counter()
    misses = [*_actors(pair, found, counts), *_claims(pair, found, counts)]
    return counts, misses


def _actors(pair: Pair, found: Sequence[Suggestion], counts: Counter[str]) -> Iterator[str]:
    joined = [_ends(pair, each) for each in found if each.kind == "actor"]
    for one, other in pair.marked["same_actor"]:
        here, there = _named(pair.one, one), _named(pair.other, other)
        if here and there:
            hit = any(a in here and b in there for a, b in joined)
            counts += Counter({"actors": 1, "actors found": hit})
            if not hit:
                yield f"{one} = {other}"
    for one, other in pair.marked["not_same_actor"]:
        here, there = _named(pair.one, one), _named(pair.other, other)
        counts["actors mistaken"] += sum(a in here and b in there for a, b in joined)


def _claims(pair: Pair, found: Sequence[Suggestion], counts: Counter[str]) -> Iterator[str]:
    linked = [(*_ends(pair, each), each.relation) for each in found if each.kind == "claim"]
    right: set[tuple[str, str]] = set()
    for relation, field in (("agrees", "agree"), ("conflicts", "conflict")):
        for one, other in pair.marked[field]:
            here, there = _stated(pair.one, one), _stated(pair.other, other)
            hits = [(a, b, said) for a, b, said in linked if a in here and b in there]
            right |= {(a, b) for a, b, _ in hits}
            related = any(said == relation for *_, said in hits)
            drafted = bool(here and there)
            counts += Counter({"links": 1, "drafted": drafted, "found": bool(hits), "related": related})
            if not related:
                yield f"{relation}{'' if drafted else ', not drafted'}: {one} / {other}"
    counts["suggestions"] += len(linked)
    counts["right"] += sum((a, b) in right for a, b, _ in linked)


def _ends(pair: Pair, each: Suggestion) -> tuple[str, str]:
    """The keys of a suggestion, that of the first article first."""
    ends = dict(end.split("#") for end in (each.a, each.b))
    return ends[pair.one.id], ends[pair.other.id]


def _named(briefing: Briefing, name: str) -> set[str]:
    wanted = _key(name)
    return {actor.key for actor in briefing.actors if wanted in {_key(form) for form in (actor.name, *actor.aka)}}


def _key(name: str) -> str:
    return fold(name).casefold().removeprefix("the ")


def _stated(briefing: Briefing, words: str) -> set[str]:
    """The claims and quotes that have these words, or nothing but a part of them."""
    texts = [(claim.key, " … ".join(claim.evidence)) for claim in briefing.claims]
    texts += [(quote.key, quote.text) for quote in briefing.quotes]
    wanted = fold(words).casefold()
    return {key for key, text in texts if text and (wanted in fold(text).casefold() or fold(text).casefold() in wanted)}


def main() -> None:
    """Print the totals of both halves, and with `--misses` what was missed in the one that may be read."""
    halves = {"read": names()[1::2], "unread": names()[::2]}
    for half, found in halves.items():
        counts: Counter[str] = Counter()
        for name in found:
            more, misses = tally(drafted(name))
            counts += more
            if half == "read" and "--misses" in sys.argv:
                print(name, *misses, sep="\n  ")
        print(half, dict(counts))


if __name__ == "__main__":
    main()
