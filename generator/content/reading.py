"""From YAML to briefings: the model's types are enforced, and every problem has its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from generator.model import Actor, Briefing, Claim, Event, Problem, Problems, Provenance, Question, Quote
from generator.text import keys, spelling
from generator.yaml_document import Document, NodePath, as_list, flow, problem, read

if TYPE_CHECKING:
    from pydantic import TypeAdapter

MOST = 100
"""At most this many problems of a file are reported at once."""
ITEMS = {"actors": Actor, "quotes": Quote, "claims": Claim, "open_questions": Question, "timeline": Event}
LISTS = frozenset("tags aka by via about evidence why corroborates contradicts was same_as not_same_as".split())
_STEP = r"[^/\\.\x00-\x1f][^/\\\x00-\x1f]{0,199}"
_FILE = re.compile(rf"(?![A-Za-z]:){_STEP}(?:[/\\]{_STEP})*")
"""What the path of a file inside the project looks like, on every system."""


@cache
def adapter() -> TypeAdapter[Briefing]:
    """The model as pydantic checks it; unknown fields are reported before that, with what may have been meant."""
    from pydantic import TypeAdapter  # extraction writes briefings and does not need it

    return TypeAdapter(Briefing)


def parse(text: str, file: str) -> tuple[Briefing | None, tuple[Problem, ...]]:
    """The briefing of a YAML text, or None, and everything that has to be fixed in it."""
    try:
        document = read(text, file)
    except Problems as error:
        return None, error.problems
    if not isinstance(document.data, dict):
        return None, (
            problem(
                text,
                file,
                0,
                "empty",
                "The file contains no briefing.",
                "write `id:`, `title:`, `status:` and `article:`, or delete the file.",
            ),
        )
    found = tuple(islice(chain(_unknown(document), _shape(document)), MOST))
    if found:
        return None, found
    from pydantic import ValidationError

    try:
        return adapter().validate_python(_plain(document.data)), (*islice(_keys(document), MOST), *_article(document))
    except ValidationError as error:
        return None, tuple(invalid(document, one) for one in error.errors(include_url=False)[:MOST])


def from_plain(data: dict[str, Any]) -> Briefing:
    """The briefing of plain data that a program has written; what is wrong in it raises pydantic's error."""
    return adapter().validate_python(_plain(data))


def as_drafted(data: Mapping[str, Any]) -> Briefing:
    """The briefing of plain data that the machine has just written: nothing is checked, and pydantic is not loaded."""
    made = _plain(dict(data))
    groups = {group: tuple(kind(**_frozen(item)) for item in made.get(group, ())) for group, kind in ITEMS.items()}
    rest = {name: value for name, value in made.items() if name not in ITEMS}
    return Briefing(**{**_frozen(rest), **groups, "article": Provenance(**made["article"])})


def _frozen(item: Mapping[str, Any]) -> dict[str, Any]:
    flags = {name: item[name] == "true" for name in ("unnamed", "in_passing", "publish_name") if name in item}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in item.items()} | flags


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    """The mappings of items as lists of items that carry their key, and single texts as lists."""
    made: dict[str, Any] = {}
    for name, value in data.items():
        if name in ITEMS and isinstance(value, dict):
            made[name] = [{"key": key, **with_lists(item)} for key, item in value.items()]
        else:
            made |= with_lists({name: value})
    return made


def with_lists(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: as_list(value) if name in LISTS and isinstance(value, str) else value for name, value in item.items()}


def _shape(document: Document) -> Iterator[Problem]:
    """Groups of items that are not mappings, before the model sees them."""
    for group in ITEMS:
        value = document.data.get(group)
        if value in (None, ""):
            continue
        if not isinstance(value, dict):
            message = f"`{group}` must hold items, each under a key."
            remedy = "write `key:` on a line of its own, and the fields below it, indented."
            yield at(document, (group,), "schema", message, remedy)
            continue
        for key, item in value.items():
            if not isinstance(item, dict):
                message, remedy = f"“{key}” has no fields.", "write its fields below it, indented by two spaces."
                yield at(document, (group, key), "schema", message, remedy)


def _unknown(document: Document) -> Iterator[Problem]:
    """Fields that the model does not know, with what may have been meant."""
    known = [field.name for field in fields(Briefing)]
    yield from (strange(document, (name,), name, known) for name in document.data if name not in known)
    article = document.data.get("article")
    names = [field.name for field in fields(Provenance)]
    if isinstance(article, dict):
        yield from (strange(document, ("article", name), name, names) for name in article if name not in names)
    for group, kind in ITEMS.items():
        names = [field.name for field in fields(kind) if field.name != "key"]
        value = document.data.get(group)
        for key, item in value.items() if isinstance(value, dict) else ():
            if isinstance(item, dict):
                yield from (strange(document, (group, key, name), name, names) for name in item if name not in names)


def strange(document: Document, path: tuple[str | int, ...], name: str, known: list[str]) -> Problem:
    remedy = spelling.did_you_mean(name, known, f"delete it; the known fields are {', '.join(known)}.", 0.6)
    return at(document, path, "unknown-field", f"`{name}` is not a known field.", remedy, key=True)


