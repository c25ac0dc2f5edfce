"""Reads a text as far as attribution does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.extract import annotate, attribution, entities
from generator.extract.annotate.reading import Reading
from generator.extract.records import AttributedStatement, Entities, Reference
from generator.model import Article, Provenance
from generator.text import paragraphs

SOURCE = Provenance(file="seeds/invented.txt", publisher="The Invented Gazette", published="2031-03-04")


def read(text: str) -> tuple[Reading, Entities, list[AttributedStatement], Mapping[int, Reference]]:
    """The reading of a text, its actors, its statements and its references."""
    reading = annotate.prepare(Article(provenance=SOURCE, text=text, paragraphs=paragraphs(text, SOURCE)))
    named = entities.find(reading)
    said, references = attribution.find(reading, named)
    return reading, named, said, references


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of a file beside this one."""
    return yaml.safe_load((Path(__file__).parent / f"cases_{name}.yml").read_text("utf-8"))
