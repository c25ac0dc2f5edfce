"""What a web page says of its story: data for programs first, then `meta` elements, then what it shows people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from generator.seeds import cleaning
from generator.seeds.formats import imprint, linked_data
from generator.text import edtf, keys
from generator.text.bylines import byline_names
from generator.text.datelines import full_date
from generator.text.language import MONTHS

_LEAD = re.compile(r"^(?:(?:written )?by|von|par|por|di|author:?)\s+", re.IGNORECASE)
_BYLINES = "//*[@itemprop='author' or @rel='author' or contains(@class, 'byline') or contains(@class, 'author')]"
_FOREIGN = re.compile(r"\b(\d{1,2})[.º]?\s(?:de\s)?([^\W\d_]{3,})\.?\s(?:de\s)?(\d{4})\b")
_LONGEST_DATE = 80
"""Characters that a line with a date has at most."""
_ADDRESS_DAY = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d?|[a-z]{3})[/-]?(\d\d?)(?=[/-]|$)")
_TAIL = re.compile(r"(?P<head>.*)\s(?P<mark>[|»·–—-])\s(?P<tail>[^|]+)")
_PARTS = re.compile(r"\s[|»·–—-]\s")
_LONGEST_NAME = 6
_WORD = re.compile(r"\w+")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_NAMES: Mapping[str, tuple[str, ...]] = {
    "headline": ("og:title", "twitter:title", "dc.title", "parsely-title", "title"),
    "author": ("author", "parsely-author", "dc.creator", "sailthru.author", "byl"),
    "publisher": (
        "og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher", "copyright",
    ),
    "url": ("og:url",),
    "published": (
        "article:published_time", "datepublished", "parsely-pub-date", "dc.date.issued", "dc.date", "dcterms.created",
        "dcterms.date", "sailthru.date", "pubdate", "publishdate", "date", "article.published",
    ),
    "language": ("og:locale", "dc.language", "language"),
}  # fmt: skip
"""The names of `meta` elements that say a thing, the most trusted first."""


def known(tree: Any, url: str = "") -> dict[str, str]:
    """What a page says of its story: data for programs first, then `meta` elements, then what it shows."""
    stated = dict(linked_data.stated(tree))
    metas, named = _metas(tree), [""]
    for field, names in _NAMES.items():
        day = _in_address(stated.get("url", "")) if field == "published" else ""
        values = [stated.get(field, ""), *(metas.get(name, "") for name in names), day, *_shown(tree, field)]
        if field == "url":
            values = [*_canonical(tree), stated.get(field, ""), url, *values, _saved_from(tree)]
        found = [_sound(field, value, stated, metas) for value in values]
        stated[field] = next((value for value in found if value), "")
        if field == "publisher":
            named = found
    stated["publisher"] = imprint.publisher(named, _tails(tree), stated["url"])
    stated["author"] = imprint.author(stated["author"], stated["publisher"])
    stated["headline"] = _as_shown(stated["headline"], tree)
    return {field: stated[field] for field in _NAMES if stated[field]}


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iterfind(".//meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        if name and meta.get("content"):
            found.setdefault(name.strip().lower(), meta.get("content"))
    return found


def _canonical(tree: Any) -> list[str]:
    links = tree.iterfind(".//link")
    return [link.get("href") or "" for link in links if (link.get("rel") or "").lower() == "canonical"]


def _saved_from(tree: Any) -> str:
    """Where a browser says that it saved the page."""
    from lxml import etree

    before = [*tree.itersiblings(etree.Comment, preceding=True), *list(tree.iter(etree.Comment))[:5]]
    found = (_SAVED_FROM.search(f"<!--{comment.text}-->") for comment in before)
    return next((match[1] for match in found if match), "")


def _shown(tree: Any, field: str) -> Iterator[str]:
    """What the page shows people of it: its first heading, its byline, its date, its language."""
    if field == "headline":
        for path in ("//title", "//article//h1", "//h1"):
            yield from (words(each) for each in tree.xpath(path)[:1])
    elif field == "author":
        for each in tree.xpath(_BYLINES)[:5]:
            yield byline_names(f"By {_LEAD.sub('', words(each), count=1)}") or ""
    elif field == "published":
        dated = tree.xpath("//*[@itemprop='datePublished']|//article//time|//time|//*[contains(@class, 'date')]")
        for each in dated[:5]:
            yield from (each.get("content") or "", each.get("datetime") or "", words(each))
    elif field == "language":
        yield tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""


def _tails(tree: Any) -> Iterator[str]:
    """What stands behind the headline in the title of the page, where that is often the name of the site."""
    for title in map(words, tree.xpath("//title")[:1]):
        yield from (part for part in reversed(_PARTS.split(title)[1:]) if len(part.split()) < _LONGEST_NAME)


def words(element: Any) -> str:
    """What an element shows, as one line."""
    return cleaning.one_line(" ".join(element.itertext()))


def _day(words: str, url: str) -> str:
    """The day in words or figures, whatever the language of its month; the address knows which day it was there."""
    if found := edtf.published(words) or (full_date(words) if len(words) < _LONGEST_DATE else None):
        there = _in_address(url)
        utc = re.search(r"(?:Z|[+-]00:?00)$", words)
        return there if there and utc and _next_to(found, there) else found if found > "1800" else ""
    for day, month, year in _FOREIGN.findall(words) if len(words) < _LONGEST_DATE else ():
        for names in MONTHS.values():
            if (low := month.lower()) in names:
                return edtf.published(f"{year}-{names.index(low) + 1:02}-{int(day):02}") or ""
    return ""


def _in_address(url: str) -> str:
    """The day in an address: `/2031/03/04/`, `/2031-03-04/`, `/2031/mar/04/`."""
    match = _ADDRESS_DAY.search(url)
    if not match:
        return ""
    year, month, day = match.groups()
    if month.isdigit():
        return edtf.published(f"{year}-{int(month):02}-{int(day):02}") or ""
    return full_date(f"{day} {month.title()} {year}") or ""


def _next_to(one: str, other: str) -> bool:
    """Whether two days are a day apart, as one moment is in two places."""
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) == 1
    except ValueError:
        return False


def _sound(field: str, value: str, stated: Mapping[str, str], metas: Mapping[str, str]) -> str:
    """A value as a briefing has it, or nothing where it is of no use."""
    words = cleaning.one_line(value)[:500]
    if field == "published":
        return _day(words, stated.get("url", ""))
    if field == "url":
        return words if re.match(r"https?://", words) and keys.is_linked(words) else ""
    if field == "language":
        code = words.replace("_", "-").split("-")[0].lower()
        return code if re.fullmatch(r"[a-z]{2,3}", code) else ""
    if field == "author":
        return _author(words)
    if field == "headline":
        return _without_site(words, stated.get("publisher") or metas.get("og:site_name") or "")
    return words


def _author(words: str) -> str:
    words = _LEAD.sub("", words, count=1)
    return "" if re.search(r"https?://|@|\d{4}", words) or len(words) > 120 else words


def _without_site(headline: str, site: str) -> str:
    """A headline without the name of its site behind a bar or a dash."""
    match = _TAIL.fullmatch(headline)
    named = match and imprint.folded(match["tail"]) == imprint.folded(site)
    barred = match and match["mark"] == "|" and match["head"].count(" ") > 1
    return match["head"] if match and (named or barred) else headline


def _as_shown(headline: str, tree: Any) -> str:
    """The heading that people see, where it is the same headline in other words, or without what is around it."""
    wanted = set(_WORD.findall(headline.casefold()))
    for heading in map(words, tree.iterfind(".//h1")):
        shown = set(_WORD.findall(heading.casefold()))
        if len(shown) > 2 and 2 * len(shown & wanted) > min(len(shown), len(wanted)) and len(heading) < 300:
            return heading
    return headline
