"""An editor at work while the site is served: each save shows, and a slip takes nothing else down."""

from __future__ import annotations

from pathlib import Path

from tests.workflows.serving import SLIPS, edits, slips


def test_every_save_shows_and_no_slip_stops_the_server(tmp_path: Path) -> None:
    times, _ = edits(tmp_path, 6)
    assert len(times) == 6


def test_every_slip_is_answered_and_shown_and_goes_without_a_restart(tmp_path: Path) -> None:
    assert len(SLIPS) >= 60
    assert len(slips(tmp_path, SLIPS[::5])) >= 12
