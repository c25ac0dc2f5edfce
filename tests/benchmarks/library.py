"""Many briefings gathered: `python -m tests.benchmarks.library 1000 3000` prints time and memory for each number."""

from __future__ import annotations

import gc
import random
import resource
import sys
import time
from dataclasses import replace

from generator.library import gather, related, suggestions
from generator.model import Briefing, Identity
from tests.benchmarks.corpus import pieces

RUNS = 3


def linked(number: int) -> list[Briefing]:
    """The given number of invented briefings; an editor has linked every tenth claim to one of another briefing."""
    chance = random.Random(f"links {number}")
    briefings = [piece.briefing for piece in pieces(number)]
    made = []
    for briefing in briefings:
        claims = []
        for claim in briefing.claims:
            other = chance.choice(briefings)
            target = f"{other.id}#{chance.choice(other.claims).key}"
            field = chance.choice(("corroborates", "contradicts"))
            claims.append(replace(claim, **{field: (target,)}) if chance.random() < 0.1 else claim)
        made.append(replace(briefing, claims=tuple(claims)))
    return made


def seconds(number: int) -> tuple[float, float]:
    """Processor seconds to gather this many briefings, with decisions about some actors, and to suggest links."""
    briefings = linked(number)
    actors = sorted({actor.key for briefing in briefings for actor in briefing.actors})
    identities = [Identity(key=key, same_as=(other,)) for key, other in zip(actors[::50], actors[1::50], strict=False)]
    gc.set_threshold(50_000)  # as the commands do
    spent = []
    for _ in range(RUNS):
        start = time.process_time()
        library = gather(briefings, identities)
        related(library)
        spent.append(time.process_time() - start)
    start = time.process_time()
    suggestions(library)
    return min(spent), time.process_time() - start


def main() -> None:
    """Print a line for each number."""
    for number in map(int, sys.argv[1:]):
        gathering, suggesting = seconds(number)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{number} {gathering:.3f} {suggesting:.3f} {memory:.0f}")


if __name__ == "__main__":
    main()
