"""The lines between --- at the head of a seed: what a person, or `briefing add`, says of the article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import get_args

from generator import yaml_document
from generator.model import Problems, Provenance, Publish
from generator.text import edtf, keys, spelling
from generator.text.genre import GENRES
from generator.yaml_document import Document, refused

KNOWN = tuple(field.name for field in fields(Provenance) if field.name != "file")
_CHOICES: Mapping[str, Sequence[str]] = {"genre": GENRES, "publish": get_args(Publish)}
_FRONT = re.compile(r"---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)

_COLON = re.compile(
    rf"^((?:{'|'.join(KNOWN)}):[ \t]+)([^\s\"'>|&*!%@`\[\]{{}}#,?-](?:(?![ \t]#).)*:(?:[ \t](?:(?![ \t]#).)*)?)$",
    re.MULTILINE,
)
"""A line with a colon in its text, which is meant as it is: no field of an article has fields of its own."""


def split(text: str, name: str) -> tuple[dict[str, str], str]:
    """What the lines at the head of a text say, and the text below them; slips raise `Problems` with their line."""
    match = _FRONT.match(text)
    if not match:
        return {}, text
    document = yaml_document.read("\n" + _COLON.sub(_quoted, match[1] or ""), name)  # the line of --- counts
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


def _quoted(line: re.Match[str]) -> str:
    """A line whose text has a colon, as YAML wants it."""
    return f"{line[1]}{yaml_document.scalar(line[2])}"


def _published(words: str, document: Document) -> str:
    """The day, month or year of publication as EDTF; of a time stamp the day."""
    if known := edtf.published(words):
        return known
    raise _at(document, document.places["published",][0], f"“{words}” is not a date.", edtf.remedy(words, edtf.DAY))


def _at(document: Document, place: int, message: str, remedy: str) -> Problems:
    return Problems((yaml_document.problem(document.text, document.file, place, "front-matter", message, remedy),))
