"""Seeds: articles as they came, read into clean text with what is known about them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, cast, get_args

from generator import yaml_document
from generator.model import Article, Problem, Problems, Provenance, Publish
from generator.text import edtf, keys, masthead, paragraphs, spelling
from generator.text.genre import GENRES
from generator.yaml_document import Document, refused

SIZE = 5_000_000
SUFFIXES = (".txt", ".md")
PAGES = (".html", ".htm")
KNOWN = tuple(field.name for field in fields(Provenance) if field.name != "file")
_CHOICES: Mapping[str, Sequence[str]] = {"genre": GENRES, "publish": get_args(Publish)}
_FRONT = re.compile(r"---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)
_SPACE = "\t\u00a0\u2007\u202f\u2009\u200a\u3000"
_SPACES = re.compile(f"[{_SPACE}][ {_SPACE}]*| [ {_SPACE}]+")
"""Any white space in a line but a single plain space."""
_HANGING = re.compile(r"^([^“”\n]*(?:“[^“”\n]*”[^“”\n]*)*\s“)\n", re.MULTILINE)
"""A line break between an opening mark and its words, where all marks before it pair."""
_INVISIBLE = re.compile("[\x80-\x84\x86-\x9f\u200b\u2060\ufeff\u00ad]")
"""What nobody sees in an article: C1 controls, left by a wrong encoding, soft hyphens, and spaces without width."""


def find(where: Path | Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The seeds of a folder, or the named ones, in order; two with the same stem are a problem, and neither is read.

    A README is about the folder, so it is not read either.
    """
    if isinstance(where, Path):
        files = [f for f in yaml_document.listed(where, *SUFFIXES, *PAGES) if f.stem != "README"]
    else:
        files = list(dict.fromkeys(where))
    stems: dict[str, list[Path]] = defaultdict(list)
    for file in files:
        stems[file.stem.casefold()].append(file)
    twice = [same for same in stems.values() if len(same) > 1]
    problems = tuple(
        Problem(
            file=str(same[1]),
            code="two-seeds",
            message=f"{same[0].name} and {same[1].name} would write the same briefing.",
            remedy="rename one of the two.",
        )
        for same in twice
    )
    refused = {file for same in twice for file in same}
    return tuple(file for file in files if file not in refused), problems


def read(path: Path, root: Path) -> Article:
    """The article of a seed; `root` is the folder that holds content/, and places are given relative to it.

    Raises `Problems` for a file that is missing, empty, binary, not UTF-8, too large, or of an unknown kind.
    """
    return parsed(data(path, root), path, root)


def parsed(data: bytes, path: Path, root: Path) -> Article:
    """The article of a seed whose bytes have been read."""
    name = _name(path, root)
    _known_kind(path, name)
    text = _decoded(data, name)
    meta, body = _front_matter(text, name)
    _plain(_INVISIBLE.sub("", body), name)
    clean = _clean_markdown(body) if path.suffix.lower() == ".md" else _clean(body)
    if not clean:
        raise refused(
            name, "empty", "There is no article in this file.", "paste the article's text into it, or delete it."
        )
    _plain(clean, name)
    return article(clean, _provenance(name, meta))


def _plain(text: str, name: str) -> None:
    """What a briefing could not quote is refused; an entity of Markdown may give it as well."""
    if control := yaml_document.CONTROL.search(text):
        message = f"The character U+{ord(control.group()):04X} is not allowed in an article."
        raise refused(name, "binary", message, "save the article as plain text.")


def _provenance(name: str, meta: Mapping[str, str]) -> Provenance:
    return Provenance(**cast("dict[str, Any]", {"file": name, **meta}))


def article(text: str, known: Provenance) -> Article:
    """The article of a clean text: its paragraphs, and what the text itself says of where it comes from."""
    parts = paragraphs(text, known)
    return Article(provenance=masthead.completed(text, parts, known), text=text, paragraphs=parts)


def _name(path: Path, root: Path) -> str:
    """The path from the root; the folder may be a link inside the project, the file itself keeps its name."""
    try:
        return (path.parent.resolve() / path.name).relative_to(root.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):
        return f"seeds/{path.name}"


