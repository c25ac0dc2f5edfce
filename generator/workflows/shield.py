"""What no page shows: ways to reach somebody in an article's words, and names that an editor withholds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, cached_property
from operator import attrgetter
from typing import Any, TypeVar

from generator import content
from generator.content import Decisions, Permalink
from generator.model import Actor, Article, Briefing, Identity
from generator.text import contacts, free

WITHHELD = "[name withheld]"
_OWN = frozenset(["notes", "answer", "links", "url", "file"])
"""What editors write themselves, and where an article is: an address there is meant to be read."""
_SHORTEST = 2
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SPACE, _APOSTROPHE = re.compile(r"\\?\s+"), re.compile(r"['’‘ʼ`]")
_Record = TypeVar("_Record")


@dataclass(frozen=True)
class Shield:
    """The names that are withheld in a library; it covers whatever is built from that."""

    names: tuple[str, ...] = ()

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        forms = sorted({*self.names, *map(str.upper, self.names)}, key=lambda form: (-len(form), form))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(_pattern, forms))})(?:e?s)?(?!\w)") if forms else None

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset(part for name in self.names for part in contacts.name_parts(name))

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
        whole = [part.strip(".,’'") for name in (actor.name, *actor.aka) for part in name.split()]
        parts = (*whole, *(half for part in whole for half in part.split("-")))
        yield from (part for part in parts if len(part) >= _SHORTEST and part[0].isupper())


def _pattern(form: str) -> str:
    """A name as a pattern: any white space between its parts, any apostrophe."""
    return _APOSTROPHE.sub("['’‘ʼ`]", _SPACE.sub(r"\\s+", re.escape(form)))


def published(
    briefings: Iterable[Briefing],
    decided: Decisions,
    over: Shield,
    mask: Callable[[Briefing, Shield], Briefing] | None = None,
) -> tuple[list[Briefing], Decisions]:
    """Briefings, in their order, and decisions as they may be published; `mask` gives one of them, if not `masked`."""
    found, leads = [*briefings], {}
    if over.names:
        moved = [_under_other_keys(briefing, over) for briefing in found]
        leads = {f"{one.id}#{old}": f"{one.id}#{new}" for one, keys in moved for old, new in keys.items() if old != new}
        found = [_following(one, leads) for one, _ in moved]
    return [(mask or masked)(one, over) for one in found], replace(
        decided,
        identities=tuple(_mapped(_led(one, leads), over) for one in decided.identities if not _is_named(one, over)),
        refused=tuple((leads.get(one, one), leads.get(other, other)) for one, other in decided.refused),
        changes=tuple(
            replace(made, key=None) if made.key and over.tells(made.key) else made
            for made in (_mapped(one, over) for one in decided.changes)
        ),
    )


def masked(briefing: Briefing, over: Shield) -> Briefing:
    """A briefing whose texts are masked."""
    return _mapped(briefing, over)


def _is_named(identity: Identity, over: Shield) -> bool:
    """Whether a decision is about somebody whose name is withheld."""
    return over.tells(identity.key) or any(over.unnamed(name) != name for name in (identity.name or "", *identity.aka))


def _led(identity: Identity, leads: Mapping[str, str]) -> Identity:
    return replace(
        identity,
        same_as=tuple(leads.get(word, word) for word in identity.same_as),
        not_same_as=tuple(leads.get(word, word) for word in identity.not_same_as),
    )


def _following(briefing: Briefing, leads: Mapping[str, str]) -> Briefing:
    """A briefing whose references to others have their new keys."""
    data = content.plain(briefing)
    made = data
    for id_ in dict.fromkeys(old.partition("#")[0] for old in leads):
        made = content.elsewhere(made, id_, leads)
    return briefing if made == data else content.from_plain(made)


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


def shielded_lines(lines: Iterable[Permalink], over: Shield) -> tuple[Permalink, ...]:
    """The ledger without addresses that would tell a name."""
    return tuple(line for line in lines if not over.tells(line.address)) if over.names else tuple(lines)


def _mapped(record: _Record, over: Shield) -> _Record:
    """A record with every text in it masked; where nobody is withheld, most have nothing to mask."""
    if not over.names and not contacts.may_have_contact("\n".join(_texts((record,), []))):
        return record
    changed: dict[str, Any] = {}
    for field in fields(record):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        made = _value(value, over.unnamed if field.name in _OWN else over.masked, over)
        if field.name in ("url", "file") and value and over.tells(value):
            made = None if field.name == "url" else _file(value, over)
        if made != value:
            changed[field.name] = made
    return replace(record, **changed) if changed else record  # type: ignore[type-var]


def _texts(values: Iterable[Any], found: list[str]) -> list[str]:
    """Every text among values and in their records, but for what editors write themselves, behind those `found`."""
    for value in values:
        if value is None:
            continue
        if isinstance(value, str):
            if not _DAY.fullmatch(value):
                found.append(value)
        elif isinstance(value, tuple):
            _texts(value, found)
        elif is_dataclass(value):
            _texts(_shown(value.__class__)(value), found)
        elif isinstance(value, Mapping):
            _texts((*value, *value.values()), found)
    return found


@cache
def _shown(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    """What takes from a record of a kind the values that are masked; it always gives several."""
    names = [field.name for field in fields(kind) if field.name not in _OWN]
    return attrgetter(*names, names[0])


def _value(value: Any, mask: Callable[[str], str], over: Shield) -> Any:
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, tuple):
        return tuple(_value(each, mask, over) for each in value)
    if isinstance(value, Mapping):
        return {mask(name): _value(each, mask, over) for name, each in value.items()}
    return _mapped(value, over) if is_dataclass(value) else value


def _file(name: str, over: Shield) -> str:
    return "".join("x" if over.tells(part) else part for part in re.split(r"([^A-Za-z0-9]+)", name))


def _under_other_keys(briefing: Briefing, over: Shield) -> tuple[Briefing, dict[str, str]]:
    """A briefing whose keys tell no name, and its new keys; whose name is withheld is a source without one."""
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
    return content.from_plain(data), {old: str(new) for keys in leads.values() for old, new in keys.items()}


def _former(item: Mapping[str, Any], over: Shield) -> dict[str, Any]:
    kept = [word for word in item.get("was", ()) if not over.tells(word)]
    return {name: value for name, value in item.items() if name != "was"} | ({"was": kept} if kept else {})
