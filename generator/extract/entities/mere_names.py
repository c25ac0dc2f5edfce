"""Names that an article gives outside its story: towns and agency of the dateline, and the outlet where the lead names it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.records import Entity
from generator.model import Kind
from generator.text import fold

_END = re.compile(r"[(,—–]|--|\s-\s|:")
_AGENCY = re.compile(r"[(/](?P<name>[A-Z][\w’'.& -]{1,40})[)/]\s?(?:[—–-]|$)")
_DAY = re.compile(r"\b[A-Z][a-z]{2,8}\.?\s\d{1,2}\b|\b\d{1,2}\s[A-Z][a-z]{2,8}\b")
"""The day of a dateline. A town before a dash alone, without day, agency or region, which no list knows may be anything in capitals."""
_NAME = re.compile(r"[A-Z](?:[^\W\d_]|[’'.& -])+")


def with_mere_names(reading: Reading, people: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities with those that only the index needs: they speak nowhere, and no claim is theirs."""
    known = {_plain(form) for entity in people for form in (entity.name, *entity.forms)}
    found = (*_datelines(reading), *_outlet(reading))
    fresh = {_plain(one.name): one for one in found if _plain(one.name) not in known}
    first = max((entity.number for entity in people), default=-1) + 1
    return (*people, *(_numbered(one, number) for number, one in enumerate(fresh.values(), first)))


def _numbered(entity: Entity, number: int) -> Entity:
    return Entity(number=number, name=entity.name, kind=entity.kind, forms=(), places=entity.places)


def _plain(name: str) -> str:
    return fold(name).lower().removeprefix("the ").rstrip(".")


def _datelines(reading: Reading) -> Iterator[Entity]:
    """`LONDON/BRUSSELS, March 3 (Agency) —`: the towns from which a story is told, and the agency where nothing says who published it."""
    for paragraph in reading.article.paragraphs:
        if paragraph.kind != "dateline":
            continue
        line = reading.text[paragraph.start : paragraph.end]
        agency, stop = _AGENCY.search(line), _END.search(line)
        towns = re.finditer(r"[^/]+", line[: stop.start() if stop else len(line)])
        named: list[tuple[Kind, tuple[int, int]]]
        filed = agency or _DAY.search(line) or (stop and stop.group() == ",")
        named = [
            ("place", (town.start(), town.start() + len(town.group().rstrip())))
            for town in towns
            if filed or town.group().strip().lower() in lex.PLACES
        ]
        named += [("organization", agency.span("name"))] if agency and not reading.article.provenance.publisher else []
        for kind, (start, end) in named:
            name = " ".join(line[start:end].split())
            if _NAME.fullmatch(name) and not _is_day(name):
                places = ((paragraph.start + start, paragraph.start + end),)
                yield _entity(_small(name) if kind == "place" else name, kind, places)


def _is_day(name: str) -> bool:
    """`Tuesday`, `March 3`: whether what opens a dateline is its day."""
    return name.lower() in lex.WEEKDAYS or name.split()[0].lower().rstrip(".") in lex.MONTHS


def _small(name: str) -> str:
    """A name as a sentence would write it: `SALT BAY` as `Salt Bay`."""
    return " ".join(word.capitalize() for word in name.split()) if name.isupper() else name


def _outlet(reading: Reading) -> Iterator[Entity]:
    """The publisher, where the story is about it: the lead names it."""
    own = _plain(reading.article.provenance.publisher or "")
    lead = [m for line in reading.lines[:1] if own and not line.caption for m in line.mentions]
    if not any(_plain(mention.text) == own for mention in lead):
        return
    told = (mention for line in reading.lines if not line.caption for mention in line.mentions)
    found = [mention for mention in told if _plain(mention.text) == own]
    yield _entity(found[0].text, "organization", tuple((m.start, m.end) for m in found))


def _entity(name: str, kind: Kind, places: tuple[tuple[int, int], ...]) -> Entity:
    return Entity(number=0, name=name, kind=kind, forms=(), places=places)