def _article(document: Document) -> Iterator[Problem]:
    """The article is a file of the project, named from its root, nothing hidden; its address can be linked."""
    url = document.data["article"].get("url")
    if url and not keys.is_linked(url):
        message = f"“{_short(url)}” is not an address that a page may link to."
        yield at(document, ("article", "url"), "bad-url", message, keys.LINK_REMEDY)
    file = document.data["article"]["file"]
    if not _FILE.fullmatch(file) or len(file) > 1000:
        message = f"“{_short(file)}” is not a file of this project."
        remedy = "write its path from the folder that holds `content/`, such as seeds/storm.txt."
        yield at(document, ("article", "file"), "bad-path", message, remedy)


def _keys(document: Document) -> Iterator[Problem]:
    """Names that cannot be addresses, and names that two things of one file have now or had before."""
    yield from refused_names(document, ("id",), [document.data.get("id", "")], key=False)
    yield from refused_names(document, ("was",), as_list(document.data.get("was")), key=False)
    yield from _names(document, ["actors"])
    yield from _names(document, [group for group in ITEMS if group != "actors"])


def _names(document: Document, groups: list[str]) -> Iterator[Problem]:
    """The same for the items of groups that are addressed alike, such as everything with a place on the page."""
    items = [(group, key, item) for group in groups for key, item in (document.data.get(group) or {}).items()]
    now: dict[str, str] = {}
    former: dict[str, tuple[str, str]] = {}
    for group, key, _ in items:
        yield from refused_names(document, (group, key), [key])
        if key in now:
            yield _twice(document, (group, key), key, "the key", now[key])
        now.setdefault(key, group)
    for group, key, item in items:
        path, was = (group, key, "was"), as_list(item.get("was"))
        yield from refused_names(document, path, was, key=False)
        for word in was:
            if word in now:
                yield _twice(document, path, word, "the key", now[word])
            elif former.setdefault(word, (group, key)) != (group, key):
                yield _twice(document, path, word, "a former key", former[word][0])


def refused_names(document: Document, path: NodePath, words: Iterable[str], *, key: bool = True) -> Iterator[Problem]:
    """The words among these that cannot be an address: of a page, of a place on it, or a former one."""
    for word in words:
        if not keys.valid(word):
            yield at(document, path, "bad-key", f"“{_short(word)}” cannot be an address.", keys.REMEDY, key=key)


def _twice(document: Document, path: NodePath, word: str, what: str, group: str) -> Problem:
    message = f"“{word}” is already {what} of one of the {group.replace('_', ' ')}."
    return at(document, path, "duplicate-key", message, "give one of the two another key.", key=path[-1] != "was")


def at(
    document: Document, path: tuple[str | int, ...], code: str, message: str, remedy: str, *, key: bool = False
) -> Problem:
    table = document.keys if key and path in document.keys else document.places
    while path not in table:
        path, table = path[:-1], document.places
    return problem(document.text, document.file, table[path][0], code, message, remedy)


_SAYINGS = {
    "missing": ("`{field}` is missing.", "add `{field}:`."),
    "literal_error": ("“{input}” is not one of {expected}.", "write one of these."),
    "string_type": ("`{field}` must be text.", "write words after the colon."),
    "dataclass_type": ("`{field}` must be a mapping.", "write its fields below it as `name: value`, indented."),
    "dict_type": ("`{field}` must be a mapping.", "write its entries below it as `name: value`, indented."),
    "int_parsing": ("`{field}`: “{input}” is not a whole number.", "write digits only, such as 2."),
    "bool_parsing": ("`{field}`: “{input}” is neither true nor false.", "write `true` or `false`."),
    "tuple_type": ("`{field}` must be a list.", "write `[one, two]`, or one entry a line with `- `."),
}
_OTHERWISE = ("`{field}` does not fit the format.", "see the schema in content/schema/briefing.json.")


def invalid(document: Document, error: Any) -> Problem:
    """What pydantic reports, as a sentence at the place it concerns."""
    path: list[str | int] = []
    data: Any = document.data
    for step in error["loc"]:
        if isinstance(data, dict) and isinstance(step, int):
            step = list(data)[step] if step < len(data) else step
        path.append(step)
        data = (
            data.get(step)
            if isinstance(data, dict)
            else data[step]
            if isinstance(data, list) and isinstance(step, int) and step < len(data)
            else None
        )
    field = str(path[-1]) if path else "briefing"
    message, remedy = _SAYINGS.get(error["type"], _OTHERWISE)
    shown = {
        "field": field,
        "input": _short(error.get("input")),
        "expected": str(error.get("ctx", {}).get("expected", "")).replace("'", ""),
    }
    if error["type"] == "missing":
        return at(document, tuple(path[:-1]), "schema", message.format(**shown), remedy.format(**shown), key=True)
    return at(document, tuple(path), "schema", message.format(**shown), remedy.format(**shown))


def _short(value: Any) -> str:
    """The beginning of a value as an editor would write it."""
    return (value if isinstance(value, str) else flow(value) if isinstance(value, (dict, list)) else str(value))[:40]
