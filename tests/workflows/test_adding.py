"""`briefing add`: an article comes in once, whichever way it comes, and nothing is overwritten."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import seeds
from generator.__main__ import main
from generator.seeds.fetching import Client, Limits
from generator.workflows.adding import Added, Inbox
from tests.seeds import documents, made
from tests.seeds.serving import Server, answer, served
from tests.workflows import STORM, briefing, tree

QUICK = Limits(private=True, pause=0.0, step=1.0, whole=2.0)
STORY, OTHER = made.STORIES[0], made.STORIES[1]
PASTED = "\n\n".join([STORY["headline"], *STORY["body"]]).encode()


@pytest.fixture
def server() -> Iterator[Server]:
    """A server with a page of an invented outlet."""
    with served({}) as running:
        page = made.page("portal", STORY).replace(b"https://gazette.example", running.site.encode())
        running.pages["/news/storm-closes-port"] = page
        yield running


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project as the current folder."""
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add(*sources: str, typed: bytes = b"") -> list[Added]:
    """What becomes of sources, each run by itself as a person does it."""
    return [each for source in sources for each in Inbox(Path("seeds"), Client(QUICK)).add([source], typed)]


def ways(server: Server, project: Path) -> dict[str, str]:
    """The same article as an address, as a saved page and as pasted text."""
    saved = project / "saved.html"
    saved.write_bytes(server.pages["/news/storm-closes-port"])  # type: ignore[arg-type]
    return {"address": f"{server.site}/news/storm-closes-port?utm_source=x", "page": str(saved), "text": "-"}


@pytest.mark.parametrize("order", list(itertools.permutations(["address", "page", "text"])), ids=" ".join)
def test_one_article_three_ways_is_one_seed_and_one_briefing(
    order: tuple[str, ...], server: Server, project: Path
) -> None:
    found = ways(server, project)
    done = add(*(found[way] for way in order), typed=PASTED)
    assert [each.state for each in done] == ["added", "same", "same"]
    assert len({each.file for each in done}) == 1
    assert len(list(Path("seeds").iterdir())) == 1
    assert "1 seed: 1 written" in briefing("extract").output


def test_a_seed_from_the_web_says_where_it_is_from(server: Server, project: Path) -> None:
    (done,) = add(ways(server, project)["address"])
    assert done.file == Path("seeds/storm-closes-port-aldermoor.txt")
    article = seeds.read(done.file, project)
    known = article.provenance
    assert (known.headline, known.publisher, known.author) == (STORY["headline"], STORY["publisher"], STORY["author"])
    assert (known.published, known.url) == (STORY["published"], f"{server.site}/news/storm-closes-port")
    kinds = {article.text[each.start : each.end]: each.kind for each in article.paragraphs}
    assert kinds[f"Caption: {STORY['caption']}"] == "caption"
    assert [text for text, kind in kinds.items() if kind == "body"] == STORY["body"]


def test_an_address_that_the_page_gives_itself_on_another_site_is_not_its_own(server: Server, project: Path) -> None:
    server.pages["/copy"] = made.page("portal", STORY)
    (done,) = add(f"{server.site}/copy")
    assert done.file is not None
    assert seeds.read(done.file, project).provenance.url == f"{server.site}/copy"


def test_a_changed_article_is_a_new_version_and_the_merge_does_the_rest(server: Server, project: Path) -> None:
    address = ways(server, project)["address"]
    (first,) = add(address)
    assert first.file is not None
    first.file.write_text(first.file.read_text("utf-8").replace("---\n\n", "genre: news\n---\n\n", 1), "utf-8")
    briefing("extract")
    (file,) = Path("content").glob("*.yml")
    file.write_text(file.read_text("utf-8").replace("status: draft", "status: reviewed"), "utf-8")
    page = server.pages["/news/storm-closes-port"]
    server.pages["/news/storm-closes-port"] = page.replace(b"14 fishing", b"90 fishing")  # type: ignore[union-attr]
    before = first.file.read_bytes()
    (second,) = add(address)
    assert (second.state, second.file) == ("renewed", first.file)
    assert Path(f"seeds/.earlier/{first.file.stem}-1.txt").read_bytes() == before
    text = first.file.read_text("utf-8")
    assert "90 fishing boats" in text
    assert "genre: news" in text
    assert briefing("extract").output.startswith(f"merged     {file}  already reviewed")
    assert "90 fishing boats" in file.read_text("utf-8")
    assert [each.state for each in add(address)] == ["same"]


