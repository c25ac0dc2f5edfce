"""An editor who saves anything at random while the site is served: what is served is what a fresh build would be."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.workflows import build, cached
from generator.workflows.known import Known
from tests.northmere import SETTINGS
from tests.workflows.newsroom import Newsroom

ROOT = Path(__file__).parent.parent.parent
URL = "http://127.0.0.1:8000/"
WORDS = ("harbour", "ferry", "mayor", "storm", "grain", "bridge", "pilot", "strike")


class Editor(Newsroom):
    """The newsroom with articles, links between claims, titles, slips and their repair."""

    ACTS = ("retitle", "retitle", "link", "link", "unlink", "slip", "repair", "article", "article", "lose")
    ACTS += ("quote", "note")

    def save(self) -> str:
        """One random edit, and what it was."""
        if self.chance.random() < 0.4:
            self._act()
            return self.history[-1]
        act = self.chance.choice(self.ACTS)
        getattr(self, act)()
        return act

    def words(self) -> str:
        return " ".join(self.chance.choice(WORDS) for _ in range(3))

    def retitle(self) -> None:
        self.change(r"^title: .*$", rf"title: Title of the {self.words()}")

    def link(self) -> None:
        other = self.file()
        match = re.search(r"^id: (.*)$", other.read_text("utf-8"), re.MULTILINE)
        relation = self.chance.choice(("corroborates", "contradicts"))
        if match:
            self.change(r"(claim-\d): \{claim", rf"\1: {{{relation}: ['{match[1]}#claim-1'], claim")

    def unlink(self) -> None:
        self.change(r"(?:corroborates|contradicts): \[[^]]*\], ", "")

    def slip(self) -> None:
        file = self.file()
        file.write_text(file.read_text("utf-8") + self.chance.choice(("x: [\n", "colour: red\n", "\t\n")), "utf-8")

    def repair(self) -> None:
        for file in self.folder.glob("*.yml"):
            text = file.read_text("utf-8")
            good = re.sub(r"^(?:x: \[|colour: red|\t)\n", "", text, flags=re.MULTILINE)
            if good != text:
                file.write_text(good, "utf-8")

    def article(self) -> None:
        """The article of some briefing is written, or written anew, with the words of its claims in it or without."""
        file = self.file()
        text = file.read_text("utf-8")
        told = [f"They {each}." for each in re.findall(r"evidence: ([\w ]+)\}", text) if self.chance.random() < 0.8]
        seeds = self.root / "seeds"
        seeds.mkdir(exist_ok=True)
        if match := re.search(r"file: (seeds/[\w.-]+)", text):
            story = "\n\n".join([self.words().capitalize() + ".", *told, self.words().capitalize() + " again."])
            (self.root / match[1]).write_text(story, "utf-8")

    def lose(self) -> None:
        for file in sorted((self.root / "seeds").glob("*.txt"))[:1]:
            file.unlink()

    def quote(self) -> None:
        self.change(r"by: smith\}", f"by: smith, cue: said at the {self.words()}}}")

    def note(self) -> None:
        file = self.file()
        file.write_text(file.read_text("utf-8") + f"notes: About the {self.words()}.\n", "utf-8")


def pages_again(folder: Path, number: int, seed: str) -> int:
    """Save at random and make pages from what is known; they and what is wrong are as if nothing were known.

    How often all of them could be taken from before is returned.
    """
    editor, known, kept = Editor(folder, random.Random(seed)), Known(), 0
    settings = replace(SETTINGS, project=folder, review=True, full_text=True)
    for count in range(number):
        act = editor.save()
        found = build.pages(editor.folder, settings, known)
        fresh = build.pages(editor.folder, settings)
        assert found[1] == fresh[1], f"{seed}: problems after save {count}, {act}"
        assert [page.path for page in found[0]] == [page.path for page in fresh[0]], f"{seed}: save {count}, {act}"
        others = [one.path for one, other in zip(found[0], fresh[0], strict=True) if one != other]
        assert not others, f"{seed}: {others} after save {count}, {act}"
        kept += known.memory is not None and len(known.memory.fresh) < len(found[0])
    return kept


def pages_kept(folder: Path, number: int, seed: str) -> int:
    """Save at random and make pages with what earlier builds kept on the disk; they are those of a first build.

    Some builds are without a disk that can be read: what was kept is cut off, damaged or deleted before. How often not
    all pages had to be made is returned.
    """
    editor, kept = Editor(folder, random.Random(seed)), 0
    settings = replace(SETTINGS, project=folder)
    for count in range(number):
        act = editor.save()
        if editor.chance.random() < 0.2:
            _harm(folder / cached.FOLDER, editor.chance)
        known = cached.cached(settings)
        found = build.pages(editor.folder, settings, known)
        known.end(complete=bool(found[0]))
        fresh = build.pages(editor.folder, settings)
        others = [one.path for one, other in zip(found[0], fresh[0], strict=True) if one != other]
        assert not others, f"{seed}: {others} after save {count}, {act}"
        assert found[1] == fresh[1], f"{seed}: problems after save {count}, {act}"
        assert known.memory
        kept += len([name for name in known.memory.fresh if name[0] in ("page", "actor")]) < len(found[0]) - 2
    return kept


def _harm(folder: Path, chance: random.Random) -> None:
    """Something happens to what is on the disk."""
    for file in folder.glob("*.db"):
        data = bytearray(file.read_bytes())
        harm = chance.choice(("cut", "delete", "write", "write"))
        if harm == "delete":
            file.unlink()
        elif harm == "cut":
            file.write_bytes(data[: chance.randrange(len(data))])
        else:
            for _ in range(200):
                data[chance.randrange(len(data))] = chance.randrange(256)
            file.write_bytes(data)


def served_again(folder: Path, number: int, seed: str) -> int:
    """Save at random under a server, without its socket; its tree is a fresh one, file for file, after each save.

    How often it was patched and not built anew is returned.
    """
    folder.mkdir(exist_ok=True)
    editor = Editor(folder, random.Random(seed))
    (folder / "seeds").mkdir(exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    with _other_plugins():
        return _served(folder, editor, number, seed)


def _served(folder: Path, editor: Editor, number: int, seed: str) -> int:
    server, patched = _server(folder), 0
    for count in range(number):
        act = editor.save()
        builds = server.builds
        server.builder()
        if server.plugin.known.behind:
            server.plugin.pause.now()
            server.builder()
        patched += server.builds == builds
        served, fresh = (dict(_files(site)) for site in (folder / "served", _fresh(folder)))
        others = sorted(name for name in {*served, *fresh} if served.get(name) != fresh.get(name))
        assert not others, f"{seed}: {others} after save {count}, {act}"
    server.plugin.on_shutdown()
    return patched


def _server(folder: Path) -> SimpleNamespace:
    """The project under a server that is told when to build."""
    server = SimpleNamespace(builds=0, watch=lambda _: None)
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "served"))
    config.plugins.on_startup(command="serve", dirty=False)

    def builder(config: object = None) -> None:
        server.builds += 1
        loaded = config or load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "served"))
        mkdocs_build(loaded, serve_url=URL)  # type: ignore[arg-type]

    server.builder, server.plugin = builder, config.plugins["briefing"]
    builder(config)
    return config.plugins.on_serve(server, config=config, builder=builder)


def _fresh(folder: Path) -> Path:
    """The site as a server that has just begun would build it."""
    with _other_plugins():
        config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "fresh"))
        config.plugins.on_startup(command="serve", dirty=False)
        mkdocs_build(config, serve_url=URL)
    return folder / "fresh"


@contextmanager
def _other_plugins() -> Iterator[None]:
    """Plugins of one's own: MkDocs keeps them for as long as a process runs."""
    cache = dict(MkDocsConfig._schema)["plugins"].plugin_cache
    known = dict(cache)
    cache.clear()
    try:
        yield
    finally:
        cache.clear()
        cache.update(known)


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for file in site.rglob("*"):
        if file.is_file() and file.name != "sitemap.xml.gz":
            yield file.relative_to(site).as_posix(), file.read_bytes()
