"""Disturbances: a disk that fails, a process that dies, an editor who saves at the same moment."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from generator import content
from generator.content import storage
from tests.workflows import LATER, STORM, briefing, edited, tree

CLAIM = "storm-closed-port-aldermoor-3"
KEPT: list[Callable[[str, tuple], None]] = []


def _hook(event: str, arguments: tuple) -> None:
    if KEPT:
        KEPT[0](event, arguments)


sys.addaudithook(_hook)


def drafted(folder: Path) -> None:
    """A project whose article has changed since somebody edited its briefing."""
    (folder / "seeds").mkdir()
    (folder / "seeds" / "storm.txt").write_text(STORM, "utf-8")
    os.chdir(folder)
    briefing("extract")
    file = folder / "content" / "storm.yml"
    edited(
        file,
        "claim: A storm closed the port of Aldermoor on 3 November 2024 and damaged 14",
        "claim: A storm damaged 14",
    )
    (folder / "seeds" / "storm.txt").write_text(LATER, "utf-8")


def proposed(folder: Path) -> None:
    """The same with the article read again."""
    drafted(folder)
    briefing("extract")


def fresh(folder: Path) -> None:
    """A project with two articles and no briefing."""
    (folder / "seeds").mkdir()
    for name in ("storm", "flood"):
        (folder / "seeds" / f"{name}.txt").write_text(STORM.replace("Storm closes", f"{name} shuts".title()), "utf-8")
    os.chdir(folder)


JOURNEYS = {
    "first extract": (fresh, ["extract"]),
    "merge": (drafted, ["extract"]),
    "take": (proposed, ["take", f"content/storm.yml#{CLAIM}.claim"]),
    "rename a key": (proposed, ["rename", f"content/storm.yml#{CLAIM}", "port-closed"]),
    "rename an address": (proposed, ["rename", "content/storm.yml", "storm"]),
}


def disturbed(folder: Path, command: list[str], number: int, how: str) -> bool:
    """Whether a command has an n-th step on the disk; in a child process that step fails, or is the last."""
    child = os.fork()
    if not child:
        steps = 0

        def step(place: object) -> None:
            nonlocal steps
            named = isinstance(place, (str, bytes, os.PathLike))
            if named and str(folder) not in str(Path(os.fsdecode(place)).absolute()):
                return
            steps += 1
            if steps == number:
                if how == "dies":
                    os._exit(3)
                raise OSError(28, "No space left on device")

        def watch(event: str, arguments: tuple) -> None:
            if event in {"open", "os.rename", "os.link", "os.mkdir"}:
                step(arguments[0])

        sync, swap = os.fsync, storage._swap()
        os.fsync = lambda handle: (step(handle), sync(handle))[1]
        storage._swap = lambda: lambda one, other: (step(one), swap(one, other))[1]
        KEPT.append(watch)
        try:
            briefing(*command)
        except BaseException:
            traceback.print_exc()
            os._exit(4)
        os._exit(0 if steps < number else 3)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 3), "a traceback"
    return os.waitstatus_to_exitcode(status) == 3


STRIDE = 3
"""Of the steps of a journey the tests disturb every third, each time others; `make bench` disturbs all of them."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("how", ["fails", "dies"])
@pytest.mark.parametrize("journey", JOURNEYS)
def test_every_step_may_fail(journey: str, how: str, tmp_path: Path) -> None:
    first = 1 + (list(JOURNEYS).index(journey) + (how == "dies")) % STRIDE
    assert stepped(tmp_path, journey, how, range(first, 1000, STRIDE)) > 5 // STRIDE


def stepped(folder: Path, journey: str, how: str, numbers: Iterable[int]) -> int:
    """Disturb a journey at each of these steps that it has: nothing is lost, and a second try completes it."""
    prepare, command = JOURNEYS[journey]
    start, good = folder / "start", folder / "good"
    start.mkdir()
    prepare(start)
    shutil.copytree(start, good)
    os.chdir(good)
    assert briefing(*command).exit_code == 0
    old, new = tree(start / "content"), tree(good / "content")
    count = 0
    for number in numbers:
        place = folder / "here"
        shutil.copytree(start, place)
        os.chdir(place)
        there = disturbed(place, command, number, how)
        for name, data in tree(place / "content").items() if (place / "content").exists() else ():
            if name == "library/permalinks.txt":  # it has the lines of what was written
                known = (new[name] + old.get(name, b"")).splitlines()
                assert {line.split()[0] for line in data.splitlines()} <= {line.split()[0] for line in known}, number
                continue
            assert name.rpartition("/")[2].startswith(".") or data in (old.get(name), new.get(name)), (number, name)
        for again in dict.fromkeys((("extract",), tuple(command))):
            briefing(*again)
        assert tree(place / "content") == new, number
        os.chdir(folder)
        shutil.rmtree(place)
        if not there:
            break
        count += 1
    return count


SEEDS, KILLS = 50, 6


def test_killed_processes_leave_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    killed(tmp_path, KILLS)


