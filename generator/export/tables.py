"""The library as JSON and back, and as tables: JSON lines, CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator import content
from generator.library import Library
from generator.model import Briefing
from generator.text import keys
from generator.yaml_document import as_list

VERSION = 1
TABLES = ("claims", "quotes", "questions", "actors", "briefings")
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is exported: empty means everything. Days are ISO dates, both included."""

    publisher: str = ""
    status: str = ""
    tag: str = ""
    level: str = ""
    actor: str = ""
    since: str = ""
    until: str = ""

    def lets(self, briefing: Briefing) -> bool:
        """Whether a briefing belongs to what is wanted."""
        published = briefing.article.published or ""
        return all(
            (
                not self.publisher or briefing.article.publisher == self.publisher,
                not self.status or briefing.status == self.status,
                not self.tag or self.tag in briefing.tags,
                not self.since or published >= self.since,
                not self.until or ("" < published <= self.until),
            )
        )


def whole(library: Library, wanted: Filter) -> str:
    """The briefings, the actors and the links of the library as one JSON text; `briefings` reads them back."""
    chosen = [each for each in library.briefings if wanted.lets(each)]
    ids = {each.id for each in chosen}
    data = {
        "version": VERSION,
        "briefings": [_plain(each) for each in chosen],
        "actors": [row for row in _actors(library) if ids & set(row["briefings"])],
        "links": [
            {"source": link.source.reference, "relation": link.relation, "target": link.target.reference}
            for reference, links in sorted(library.links.items())
            for link in links
            if link.source.reference == reference and link.source.briefing.id in ids
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def names(library: Library) -> dict[str, set[str]]:
    """Every publisher, tag and actor that a filter can ask for."""
    rows = [row for what in TABLES for row in table(library, what, Filter())]
    return {
        "publisher": {each.article.publisher for each in library.briefings if each.article.publisher},
        "tag": {tag for each in library.briefings for tag in each.tags},
        "actor": {name for row in rows for name in _actors_of(row)},
    }


def _plain(briefing: Briefing) -> dict[str, Any]:
    """A briefing as data; counts are numbers here, where the file has text."""
    data = content.plain(briefing)
    return {**data, "left_out": dict(briefing.left_out)} if briefing.left_out else data


def briefings(text: str) -> tuple[Briefing, ...]:
    """The briefings in what `whole` has written."""
    return tuple(content.from_plain(data) for data in json.loads(text)["briefings"])


def table(library: Library, what: str, wanted: Filter) -> list[dict[str, Any]]:
    """The claims, quotes, questions, actors or briefings of the library, a mapping for each."""
    makers = dict(zip(TABLES, (_claims, _quotes, _questions, _actors, _briefings), strict=True))
    chosen = {each.id for each in library.briefings if wanted.lets(each)}
    rows = makers[what](library)
    return [row for row in rows if chosen & set(_homes(row)) and _suits(row, wanted)]


def lines(rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows as JSON lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def sheet(rows: Iterable[Mapping[str, Any]], what: str) -> str:
    """Rows as CSV (RFC 4180) in UTF-8: several values joined by `; `, and a `'` before what looks like a formula."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=COLUMNS[what], lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(row[name]) for name in COLUMNS[what]})
    return "\ufeff" + out.getvalue()


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `whole` writes."""
    briefing = content.schema()
    reference = {"type": "string", "pattern": f"^{keys.PATTERN}#{keys.PATTERN}$"}
    relation = {"enum": ["corroborates", "contradicts"]}
    text, texts = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    actor = dict.fromkeys(("aka", "sides", "briefings"), texts) | dict.fromkeys(("key", "name", "kind"), text)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": {**briefing["$defs"], "Briefing": {name: briefing[name] for name in briefing if name[0] != "$"}},
        "title": "Library of briefings",
        "type": "object",
        "required": ["version", "briefings", "actors", "links"],
        "additionalProperties": False,
        "properties": {
            "version": {"const": VERSION},
            "briefings": {"type": "array", "items": {"$ref": "#/$defs/Briefing"}},
            "actors": {"type": "array", "items": _object({**actor, "links": {"type": "object"}})},
            "links": {
                "type": "array",
                "items": _object({"source": reference, "relation": relation, "target": reference}),
            },
        },
    }


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(properties), "additionalProperties": False, "properties": properties}


COLUMNS = {
    "claims": (
        *("id", "briefing", "publisher", "published", "status", "claim", "by", "via", "about", "when", "said"),
        *("confidence", "why", "origins", "confirmations", "contradictions", "evidence", "corroborates", "contradicts"),
    ),
    "quotes": ("id", "briefing", "publisher", "published", "status", "text", "by", "via", "cue"),
    "questions": (
        *("id", "briefing", "publisher", "published", "status", "question", "open_since", "state", "put_to", "reply"),
        *("answered_by", "about"),
    ),
    "actors": ("key", "name", "kind", "aka", "sides", "links", "briefings"),
    "briefings": (
        *("id", "title", "status", "publisher", "published", "author", "url", "tags", "summary"),
        *("claims", "quotes", "questions"),
    ),
}


def _claims(library: Library) -> Iterator[dict[str, Any]]:
    for entry in library.claims:
        claim, now = entry.item, library.standings[entry.reference]
        yield {
            **_origin(entry.reference, entry.briefing),
            "claim": claim.claim,
            **{field: _names(library, entry.briefing, getattr(claim, field)) for field in ("by", "via", "about")},
            "when": claim.when,
            "said": claim.said,
            "confidence": claim.confidence,
            "why": list(claim.why),
            "origins": now.origins,
            "confirmations": now.confirmations,
            "contradictions": now.contradictions,
            "evidence": list(claim.evidence),
            "corroborates": list(claim.corroborates),
            "contradicts": list(claim.contradicts),
        }


def _quotes(library: Library) -> Iterator[dict[str, Any]]:
    for entry in library.quotes:
        by, via = (_names(library, entry.briefing, names) for names in (entry.item.by, entry.item.via))
        about = {"text": entry.item.text, "by": by, "via": via, "cue": entry.item.cue}
        yield {**_origin(entry.reference, entry.briefing), **about}


def _questions(library: Library) -> Iterator[dict[str, Any]]:
    for entry in library.questions:
        asked = entry.item
        yield {
            **_origin(entry.reference, entry.briefing),
            "question": asked.question,
            "open_since": entry.briefing.article.published,
            "state": asked.status or "open",
            "put_to": _names(library, entry.briefing, (asked.put_to,))[0] if asked.put_to else None,
            "reply": asked.reply,
            "answered_by": asked.answered_by,
            "about": list(asked.about),
        }


def _actors(library: Library) -> Iterator[dict[str, Any]]:
    for profile in library.profiles.values():
        seen = list(dict.fromkeys(each.briefing.id for each in profile.appearances))
        lists = {"aka": list(profile.aka), "sides": list(profile.sides), "links": dict(profile.links)}
        yield {"key": profile.key, "name": profile.name, "kind": profile.kind, **lists, "briefings": seen}


def _briefings(library: Library) -> Iterator[dict[str, Any]]:
    for each in library.briefings:
        source = {name: getattr(each.article, name) for name in ("publisher", "published", "author", "url")}
        counts = {"claims": len(each.claims), "quotes": len(each.quotes), "questions": len(each.open_questions)}
        known = {"id": each.id, "title": each.title, "status": each.status, **source}
        yield {**known, "tags": list(each.tags), "summary": each.summary, **counts}


def _origin(reference: str, briefing: Briefing) -> dict[str, Any]:
    source = {"publisher": briefing.article.publisher, "published": briefing.article.published}
    return {"id": reference, "briefing": briefing.id, **source, "status": briefing.status}


def _names(library: Library, briefing: Briefing, names: Iterable[str]) -> list[str]:
    """Names as the library has them: keys of a briefing become the names of their actors."""
    own = {actor.key: actor.name for actor in briefing.actors}
    profiles = ((name, library.profile(briefing, name)) for name in names)
    return [profile.name if profile is not None else own.get(name, name) for name, profile in profiles]


def _homes(row: Mapping[str, Any]) -> list[str]:
    found = row.get("briefings", row.get("briefing", row.get("id")))
    return [str(each) for each in as_list(found)]


def _actors_of(row: Mapping[str, Any]) -> list[str]:
    """The names of those who speak in a row, pass on, were asked, or are its subject."""
    named = [row[field] for field in ("name", "put_to") if row.get(field)]
    about = row.get("about", ()) if "claim" in row else ()
    return [*named, *row.get("by", ()), *row.get("via", ()), *row.get("aka", ()), *about]


def _suits(row: Mapping[str, Any], wanted: Filter) -> bool:
    actor = not wanted.actor or wanted.actor in _actors_of(row)
    return actor and (not wanted.level or "confidence" not in row or row["confidence"] == wanted.level)


def _cell(value: Any) -> str:
    if isinstance(value, Mapping):
        value = [f"{name}: {where}" for name, where in value.items()]
    text = "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(_DANGEROUS) else text
