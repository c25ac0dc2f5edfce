"""Cases: what a file beside a test lists, and a text read as far as a room reads it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import seeds
from generator.extract import annotate, attribution, claims, entities, extract, questions
from generator.model import Article, Briefing, Provenance

WAYS = {"fires": True, "silent": False}


def load(test: str, name: str) -> Any:
    """What `cases/NAME.yml` beside a test holds."""
    return yaml.load((Path(test).parent / "cases" / f"{name}.yml").read_bytes(), yaml.CSafeLoader)


def each(test: str, name: str) -> pytest.MarkDecorator:
    """Runs a test for each `case` of a file: of a list, or of the lists of a mapping, whose keys are the `kind`."""
    found = load(test, name)
    listed = (
        found
        if isinstance(found, list)
        else [{"kind": kind, **case} for kind, cases in found.items() for case in cases]
    )
    return pytest.mark.parametrize("case", listed, ids=lambda case: str(case.get("case", case.get("text")))[:60])


def rules(test: str, table: str) -> pytest.MarkDecorator:
    """Runs a test for each `rule` of a table in `cases/rules.yml`, with what `given` fires it and what must not."""
    listed = [
        (rule, fires, given)
        for rule, ways in load(test, "rules")[table].items()
        for way, fires in WAYS.items()
        for given in (ways[way] if isinstance(ways[way], list) else [ways[way]])
    ]
    return pytest.mark.parametrize(("rule", "fires", "given"), listed)


def marked(text: str) -> tuple[str, int]:
    """A text without the square brackets around one stretch of it, and where that stretch begins."""
    start = text.index("[")
    return text.replace("[", "", 1).replace("]", "", 1), start


def article(text: str, **known: Any) -> Article:
    """An invented article in English, published on a Sunday."""
    given = {"publisher": "The Invented Gazette", "published": "2024-11-03", "language": "en", **known}
    return seeds.article(text.strip(), Provenance(file="seeds/invented.txt", **given))


def drafted(text: str, **known: Any) -> Briefing:
    """The draft of an invented article."""
    return extract(article(text, **known))


def sources(briefing: Briefing, by: tuple[str, ...]) -> str:
    """The names behind a `by`, joined; nothing for the outlet's own voice."""
    names = {actor.key: actor.name for actor in briefing.actors}
    return " and ".join(names.get(who, who) for who in by)


class Read:
    """A text read in the order of the recipe, no further than is asked."""

    def __init__(self, text: str, **known: Any) -> None:
        self.reading = annotate.prepare(article(text, **known))

    @cached_property
    def named(self) -> Any:
        """Its entities."""
        return entities.find(self.reading)

    @cached_property
    def voices(self) -> Any:
        """Whose words its paragraphs hold."""
        return attribution.voices(self.reading, self.named)

    @cached_property
    def attributed(self) -> Any:
        """Its statements, and what each pronoun takes up."""
        return attribution.find(self.reading, self.named, self.voices)

    @cached_property
    def quoted(self) -> Any:
        """Its quotes."""
        return attribution.quotes(self.reading, self.named, self.attributed[0], self.voices)

    @cached_property
    def claimed(self) -> Any:
        """Its claims."""
        return self.found.listed

    @cached_property
    def found(self) -> Any:
        """Its claims, and those that are not listed."""
        said, references = self.attributed
        spoken = attribution.with_blocks(self.reading, said, self.voices)
        return claims.find(self.reading, self.named, said, self.quoted, references, spoken)

    @cached_property
    def asked(self) -> Any:
        """Its open questions."""
        said, references = self.attributed
        return questions.find(self.reading, self.named, references, said, self.found)
