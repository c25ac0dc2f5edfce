"""The fence: links, pipes, devices and leftovers of editors in every place that is read; nothing outside is touched."""

from __future__ import annotations

import os
import shutil
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli

from generator import content
from tests.workflows import STORM, briefing, tree

SECONDS = 20
SECRET = "The secret of the Invented Bank is 4711."
LARGE = 3_000_000_000


def link_to(target: str) -> Callable[[Path, Path], None]:
    """A symbolic link, to something in the folder outside or to a path of the system."""

    def plant(place: Path, outside: Path) -> None:
        place.symlink_to(target if target.startswith("/") or target == "itself" else outside / target)

    return plant


def _itself(place: Path, _: Path) -> None:
    place.symlink_to(place.name)


def _up(place: Path, outside: Path) -> None:
    place.symlink_to(os.path.relpath(outside / "secret.txt", place.parent))


def _chain(place: Path, outside: Path) -> None:
    hop = place.with_name(f"{place.stem}-hop")
    hop.symlink_to(outside / "secret.txt")
    place.symlink_to(hop.name)


def _pipe(place: Path, _: Path) -> None:
    os.mkfifo(place)


def _socket(place: Path, _: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(place.name)
    finally:
        os.chdir(here)


def _folder(place: Path, _: Path) -> None:
    place.mkdir()


def _large(place: Path, _: Path) -> None:
    with place.open("wb") as made:
        made.truncate(LARGE)


def _noise(place: Path, _: Path) -> None:
    place.write_bytes(b"\xff\xfe\x00\x80" * 40)


PLANTS: dict[str, Callable[[Path, Path], None]] = {
    "link to a file outside": link_to("secret.txt"),
    "link to YAML outside": link_to("secret.yml"),
    "link to a folder outside": link_to("."),
    "link to nothing": link_to("gone"),
    "link to a pipe outside": link_to("pipe"),
    "link to a large file outside": link_to("large"),
    "link to zeros": link_to("/dev/zero"),
    "link to a file of the system": link_to("/proc/self/environ"),
    "link upwards": _up,
    "link to a link": _chain,
    "link to itself": _itself,
    "pipe": _pipe,
    "socket": _socket,
    "folder": _folder,
    "3 GB": _large,
    "noise": _noise,
}
PLACES = {
    "content/other.yml": "reported",
    "seeds/other.txt": "reported",
    "seeds/other.md": "reported",
    "content/library/actors.yml": "reported",
    "content/library/refused.yml": "reported",
    "content/library/log.yml": "reported",
    "content/library/.recorded.json": "reported",
    "content/.base/storm.json": "reported",
    "content/schema/briefing.json": "",
    "content/.#other.yml": "passed over",
    "content/#other.yml#": "passed over",
    "content/other.yml~": "passed over",
    "content/.other.yml.swp": "passed over",
    "content/.other.yml": "passed over",
    "content/other.bak": "passed over",
    "content/library/.#actors.yml": "passed over",
    "seeds/.#other.txt": "passed over",
    "seeds/other.txt~": "passed over",
    "seeds/.hidden.md": "passed over",
    "content/.other.yml.0123456789ab.0123456789ab.tmp": "passed over",
}
"""Where each is planted, and what the commands say of it: `reported` by name, or passed over in silence."""
HEALED = ("noise", "content/.base/storm.json")
"""The machine writes its last draft anew, since the briefing is still the same."""
COMMANDS = (["extract"], ["check"], ["link"], ["log"], ["export", "json"])
CASES = [(plant, place) for plant in PLANTS for place in PLACES]


@contextmanager
def in_time() -> Iterator[None]:
    """What takes too long, because it waits or reads without end, is a failure and not a hang."""

    def stop(*_: object) -> None:
        raise AssertionError("it hangs")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="session")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one article and its briefing."""
    folder = tmp_path_factory.mktemp("drafted")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "storm.txt").write_text(STORM, "utf-8")
    here = Path.cwd()
    os.chdir(folder)
    try:
        assert briefing("extract").exit_code == 0
    finally:
        os.chdir(here)
    (folder / "content" / "schema").mkdir()
    (folder / "content" / "library").mkdir(exist_ok=True)
    (folder / "content" / "schema" / "briefing.json").write_text("{}")
    return folder


@pytest.fixture
def fenced(tmp_path: Path, drafted: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A project as the current folder, and a folder outside that nothing may read or write."""
    outside, project = tmp_path / "outside", tmp_path / "project"
    outside.mkdir()
    (outside / "secret.txt").write_text(f"{SECRET}\n\n{STORM.partition('---')[2]}", "utf-8")
    (outside / "secret.yml").write_text(f"id: secret\ntitle: {SECRET}\nstatus: draft\narticle: {{file: a.txt}}\n")
    (outside / "large").write_bytes(b"")
    os.truncate(outside / "large", LARGE)
    os.mkfifo(outside / "pipe")
    shutil.copytree(drafted, project)
    monkeypatch.chdir(project)
    return project, outside


