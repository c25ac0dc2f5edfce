"""Every format gives the words of its file, and says in one message what it cannot read."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from generator import seeds
from generator.model import Article, Problems
from generator.seeds import encoding
from tests.seeds import documents

ROOT = Path("project")
STORY = (
    "Two cranes fell at the port of Aldermoor on Sunday, harbour master Adela Brickner said.",
    "“I have never seen the like of it,” Brickner said. “Nobody was hurt.”",
    "The storm took 14 fishing boats, according to the fishermen’s association.",
)
LEFT = (
    "Two cranes fell at the port of Aldermoor on",
    "Sunday, harbour master Adela Brickner said.",
    "   “I have never seen the like of it, in the",
    "whole of my time here,” Brickner said. The min-",
    "istry sent engineers on Tuesday, and would not",
)
RIGHT = (
    "comment on the cost of the repair of the quay.",
    "   About 300 residents of the old town spent the",
    "night in the school, Mayor Tom Ruskin said.",
)


def read(name: str, data: bytes) -> Article:
    """The article of a file with these bytes."""
    return seeds.parsed(data, ROOT / "seeds" / name, ROOT)


def refused(name: str, data: bytes) -> str:
    """What is said of a file that cannot be read: one message and one remedy."""
    with pytest.raises(Problems) as raised:
        read(name, data)
    (problem,) = raised.value.problems
    return f"{problem.message} Fix: {problem.remedy}"


def test_a_pdf_of_two_columns_is_read_column_by_column() -> None:
    left = [line.strip() for line in LEFT]
    shown = read("storm.pdf", documents.columns(left, [line.strip() for line in RIGHT]))
    assert shown.provenance.headline == "Storm closes the port of Aldermoor"
    story = shown.text.replace("\n", " ")
    assert "harbour master Adela Brickner said. “I have never seen the like of it, in the whole of my time" in story
    assert "The ministry sent engineers on Tuesday, and would not comment on the cost of the repair" in story
    assert "said. 3" not in story


def test_a_pdf_without_words_says_what_to_do() -> None:
    assert "pages are pictures" in refused("scan.pdf", documents.pdf([]))
    assert "cannot be read" in refused("scan.pdf", b"%PDF-1.4 and no more")


def test_a_damaged_pdf_is_read_or_refused() -> None:
    whole, chance = documents.columns(LEFT, RIGHT), random.Random(4)
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(chance.choice([1, 8, 60])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            read("storm.pdf", bytes(data))
        except Problems:
            continue


def test_a_document_keeps_inserted_words_and_loses_deleted_ones() -> None:
    styled = [
        ("Title", "Storm closes the port of Aldermoor"),
        ("Normal", f"{STORY[0]} <del>Three men were hurt. </del><ins>She said no more.</ins>"),
        ("Caption", "A crane lies on the quay."),
        ("Normal", STORY[2]),
    ]
    found = read("storm.docx", documents.docx(styled))
    assert [(each.kind, found.text[each.start : each.end]) for each in found.paragraphs] == [
        ("headline", "Storm closes the port of Aldermoor"),
        ("body", f"{STORY[0]} She said no more."),
        ("caption", "A crane lies on the quay."),
        ("body", STORY[2]),
    ]


def test_rich_text_gives_its_paragraphs() -> None:
    assert read("storm.rtf", documents.rtf(STORY)).text == "\n".join(STORY)


def test_a_letter_gives_its_subject_day_and_words() -> None:
    text = f"{STORY[0]}\n\n{STORY[1]}\n\nOn 3 Nov 2024, the desk wrote:\n> send it\n-- \nAdela Marsh, phone 00\n"
    found = read("storm.eml", documents.eml("Storm closes the port of Aldermoor", text))
    assert found.text == "\n".join(STORY[:2])
    known = found.provenance
    assert (known.headline, known.published) == ("Storm closes the port of Aldermoor", "2024-11-04")
    assert known.author == "Adela Marsh"


def test_who_passes_a_letter_on_is_not_its_author() -> None:
    found = read("storm.eml", documents.eml("Fwd: Re: Storm closes the port", STORY[0]))
    assert (found.provenance.headline, found.provenance.author) == ("Storm closes the port", None)


def test_a_letter_in_html_only_is_read() -> None:
    html = f"<html><head><style>p {{}}</style></head><body><p>{STORY[0]}</p><p>{STORY[2]}</p></body></html>"
    assert read("storm.eml", documents.eml("Storm", "", html=html)).text == f"{STORY[0]}\n{STORY[2]}"


@pytest.mark.parametrize(("codec", "said"), [("cp1252", "Windows-1252"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16")])
def test_other_encodings_of_text_are_read_and_said(codec: str, said: str) -> None:
    found = read("storm.txt", "\n".join(STORY).encode(codec))
    assert (found.text, found.remarks) == ("\n".join(STORY), (f"read as {said}",))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", "“Café” и ещё".encode()[:-1], "Byte 20 is not UTF-8."),
        ("a.txt", b"\xff\xfe\x00\xd8", "The file is damaged UTF-16."),
        ("a.txt", b"\x00\x01\x02\x03" * 50, "This is not a text file."),
        ("a.docx", b"PK\x03\x04 and no more", "This document cannot be read."),
        ("a.rtf", b"Plain words.", "This is not rich text, whatever its name says."),
        ("a.eml", b"", "This is not an e-mail, whatever its name says."),
        ("a.mhtml", b"Plain words.", "There is no web page in this file."),
        ("a.jpg", b"", "“.jpg” is not a kind of file that can be read."),
    ],
)
def test_what_cannot_be_read_is_one_message(name: str, data: bytes, said: str) -> None:
    assert refused(name, data).startswith(f"{said} Fix: ")


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("a.html", "trafilatura", "web"),
        ("a.pdf", "pypdfium2", "documents"),
        ("a.docx", "mammoth", "documents"),
        ("a.rtf", "striprtf.striprtf", "documents"),
    ],
)
def test_a_missing_library_is_named_by_its_extra(
    name: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    data = {"a.docx": documents.docx([("Normal", "Words.")]), "a.rtf": documents.rtf(["Words."])}.get(name, b"<p>x")
    assert f'pip install "briefing[{extra}]"' in refused(name, data)


def test_a_page_is_read_once_while_a_site_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<html><body><p>{STORY[0]}</p><p>{STORY[2]}</p></body></html>".encode()
    first = read("a.html", page)
    monkeypatch.setattr("generator.seeds.formats.webpage.story", None)
    assert read("a.html", page) == first
    assert read("b.html", page).provenance.file == "seeds/b.html"


def test_another_version_of_a_library_is_another_text(monkeypatch: pytest.MonkeyPatch) -> None:
    page, text = ROOT / "seeds" / "a.html", ROOT / "seeds" / "a.txt"
    before = seeds.fingerprint(b"x", page), seeds.fingerprint(b"x", text)
    monkeypatch.setattr("generator.seeds.extras.version", lambda _: "another")
    assert seeds.fingerprint(b"x", page) != before[0]
    assert seeds.fingerprint(b"x", text) == before[1]


@pytest.mark.parametrize(
    "text",
    [
        "Storm closes the port of Aldermoor\nSubscribe to continue reading.\nAlready a subscriber? Log in.",
        "You’ve reached your limit of free articles.",
        "Access denied\nYou don't have permission to view this page. Reference 18.2c.",
        "Please enable JavaScript to continue.",
        "Checking your browser before you go on.\nVerify you are human",
    ],
)
def test_a_wall_is_no_article(text: str) -> None:
    assert refused("a.txt", text.encode()).startswith("This is what a page shows to those who may not read its article")


@pytest.mark.parametrize(
    "text",
    [
        f"Storm closes the port of Aldermoor\n{STORY[0]} {STORY[2]}\nSubscribe to continue reading.",
        f"{STORY[0]} {STORY[2]} Subscribers only lose their deposit if the concert is called off.",
        "The paper told readers that a subscription is required from Monday, and that it would cost two euros more, "
        "as it did before.",
        "Two cranes fell at the port.",
    ],
)
def test_an_article_with_a_wall_behind_it_or_about_one_is_read(text: str) -> None:
    assert read("a.txt", text.encode()).text == text


LETTERS = "“Café” – Łódź"
LATIN = "“Café” – schön"


@pytest.mark.parametrize(
    ("data", "charset", "letters"),
    [
        (LATIN.encode("cp1252"), None, LATIN),
        (LATIN.encode("cp1252"), "iso-8859-1", LATIN),
        (LATIN.encode("cp1252"), "utf-8", LATIN),
        (LETTERS.encode(), "iso-8859-1", LETTERS),
        (LETTERS.encode(), "iso-8859-2", LETTERS.encode().decode("iso-8859-2")),
        (LETTERS.encode("cp1250"), "windows-1250", LETTERS),
        (LETTERS.encode()[:-1], "utf-8", LETTERS[:-1] + "\ufffd"),
        (b"<meta charset=windows-1250>" + LETTERS.encode("cp1250"), None, "<meta charset=windows-1250>" + LETTERS),
        (LETTERS.encode("utf-16"), "utf-8", LETTERS),
        ("\ufeff".encode() + LETTERS.encode(), "windows-1252", LETTERS),
        (b"a\x81b", "no-such-label", "a\x81b"),
        ("港".encode("cp932"), "shift_jis", "港"),
        ("港".encode("gb18030"), "gb2312", "港"),
    ],
)
def test_a_page_has_the_letters_that_a_reader_should_see(data: bytes, charset: str | None, letters: str) -> None:
    assert encoding.page(data, charset) == letters


def test_long_lines_of_markdown_are_paragraphs_and_wrapped_ones_are_not() -> None:
    told = [f"{line} {'It rained all night, and the boats stayed where they were. ' * 2}".strip() for line in STORY]
    assert read("storm.md", "\n".join(told).encode()).text.split("\n") == told
    wrapped = "Two cranes fell at the port\nof Aldermoor on Sunday,\nthe harbour master said.\n\nNobody was hurt."
    assert read("storm.md", wrapped.encode()).text.split("\n")[0].endswith("on Sunday, the harbour master said.")
