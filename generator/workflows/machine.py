"""What the machine makes of a seed: a function of its bytes alone, so that any process on any machine can do it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator import content, extract, seeds, words
from generator.model import Article, Problem, Problems

NOT_READ = frozenset(["accuracy", "linking", "statements", "walls"])
"""Word lists that no draft depends on."""
AHEAD = 64
"""Seeds that are under way at a time: enough for every process to have work, and few to hold in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A seed as the machine has read it: the digest of its bytes, the article, its briefing as plain data, or what
    was wrong with it.
    """

    digest: str
    article: Article | None = None
    briefing: Mapping[str, Any] | None = None
    problems: tuple[Problem, ...] = ()


def drafted(data: bytes, seed: Path, root: Path) -> Drafted:
    """The briefing of an article as the rules give it; words that are not in the article never leave the machine."""
    digest = seeds.fingerprint(data, seed)
    try:
        article = seeds.parsed(data, seed, root)
    except Problems as error:
        return Drafted(digest=digest, problems=error.problems)
    briefing = extract.extract(article)
    invented = tuple(problem for problem in content.check(briefing, article) if problem.severity == "error")
    return Drafted(digest=digest, article=article, briefing=content.plain(briefing), problems=invented)


@cache
def extractor() -> str:
    """The version of the machine, its number and its words: with another one, every article is read again."""
    return f"{extract.VERSION}-{words.digest(NOT_READ)}"


def ahead(
    wanted: Iterable[tuple[Path, bytes | None]], root: Path, pool: Executor | None
) -> Iterator[tuple[Path, Future[Drafted] | None]]:
    """Each seed in its order, with its reading under way in a pool; None where there is none, or nothing to read."""
    waiting: deque[tuple[Path, Future[Drafted] | None]] = deque()
    for seed, data in wanted:
        sent = None
        if pool and data is not None:
            with suppress(BrokenExecutor):
                sent = pool.submit(drafted, data, seed, root)
        waiting.append((seed, sent))
        if len(waiting) > AHEAD or not pool:
            yield waiting.popleft()
    yield from waiting


def read_ahead(sent: Future[Drafted] | None) -> Drafted | None:
    """What a pool has made of a seed; None where it failed in any way of its own, since this process can do it too."""
    if sent is None:
        return None
    with suppress(Exception):  # a worker that was killed, or a library that lost what a worker had made
        return sent.result()
    return None