def untouched(outside: Path) -> dict[str, object]:
    """What is outside: names, sizes, and the text of what is small."""
    return {
        file.name: (file.lstat().st_size, file.read_text() if file.suffix in (".txt", ".yml") else None)
        for file in outside.iterdir()
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize(("plant", "place"), CASES)
def test_nothing_outside_is_read_and_nothing_hangs(fenced: tuple[Path, Path], plant: str, place: str) -> None:
    project, outside = fenced
    file = project / place
    file.unlink(missing_ok=True)
    PLANTS[plant](file, outside)
    before, told = untouched(outside), ""
    for command in COMMANDS:
        with in_time():
            told += briefing(*command).output
    assert untouched(outside) == before
    written = "".join(text.decode("utf-8", "replace") for text in _texts(project))
    assert SECRET not in told + written
    if (plant, place) == HEALED:
        assert "  Fix: " not in told
    elif PLACES[place] == "reported":
        assert place in told
        assert "  Fix: " in told
    elif PLACES[place] == "passed over":
        assert place not in told
    assert (project / "content" / "storm.yml").read_bytes() == (content_of(project))


def content_of(project: Path) -> bytes:
    """The briefing as it is read back: it must still be there and sound."""
    data = (project / "content" / "storm.yml").read_bytes()
    assert content.parse(data.decode(), "content/storm.yml")[0]
    return data


def _texts(project: Path) -> Iterator[bytes]:
    """Every regular file of the project."""
    for folder, _, names in os.walk(project, followlinks=False):
        for name in names:
            file = Path(folder, name)
            if file.is_file() and not file.is_symlink() and file.lstat().st_size < 10_000_000:
                yield file.read_bytes()


def test_there_are_as_many_cases_as_promised() -> None:
    assert len(CASES) * len(COMMANDS) >= 1100


@pytest.mark.parametrize("where", ["content", "seeds", "content/.base", "content/library", "content/schema"])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0])
def test_a_folder_that_is_a_link_out_of_the_project_is_refused(
    fenced: tuple[Path, Path], where: str, command: list[str]
) -> None:
    project, outside = fenced
    (outside / "there").mkdir()
    shutil.copytree(project / where, outside / "there", dirs_exist_ok=True)
    shutil.rmtree(project / where)
    (project / where).symlink_to(outside / "there")
    with (project / "seeds" / "storm.txt").open("a") as seed:
        seed.write("\nThe port authority said that 17 more boats were lost.\n")
    before = tree(outside / "there") if where != "seeds" else {}
    with in_time():
        result = briefing(*command)
    assert where == "seeds" or tree(outside / "there") == before
    if where == "content" or (where == "seeds" and command == ["extract"]):
        assert result.exit_code == 1
        assert "outside: A link leads out of the project here." in result.output


PATHS = """
../secret.txt
../../secret.txt
seeds/../../outside/secret.txt
seeds/../seeds/storm.txt
/etc/hostname
/proc/self/environ
//host/share/secret.txt
C:/secret.txt
c:secret.txt
C:\\secret.txt
..\\outside\\secret.txt
\\\\host\\share\\secret.txt
.
..
./seeds/storm.txt
seeds/.hidden.txt
.git/config.txt
.venv/secret.md
seeds//storm.txt
seeds/storm.txt/
~/secret.txt/..
""".split()
WRITTEN = [
    '""',
    '"seeds/\\0.txt"',
    '"seeds/\\n.txt"',
    '"seeds/\\e[2J.txt"',
    f"seeds/{'x' * 300}.txt",
    "seeds/" * 900 + "x.txt",
]


@pytest.mark.parametrize("path", [f"'{path}'" for path in PATHS] + WRITTEN)
def test_an_article_is_a_file_of_the_project(fenced: tuple[Path, Path], path: str) -> None:
    project, _ = fenced
    file = project / "content" / "storm.yml"
    file.write_text(file.read_text("utf-8").replace("file: seeds/storm.txt", f"file: {path}"), "utf-8")
    with in_time():
        result = briefing("check")
    assert result.exit_code == 1
    line = file.read_text("utf-8").split("\n").index(f"  file: {path}") + 1
    assert result.output.count(f"content/storm.yml:{line}:") == 1
    assert "  Fix: " in result.output
    assert SECRET not in result.output
    assert not set(result.output) & set("\0\x1b")


def test_an_article_that_is_a_link_out_of_the_project_is_not_published(fenced: tuple[Path, Path]) -> None:
    project, outside = fenced
    (project / "seeds" / "storm.txt").unlink()
    (project / "seeds" / "storm.txt").symlink_to(outside / "secret.txt")
    (project / "content" / "page.md").symlink_to(outside / "secret.txt")
    (project / "content" / "schema" / "more.json").write_text(SECRET)
    (project / "content" / "schema" / "page.md").symlink_to(outside / "secret.txt")
    os.mkfifo(project / "content" / "pipe.md")
    (project / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: content\ntheme: {name: material}\nplugins: [briefing]\n"
    )
    with in_time():
        built = CliRunner().invoke(cli, ["build", "--config-file", str(project / "mkdocs.yml")])
    assert "outside: A link leads out of the project here." in built.output
    site = {file: file.read_bytes() for file in (project / "site").rglob("*") if file.is_file()}
    assert project / "site" / "briefings" in {file.parent for file in site}
    assert not [file for file, data in site.items() if SECRET.encode() in data]
    assert (project / "site" / "schema" / "briefing.json").is_file()


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("content/other.yaml", "other.yml"),
        ("content/other.YML", "other.yml"),
        ("content/library/actors.yaml", "actors.yml"),
        ("content/library/corrections.yml", "log.yml"),
    ],
)
def test_a_name_that_nothing_reads_is_reported(fenced: tuple[Path, Path], name: str, right: str) -> None:
    (fenced[0] / name).write_text("id: other\n", "utf-8")
    (told,) = [line for line in briefing("check").output.split("\n\n") if f"{name}: warning: not-read: " in line]
    assert right in told.partition("  Fix: ")[2]