def test_a_page_in_the_folder_gets_its_new_version_as_text(server: Server, project: Path) -> None:
    page = server.pages["/news/storm-closes-port"]
    Path("seeds/storm.html").write_bytes(page)  # type: ignore[arg-type]
    briefing("extract")
    server.pages["/news/storm-closes-port"] = page.replace(b"14 fishing", b"90 fishing")  # type: ignore[union-attr]
    (done,) = add(f"{server.site}/news/storm-closes-port")
    assert (done.state, done.file) == ("renewed", Path("seeds/storm.txt"))
    assert set(tree(Path("seeds"))) == {"storm.txt", ".earlier/storm-1.html"}
    assert briefing("extract").output == (
        "updated    content/storm.yml  1 doubt\n"
        "moved      content/storm.yml  its article was seeds/storm.html, and is seeds/storm.txt\n"
        "1 seed: 1 updated, 1 doubt (look for `check:`).\n"
    )


def test_nothing_is_overwritten(project: Path) -> None:
    mine = {"storm-closes-port-aldermoor.txt": b"Another article, by hand.", "notes.md": b"# Notes\n\nMine."}
    for name, data in mine.items():
        Path("seeds", name).write_bytes(data)
    (done,) = add("-", typed=PASTED)
    assert done.file == Path("seeds/storm-closes-port-aldermoor-2.txt")
    assert {name: data for name, data in tree(Path("seeds")).items() if name in mine} == mine


def test_a_reprint_is_a_seed_of_its_own_and_said(server: Server, project: Path) -> None:
    reprint = {**STORY, "publisher": "Northmere Courier", "url": "https://courier.example/storm"}
    Path("saved.html").write_bytes(made.page("portal", reprint))
    first, second = add(f"{server.site}/news/storm-closes-port", "saved.html")
    assert second.state == "added"
    assert second.remark == f"shares its text with {first.file}"


def test_a_feed_gives_only_what_is_new(server: Server, project: Path) -> None:
    server.pages["/two"] = made.page("portal", OTHER)
    server.pages["/feed"] = answer(
        (
            f"<rss version='2.0'><channel><item><link>{server.site}/news/storm-closes-port</link></item>"
            f"<item><title>b</title><link>{server.site}/two</link></item>"
            f"<item><title>c</title><link>{server.site}/gone</link></item></channel></rss>"
        ).encode(),
        Content_Type="application/rss+xml",
    )
    done = list(Inbox(Path("seeds"), Client(QUICK)).follow(f"{server.site}/feed", 20))
    assert [each.state for each in done] == ["added", "added", "failed"]
    again = list(Inbox(Path("seeds"), Client(QUICK)).follow(f"{server.site}/feed", 20))
    assert [each.state for each in again] == ["failed"]
    assert len(list(Inbox(Path("seeds"), Client(QUICK)).follow(f"{server.site}/two", 20))) == 1


def test_what_breaks_off_leaves_nothing(server: Server, project: Path) -> None:
    page = made.page("portal", STORY)
    server.pages["/cut"] = answer(page, length=len(page) + 1)
    (done,) = add(f"{server.site}/cut")
    assert (done.state, len(done.problems)) == ("failed", 1)
    assert tree(Path("seeds")) == {}


def test_a_document_from_the_web_is_kept_as_it_came(server: Server, project: Path) -> None:
    paper = documents.columns(["Two cranes fell at the port of Aldermoor on", "Sunday, Adela Brickner said."], [])
    server.pages["/a"] = answer(paper, Content_Type="application/pdf")
    (done,) = add(f"{server.site}/a")
    assert done.file is not None
    assert Path(f"seeds/.originals/{done.file.stem}-1.pdf").read_bytes() == paper


