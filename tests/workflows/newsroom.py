"""An invented newsroom that edits without a pause, and knows by itself what each of its addresses means."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.model import Problem
from generator.site.page import Page
from generator.workflows import build, ledger
from tests.northmere import SETTINGS
from tests.workflows import briefing

GROUPS = {"claims": "claim", "quotes": "text", "open_questions": "question"}
THING, PERSON = re.compile(r"\bT\d+E\b"), re.compile(r"\bP\d+E\b")
GONE = re.compile(r"\s*(?:A withdrawn briefing|No longer named|a (?:claim|quote|question)\b|Withdrawn|There was a)")
GENERIC = frozenset("schema duplicate-id duplicate-key used-again bad-key".split())
"""Slips that stop a build by themselves; what they say is tested elsewhere."""


HEEDED = 0.9
"""How often an edit that would be refused is taken back before the next."""


def _refuses(problem: Problem) -> bool:
    """Whether a strict build is refused for it; what is lost can be withdrawn."""
    changed = problem.code == "address-changed"
    return changed or (problem.severity == "error" and problem.code not in ("address-lost", "unreadable"))


def answered(pages: dict[str, Page], address: str) -> str | None:
    """What a reader is shown at an address: the token of a thing, “gone”, or nothing."""
    path, _, fragment = address.partition("#")
    page = pages.get(path.rstrip("/"))
    if page and page.moved:
        page = pages.get(page.moved)
    if page is None:
        return None
    found = re.search(rf' id="{fragment}"', page.html) if fragment else re.search("<h1", page.html)
    return _shown(page.html[found.start() :], PERSON if path.startswith("actors/") else THING) if found else None


def _shown(html: str, token: re.Pattern[str]) -> str | None:
    text = re.sub(r"<[^>]*>", " ", html.partition(">")[2] if not html.startswith("<") else html)
    if GONE.match(text):
        return "gone"
    found = token.search(text)
    return found.group() if found else None


class Newsroom:
    """Briefings on the disk, edited at random; `published` holds what each address meant when it was first shown."""

    def __init__(self, root: Path, chance: random.Random) -> None:
        self.root, self.chance, self.count = root, chance, 0
        self.folder = root / "content"
        self.folder.mkdir()
        self.published: dict[str, str] = {}
        self.drafts: set[str] = set()
        self.same: dict[str, set[str]] = {}
        self.history: list[str] = []
        for _ in range(3):
            self.add()
        ledger.refresh(self.folder)
        self.keep()

    # --- what can be done

    def edit(self) -> None:
        """One random edit; what would be refused is mostly taken back at once, as editors do who read what is said."""
        before = {file: file.read_bytes() for file in self.folder.rglob("*") if file.is_file()}
        same = dict(self.same)
        self._act()
        if self.chance.random() < HEEDED and any(_refuses(each) for each in build.check(self.folder).problems):
            for file in self.folder.rglob("*"):
                if file.is_file() and file not in before:
                    file.unlink()
            for file, data in before.items():
                file.write_bytes(data)
            self.same = same
            self.history.append("taken back")

    def _act(self) -> None:
        acts = (
            *("add", "add", "reword", "reword", "rekey_with_was", "rekey_without", "rename", "rename_briefing"),
            *("move_with_was", "move_without", "delete", "replace", "swap", "delete_file", "withdraw_file"),
            *("join", "split", "redate", "review", "reuse", "delete_actor", "refresh"),
        )
        act = self.chance.choice(acts)
        self.history.append(act)
        getattr(self, act)()

    def token(self, kind: str = "T") -> str:
        self.count += 1
        return f"{kind}{self.count}E"

    def add(self) -> None:
        """A briefing of any day, older ones too; everybody in it has the same key."""
        id_ = f"b{self.count}"
        status = self.chance.choice(("draft", "reviewed"))
        lines = [f"id: {id_}", f"title: Title {self.token()}", f"status: {status}"]
        lines += [f"article: {{file: seeds/{id_}.txt, published: {self.day()}}}", "actors:"]
        known = [name for name in self.same if self.chance.random() < 0.2][:1]
        name = known[0] if known else self.token("P")
        self.same.setdefault(name, {name})
        lines += [f"  smith: {{name: John {name} Smith, kind: person}}", "claims:"]
        lines += [f"  claim-{n}: {self.claim()}" for n in range(3)]
        lines += ["quotes:", f"  said: {{text: {self.token()} I have said what I have said about that, by: smith}}"]
        lines += ["open_questions:", f"  asked: {{question: Who paid for {self.token()}?}}"]
        (self.folder / f"{id_}.yml").write_text("\n".join(lines) + "\n", "utf-8")

    def claim(self) -> str:
        token = self.token()
        return f"{{claim: The port paid for {token}., evidence: paid for {token} boats}}"

    def day(self) -> str:
        return f"20{self.chance.randint(10, 30)}-0{self.chance.randint(1, 9)}-1{self.chance.randint(0, 9)}"

    def change(self, pattern: str, new: str, file: Path | None = None) -> bool:
        """Replace one match of a pattern in one file."""
        file = file or self.file()
        text = file.read_text("utf-8")
        found = list(re.finditer(pattern, text, re.MULTILINE))
        if not found:
            return False
        match = self.chance.choice(found)
        self.count += 1
        new = match.expand(new.replace("NEW", f"key-{self.count}"))
        file.write_text(text[: match.start()] + new + text[match.end() :], "utf-8")
        return True

    def file(self) -> Path:
        return self.chance.choice(sorted(self.folder.glob("*.yml")))

    def reword(self) -> None:
        self.change(r"claim: The port (\w+) for (T\d+E)", rf"claim: The port {self.chance.choice('ab')}lso paid for \2")

    def rekey_with_was(self) -> None:
        self.change(r"^  ([a-z][a-z0-9-]*): \{(claim|question|text|name)", r"  NEW: {was: [\1], \2")

    def rekey_without(self) -> None:
        self.change(r"^  ([a-z][a-z0-9-]*): \{(claim|question|text)", r"  NEW: {\2")

    def rename(self) -> None:
        file = self.file()
        key = self.chance.choice(re.findall(r"^  ([a-z0-9-]+):", file.read_text("utf-8"), re.MULTILINE) or ["x"])
        self.count += 1
        briefing("rename", f"content/{file.name}#{key}", f"key-{self.count}")

    def rename_briefing(self) -> None:
        self.count += 1
        briefing("rename", f"content/{self.file().name}", f"id-{self.count}")

    def move_with_was(self) -> None:
        self.count += 1
        file = self.file()
        if "\nwas:" not in file.read_text("utf-8"):
            self.change(r"^id: (.*)$", rf"id: id-{self.count}\nwas: [\1]", file)

    def move_without(self) -> None:
        self.count += 1
        self.change(r"^id: (.*)$", rf"id: id-{self.count}", self.file())

    def delete(self) -> None:
        self.change(r"^  [a-z0-9-]+: \{(?:was: \[[^]]*\], )?(?:claim|question|text).*\n", "")

    def replace(self) -> None:
        self.change(r"^  (claim-\d): \{claim.*$", rf"  \1: {self.claim()}")

    def reuse(self) -> None:
        """A claim under a name that another thing has, or had."""
        file = self.file()
        old = re.findall(r"was: \[([a-z0-9-]+)\]", file.read_text("utf-8")) or ["claim-0"]
        self.change(r"^claims:\n", f"claims:\n  {self.chance.choice(old)}: {self.claim()}\n", file)

    def swap(self) -> None:
        file = self.file()
        text = file.read_text("utf-8")
        keys = re.findall(r"^  (claim-\d):", text, re.MULTILINE)
        if len(keys) > 1:
            text = text.replace(f"  {keys[0]}:", "  x:").replace(f"  {keys[1]}:", f"  {keys[0]}:")
            file.write_text(text.replace("  x:", f"  {keys[1]}:"), "utf-8")

    def delete_file(self) -> None:
        if len(list(self.folder.glob("*.yml"))) > 3:
            self.file().unlink()

    def withdraw_file(self) -> None:
        if self.chance.random() < 0.3:
            self.change(r"^status: \w+$", "status: withdrawn")

    def review(self) -> None:
        self.change(r"^status: draft$", "status: reviewed")

    def redate(self) -> None:
        self.change(r"published: [\d-]+", f"published: {self.day()}")

    def delete_actor(self) -> None:
        self.change(r"^actors:\n  [a-z0-9-]+: .*\n", "")

    def pair(self) -> tuple[str, str, set[str]]:
        """Two actors of two briefings, and whose names they have."""
        found = []
        for file in self.chance.sample(sorted(self.folder.glob("*.yml")), 2):
            text = file.read_text("utf-8")
            key, id_ = re.search(r"^actors:\n  ([a-z0-9-]+):", text, re.MULTILINE), re.search(r"^id: (.*)$", text, re.M)
            name = re.search(r"name: John (P\d+E)", text)
            found.append((f"{id_[1]}#{key[1]}" if key else "x#x", name[1] if name else ""))
        return found[0][0], found[1][0], {found[0][1], found[1][1]}

    def join(self) -> None:
        one, other, names = self.pair()
        if briefing("link", "take", one, other).exit_code == 0:
            whole = set().union(*(self.same.get(name, {name}) for name in names))
            self.same |= dict.fromkeys(whole, whole)

    def split(self) -> None:
        one, other, _ = self.pair()
        briefing("link", "refuse", one, other)

    def refresh(self) -> None:
        ledger.refresh(self.folder)

    # --- a build, and what the editor does about what it says

    def build(self) -> tuple[dict[str, Page], tuple[Problem, ...]]:
        """The pages of the site by their path, and what is wrong."""
        pages, problems = build.pages(self.folder, SETTINGS)
        return {page.path: page for page in pages}, tuple(each for each in problems if each.code != "no-seed")

    def told(self, problem: Problem, address: str) -> bool:
        """Whether a problem is about an address, or stops the build in any case."""
        return (
            problem.code in GENERIC or address in problem.message or f"{address.partition('#')[0]} " in problem.message
        )

    def suits(self, said: str, thing: str) -> bool:
        """Whether a page shows a thing; of joined actors, any name is right."""
        return said == "gone" or said in self.same.get(thing, {thing})

    def amend(self, problems: Iterable[Problem]) -> None:
        """Withdraw what is lost; undo everything where that does not help."""
        for problem in problems:
            if problem.code == "address-lost":
                briefing("withdraw", problem.message.split()[0])
        _, left = self.build()
        if any(_refuses(each) or each.code == "address-lost" for each in left):
            self.history.append("undo")
            shutil.rmtree(self.folder)
            shutil.copytree(self.root / "kept", self.folder)

    def publish(self, pages: dict[str, Page]) -> None:
        """The site goes out: from now on, all of its addresses must answer."""
        ledger.refresh(self.folder)
        for path, page in pages.items():
            if path.startswith(("briefings/", "actors/")) and not page.moved and path != "actors/2":
                addresses = [f"{path}/", *(f"{path}/#{key}" for key in re.findall(r' id="([a-z0-9-]+)"', page.html))]
                unchecked = "No editor has checked this page" in page.html
                for address in addresses if path.startswith("briefings/") else addresses[:1]:
                    said = answered(pages, address)
                    if said and said != "gone" and (address in self.drafts or address not in self.published):
                        self.published[address] = said
                        self.drafts = self.drafts | {address} if unchecked else self.drafts - {address}
        self.keep()

    def keep(self) -> None:
        shutil.rmtree(self.root / "kept", ignore_errors=True)
        shutil.copytree(self.folder, self.root / "kept")


def through_builds(folder: Path, seed: str, builds: int, edits: int) -> int:
    """How many answers were right while a newsroom was edited and built again and again; a wrong one is a failure."""
    room, right = Newsroom(folder, random.Random(seed)), 0
    for _ in range(builds):
        for _ in range(edits):
            room.edit()
        pages, problems = room.build()
        for address, thing in room.published.items():
            said = answered(pages, address)
            good = said is not None and (address in room.drafts or room.suits(said, thing))
            assert good or any(room.told(problem, address) for problem in problems), (
                address,
                thing,
                said,
                room.history,
            )
            right += good
        room.amend(problems)
        pages, problems = room.build()
        assert not [each for each in problems if each.severity == "error"], (problems, room.history)
        room.publish(pages)
    assert 2 * room.history.count("undo") <= builds, "most rounds are undone, and prove little"
    return right