def killed(folder: Path, kills: int) -> None:
    """Kill extraction again and again: every file is whole at any time, and all is there in the end."""
    os.chdir(folder)
    (folder / "seeds").mkdir()
    for number in range(SEEDS):
        text = STORM.replace("Aldermoor", f"Port {number} of Aldermoor").replace("14", str(number + 20))
        (folder / "seeds" / f"storm-{number}.txt").write_text(text, "utf-8")
    subprocess.run([sys.executable, "-m", "generator", "extract", "--content", "good"], check=True, capture_output=True)
    good = tree(folder / "good")
    rng = random.Random(7)
    for number in range(kills):
        if number % 5 == 0:
            shutil.rmtree(folder / "content", ignore_errors=True)
        process = subprocess.Popen([sys.executable, "-m", "generator", "extract"], stdout=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.2, 0.9))
        process.send_signal(signal.SIGKILL)
        process.wait()
        for name, data in tree(folder / "content").items() if (folder / "content").exists() else ():
            assert name.rpartition("/")[2].startswith(".") or data == good[name]
    assert briefing("extract").exit_code == 0
    assert tree(folder / "content") == good
    os.chdir(folder.parent)


@pytest.mark.parametrize("way", ["rename", "in place"])
def test_every_version_of_an_editor_is_somewhere(way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not saved_and_lost(tmp_path, monkeypatch.chdir, way, 150)


def saved_and_lost(folder: Path, chdir: Callable[[Path], None], way: str, saves: int) -> list[int]:
    """The saves of an editor that are nowhere to be found, while the machine merges without a pause."""
    chdir(folder)
    (folder / "seeds").mkdir(exist_ok=True)
    seed, file = folder / "seeds" / "storm.txt", folder / "content" / "storm.yml"
    seed.write_text(STORM, "utf-8")
    briefing("extract")
    program = _MERGING.format(seed=str(seed), one=STORM, two=LATER)
    process = subprocess.Popen([sys.executable, "-c", program], cwd=folder)
    lost, before = [], _content(file)
    try:
        while _content(file) == before and process.poll() is None:
            time.sleep(0.01)
        for number in range(saves):
            text = file.read_text("utf-8")
            mine = _signed(text, number)
            if way == "rename":
                side = folder / "content" / "editor.swp"
                side.write_text(mine, "utf-8")
                side.replace(file)
            else:
                file.write_text(mine, "utf-8")
            time.sleep(0.002)
            versions = [file, *(folder / "content" / ".base").rglob("*.yml")]
            deadline = time.monotonic() + 2
            while not any(f"# save {number}\n" in _content(each) for each in versions) and time.monotonic() < deadline:
                versions = [file, *(folder / "content" / ".base").rglob("*.yml")]
            if not any(f"# save {number}\n" in _content(each) for each in versions):
                lost.append(number)
        assert process.poll() is None, "the machine has stopped merging"
    finally:
        process.kill()
        process.wait()
    assert content.parse(file.read_text("utf-8"), "storm.yml")[0]
    return lost


def _signed(text: str, number: int) -> str:
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("# save")]
    return "".join(lines) + f"# save {number}\n"


def _content(file: Path) -> str:
    try:
        return file.read_text("utf-8", errors="replace")
    except OSError:
        return ""


_MERGING = """
from pathlib import Path
from generator.workflows.extraction import extract
seed, texts, n = Path({seed!r}), ({one!r}, {two!r}), 0
while True:
    n += 1
    seed.write_text(texts[n % 2], "utf-8")
    for draft in extract([Path("seeds/storm.txt")], Path("content")):
        pass
"""


# --- the small parts


def test_a_text_that_nobody_has_seen_is_rescued(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    new, old = content.fingerprint("new"), content.fingerprint("old")
    (folder / f".storm.yml.{new}.{old}.tmp").write_text("an editor's\n", "utf-8")
    (folder / f".flood.yml.{new}.{old}.tmp").write_text("old", "utf-8")
    (folder / f".fire.yml.{new}.{old}.part").write_text("ne", "utf-8")
    content.sweep(folder)
    (name,) = tree(folder)
    assert name.startswith(".base/rescue/storm-")
    assert tree(folder)[name] == b"an editor's\n"


def test_a_file_that_changed_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    file = tmp_path / "storm.yml"
    file.write_text("mine", "utf-8")
    with pytest.raises(Exception, match="changed while"):
        content.write(file, "new", expected="old")
    assert tree(tmp_path) == {"storm.yml": b"mine"}


def test_a_save_in_the_last_moment_is_swapped_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "storm.yml"
    file.write_text("old", "utf-8")
    swap, calls = storage._swap(), []

    def late(one: Path, other: Path) -> bool:
        if not calls:
            file.write_text("saved in the last moment", "utf-8")
        calls.append(one)
        return swap(one, other)

    monkeypatch.setattr(storage, "_swap", lambda: late)
    with pytest.raises(Exception, match="changed while"):
        content.write(file, "new", expected="old")
    assert tree(tmp_path) == {"storm.yml": b"saved in the last moment"}


def test_a_second_command_waits_its_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "PATIENCE", 0.1)
    with content.locked(tmp_path), pytest.raises(Exception, match="Another `briefing`"), content.locked(tmp_path):
        pass
