"""How little a run loads that finds nothing new: what is slow to load waits until it is needed."""

from __future__ import annotations

import subprocess
import sys

SLOW = ("generator.library", "generator.extract.claims", "pydantic", "jinja2", "mkdocs", "email", "multiprocessing")


def test_extraction_starts_without_what_an_unchanged_seed_does_not_need() -> None:
    loaded = "import sys, generator.__main__, generator.workflows.extraction; print(*sys.modules, sep='\\n')"
    run = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True)
    names = run.stdout.split()
    assert not [slow for slow in SLOW if any(name == slow or name.startswith(f"{slow}.") for name in names)]
