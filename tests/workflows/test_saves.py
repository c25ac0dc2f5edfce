"""What is served after any saves is what a fresh build would be; the benchmarks save two hundred times and more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workflows.saves import pages_again, pages_kept, served_again


@pytest.mark.parametrize("seed", ["morning", "noon"])
def test_pages_from_what_is_known_are_those_made_anew(
    tmp_path: Path, seed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert pages_again(tmp_path, 40, seed) >= 30


@pytest.mark.parametrize("seed", ["dusk", "night"])
def test_pages_with_what_is_on_the_disk_are_those_of_a_first_build(
    tmp_path: Path, seed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert pages_kept(tmp_path, 40, seed) >= 15


def test_a_served_site_is_a_fresh_one_file_for_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert served_again(tmp_path, 8, "evening") >= 2
