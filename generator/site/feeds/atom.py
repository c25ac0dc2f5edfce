"""Atom feeds (RFC 4287): of everything, of an actor, of a tag, of the open questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from xml.etree import ElementTree

from generator.library import Library, Profile
from generator.model import Briefing
from generator.site.labels import capital
from generator.site.page import Attachment
from generator.site.views.context import Desk, address
from generator.text import edtf, free, slug
from generator.text.legible import for_xml

NEWEST = 50
"""How many entries a feed holds."""
EVERYTHING, QUESTIONS = "feed.xml", "questions/feed.xml"
_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What a reader of feeds is told: where it is, its words, and what is in the head of its briefing."""

    path: str
    title: str
    summary: str
    status: str
    publisher: str
    published: str
    updated: str
    tags: tuple[str, ...]


def feeds(desk: Desk) -> Iterator[Attachment]:
    """The feeds of the whole site, where it has an address: everything, each tag, and the open questions."""
    if not desk.settings.address:
        return
    library = desk.library
    yield _feed(desk, EVERYTHING, desk.settings.name, "", _briefings(library, library.briefings))
    tagged: defaultdict[str, list[Briefing]] = defaultdict(list)
    for each in library.briefings:
        for tag in dict.fromkeys(each.tags):
            tagged[tag].append(each)
    for tag, path in tags(library).items():
        yield _feed(desk, path, f"{desk.settings.name}: {tag}", "", _briefings(library, tagged[tag]))
    if "questions" not in desk.settings.without:
        yield _feed(desk, QUESTIONS, f"{desk.settings.name}: open questions", "questions/", _questions(library))


def tags(library: Library) -> dict[str, str]:
    """Every tag, and where its feed is."""
    found: dict[str, str] = {}
    for tag in sorted({tag for each in library.briefings for tag in each.tags}):
        found[tag] = f"tags/{free(slug(tag) or 'tag', {path[5:-4] for path in found.values()})}.xml"
    return found


def of_actor(desk: Desk, profile: Profile) -> tuple[Attachment, ...]:
    """The feed of the briefings that an actor acts in, where the site has an address; those only named have none."""
    if not desk.settings.address or profile.in_passing:
        return ()
    newest = {each.briefing.id: each.briefing for each in profile.appearances if not each.in_passing}
    title, here = f"{desk.settings.name}: {profile.name}", f"actors/{profile.key}/"
    return (_feed(desk, f"{here}feed.xml", title, here, _briefings(desk.library, newest.values())),)


def _briefings(library: Library, found: Iterable[Briefing]) -> Iterator[_Entry]:
    for each in found:
        yield from _of(library, each, f"briefings/{each.id}/", each.title, each.summary or "")


def _questions(library: Library) -> Iterator[_Entry]:
    for entry in library.questions:
        if entry.item.status in (None, "open"):
            yield from _of(library, entry.briefing, address(entry), entry.item.question, entry.briefing.title)


def _of(library: Library, briefing: Briefing, path: str, title: str, summary: str) -> Iterator[_Entry]:
    """An entry; dates are those of the articles and of corrections, so what has no date is left out."""
    article = briefing.article
    if edtf.one(article.published or ""):
        yield _Entry(
            path=path,
            title=f"Draft: {title}" if briefing.status == "draft" else title,
            summary=summary,
            status=briefing.status,
            publisher=article.publisher or "Publisher not given",
            published=f"{edtf.earliest(article.published or '')}T00:00:00Z",
            updated=_updated(library, briefing),
            tags=briefing.tags,
        )


def _feed(desk: Desk, path: str, title: str, alternate: str, entries: Iterable[_Entry]) -> Attachment:
    """The newest entries as a file."""
    newest = tuple(islice(entries, NEWEST))
    text = desk.made(("feed", path), (title, newest), lambda: _printed(desk, path, title, alternate, newest))
    return Attachment(path=path, text=text)


def _printed(desk: Desk, path: str, title: str, alternate: str, newest: tuple[_Entry, ...]) -> str:
    ElementTree.register_namespace("", _ATOM)
    feed = ElementTree.Element(f"{{{_ATOM}}}feed")
    updated = max((each.updated for each in newest), default="1970-01-01T00:00:00Z")
    own = "" if path == EVERYTHING else path
    for name, text in (("id", _at(desk, own)), ("title", title), ("updated", updated)):
        _put(feed, name, text)
    ElementTree.SubElement(feed, f"{{{_ATOM}}}link", rel="self", href=_at(desk, path))
    ElementTree.SubElement(feed, f"{{{_ATOM}}}link", rel="alternate", href=_at(desk, alternate))
    for each in newest:
        _entry(desk, feed, each)
    for element in feed.iter():
        element.text = for_xml(element.text) if element.text else None
        for name, value in element.items():
            element.set(name, for_xml(value))
    ElementTree.indent(feed)
    return ElementTree.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def _entry(desk: Desk, feed: ElementTree.Element, each: _Entry) -> None:
    here = _at(desk, each.path)
    entry = ElementTree.SubElement(feed, f"{{{_ATOM}}}entry")
    for name, text in (("id", here), ("title", each.title), ("updated", each.updated), ("published", each.published)):
        _put(entry, name, text)
    author = ElementTree.SubElement(entry, f"{{{_ATOM}}}author")
    _put(author, "name", each.publisher)
    ElementTree.SubElement(entry, f"{{{_ATOM}}}link", rel="alternate", href=here)
    status = {"term": each.status, "scheme": _at(desk, "method/#page_status"), "label": capital(each.status)}
    ElementTree.SubElement(entry, f"{{{_ATOM}}}category", status)
    for tag in each.tags:
        ElementTree.SubElement(entry, f"{{{_ATOM}}}category", term=tag)
    if each.summary:
        _put(entry, "summary", each.summary)


def _put(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _updated(library: Library, briefing: Briefing) -> str:
    """The day of the last correction, else of the article."""
    days = [change.date for change in library.changes.get(briefing.id, ()) if edtf.day(change.date)]
    return f"{max([*days, edtf.earliest(briefing.article.published or '')])}T00:00:00Z"


def _at(desk: Desk, path: str) -> str:
    return f"{(desk.settings.address or '').rstrip('/')}/{path}"
