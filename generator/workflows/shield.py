"""What no page shows: ways to reach somebody in an article's words, and names that an editor withholds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from generator import content
from generator.content import Permalink
from generator.model import Actor, Article, Briefing, Change
from generator.text import contacts, free, slug

WITHHELD = "[name withheld]"
_OWN = frozenset(["notes", "answer"])
"""What editors write themselves: an address there is meant to be read."""
_SHORTEST = 3
_Record = TypeVar("_Record")


@dataclass(frozen=True)
class Shield:
    """The names that are withheld in a library; it covers whatever is built from that."""

    names: tuple[str, ...] = ()

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        forms = sorted(self.names, key=lambda form: (-len(form), form))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)") if forms else None

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset(part for name in self.names for part in slug(name).split("-") if len(part) >= _SHORTEST)

    def unnamed(self, text: str) -> str:
        """The text with a note in place of each name."""
        return self._names.sub(WITHHELD, text) if self._names else text

    def masked(self, text: str) -> str:
        """The text without names and without ways to reach somebody."""
        return contacts.masked(self.unnamed(text))

    def tells(self, address: str) -> bool:
        """Whether an address, or the name of a file, has a part of a name in it."""
        return bool(self._parts & {*re.split(r"[^a-z0-9]+", address.lower())})

    def key(self, key: str, taken: Iterable[str]) -> str:
        """A key without the parts of names."""
        kept = "-".join(part for part in key.split("-") if part not in self._parts)
        return key if kept == key else free(kept or "withheld", {*taken})


def shield(briefings: Iterable[Briefing]) -> Shield:
    """The shield over a library: every form of the names of actors with `publish_name: false`."""
    withheld = [actor for each in briefings for actor in each.actors if actor.publish_name is False]
    return Shield(names=tuple(dict.fromkeys(form for actor in withheld for form in _forms(actor))))


def _forms(actor: Actor) -> Iterable[str]:
    """The names of an actor; of a person also each part that begins with a capital."""
    yield from (actor.name, *actor.aka)
    if actor.kind == "person":
        parts = (part.strip(".,’'") for name in (actor.name, *actor.aka) for part in name.split())
        yield from (part for part in parts if len(part) >= _SHORTEST and part[0].isupper())


def shielded(briefing: Briefing, over: Shield) -> Briefing:
    """A briefing as it may be published."""
    if over.names:
        briefing = _under_other_keys(briefing, over)
    return _mapped(briefing, over)


def shielded_article(article: Article, over: Shield) -> Article:
    """An article from whose words passages may be published; paragraphs stay what they are."""
    if over.masked(article.text) == article.text:
        return article
    text, end, paragraphs = "", 0, []
    for each in article.paragraphs:
        text += article.text[end : each.start]
        start, end = len(text), each.end
        text += over.masked(article.text[each.start : each.end])
        paragraphs.append(replace(each, start=start, end=len(text)))
    source = _mapped(article.provenance, over)
    return Article(provenance=source, text=text + article.text[end:], paragraphs=tuple(paragraphs))


def shielded_change(change: Change, over: Shield) -> Change:
    """An entry of the log as it may be published."""
    change = _mapped(change, over)
    return replace(change, key=None) if change.key and over.tells(change.key) else change


def shielded_lines(lines: Iterable[Permalink], over: Shield) -> tuple[Permalink, ...]:
    """The ledger without addresses that would tell a name."""
    return tuple(line for line in lines if not over.tells(line.address)) if over.names else tuple(lines)


def _mapped(record: _Record, over: Shield) -> _Record:
    """A record with every text in it masked."""
    changed: dict[str, Any] = {}
    for field in fields(record):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        made = _value(value, over.unnamed if field.name in _OWN else over.masked, over)
        if field.name in ("url", "file") and value and over.tells(value):
            made = None if field.name == "url" else _file(value, over)
        if made != value:
            changed[field.name] = made
    return replace(record, **changed) if changed else record  # type: ignore[type-var]


def _value(value: Any, mask: Callable[[str], str], over: Shield) -> Any:
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, tuple):
        return tuple(_value(each, mask, over) for each in value)
    return _mapped(value, over) if is_dataclass(value) else value


def _file(name: str, over: Shield) -> str:
    return "".join("x" if over.tells(part) else part for part in re.split(r"([^A-Za-z0-9]+)", name))


def _under_other_keys(briefing: Briefing, over: Shield) -> Briefing:
    """A briefing whose keys tell no name; an actor whose name is withheld is a source without one."""
    hidden = {each.key for each in briefing.actors if over.unnamed(each.name) != each.name}
    data = content.plain(briefing)
    leads: dict[str, dict[str, str | None]] = {group: {} for group in content.GROUPS}
    for group in content.GROUPS:
        taken = {*(data.get(group) or {})}
        for key in data.get(group) or {}:
            new = over.key(key, taken)
            taken.add(new)
            leads[group][key] = new
    data = content.redirected(data, leads["actors"], leads["claims"])
    for group in content.GROUPS:
        if group in data:
            data[group] = {str(leads[group][key]): _former(item, over) for key, item in data[group].items()}
    for key in hidden:
        actor = data["actors"][str(leads["actors"][key])]
        data["actors"][str(leads["actors"][key])] = {
            name: value for name, value in actor.items() if name not in ("aka", "publish_name")
        } | {"unnamed": "true"}
    return content.from_plain(data)


def _former(item: Mapping[str, Any], over: Shield) -> dict[str, Any]:
    kept = [word for word in item.get("was", ()) if not over.tells(word)]
    return {name: value for name, value in item.items() if name != "was"} | ({"was": kept} if kept else {})