def test_what_a_server_calls_an_encoding_counts(server: Server, project: Path) -> None:
    words = "Der Hafen ist gesperrt – „Café“ am Kai geschlossen, sagte die Hafenmeisterin am Sonntag."
    server.pages["/a"] = answer(
        f"<html><head><meta charset=utf-8></head><body><p>{words}</p></body></html>".encode("cp1252"),
        Content_Type="text/html; charset=windows-1252",
    )
    (done,) = add(f"{server.site}/a")
    assert done.file is not None
    assert words in done.file.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", PASTED), ("a.txt", PASTED.decode().encode("cp1252")), ("a.txt", PASTED.decode().encode("utf-16")),
        ("a.md", PASTED), ("a.docx", documents.docx([("Normal", line) for line in STORY["body"]])),
        ("a.rtf", documents.rtf(STORY["body"])), ("a.eml", documents.eml("Storm closes the port", PASTED.decode())),
        ("a.pdf", documents.columns(["Two cranes fell at the port of Aldermoor on", "Sunday, she said."], [])),
        ("a.html", made.page("portal", STORY)), ("no-ending", made.page("portal", STORY)),
    ],
)  # fmt: skip
def test_every_format_gives_a_seed_that_is_drafted(name: str, data: bytes, project: Path) -> None:
    Path(name).write_bytes(data)
    assert [each.state for each in add(name)] == ["added"]
    assert "1 seed: 1 written" in briefing("extract").output
    assert [each.state for each in add("-", typed=data)] == ["same"]


@pytest.mark.parametrize(
    ("source", "typed", "said"),
    [
        ("-", b"", "There is no article in this file."),
        ("-", b"https://gazette.example/storm\n", "There is an address in this file, and no article."),
        ("-", b"\x89PNG\r\n\x1a\n\x00\x00", "This is not a text file."),
        ("nothing.txt", b"", "No such file or directory."),
        ("seeds", b"", "This is a folder."),
        ("gazette.example/news/storm", b"", "There is no such file."),
        ("ftp://gazette.example/a", b"", "is not an address of the web."),
    ],
)
def test_what_is_no_article_is_one_message(source: str, typed: bytes, said: str, project: Path) -> None:
    (done,) = add(source, typed=typed)
    (problem,) = done.problems
    assert said in problem.message
    assert tree(Path("seeds")) == {}


# --- the command


def test_the_command_says_what_became_of_each_source_and_what_comes_next(project: Path) -> None:
    Path("storm.txt").write_text(STORM, "utf-8")
    result = briefing("add", "storm.txt", "nothing.txt")
    assert result.exit_code == 1
    assert result.output == (
        "added        seeds/storm.txt\nnothing.txt: unreadable: No such file or directory.\n"
        "  Fix: check that the file exists and that you may read it.\n"
        "2 sources: 1 added, 1 failed. Next: briefing extract\n"
    )
    result = briefing("add", "storm.txt")
    assert (result.exit_code, result.output) == (
        0,
        "the same as  seeds/storm.txt  storm.txt\n1 source: 1 known already.\n",
    )


def test_the_command_reads_what_is_pasted(project: Path) -> None:
    result = CliRunner().invoke(main, ["add", "-"], input=io.BytesIO(PASTED))
    assert (
        result.output
        == "added        seeds/storm-closes-port-aldermoor.txt\n1 source: 1 added. Next: briefing extract\n"
    )


def test_the_command_wants_a_source_and_refuses_this_machine(server: Server, project: Path) -> None:
    assert briefing("add").exit_code == 2
    assert "There is no folder 'elsewhere'" in briefing("add", "-", "--seeds", "elsewhere").output
    result = briefing("add", f"{server.site}/news/storm-closes-port")
    assert (result.exit_code, "Fix: use `--private`" in result.output) == (1, True)
    assert briefing("add", "--private", f"{server.site}/news/storm-closes-port").exit_code == 0