def data(path: Path, root: Path) -> bytes:
    """The bytes of a seed: what the project holds must be inside it, a file elsewhere in its own folder."""
    inside = yaml_document.unfollowed(path).is_relative_to(yaml_document.unfollowed(root))
    return yaml_document.raw(
        path, _name(path, root), root if inside else path.parent, SIZE, "keep only the article's own text."
    )


def _known_kind(path: Path, name: str) -> None:
    if path.suffix.lower() in PAGES:
        raise refused(name, "html", "HTML pages cannot be read.", "save the article's text as .txt or .md.")
    if path.suffix.lower() not in SUFFIXES:
        raise refused(
            name,
            "unknown-kind",
            f"“{path.suffix or path.name}” is not a kind of file that can be read.",
            "save it as .txt or .md.",
        )


def _decoded(data: bytes, name: str) -> str:
    if b"\x00" in data[:4096]:
        raise refused(name, "binary", "This is not a text file.", "save the article as plain text.")
    return yaml_document.utf8(data, name).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _front_matter(text: str, name: str) -> tuple[dict[str, str], str]:
    match = _FRONT.match(text)
    if not match:
        return {}, text
    document = yaml_document.read("\n" + (match[1] or ""), name)  # the line of --- counts
    data = document.data or {}
    if not isinstance(data, dict):
        raise refused(
            name,
            "front-matter",
            "The lines between --- are not `key: value` lines.",
            "write `publisher: …`, one a line, or delete them.",
        )
    for key in data:
        if key not in KNOWN:
            remedy = spelling.did_you_mean(key, KNOWN, f"delete it; the known fields are {', '.join(KNOWN)}.", 0.6)
            raise _at(document, document.keys[key,][0], f"`{key}` is not a known field of an article.", remedy)
    meta = {key: value for key, value in data.items() if isinstance(value, str) and value}
    if "published" in meta:
        meta["published"] = _published(meta["published"], document)
    if "url" in meta and not keys.is_linked(meta["url"]):
        message = f"“{meta['url'][:80]}” is not an address that a page may link to."
        raise _at(document, document.places["url",][0], message, keys.LINK_REMEDY)
    for field, words in _CHOICES.items():
        if field in meta and meta[field] not in words:
            remedy = spelling.did_you_mean(meta[field], words, f"write one of {', '.join(words)}.")
            raise _at(
                document, document.places[field,][0], f"`{meta[field]}` is nothing that `{field}` can be.", remedy
            )
    return meta, text[match.end() :]


def _published(words: str, document: Document) -> str:
    """The day, month or year of publication as EDTF; of a time stamp the day."""
    if known := edtf.published(words):
        return known
    raise _at(document, document.places["published",][0], f"“{words}” is not a date.", edtf.remedy(words, edtf.DAY))


def _at(document: Document, place: int, message: str, remedy: str) -> Problems:
    return Problems((yaml_document.problem(document.text, document.file, place, "front-matter", message, remedy),))


def _clean(body: str) -> str:
    """The article with one paragraph a line: blocks of wrapped lines are joined, else each line is a paragraph."""
    body = _INVISIBLE.sub("", body).replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    lines = [line.strip() for line in _SPACES.sub(" ", body).split("\n")]
    blocks, block = [], []
    for line in (*lines, ""):
        if line:
            block.append(line)
        elif block:
            blocks.append(block)
            block = []
    wrapped = (
        len(blocks) > 1
        and sum(len(b) > 1 for b in blocks) > len(blocks) / 3
        and all(len(line) < 100 for b in blocks for line in b)
    )
    text = "\n".join(" ".join(b) for b in blocks) if wrapped else "\n".join(line for b in blocks for line in b)
    return _HANGING.sub(r"\1 ", text)


def _clean_markdown(body: str) -> str:
    """The words of a Markdown article: emphasis, links and headings keep their text, images their caption."""
    from markdown_it import MarkdownIt  # plain text does not need it

    lines = []
    for token in MarkdownIt("js-default").parse(body):
        if token.type == "inline":
            parts = (
                "\n" if t.type == "hardbreak" else " " if t.type == "softbreak" else t.content
                for t in token.children or ()
                if t.type != "html_inline"
            )
            lines.append("".join(parts))
        elif token.type in ("fence", "code_block"):
            lines.append(" ".join(token.content.split()))
    return _clean("\n\n".join(" ".join(line.split(" ")) for line in lines)) if lines else ""
