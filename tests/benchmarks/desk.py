"""The editor's desk in large numbers: merges, slips, attacks, kills, saves and a server, each with its result."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.merge.holds import merged
from tests.site import hostile, test_hostile
from tests.workflows import fuzzing, newsroom, serving, test_safety, test_slips
from tests.workflows.saves import pages_again, served_again

HERE = Path(__file__).parent

AMOUNTS = {
    "newsrooms": 20,
    "merges": 100_000,
    "mutations": 20_000,
    "kills": 1000,
    "fuzzed": 5000,
    "saves": 10_000,
    "edits": 500,
    "saved pages": 2000,
    "saved sites": 200,
}


def figures(share: float) -> Iterator[str]:
    """A line for each figure; `share` of the full amounts. What must not happen raises."""
    amount = {name: max(20, int(share * number)) for name, number in AMOUNTS.items()}
    texts = (*hostile.strings(), *(hostile.random_string(seed) for seed in range(int(share * 5000))))
    for words in texts:
        test_hostile.holds(words)
        test_hostile.seeded(words)
    yield f"{len(texts):>8,} hostile strings in text fields and articles: the elements of pages as with harmless ones"
    right = 0
    for number in range(max(1, int(share * AMOUNTS["newsrooms"]))):
        with tempfile.TemporaryDirectory() as name:
            os.chdir(name)
            right += newsroom.through_builds(Path(name), f"desk {number}", builds=30, edits=10)
            os.chdir(HERE)
    yield f"{right:>8,} answers at addresses published over 30 builds of 300 edits: each its own thing, or told"
    refused = sum(bool(merged(seed).refused) for seed in range(amount["merges"]))
    yield f"{amount['merges']:>8,} random merges: nothing lost, {refused} with a refused edit"
    for way in fuzzing.WAYS:
        fuzzing.fuzzed(way, amount["fuzzed"])
        yield f"{amount['fuzzed']:>8,} {way} made up by Hypothesis: all as they must be"
    times = []
    for seed in range(amount["mutations"]):
        data = test_slips.mutated(seed)
        start = time.perf_counter()
        test_slips.holds(data)
        times.append(1000 * (time.perf_counter() - start))
    yield f"{amount['mutations']:>8,} mutations: all read or explained, p99 {_percentile(times, 99):.1f} ms"
    yield _attacks()
    yield _columns()
    with tempfile.TemporaryDirectory() as name:
        test_safety.killed(Path(name), amount["kills"])
    yield f"{amount['kills']:>8,} kills during extraction: none corrupt, none lost, no litter"
    yield f"{_steps():>8,} steps of commands that fail or are the last: none lost, none half written"
    for way in ("rename", "in place"):
        with tempfile.TemporaryDirectory() as name:
            lost = test_safety.saved_and_lost(Path(name), os.chdir, way, amount["saves"] // 2)
            yield f"{amount['saves'] // 2:>8,} saves ({way}) against a merging machine: {len(lost)} lost"
            os.chdir(HERE)
    with tempfile.TemporaryDirectory() as name:
        shown, growth = serving.edits(Path(name), amount["edits"])
    chosen = serving.SLIPS if share >= 1 else serving.SLIPS[:: max(1, int(1 / share) // 10)]
    with tempfile.TemporaryDirectory() as name:
        times = serving.slips(Path(name), chosen)
    yield f"{len(times):>8,} slips in every file that is read, under serve: all answered, shown, and gone when undone"
    for way, name in ((pages_again, "saved pages"), (served_again, "saved sites")):
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            again = way(Path(folder), amount[name], f"desk {share}")
            os.chdir(HERE)
        yield f"{amount[name]:>8,} {name}: as if all were made anew, {again} from what was known"
    yield f"{amount['edits']:>8,} edits under serve: p95 {_percentile(shown, 95):.2f} s, memory {growth:+.0f} MB"


def _steps() -> int:
    """How many steps there were to disturb, over every journey and both ways to be disturbed."""
    steps = 0
    for journey, how in itertools.product(test_safety.JOURNEYS, ("fails", "dies")):
        with tempfile.TemporaryDirectory() as name:
            steps += test_safety.stepped(Path(name).resolve(), journey, how, itertools.count(1))
            os.chdir(HERE)
    return steps


def _percentile(values: list[float], share: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * share // 100)]


def _attacks() -> str:
    """Each attack in a process of its own: the slowest, and the one that took the most memory."""
    slowest, largest = ("", 0.0), ("", 0.0)
    for name in test_slips.ATTACKS:
        done = subprocess.run(
            [sys.executable, "-c", _ATTACK, name], cwd=HERE.parent, capture_output=True, text=True, check=True
        )
        seconds, memory = map(float, done.stdout.split())
        slowest, largest = max(slowest, (name, seconds), key=_second), max(largest, (name, memory), key=_second)
    told = f"slowest {slowest[1]:.2f} s ({slowest[0]}), most memory {largest[1]:.0f} MB ({largest[0]})"
    return f"{len(test_slips.ATTACKS):>8,} attacks: all refused, {told}"


def _second(pair: tuple[str, float]) -> float:
    return pair[1]


_ATTACK = """
import re, sys, time
from pathlib import Path
from tests.workflows.test_slips import ATTACKS, test_attack_is_refused
text = ATTACKS[sys.argv[1]]
ATTACKS.clear()
me = Path("/proc/self")
memory = lambda: int(re.search("VmHWM:\\s+(\\d+)", (me / "status").read_text())[1])
(me / "clear_refs").write_text("5")  # the highest so far is forgotten: proc(5)
before, start = memory(), time.perf_counter()
test_attack_is_refused(text)
print(time.perf_counter() - start, (memory() - before) / 1024)
"""


def _columns() -> str:
    """How many of the slips are reported at their exact column."""
    right = sum(test_slips.told_at(slip) == (slip.line, slip.column) for slip in test_slips.SLIPS)
    return f"{len(test_slips.SLIPS):>8,} slips: {right} at their very line and column"


def main() -> None:
    """Print the figures; the share of the full amounts is the argument."""
    for line in figures(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0):
        print(line, flush=True)


if __name__ == "__main__":
    main()
