"""Extraction in several processes, here and elsewhere: the same bytes as in one, whatever happens to a worker."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pytest

from generator.model import Problems
from generator.workflows import pools
from generator.workflows.extraction import Outcome, extract
from generator.workflows.pools import pool

ARTICLE = (
    "Two cranes fell at the port of {place} on Sunday, harbour master Adela Brickner said. “Nobody was hurt,” "
    "she added.\nThe port union said that {number} boats had sunk. The owner did not answer."
)
PLACES = ("Aldermoor", "Northmere", "Wickham", "Oslo", "Genoa", "Porto", "Riga", "Bergen", "Antwerp", "Gdansk")
PATIENCE = 30.0


@pytest.fixture
def seeds(tmp_path: Path) -> list[Path]:
    """Twenty invented articles, long enough to be caught under way, and one that cannot be read, in the middle."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for number in range(20):
        text = "\n".join(ARTICLE.format(place=PLACES[(number + line) % 10], number=line + 3) for line in range(30))
        (folder / f"s{number:02}.txt").write_text(text, "utf-8")
    (folder / "s10b.txt").write_bytes(b"")
    return sorted(folder.iterdir())


def drafted(seeds: list[Path], name: str, **given: object) -> tuple[list[Outcome], dict[str, bytes]]:
    """What became of the seeds, and every file of the content folder."""
    folder = seeds[0].parent.parent / name / "content"
    folder.mkdir(parents=True, exist_ok=True)
    outcomes = list(extract(seeds, folder, **given))  # type: ignore[arg-type]
    return outcomes, {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def told(outcomes: list[Outcome]) -> list[tuple[str, str, int]]:
    return [(each.file.name, each.state, len(each.problems)) for each in outcomes]


def test_two_processes_write_what_one_writes(seeds: list[Path]) -> None:
    alone, one = drafted(seeds, "one")
    with pool(len(seeds), jobs=2) as readers:
        together, two = drafted(seeds, "two", pool=readers)
    assert told(together) == told(alone)
    assert two == one
    assert ("s10b.yml", "failed", 1) in told(together)


def test_what_is_read_already_is_not_sent(seeds: list[Path]) -> None:
    drafted(seeds, "one")

    class Refusing(ProcessPoolExecutor):
        def submit(self, *_: object, **__: object) -> None:  # type: ignore[override]
            raise AssertionError("nothing has changed")

    again, _ = drafted([seed for seed in seeds if seed.stat().st_size], "one", pool=Refusing(1))
    assert {each.state for each in again} == {"unchanged"}


def test_a_run_that_was_stopped_goes_on_where_it_was(seeds: list[Path]) -> None:
    folder = seeds[0].parent.parent / "stopped" / "content"
    folder.mkdir(parents=True)
    with pool(len(seeds), jobs=2) as readers:
        reading = extract(seeds, folder, pool=readers)
        first = list(islice(reading, 5))
        reading.close()
    assert {each.state for each in first} == {"written"}
    outcomes, files = drafted(seeds, "stopped")
    assert [each.state for each in outcomes[:5]] == ["unchanged"] * 5
    assert files == drafted(seeds, "whole")[1]


def test_what_a_pool_fails_at_is_read_here(seeds: list[Path]) -> None:
    class Failing(ProcessPoolExecutor):
        sent = 0

        def submit(self, *_: object, **__: object) -> Future:  # type: ignore[override]
            self.sent += 1
            if self.sent > 5:
                raise BrokenProcessPool
            future: Future = Future()
            future.set_exception(TypeError("cannot unpack what a dead worker had made"))
            return future

    assert drafted(seeds, "failing", pool=Failing(1))[1] == drafted(seeds, "one")[1]


@pytest.mark.parametrize(
    ("number", "jobs", "cores", "several"),
    [(39, None, 2, False), (40, None, 2, True), (40, None, 1, False), (1, 2, 1, True), (4000, 1, 8, False)],
)
def test_several_processes_are_taken_where_they_pay(
    number: int, jobs: int | None, cores: int, several: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pools, "cores", lambda: cores)
    with pool(number, jobs) as readers:
        assert (readers is not None) is several


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen]]]:
    """A scheduler and two workers, each a process of its own: the address, and the workers."""
    file = folder / "scheduler.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    environment = {**os.environ, "DASK_DISTRIBUTED__WORKER__DAEMON": "False"}

    def start(*command: str) -> subprocess.Popen:
        return subprocess.Popen([sys.executable, "-m", "dask", *command], env=environment, **quiet)  # type: ignore[call-overload]

    processes = [
        start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file))
    ]
    try:
        end = time.monotonic() + PATIENCE
        while not file.exists():
            assert time.monotonic() < end
            time.sleep(0.05)
        worker = ("worker", "--scheduler-file", str(file), "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny")
        processes += [start(*worker, "--no-dashboard", "--local-directory", str(folder)) for _ in range(2)]
        from distributed import Client

        with Client(scheduler_file=str(file), timeout=PATIENCE) as client:
            client.wait_for_workers(2, timeout=PATIENCE)
            address = client.scheduler.address
        yield address, processes[1:]
    finally:
        for process in processes:
            process.kill()
            process.wait()


def test_a_cluster_writes_what_one_process_writes_though_a_worker_dies(seeds: list[Path], tmp_path: Path) -> None:
    _, one = drafted(seeds, "one")
    folder = tmp_path / "many" / "content"
    folder.mkdir(parents=True)
    with cluster(tmp_path) as (address, workers), pool(len(seeds), dask=address) as readers:
        states = []
        for outcome in extract(seeds, folder, pool=readers):
            states.append(outcome.state)
            if len(states) == 3:
                workers[0].kill()
    assert states.count("written") == 20
    assert {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()} == one


def test_no_scheduler_is_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "_PATIENCE", 1)
    with pytest.raises(Problems, match="No Dask scheduler answers there"), pool(1, dask="tcp://127.0.0.1:9"):
        pass
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(Problems, match="Dask is not installed here"), pool(1, dask="tcp://127.0.0.1:9"):
        pass


def test_the_guide_for_another_engine_writes_what_one_process_writes(seeds: list[Path]) -> None:
    _, one = drafted(seeds, "one")
    guide = (Path(__file__).parents[2] / "PUBLISHING.md").read_text("utf-8")
    (example,) = [code for code in re.findall(r"```python\n(.*?)```", guide, re.DOTALL) if "import ray" in code]
    project = seeds[0].parent.parent
    (project / "content").mkdir()
    command = [sys.executable, "-c", f"{ONLY_WORKERS}\n{example}"]  # its threads would survive no fork in this process
    ran = subprocess.run(command, cwd=project, env=os.environ | LOCAL_RAY, capture_output=True, text=True)
    assert ran.stdout.count("written") == 20, ran.stderr
    content = project / "content"
    assert {str(f.relative_to(content)): f.read_bytes() for f in content.rglob("*") if f.is_file()} == one


ONLY_WORKERS = "import generator.workflows.extraction as extraction; extraction.drafted = None"
"""What no worker has read nobody reads."""
LOCAL_RAY = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_DASHBOARD_ENABLED": "0", "PYTHONPATH": os.pathsep.join(sys.path)}
