"""Where articles are read: in this process, in several of this machine, or on the workers of a Dask cluster."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from generator.model import Problem, Problems

PAYS = 40
"""From this many seeds on, several processes are quicker than one with its start-up."""
_PATIENCE = 10
"""Seconds that a scheduler has to answer."""


@contextmanager
def pool(number: int, jobs: int | None = None, dask: str | None = None) -> Iterator[Executor | None]:
    """What reads so many articles ahead: `jobs` processes (by itself as many as pay), or the cluster whose scheduler
    is at the address `dask`; None where this process alone is best.

    Raises `Problems` when there is no such scheduler, or Dask is not installed.
    """
    if dask:
        with _cluster(dask) as executor:
            yield executor
        return
    jobs = (cores() if number >= PAYS else 1) if jobs is None else jobs
    if jobs < 2:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor  # most runs need no other process

    executor = ProcessPoolExecutor(jobs, initializer=gc.set_threshold, initargs=gc.get_threshold())
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def cores() -> int:
    """How many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ModuleNotFoundError:
        raise Problems((_told(address, "Dask is not installed here.", 'pip install "briefing[dask]".'),)) from None
    try:
        client = Client(address, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        remedy = "start one with `dask scheduler`, and workers with `dask worker ADDRESS`, or check the address."
        raise Problems((_told(address, f"No Dask scheduler answers there ({error}).", remedy),)) from None
    with client:
        yield client.get_executor(retries=3)


def _told(address: str, message: str, remedy: str) -> Problem:
    return Problem(file=address, code="dask", message=message, remedy=remedy)
